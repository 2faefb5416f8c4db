"""What has happened to an alarm so far, and what stood when it happened."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from edgewatch.store import alarms as alarm_store
from edgewatch.store.connection import Connection
from edgewatch.ui.models.alarm_words import state_words
from edgewatch.ui.models.formatting import clock, number
from edgewatch.ui.models.person_words import person_words
from edgewatch.ui.words import mark, tr, trn

_WORST = 3
KINDS = {
    "acknowledged-in-part": mark("Acknowledged for what was seen; another cause still waits"),
    "new-cause": mark("Another cause came to it"),
    "unfolded": mark("Stands by itself: its former cause does not explain all of it"),
    "withheld": mark("Withheld: suppressed or out of service"),
    "suppressed": mark("Suppressed by another condition"),
    "unsuppressed": mark("No longer suppressed"),
    "out-of-service": mark("Taken out of service"),
    "returned": mark("Returned to service"),
    "marked": mark("Marked as not useful"),
    "unshelved": mark("Back from the shelf"),
}
"""Kinds of transitions that tell more than the state they lead to."""


@dataclass(frozen=True, slots=True)
class Step:
    """One transition of an alarm's life, in words; ``values`` says what was measured then."""

    time_ns: int
    words: str
    by: str
    note: str
    values: str = ""


def life(db: Connection, alarm_id: int) -> list[Step]:
    """What has happened to an alarm, oldest first."""
    return [
        Step(t["time_ns"], _words(t), _person(t), t["note"], _values(t))
        for t in alarm_store.transitions(db, alarm_id)
    ]


def step_line(step: Step) -> str:
    """One step on one line: when, what, by whom, why, with which values."""
    line = tr("{time}  {what}", time=clock(step.time_ns), what=step.words)
    if step.by:
        line = tr(
            "{time}  {what}, by {who}", time=clock(step.time_ns), what=step.words, who=step.by
        )
    parts = [line, f"“{step.note}”" if step.note else "", step.values]
    return " · ".join(part for part in parts if part)


def _words(transition: Mapping[str, Any]) -> str:
    """What happened, where that is more than the state it came to."""
    kind, to_state = str(transition.get("kind") or ""), str(transition["to_state"])
    if kind in KINDS:
        return tr(KINDS[kind])
    if transition["from_state"] == to_state:
        return tr(KINDS["new-cause"])
    return state_words(to_state)


def _person(transition: Mapping[str, Any]) -> str:
    return person_words(str(transition["by"] or ""), str(transition.get("role") or ""))


def _values(transition: Mapping[str, Any]) -> str:
    """What was known at the step: the worst values against their limits, rows, verdicts."""
    snapshot: Mapping[str, Any] = transition.get("snapshot") or {}
    measured = snapshot.get("members") or [{**snapshot, "feature": snapshot.get("feature")}]
    parts = [words for words in map(_value, measured[:_WORST]) if words]
    if not parts and isinstance(transition.get("value"), int | float):
        parts = [tr("value {value}", value=number(transition["value"]))]
    if parts and snapshot.get("window_n"):
        parts.append(trn(snapshot["window_n"], "over # row|over # rows"))
    parts += [
        tr("{slot}: {verdict}", slot=slot, verdict=verdict)
        for slot, verdict in (snapshot.get("verdicts") or {}).items()
    ]
    return ", ".join(parts)


def _value(member: Mapping[str, Any]) -> str:
    """One feature with its value then; empty where nothing was measured."""
    value, limit = member.get("value"), member.get("limit")
    if not isinstance(value, int | float):
        return ""
    feature = str(member.get("feature") or tr("value"))
    if limit is None:
        return f"{feature} {number(value)}"
    return tr(
        "{feature} {value} (limit {limit})",
        feature=feature,
        value=number(value),
        limit=number(limit),
    )
