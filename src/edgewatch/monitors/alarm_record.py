"""The alarms of a span with their life in it, from the record: what health and notices look at."""

from __future__ import annotations

from dataclasses import dataclass, fields

from edgewatch.alarms import Alarm, from_record
from edgewatch.alarms.health import AlarmHealth, alarm_health
from edgewatch.alarms.settings import rules_for
from edgewatch.alarms.shifts import Shifts
from edgewatch.alarms.transition import Transition
from edgewatch.site.config import SiteConfig
from edgewatch.store import alarms as store
from edgewatch.store.alarm_span import alarms_of_span
from edgewatch.store.connection import Connection, one_view

_FIELDS = tuple(field.name for field in fields(Transition))


@dataclass(frozen=True, slots=True)
class AlarmSpan:
    """Alarms by number, their transitions by time, and the numbers marked as not useful."""

    alarms: tuple[Alarm, ...]
    transitions: tuple[Transition, ...]
    not_useful: tuple[int, ...]


def alarm_span(db: Connection, from_ns: int, to_ns: int) -> AlarmSpan:
    """What happened to alarms from `from_ns` up to `to_ns`."""
    with one_view(db):
        alarms = alarms_of_span(db, from_ns, to_ns)
        steps = store.transitions_between(db, from_ns, to_ns)
        marks = store.not_useful(db, from_ns, to_ns)
    return AlarmSpan(
        tuple(from_record(values) for values in alarms),
        tuple(Transition(**{name: step[name] for name in _FIELDS}) for step in steps),
        tuple(alarm_id for alarm_id, _ in marks),
    )


def health_of(span: AlarmSpan, config: SiteConfig, from_ns: int, to_ns: int) -> AlarmHealth:
    """How good the alarms of a site were over a span."""
    return alarm_health(
        span.alarms,
        span.transitions,
        span.not_useful,
        from_ns,
        to_ns,
        shifts=Shifts(config.alarms.shifts),
        rules=rules_for(config),
    )
