"""How much of a span somebody was there, and where the gaps are.

*Agent*: from its first start ever until now the site should be watched without a break. What no
interval of presence covers is a gap, however the agent ended: nobody watched.

*Host* of a model: from each start until it ends in order a program should be there. To end in
order is a person's decision and makes no gap; after a kill or a crash the gap lasts until the
model is there again. Several programs may run the same model: it is there while one of them is.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from edgewatch.store.connection import Connection
from edgewatch.store.presence import Presence, agent_intervals, host_intervals

IN_ORDER = "in order"
FRESH_NS = 15_000_000_000
"""An open interval that reaches this close to the end of the span reaches its end: it is only
extended now and then."""
_JOINED_NS = 1_000_000_000  # between the last word of one segment and the first of the next


@dataclass(frozen=True, slots=True)
class Gap:
    """Nobody there from ``from_ns`` to ``to_ns``, and how the one before had ended."""

    from_ns: int
    to_ns: int
    ended: str | None


@dataclass(frozen=True, slots=True)
class Availability:
    """Presence over ``from_ns`` to ``to_ns``: the time there, and where it was missing."""

    from_ns: int
    to_ns: int
    there_ns: int
    gaps: tuple[Gap, ...]

    @property
    def missing_ns(self) -> int:
        return sum(gap.to_ns - gap.from_ns for gap in self.gaps)

    @property
    def share(self) -> float | None:
        """Time there, of the time in which it should have been; None where that is nothing."""
        due_ns = self.there_ns + self.missing_ns
        return self.there_ns / due_ns if due_ns else None


def agent_availability(
    db: Connection, from_ns: int, to_ns: int, now_ns: int
) -> Availability | None:
    """How much of a span up to now the agent watched; None where there was none yet."""
    found = agent_intervals(db, from_ns, to_ns)
    return availability(found, from_ns, min(to_ns, now_ns), planned=())


def host_availability(
    db: Connection, model: str, from_ns: int, to_ns: int, now_ns: int
) -> Availability | None:
    """How much of a span up to now a program ran the model; None where none had yet."""
    found = host_intervals(db, model, from_ns, to_ns)
    return availability(found, from_ns, min(to_ns, now_ns), planned=(IN_ORDER,))


def availability(
    intervals: Sequence[Presence], from_ns: int, to_ns: int, planned: Collection[str]
) -> Availability | None:
    """Presence over a span, by intervals in the order of their beginnings.

    The span begins with the first interval at the earliest; after the ends named in ``planned``
    nobody is expected. None where nobody was there before the end of the span.

    >>> s = 10**9
    >>> def there(begin, end, ended):
    ...     return Presence(0, "host:model:m", None, ("m",), begin * s, end * s, ended)
    >>> crashed, stopped = there(0, 6, "killed"), there(8, 9, "in order")
    >>> found = availability([crashed, stopped], 0, 60 * s, planned=["in order"])
    >>> [(gap.from_ns // s, gap.to_ns // s) for gap in found.gaps], round(found.share, 2)
    ([(6, 8)], 0.78)
    """
    if not intervals or intervals[0].from_ns >= to_ns:
        return None
    begin = max(from_ns, intervals[0].from_ns)
    covered_to, there_ns = begin, 0
    last: Presence | None = None
    gaps: list[Gap] = []
    for one in intervals:
        start, stop = max(one.from_ns, begin), _reaches(one, begin, to_ns)
        gaps += _gap(last, covered_to, min(start, to_ns), planned)
        there_ns += max(0, stop - max(start, covered_to))
        if stop >= covered_to:
            covered_to, last = stop, one
    gaps += _gap(last, covered_to, to_ns, planned)
    return Availability(begin, to_ns, there_ns, tuple(gaps))


def _reaches(one: Presence, begin_ns: int, to_ns: int) -> int:
    """Where an interval ends within a span."""
    if one.ended is None and to_ns - one.to_ns <= FRESH_NS:
        return to_ns
    return min(max(one.to_ns, begin_ns), to_ns)


def _gap(last: Presence | None, from_ns: int, to_ns: int, planned: Collection[str]) -> list[Gap]:
    if last is None or last.ended in planned or to_ns - from_ns <= _JOINED_NS:
        return []
    return [Gap(from_ns, to_ns, last.ended)]
