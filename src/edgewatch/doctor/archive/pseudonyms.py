"""What points at a person, a unit or a machine, replaced by a word that stands for it here."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, Final

_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+")
_IP = re.compile(r"(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?![\w.])|(?<![\w:])(?:[0-9a-fA-F]{1,4}:){3,7}"
                 r"[0-9a-fA-F]{1,4}(?![\w:])")  # fmt: skip
_HOST = re.compile(r"(?<=://)[^/\s\"']+")
_HOMES = re.compile(r"(?:/home|/Users|[A-Za-z]:\\Users)[/\\][^/\\\s:,;\"')]+")
_SHORTEST: Final = 3
"""What is shorter stands in too many words that mean something else."""


class Pseudonyms:
    """Replaces what is known, and counts it by kind: person, unit, account, machine, folder.

    The same one has the same word throughout, so that a reader can follow it.

    >>> names = Pseudonyms()
    >>> names.learn("person", ["Ana Ruiz", "Bo"])
    >>> names.clean("Ana Ruiz and ana ruiz")
    '[person 1] and [person 1]'
    """

    def __init__(self) -> None:
        self._words: dict[str, str] = {}
        self._numbers: Counter[str] = Counter()
        self._pattern: re.Pattern[str] | None = None
        self.replaced: Counter[str] = Counter()

    def learn(self, kind: str, names: Iterable[str]) -> None:
        """Texts of a kind that are to be replaced from now on."""
        for name in names:
            known = name.strip().casefold()
            if len(known) >= _SHORTEST and known not in self._words:
                self._numbers[kind] += 1
                self._words[known] = f"[{kind} {self._numbers[kind]}]"
                self._pattern = None

    def stand_for(self, kind: str, name: str, word: str) -> None:
        """A text that always has this word, such as the folder of the site."""
        if len(name) >= _SHORTEST:
            self._numbers[kind] += 1
            self._words[name.casefold()] = word
            self._pattern = None

    def named(self, kind: str, name: str) -> str:
        """The word for a name, whatever its length; "" stays what it is."""
        if not name.strip():
            return ""
        known = name.strip().casefold()
        if known not in self._words:
            self._numbers[kind] += 1
            self._words[known] = f"[{kind} {self._numbers[kind]}]"
            self._pattern = None
        self.replaced[kind] += 1
        return self._words[known]

    def clean(self, text: str) -> str:
        """The text without all that is known, and without addresses and homes of any user."""
        if self._pattern is None:
            longest_first = sorted(self._words, key=len, reverse=True)
            each = "|".join(map(re.escape, longest_first)) or r"(?!)"
            # Not within a word: the account "ana" is no part of "analyser".
            self._pattern = re.compile(rf"(?<!\w)(?:{each})(?!\w)", re.IGNORECASE)
        text = self._pattern.sub(self._word, text)
        for kind, pattern, word in (
            ("address", _ADDRESS, "[address]"),
            ("folder", _HOMES, "[home]"),
            ("machine", _HOST, "[machine]"),
            ("machine", _IP, "[machine]"),
        ):
            text, n = pattern.subn(word, text)
            self.replaced[kind] += n
        return text

    def clean_all(self, value: Any) -> Any:
        """The same for every text in plain values; names of fields stay."""
        if isinstance(value, str):
            return self.clean(value)
        if isinstance(value, Mapping):
            return {name: self.clean_all(one) for name, one in value.items()}
        if isinstance(value, list | tuple):
            return [self.clean_all(one) for one in value]
        return value

    def _word(self, match: re.Match[str]) -> str:
        word = self._words[match[0].casefold()]
        self.replaced[word.strip("[]").partition(" ")[0]] += 1
        return word
