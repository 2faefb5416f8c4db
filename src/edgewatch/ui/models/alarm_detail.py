"""What is shown of one alarm, and what may be done with it now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from edgewatch.alarms.alarm import Alarm, Member
from edgewatch.ui.models.alarm_acts import any_needs_note
from edgewatch.ui.models.alarm_life import life, step_line
from edgewatch.ui.models.alarm_words import code_words
from edgewatch.ui.models.alarms import AlarmRow
from edgewatch.ui.models.context import Context
from edgewatch.ui.models.formatting import clock, number
from edgewatch.ui.words import tr, trn

_STEPS = 12
_WORST = 10
_SHELVABLE = ("active-unacknowledged", "active-acknowledged")


@dataclass(frozen=True, slots=True)
class DetailView:
    """One alarm as text, in the order in which it is read."""

    heading: str
    priority: str
    advice: str
    causes: tuple[str, ...]
    facts: tuple[str, ...]
    life: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Possible:
    """What may be done: how many of the marked can be acknowledged, and acts on the one selected.

    Those of ``LOOKING`` change nothing and are open to everybody.
    """

    LOOKING: ClassVar[frozenset[str]] = frozenset(
        {"go_to_device", "go_to_audit", "show_in_history", "explain_alarm"}
    )
    acknowledge: int = 0
    note_needed: bool = False
    acts: frozenset[str] = frozenset()


def detail_of(context: Context, found: AlarmRow) -> DetailView:
    """All that is known of an alarm."""
    alarm = found.alarm
    steps = life(context.db, alarm.id)[-_STEPS:]
    return DetailView(
        found.sentence,
        alarm.priority,
        tr("What to do: {advice}", advice=found.advice),
        tuple(_causes(found)),
        tuple(_facts(alarm, context.now_ns)),
        tuple(step_line(step) for step in reversed(steps)),
    )


def possible(
    found: AlarmRow | None, marked: Sequence[AlarmRow], *, explained: bool = False
) -> Possible:
    """What may be done now. ``explained``: the prediction that raised it is on record."""
    waiting = [row.alarm for row in marked if row.can_acknowledge]
    acts: set[str] = set()
    if found is not None:
        alarm = found.alarm
        acts = {"show_in_history", *_of_state(alarm)}
        acts |= {"go_to_device"} if alarm.slot is not None else set()
        acts |= {"go_to_audit"} if alarm.code.startswith("seal.") else set()
        acts |= {"explain_alarm"} if explained else set()
        acts |= {"not_useful"} if alarm.raised_ns is not None else set()
    return Possible(len(waiting), any_needs_note(waiting), frozenset(acts))


def _of_state(alarm: Alarm) -> set[str]:
    """The acts by which it is silenced, or speaks again."""
    acts = {"unshelve"} if alarm.state == "shelved" else set()
    acts |= {"shelve"} if alarm.state in _SHELVABLE else set()
    if alarm.is_open:
        acts |= {"return_to_service" if alarm.out_of_service else "out_of_service"}
    return acts


def _causes(found: AlarmRow) -> list[str]:
    """What it is a consequence of, what it caused, and which features are behind it."""
    alarm = found.alarm
    said = []
    if alarm.cause_id is not None:
        said.append(tr("Caused by: {cause}", cause=found.cause))
    if found.children:
        n = len(found.children)
        said.append(trn(n, "# alarm is a consequence of it.|# alarms are consequences of it."))
    if alarm.suppressed_by:
        said.append(
            tr("Silent by design while this stands: {what}", what=_suppressor(alarm.suppressed_by))
        )
    worst = "; ".join(_member_words(member) for member in alarm.members[:_WORST])
    if worst:
        more = len(alarm.members) - _WORST
        rest = trn(more, " … and # more| … and # more") if more > 0 else ""
        said.append(tr("Affected, worst first: {features}", features=worst + rest))
    return said


def _suppressor(words: str) -> str:
    """What suppresses an alarm, as its code or maintenance, and where."""
    what, _, place = words.partition(" of ")
    title = tr("Maintenance") if what == "maintenance" else code_words(what)
    return tr("{title} at {place}", title=title, place=place) if place else title


def _member_words(member: Member) -> str:
    if member.value is None:
        return member.feature
    if member.limit is None:
        return f"{member.feature} {number(member.value)}"
    return tr(
        "{feature} {value} (limit {limit})",
        feature=member.feature,
        value=number(member.value),
        limit=number(member.limit),
    )


def _facts(alarm: Alarm, now_ns: int) -> list[str]:
    """Number and code, when, and what was measured over which window."""
    line = [
        tr("alarm {id}", id=alarm.id),
        alarm.code,
        tr("raised {time}", time=clock(alarm.raised_ns, now_ns)),
    ]
    if alarm.cleared_ns is not None:
        line.append(tr("cleared {time}", time=clock(alarm.cleared_ns, now_ns)))
    if alarm.value is not None:
        line.append(_measured(alarm))
    if alarm.window_n:
        line.append(trn(alarm.window_n, "over # row|over # rows"))
    return [" · ".join(line)]


def _measured(alarm: Alarm) -> str:
    name, method = alarm.feature or alarm.subject, alarm.method or tr("value")
    if alarm.limit is None:
        return tr("{name}: {method} {value}", name=name, method=method, value=number(alarm.value))
    return tr(
        "{name}: {method} {value}, limit {limit}",
        name=name,
        method=method,
        value=number(alarm.value),
        limit=number(alarm.limit),
    )
