"""Is a feature after an event as it was before? Tested as such, not read from two averages.

Rows before and after the event are two samples, each counted as so many independent rows as its
autocorrelation time leaves. Measurands are compared by Kolmogorov–Smirnov, categories by the
likelihood ratio G. One event is asked about each feature: Holm's step-down correction keeps the
probability of any false "changed" (Holm 1979, Scand. J. Statistics 6(2)).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewatch.monitors.profile import FeatureProfile
from edgewatch.statistics import ks_p
from edgewatch.statistics.arrays import finite_sorted
from edgewatch.statistics.distances.chi_square import g_test
from edgewatch.statistics.distances.kolmogorov_smirnov import ks_sorted
from edgewatch.statistics.long_run import residual_time
from edgewatch.statistics.quality.holm import holm

FloatArray = NDArray[np.float64]

#: Probability that an event after which nothing changed is said to have changed a feature.
ALPHA = 0.01
#: Independent readings on either side below which nothing can be said.
ENOUGH = 8.0


@dataclass(frozen=True, slots=True)
class BeforeAfter:
    """One feature on both sides of an event.

    Attributes:
        feature: whose.
        before, after: medians of the readings, or the most frequent category.
        shift: between them, in robust spreads of the reference; None without a spread.
        p: probability of such samples without a change, corrected for all features; None where
            there are too few independent readings.
    """

    feature: str
    before: float
    after: float
    shift: float | None
    p: float | None

    @property
    def changed(self) -> bool | None:
        """Whether it is another distribution after than before; None where it cannot be said."""
        return None if self.p is None else self.p <= ALPHA

    def as_json(self) -> dict[str, Any]:
        """Return its plain values."""
        return {
            "feature": self.feature,
            "before": self.before,
            "after": self.after,
            "shift": self.shift,
            "p": self.p,
            "changed": self.changed,
        }


def before_after(
    profiles: Sequence[FeatureProfile], before: FloatArray, after: FloatArray
) -> list[BeforeAfter]:
    """Compare (n, d) rows before an event with (m, d) rows after it, one column a profile.

    Features without readings on a side are left out. Most likely changed ones come first.
    """
    found: list[tuple[FeatureProfile, float | None, tuple[float, float]]] = []
    for j, profile in enumerate(profiles):
        one, other = (_finite(side[:, j]) for side in (before, after))
        if one.size and other.size:
            typical = _typical(profile, one), _typical(profile, other)
            found.append((profile, _p(profile, one, other), typical))
    corrected = iter(holm([p for _, p, _ in found if p is not None]).tolist())
    result = [
        BeforeAfter(
            profile.name,
            low,
            high,
            _shift(profile, low, high),
            None if p is None else next(corrected),
        )
        for profile, p, (low, high) in found
    ]
    return sorted(result, key=lambda one: 2.0 if one.p is None else one.p)


def _p(profile: FeatureProfile, before: FloatArray, after: FloatArray) -> float | None:
    tau = max(_tau(profile), *(residual_time(side - side.mean()) for side in (before, after)))
    n, m = before.size / tau, after.size / tau
    if min(n, m) < ENOUGH:
        return None
    if profile.kind == "categorical":
        levels = np.union1d(before, after)
        one, other = ([(side == level).sum() for level in levels] for side in (before, after))
        return g_test(one, other, inflation=tau).p
    return ks_p(ks_sorted(finite_sorted(before), finite_sorted(after)), n, m)


def _tau(profile: FeatureProfile) -> float:
    return profile.dependence.tau if profile.dependence is not None else 1.0


def _finite(column: FloatArray) -> FloatArray:
    return column[np.abs(column) <= 1e150]


def _typical(profile: FeatureProfile, readings: FloatArray) -> float:
    if profile.kind != "categorical":
        return float(np.median(readings))
    levels, counts = np.unique(readings, return_counts=True)
    return float(levels[np.argmax(counts)])


def _shift(profile: FeatureProfile, before: float, after: float) -> float | None:
    if profile.kind == "categorical" or not profile.spread > 0:
        return None
    return (after - before) / profile.spread
