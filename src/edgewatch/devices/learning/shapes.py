"""The form that most lines of a stream have: their words, with numbers left open."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

_NUMBER = re.compile(r"[-+]?\d+(?:[.,]\d+)?")
_MONTH = re.compile(
    r"(?<![A-Za-z])(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?![a-z])", re.I
)
_HERE, _THEN = "\0", "\1"
"""Stand for a number and for a month; neither can be in a line of text."""
_OPEN = {_HERE: r"[-+]?\d+(?:[.,]\d+)?", _THEN: "[A-Za-z]{3}"}
_LONGEST = 120


def shape_regex(texts: Sequence[str]) -> str:
    """An expression for the most frequent shape of these texts.

    >>> shape_regex(["T=1", "T=22.5", "ready"])
    '^T=[-+]?\\\\d+(?:[.,]\\\\d+)?$'
    """
    ((shape, _),) = Counter(_shape_of(text) for text in texts).most_common(1)
    cut = shape[:_LONGEST]
    body = "".join(
        _OPEN.get(part) or _literal(part) for part in re.split(f"([{_HERE}{_THEN}])", cut)
    )
    return f"^{body}$" if cut == shape else f"^{body}"


def _shape_of(text: str) -> str:
    """The text with every number, every short name of a month and every width left open."""
    return re.sub(" +", " ", _MONTH.sub(_THEN, _NUMBER.sub(_HERE, text)))


def _literal(text: str) -> str:
    # `re.escape` also escapes blanks and hyphens, which makes a draft hard to read.
    return re.sub(r"([\\.^$*+?{}\[\]|()])", r"\\\1", text).replace(" ", " +")


def numbers_in(text: str) -> int:
    """How many numbers a text holds."""
    return len(_NUMBER.findall(text))
