"""What is written of a slot: looks, states, proofs, suspect spans."""

from __future__ import annotations

from dataclasses import asdict

from edgewatch.agent.arming import ARMED_AFTER, identity_digest
from edgewatch.agent.slot_looks import REORDERED_NS
from edgewatch.agent.slot_state import Contradiction, SlotState, unit_name
from edgewatch.devices import evidence as ev
from edgewatch.devices.judging.values import AGREEING
from edgewatch.devices.observation import Observation
from edgewatch.devices.verdicts import Judgement, Verdict
from edgewatch.store import devices as store
from edgewatch.store.connection import Connection

REPEAT_NS = 60_000_000_000


def keep_look(db: Connection, slot: SlotState, seen: Observation, source: str) -> None:
    """A row for each change of what is seen, and one a minute where nothing changes.

    Also the looks that may arm an enrolment, so that the record holds what it was armed by.
    """
    mark = (seen.port_state, identity_digest(seen.evidence))
    recent = mark == slot.kept and abs(seen.time_ns - slot.kept_ns) < REPEAT_NS
    if recent and not 1 < slot.decided.agreement.times <= ARMED_AFTER:
        return
    slot.kept, slot.kept_ns = mark, seen.time_ns
    store.add_identification(
        db,
        slot.name,
        seen.time_ns,
        seen.port_state,
        source=source,
        evidence=ev.to_json(seen.evidence),
        detail=seen.detail,
    )


def begin_state(db: Connection, slot: SlotState, judged: Judgement, now_ns: int) -> None:
    """End the present interval of the slot and begin the next, and its suspect span with it.

    A look that comes a little late begins no interval before the present one.
    """
    late_ns = slot.since_ns - now_ns
    now_ns = slot.since_ns if 0 < late_ns < REORDERED_NS else now_ns
    slot.since_ns = now_ns
    slot.state_id = store.begin_state(
        db,
        slot.name,
        str(judged.verdict),
        now_ns,
        proved_ns=judged.proved_ns if judged.verdict in AGREEING else slot.proved_ns,
        unit=unit_name(slot.identity),
        reason=judged.reason,
        differences=[asdict(d) for d in judged.differences],
        evidence=ev.to_json(slot.identity),
        kind=str(judged.kind),
        other=judged.other,
    )
    if judged.verdict is Verdict.CHANGED:
        slot.stranger = Contradiction(judged, now_ns)
        # Between the last proof and the contradiction nobody knows which unit was there.
        began = now_ns if slot.proved_ns is None else slot.proved_ns
        store.open_suspect_span(db, slot.name, min(began, now_ns), slot.state_id)
    elif judged.verdict in AGREEING:
        slot.stranger = None
        store.close_suspect_span(db, slot.name, now_ns)


def note_proof(slot: SlotState, judged: Judgement) -> None:
    """Remember the latest proof; it is written with the turn, not with every look."""
    if judged.verdict is Verdict.CHANGED:
        slot.dirty = True  # the stranger named itself again: its evidence is as of now
    elif judged.verdict in AGREEING and judged.proved_ns is not None:
        slot.dirty = slot.dirty or judged.proved_ns != slot.proved_ns
        slot.proved_ns = judged.proved_ns


def flush_proof(db: Connection, slot: SlotState) -> None:
    """Write the latest proof, if there is a later one than in the record."""
    if slot.dirty and slot.proved_ns is not None:
        store.prove_state(db, slot.name, slot.proved_ns, ev.to_json(slot.identity))
        slot.dirty = False
