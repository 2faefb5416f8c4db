"""The clocks of the slots: windows in, and a suspicion where a clock runs as another unit's."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from edgewatch.agent.slot_state import SlotState
from edgewatch.agent.slots import SlotKeeper
from edgewatch.agent.unit_key import unit_key
from edgewatch.alarms import Condition
from edgewatch.devices.clock import ClockWindow
from edgewatch.devices.clock.learning import Sample
from edgewatch.devices.clock.reference import ClockReference
from edgewatch.devices.clock.slot_clock import Outcome, SlotClock
from edgewatch.devices.clock.watch import Deviation, WatchState
from edgewatch.devices.evidence import Layer
from edgewatch.devices.profiles.clock_section import ClockSection
from edgewatch.devices.verdicts import Difference, Verdict
from edgewatch.store import clocks as store
from edgewatch.store import devices, journal
from edgewatch.store.connection import Connection

log = logging.getLogger("edgewatch.agent")
KIND = "clock"
"""Of an EVIDENCE record that holds a window and no fields."""
_KNOWN = frozenset({Verdict.VERIFIED, Verdict.MODEL_ONLY, Verdict.MOVED})
_ANOTHER = frozenset({Verdict.CHANGED, Verdict.MISSING, Verdict.MAINTENANCE})
"""Whose clock this is, is known to be somebody else's or not known at all: nothing is judged."""


@dataclass(slots=True)
class _Kept:
    """The clock of a slot, and what it belongs to.

    Attributes:
        clock: Its learning and watching.
        enrolment_id: The approval.
        unit: The unit, by its key.
        period_s: The nominal period: rates by another one cannot be compared.
        from_ns: When learning began.
        suspected: The clock spoke against the unit, and nothing has settled that since.
    """

    clock: SlotClock
    enrolment_id: int
    unit: str
    period_s: float
    from_ns: int
    suspected: bool = False


