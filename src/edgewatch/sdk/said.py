"""What is said, as template and parameters: so that it can be said in the reader's language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Said:
    """The pieces of an English sentence and what stands in their places.

    The first piece always appears, each other one where all parameters that it names are known:
    the templates of `edgewatch.alarms.wording`, which also turns them into words.
    """

    pieces: tuple[str, ...]
    params: Mapping[str, Any] = field(default_factory=dict, hash=False)

    def to_json(self) -> list[Any]:
        """``[pieces, params]``.

        >>> Said(("No {model}",), {"model": "m"}).to_json()
        [['No {model}'], {'model': 'm'}]
        """
        return [list(self.pieces), dict(self.params)]

    @classmethod
    def from_json(cls, value: object) -> Said | None:
        """What `to_json` gave; None for anything else, as from another release.

        >>> Said.from_json([["No {model}"], {"model": "m"}]).pieces
        ('No {model}',)
        >>> Said.from_json("No m") is None
        True
        """
        match value:
            case [[first, *others], {**params}]:
                named = {str(name): value for name, value in params.items()}
                return cls((str(first), *map(str, others)), named)
        return None


def said_list(values: object) -> tuple[Said, ...]:
    """All of a list, or none of them where one cannot be read: they belong to reasons by place."""
    if not isinstance(values, Sequence) or isinstance(values, str):
        return ()
    found = [Said.from_json(value) for value in values]
    known = tuple(said for said in found if said is not None)
    return known if len(known) == len(found) else ()
