"""The verdict over a slot: ordered rules over evidence, not a score. Pure.

The first rule that applies decides:

1. `contradicted`: bus, adapter or protocol evidence differs from the enrolment: CHANGED.
2. `worked_on`: a maintenance window is open and allows all that differs: MAINTENANCE.
3. `port_gone`: there is no port: MISSING, after an interruption of two seconds.
4. `not_enrolled`: there is nothing to compare with: UNVERIFIED.
5. `unproved`: enrolled evidence was not seen, or the proof is void or stale: UNVERIFIED.
6. `replaced_in_place`: only the topology differs, and the unit may be a twin: CHANGED.
7. `suspected`: timing, clock or signal spoke against the unit: SUSPECT.
8. `elsewhere`: only the topology differs, and the unit is proved: MOVED.
9. `kind_only`: all agrees, but nothing tells this unit from its twin: MODEL_ONLY.
10. Otherwise VERIFIED.

Behaviour, clock and signal take no part in the comparison: they come as suspicions, and make a
verdict SUSPECT at most.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from edgewatch.devices.evidence import Evidence
from edgewatch.devices.judging import rules
from edgewatch.devices.judging.case import Case, accepted_values
from edgewatch.devices.judging.standing import MaintenanceWindow, Staleness, Standing, Suspicion
from edgewatch.devices.judging.values import Difference, Judgement, Kind, Verdict
from edgewatch.devices.observation import Observation, PortState

__all__ = [
    "Case",
    "Difference",
    "Judgement",
    "Kind",
    "MaintenanceWindow",
    "Observation",
    "PortState",
    "Staleness",
    "Standing",
    "Suspicion",
    "Verdict",
    "accepted_values",
    "judge",
    "judge_case",
]

RULES = (
    rules.contradicted,
    rules.worked_on,
    rules.port_gone,
    rules.not_enrolled,
    rules.unproved,
    rules.replaced_in_place,
    rules.suspected,
    rules.elsewhere,
    rules.kind_only,
)


def judge(
    enrolled: Sequence[Evidence] | None,
    observed: Observation,
    now_ns: int,
    staleness: int | Staleness,
    provides: Iterable[str],
    standing: Standing | None = None,
) -> Judgement:
    """Apply the rules of this module, in order, to one slot.

    Args:
        enrolled: The approved fingerprint; several entries for one layer and field are
            alternatives, each accepted. None where the slot was never enrolled.
        observed: The latest look at the slot.
        now_ns: The time to judge at, nanoseconds since the Unix epoch, UTC.
        staleness: Age at which a proof no longer counts, nanoseconds; may differ by layer.
        provides: The identity fields that the slot's profile can give.
        standing: What else is known: suspicions, maintenance, interruptions, crossed cables.

    >>> unit = Evidence("protocol", "serial", "SN-1", "unique", 0)
    >>> seen = Observation("open", (unit,), 0, 0)
    >>> judge([unit], seen, 0, 60, ["serial"]).verdict.value
    'VERIFIED'
    >>> judge([unit], seen, 61, 60, ["serial"]).reason
    'the last proof is older than 6e-08 s'
    """
    case = Case(
        enrolled=accepted_values(enrolled or ()),
        observation=observed,
        now_ns=now_ns,
        staleness=Staleness(staleness) if isinstance(staleness, int) else staleness,
        provides=frozenset(provides),
        standing=standing or Standing(),
    )
    return judge_case(case)


def judge_case(case: Case) -> Judgement:
    """The same for what has been put together already."""
    for rule in RULES:
        if (judgement := rule(case)) is not None:
            return judgement
    return case.judgement(Verdict.VERIFIED, "the enrolled unit named itself")
