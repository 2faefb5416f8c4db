"""The equipment: its state over time, every swap field by field, and who approved what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from edgewatch.audit.decisions import decisions_of
from edgewatch.audit.record_queries import identifications
from edgewatch.audit.report import style
from edgewatch.audit.report.markup import (
    Markup,
    duration,
    element,
    escape,
    facts,
    join,
    moment,
    section,
    table,
)
from edgewatch.audit.report.subject import Subject
from edgewatch.store import devices as store
from edgewatch.store.predictions import affected_count


@dataclass(frozen=True, slots=True)
class Swap:
    """One contradiction in a slot, from the last proof before it to its end.

    ``states`` are the hardware states that spoke of another unit, the first one first.
    ``ended_by`` is the decision that made the new unit the approved one, if one did, and
    ``restored`` says in words what ended it.
    """

    slot: str
    last_proof_ns: int
    ended_ns: int | None
    states: tuple[dict[str, Any], ...]
    ended_by: dict[str, Any] | None
    restored: str
    affected: int


def swaps(subject: Subject) -> list[Swap]:
    """Every swap whose affected span touches the period; counts are of the whole span."""
    db, period = subject.db, subject.period
    spans = store.suspect_spans(db, from_ns=period.from_ns, to_ns=period.to_ns)
    return [_swap(subject, span) for span in spans]


def _swap(subject: Subject, span: dict[str, Any]) -> Swap:
    slot, began, ended = span["slot"], span["from_ns"], span["to_ns"]
    history = store.state_history(subject.db, slot, began, _or_forever(ended))
    changed = [s for s in history if s["verdict"] == "CHANGED" and s["since_ns"] >= began]
    approvals = store.enrolments(subject.db, slot)
    return Swap(
        slot,
        began,
        ended,
        tuple(changed),
        next((e for e in approvals if ended is not None and e["time_ns"] == ended), None),
        span["restored"],
        affected_count(subject.db, slot, began, ended),
    )


def render(subject: Subject) -> Markup:
    """Swaps first: they are what a reader looks for."""
    found = swaps(subject)
    return join(
        [
            section(
                "Equipment that was replaced",
                *(_swap_block(swap) for swap in found),
                *([] if found else [element("p", "No swap was seen in this period.", css="none")]),
            ),
            section(
                "Equipment: state over time",
                *(_slot_block(subject, slot) for slot in store.slots(subject.db)),
            ),
            section("Decisions about equipment", _decisions(subject)),
        ]
    )


def _swap_block(swap: Swap) -> Markup:
    seen = swap.states[0]["since_ns"] if swap.states else None
    body = join(
        [
            element("h3", f"{swap.slot}: another unit than the approved one"),
            facts(
                [
                    ("Seen at", moment(seen)),
                    ("Last proof of the approved unit", moment(swap.last_proof_ns)),
                    ("Unproved before it was seen", _gap(swap, seen)),
                    ("Predictions affected", f"{swap.affected:,}"),
                    ("Affected from (not including)", moment(swap.last_proof_ns)),
                    ("Affected up to", moment(swap.ended_ns, "still going on at export")),
                    ("How it ended", _ending(swap)),
                ]
            ),
            table(
                ["Layer", "Field", "Enrolled", "Observed", "Seen at"],
                _difference_rows(swap),
                empty="The record names no field.",
            ),
        ]
    )
    return Markup(f'<div class="swap">\n{body}\n</div>')


def _gap(swap: Swap, seen: int | None) -> str:
    return "—" if seen is None else duration(seen - swap.last_proof_ns)


def _ending(swap: Swap) -> str:
    if swap.ended_ns is None:
        return "it had not ended"
    if swap.ended_by is None:
        return swap.restored or "the approved unit was proved again"
    how = "the new unit was approved"
    if swap.ended_by["kind"] == "rollback":
        how = "the former enrolment was put in force again"
    return f"{how} by {swap.ended_by['by']}: {swap.ended_by['note'] or '—'}"


def _difference_rows(swap: Swap) -> list[tuple[object, ...]]:
    first: dict[tuple[str, ...], int] = {}
    for state in swap.states:
        for d in state["differences"]:
            key = tuple(_text(d.get(n)) for n in ("layer", "field", "enrolled", "observed"))
            first.setdefault(key, state["since_ns"])
    return [(*key, moment(since)) for key, since in first.items()]


def _slot_block(subject: Subject, slot: dict[str, Any]) -> Markup:
    period = subject.period
    states = store.state_history(subject.db, slot["name"], period.from_ns, period.to_ns)
    looks = identifications(subject.db, slot["name"], period)
    about = (
        f"Profile {slot['profile']}, port {slot['port'] or 'none'}, feeds "
        f"{', '.join(slot['models']) or 'no model'}. Looks kept in this period: {looks:,}."
    )
    return join(
        [
            element("h3", slot["name"]),
            element("p", about),
            table(
                ["State", "From", "To", "Last proof", "Unit", "Why"],
                [_state_row(state) for state in states],
                empty="Never looked at in this period.",
                rest_in="device_history.csv",
            ),
        ]
    )


def _state_row(state: dict[str, Any]) -> tuple[object, ...]:
    return (
        verdict_mark(state["verdict"]),
        moment(state["since_ns"]),
        moment(state["until_ns"], "still so"),
        moment(state["proved_ns"], "never"),
        state["unit"],
        state["reason"],
    )


def verdict_mark(verdict: str) -> Markup:
    """A verdict as a word on its colour."""
    colour = style.VERDICT_COLOURS.get(verdict, style.OTHER_COLOUR)
    word = verdict.replace("_", " ")
    return Markup(f'<span class="verdict" style="background:{colour}">{escape(word)}</span>')


def _decisions(subject: Subject) -> Markup:
    rows = [
        (
            moment(d.time_ns),
            d.slot,
            f"{d.what} (number {d.number})",
            f"{d.by} ({d.role})" if d.role else d.by,
            d.note or "—",
            moment(d.until_ns, "—"),
            Markup(f"{escape(d.ended)} {moment(d.ended_ns)}") if d.ended else "—",
            Markup("<br>".join(escape(line) for line in d.about)),
        )
        for d in decisions_of(subject.db, subject.period)
    ]
    return table(
        ["When", "Slot", "What", "By", "Note", "Until", "Ended", "Of"],
        rows,
        empty="Nothing was ever decided.",
        rest_in="device_decisions.csv",
    )


def _text(value: object) -> str:
    return "—" if value in (None, "") else str(value)


def _or_forever(time_ns: int | None) -> int:
    return 2**63 - 1 if time_ns is None else time_ns
