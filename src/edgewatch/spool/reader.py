"""Tailing a segment: from any offset, past damage, never ahead of what is whole."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

from edgewatch.spool import lock
from edgewatch.spool.frame import FRAME, HEAD, MARKER, MAX_PAYLOAD, Record, decode_payload

READ_BYTES = 4 * 1024 * 1024
# A link could lead out of the site; a named pipe would make the open wait for ever.
_O_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
)


_REASONS = {"short": "cut short", "bad": "checksum or marker wrong"}


@dataclass(frozen=True, slots=True)
class Damage:
    """Bytes of a segment that hold no readable record."""

    offset: int
    length: int
    reason: str


class SegmentReader:
    """Reads whole records from ``offset`` on and remembers how far it came.

    ``offset`` is always the end of the last thing fully dealt with: store it in the same
    transaction as the records, and a reader that was killed goes on there without losing or
    doubling one.

    Raises :class:`OSError` where the file cannot be opened or read; a symbolic link is not
    followed.
    """

    def __init__(self, path: Path, offset: int = 0) -> None:
        self.path = Path(path)
        self.offset = offset
        self.damages: list[Damage] = []
        self._fd = os.open(self.path, _O_FLAGS)

    def close(self) -> None:
        if self._fd >= 0:
            os.close(self._fd)
            self._fd = -1

    def __enter__(self) -> SegmentReader:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def pending(self) -> int:
        """Bytes in the file past :attr:`offset`; negative where the file has become shorter."""
        return self.stat().st_size - self.offset

    def stat(self) -> os.stat_result:
        """Owner, mode and size of the very file that is being read."""
        return os.fstat(self._fd)

    def has_producer(self) -> bool | None:
        """Whether the producer still holds the segment's lock; None where that is not known."""
        return lock.is_held(self._fd)

    def read(self, max_bytes: int = READ_BYTES) -> list[Record]:
        """The next whole records, from about ``max_bytes``; an empty list when there is none yet.

        An incomplete record at the end is left for the next call: its producer may be about
        to finish it. Damage in the middle is skipped and put into :attr:`damages`.
        """
        records: list[Record] = []
        wanted = max_bytes
        while not records:
            data, to_end = self._window(wanted)
            if not data:
                break
            used, needed = self._take_all(data, to_end, records)
            if not used and needed <= len(data):
                break  # the end is not whole yet
            self.offset += used
            wanted = max(max_bytes, needed)
        return records

    def abandon_tail(self) -> Damage | None:
        """Give up an incomplete end: its producer is dead and will not finish it."""
        length = self.pending
        if length <= 0:
            return None
        damage = Damage(self.offset, length, "cut short at the end")
        self.damages.append(damage)
        self.offset += length
        return damage

    def _window(self, size: int) -> tuple[bytes, bool]:
        """(bytes from :attr:`offset` on, whether they go to the end of the file)."""
        data = self._pread(size)
        return data, self.offset + len(data) >= self.stat().st_size

    def _pread(self, size: int) -> bytes:
        if hasattr(os, "pread"):
            return os.pread(self._fd, size, self.offset)
        os.lseek(self._fd, self.offset, os.SEEK_SET)  # Windows
        return os.read(self._fd, size)

    def _take_all(self, data: bytes, to_end: bool, records: list[Record]) -> tuple[int, int]:
        """(bytes dealt with, bytes needed to see the whole of the frame that follows them)."""
        at = 0
        while at < len(data):
            status, length = _frame_at(data, at)
            if status == "whole":
                self._decode(data, at, length, records)
                at += length
                continue
            if status == "short" and not to_end:
                return at, min(length, self.pending)
            following = _next_whole(data, at + 1)
            if following is None and to_end:
                return at, 0  # may still be completed, or followed by a frame
            if following is None:
                following = _next_possible(data, at + 1)
            self._damage(at, following - at, _REASONS[status])
            at = following
        return at, 0

    def _decode(self, data: bytes, at: int, length: int, records: list[Record]) -> None:
        try:
            records.append(decode_payload(data[at + FRAME.size : at + length], self.offset + at))
        except ValueError as error:
            self._damage(at, length, f"unknown record: {error}")

    def _damage(self, at: int, length: int, reason: str) -> None:
        start = self.offset + at
        last = self.damages[-1] if self.damages else None
        if last and last.offset + last.length == start and last.reason == reason:
            self.damages[-1] = Damage(last.offset, last.length + length, reason)
        else:
            self.damages.append(Damage(start, length, reason))


def _frame_at(data: bytes, at: int) -> tuple[str, int]:
    """("whole" | "short" | "bad", length the frame has or claims) for the bytes at ``at``."""
    if len(data) - at < FRAME.size:
        short = MARKER.startswith(data[at : at + len(MARKER)]) or data.startswith(MARKER, at)
        return ("short", FRAME.size) if short else ("bad", 0)
    marker, length, crc = FRAME.unpack_from(data, at)
    if marker != MARKER or not HEAD.size <= length <= MAX_PAYLOAD:
        return "bad", 0
    end = at + FRAME.size + length
    if end > len(data):
        return "short", end - at
    if crc32(memoryview(data)[at + FRAME.size : end]) != crc:
        return "bad", 0
    return "whole", end - at


def _next_whole(data: bytes, start: int) -> int | None:
    """Where the next whole frame begins, or None."""
    at = data.find(MARKER, start)
    while at >= 0:
        if _frame_at(data, at)[0] == "whole":
            return at
        at = data.find(MARKER, at + 1)
    return None


def _next_possible(data: bytes, start: int) -> int:
    """Where the next frame may begin that reaches past the end of ``data``."""
    at = data.find(MARKER, start)
    while at >= 0:
        if _frame_at(data, at)[0] == "short":
            return at
        at = data.find(MARKER, at + 1)
    return max(start, len(data) - FRAME.size + 1)
