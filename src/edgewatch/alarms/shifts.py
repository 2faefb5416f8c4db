"""Shifts: the stretches of a day for which one crew is there, by the clock on the wall."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta, tzinfo
from typing import Final

USUAL: Final = ("06:00", "14:00", "22:00")
_SECOND_NS: Final = 1_000_000_000


@dataclass(frozen=True, slots=True)
class Shifts:
    """When shifts begin: times of day as ``HH:MM``, in `zone`; None is this workstation's zone.

    >>> day = Shifts(zone=UTC)
    >>> noon = 12 * 3600 * 1_000_000_000
    >>> [at // 3_600_000_000_000 for at in (day.begins_ns(noon), day.ends_ns(noon))]
    [6, 14]
    """

    starts: Sequence[str] = USUAL
    zone: tzinfo | None = None

    def begins_ns(self, at_ns: int) -> int:
        """When the shift of a moment began (ns since the epoch, UTC)."""
        return max(start for start in self._around(at_ns) if start <= at_ns)

    def ends_ns(self, at_ns: int) -> int:
        """When the shift of a moment ends, and the next one begins."""
        return min(start for start in self._around(at_ns) if start > at_ns)

    def _around(self, at_ns: int) -> list[int]:
        """The beginnings from the day before to the day after; a clock change is no trouble."""
        day = datetime.fromtimestamp(at_ns // _SECOND_NS, UTC).astimezone(self.zone).date()
        days = [day + timedelta(days=offset) for offset in (-1, 0, 1)]
        moments = [
            datetime.combine(one, time.fromisoformat(start), self.zone)
            for one in days
            for start in self.starts
        ]
        return [int(moment.timestamp()) * _SECOND_NS for moment in moments]
