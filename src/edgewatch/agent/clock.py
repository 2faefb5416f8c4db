"""Gaps in the watching, and jumps of the wall clock."""

from __future__ import annotations

import time
from collections.abc import Callable

from edgewatch.alarms import Condition
from edgewatch.sdk.page import STALE_NS

JUMP_NS = 2_000_000_000


class ClockWatch:
    """Compares the wall clock with the monotonic one, and now with the last heartbeat.

    ``before`` is (wall time of the last heartbeat, whether that agent ended in order), or None
    at the first start of all.
    """

    def __init__(
        self,
        before: tuple[int, bool] | None,
        wall: Callable[[], int] = time.time_ns,
        monotonic: Callable[[], int] = time.monotonic_ns,
    ) -> None:
        self._before = before
        self._wall, self._monotonic = wall, monotonic
        self._offset_ns = wall() - monotonic()
        self._jumped = False

    def gap_conditions(self) -> list[Condition]:
        """``agent.stopped``, met and over, if nobody watched for a while. Told once."""
        before, self._before = self._before, None
        now = self._wall()
        if before is None or now - before[0] <= STALE_NS:
            return []
        stopped_ns, in_order = before
        params: dict[str, str | float] = {"stopped_ns": stopped_ns, "started_ns": now}
        params["ended"] = "in order" if in_order else "not in order"
        return [
            Condition("agent.stopped", "agent", True, stopped_ns, params=params),
            Condition("agent.stopped", "agent", False, now, params=params),
        ]

    def jump_conditions(self) -> list[Condition]:
        """``clock.jumped`` when the wall clock was set, and its end with the next look."""
        now = self._wall()
        offset = now - self._monotonic()
        moved = offset - self._offset_ns
        if abs(moved) > JUMP_NS:
            self._offset_ns, self._jumped = offset, True
            params: dict[str, str | float] = {"seconds": round(moved / 1e9, 1), "at_ns": now}
            return [Condition("clock.jumped", "clock", True, now, params=params)]
        if self._jumped:
            self._jumped = False
            return [Condition("clock.jumped", "clock", False, now)]
        return []
