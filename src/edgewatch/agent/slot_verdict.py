"""The verdict over one slot from all that the agent knows of it."""

from __future__ import annotations

from dataclasses import dataclass

import psutil

from edgewatch.agent.slot_state import SlotState
from edgewatch.devices.judging.proofs import ends_ns
from edgewatch.devices.judging.standing import BOOT_GRACE_NS, DEBOUNCE_NS
from edgewatch.devices.judging.values import RESTING
from edgewatch.devices.verdicts import (
    Case,
    Judgement,
    MaintenanceWindow,
    Standing,
    accepted_values,
    judge_case,
)


@dataclass(frozen=True, slots=True)
class Computer:
    """What of the computer itself bears on every slot.

    Attributes:
        boot_ns: When it started; None where time is not that of the wall clock, as in a replay.
        awake_since_ns: When it last woke from sleep; None where it has not slept.
    """

    boot_ns: int | None = None
    awake_since_ns: int | None = None


UNKNOWN_COMPUTER = Computer()


def this_computer(awake_since_ns: int | None = None) -> Computer:
    """The computer that this runs on."""
    return Computer(round(psutil.boot_time() * 1e9), awake_since_ns)


def verdict_over(slot: SlotState, computer: Computer, now_ns: int) -> Judgement:
    """Judge the latest look at a slot that has had one, leaving out what people decided."""
    return judge_case(_case(slot, computer, now_ns))


def next_due_ns(slot: SlotState, computer: Computer, now_ns: int) -> int | None:
    """When the verdict in force may end by itself: an absence counts, a proof is void or stale."""
    dues = [interruption_ends_ns(slot), proof_ends_ns(slot, computer)]
    if slot.missing_since_ns is not None and computer.boot_ns is not None:
        dues.append(computer.boot_ns + BOOT_GRACE_NS)
    return min((due for due in dues if due is not None and due > now_ns), default=None)


def interruption_ends_ns(slot: SlotState) -> int | None:
    """When a port that went away counts as missing; None where it is there."""
    since_ns = slot.missing_since_ns
    return None if since_ns is None else since_ns + DEBOUNCE_NS


def proof_ends_ns(slot: SlotState, computer: Computer) -> int | None:
    """When the verdict in force loses the proof it rests on; None where it rests on none."""
    if slot.judgement is None or slot.judgement.verdict not in RESTING or slot.replayed:
        return None
    if slot.observation is None:
        return None  # the record kept a verdict but no look: the next look decides
    return ends_ns(_case(slot, computer, slot.since_ns))


def _case(slot: SlotState, computer: Computer, now_ns: int) -> Case:
    if slot.observation is None:
        raise ValueError(f"slot {slot.name} has not been looked at")
    return Case(
        enrolled=accepted_values(slot.enrolled or ()),
        observation=slot.observation,
        now_ns=now_ns,
        staleness=slot.staleness,
        provides=frozenset(slot.profile.provides),
        standing=_standing(slot, computer),
    )


def _standing(slot: SlotState, computer: Computer) -> Standing:
    if slot.replayed:
        computer = UNKNOWN_COMPUTER  # what was replayed was proved elsewhere, at another time
    return Standing(
        by_bus=slot.by_bus,
        suspicions=slot.suspicions,
        maintenance=_window(slot),
        missing_since_ns=slot.missing_since_ns,
        boot_ns=computer.boot_ns,
        void_before_ns=computer.awake_since_ns,
        unit_of=slot.crossing.unit_of,
        seen_in=slot.crossing.seen_in,
        twin_in=slot.twin_in,
    )


def _window(slot: SlotState) -> MaintenanceWindow | None:
    row = slot.decided.window
    if row is None:
        return None
    allowed = frozenset(str(name) for name in row["allowed"])
    return MaintenanceWindow(int(row["from_ns"]), int(row["until_ns"]), allowed)
