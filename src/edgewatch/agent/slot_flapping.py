"""A port that comes and goes is one alarm (ISA-18.2 calls it a chattering alarm), not many.

Once it has been missing three times within ten minutes, it must stay for a minute before its
last absence counts as over.
"""

from __future__ import annotations

from edgewatch.agent.slot_state import SlotState
from edgewatch.alarms import Condition
from edgewatch.alarms.catalogue import rule_of

CODE = "device.missing"
LOSSES = 3
WITHIN_NS = 600_000_000_000
QUIET_NS = 60_000_000_000


def note_return(slot: SlotState, now_ns: int) -> None:
    """The port is about to be there again: remember an absence that was long enough to alarm."""
    since_ns = slot.missing_since_ns
    if since_ns is None or now_ns - since_ns < rule_of(CODE).on_delay_ns:
        return
    slot.losses = (*(t for t in slot.losses if now_ns - t < WITHIN_NS), since_ns)[-LOSSES:]
    slot.quiet_ns = now_ns + QUIET_NS if len(slot.losses) == LOSSES else None


def holds(slot: SlotState, code: str) -> bool:
    """Whether it is too early to say that this condition is over."""
    return code == CODE and slot.quiet_ns is not None


def end_quietly(slot: SlotState, now_ns: int) -> list[Condition]:
    """The absence is over, where the port has stayed for long enough since."""
    if slot.quiet_ns is None or slot.missing_since_ns is not None or now_ns < slot.quiet_ns:
        return []
    at_ns, slot.quiet_ns = slot.quiet_ns, None
    return [Condition(CODE, slot.name, False, at_ns, slot=slot.name)]
