"""Space put by, so that a disk that fills up does not end the record at once.

Once a disk is full even deleting and checkpointing fail, because SQLite first writes what it is
about to change. Giving up a file that was allocated beforehand brings the record back.
"""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from pathlib import Path

from edgewatch.spool.permissions import create_file

RESERVE_BYTES = 64 * 1024 * 1024
LARGEST_SHARE = 0.01
_ROOM = 2  # what must still be free after the reserve has been made, in reserves
_BLOCK = bytes(1024 * 1024)


class Reserve:
    """One preallocated file: :meth:`ensure` it while there is room, :meth:`release` it when not.

    At most ``size`` bytes and at most ``share`` of the disk.
    """

    def __init__(self, path: Path, size: int = RESERVE_BYTES, share: float = LARGEST_SHARE) -> None:
        self.path = path
        self._size, self._share = size, share

    @property
    def is_held(self) -> bool:
        """Whether the space is put by now."""
        return self.path.exists()

    def ensure(self) -> bool:
        """Put the space by if that leaves enough; whether it is put by now."""
        if self.is_held:
            return True
        part = self.path.with_suffix(".part")
        try:
            total, _, free = shutil.disk_usage(self.path.parent)
            size = min(self._size, int(total * self._share))
            if size <= 0 or free < size * (1 + _ROOM):
                return False
            part.unlink(missing_ok=True)
            _allocate(part, size)
            part.replace(self.path)
        except OSError:
            with suppress(OSError):
                part.unlink(missing_ok=True)
            return False
        return True

    def release(self) -> bool:
        """Give the space back to whoever writes next; whether there was any."""
        try:
            self.path.unlink()
        except OSError:
            return False
        return True


def _allocate(path: Path, size: int) -> None:
    fd = create_file(path, os.O_WRONLY | os.O_EXCL)
    try:
        if hasattr(os, "posix_fallocate"):
            os.posix_fallocate(fd, 0, size)
            return
        left = size
        while left > 0:
            left -= os.write(fd, _BLOCK[:left])
    finally:
        os.close(fd)
