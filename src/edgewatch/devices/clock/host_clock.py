"""The clock that periods are measured against: the computer's own oscillator, never steered."""

from __future__ import annotations

import sys
import time
from functools import cache
from pathlib import Path

import psutil

_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")
_ROUND_S = 600


def raw_ns() -> int:
    """Nanoseconds of a clock that time synchronisation does not bend.

    CLOCK_MONOTONIC_RAW (Linux, macOS) is the bare hardware counter; CLOCK_MONOTONIC is slewed by
    NTP, at up to 500 ppm. Elsewhere the performance counter, which Windows does not slew either.
    """
    if sys.platform == "win32":
        return time.perf_counter_ns()
    return time.clock_gettime_ns(time.CLOCK_MONOTONIC_RAW)


@cache
def boot_key() -> str:
    """What tells this run of the computer from the one before it.

    Raw times of two boots cannot be compared. Nor can rates to the last parts per million:
    processors that do not state the frequency of their counter have it measured anew at each
    boot.
    """
    try:
        return _BOOT_ID.read_text("ascii").strip()
    except OSError:
        # The time of boot moves with the wall clock, hence no better than minutes.
        return f"boot:{round(psutil.boot_time() / _ROUND_S)}"
