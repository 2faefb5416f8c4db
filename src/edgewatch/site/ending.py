"""Being told to end by SIGTERM or SIGINT, at any moment and without waiting for a lock."""

from __future__ import annotations

import _thread
import signal
from collections.abc import Callable

TOLD_BY = (signal.SIGTERM, signal.SIGINT)


def end_when_told(stop: Callable[[], object]) -> None:
    """Call ``stop`` when this process is told to end; it may take locks, set events, and so on.

    A handler runs in the main thread between any two steps of it. One that sets the very event on
    which that thread is about to wait would wait for the event's lock for ever, held by itself:
    the process would never end. Hence ``stop`` is called in a thread of its own, begun by the one
    call that takes no lock of Python's.
    """
    for number in TOLD_BY:
        signal.signal(number, lambda *_: _thread.start_new_thread(stop, ()))
