"""The verdict over a slot: ordered rules over evidence, not a score. Pure.

The first rule that applies decides:

1. `contradicted`: bus, adapter or protocol evidence differs from the enrolment: CHANGED.
2. `port_gone`: there is no port: MISSING.
3. `not_enrolled`: there is nothing to compare with: UNVERIFIED.
4. `unproved`: enrolled evidence was not seen, or the proof is stale: UNVERIFIED.
5. `elsewhere`: only the topology differs: MOVED where the unit itself is proved, else CHANGED.
6. `kind_only`: all agrees, but nothing tells this unit from its twin: MODEL_ONLY.
7. Otherwise VERIFIED.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from edgewatch.devices.evidence import Evidence, Layer, Quality
from edgewatch.devices.observation import Observation, PortState

__all__ = ["Difference", "Judgement", "Observation", "PortState", "Verdict", "judge"]


class Verdict(StrEnum):
    """What may be said of a slot."""

    VERIFIED = "VERIFIED"
    MODEL_ONLY = "MODEL_ONLY"
    UNVERIFIED = "UNVERIFIED"
    MOVED = "MOVED"
    SUSPECT = "SUSPECT"
    CHANGED = "CHANGED"
    MISSING = "MISSING"
    UNKNOWN_EXTRA = "UNKNOWN_EXTRA"
    MAINTENANCE = "MAINTENANCE"


@dataclass(frozen=True, slots=True)
class Difference:
    """A field that is not as enrolled. `observed` is None where it was not seen at all."""

    layer: str
    field: str
    enrolled: str
    observed: str | None


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict, every differing field, the reason in words, and the time of the last proof."""

    verdict: Verdict
    differences: tuple[Difference, ...]
    reason: str
    proved_ns: int | None


@dataclass(frozen=True, slots=True)
class _Case:
    """Enrolment and observation side by side, indexed by (layer, field)."""

    enrolled: Mapping[tuple[str, str], tuple[str, ...]]
    observed: Mapping[tuple[str, str], Evidence]
    observation: Observation
    now_ns: int
    stale_after_ns: int
    provides: frozenset[str]

    def unit_is_proved(self) -> bool:
        """The equipment gave a serial number that can be one, and it is the enrolled one."""
        key = (Layer.PROTOCOL.value, "serial")
        seen = self.observed.get(key)
        return (
            "serial" in self.provides
            and key in self.enrolled
            and seen is not None
            and seen.quality in (Quality.UNIQUE, Quality.ASSERTED)
        )

    def differing(self) -> list[Difference]:
        """Fields seen with another value than any enrolled one."""
        return [
            Difference(*key, " or ".join(accepted), self.observed[key].value)
            for key, accepted in self.enrolled.items()
            if key in self.observed and self.observed[key].value not in accepted
        ]

    def unseen(self) -> list[Difference]:
        """Enrolled fields that were not seen at all."""
        return [
            Difference(*key, " or ".join(accepted), None)
            for key, accepted in self.enrolled.items()
            if key not in self.observed
        ]

    def judgement(
        self, verdict: Verdict, reason: str, differences: Iterable[Difference] = ()
    ) -> Judgement:
        return Judgement(verdict, tuple(differences), reason, self.observation.proved_ns)


def judge(
    enrolled: Sequence[Evidence] | None,
    observed: Observation,
    now_ns: int,
    stale_after_ns: int,
    provides: Iterable[str],
) -> Judgement:
    """Apply the rules of this module, in order, to one slot.

    Args:
        enrolled: The approved fingerprint; several entries for one layer and field are
            alternatives, each accepted. None where the slot was never enrolled.
        observed: The latest look at the slot.
        now_ns: The time to judge at.
        stale_after_ns: Age at which a proof no longer counts.
        provides: The identity fields that the slot's profile can give.
    """
    case = _Case(
        enrolled=_accepted(enrolled or ()),
        observed={(item.layer, item.field): item for item in observed.evidence},
        observation=observed,
        now_ns=now_ns,
        stale_after_ns=stale_after_ns,
        provides=frozenset(provides),
    )
    for rule in (contradicted, port_gone, not_enrolled, unproved, elsewhere, kind_only):
        if (judgement := rule(case)) is not None:
            return judgement
    return case.judgement(Verdict.VERIFIED, "the enrolled unit named itself")


