"""Framing "length-prefixed": frames that begin with a mark and say how long they are.

The payload is the whole frame (escapes undone), so that offsets are those of the maker's
document.
"""

from __future__ import annotations

from collections.abc import Callable

from edgewatch.devices.framings.base import (
    BufferedSplitter,
    Frame,
    FramingOptions,
    Length,
    Splitter,
)
from edgewatch.devices.framings.escaping import Escaping
from edgewatch.devices.framings.known_length import (
    DEFAULT_LIMIT,
    KnownLengthSplitter,
    Shape,
)
from edgewatch.devices.framings.sealing import seal_of


class EscapedSplitter(BufferedSplitter):
    """For frames whose mark never stands inside them, because it is escaped there."""

    def __init__(self, mark: int, escaping: Escaping, shape: Shape) -> None:
        super().__init__()
        self._mark = mark
        self._escaping = escaping
        self._shape = shape
        self._needed = 1  # bytes without which the frame cannot be whole

    def feed(self, data: bytes) -> list[Frame]:
        frames = []
        for byte in data:
            if byte == self._mark or not self._buffer:
                self._begin(byte)
            else:
                self._buffer.append(byte)
            if self._buffer and (frame := self._finish()) is not None:
                frames.append(frame)
        return frames

    def _begin(self, byte: int) -> None:
        self._discarded += len(self._buffer)
        self._clear()
        if byte == self._mark:
            self._buffer.append(byte)
        else:
            self._discarded += 1

    def _finish(self) -> Frame | None:
        if len(self._buffer) < self._needed or self._buffer[-1] == self._escaping.mark:
            return None
        plain = self._escaping.take(bytes(self._buffer[1:]))
        frame = b"" if plain is None else bytes([self._mark]) + plain
        size = self._shape.measure(frame) if frame else 0
        if size is None:
            return None
        if len(frame) < size <= self._shape.limit:
            self._needed = size
            return None
        intact = 0 < size <= self._shape.limit and self._shape.intact(frame)
        self._discarded += 0 if intact else len(self._buffer)
        self._clear()
        return Frame(frame) if intact else None

    def _clear(self) -> None:
        self._buffer.clear()
        self._needed = 1


class LengthPrefixedFraming:
    """A request is what stands between length and checksum; or a whole one (`wrap` false)."""

    commands_anywhere = True

    def __init__(self, options: FramingOptions) -> None:
        length, start = options.length, options.start
        if length is None or not start:
            raise ValueError('framing "length-prefixed" needs frame.start and frame.length')
        if options.escape is not None and len(start) != 1:
            raise ValueError("frame.escape goes with a frame.start of one byte")
        self._start, self._length = start, length
        self._wrap = options.wrap
        self._end = options.end or b""
        seal = seal_of(options.checksum, options.check)
        limit = options.max_size or DEFAULT_LIMIT
        self._shape = Shape(_measure(start, length), seal, self._end, limit)
        self._escaping: Escaping | None = None
        if options.escape is not None:
            self._escaping = Escaping(options.escape, options.escape_xor)

    def encode(self, payload: bytes) -> bytes:
        if not self._wrap:
            return payload
        start, length, seal = self._start, self._length, self._shape.seal
        between = bytes(length.at - len(start))
        size = length.at + length.size + len(payload) + seal.width + len(self._end)
        if not 0 <= size - length.adds < 1 << 8 * length.size:
            raise ValueError(f"a frame of {size} bytes cannot say its length in {length.size}")
        number = (size - length.adds).to_bytes(length.size, length.order)
        body = start + between + number + payload
        frame = body + seal.over(body[seal.check.skip :]) + self._end
        if self._escaping is None:
            return frame
        return frame[:1] + self._escaping.put(frame[1:], frame[:1])

    def splitter(self) -> Splitter:
        if self._escaping is not None:
            return EscapedSplitter(self._start[0], self._escaping, self._shape)
        return KnownLengthSplitter(self._shape)

    def forbids(self, wire: bytes, forbidden: bytes) -> bool:
        plain = None if self._escaping is None else self._escaping.take(wire)
        return forbidden in wire or (plain is not None and forbidden in plain)


def _measure(start: bytes, length: Length) -> Callable[[bytes], int | None]:
    until = length.at + length.size
    if length.at < len(start):
        raise ValueError("frame.length.at lies within frame.start")

    def measure(head: bytes) -> int | None:
        if not start.startswith(head[: len(start)]):
            return 0
        if len(head) < until:
            return None
        size = int.from_bytes(head[length.at : until], length.order) + length.adds
        return size if size >= until else 0

    return measure
