"""Closed alarms of a span as a list of any length."""

from __future__ import annotations

import time
from dataclasses import dataclass

from edgewatch.alarms.alarm import Alarm
from edgewatch.alarms.shapes import from_record
from edgewatch.store import alarm_journal
from edgewatch.store.connection import Connection
from edgewatch.ui.models.alarms import AlarmRow, row_of
from edgewatch.ui.models.paged import Paged
from edgewatch.ui.models.span import NS, Span

_CUT_EVERY_S = 5.0
_AROUND_NS = 1800 * NS
_OF_ONE_MOMENT = 1000


@dataclass(frozen=True, slots=True)
class _Cut:
    """Of what a journal was read: record, span, newest step of an alarm, and when (monotonic)."""

    db: Connection
    span: Span
    step: int
    at_s: float

    def holds(self, other: _Cut, *, live: bool) -> bool:
        """Whether the journal of then will do for now."""
        if other.db is not self.db or other.step != self.step:
            return False
        as_long = abs(other.span.seconds - self.span.seconds) < 1.0
        return other.span == self.span or (
            live and as_long and other.at_s - self.at_s < _CUT_EVERY_S
        )


class Journal:
    """Keeps the journal of a span until an alarm has changed, or the span is another.

    One that moves on with the clock is cut anew every few seconds only.
    """

    def __init__(self) -> None:
        self._kept: tuple[_Cut, Paged[AlarmRow]] | None = None

    def read(self, db: Connection, span: Span, *, live: bool) -> Paged[AlarmRow]:
        """The journal of a span; ``live``: the span moves on with the clock."""
        cut = _Cut(db, span, alarm_journal.last_step(db), time.monotonic())
        if self._kept is None or not self._kept[0].holds(cut, live=live):
            self._kept = (cut, journal(db, span))
        return self._kept[1]


def journal(db: Connection, span: Span) -> Paged[AlarmRow]:
    """The closed alarms that were raised in the span, the last first."""
    total = alarm_journal.closed_count(db, span.from_ns, span.to_ns)

    def read(first: int, count: int) -> list[AlarmRow]:
        place = (span.from_ns, span.to_ns, first, count, total)
        found = alarm_journal.closed_alarms(db, *place)
        alarms = [from_record(values) for values in found]
        by_id = {alarm.id: alarm for alarm in alarms}
        return [row_of(alarm, by_id) for alarm in alarms]

    return Paged(total, read, key=lambda row: str(row.alarm.id))


def one_row(db: Connection, alarm_id: int) -> AlarmRow | None:
    """One alarm by its number, wherever it lies; None where there is none."""
    values = alarm_journal.one_alarm(db, alarm_id)
    if values is None:
        return None
    alarm = from_record(values)
    cause = alarm_journal.one_alarm(db, alarm.cause_id) if alarm.cause_id is not None else None
    by_id = {alarm.cause_id: from_record(cause)} if cause and alarm.cause_id is not None else {}
    return row_of(alarm, by_id)


def place_in_journal(db: Connection, span: Span, alarm: Alarm) -> int | None:
    """At which position a closed alarm stands in the journal of a span; None where it does not."""
    raised_ns = alarm.raised_ns
    if raised_ns is None or not span.from_ns <= raised_ns < span.to_ns:
        return None
    # Two alarms of one moment are told apart by looking: there are never many.
    first = alarm_journal.closed_count(db, raised_ns + 1, span.to_ns)
    same = alarm_journal.closed_alarms(db, raised_ns, raised_ns + 1, 0, _OF_ONE_MOMENT)
    numbers = [int(values["id"]) for values in same]
    return first + numbers.index(alarm.id) if alarm.id in numbers else None


def span_around(alarm: Alarm) -> Span:
    """A span in which a closed alarm lies, with what was before and after it."""
    begun = alarm.raised_ns or alarm.condition_since_ns
    ended = max(alarm.cleared_ns or begun, begun)
    around = max(ended - begun, _AROUND_NS)
    return Span(begun - around, ended + around)
