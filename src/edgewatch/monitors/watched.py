"""What the sequential detectors of a model watch, and what each of them may spend."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from edgewatch.monitors.baseline import Baseline
from edgewatch.monitors.budget import Budget, Spender
from edgewatch.monitors.cell_profile import CellProfile, cells_of
from edgewatch.monitors.joint import JointProfile
from edgewatch.monitors.measurement import TOGETHER
from edgewatch.monitors.profile import FeatureProfile, Role
from edgewatch.monitors.rate_profile import RateProfile
from edgewatch.statistics import bins
from edgewatch.statistics.sequential import Subject

Kind = Literal["drift", "t2", "q", "missing", "stuck", "duplicated"]

#: Share of the reference's rows up to which repeating the one before is out of the ordinary.
RARELY = 0.02

_SPENDER: dict[Kind, Spender] = {
    "drift": "drift",
    "t2": "drift",
    "q": "drift",
    "missing": "readings",
    "stuck": "readings",
    "duplicated": "readings",
}


@dataclass(frozen=True, slots=True)
class Watched:
    """One subject of the sequential detectors.

    Attributes:
        kind: a distribution (of a feature, or of T² or Q of all inputs), or readings that are
            missing, repeat the one before, or repeat the whole row before.
        feature, role: whose.
        profile: its cells or rate in the reference.
    """

    kind: Kind
    feature: str
    role: Role
    profile: CellProfile | RateProfile

    @property
    def code(self) -> str:
        """The alarm it raises."""
        if _SPENDER[self.kind] == "readings":
            return "input.missing"
        return "output.drift" if self.role == "output" else "input.drift"


def watched_of(baseline: Baseline, budget: Budget) -> list[tuple[Watched, Subject]]:
    """Return what is watched with its detector; what the reference cannot support is left out."""
    found = [*_distributions(baseline), *_readings(baseline)]
    many = Counter(_SPENDER[one.kind] for one in found)
    subjects = []
    for one in found:
        spender = _SPENDER[one.kind]
        subject = one.profile.subject(budget.share(spender) / many[spender])
        if subject is not None:
            subjects.append((one, subject))
    return subjects


def _distributions(baseline: Baseline) -> list[Watched]:
    found = [
        Watched("drift", one.name, one.role, one.detector.cells)
        for one in baseline.features
        if one.detector is not None and one.detector.cells is not None
    ]
    return found + _together(baseline.joint) if baseline.joint is not None else found


def _together(joint: JointProfile) -> list[Watched]:
    """T² and Q against their own held-out scores of the reference."""
    kinds: Sequence[tuple[Kind, bool]] = (("t2", True), ("q", joint.has_q))
    found = []
    for column, (kind, known) in enumerate(kinds):
        scores = joint.held_out[:, column]
        scores = scores[np.isfinite(scores)]
        if not known or scores.size == 0 or scores.min() == scores.max():
            continue
        tau = max(joint.taus[column] / joint.stride, 1.0)
        cells = cells_of(scores, bins.fine_edges(scores), tau)
        if cells is not None:
            found.append(Watched(kind, TOGETHER, "joint", cells.spread_over(joint.stride)))
    return found


def _readings(baseline: Baseline) -> list[Watched]:
    found = []
    for one in baseline.inputs:
        if one.detector is not None:
            found.append(Watched("missing", one.name, "input", one.detector.missing))
            if one.kind != "categorical" and _varies(one) and _is_rare(one.detector.stuck):
                found.append(Watched("stuck", one.name, "input", one.detector.stuck))
    taus = [one.detector.stuck.tau for one in baseline.inputs if one.detector is not None]
    if len(taus) > 1:
        happened = round(baseline.duplicated_rate * baseline.rows)
        rate = RateProfile(happened, baseline.rows, max(taus))
        if _is_rare(rate):
            found.append(Watched("duplicated", TOGETHER, "joint", rate))
    return found


def _is_rare(rate: RateProfile) -> bool:
    """Whether a reading that repeats the one before tells of its channel.

    Coarse readings repeat themselves, the more so the narrower they lie: that is drift.
    """
    return rate.happened <= RARELY * rate.rows


def _varies(profile: FeatureProfile) -> bool:
    return bool(profile.sample.size) and bool(profile.sample[0] < profile.sample[-1])
