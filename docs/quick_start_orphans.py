"""What a page leaves running ends with the page: an agent outlives whoever started it."""

from __future__ import annotations

import contextlib
import ctypes
import os
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path

PR_SET_CHILD_SUBREAPER = 36  # prctl(2): orphans below us become our children
GRACE_S = 10.0


@contextlib.contextmanager
def no_orphans() -> Iterator[None]:
    """End every process that was started inside and still runs, in order first, then at once.

    On Linux alone; elsewhere what went into a session of its own stays.
    """
    if not sys.platform.startswith("linux"):
        yield
        return
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    try:
        yield
    finally:
        deadline = time.monotonic() + GRACE_S
        while children := _children():
            late = time.monotonic() > deadline
            _end(children, signal.SIGKILL if late else signal.SIGTERM)
            time.sleep(0.1)


def _children() -> list[int]:
    found = (task / "children" for task in Path("/proc/self/task").iterdir())
    return [int(pid) for path in found for pid in path.read_text().split()]


def _end(pids: list[int], number: signal.Signals) -> None:
    for pid in pids:
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, number)
        with contextlib.suppress(ChildProcessError):
            os.waitpid(pid, os.WNOHANG)
