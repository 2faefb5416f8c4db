"""What a person may decide about the unit in a slot, and the request that comes of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from edgewatch.site import actions
from edgewatch.ui.models.outbox import Request
from edgewatch.ui.models.slot_row import SlotRow

HOUR_NS = 3_600_000_000_000
ROLES = ("engineer", "operator", "support")
SPANS: tuple[tuple[str, int], ...] = (
    ("1 hour", HOUR_NS),
    ("8 hours", 8 * HOUR_NS),
    ("24 hours", 24 * HOUR_NS),
    ("7 days", 7 * 24 * HOUR_NS),
)
"""How long a temporary approval or a maintenance window may last, as offered."""


class Way(StrEnum):
    """One way to decide."""

    APPROVE = "approve"
    FOR_A_TIME = "approve for a time"
    BESIDE = "accept beside"
    REJECT = "reject"


@dataclass(frozen=True, slots=True)
class Person:
    """Who decides, in which role, and why."""

    by: str
    role: str
    note: str


def ways(slot: SlotRow) -> tuple[Way, ...]:
    """What can be decided about the unit that is in the slot now."""
    if not slot.is_enrolled:
        return (Way.APPROVE, Way.FOR_A_TIME, Way.REJECT)
    return (Way.APPROVE, Way.FOR_A_TIME, Way.BESIDE, Way.REJECT)


def title(way: Way, slot: SlotRow) -> str:
    """What the choice is called."""
    first = "Approve" if slot.is_enrolled else "Enrol"
    return {
        Way.APPROVE: first,
        Way.FOR_A_TIME: f"{first} for a time",
        Way.BESIDE: "Accept beside the present one",
        Way.REJECT: "Reject",
    }[way]


def consequence(way: Way, slot: SlotRow) -> str:
    """What follows from the choice, in words."""
    keep = "Name, role, note and every field are kept."
    if way is Way.REJECT:
        return (
            "The alarm stays, and the record says that this unit does not belong here. "
            f"It clears when the approved unit is back. {keep}"
        )
    if way is Way.BESIDE:
        return (
            "Both are accepted from now on, as with a dock that shows two ports. Use it for one "
            f"unit that names itself in two ways, never for two units. {keep}"
        )
    until = " When the time is over, the former enrolment is in force again."
    again = until if way is Way.FOR_A_TIME else ""
    before = f"This unit was {slot.rejected}; approving overrules that. " if slot.rejected else ""
    earlier = "Earlier predictions keep the state they were made in. "
    return f"{before}From now on the model is used with this unit.{again} {earlier}{keep}"


def decision(slot: SlotRow, way: Way, who: Person, until_ns: int | None) -> Request:
    """The request for a decision, with the very fields it was taken on: it covers no other unit."""
    payload: dict[str, Any] = {"seen": _seen(slot), "role": who.role}
    unit = slot.unit or "the unit"
    if way is Way.REJECT:
        words = f"reject {unit} in {slot.slot}"
        return Request(actions.REJECT, slot.slot, who.by, who.note, words, payload)
    if way is Way.FOR_A_TIME:
        payload["until_ns"] = until_ns
    if way is Way.BESIDE:
        payload["also"] = True
    if slot.rejected:
        payload["overrule"] = True
    kind, verb = (actions.APPROVE, "approve") if slot.is_enrolled else (actions.ENROL, "enrol")
    words = f"{verb} {unit} in {slot.slot}"
    return Request(kind, slot.slot, who.by, who.note, words, payload)


def maintenance(slot: SlotRow, allow: tuple[str, ...], until_ns: int, who: Person) -> Request:
    """The request to announce work on a slot."""
    payload = {"until_ns": until_ns, "allow": list(allow), "role": who.role}
    words = f"announce maintenance of {slot.slot}"
    return Request(actions.MAINTAIN, slot.slot, who.by, who.note, words, payload)


def end_of_maintenance(slot: SlotRow, who: Person) -> Request:
    """The request to end announced work."""
    words = f"end the maintenance of {slot.slot}"
    payload = {"role": who.role}
    return Request(actions.END_MAINTENANCE, slot.slot, who.by, who.note, words, payload)


def roll_back(slot: SlotRow, enrolment_id: int, who: Person) -> Request:
    """The request to put an earlier enrolment in force again."""
    words = f"put enrolment {enrolment_id} of {slot.slot} in force again"
    payload = {"to": enrolment_id, "role": who.role}
    return Request(actions.ROLL_BACK, slot.slot, who.by, who.note, words, payload)


def _seen(slot: SlotRow) -> dict[str, str]:
    return {f"{f.layer}.{f.field}": f.observed for f in slot.observed}
