"""The behaviour of the slots' units on the line, look after look: a suspicion where it changed."""

from __future__ import annotations

from edgewatch.agent.slots import SlotKeeper
from edgewatch.alarms import Condition
from edgewatch.devices.behaviour_streak import Streak
from edgewatch.devices.observation import Observation
from edgewatch.devices.verdicts import Verdict

_KNOWN = frozenset({Verdict.VERIFIED, Verdict.MODEL_ONLY, Verdict.MOVED, Verdict.UNVERIFIED})


class BehaviourKeeper:
    """Compares each look with the enrolment. What it finds is advisory, and said once.

    Once for each approval and run of the agent: a unit that was proved the same since behaves
    otherwise for a reason of its own, such as another adapter or a busier computer.
    """

    def __init__(self, slots: SlotKeeper) -> None:
        self._slots = slots
        self._streaks: dict[str, Streak] = {}
        self._said: dict[str, object] = {}

    def observe(self, name: str, seen: Observation) -> list[Condition]:
        """Take a look into account that the slot's keeper has taken already."""
        slot = self._slots.state_of(name)
        if slot is None or slot.enrolled is None or slot.judgement is None:
            return []
        if slot.judgement.verdict not in _KNOWN or self._said.get(name) == slot.enrolled:
            self._streaks.pop(name, None)
            return []
        streak = self._streaks.get(name, Streak())
        self._streaks[name], differing = streak.note(slot.enrolled, seen.evidence)
        if not differing:
            return []
        self._said[name] = slot.enrolled
        return self._slots.suspect(name, differing, seen.time_ns)
