"""What the slots of a site show of each other's units: crossed cables, twins."""

from __future__ import annotations

from collections.abc import Mapping

from edgewatch.agent.slot_state import SlotState
from edgewatch.devices.crossed import NOT_CROSSED, Crossing, Shown, crossings
from edgewatch.devices.twins import twins
from edgewatch.devices.verdicts import Verdict


def relate(slots: Mapping[str, SlotState]) -> list[str]:
    """Put into each slot what the others show of it; the names of those where that is news."""
    crossed, alike = _crossings_of(slots), _twins_of(slots)
    news = [
        name
        for name, slot in slots.items()
        if (slot.crossing, slot.twin_in) != (crossed.get(name, NOT_CROSSED), alike.get(name, ""))
    ]
    for name in news:
        slots[name].crossing = crossed.get(name, NOT_CROSSED)
        slots[name].twin_in = alike.get(name, "")
    return news


def _crossings_of(slots: Mapping[str, SlotState]) -> dict[str, Crossing]:
    if not any(slot.crossing != NOT_CROSSED or _is_changed(slot) for slot in slots.values()):
        return {}
    return crossings({name: _shown(slot) for name, slot in slots.items() if slot.enrolled})


def _twins_of(slots: Mapping[str, SlotState]) -> dict[str, str]:
    """Of the slots that can be looked at: what was replayed is nowhere just now."""
    return twins(
        {
            name: slot.observation.evidence
            for name, slot in slots.items()
            if slot.observation and slot.observation.port_state == "open" and not slot.replayed
        }
    )


def _is_changed(slot: SlotState) -> bool:
    return slot.judgement is not None and slot.judgement.verdict is Verdict.CHANGED


def _shown(slot: SlotState) -> Shown:
    seen = slot.observation.evidence if slot.observation else ()
    return Shown(slot.enrolled or (), seen, frozenset(slot.profile.provides))
