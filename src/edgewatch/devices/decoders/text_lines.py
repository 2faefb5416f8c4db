"""Lines of text: pairs, columns at fixed places, and the groups of an expression."""

from __future__ import annotations

import re

from edgewatch.devices.decoders.base import Found, UnreadableError
from edgewatch.devices.profiles.stream_section import StreamSection


class KeyValueLines:
    """`SPO2=98% BPM=72`: every pair in a line.

    A key that comes twice is a sign of two lines run into one.
    """

    def __init__(self, section: StreamSection) -> None:
        self._pair = re.compile(section.pair)

    def __call__(self, line: str) -> Found:
        found: dict[str, str | float] = {}
        for pair in self._pair.finditer(line):
            if pair["key"] in found:
                raise UnreadableError(f"{pair['key']} comes twice")
            found[pair["key"]] = pair["value"]
        if not found:
            raise UnreadableError("holds no pair of name and value")
        return found


class FixedLines:
    """Values at fixed places, counted in characters from 0."""

    def __init__(self, section: StreamSection) -> None:
        self._places = [(f.sent_as, f.at or 0, f.size or 0) for f in section.fields]
        self._length = max(at + size for _, at, size in self._places)
        self._exactly = section.size

    def __call__(self, line: str) -> Found:
        if self._exactly is not None and len(line) != self._exactly:
            raise UnreadableError(f"has {len(line)} characters, not {self._exactly}")
        # Trailing blanks may have been left out, but not the last value altogether.
        line = line.ljust(self._length) if len(line) > self._last else line
        if len(line) < self._length:
            raise UnreadableError(f"has {len(line)} characters, not {self._length}")
        return {name: line[at : at + size] for name, at, size in self._places}

    @property
    def _last(self) -> int:
        return max(at for _, at, _ in self._places)


class PatternLines:
    """The named groups of an expression that must match the whole line."""

    def __init__(self, section: StreamSection) -> None:
        self._pattern = re.compile(section.pattern or "")

    def __call__(self, line: str) -> Found:
        match = self._pattern.fullmatch(line)
        if match is None:
            raise UnreadableError("is not of the form that the profile gives")
        return {name: text for name, text in match.groupdict().items() if text is not None}
