"""Alarms as a person reads them: consequences folded under their cause, counted by priority."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from edgewatch.alarms.alarm import Alarm
from edgewatch.alarms.rule import PRIORITY_RANK, needs_note
from edgewatch.alarms.shapes import advice_of, from_record, sentence_of
from edgewatch.store import alarm_journal
from edgewatch.store.connection import Connection
from edgewatch.store.explanations import explanations
from edgewatch.ui.models.alarm_lanes import Lane, lane_of
from edgewatch.ui.models.alarm_words import code_words, state_words
from edgewatch.ui.models.formatting import clock
from edgewatch.ui.words import language, tr

FOREVER_NS = 2**63 - 1
PRIORITIES = ("high", "medium", "low")
_TO_ACKNOWLEDGE = ("active-unacknowledged", "cleared-unacknowledged")


@dataclass(frozen=True, slots=True)
class AlarmRow:
    """One alarm on screen, with those it caused."""

    alarm: Alarm
    sentence: str
    advice: str
    cause: str
    children: tuple[AlarmRow, ...] = ()

    @property
    def state_words(self) -> str:
        """The state, and who acknowledged it or until when it is set aside."""
        alarm, words = self.alarm, state_words(self.alarm.state)
        if alarm.state == "active-acknowledged" and alarm.acknowledged_by:
            return tr("{state} by {person}", state=words, person=alarm.acknowledged_by)
        if alarm.out_of_service:
            return tr("Out of service")
        if alarm.suppressed_by:
            return tr("Suppressed")
        if alarm.state == "shelved" and alarm.shelved_until_ns is not None:
            return tr("{state} until {time}", state=words, time=clock(alarm.shelved_until_ns))
        return words

    @property
    def is_open(self) -> bool:
        return self.alarm.state != "closed"

    @property
    def can_acknowledge(self) -> bool:
        return self.alarm.state in _TO_ACKNOWLEDGE

    @property
    def needs_note(self) -> bool:
        return needs_note(self.alarm.priority)

    @property
    def lane(self) -> Lane:
        """The lane it lies in."""
        return lane_of(self.alarm)


def alarm_rows(db: Connection, *, limit: int = 2000) -> list[AlarmRow]:
    """What is open: root causes with their consequences, not acknowledged first, by priority."""
    alarms = [from_record(values) for values in alarm_journal.open_alarms(db, limit)]
    shown = [a for a in alarms if a.state != "pending" or a.withheld]
    by_id = {alarm.id: alarm for alarm in alarms}
    ids = {alarm.id for alarm in shown}
    under: dict[int | None, list[Alarm]] = {}
    for alarm in shown:
        under.setdefault(alarm.cause_id if alarm.cause_id in ids else None, []).append(alarm)
    return sorted((_row(root, under, by_id) for root in under.get(None, ())), key=_urgency)


def row_of(alarm: Alarm, by_id: Mapping[int, Alarm]) -> AlarmRow:
    """One alarm by itself; its cause is looked up in ``by_id``."""
    return _row(alarm, {}, by_id)


def explained_prediction(db: Connection, alarm: Alarm) -> int | None:
    """The prediction that raised an alarm about single predictions, if it was explained then."""
    if alarm.model is None or alarm.raised_ns is None:
        return None
    until_ns = FOREVER_NS if alarm.cleared_ns is None else alarm.cleared_ns + 1
    found = explanations(db, alarm.model, alarm.raised_ns, until_ns)
    known = (one.prediction_id for one in reversed(found) if one.code == alarm.code)
    return next(known, None)


def counts(rows: Sequence[AlarmRow]) -> dict[str, int]:
    """How many matters are the case now, by priority.

    Consequences of another are not counted apart, nor is what has cleared and only waits to be
    acknowledged: a red sign above inputs that are as checked would be a contradiction.
    """
    standing = [row.alarm for row in rows if row.alarm.is_standing]
    return {p: sum(alarm.priority == p for alarm in standing) for p in PRIORITIES}


def first_to_acknowledge(rows: Sequence[AlarmRow]) -> AlarmRow | None:
    """The most urgent alarm that waits for a person; a cause before its consequences."""
    waiting = [r for row in rows for r in (row, *row.children) if r.can_acknowledge]
    return min(waiting, key=lambda r: PRIORITY_RANK[r.alarm.priority], default=None)


def _row(
    alarm: Alarm, under: Mapping[int | None, Sequence[Alarm]], by_id: Mapping[int, Alarm]
) -> AlarmRow:
    children = tuple(_row(child, under, by_id) for child in under.get(alarm.id, ()))
    return AlarmRow(
        alarm,
        sentence_of(alarm, language()),
        advice_of(alarm, language()),
        _cause_words(alarm, by_id),
        children,
    )


def _cause_words(alarm: Alarm, by_id: Mapping[int, Alarm]) -> str:
    if alarm.cause_id is None:
        return tr("root cause")
    cause = by_id.get(alarm.cause_id)
    if cause is None:
        return tr("alarm {id}", id=alarm.cause_id)
    return tr("{event}, {time}", event=code_words(cause.code), time=clock(cause.raised_ns))


def _urgency(row: AlarmRow) -> tuple[bool, int, int]:
    alarm = row.alarm
    return (not row.can_acknowledge, PRIORITY_RANK[alarm.priority], -(alarm.raised_ns or 0))
