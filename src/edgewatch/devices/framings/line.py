"""Framing "line": text up to a terminator."""

from __future__ import annotations

from edgewatch.devices.framings.base import Frame, FramingOptions

MAX_LINE = 4096


class LineSplitter:
    """Lines up to `until`; a line longer than `limit` bytes is dropped whole.

    >>> splitter = LineSplitter(b"\\r\\n")
    >>> splitter.feed(b"I4 A ") + splitter.feed(b"1\\r\\nI")
    [Frame(payload=b'I4 A 1')]
    >>> splitter.pending
    1
    """

    def __init__(self, until: bytes, limit: int = MAX_LINE) -> None:
        if not until:
            raise ValueError("a line needs a terminator")
        self._until = until
        self._limit = limit
        self._buffer = bytearray()
        self._overlong = False
        self._discarded = 0

    @property
    def discarded(self) -> int:
        return self._discarded

    @property
    def pending(self) -> int:
        return len(self._buffer)

    def feed(self, data: bytes) -> list[Frame]:
        self._buffer += data
        *lines, rest = bytes(self._buffer).split(self._until)
        frames = [frame for line in lines if (frame := self._finish(line)) is not None]
        self._buffer = bytearray(self._bounded(rest))
        return frames

    def _finish(self, line: bytes) -> Frame | None:
        too_long = self._overlong or len(line) > self._limit
        self._overlong = False
        if too_long:
            self._discarded += len(line)
            return None
        return Frame(line)

    def _bounded(self, rest: bytes) -> bytes:
        if len(rest) <= self._limit:
            return rest
        self._overlong = True
        # What may be the beginning of the terminator has to stay.
        keep = len(self._until) - 1
        self._discarded += len(rest) - keep
        return rest[len(rest) - keep :]


class LineFraming:
    """Requests go out as they are written in the profile, terminator included."""

    def __init__(self, options: FramingOptions) -> None:
        self._until = options.until

    def encode(self, payload: bytes) -> bytes:
        return payload

    def splitter(self) -> LineSplitter:
        return LineSplitter(self._until)

    def forbids(self, payload: bytes, forbidden: bytes) -> bool:
        # A command may stand anywhere in a line, so no part of it may contain the bytes.
        return forbidden in payload
