"""What led to what: the swap, the drift after it, the alarms, the predictions affected."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from edgewatch.alarms.alarm import Alarm
from edgewatch.alarms.conditions import TOGETHER
from edgewatch.alarms.shapes import sentence_of
from edgewatch.store import alarms as alarm_store
from edgewatch.store import devices, journal
from edgewatch.ui.models.context import Context
from edgewatch.ui.models.formatting import NS, clock, count, duration, field_words
from edgewatch.ui.models.history import affected_total, alarms_in
from edgewatch.ui.models.ranges import Span
from edgewatch.ui.models.slot_row import SIGNS

SWAPS = ("CHANGED", "MISSING")
EVENTS_AT_MOST = 300


@dataclass(frozen=True, slots=True)
class Happening:
    """One line of the table of events. ``key`` tells it from every other."""

    key: str
    time_ns: int
    kind: str
    sign: str
    words: str


@dataclass(frozen=True, slots=True)
class Chain:
    """The last swap of the span and what followed it."""

    swap_ns: int
    links: tuple[str, ...]

    @property
    def text(self) -> str:
        return "  →  ".join(self.links)


def last_swap(context: Context, span: Span) -> tuple[int, str] | None:
    """Time and words of the last contradiction or loss in the span."""
    history = devices.state_history(context.db, None, span.from_ns, span.to_ns)
    swaps = [s for s in history if s["verdict"] in SWAPS and s["since_ns"] >= span.from_ns]
    if not swaps:
        return None
    state = swaps[-1]
    label = context.slot_label(state["slot"])
    if state["verdict"] == "MISSING":
        return state["since_ns"], f"{label} missing"
    named = [d for d in state["differences"] if "serial" in d["field"]] or state["differences"]
    what = f" ({named[0]['enrolled']} → {named[0]['observed']})" if named else ""
    return state["since_ns"], f"{label} replaced{what}"


def chain(context: Context, span: Span) -> Chain | None:
    """Swap → drift → alarms → affected predictions; None where nothing was swapped."""
    swap = last_swap(context, span)
    if swap is None:
        return None
    swap_ns, words = swap
    alarms = [a for a in alarms_in(context, span) if (a.raised_ns or 0) >= swap_ns - NS]
    links = [f"{clock(swap_ns)} {words}", *_drift_link(alarms, swap_ns)]
    if alarms:
        links.append(count(len(alarms), "alarm"))
    links.append(f"{count(affected_total(context, span), 'prediction')} affected")
    return Chain(swap_ns, tuple(links))


def happenings(context: Context, span: Span) -> list[Happening]:
    """What happened in the span, newest first: equipment, alarms, people, the agent."""
    found = [
        *_states(context, span),
        *_alarms(context, span),
        *_actions(context, span),
        *_events(context, span),
    ]
    return sorted(found, key=lambda h: -h.time_ns)[:EVENTS_AT_MOST]


def after(time_ns: int, swap_ns: int | None) -> str:
    """How long after the swap, where it is after it.

    >>> after(372 * 10**9, 0)
    '6 min 12 s after the swap'
    """
    if swap_ns is None or time_ns < swap_ns:
        return ""
    late = (time_ns - swap_ns) / NS
    return "the swap" if late < 0.5 else f"{duration(late)} after the swap"


def _drift_link(alarms: list[Alarm], swap_ns: int) -> list[str]:
    drifted = [a for a in alarms if a.code == "input.drift"]
    if not drifted:
        return []
    first = drifted[0]
    found = first.params.get("features") or [first.feature or first.subject]
    features = [str(found)] if isinstance(found, str | int | float) else list(found)
    named = [name for name in features if name != TOGETHER]
    what = count(len(named), "input") if named else TOGETHER
    when = duration(max(0, (first.raised_ns or swap_ns) - swap_ns) / NS)
    return [f"{clock(first.raised_ns)} {what} drifted ({when} after)"]


def _states(context: Context, span: Span) -> list[Happening]:
    history = devices.state_history(context.db, None, span.from_ns, span.to_ns)
    return [
        Happening(
            f"state {s['id']}",
            s["since_ns"],
            "Equipment",
            SIGNS.get(s["verdict"], "unknown"),
            f"{context.slot_label(s['slot'])} {s['verdict']}: {s['reason'] or s['unit']}",
        )
        for s in history
        if s["since_ns"] >= span.from_ns
    ]


def _alarms(context: Context, span: Span) -> list[Happening]:
    found = []
    for alarm in alarms_in(context, span):
        for step in alarm_store.transitions(context.db, alarm.id):
            if span.from_ns <= step["time_ns"] < span.to_ns:
                words = f"{_step_words(step)}: {sentence_of(alarm)}"
                key = f"alarm {step['id']}"
                found.append(Happening(key, step["time_ns"], "Alarm", alarm.priority, words))
    return found


def _step_words(step: dict[str, Any]) -> str:
    words = {
        "pending": "Pending",
        "active-unacknowledged": "Raised",
        "active-acknowledged": f"Acknowledged by {step['by']}",
        "cleared-unacknowledged": "Cleared",
        "shelved": f"Shelved by {step['by']}",
        "closed": f"Closed by {step['by']}" if step["by"] else "Closed",
    }
    return words.get(str(step["to_state"]), str(step["to_state"]))


def _actions(context: Context, span: Span) -> list[Happening]:
    return [
        Happening(
            f"action {a['id']}",
            a["time_ns"],
            "Person",
            "person",
            f"{a['by']}: {a['kind']} {a['subject']}, {a['outcome']}"
            + (f" – “{a['note']}”" if a["note"] else ""),
        )
        for a in journal.actions(context.db, limit=EVENTS_AT_MOST)
        if span.from_ns <= a["time_ns"] < span.to_ns
    ]


def _events(context: Context, span: Span) -> list[Happening]:
    rows = journal.events(context.db, span.from_ns, span.to_ns, limit=EVENTS_AT_MOST)
    return [
        Happening(
            f"event {e['id']}",
            e["time_ns"],
            "Watching",
            "info",
            field_words(e["kind"].replace(".", " "))
            + (f" ({e['subject']})" if e["subject"] else ""),
        )
        for e in rows
    ]
