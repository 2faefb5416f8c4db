"""Framing "line": text up to a terminator, with a checksum where the profile says so."""

from __future__ import annotations

from edgewatch.devices.framings.base import BufferedSplitter, Frame, FramingOptions, Splitter
from edgewatch.devices.framings.delimited import DelimitedSplitter, Delimiters
from edgewatch.devices.framings.sealing import seal_of

MAX_LINE = 4096
_CR_LF, _LF = b"\r\n", b"\n"


class LineSplitter(BufferedSplitter):
    """Lines up to `until`; a line longer than `limit` bytes is dropped whole.

    Where `until` is CR LF and no CR LF has come yet, LF alone ends a line, too: recorders and
    converters often drop the CR. After the first CR LF a lone LF is a damaged end.

    >>> splitter = LineSplitter(b"\\r\\n")
    >>> splitter.feed(b"I4 A ") + splitter.feed(b"1\\r\\nI")
    [Frame(payload=b'I4 A 1')]
    >>> splitter.pending
    1
    """

    def __init__(self, until: bytes, limit: int = MAX_LINE) -> None:
        super().__init__()
        if not until:
            raise ValueError("a line needs a terminator")
        self._until = until
        self._may_be_bare = until == _CR_LF
        self._limit = limit
        self._overlong = False

    def feed(self, data: bytes) -> list[Frame]:
        self._buffer += data
        if self._may_be_bare and _CR_LF in self._buffer:
            self._may_be_bare = False
        *lines, rest = bytes(self._buffer).split(_LF if self._may_be_bare else self._until)
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

    commands_anywhere = True

    def __init__(self, options: FramingOptions) -> None:
        self._until = options.until
        self._limit = options.max_size or MAX_LINE
        self._sealed: Delimiters | None = None
        if options.start or options.checksum != "none":
            seal = seal_of(options.checksum, options.check)
            start = options.start or b""
            self._sealed = Delimiters(start, options.until, seal, limit=self._limit, reserved=True)

    def encode(self, payload: bytes) -> bytes:
        return payload

    def splitter(self) -> Splitter:
        if self._sealed is not None:
            return DelimitedSplitter(self._sealed)
        return LineSplitter(self._until, self._limit)

    def forbids(self, wire: bytes, forbidden: bytes) -> bool:
        # A command may stand anywhere in a line, so no part of it may contain the bytes.
        return forbidden in wire
