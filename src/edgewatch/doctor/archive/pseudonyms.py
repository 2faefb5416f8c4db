"""What points at a person, a unit or a machine, replaced by a word that stands for it here."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, Final

_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+")
_IP = re.compile(r"(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?![\w.])|(?<![\w:])(?:[0-9a-fA-F]{1,4}:){3,7}"
                 r"[0-9a-fA-F]{1,4}(?![\w:])")  # fmt: skip
_HOST = re.compile(r"(?<=://)[^/\s\"']+")
_HOMES = re.compile(r"(?:/home|/Users|[A-Za-z]:\\Users)[/\\][^/\\\s:,;\"')]+")
_SHORTEST: Final = 2
"""What is shorter stands in too many words that mean something else."""
_ANY_CASE: Final = 3
"""A name that is shorter is found only as it is written: "Bo", and not "bo"."""


class Pseudonyms:
    """Replaces what is known, and counts it by kind: person, unit, account, machine, folder.

    The same one has the same word throughout, so that a reader can follow it.

    >>> names = Pseudonyms()
    >>> names.learn("person", ["Ana Ruiz", "Bo"])
    >>> names.clean("Ana Ruiz and ana ruiz, not Bo or BO")
    '[person 1] and [person 1], not [person 2] or BO'
    """

    def __init__(self) -> None:
        self._words: dict[str, str] = {}
        self._exact: set[str] = set()
        self._numbers: Counter[str] = Counter()
        self._pattern: re.Pattern[str] | None = None
        self.replaced: Counter[str] = Counter()

    def learn(self, kind: str, names: Iterable[str]) -> None:
        """Texts of a kind that are to be replaced from now on."""
        for name in names:
            plain = name.strip()
            if len(plain) >= _ANY_CASE or (len(plain) >= _SHORTEST and plain.isalpha()):
                self._word_for(kind, name)

    def stand_for(self, kind: str, name: str, word: str) -> None:
        """A text that always has this word, such as the folder of the site."""
        if len(name) >= _SHORTEST:
            self._numbers[kind] += 1
            self._keep(name, word)

    def named(self, kind: str, name: str) -> str:
        """The word for a name, whatever its length; "" stays what it is."""
        if not name.strip():
            return ""
        self.replaced[kind] += 1
        return self._word_for(kind, name)

    def clean(self, text: str) -> str:
        """The text without all that is known, and without addresses and homes of any user."""
        text = unicodedata.normalize("NFC", text)
        if self._pattern is None:
            longest_first = sorted(self._words, key=len, reverse=True)
            parts = [re.escape(one) for one in longest_first if len(one) >= _ANY_CASE]
            parts += [f"(?-i:{re.escape(one)})" for one in sorted(self._exact)]
            each = "|".join(parts) or r"(?!)"
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

    def _word_for(self, kind: str, name: str) -> str:
        """The word of a name; a new one where it has none yet."""
        for spelling in _spellings(name):
            if spelling in self._words:
                return self._words[spelling]
        self._numbers[kind] += 1
        return self._keep(name, f"[{kind} {self._numbers[kind]}]")

    def _keep(self, name: str, word: str) -> str:
        self._words |= dict.fromkeys(_spellings(name), word)
        if len(plain := unicodedata.normalize("NFC", name.strip())) < _ANY_CASE:
            self._exact.add(plain)
        self._pattern = None
        return word

    def _word(self, match: re.Match[str]) -> str:
        said = match[0]
        word = next((self._words[one] for one in _spellings(said) if one in self._words), None)
        if word is None:  # found all the same: for a pattern ı and i are one letter
            word = next(
                of_it
                for one, of_it in self._words.items()
                if re.fullmatch(re.escape(one), said, re.IGNORECASE)
            )
        self.replaced[word.strip("[]").partition(" ")[0]] += 1
        return word


def _spellings(name: str) -> tuple[str, str]:
    """How a name may stand in a text, but for capitals: "Weiß" also as WEISS."""
    plain = unicodedata.normalize("NFC", name.strip())
    return plain.lower(), plain.casefold()
