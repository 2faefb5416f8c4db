"""Controlled change: enrol, approve, accept beside, reject, roll back, announce maintenance.

Every decision is a named person's, covers the unit that person saw, and becomes a row of its own
that stays. What it does to the verdict follows at once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from edgewatch.agent import announced
from edgewatch.agent.arming import ARMED_AFTER, identity_digest, is_asserted
from edgewatch.agent.decision import Decision, RefusedError
from edgewatch.agent.fingerprints import fingerprint, widened
from edgewatch.agent.slot_conditions import conditions_of
from edgewatch.agent.slot_state import SlotState, unit_name
from edgewatch.agent.slots import SlotKeeper
from edgewatch.agent.unit_key import unit_key
from edgewatch.alarms import Condition
from edgewatch.devices import evidence as ev
from edgewatch.devices.judging.values import AGREEING
from edgewatch.devices.verdicts import Verdict
from edgewatch.site import actions
from edgewatch.store import decisions, journal
from edgewatch.store import devices as store
from edgewatch.store.connection import Connection

DONE = "done"
NEVER_NS = 2**63
_BY_SERIAL = frozenset({Verdict.VERIFIED, Verdict.MOVED})
_KINDS = {actions.ENROL: "enrol", actions.APPROVE: "approve"}


@dataclass(frozen=True, slots=True)
class Change:
    """What came of a decision, or of its end.

    Attributes:
        outcome: "done", or "refused: " and why.
        at_ns: Its event time.
        conditions: What the new verdict says.
        exchanged: Slots whose approved unit is another one from then on.
    """

    outcome: str
    at_ns: int
    conditions: list[Condition] = field(default_factory=list)
    exchanged: tuple[str, ...] = ()


class ChangeKeeper:
    """Carries out decisions about the slots, inside the agent's transaction.

    ``due_ns`` is when the next approval lapses or the next maintenance window closes.
    """

    def __init__(self, db: Connection, slots: SlotKeeper) -> None:
        self._db, self._slots = db, slots
        self._ways: Mapping[str, Callable[[Decision, SlotState], Change]] = {
            actions.ENROL: self._approve,
            actions.APPROVE: self._approve,
            actions.REJECT: self._reject,
            actions.ROLL_BACK: self._roll_back,
            actions.MAINTAIN: self._maintain,
            actions.END_MAINTENANCE: self._end_maintenance,
        }
        self.due_ns = self._next_due_ns()

    def knows(self, kind: str) -> bool:
        """Whether such an action is a decision about a slot."""
        return kind in self._ways

    def act(self, decision: Decision) -> Change:
        """Carry out a decision of a kind that it :meth:`knows`; a refusal is an outcome too."""
        try:
            change = self._ways[decision.kind](decision, self._slot(decision.slot))
        except RefusedError as why:
            return Change(f"refused: {why}", decision.at_ns)
        self.due_ns = self._next_due_ns()
        return change

    def pass_time(self, at_ns: int) -> list[Change]:
        """What ends up to a moment of event time, each thing at its own time, in order."""
        found: list[Change] = []
        reached_ns = 0  # what comes into force again may be over already, and ends then and there
        while self.due_ns <= at_ns:
            ends_ns, end = min(self._endings(), key=lambda ending: ending[0])
            reached_ns = max(reached_ns, ends_ns)
            found.append(end(reached_ns))
            self.due_ns = self._next_due_ns()
        return found

    def _next_due_ns(self) -> int:
        return min((ends_ns for ends_ns, _ in self._endings()), default=NEVER_NS)

    def _endings(self) -> Iterator[tuple[int, Callable[[int], Change]]]:
        """When each temporary approval and each open window ends, and what is to be done then."""
        for slot in self._all():
            row, window = slot.decided.enrolment, slot.decided.window
            if row is not None and row["until_ns"] is not None:
                yield row["until_ns"], partial(self._lapse, slot, row)
            if window is not None:
                yield window["until_ns"], partial(self._window_over, slot, window)

    def _all(self) -> list[SlotState]:
        return [s for name in self._slots.names() if (s := self._slots.state_of(name)) is not None]

    def _slot(self, name: str) -> SlotState:
        slot = self._slots.state_of(name)
        if slot is None:
            have = ", ".join(self._slots.names()) or "none"
            raise RefusedError(f"no slot {name} at this site (there are: {have})")
        return slot

    def _approve(self, decision: Decision, slot: SlotState) -> Change:
        """Make the unit now in the slot the approved one, or one that is accepted beside it."""
        identity = _identity(slot)
        decision.require_seen(identity)
        until_ns = decision.moment("until_ns")
        key = unit_key(identity)
        why = slot.decided.rejected.get(key)
        if why is not None and not decision.flag("overrule"):
            raise RefusedError(f"this unit was {why}; say --overrule to approve it all the same")
        kind, accepted = _KINDS[decision.kind], identity
        before = slot.decided.enrolment
        if decision.flag("also"):
            kind, accepted = "accept", widened(slot.enrolled or (), identity)
        decisions.overrule_rejections(self._db, slot.name, key, decision.at_ns)
        agreed = slot.decided.agreement.agreed_on(identity)
        store.add_enrolment(
            self._db,
            slot.name,
            decision.at_ns,
            by=decision.by,
            role=decision.role,
            note=decision.note,
            evidence=ev.to_json(accepted),
            digest=identity_digest(accepted),
            kind=kind,
            of_id=before["id"] if before and kind == "accept" else None,
            until_ns=until_ns,
            agreed=None if is_asserted(identity) or agreed >= ARMED_AFTER else agreed,
        )
        return self._in_force(decision, slot, accepted, f"approved by {decision.who}")

    def _in_force(
        self,
        decision: Decision,
        slot: SlotState,
        accepted: tuple[ev.Evidence, ...],
        restored: str,
    ) -> Change:
        slot.decided.reload(self._db, slot.name)
        found = self._slots.settle(slot.name, accepted, decision.at_ns, restored)
        return Change(DONE, decision.at_ns, found, (slot.name,))

    def _reject(self, decision: Decision, slot: SlotState) -> Change:
        """Remember that the unit now in the slot must not be used there."""
        identity = _identity(slot)
        decision.require_seen(identity)
        verdict = slot.judgement.verdict if slot.judgement else Verdict.UNVERIFIED
        if verdict in _BY_SERIAL:
            raise RefusedError(
                f"the unit in slot {slot.name} is the approved one; "
                "take its approval back with: edgewatch devices rollback"
            )
        decisions.add_rejection(
            self._db,
            slot.name,
            decision.at_ns,
            by=decision.by,
            role=decision.role,
            note=decision.note,
            unit=unit_name(identity),
            evidence=ev.to_json(identity),
            digest=unit_key(identity),
        )
        slot.decided.reload(self._db, slot.name)
        found = self._slots.rejudge(slot.name, decision.at_ns)
        # Its alarm stood already, and now says something else.
        found += conditions_of(self._db, slot, decision.at_ns)
        return Change(DONE, decision.at_ns, found)

    def _roll_back(self, decision: Decision, slot: SlotState) -> Change:
        """Put an earlier enrolment in force again, by a row of its own.

        Predictions made under the approval that is taken back are suspect, unless the unit that
        is approved again is in the slot.
        """
        now, target = slot.decided.enrolment, self._target(decision, slot)
        store.add_enrolment(
            self._db,
            slot.name,
            decision.at_ns,
            by=decision.by,
            role=decision.role,
            note=decision.note,
            evidence=target["evidence"],
            digest=target["digest"],
            kind="rollback",
            of_id=target["id"],
            until_ns=target["until_ns"] if _stands(target, decision.at_ns) else None,
            agreed=None if target["armed_ns"] is not None or target["agreed"] is None else 0,
        )
        if slot.proved_ns is not None and now is not None:
            slot.proved_ns = min(slot.proved_ns, now["time_ns"])
        return self._again(slot, decision.at_ns)

    def _target(self, decision: Decision, slot: SlotState) -> dict[str, Any]:
        """The enrolment to go back to: the one named, else the last other one that stands."""
        rows = store.enrolments(self._db, slot.name)
        now, wanted = slot.decided.enrolment, decision.payload.get("to")
        if wanted is not None:
            named = [row for row in rows if row["id"] == wanted]
        else:
            standing = [row for row in rows if _stands(row, decision.at_ns)]
            named = [row for row in standing if not now or row["digest"] != now["digest"]]
        if not named:
            have = ", ".join(str(row["id"]) for row in rows) or "none"
            raise RefusedError(f"slot {slot.name} has no such earlier enrolment (it has: {have})")
        return named[-1]

    def _maintain(self, decision: Decision, slot: SlotState) -> Change:
        announced.begin(self._db, decision, slot)
        slot.decided.reload(self._db, slot.name)
        return Change(DONE, decision.at_ns, self._slots.rejudge(slot.name, decision.at_ns))

    def _end_maintenance(self, decision: Decision, slot: SlotState) -> Change:
        announced.end(self._db, decision, slot)
        slot.decided.reload(self._db, slot.name)
        return Change(DONE, decision.at_ns, self._slots.rejudge(slot.name, decision.at_ns))

    def _window_over(self, slot: SlotState, row: dict[str, Any], at_ns: int) -> Change:
        decisions.close_window(self._db, slot.name, at_ns, by="")
        journal.add_event(self._db, at_ns, "maintenance.over", slot.name, id=row["id"])
        slot.decided.reload(self._db, slot.name)
        return Change(DONE, at_ns, self._slots.rejudge(slot.name, at_ns))

    def _lapse(self, slot: SlotState, row: dict[str, Any], at_ns: int) -> Change:
        """A temporary approval is over: up to then it was an approved unit, and no longer."""
        store.end_enrolment(self._db, row["id"], at_ns)
        journal.add_event(self._db, at_ns, "approval.lapsed", slot.name, id=row["id"], by=row["by"])
        if slot.judgement is not None and slot.judgement.verdict in AGREEING:
            slot.proved_ns = at_ns
        return self._again(slot, at_ns)

    def _again(self, slot: SlotState, at_ns: int) -> Change:
        """Judge by the enrolment that is now in force; none closes no suspect span by itself."""
        slot.decided.reload(self._db, slot.name)
        slot.enrolled = fingerprint(slot.decided.enrolment)
        found = self._slots.rejudge(slot.name, at_ns)
        return Change(DONE, at_ns, found, (slot.name,))


def _stands(row: Mapping[str, Any], at_ns: int) -> bool:
    """Whether an approval is not over yet, be it in force or beneath a later one."""
    return row["ended_ns"] is None and (row["until_ns"] is None or row["until_ns"] > at_ns)


def _identity(slot: SlotState) -> tuple[ev.Evidence, ...]:
    if slot.observation is None or not slot.identity:
        why = slot.observation.detail if slot.observation else ""
        nothing = f"nothing has named itself in slot {slot.name} yet"
        raise RefusedError(f"{nothing}: {why}" if why else nothing)
    return slot.identity
