"""The equipment: its state over time, every swap field by field, and who approved what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from edgewatch.audit.decisions import Decision, decisions_of
from edgewatch.audit.document import (
    Badge,
    Block,
    Box,
    Facts,
    Heading,
    Inline,
    Lines,
    Moment,
    Paragraph,
    Section,
    Table,
)
from edgewatch.audit.document.words import duration
from edgewatch.audit.record_queries import identifications
from edgewatch.audit.report import style
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


def sections(subject: Subject) -> tuple[Section, ...]:
    """Swaps first: they are what a reader looks for."""
    found = swaps(subject)
    none = Paragraph("No swap was seen in this period.", quiet=True)
    slots = store.slots(subject.db)
    return (
        Section("Equipment that was replaced", tuple(map(_swap_block, found)) or (none,)),
        Section(
            "Equipment: state over time",
            tuple(block for slot in slots for block in _slot_blocks(subject, slot)),
        ),
        Section("Decisions about equipment", (_decisions(subject),)),
    )


def _swap_block(swap: Swap) -> Block:
    seen = swap.states[0]["since_ns"] if swap.states else None
    return Box(
        "swap",
        (
            Heading(f"{swap.slot}: another unit than the approved one"),
            Facts(
                (
                    ("Seen at", Moment(seen)),
                    ("Last proof of the approved unit", Moment(swap.last_proof_ns)),
                    ("Unproved before it was seen", _gap(swap, seen)),
                    ("Predictions affected", f"{swap.affected:,}"),
                    ("Affected from (not including)", Moment(swap.last_proof_ns)),
                    ("Affected up to", Moment(swap.ended_ns, "still going on at export")),
                    ("How it ended", _ending(swap)),
                )
            ),
            Table(
                ("Layer", "Field", "Enrolled", "Observed", "Seen at"),
                _difference_rows(swap),
                empty="The record names no field.",
            ),
        ),
    )


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


def _difference_rows(swap: Swap) -> list[tuple[Inline, ...]]:
    first: dict[tuple[str, ...], int] = {}
    for state in swap.states:
        for d in state["differences"]:
            key = tuple(_text(d.get(n)) for n in ("layer", "field", "enrolled", "observed"))
            first.setdefault(key, state["since_ns"])
    return [(*key, Moment(since)) for key, since in first.items()]


def _slot_blocks(subject: Subject, slot: dict[str, Any]) -> tuple[Block, ...]:
    period = subject.period
    states = store.state_history(subject.db, slot["name"], period.from_ns, period.to_ns)
    looks = identifications(subject.db, slot["name"], period)
    about = (
        f"Profile {slot['profile']}, port {slot['port'] or 'none'}, feeds "
        f"{', '.join(slot['models']) or 'no model'}. Looks kept in this period: {looks:,}."
    )
    return (
        Heading(slot["name"]),
        Paragraph(about),
        Table(
            ("State", "From", "To", "Last proof", "Unit", "Why"),
            [_state_row(state) for state in states],
            empty="Never looked at in this period.",
            rest_in="device_history.csv",
        ),
    )


def _state_row(state: dict[str, Any]) -> tuple[Inline, ...]:
    return (
        verdict_mark(state["verdict"]),
        Moment(state["since_ns"]),
        Moment(state["until_ns"], "still so"),
        Moment(state["proved_ns"], "never"),
        state["unit"],
        state["reason"],
    )


def verdict_mark(verdict: str) -> Badge:
    """A verdict as a word on its colour."""
    colour = style.VERDICT_COLOURS.get(verdict, style.OTHER_COLOUR)
    return Badge(verdict.replace("_", " "), colour)


def _decisions(subject: Subject) -> Table:
    return Table(
        ("When", "Slot", "What", "By", "Note", "Until", "Ended", "Of"),
        [_decision_row(decision) for decision in decisions_of(subject.db, subject.period)],
        empty="Nothing was ever decided.",
        rest_in="device_decisions.csv",
    )


def _decision_row(decision: Decision) -> tuple[Inline, ...]:
    by, role = decision.by, decision.role
    return (
        Moment(decision.time_ns),
        decision.slot,
        f"{decision.what} (number {decision.number})",
        f"{by} ({role})" if role else by,
        decision.note or "—",
        Moment(decision.until_ns),
        Lines((decision.ended, Moment(decision.ended_ns))) if decision.ended else "—",
        Lines(decision.about),
    )


def _text(value: object) -> str:
    return "—" if value in (None, "") else str(value)


def _or_forever(time_ns: int | None) -> int:
    return 2**63 - 1 if time_ns is None else time_ns
