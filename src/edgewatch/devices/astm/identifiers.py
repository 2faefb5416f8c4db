"""What a test and a specimen are called, wherever in their fields an analyser puts it.

Source: ASTM E1394-97, 6.6.1 (universal test identifier), 9.4.3 and 9.4.4 (specimen identifiers).
Public transcripts of analysers show what the makers made of these fields.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import zip_longest

_MAKERS = 3
"""Components before the maker's own in a universal test identifier."""


def names_of_test(components: Sequence[str]) -> tuple[str, str]:
    """The code of a test, and its whole identifier from the code on; "" where there is none.

    Codes in component 4 are the maker's; some leave that one empty and use the next, some
    analysers fill only the components before.

    >>> names_of_test(["", "", "", "16", "TSH", "F"])
    ('16', '16^TSH^F')
    >>> names_of_test(["", "", "", "", "WBC", "1"])
    ('WBC', 'WBC^1')
    """
    texts = [text.strip() for text in components]
    places = [*range(_MAKERS, len(texts)), *range(min(_MAKERS, len(texts)))]
    at = next((place for place in places if texts[place]), None)
    if at is None:
        return "", ""
    return texts[at], "^".join(texts[at:]).rstrip("^")


def told_apart(names: Iterable[tuple[str, str]]) -> list[str]:
    """One name for each test: its code, and where tests share it what tells them apart behind.

    An immunoassay analyser sends concentration, interpretation and light units under one code:
    none of them may pass for another. Components that are the same in all of them are left
    empty: reagent lots, say, change.

    >>> told_apart([("16", "16^TSH^F"), ("16", "16^TSH^P"), ("7", "7^FT4^F")])
    ['16^^F', '16^^P', '7']
    """
    names = list(names)
    groups: defaultdict[str, list[list[str]]] = defaultdict(list)
    for code, whole in names:
        groups[code].append(whole.split("^")[1:])
    return ["^".join([code, *_own(whole, groups[code])]).rstrip("^") for code, whole in names]


def _own(whole: str, group: list[list[str]]) -> list[str]:
    """The components behind the code, empty where all of the group have the same."""
    differs = [len(set(column)) > 1 for column in zip_longest(*group, fillvalue="")]
    own = whole.split("^")[1:]
    return [text if unlike else "" for text, unlike in zip(own, differs, strict=False)]


def is_called(name: str, identifier: str) -> bool:
    """Does a name mean that test? What the name leaves empty, or out, may be anything.

    >>> is_called("16^^F", "16^TSH^F"), is_called("16", "16^TSH^F"), is_called("16^^F", "16^TSH^P")
    (True, True, False)
    """
    pairs = zip_longest(name.split("^"), identifier.split("^"), fillvalue="")
    return all(wanted in ("", found) for wanted, found in pairs)


def specimen_of(components: Sequence[str]) -> str | None:
    """The specimen's identifier among sequence number, rack and position.

    It is the first component that is filled, unless one other is padded with blanks to a fixed
    width, as identifiers from bar codes are.

    >>> specimen_of(["C7", "1", "2"]), specimen_of(["0", "        6", "1", "", "006"])
    ('C7', '6')
    """
    filled = [text for text in components if text.strip()]
    padded = [text for text in filled if text != text.strip()]
    chosen = padded if len(padded) == 1 else filled
    return chosen[0].strip() if chosen else None
