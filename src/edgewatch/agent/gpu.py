"""Graphics processors, watched in a thread of their own: a driver in trouble blocks for minutes.

AMD, Intel and Apple have no such interface that is alike on every system; their devices are not
seen. While somebody asks, a driver keeps the card awake: a notebook that must save its battery is
no place for a model that has to be watched.
"""

from __future__ import annotations

import threading
import time

from edgewatch.agent.gpu_driver import GpuDriver, Look

POLL_S, TRY_S, ABSENT_S = 2.0, 10.0, 600.0
SILENT_S = 30.0
"""A driver that has not answered for so long is in trouble."""
NO_ANSWER = "the driver does not answer"


class GpuWatch:
    """Asks every two seconds, and hands out the newest answer without waiting for it."""

    def __init__(self, driver: GpuDriver | None = None) -> None:
        self._driver = driver or GpuDriver()
        self._lock = threading.Lock()
        self._stopping = threading.Event()
        self._thread: threading.Thread | None = None
        self._newest: Look | None = None
        self._last = Look()
        self._answered_s = time.monotonic()

    def start(self) -> None:
        """Begin to ask."""
        self._thread = threading.Thread(target=self._work, name="edgewatch-gpu", daemon=True)
        self._thread.start()

    def take(self) -> Look | None:
        """What was said since the last call; None where nothing was.

        A driver that has not answered for long is in trouble, and its devices tell nothing.
        """
        with self._lock:
            newest, self._newest = self._newest, None
        if newest is not None:
            self._last = newest
            return newest
        if self._is_silent() and self._last.trouble != NO_ANSWER:
            self._last = Look((), NO_ANSWER)
            return self._last
        return None

    def close(self) -> None:
        """Stop asking. A driver that hangs is left alone: the thread ends with the process."""
        self._stopping.set()
        if self._thread is not None:
            self._thread.join(1.0)

    def _is_silent(self) -> bool:
        waits_s = ABSENT_S if self._last.absent else 0.0
        return time.monotonic() - self._answered_s > waits_s + SILENT_S

    def _work(self) -> None:
        wait_s = 0.0
        while not self._stopping.wait(wait_s):
            look = self._driver.look()
            with self._lock:
                self._newest = look
                self._answered_s = time.monotonic()
            wait_s = _pause(look)
        self._driver.close()


def _pause(look: Look) -> float:
    if look.absent:
        return ABSENT_S
    return POLL_S if look.readings else TRY_S
