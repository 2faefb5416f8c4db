"""What a person may decide about the unit in a slot, and the request that comes of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from edgewatch.site import actions
from edgewatch.ui.models.outbox import Request
from edgewatch.ui.words import mark, tr

if TYPE_CHECKING:  # what knows equipment is loaded with the first page that shows some
    from edgewatch.ui.models.slot_row import SlotRow

HOUR_NS = 3_600_000_000_000
ROLES = ("engineer", "operator", "support")
SPANS: tuple[tuple[str, int], ...] = (
    (mark("1 hour"), HOUR_NS),
    (mark("8 hours"), 8 * HOUR_NS),
    (mark("24 hours"), 24 * HOUR_NS),
    (mark("7 days"), 7 * 24 * HOUR_NS),
)
"""How long a temporary approval or a maintenance window may last, as offered."""


def spans() -> list[tuple[str, int]]:
    """:data:`SPANS` in the language that is spoken."""
    return [(tr(words), length) for words, length in SPANS]


DECIDING = (actions.ENROL, actions.APPROVE, actions.REJECT)
"""The kinds of action that a decision about a unit may be."""


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
    if way is Way.APPROVE:
        return tr("Approve") if slot.is_enrolled else tr("Enrol")
    if way is Way.FOR_A_TIME:
        return tr("Approve for a time") if slot.is_enrolled else tr("Enrol for a time")
    return tr("Accept beside the present one") if way is Way.BESIDE else tr("Reject")


def kind_of(way: Way, slot: SlotRow) -> str:
    """The kind of action that the choice is."""
    if way is Way.REJECT:
        return actions.REJECT
    return actions.APPROVE if slot.is_enrolled else actions.ENROL


def consequence(way: Way, slot: SlotRow) -> str:
    """What follows from the choice, in words."""
    return " ".join(_consequences(way, slot))


def _consequences(way: Way, slot: SlotRow) -> Iterator[str]:
    """What follows, a sentence each."""
    if way is Way.REJECT:
        yield tr("The alarm stays, and the record says that this unit does not belong here.")
        yield tr("It clears when the approved unit is back.")
    elif way is Way.BESIDE:
        yield tr("Both are accepted from now on, as with a dock that shows two ports.")
        yield tr("Use it for one unit that names itself in two ways, never for two units.")
    else:
        if slot.rejected:
            rejected = slot.rejected
            yield tr("This unit was {rejected}; approving overrules that.", rejected=rejected)
        yield tr("From now on the model is used with this unit.")
        if way is Way.FOR_A_TIME:
            yield tr("When the time is over, the former enrolment is in force again.")
        yield tr("Earlier predictions keep the state they were made in.")
    yield tr("Name, role, note and every field are kept.")


def decision(slot: SlotRow, way: Way, who: Person, until_ns: int | None) -> Request:
    """The request for a decision, with the very fields it was taken on: it covers no other unit."""
    payload: dict[str, Any] = {"seen": _seen(slot), "role": who.role}
    names = {"unit": slot.unit or tr("the unit"), "slot": slot.slot}
    kind = kind_of(way, slot)
    if way is Way.REJECT:
        words = tr("reject {unit} in {slot}", **names)
        return Request(kind, slot.slot, who.by, who.note, words, payload)
    if way is Way.FOR_A_TIME:
        payload["until_ns"] = until_ns
    if way is Way.BESIDE:
        payload["also"] = True
    if slot.rejected:
        payload["overrule"] = True
    if slot.is_enrolled:
        words = tr("approve {unit} in {slot}", **names)
        return Request(kind, slot.slot, who.by, who.note, words, payload)
    words = tr("enrol {unit} in {slot}", **names)
    return Request(kind, slot.slot, who.by, who.note, words, payload)


def maintenance(slot: SlotRow, allow: tuple[str, ...], until_ns: int, who: Person) -> Request:
    """The request to announce work on a slot."""
    payload = {"until_ns": until_ns, "allow": list(allow), "role": who.role}
    words = tr("announce maintenance of {slot}", slot=slot.slot)
    return Request(actions.MAINTAIN, slot.slot, who.by, who.note, words, payload)


def end_of_maintenance(slot: SlotRow, who: Person) -> Request:
    """The request to end announced work."""
    words = tr("end the maintenance of {slot}", slot=slot.slot)
    payload = {"role": who.role}
    return Request(actions.END_MAINTENANCE, slot.slot, who.by, who.note, words, payload)


def roll_back(slot: SlotRow, enrolment_id: int, who: Person) -> Request:
    """The request to put an earlier enrolment in force again."""
    words = tr("put enrolment {id} of {slot} in force again", id=enrolment_id, slot=slot.slot)
    payload = {"to": enrolment_id, "role": who.role}
    return Request(actions.ROLL_BACK, slot.slot, who.by, who.note, words, payload)


def _seen(slot: SlotRow) -> dict[str, str]:
    return {f"{f.layer}.{f.field}": f.observed for f in slot.observed}