def _accepted(enrolled: Iterable[Evidence]) -> dict[tuple[str, str], tuple[str, ...]]:
    accepted: dict[tuple[str, str], tuple[str, ...]] = {}
    for item in enrolled:
        key = (item.layer, item.field)
        if item.value not in accepted.get(key, ()):
            accepted[key] = (*accepted.get(key, ()), item.value)
    return accepted


def contradicted(case: _Case) -> Judgement | None:
    """Rule 1: any differing field in bus, adapter or protocol is CHANGED, at once.

    A contradiction needs no proof in full, does not go stale, and stands also while the port
    is gone. The adapter counts because another adapter may hang on another instrument.
    """
    differing = case.differing()
    hard = [item for item in differing if item.layer != Layer.TOPOLOGY]
    if not hard:
        return None
    fields = ", ".join(f"{item.layer} {item.field}" for item in hard)
    return case.judgement(Verdict.CHANGED, f"not as enrolled: {fields}", differing)


def port_gone(case: _Case) -> Judgement | None:
    """Rule 2: where there is no port, or nothing at its address, the equipment is MISSING."""
    if case.observation.port_state != "missing":
        return None
    return case.judgement(Verdict.MISSING, case.observation.detail or "the port is gone")


def not_enrolled(case: _Case) -> Judgement | None:
    """Rule 3: without an enrolled protocol identity nothing can be compared: UNVERIFIED."""
    if any(layer == Layer.PROTOCOL for layer, _ in case.enrolled):
        return None
    reason = "no unit is enrolled for this slot"
    if case.enrolled:
        reason = "the enrolment holds nothing that the equipment says of itself"
    return case.judgement(Verdict.UNVERIFIED, reason)


def unproved(case: _Case) -> Judgement | None:
    """Rule 4: evidence that is missing or stale is UNVERIFIED, never OK.

    A proof from later than now (the clock was set back) is as little worth as an old one.
    """
    observation, proved_ns = case.observation, case.observation.proved_ns
    unseen = case.unseen()
    if observation.port_state != "open":
        reason = observation.detail or f"the port is {observation.port_state}"
    elif unseen:
        reason = "not seen: " + ", ".join(f"{item.layer} {item.field}" for item in unseen)
        if observation.detail:
            reason += f" ({observation.detail})"
    elif proved_ns is None:
        reason = observation.detail or "the equipment has not named itself yet"
    elif abs(case.now_ns - proved_ns) > case.stale_after_ns:
        reason = f"the last proof is older than {case.stale_after_ns / 1e9:g} s"
        if proved_ns > case.now_ns:
            reason = "the last proof lies in the future: the clock was set back"
    else:
        return None
    return case.judgement(Verdict.UNVERIFIED, reason, unseen)


def elsewhere(case: _Case) -> Judgement | None:
    """Rule 5: only the place differs. A proved unit has MOVED.

    Equipment that cannot be told from its twin may be the twin: CHANGED.
    """
    differing = case.differing()
    if not differing:
        return None
    if case.unit_is_proved():
        reason = "the enrolled unit is plugged in elsewhere"
        return case.judgement(Verdict.MOVED, reason, differing)
    reason = "plugged in elsewhere, and nothing tells this unit from its twin"
    return case.judgement(Verdict.CHANGED, reason, differing)


def kind_only(case: _Case) -> Judgement | None:
    """Rule 6: without a serial number that can be one, the best verdict is MODEL_ONLY.

    The equipment gives none, or a placeholder that repeats over units: a twin answers alike.
    """
    if case.unit_is_proved():
        return None
    reason = "this kind of equipment gives no serial number: a twin would answer alike"
    if "serial" in case.provides:
        reason = "this unit gives no serial number that can be one: a twin would answer alike"
    return case.judgement(Verdict.MODEL_ONLY, reason)
