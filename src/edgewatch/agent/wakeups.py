"""Has the computer slept? Then nobody saw what was done to the equipment meanwhile."""

from __future__ import annotations

import time
from collections.abc import Callable

SLEPT_NS = 1_000_000_000


def slept_ns() -> int:
    """How long the computer has slept since it started, as far as the system counts it.

    Linux: CLOCK_BOOTTIME goes on in suspend, CLOCK_MONOTONIC does not (clock_gettime(2)). macOS:
    the same of CLOCK_MONOTONIC and CLOCK_UPTIME_RAW. Elsewhere 0.
    """
    if hasattr(time, "CLOCK_BOOTTIME"):
        return time.clock_gettime_ns(time.CLOCK_BOOTTIME) - time.monotonic_ns()
    if hasattr(time, "CLOCK_UPTIME_RAW"):
        awake = time.clock_gettime_ns(time.CLOCK_UPTIME_RAW)
        return time.clock_gettime_ns(time.CLOCK_MONOTONIC) - awake
    return 0


class WakeupWatch:
    """Compares how long the computer has slept with the last look.

    Where the system does not count sleep, two looks that are further apart than ``gap_ns``
    stand for one: a process that stood still watched as little.
    """

    def __init__(
        self,
        slept: Callable[[], int] = slept_ns,
        elapsed: Callable[[], int] = time.monotonic_ns,
        gap_ns: int = 30_000_000_000,
    ) -> None:
        self._slept, self._elapsed, self._gap_ns = slept, elapsed, gap_ns
        self._slept_ns, self._looked_ns = slept(), elapsed()

    def has_woken(self) -> bool:
        """Whether the computer slept, or this process stood still, since the last call."""
        slept, now = self._slept(), self._elapsed()
        woke = slept - self._slept_ns > SLEPT_NS or now - self._looked_ns > self._gap_ns
        self._slept_ns, self._looked_ns = slept, now
        return woke
