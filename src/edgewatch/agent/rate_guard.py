"""Saying which source floods the record.

Nothing acknowledged is dropped or thinned, whatever its rate. A source that floods costs the
others no more than its own share of a turn, since each segment is read up to the same number of
bytes; what it does cost is disk, and that somebody has to know.

Rates are those of the records' own times: a replay may be taken in as fast as it can be read.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from edgewatch.agent.followed import Arrival, is_possible

_MINUTE_S = 60
_MINUTE_NS = _MINUTE_S * 1_000_000_000


@dataclass(frozen=True, slots=True)
class Flood:
    """A source began to flood, or no longer does; ``per_s`` over the minute that showed it."""

    source: str
    active: bool
    time_ns: int
    per_s: float

    @property
    def kind(self) -> str:
        """The kind of the event that tells it."""
        return "source.flooding" if self.active else "source.calmed"


@dataclass(slots=True)
class _Minute:
    number: int = -1
    records: int = 0
    flooding: bool = False


class RateGuard:
    """Counts the records of each source by the minute of their own time."""

    def __init__(self, records_per_s: int) -> None:
        self._limit = records_per_s * _MINUTE_S
        self._minutes: dict[str, _Minute] = {}

    def note(self, arrivals: Iterable[Arrival]) -> list[Flood]:
        """Count what arrived; what began and what ended thereby, in order.

        A minute is over the limit as soon as it holds too many records, and a flood ends with
        the first whole minute below it. Records from before the present minute of their source
        are counted in it.
        """
        found: list[Flood] = []
        for arrival in arrivals:
            if not is_possible(arrival.record.wall_ns):
                continue  # no minute could come after it
            source = _source(arrival)
            minute = self._minutes.setdefault(source, _Minute())
            self._count(source, minute, arrival.record.wall_ns, found)
        return found

    def _count(self, source: str, minute: _Minute, time_ns: int, found: list[Flood]) -> None:
        number = time_ns // _MINUTE_NS
        if number > minute.number:
            if minute.flooding and minute.records <= self._limit:
                minute.flooding = False
                found.append(Flood(source, False, time_ns, minute.records / _MINUTE_S))
            minute.number, minute.records = number, 0
        minute.records += 1
        if minute.records > self._limit and not minute.flooding:
            minute.flooding = True
            found.append(Flood(source, True, time_ns, minute.records / _MINUTE_S))


def _source(arrival: Arrival) -> str:
    producer = arrival.segment.producer
    return f"{producer.get('producer', 'unnamed')} (pid {arrival.segment.pid})"
