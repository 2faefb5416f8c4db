"""Which alarms the desktop tells of now, and in which words."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from edgewatch.alarms.alarm import Alarm
from edgewatch.alarms.notices import Notice, notices, still_called_for
from edgewatch.alarms.settings import rules_for
from edgewatch.alarms.shapes import from_record
from edgewatch.alarms.shifts import Shifts
from edgewatch.alarms.transition import Transition
from edgewatch.store import alarm_journal
from edgewatch.ui.models.alarms import AlarmRow, row_of
from edgewatch.ui.models.context import Context
from edgewatch.ui.words import mark, tr, trn

_SUMMARIES = {
    "high": mark("High alarm at {site}"),
    "medium": mark("Medium alarm at {site}"),
    "low": mark("Low alarm at {site}"),
}


@dataclass(frozen=True, slots=True)
class Note:
    """A notice of the desktop: ``key`` is the number of the alarm that it opens."""

    key: str
    summary: str
    body: str
    priority: str


Told = tuple[int, int]
"""A notice that has been dealt with: the number of its alarm and its event time."""


def due_notes(
    context: Context, rows: Sequence[AlarmRow], since_ns: int, told: Collection[Told]
) -> list[tuple[Told, Note]]:
    """The notices of after ``since_ns`` that nobody has been shown yet, oldest first.

    ``rows`` are the open alarms. Where none of them is news, the history is not even read.
    """
    calling = {
        r.alarm.id: r.alarm
        for row in rows
        for r in (row, *row.children)
        if still_called_for(r.alarm)
    }
    if not any(alarm.changed_ns >= since_ns for alarm in calling.values()):
        return []
    found = []
    for one in _of_this_shift(context):
        key = (one.alarm_id, one.time_ns)
        burst = [calling[n] for n in (one.alarm_id, *one.also) if n in calling]
        if burst and one.time_ns >= since_ns and key not in told:
            found.append((key, note_of(context, burst[0], len(burst) - 1)))
    return found


def settled(rows: Sequence[AlarmRow], keys: Collection[str]) -> list[str]:
    """Those keys whose alarm no longer calls: their notices can go."""
    calling = {
        str(r.alarm.id) for row in rows for r in (row, *row.children) if still_called_for(r.alarm)
    }
    return [key for key in keys if key not in calling]


def note_of(context: Context, alarm: Alarm, more: int = 0) -> Note:
    """The notice of an alarm: where, what, and what to do; ``more`` of its kind come with it."""
    row = row_of(alarm, {})
    summary = _SUMMARIES.get(alarm.priority, mark("Alarm at {site}"))
    lines = [row.sentence, row.advice]
    if more:
        lines.insert(1, trn(more, "And # more of this kind.|And # more of this kind."))
    return Note(
        str(alarm.id), tr(summary, site=context.config.name), "\n".join(lines), alarm.priority
    )


def not_watching_note(site: str) -> Note:
    """The notice that nobody watches any more: it opens no alarm, but the window."""
    return Note(
        "",
        tr("EdgeWatch does not watch {site}", site=site),
        tr("The agent has stopped. Until it runs again, nothing says whether inputs are checked."),
        "medium",
    )


def _of_this_shift(context: Context) -> list[Notice]:
    """All notices of the present shift: what came early in it counts against what comes later."""
    shifts = Shifts(context.config.alarms.shifts)
    steps = alarm_journal.annunciations(context.db, shifts.begins_ns(context.now_ns))
    numbers = {int(step["alarm_id"]) for step in steps}
    found = (alarm_journal.one_alarm(context.db, number) for number in sorted(numbers))
    alarms = [from_record(values) for values in found if values is not None]
    transitions = [Transition(**step) for step in steps]
    return notices(alarms, transitions, shifts, rules_for(context.config))
