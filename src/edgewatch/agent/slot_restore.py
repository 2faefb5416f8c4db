"""Go on with a slot where the record stands."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from edgewatch.agent import decided, slot_suspicions
from edgewatch.agent.arming import identity_digest
from edgewatch.agent.fingerprints import fingerprint
from edgewatch.agent.recorded_evidence import recorded
from edgewatch.agent.slot_looks import names_itself
from edgewatch.agent.slot_state import Contradiction, SlotState
from edgewatch.devices.evidence import Layer
from edgewatch.devices.judging.values import RESTING, Kind
from edgewatch.devices.observation import Observation
from edgewatch.devices.verdicts import Difference, Judgement, Verdict
from edgewatch.store import devices as store
from edgewatch.store.connection import Connection


def restore(db: Connection, slot: SlotState) -> None:
    """Take over enrolment, state, last look and suspicions of a slot."""
    slot.decided = decided.restored(db, slot.name)
    slot.enrolled = fingerprint(slot.decided.enrolment)
    slot.suspicions = slot_suspicions.restored(db, slot.name)
    state = store.current_states(db).get(slot.name)
    if state is None:
        return
    slot.state_id, slot.since_ns = state["id"], state["since_ns"]
    slot.proved_ns = state["proved_ns"]
    slot.identity = recorded(state) or ()
    slot.judgement = _judgement(state)
    slot.stranger = _stranger(db, slot)
    _restore_look(db, slot)


def _judgement(state: dict[str, Any]) -> Judgement:
    differences = tuple(Difference(**row) for row in state["differences"])
    return Judgement(
        Verdict(state["verdict"]),
        differences,
        state["reason"],
        state["proved_ns"],
        Kind(state["kind"]),
        state["other"],
    )


def _stranger(db: Connection, slot: SlotState) -> Contradiction | None:
    """The contradiction that opened the suspect span, while that is open."""
    if all(span["to_ns"] is not None for span in store.suspect_spans(db, slot.name)):
        return None
    state = store.last_state(db, slot.name, (Verdict.CHANGED,))
    return None if state is None else Contradiction(_judgement(state), state["since_ns"])


def _restore_look(db: Connection, slot: SlotState) -> None:
    """What was last seen still stands, until its proof goes stale or something new is seen."""
    last = store.last_identification(db, slot.name)
    if last is None:
        return
    evidence = recorded(last) or ()
    if identity_digest(evidence) == identity_digest(slot.identity):
        evidence = slot.identity  # the same, read later: looks alike are kept once a minute
    slot.replayed, slot.spooled = last["source"] == "replay", last["source"] != "probe"
    if last["port_state"] == "missing":
        slot.missing_since_ns = min(slot.since_ns, last["time_ns"])
    seen = Observation(last["port_state"], evidence, last["time_ns"], None, last["detail"])
    slot.observation = replace(seen, proved_ns=_proved_ns(slot, seen))


def _proved_ns(slot: SlotState, seen: Observation) -> int | None:
    """When the unit said what was seen of it, also where nobody has approved it yet.

    What was said before the present state is no proof if the state did not rest on it: the unit
    may have been plugged in anew since then, and that is remembered by the verdict alone.
    """
    if seen.port_state != "open" or not names_itself(slot, seen):
        return None
    layers = (Layer.BUS, Layer.ADAPTER) if slot.by_bus else (Layer.PROTOCOL,)
    said_ns = min(item.time_ns for item in seen.evidence if item.layer in layers)
    rested = slot.judgement is not None and slot.judgement.verdict in RESTING
    return said_ns if rested or said_ns >= slot.since_ns else None
