"""Words in what equipment sends that look like its serial number, model or version."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_LABELS: tuple[tuple[str, str], ...] = (
    ("serial", r"S/N|SN|SER(?:IAL)?(?:[ _]?(?:NO|NUM|NUMBER|NR))?\.?"),
    ("model", r"MODEL|MDL|DEVICE|TYPE"),
    ("firmware", r"FIRMWARE|FW|SW|SOFTWARE|VERSION|VER|REV"),
)
_VALUE = r"[A-Za-z0-9][A-Za-z0-9._/-]*"
_BETWEEN = r"\s*[:=#]\s*|\s+"


@dataclass(frozen=True, slots=True)
class Word:
    """A labelled value.

    Attributes:
        field: The identity field that it seems to be.
        label: The label as it stands, with what separates it from the value.
        value: The value.
    """

    field: str
    label: str
    value: str

    @property
    def regex(self) -> str:
        """An expression that finds the value behind its label."""
        return rf"\b{re.escape(self.label)}(?P<{self.field}>{_VALUE})"


def words_in(text: str) -> list[Word]:
    """The labelled values of a text, at most one of each field, in the order of the text.

    >>> words_in("11/03/26 SN=0000070986 SPO2=097%")
    [Word(field='serial', label='SN=', value='0000070986')]
    """
    found = sorted(_found(text))
    return [word for _, word in found]


def _found(text: str) -> Iterator[tuple[int, Word]]:
    for field, label in _LABELS:
        pattern = rf"(?i)\b(?P<label>(?:{label})(?:{_BETWEEN}))(?P<value>{_VALUE})"
        match = re.search(pattern, text)
        # A value without a digit is more likely the next word of a sentence.
        if match is not None and any(char.isdigit() for char in match["value"]):
            yield match.start(), Word(field, match["label"], match["value"])


def richest(texts: Sequence[str]) -> tuple[str, list[Word]]:
    """The text that says most, a serial number first, and what it says."""
    said = [(text, words_in(text)) for text in dict.fromkeys(texts)]
    return max(
        said,
        key=lambda pair: (any(w.field == "serial" for w in pair[1]), len(pair[1])),
        default=("", []),
    )
