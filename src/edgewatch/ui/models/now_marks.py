"""The moments that explain a course: equipment, models and clocks that changed."""

from __future__ import annotations

from dataclasses import dataclass

from edgewatch.alarms.shapes import from_record
from edgewatch.store import alarm_journal, devices
from edgewatch.ui.models.context import Context
from edgewatch.ui.models.span import NS, Span
from edgewatch.ui.models.verdicts import verdict_words
from edgewatch.ui.words import tr

MARKS_AT_MOST = 12
_READ_AT_MOST = 100
_TELLING = ("CHANGED", "MISSING", "MOVED")
_CODES = ("model.changed", "clock.jumped")


@dataclass(frozen=True, slots=True)
class Mark:
    """A moment to be marked on a time axis."""

    time_s: float
    text: str


def event_marks(context: Context, span: Span) -> tuple[Mark, ...]:
    """What changed within a span, oldest first; of very many only the newest."""
    found = sorted([*_of_slots(context, span), *_of_alarms(context, span)], key=_when)
    return tuple(found[-MARKS_AT_MOST:])


@dataclass(slots=True)
class MarkReader:
    """The marks of what is drawn, read again only every second."""

    _of: tuple[str, int, int] = ("", 0, 0)
    _marks: tuple[Mark, ...] = ()

    def read(self, context: Context, span: Span) -> tuple[Mark, ...]:
        """:func:`event_marks`, not older than a second of the span's own time."""
        of = (context.model, span.from_ns // NS, span.to_ns // NS)
        if of != self._of:
            self._of, self._marks = of, event_marks(context, span)
        return self._marks


def _when(mark: Mark) -> float:
    return mark.time_s


def _of_slots(context: Context, span: Span) -> list[Mark]:
    history = devices.state_history(context.db, None, span.from_ns, span.to_ns)
    return [
        Mark(
            state["since_ns"] / 1e9,
            tr(
                "{slot}: {verdict}",
                slot=context.slot_label(state["slot"]),
                verdict=verdict_words(state["verdict"]),
            ),
        )
        for state in history
        if state["since_ns"] > span.from_ns and state["verdict"] in _TELLING
    ]


def _of_alarms(context: Context, span: Span) -> list[Mark]:
    """Changes that only an alarm tells of: another model file, a clock that jumped."""
    closed = alarm_journal.closed_alarms(context.db, span.from_ns, span.to_ns, 0, _READ_AT_MOST)
    stored = [*alarm_journal.open_alarms(context.db, _READ_AT_MOST), *closed]
    alarms = [from_record(values) for values in stored if values["code"] in _CODES]
    words = {
        "model.changed": tr("Model file changed"),
        "clock.jumped": tr("Clock jumped"),
    }
    return [
        Mark(alarm.raised_ns / 1e9, words[alarm.code])
        for alarm in alarms
        if alarm.raised_ns is not None
        and span.from_ns < alarm.raised_ns < span.to_ns
        and alarm.model in (None, context.model)
    ]
