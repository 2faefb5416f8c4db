"""Which input of a model a code of the equipment means. Pure.

Equipment has names of its own for what it measures; a feed's ``map`` says which input each is.
A proposal is made where the two differ in spelling alone: a person decides on all others.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

_UNSPELT = re.compile(r"[^0-9a-zµα-ω]+")


def propose(codes: Iterable[str], inputs: Sequence[str]) -> dict[str, str]:
    """Code to input, where exactly one of each is spelt alike but for case, spaces and signs.

    A code that is an input's very name needs no mapping and is left out.

    >>> propose(["Mean-Radius", "area", "HGB"], ["mean radius", "area", "age"])
    {'Mean-Radius': 'mean radius'}
    """
    names = list(dict.fromkeys(codes))
    free = [name for name in inputs if name not in names]
    found = {}
    for code in names:
        alike = [name for name in free if _spelling(name) == _spelling(code)]
        rivals = [other for other in names if _spelling(other) == _spelling(code)]
        if code not in inputs and len(alike) == 1 and len(rivals) == 1:
            found[code] = alike[0]
    return found


def unfed(codes: Iterable[str], inputs: Sequence[str], renames: Mapping[str, str]) -> list[str]:
    """Inputs that none of the codes feeds: the model gets them as missing.

    >>> unfed(["RAD", "area"], ["radius", "area", "age"], {"RAD": "radius"})
    ['age']
    """
    fed = {renames.get(code, code) for code in codes}
    return [name for name in inputs if name not in fed]


def _spelling(name: str) -> str:
    return _UNSPELT.sub("", name.casefold())
