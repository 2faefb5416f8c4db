"""The slots of the site: from observations to verdicts, states, suspect spans and conditions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from edgewatch.agent import slot_conditions as conditions
from edgewatch.agent import slot_flapping as flapping
from edgewatch.agent import slot_record as record
from edgewatch.agent.arming import identity_digest
from edgewatch.agent.slot_crossings import relate
from edgewatch.agent.slot_looks import NOT_LOOKED_AT, is_overtaken, take_in
from edgewatch.agent.slot_restore import restore
from edgewatch.agent.slot_state import SlotState, unit_name
from edgewatch.agent.slot_suspicions import put, settled, with_suspicion
from edgewatch.agent.slot_verdict import (
    UNKNOWN_COMPUTER,
    Computer,
    interruption_ends_ns,
    next_due_ns,
    proof_ends_ns,
    verdict_over,
)
from edgewatch.alarms import Condition
from edgewatch.devices import evidence as ev
from edgewatch.devices.evidence import Evidence
from edgewatch.devices.judging.values import AGREEING
from edgewatch.devices.observation import Observation
from edgewatch.devices.profiles.load import profile_of_slot
from edgewatch.devices.profiles.schema import Profile
from edgewatch.devices.verdicts import Difference, Judgement, Verdict
from edgewatch.site.config import SiteConfig
from edgewatch.store import devices as store
from edgewatch.store.connection import Connection


class SlotKeeper:
    """Judges every slot and writes what follows. All calls run inside the agent's transaction.

    Args:
        db: The record.
        config: The site, with its slots.
        profiles: Profiles by id.
        computer: When the computer started and woke; unknown where time is that of the records.
    """

    def __init__(
        self,
        db: Connection,
        config: SiteConfig,
        profiles: Mapping[str, Profile],
        computer: Computer = UNKNOWN_COMPUTER,
    ) -> None:
        self._db = db
        self._computer = computer
        self._wanted: dict[str, None] = {}
        titles = {section.name: section.label for section in config.slot}
        self._slots = {
            section.name: SlotState(section, profile_of_slot(profiles, section), titles=titles)
            for section in config.slot
        }
        for slot in self._slots.values():
            restore(db, slot)
        relate(self._slots)

    def names(self) -> tuple[str, ...]:
        """The slots of the site, in its order."""
        return tuple(self._slots)

    def state_of(self, name: str) -> SlotState | None:
        """What is known of a slot; None where the site has none of that name."""
        return self._slots.get(name)

    def verdicts(self) -> dict[str, str]:
        """Slot → verdict, for the trust."""
        return {
            name: str(slot.judgement.verdict if slot.judgement else Verdict.UNVERIFIED)
            for name, slot in self._slots.items()
        }

    def observe(self, name: str, seen: Observation, source: str) -> list[Condition]:
        """Take one look at a slot into account. An unknown slot is passed over."""
        slot = self._slots.get(name)
        if slot is None or is_overtaken(slot, seen):
            return []
        found = self._pass_time(slot, seen.time_ns)
        if seen.port_state != "missing":
            flapping.note_return(slot, seen.time_ns)
        state_id, unit = slot.state_id, identity_digest(slot.identity)
        take_in(slot, seen, source)
        record.keep_look(self._db, slot, seen, source)
        found += self._judge(slot, seen.time_ns)
        if slot.state_id == state_id and identity_digest(slot.identity) != unit:
            evidence = ev.to_json(slot.identity)
            store.name_state(self._db, state_id, unit_name(slot.identity), evidence)
        return found + self._cross(seen.time_ns)

    def tick(self, now_ns: int, spool_ns: int | None = None) -> list[Condition]:
        """Let proofs go stale, and bring the count of affected predictions up to date.

        ``spool_ns`` is how far the spool has been read, where there is more of it: for a slot
        whose looks come that way no more time has passed than that.
        """
        found: list[Condition] = []
        for slot in self._slots.values():
            at_ns = spool_ns if slot.spooled and spool_ns is not None else now_ns
            live = slot.section.port and not slot.replayed
            if slot.observation is None and slot.judgement is None:
                slot.observation = NOT_LOOKED_AT
                found += self._judge(slot, at_ns)
            elif live and not slot.is_settled(at_ns):
                found += self._pass_time(slot, at_ns)
                found += self._judge(slot, at_ns)
            found += flapping.end_quietly(slot, at_ns)
            found += conditions.recount(self._db, slot, at_ns)
            record.flush_proof(self._db, slot)
        return found

    def standing(self, at_ns: int) -> list[Condition]:
        """What the verdicts meet now, also where it was stated long ago."""
        found: list[Condition] = []
        for slot in self._slots.values():
            met = {conditions.code_met(slot), "device.changed" if slot.stranger else None}
            codes = sorted(code for code in met if code)
            found += [conditions.condition_met(self._db, slot, code, at_ns) for code in codes]
        return found

    def settle(
        self, name: str, enrolled: tuple[Evidence, ...], at_ns: int, restored: str
    ) -> list[Condition]:
        """Put an enrolment in force that is in the record: it ends the slot's suspect span.

        ``restored`` says why, such as "approved by A. Weber".
        """
        slot = self._slots[name]
        found = conditions.recount(self._db, slot, at_ns, last=True)
        slot.enrolled, slot.stranger = enrolled, None
        put(self._db, slot, (), at_ns)
        store.close_suspect_span(self._db, name, at_ns, restored)
        if slot.decided.agreed is not None:
            self._wanted[name] = None
        found += self._judge(slot, at_ns)
        found += conditions.conditions_of(self._db, slot, at_ns)
        return found + self._cross(at_ns)

    def rejudge(self, name: str, at_ns: int) -> list[Condition]:
        """Judge a slot anew after something about its `state_of` was changed."""
        return self._judge(self._slots[name], at_ns) + self._cross(at_ns)

    def suspect(self, name: str, differences: Iterable[Difference], at_ns: int) -> list[Condition]:
        """Timing, clock or signal of a slot's unit were unlike those of the approved one.

        The verdict is SUSPECT at most, until the unit is identified again, which is asked for at
        once (:meth:`take_wanted`). Without an approved unit there is none to be unlike of.
        """
        slot = self._slots.get(name)
        if slot is None or slot.enrolled is None:
            return []
        suspicions = with_suspicion(slot.suspicions, tuple(differences), at_ns)
        put(self._db, slot, suspicions, at_ns)
        self._wanted[name] = None
        seen_ns = at_ns if slot.observation is None else slot.observation.time_ns
        return self._judge(slot, max(at_ns, slot.since_ns, seen_ns))

    def take_wanted(self) -> tuple[str, ...]:
        """The slots that should be identified as soon as can be, each once."""
        wanted, self._wanted = tuple(self._wanted), {}
        return wanted

    def void_proofs(self, at_ns: int) -> list[Condition]:
        """The computer has slept until now: nobody saw what was done to the equipment."""
        self._computer = replace(self._computer, awake_since_ns=at_ns)
        found: list[Condition] = []
        for slot in self._slots.values():
            if slot.section.port and not slot.replayed:
                self._wanted[slot.name] = None
                found += self._judge(slot, at_ns)
        return found

    def models_fed_by(self, name: str, config: SiteConfig) -> tuple[str, ...]:
        """The models whose inputs come from the slot."""
        return config.models_of(self._slots[name].section) if name in self._slots else ()

    def _judge(
        self, slot: SlotState, now_ns: int, noticed_ns: int | None = None
    ) -> list[Condition]:
        """Judge at a time; alarms count from when it was noticed, where that was later."""
        if slot.observation is None:
            return []
        before, met = slot.judgement, conditions.code_met(slot)
        after = slot.judgement = self._verdict(slot, slot.observation, now_ns)
        begins = before is None or _differs(before, after)
        found = self._begin(slot, after, now_ns) if begins else []
        if before is not None and not begins and _words(before) != _words(after):
            store.reword_state(self._db, slot.state_id, after.reason, str(after.kind))
        if begins or met != conditions.code_met(slot):
            found += conditions.conditions_of(self._db, slot, noticed_ns or now_ns)
        record.note_proof(slot, after)
        put(self._db, slot, settled(slot.suspicions, after), now_ns)
        slot.judged_ns, slot.due_ns = now_ns, next_due_ns(slot, self._computer, now_ns)
        return found

    def _verdict(self, slot: SlotState, seen: Observation, now_ns: int) -> Judgement:
        """What the evidence says, as far as people's decisions let it stand."""
        judged = verdict_over(slot, self._computer, now_ns)
        if slot.decided.count(self._db, judged, now_ns):
            self._wanted[slot.name] = None
        return slot.decided.hold(judged, seen.evidence)

    def _begin(self, slot: SlotState, judged: Judgement, now_ns: int) -> list[Condition]:
        """Begin another state; one that ends a change says how many were affected in the end."""
        found: list[Condition] = []
        if judged.verdict in AGREEING:
            found = conditions.recount(self._db, slot, now_ns, last=True)
        record.begin_state(self._db, slot, judged, now_ns)
        slot.counted = (0, -1)
        if judged.verdict is Verdict.CHANGED:  # cables are crossed in pairs: ask the others
            self._wanted |= dict.fromkeys(name for name in self._slots if name != slot.name)
        return found

    def _pass_time(self, slot: SlotState, now_ns: int) -> list[Condition]:
        """What ends by itself until now, ended at that moment and not when it was noticed.

        Predictions of an hour in which no agent ran must not stand beside a proof that was stale.
        An alarm about it would be late by then, and most often the unit names itself at once.
        """
        found: list[Condition] = []
        if slot.due_ns is None or slot.due_ns > now_ns:
            return found
        ends_ns = interruption_ends_ns(slot)
        if ends_ns is not None and ends_ns <= now_ns and conditions.is_interrupted(slot):
            found += self._judge(slot, ends_ns)
        ends_ns = proof_ends_ns(slot, self._computer) if slot.section.port else None
        if ends_ns is not None and ends_ns <= now_ns:
            found += self._judge(slot, max(ends_ns, slot.since_ns), now_ns)
        return found

    def _cross(self, now_ns: int) -> list[Condition]:
        """Say of both slots that their cables are crossed or their units twins, or no longer."""
        found: list[Condition] = []
        for name in relate(self._slots):
            found += self._judge(self._slots[name], now_ns)
        return found


def _words(judged: Judgement) -> tuple[str, str]:
    return judged.reason, judged.kind


def _differs(before: Judgement, after: Judgement) -> bool:
    return (before.verdict, before.differences, before.other) != (
        after.verdict,
        after.differences,
        after.other,
    )