class ClockKeeper:
    """Learns and watches the clocks of all slots. All calls run inside the agent's transaction.

    What it finds is advisory: at most the slot becomes SUSPECT and its unit is identified anew.
    A clock is learned only while the approved unit is known to be in the slot, and anew after
    each approval.
    """

    def __init__(self, db: Connection, slots: SlotKeeper) -> None:
        self._db = db
        self._slots = slots
        self._kept: dict[str, _Kept] = {}

    def take(self, body: Mapping[str, Any], end_ns: int) -> list[Condition]:
        """Take a record of evidence of the kind "clock" into account.

        Raises:
            ValueError: The body holds no window.
            KeyError: It names no slot.
        """
        name = str(body["slot"])
        window = ClockWindow.from_json(body["window"])
        slot = self._slots.state_of(name)
        if slot is None or slot.profile.clock is None:
            return []
        verdict = Verdict.UNVERIFIED if slot.judgement is None else slot.judgement.verdict
        kept = None
        if verdict not in _ANOTHER:
            kept = self._of_today(slot, slot.profile.clock, verdict in _KNOWN, end_ns)
        if kept is None:
            store.add_window(self._db, name, end_ns, window.to_json(), learned=False)
            return []
        outcome = kept.clock.take(window, end_ns, learnable=verdict in _KNOWN)
        store.add_window(self._db, name, end_ns, window.to_json(), learned=outcome.learned_from)
        self._note(name, kept, outcome, end_ns)
        found = self._suspect(name, kept, outcome.deviation, end_ns)
        self._keep(name, kept)
        return found

    def _of_today(
        self, slot: SlotState, section: ClockSection, known: bool, end_ns: int
    ) -> _Kept | None:
        """The clock under the approval that is in force; None where there is none."""
        enrolment = devices.current_enrolment(self._db, slot.name)
        if enrolment is None:
            return None
        number, unit, period_s = int(enrolment["id"]), unit_key(slot.identity), section.period_s
        kept = self._kept.get(slot.name) or self._restored(slot.name, section)
        kept = kept or _Kept(SlotClock(section), number, unit, period_s, end_ns)
        another = kept.enrolment_id != number or (known and kept.unit != unit)
        if another or kept.period_s != period_s:
            why = "another approval or unit" if another else "the profile says another period"
            self._forget(slot.name, kept, end_ns, why)
            kept.enrolment_id, kept.unit, kept.period_s = number, unit, period_s
        elif kept.suspected and known:
            # Identified as the same since: its clock has changed, and is learned from now on.
            self._forget(slot.name, kept, end_ns, "the unit was proved the same")
        self._kept[slot.name] = kept
        return kept

    def _forget(self, name: str, kept: _Kept, at_ns: int, why: str) -> None:
        if kept.clock.reference is not None:
            store.end_reference(self._db, name, at_ns, why)
            journal.add_event(self._db, at_ns, "device.clock_forgotten", name, why=why)
        kept.clock.forget()
        kept.from_ns, kept.suspected = at_ns, False

    def _note(self, name: str, kept: _Kept, outcome: Outcome, end_ns: int) -> None:
        reference = kept.clock.reference
        if outcome.enrolled and reference is not None:
            content = reference.to_json()
            store.end_reference(self._db, name, end_ns, "learned anew")
            store.add_reference(self._db, name, kept.enrolment_id, end_ns, content)
            journal.add_event(self._db, end_ns, "device.clock_learned", name, **content)
        if outcome.restarted:
            kept.from_ns = kept.clock.learning_since_ns or end_ns
            why = "the clock changed while it was being learned"
            journal.add_event(self._db, end_ns, "device.clock_forgotten", name, why=why)

    def _suspect(
        self, name: str, kept: _Kept, found: Deviation | None, end_ns: int
    ) -> list[Condition]:
        """Said once: what would be said again until the unit is identified is no news."""
        if found is None or kept.suspected:
            return []
        kept.suspected = True
        return self._slots.suspect(name, (difference_of(found),), end_ns)

    def _keep(self, name: str, kept: _Kept) -> None:
        reference = kept.clock.reference
        content = {
            "unit": kept.unit,
            "period_s": kept.period_s,
            "suspected": kept.suspected,
            "standing": kept.clock.standing,
            "state": kept.clock.state.to_json(),
            "reference": None if reference is None else reference.to_json(),
        }
        store.keep_clock(self._db, name, kept.enrolment_id, kept.from_ns, content)

    def _restored(self, name: str, section: ClockSection) -> _Kept | None:
        """Go on where the record stands."""
        row = store.slot_clock(self._db, name)
        if row is None:
            return None
        content = row["content"]
        try:
            return _Kept(
                self._clock_of(name, section, row),
                enrolment_id=row["enrolment_id"],
                unit=content["unit"],
                period_s=content["period_s"],
                from_ns=row["from_ns"],
                suspected=content["suspected"],
            )
        except (KeyError, TypeError) as error:
            log.warning("the clock of slot %s is learned anew: %r is not as expected", name, error)
            return None

    def _clock_of(self, name: str, section: ClockSection, row: Mapping[str, Any]) -> SlotClock:
        state = WatchState.from_json(row["content"]["state"])
        if (reference := row["content"]["reference"]) is not None:
            return SlotClock(section, state, ClockReference.from_json(reference))
        learned = store.learned_windows(self._db, name, row["from_ns"])
        samples = [Sample(w["end_ns"], w["boot"], w["skew_ppm"], w["stderr_ppm"]) for w in learned]
        return SlotClock(section, state, samples=samples)


def difference_of(found: Deviation) -> Difference:
    """The deviation as a differing field.

    >>> difference_of(Deviation("step", -1.24, 16.8, 0.3)).observed
    '+16.8 ppm (± 0.6)'
    """
    return Difference(
        Layer.CLOCK,
        "skew",
        f"{found.expected_ppm:+.1f} ppm",
        f"{found.observed_ppm:+.1f} ppm (± {2 * found.scale_ppm:.1f})",
    )
