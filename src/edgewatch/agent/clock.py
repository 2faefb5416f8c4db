"""Gaps in the watching, and jumps of the wall clock."""

from __future__ import annotations

import time
from collections.abc import Callable

from edgewatch.agent.jumps import JUMP_NS, Jump
from edgewatch.alarms import Condition
from edgewatch.sdk.page import STALE_NS
from edgewatch.spool.identity import boot_id


def elapsed_ns() -> int:
    """Time since the machine started, its sleep included where the system counts it.

    A machine that slept has not had its clock set; but nobody watched meanwhile.
    """
    clock = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic_ns() if clock is None else time.clock_gettime_ns(clock)


class ClockWatch:
    """Compares the wall clock with elapsed time, and now with the last heartbeat.

    ``before`` is (wall time of the last heartbeat, whether that agent ended in order), or None
    at the first start of all.
    """

    def __init__(
        self,
        before: tuple[int, bool] | None,
        wall: Callable[[], int] = time.time_ns,
        elapsed: Callable[[], int] = elapsed_ns,
        monotonic: Callable[[], int] = time.monotonic_ns,
    ) -> None:
        self._before = before
        self._wall, self._elapsed, self._monotonic = wall, elapsed, monotonic
        self._offset_ns = wall() - elapsed()
        self._mono_ns = monotonic()
        self._looked_ns = elapsed()

    def gap_conditions(self) -> list[Condition]:
        """``agent.stopped``, met and over, if nobody watched for a while. Told once."""
        before, self._before = self._before, None
        now = self._wall()
        if before is None or now - before[0] <= STALE_NS:
            return []
        return _stopped(before[0], now, "in order" if before[1] else "not in order")

    def pause_conditions(self) -> list[Condition]:
        """``agent.stopped`` when this process stood still since the last look, or slept."""
        now = self._elapsed()
        paused, self._looked_ns = now - self._looked_ns, now
        if paused <= STALE_NS:
            return []
        wall = self._wall()
        return _stopped(wall - paused, wall, "paused")

    def jump(self) -> Jump | None:
        """The step that the wall clock made since the last look, if it was set."""
        now = self._wall()
        offset, mono = now - self._elapsed(), self._monotonic()
        moved, before = offset - self._offset_ns, self._mono_ns
        self._mono_ns = mono
        if abs(moved) <= JUMP_NS:
            return None
        self._offset_ns = offset
        return Jump(moved, now, before, mono, boot_id(), "agent")


def _stopped(stopped_ns: int, started_ns: int, ended: str) -> list[Condition]:
    params: dict[str, str | float] = {
        "stopped_ns": stopped_ns,
        "started_ns": started_ns,
        "ended": ended,
    }
    return [
        Condition("agent.stopped", "agent", True, stopped_ns, params=params),
        Condition("agent.stopped", "agent", False, started_ns, params=params),
    ]
