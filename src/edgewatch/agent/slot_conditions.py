"""The conditions that follow from the verdict over a slot."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from edgewatch.agent.slot_flapping import holds
from edgewatch.agent.slot_state import SlotState
from edgewatch.alarms import Condition
from edgewatch.devices.judging.differences import hard, kind_of
from edgewatch.devices.judging.standing import INTERRUPTED
from edgewatch.devices.judging.values import Kind
from edgewatch.devices.verdicts import Difference, Judgement, Verdict
from edgewatch.store import predictions
from edgewatch.store.connection import Connection

CODES: Mapping[Verdict, str] = {
    Verdict.CHANGED: "device.changed",
    Verdict.MISSING: "device.missing",
    Verdict.MOVED: "device.moved",
    Verdict.SUSPECT: "device.suspect",
    Verdict.UNVERIFIED: "device.unverified",
}
WITHDRAWN = "withdrawn"
"""A change that began when an approval ended: the unit is the same as a moment before."""
REJECTED = "rejected"
UNENROLLED = "unenrolled"
PERHAPS = {Kind.FIRMWARE: "perhaps-firmware", Kind.ADAPTER: "perhaps-adapter"}
COUNT_NS = 1_000_000_000
# Of several differing fields the one that says most comes into the sentence.
_TELLING = ("serial", "model", "manufacturer", "firmware", "usb_id", "port_chain")
_WITH_DIFFERENCE = frozenset({"device.changed", "device.moved", "device.suspect"})


def is_interrupted(slot: SlotState) -> bool:
    """Whether the port went away so short a time ago that it does not count as missing yet."""
    return slot.judgement is not None and slot.judgement.reason == INTERRUPTED


def code_met(slot: SlotState) -> str | None:
    """The code that the slot's verdict meets.

    An interruption meets that of a missing unit: the on-delay of the alarm runs from there.
    """
    if slot.judgement is None:
        return None
    return "device.missing" if is_interrupted(slot) else CODES.get(slot.judgement.verdict)


def conditions_of(db: Connection, slot: SlotState, now_ns: int) -> list[Condition]:
    """The code of the slot's verdict is met, every other one is over.

    A contradiction is not over because the stranger is gone or silent, only once the approved
    unit is proved or the new one is approved.
    """
    met = code_met(slot)
    kept = {met, "device.changed" if slot.stranger else None}
    found = [
        Condition(code, slot.name, False, now_ns, slot=slot.name)
        for code in CODES.values()
        if code not in kept and not holds(slot, code)
    ]
    return found + ([condition_met(db, slot, met, now_ns)] if met else [])


def condition_met(db: Connection, slot: SlotState, code: str, now_ns: int) -> Condition:
    """The condition of that code, with what its sentence says of the slot."""
    judged, since_ns = _said(slot, code)
    params: dict[str, str | float] = {"slot": slot.section.label, "at_ns": since_ns}
    if judged is not None:
        other = slot.titles.get(judged.other, judged.other)
        params |= {"kind": _kind(slot, judged, since_ns), "other": other}
        params |= _difference(judged) if code in _WITH_DIFFERENCE else {}
    if slot.proved_ns is not None and code in ("device.changed", "device.missing"):
        params |= _affected_span(db, slot, slot.proved_ns)
    return Condition(
        code, slot.name, True, now_ns, slot=slot.name, method="identity", params=params
    )


def recount(db: Connection, slot: SlotState, now_ns: int, *, last: bool = False) -> list[Condition]:
    """While a swap stands, more predictions become affected: say how many, once a second.

    It stands also while the stranger is gone or silent. The ``last`` count, before an approval,
    is what the settled alarm will say for good.
    """
    if slot.stranger is None or slot.proved_ns is None:
        return []
    at_ns, known = slot.counted
    if abs(now_ns - at_ns) < COUNT_NS and not last:
        return []
    count = affected(db, slot)
    slot.counted = (now_ns, count)
    return [condition_met(db, slot, "device.changed", now_ns)] if count != known else []


def affected(db: Connection, slot: SlotState) -> int:
    """How many predictions the slot fed since its unit was last proved."""
    return predictions.affected_count(db, slot.name, slot.proved_ns or slot.since_ns)


def _affected_span(db: Connection, slot: SlotState, proved_ns: int) -> dict[str, str | float]:
    """How many predictions are affected, from the last proof to the latest of them."""
    found = predictions.affected_tally(db, slot.name, proved_ns)
    params: dict[str, str | float] = {"last_proof_ns": proved_ns, "affected": found.n}
    if found.last_ns is not None:
        params |= {"affected_from_ns": proved_ns, "affected_to_ns": found.last_ns}
    return params


def _said(slot: SlotState, code: str) -> tuple[Judgement | None, int]:
    """The judgement that a condition speaks of, and since when it is so."""
    if code == "device.changed" and slot.stranger is not None:
        return slot.stranger.judgement, slot.stranger.since_ns
    if code == "device.missing" and slot.missing_since_ns is not None:
        return slot.judgement, slot.missing_since_ns
    return slot.judgement, slot.since_ns


def _kind(slot: SlotState, judged: Judgement, since_ns: int) -> str:
    """The kind of a matter for its wording: no exchange is claimed that nobody can know of.

    Where an approval has ended the unit is the same as a moment before. Where firmware or adapter
    alone differ and no serial number proves the unit, it may be an exchange or not.
    """
    if judged.verdict is Verdict.UNVERIFIED and slot.enrolled is None:
        return UNENROLLED
    if judged.verdict is not Verdict.CHANGED or judged.kind is Kind.CROSSED:
        return str(judged.kind)
    if slot.decided.why_rejected(slot.identity):
        return REJECTED
    if since_ns == slot.decided.withdrawn_ns:
        return WITHDRAWN
    if judged.kind is Kind.UNIT:
        if_proved = kind_of(hard(judged.differences), proved=True)
        return PERHAPS.get(if_proved, str(judged.kind))
    return str(judged.kind)


def _difference(judged: Judgement) -> dict[str, str | float]:
    """The difference that says most, as parameters."""
    telling = _most_telling(judged.differences)
    if telling is None:
        return {}
    observed = telling.observed or "nothing"
    return {"field": telling.field, "enrolled": telling.enrolled, "observed": observed}


def _most_telling(differences: Iterable[Difference]) -> Difference | None:
    def rank(difference: Difference) -> int:
        known = difference.field in _TELLING
        return _TELLING.index(difference.field) if known else len(_TELLING)

    return min(differences, key=rank, default=None)
