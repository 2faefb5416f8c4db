"""Taking a look into account: what of it holds for the slot from then on."""

from __future__ import annotations

from dataclasses import replace

from edgewatch.agent.slot_state import SlotState
from edgewatch.devices.evidence import Layer
from edgewatch.devices.observation import Observation

REORDERED_NS = 5_000_000_000
"""Looks come by several ways (feed, watcher, bus) and may overtake each other by this much."""

NOT_LOOKED_AT = Observation("silent", (), 0, None, "not looked at yet")


def is_overtaken(slot: SlotState, seen: Observation) -> bool:
    """Whether a later look has been taken into account already.

    One that is older by far was not overtaken: the clock was set back.
    """
    last = slot.observation
    return last is not None and 0 < last.time_ns - seen.time_ns < REORDERED_NS


def take_in(slot: SlotState, seen: Observation, source: str) -> None:
    """Make this the latest look at the slot."""
    slot.attached_ns = _attached_ns(slot.attached_ns, seen)
    if seen.port_state != "missing":
        slot.missing_since_ns = None
    elif slot.missing_since_ns is None:
        slot.missing_since_ns = seen.time_ns
    slot.observation = replace(seen, attached_ns=slot.attached_ns)
    slot.decided.agreement = slot.decided.agreement.noted(seen)
    slot.replayed, slot.spooled = source == "replay", source != "probe"
    if names_itself(slot, seen):
        slot.identity = seen.evidence


def _attached_ns(known_ns: int | None, seen: Observation) -> int | None:
    """When the device was last plugged in; a time after the look is from before a clock was set."""
    if seen.attached_ns is None:
        return known_ns
    if known_ns is None or known_ns > seen.time_ns:
        return seen.attached_ns
    return max(known_ns, seen.attached_ns)


def names_itself(slot: SlotState, seen: Observation) -> bool:
    """Whether the equipment says what it is: by its profile's line, or on its bus without one."""
    layers = {item.layer for item in seen.evidence}
    if slot.by_bus:
        return not layers.isdisjoint({Layer.BUS, Layer.ADAPTER})
    return Layer.PROTOCOL in layers
