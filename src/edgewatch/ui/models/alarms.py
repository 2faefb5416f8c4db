"""Alarms as a person reads them: consequences folded under their cause, counted by priority."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from edgewatch.alarms.alarm import Alarm
from edgewatch.alarms.rule import PRIORITY_RANK, needs_note
from edgewatch.alarms.shapes import advice_of, from_record, sentence_of
from edgewatch.store import alarms as alarm_store
from edgewatch.store.connection import Connection
from edgewatch.store.explanations import explanations
from edgewatch.ui.models.formatting import clock

FOREVER_NS = 2**63 - 1
PRIORITIES = ("high", "medium", "low")
_STATE_WORDS = {
    "pending": "Pending",
    "active-unacknowledged": "Active · not acknowledged",
    "active-acknowledged": "Active · acknowledged",
    "cleared-unacknowledged": "Cleared · not acknowledged",
    "shelved": "Shelved",
    "closed": "Closed",
}
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
        words = _STATE_WORDS[self.alarm.state]
        by = self.alarm.acknowledged_by
        return f"{words} by {by}" if by and self.alarm.state == "active-acknowledged" else words

    @property
    def is_open(self) -> bool:
        return self.alarm.state not in ("closed", "pending")

    @property
    def can_acknowledge(self) -> bool:
        return self.alarm.state in _TO_ACKNOWLEDGE

    @property
    def needs_note(self) -> bool:
        return needs_note(self.alarm.priority)


@dataclass(frozen=True, slots=True)
class Step:
    """One transition of an alarm's life, in words."""

    time_ns: int
    words: str
    by: str
    note: str


def alarm_rows(db: Connection, *, closed: bool = False, limit: int = 500) -> list[AlarmRow]:
    """Root causes with their consequences: not yet acknowledged first, then by priority."""
    stored = alarm_store.alarms(db, open_only=not closed, limit=limit)
    alarms = [from_record(values) for values in stored]
    shown = [a for a in alarms if a.state != "pending" and (closed or a.state != "closed")]
    by_id = {alarm.id: alarm for alarm in alarms}
    roots = [a for a in shown if a.cause_id not in {b.id for b in shown}]
    return sorted((_row(root, shown, by_id) for root in roots), key=_urgency)


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


def life(db: Connection, alarm_id: int) -> list[Step]:
    """What has happened to an alarm, oldest first."""
    return [
        Step(t["time_ns"], _transition_words(t), t["by"], t["note"])
        for t in alarm_store.transitions(db, alarm_id)
    ]


def code_words(code: str) -> str:
    """A code as a short title.

    >>> code_words("device.changed")
    'Device changed'
    """
    return code.replace(".", " ").capitalize()


def _row(alarm: Alarm, shown: Sequence[Alarm], by_id: dict[int, Alarm]) -> AlarmRow:
    children = [_row(a, shown, by_id) for a in shown if a.cause_id == alarm.id]
    cause = by_id.get(alarm.cause_id) if alarm.cause_id is not None else None
    words = f"{code_words(cause.code)}, {clock(cause.raised_ns)}" if cause else "root cause"
    return AlarmRow(alarm, sentence_of(alarm), advice_of(alarm), words, tuple(children))


def _urgency(row: AlarmRow) -> tuple[bool, bool, int, int]:
    alarm = row.alarm
    return (
        not row.is_open,
        not row.can_acknowledge,
        PRIORITY_RANK[alarm.priority],
        -(alarm.raised_ns or 0),
    )


def _transition_words(transition: dict[str, Any]) -> str:
    to_state = str(transition["to_state"])
    words = _STATE_WORDS.get(to_state, to_state)
    return "Another cause came to it" if transition["from_state"] == to_state else words
