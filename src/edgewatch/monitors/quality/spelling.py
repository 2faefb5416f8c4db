"""One spelling for each class, however an answer or a label writes it.

The rule: two values name the same class if they are the same number, or, where one of them is no
number, the same text without the blanks around it. True and false are 1 and 0. So 1, 1.0, "1",
" 1 " and True are one class, and "M" and "m" are two.
"""

from __future__ import annotations

import math
from collections.abc import Iterable

from edgewatch.monitors.tables import MISSING

_TRUTH_VALUES = {"true": "1", "false": "0"}
_MOST_EXACT = 2.0**53


def spelling(value: object) -> str | None:
    """Return the one spelling of a class; None for what is missing.

    >>> [spelling(value) for value in (1, 1.0, "1", " 1.0 ", True, "M", 0.5, None, float("nan"))]
    ['1', '1', '1', '1', '1', 'M', '0.5', None, None]
    """
    if value is None:
        return None
    if isinstance(value, list) and len(value) == 1:
        return spelling(value[0])
    number = as_number(value)
    if number is not None:
        return _of_number(number)
    text = str(value).strip()
    return None if text.lower() in MISSING else _TRUTH_VALUES.get(text.lower(), text)


def as_number(value: object) -> float | None:
    """Return the number that a value is or spells; None where it is a word.

    >>> as_number("2.50"), as_number("two"), as_number(True)
    (2.5, None, 1.0)
    """
    if isinstance(value, str) and "_" in value:
        return None  # Python reads 1_000 as a number; no file means that
    try:
        return float(value)  # type: ignore[arg-type]
    except (TypeError, ValueError, OverflowError):
        return None


def in_class_order(words: Iterable[str]) -> tuple[str, ...]:
    """Return distinct spellings in the order of classes: numbers by size, then words.

    >>> in_class_order(["b", "10", "9", "a", "9"])
    ('9', '10', 'a', 'b')
    """
    return tuple(sorted(set(words), key=_rank))


def _rank(word: str) -> tuple[int, float, str]:
    number = as_number(word)
    return (1, 0.0, word) if number is None else (0, number, word)


def _of_number(number: float) -> str | None:
    if math.isnan(number):
        return None
    whole = abs(number) < _MOST_EXACT and number == int(number)
    return str(int(number)) if whole else repr(number)
