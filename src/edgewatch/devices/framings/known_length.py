"""Frames whose length can be told from their first bytes: one splitter for all of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from edgewatch.devices.framings.base import Frame
from edgewatch.devices.framings.sealing import Seal

DEFAULT_LIMIT = 4096
_HEAD = 64
"""Bytes that suffice to tell a length."""
AGREEING = 3
"""Frames in a row that must look right before any is believed, where none has a checksum."""
_TELLING = 2
"""Bytes of checksum that make a frame found behind an unfinished one believable."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What a frame of known length looks like.

    Attributes:
        measure: Length of the frame that begins with the bytes given: None where more bytes
            are needed to tell, 0 where no frame begins so.
        seal: Its checksum; stands at the end, before `end`.
        end: Bytes that end it, if any.
        limit: A longer frame is none.
        agreeing: Frames in a row that must look right before the first is believed.
        strip: The payload from a whole frame.
    """

    measure: Callable[[bytes], int | None]
    seal: Seal
    end: bytes = b""
    limit: int = DEFAULT_LIMIT
    agreeing: int = 1
    strip: Callable[[bytes], bytes] = bytes

    @property
    def is_telling(self) -> bool:
        """A frame found behind an unfinished one is believed: its checksum is no accident."""
        return self.seal.checksum is not None and self.seal.checksum.size >= _TELLING

    def intact(self, frame: bytes) -> bool:
        """Do end and checksum hold?"""
        if not frame.endswith(self.end):
            return False
        body = frame[: len(frame) - len(self.end)]
        if self.seal.checksum is None:
            return True
        width, skip = self.seal.width, self.seal.check.skip
        if len(body) < width + skip:
            return False
        return self.seal.holds(body[skip:-width], body[-width:])


class KnownLengthSplitter:
    """Tries every offset, so that noise before a frame cannot hide it.

    What looks like the beginning of a frame is waited for; where the checksum is a strong one,
    frames behind it are taken meanwhile, and the unfinished one is given up for them.
    """

    def __init__(self, shape: Shape) -> None:
        self._shape = shape
        self._buffer = bytearray()
        self._unfinished: list[int] = []  # where a frame may have begun, in order
        self._next = 0  # the first place that has not been looked at
        self._row: list[Frame] = []
        self._locked = shape.agreeing <= 1
        self._discarded = 0

    @property
    def discarded(self) -> int:
        return self._discarded

    @property
    def pending(self) -> int:
        return len(self._buffer) + sum(len(frame.payload) for frame in self._row)

    def feed(self, data: bytes) -> list[Frame]:
        frames: list[Frame] = []
        for at in range(0, len(data), self._shape.limit):
            self._buffer += data[at : at + self._shape.limit]
            while (found := self._first()) is not None:
                place, size = found
                frame = bytes(self._buffer[place : place + size])
                self._drop(place)
                frames += self._believe(Frame(self._shape.strip(frame)))
                self._cut(size)
            self._drop(self._unfinished[0] if self._unfinished else self._next)
        return frames

    def _first(self) -> tuple[int, int] | None:
        """Place and size of the first whole frame; every place is looked at once only, save
        those where a frame may have begun."""
        for at in tuple(self._unfinished):
            size = self._length(at)
            if size:
                return at, size
            if size == 0:
                self._unfinished.remove(at)
            elif not self._shape.is_telling:
                return None
        while self._next < len(self._buffer):
            at, self._next = self._next, self._next + 1
            size = self._length(at)
            if size:
                return at, size
            if size is None:
                self._unfinished.append(at)
                if not self._shape.is_telling:
                    return None
        return None

    def _drop(self, size: int) -> None:
        self._doubt(size)
        self._cut(size)

    def _cut(self, size: int) -> None:
        del self._buffer[:size]
        self._unfinished = [at - size for at in self._unfinished if at >= size]
        self._next = max(0, self._next - size)

    def _length(self, at: int) -> int | None:
        """Length of the intact frame at `at`; 0 where there is none, None where it may come."""
        size = self._shape.measure(bytes(self._buffer[at : at + _HEAD]))
        if size is None or not 0 < size <= self._shape.limit:
            return None if size is None else 0
        if at + size > len(self._buffer):
            return None
        return size if self._shape.intact(bytes(self._buffer[at : at + size])) else 0

    def _believe(self, frame: Frame) -> list[Frame]:
        if self._locked:
            return [frame]
        self._row.append(frame)
        if len(self._row) < self._shape.agreeing:
            return []
        believed, self._row, self._locked = self._row, [], True
        return believed

    def _doubt(self, size: int) -> None:
        if not size:
            return
        self._discarded += size + sum(len(frame.payload) for frame in self._row)
        self._row.clear()
        self._locked = self._shape.agreeing <= 1


class KnownLengthFraming:
    """Requests go out as written, save where the protocol says how they are framed."""

    commands_anywhere = True

    def __init__(self, shape: Shape, encode: Callable[[bytes], bytes] = bytes) -> None:
        self._shape = shape
        self._encode = encode

    def encode(self, payload: bytes) -> bytes:
        return self._encode(payload)

    def splitter(self) -> KnownLengthSplitter:
        return KnownLengthSplitter(self._shape)

    def forbids(self, wire: bytes, forbidden: bytes) -> bool:
        return forbidden in wire
