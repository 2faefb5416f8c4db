"""Tailing a segment: from any offset, past damage, never ahead of what is whole."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

from edgewatch.spool.frame import FRAME, HEAD, MARKER, MAX_PAYLOAD, Record, decode_payload

READ_BYTES = 4 * 1024 * 1024


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
    """

    def __init__(self, path: Path, offset: int = 0) -> None:
        self.path = Path(path)
        self.offset = offset
        self.damages: list[Damage] = []
        self._fd = os.open(self.path, os.O_RDONLY | getattr(os, "O_BINARY", 0))

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
        """Bytes in the file past :attr:`offset`."""
        return os.fstat(self._fd).st_size - self.offset

    def read(self, max_bytes: int = READ_BYTES) -> list[Record]:
        """The next whole records; an empty list when there is none yet.

        An incomplete record at the end is left for the next call: its producer may be about
        to finish it. Damage in the middle is skipped and put into :attr:`damages`.
        """
        data = self._pread(max_bytes)
        records: list[Record] = []
        at = 0
        while at < len(data):
            step = self._take(data, at, records)
            if step == 0:
                break
            at += step
        self.offset += at
        if at == 0 and len(data) == max_bytes and max_bytes < MAX_PAYLOAD * 2:
            return self.read(max_bytes * 4)  # one record larger than the buffer
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

    def _pread(self, size: int) -> bytes:
        if hasattr(os, "pread"):
            return os.pread(self._fd, size, self.offset)
        os.lseek(self._fd, self.offset, os.SEEK_SET)  # Windows
        return os.read(self._fd, size)

    def _take(self, data: bytes, at: int, records: list[Record]) -> int:
        """Deal with what stands at ``at``; return the bytes used, 0 for "wait for more"."""
        status, length = _frame_at(data, at)
        if status == "whole":
            payload = data[at + FRAME.size : at + length]
            try:
                records.append(decode_payload(payload))
            except ValueError as error:
                self._damage(at, length, f"unknown record: {error}")
            return length
        following = _next_whole(data, at + 1)
        if following is None:
            # A short write may still be completed; garbage may still be followed by a frame.
            return 0
        reason = "cut short" if status == "short" else "checksum or marker wrong"
        self._damage(at, following - at, reason)
        return following - at

    def _damage(self, at: int, length: int, reason: str) -> None:
        self.damages.append(Damage(self.offset + at, length, reason))


def _frame_at(data: bytes, at: int) -> tuple[str, int]:
    """("whole" | "short" | "bad", length of the frame) for the bytes at ``at``."""
    if len(data) - at < FRAME.size:
        short = MARKER.startswith(data[at : at + len(MARKER)])
        return ("short" if short or data.startswith(MARKER, at) else "bad"), 0
    marker, length, crc = FRAME.unpack_from(data, at)
    if marker != MARKER or not HEAD.size <= length <= MAX_PAYLOAD:
        return "bad", 0
    end = at + FRAME.size + length
    if end > len(data):
        return "short", 0
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
