"""Times as an auditor reads them: RFC 3339 in UTC, and the time of this workstation."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from edgewatch.alarms.shapes import rfc3339

__all__ = ["Period", "instant_ns", "local", "rfc3339", "utc_second"]

FOREVER_NS = 2**63 - 1
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Period:
    """What a report covers: ``from_ns <= time < to_ns``, event time."""

    from_ns: int
    to_ns: int

    def clip(self, from_ns: int, to_ns: int | None) -> tuple[int, int]:
        """The part of a span that lies in the period; None stands for "still going on"."""
        end = self.to_ns if to_ns is None else min(to_ns, self.to_ns)
        return max(from_ns, self.from_ns), end

    def touches(self, from_ns: int, to_ns: int | None) -> bool:
        """Whether a span has a part, or a point, in the period."""
        return from_ns < self.to_ns and (to_ns is None or to_ns >= self.from_ns)


def local(time_ns: int) -> str:
    """Date, time and offset from UTC, in the time zone of this workstation."""
    moment = datetime.fromtimestamp(time_ns // 1_000_000_000, UTC).astimezone()
    return f"{moment:%Y-%m-%d %H:%M:%S %z}"


def utc_second(time_ns: int) -> str:
    """To the second, for sentences and axes.

    >>> utc_second(1_500_000_000)
    '1970-01-01 00:00:01Z'
    """
    return f"{datetime.fromtimestamp(time_ns // 1_000_000_000, UTC):%Y-%m-%d %H:%M:%SZ}"


def instant_ns(text: str) -> int:
    """The time that :func:`rfc3339` wrote, to the microsecond.

    >>> instant_ns("1970-01-01T00:00:01.500000Z")
    1500000000
    """
    return (datetime.fromisoformat(text) - _EPOCH) // timedelta(microseconds=1) * 1000
