"""How good the alarms themselves are: rate, floods, chatter, stale ones, bad actors, usefulness.

The measures and their target values are those of ISA-18.2-2016, clause 16 (monitoring and
assessment), IEC 62682:2014 and EEMUA publication 191. An alarm system that exceeds them is not
believed for long.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from edgewatch.alarms.alarm import Alarm
from edgewatch.alarms.catalogue import CATALOGUE
from edgewatch.alarms.notices import ANNOUNCED, notices
from edgewatch.alarms.rule import PRIORITY_RANK, Priority, Rule
from edgewatch.alarms.shifts import Shifts
from edgewatch.alarms.transition import Transition

_SECOND_NS: Final = 1_000_000_000
_MINUTE_NS: Final = 60 * _SECOND_NS
TEN_MINUTES_NS: Final = 10 * _MINUTE_NS
DAY_NS: Final = 24 * 60 * _MINUTE_NS
FLOOD_BEGINS: Final = 10
"""More alarms than this in ten minutes are a flood …"""
FLOOD_ENDS: Final = 5
"""… until there are fewer than this (ISA-18.2, 16.5.3)."""
CHATTER: Final = 3
"""Raised so often within a minute, an alarm chatters (ISA-18.2, 16.5.5)."""
STALE_NS: Final = DAY_NS
"""Standing for longer than a day, an alarm is stale (ISA-18.2, 16.5.6)."""
A_DAY: Final = 144.0
"""Alarms a day that one person can handle: one in ten minutes (EEMUA 191)."""
TOP: Final = 10


@dataclass(frozen=True, slots=True)
class Flood:
    """A stretch of time with more alarms than a person can take in, and how many those were."""

    from_ns: int
    to_ns: int
    alarms: int


@dataclass(frozen=True, slots=True)
class BadActor:
    """A code, or a code at a place, with its share of all alarms of the span."""

    code: str
    subject: str
    raised: int
    share: float


@dataclass(frozen=True, slots=True)
class AlarmHealth:
    """The measures of one span.

    Attributes:
        from_ns, to_ns: the span (ns since the epoch, UTC); `days` its length.
        raised: how often alarms were raised; one that came back counts again.
        by_priority: the same for each priority.
        busiest_ten_minutes: the most alarms that any ten minutes had.
        floods: when there were too many at once.
        chattering: ids of alarms that were raised three times within a minute.
        fleeting: raised and cleared within a minute, unseen.
        standing: open alarms whose condition holds at the end of the span.
        stale: ids of those that have stood for more than a day.
        kept_back: open alarms that are shelved, suppressed or out of service.
        bad_actors: the ten that were raised most often, with their share.
        acknowledged_s: median and 95th percentile from raised to acknowledged, in seconds.
        not_useful: code → (marks, raised).
        interruptions: notices in the span; `most_in_a_shift` in the worst shift.
    """

    from_ns: int
    to_ns: int
    raised: int
    by_priority: Mapping[Priority, int]
    busiest_ten_minutes: int
    floods: tuple[Flood, ...]
    chattering: tuple[int, ...]
    fleeting: int
    standing: int
    stale: tuple[int, ...]
    kept_back: int
    bad_actors: tuple[BadActor, ...]
    acknowledged_s: tuple[float, float] | None
    not_useful: Mapping[str, tuple[int, int]]
    interruptions: int
    most_in_a_shift: int

    @property
    def days(self) -> float:
        """Length of the span."""
        return (self.to_ns - self.from_ns) / DAY_NS

    @property
    def a_day(self) -> float:
        """Alarms a day; a span shorter than a day is not scaled up."""
        return self.raised / max(self.days, 1.0)

    @property
    def top_share(self) -> float:
        """Share of the bad actors in all alarms; 0 where there were none."""
        return sum(actor.share for actor in self.bad_actors)


@dataclass(frozen=True, slots=True)
class _Raising:
    time_ns: int
    alarm: Alarm


def alarm_health(
    alarms: Iterable[Alarm],
    transitions: Iterable[Transition],
    not_useful: Iterable[int],
    from_ns: int,
    to_ns: int,
    *,
    shifts: Shifts | None = None,
    rules: Mapping[str, Rule] = CATALOGUE,
) -> AlarmHealth:
    """Measure the alarms of a span.

    Args:
        alarms: those that were open or raised in the span, as they are at its end.
        transitions: theirs within the span.
        not_useful: the id of an alarm for each time that a person marked it so.
        from_ns, to_ns: the span, `to_ns` excluded.
    """
    known = {alarm.id: alarm for alarm in alarms}
    life = sorted(
        (t for t in transitions if t.alarm_id in known and from_ns <= t.time_ns < to_ns),
        key=lambda one: one.time_ns,
    )
    raisings = [_Raising(t.time_ns, known[t.alarm_id]) for t in life if t.kind in ANNOUNCED]
    times = [one.time_ns for one in raisings]
    told = notices(known.values(), life, shifts or Shifts(), rules)
    by_shift = Counter((shifts or Shifts()).begins_ns(one.time_ns) for one in told)
    standing = [alarm for alarm in known.values() if _stands_at(alarm, to_ns)]
    return AlarmHealth(
        from_ns=from_ns,
        to_ns=to_ns,
        raised=len(raisings),
        by_priority=_by_priority(raisings),
        busiest_ten_minutes=_busiest(times, TEN_MINUTES_NS),
        floods=floods(times),
        chattering=_chattering(raisings),
        fleeting=_fleeting(life),
        standing=len(standing),
        stale=tuple(sorted(a.id for a in standing if to_ns - _since(a) > STALE_NS)),
        kept_back=sum(
            a.is_open and (a.state == "shelved" or a.is_suppressed) for a in known.values()
        ),
        bad_actors=_bad_actors(raisings),
        acknowledged_s=_acknowledged_s(life),
        not_useful=_not_useful(not_useful, known, raisings),
        interruptions=len(told),
        most_in_a_shift=max(by_shift.values(), default=0),
    )


def floods(times_ns: Sequence[int]) -> tuple[Flood, ...]:
    """The floods in times of raising (ns, in order).

    One begins when more than ten alarms lie within ten minutes, and lasts until ten minutes hold
    fewer than five.

    >>> [flood.alarms for flood in floods([i * 10**9 for i in range(12)])]
    [12]
    >>> floods([i * TEN_MINUTES_NS for i in range(100)])
    ()
    """
    found: list[Flood] = []
    first: int | None = None
    for index, begin in enumerate(_begins(times_ns, TEN_MINUTES_NS)):
        within = index - begin + 1
        if first is None and within > FLOOD_BEGINS:
            first = begin
        elif first is not None and within < FLOOD_ENDS:
            found.append(_flood(times_ns, first, index - 1))
            first = None
    if first is not None:
        found.append(_flood(times_ns, first, len(times_ns) - 1))
    return tuple(found)


def _flood(times_ns: Sequence[int], first: int, last: int) -> Flood:
    return Flood(times_ns[first], times_ns[last], last - first + 1)


def _begins(times_ns: Sequence[int], span_ns: int) -> Iterator[int]:
    """For each of ordered times the index of the first that lies less than a span before it."""
    begin = 0
    for time_ns in times_ns:
        while times_ns[begin] <= time_ns - span_ns:
            begin += 1
        yield begin


def _busiest(times_ns: Sequence[int], span_ns: int) -> int:
    """The most of ordered times that lie within a span of this length."""
    return max((i - begin + 1 for i, begin in enumerate(_begins(times_ns, span_ns))), default=0)


def _by_priority(raisings: Iterable[_Raising]) -> dict[Priority, int]:
    counts = Counter(one.alarm.priority for one in raisings)
    return {priority: counts[priority] for priority in PRIORITY_RANK}


def _chattering(raisings: Iterable[_Raising]) -> tuple[int, ...]:
    times: dict[int, list[int]] = defaultdict(list)
    for one in raisings:
        times[one.alarm.id].append(one.time_ns)
    return tuple(sorted(i for i, of in times.items() if _busiest(of, _MINUTE_NS) >= CHATTER))


def _fleeting(life: Iterable[Transition]) -> int:
    """How often an alarm was raised and had cleared within a minute, before anybody acted."""
    raised: dict[int, int] = {}
    count = 0
    for one in life:
        if one.kind in ANNOUNCED:
            raised[one.alarm_id] = one.time_ns
        elif one.kind == "cleared":
            count += one.time_ns - raised.get(one.alarm_id, 0) < _MINUTE_NS
    return count


def _stands_at(alarm: Alarm, at_ns: int) -> bool:
    """Whether an alarm stood at the end of a span, which may be long ago."""
    if alarm.raised_ns is None or alarm.raised_ns >= at_ns:
        return False
    return alarm.is_standing or (alarm.cleared_ns is not None and alarm.cleared_ns >= at_ns)


def _since(alarm: Alarm) -> int:
    return alarm.condition_since_ns if alarm.raised_ns is None else alarm.raised_ns


def _bad_actors(raisings: Sequence[_Raising]) -> tuple[BadActor, ...]:
    counts = Counter((one.alarm.code, one.alarm.slot or one.alarm.subject) for one in raisings)
    return tuple(
        BadActor(code, subject, n, n / len(raisings))
        for (code, subject), n in counts.most_common(TOP)
    )


def _acknowledged_s(life: Iterable[Transition]) -> tuple[float, float] | None:
    raised: dict[int, int] = {}
    waits = []
    for one in life:
        if one.kind in ANNOUNCED:
            raised.setdefault(one.alarm_id, one.time_ns)
        elif one.by and one.alarm_id in raised:
            waits.append(max(0, one.time_ns - raised.pop(one.alarm_id)) / _SECOND_NS)
    if not waits:
        return None
    waits.sort()
    return _quantile(waits, 0.5), _quantile(waits, 0.95)


def _quantile(ordered: Sequence[float], q: float) -> float:
    """By nearest rank: a value that occurred."""
    return ordered[min(len(ordered) - 1, int(q * len(ordered)))]


def _not_useful(
    marks: Iterable[int], known: Mapping[int, Alarm], raisings: Iterable[_Raising]
) -> dict[str, tuple[int, int]]:
    marked = Counter(known[alarm_id].code for alarm_id in marks if alarm_id in known)
    raised = Counter(one.alarm.code for one in raisings)
    return {code: (n, raised[code]) for code, n in sorted(marked.items())}
