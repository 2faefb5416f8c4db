"""Whether the producer of a segment still lives, told by the kernel itself.

A producer holds an advisory lock (``flock(2)``) on its segment for as long as it has it open.
The lock goes with the process, however that ends, and depends on no process number, no clock and
no namespace: a stopped producer still holds it, a dead one never does.
"""

from __future__ import annotations

import sys

if sys.platform != "win32":
    import fcntl


def hold(fd: int) -> bool:
    """Take the lock for as long as ``fd`` is open; False where the file system knows none."""
    if sys.platform == "win32":
        return False
    try:
        fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def is_held(fd: int) -> bool | None:
    """Whether somebody holds the lock of the file behind ``fd``; None where that cannot be told.

    Ask only once the header has been read: its producer took the lock before it wrote that.
    """
    if sys.platform == "win32":
        return None
    try:
        fcntl.flock(fd, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    except OSError:
        return None
    fcntl.flock(fd, fcntl.LOCK_UN)
    return False
