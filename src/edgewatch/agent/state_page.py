"""Writing the state page: heartbeat and trust, for any number of readers, without a lock."""

from __future__ import annotations

import mmap
import os
import struct
import time
from pathlib import Path
from typing import Any

from edgewatch.sdk import page
from edgewatch.spool.permissions import create_file, make_folder

_SEQ = struct.Struct("<Q")


class StatePageWriter:
    """The agent's end of the page that :func:`edgewatch.trust` reads."""

    def __init__(self, path: Path) -> None:
        make_folder(path.parent)
        fd = create_file(path, os.O_RDWR)
        try:
            # Allocated for real, so that a full disk later cannot take the page away.
            if os.fstat(fd).st_size < page.SIZE:
                os.write(fd, bytes(page.SIZE))
            self._map = mmap.mmap(fd, page.SIZE)
        finally:
            os.close(fd)
        magic, seq, *_ = page.HEAD.unpack_from(self._map)
        # Go on from the page before, so that no reader takes new content for known content.
        self._seq = (seq + 1) & ~1 if magic == page.MAGIC else 0
        self._last: dict[str, Any] | None = None

    def publish(self, state: dict[str, Any]) -> None:
        """Write trust and heartbeat; the content only when it changed."""
        if state == self._last:
            self.beat()
            return
        text = page.encode_state(state)
        self._mark(self._seq + 1)
        head = page.HEAD.pack(
            page.MAGIC,
            self._seq + 1,
            time.monotonic_ns(),
            time.time_ns(),
            os.getpid(),
            len(text),
        )
        self._map[: len(head)] = head
        self._map[page.HEAD.size : page.HEAD.size + len(text)] = text
        self._seq += 2
        self._mark(self._seq)
        self._last = dict(state)

    def beat(self) -> None:
        """Only say: still alive."""
        page.HEARTBEAT.pack_into(
            self._map, page.HEARTBEAT_OFFSET, time.monotonic_ns(), time.time_ns()
        )

    def stop(self) -> None:
        """Say at once that nobody watches any more, and let go of the page."""
        page.HEARTBEAT.pack_into(self._map, page.HEARTBEAT_OFFSET, 0, time.time_ns())
        self._map.close()

    def _mark(self, seq: int) -> None:
        _SEQ.pack_into(self._map, page.SEQ_OFFSET, seq)


def last_heartbeat_ns(path: Path) -> tuple[int, bool] | None:
    """(wall time of the last heartbeat, whether the agent ended in order) of an earlier agent."""
    try:
        raw = path.read_bytes()[: page.HEAD.size]
        magic, _, mono, wall, _, _ = page.HEAD.unpack(raw)
    except (OSError, struct.error):
        return None
    return (wall, mono == 0) if magic == page.MAGIC else None
