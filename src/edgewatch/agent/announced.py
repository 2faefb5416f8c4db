"""Announced work on a slot: a maintenance window, and what of the unit may differ meanwhile."""

from __future__ import annotations

from typing import Any

from edgewatch.agent.decision import Decision, RefusedError
from edgewatch.agent.slot_state import SlotState
from edgewatch.devices.evidence import Layer
from edgewatch.store import decisions
from edgewatch.store.connection import Connection

MAX_NS = 7 * 86_400 * 1_000_000_000
"""A week: a window that is left open longer is a slot that nobody watches."""


def begin(db: Connection, decision: Decision, slot: SlotState) -> None:
    """Open the window of a decision.

    Raises:
        RefusedError: one is open already, it has no end or is too long, or allows what is no field.
    """
    if slot.decided.window is not None:
        by = slot.decided.window["by"]
        raise RefusedError(
            f"slot {slot.name} is under maintenance already, by {by}; end that first: "
            f"edgewatch devices maintain {slot.name} --end"
        )
    until_ns = decision.moment("until_ns")
    if until_ns is None or until_ns - decision.at_ns > MAX_NS:
        raise RefusedError("a maintenance window needs an end, within 7 days")
    decisions.open_window(
        db,
        slot.name,
        decision.at_ns,
        until_ns,
        allowed=_allowed(decision, slot),
        by=decision.by,
        role=decision.role,
        note=decision.note,
    )


def end(db: Connection, decision: Decision, slot: SlotState) -> None:
    """Close the open window: the work is done.

    Raises:
        RefusedError: none is open.
    """
    if slot.decided.window is None:
        raise RefusedError(f"slot {slot.name} is not under maintenance")
    decisions.close_window(db, slot.name, decision.at_ns, by=decision.by, note=decision.note)


def _allowed(decision: Decision, slot: SlotState) -> list[str]:
    """Field names as given, each once. With none, nothing may differ but the unit may be away.

    Raises:
        RefusedError: one is given that this slot does not know.
    """
    wanted: Any = decision.payload.get("allow") or ()
    names = list(dict.fromkeys(str(name).strip() for name in wanted))
    known = known_fields(slot)
    unknown = [name for name in names if name not in known]
    if unknown:
        raise RefusedError(
            f"{', '.join(unknown)} is no field of slot {slot.name}, of: {', '.join(known)}"
        )
    return names


def known_fields(slot: SlotState) -> list[str]:
    """What may be allowed: a layer, a field, or a field of one layer ("bus.usb_id")."""
    items = [*(slot.enrolled or ()), *slot.identity]
    fields = {item.field for item in items} | set(slot.profile.provides)
    exact = {f"{item.layer}.{item.field}" for item in items}
    layers = {str(layer) for layer in (Layer.BUS, Layer.ADAPTER, Layer.TOPOLOGY, Layer.PROTOCOL)}
    return [*sorted(layers), *sorted(fields - layers), *sorted(exact)]
