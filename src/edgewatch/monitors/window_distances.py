"""What a window says of a feature beyond the judged measures: its other distances, with errors.

Exact from the rows where they are at hand; else from a sketch, which counts the frozen cells. Over
these PSI, Jensen–Shannon, Hellinger and χ² lose nothing; how far Kolmogorov–Smirnov and Wasserstein
can be from those of the rows is said beside them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from edgewatch.monitors.baseline import Baseline
from edgewatch.monitors.profile import FeatureProfile
from edgewatch.monitors.repeats import repeats
from edgewatch.statistics import Bounded, Sketch, ks_from_counts, outside, special
from edgewatch.statistics.arrays import finite_sorted
from edgewatch.statistics.distances.chi_square import pearson
from edgewatch.statistics.distances.hellinger import hellinger_shares
from edgewatch.statistics.distances.jensen_shannon import jensen_shannon_shares
from edgewatch.statistics.distances.wasserstein import wasserstein_sorted
from edgewatch.statistics.distances.wasserstein_counts import wasserstein_from_counts
from edgewatch.statistics.sketch import HIGH, LOW, MEAN, OUTSIDE

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]

# Methods over the frozen cells, which rows and sketches count alike.
_OF_CELLS = {"psi": 0.0, "js": 0.0, "hellinger": 0.0, "chi2": 0.0}


@dataclass(frozen=True, slots=True)
class Distance:
    """Distances of one feature over one window; each None where nothing was counted.

    Attributes:
        js: Jensen–Shannon distance, base 2, over the cells of PSI.
        wasserstein: first Wasserstein distance in robust spreads of the reference; None also for
            categories and where the reference has no spread.
        out_of_domain: share of rows outside the accepted range.
        hellinger: Hellinger distance over the cells of PSI.
        chi2, chi2_p: Pearson's test over these cells, of as many rows as are independent.
        duplicated: share of rows that repeat the row before in every reading of this role; None
            where the order of the rows is lost.
        errors: by method, how far its value can be from that of the rows themselves.
    """

    js: float | None
    wasserstein: float | None
    out_of_domain: float | None
    hellinger: float | None = None
    chi2: float | None = None
    chi2_p: float | None = None
    duplicated: float | None = None
    errors: Mapping[str, float] = field(default_factory=dict)


class DistanceMeter:
    """Distances of windows of one model from its baseline; what does not change is kept ready."""

    def __init__(self, baseline: Baseline) -> None:
        self._frame = baseline.frame
        self._features = [_Feature.of(profile) for profile in baseline.features]
        self._roles = np.array([profile.role for profile in baseline.features])
        self._tau = np.array([profile.tau for profile in baseline.features])
        widest = max((one.starts.size for one in self._features), default=1)
        self._cells = np.zeros((len(self._features), widest))
        for row, one in zip(self._cells, self._features, strict=True):
            if one.judgeable:
                row[: one.starts.size] = one.profile.decile_counts

    def of_rows(self, matrix: FloatArray) -> dict[str, Distance]:
        """By feature, the distances of (n, d) rows, columns in the order of the baseline."""
        counts = np.zeros(self._cells.shape)
        moved: list[_Moved | None] = []
        for j, one in enumerate(self._features):
            readings = finite_sorted(matrix[:, j])
            below = readings.searchsorted(one.profile.decile_edges)
            counts[j, : below.size + 1] = np.diff(below, prepend=0, append=readings.size)
            moved.append(one.exact(readings) if one.measured and readings.size else None)
        beyond = outside(matrix, self._frame.low, self._frame.high).sum(axis=0)
        return self._distances(counts, moved, beyond, len(matrix), self._repeated(matrix))

    def of_sketch(self, sketch: Sketch) -> dict[str, Distance]:
        """By feature, the distances that the cells and counts of a sketch tell."""
        counts = np.zeros(self._cells.shape)
        moved: list[_Moved | None] = []
        for j, one in enumerate(self._features):
            fine = sketch.counts[j, : one.profile.counts.size]
            counts[j, : one.starts.size] = np.add.reduceat(fine, one.starts)
            told = one.told(fine, sketch.values[j]) if one.measured and fine.any() else None
            moved.append(told)
        return self._distances(counts, moved, sketch.values[:, OUTSIDE], sketch.n, {})

    def _distances(
        self,
        counts: FloatArray,
        moved: Sequence[_Moved | None],
        beyond: FloatArray | IntArray,
        n: int,
        repeated: Mapping[str, float],
    ) -> dict[str, Distance]:
        found: dict[str, Distance] = {}
        over_cells = self._over_cells(counts)
        for j, one in enumerate(self._features):
            share = float(beyond[j] / n) if n else None
            again = repeated.get(one.profile.role)
            numbers = over_cells[j]
            if not numbers:
                found[one.profile.name] = Distance(None, None, share, duplicated=again)
                continue
            far, errors = one.in_spreads(moved[j])
            found[one.profile.name] = Distance(
                wasserstein=far, out_of_domain=share, duplicated=again, errors=errors, **numbers
            )
        return found

    def _over_cells(self, counts: FloatArray) -> list[dict[str, float]]:
        """What the frozen cells tell of each feature; empty where one side has no counts."""
        known, seen = self._cells.sum(axis=1), counts.sum(axis=1)
        p = self._cells / np.maximum(known, 1.0)[:, None]
        q = counts / np.maximum(seen, 1.0)[:, None]
        statistic, freedom = pearson(self._cells, counts)
        some = (known > 0) & (seen > 0)
        # Of a single cell there is nothing to test.
        tail, tested = np.ones(len(counts)), some & (freedom > 0)
        tail[tested] = special.chdtrc(freedom[tested], statistic[tested] / self._tau[tested])
        told = (jensen_shannon_shares(p, q), hellinger_shares(p, q), statistic, tail)
        names = ("js", "hellinger", "chi2", "chi2_p")
        return [
            dict(zip(names, row, strict=True)) if there else {}
            for row, there in zip(np.stack(told, axis=1).tolist(), some.tolist(), strict=True)
        ]

    def _repeated(self, matrix: FloatArray) -> dict[str, float]:
        """By role, the share of rows that repeat the row before in every reading."""
        if not len(matrix):
            return {}
        return {
            role: float(repeats(matrix[:, self._roles == role]).mean())
            for role in ("input", "output")
        }


def of_rows(baseline: Baseline, matrix: FloatArray) -> dict[str, Distance]:
    """Measure one window from its rows; see `DistanceMeter` for many."""
    return DistanceMeter(baseline).of_rows(matrix)


def of_sketch(baseline: Baseline, sketch: Sketch) -> dict[str, Distance]:
    """Measure one window from its sketch; see `DistanceMeter` for many."""
    return DistanceMeter(baseline).of_sketch(sketch)


@dataclass(frozen=True, slots=True)
class _Moved:
    """Wasserstein in the unit of the feature, and how far Kolmogorov–Smirnov can be off."""

    wasserstein: Bounded
    ks_error: float


@dataclass(frozen=True, slots=True, eq=False)
class _Feature:
    """One feature's reference.

    Attributes:
        starts: the first fine cell of each frozen one.
        judgeable: whether there is anything to be far from; measured: and an order of values.
        thinning: how far the kept sample's distribution function can be from the reference's.
    """

    profile: FeatureProfile
    starts: IntArray
    judgeable: bool
    measured: bool
    thinning: float

    @classmethod
    def of(cls, profile: FeatureProfile) -> _Feature:
        kept = profile.sample.size
        places = np.searchsorted(profile.edges, profile.decile_edges) + 1
        return cls(
            profile,
            np.concatenate([[0], places]),
            profile.judgeable,
            profile.judgeable and profile.kind != "categorical",
            1.0 / kept if profile.finite > kept > 0 else 0.0,
        )

    def exact(self, readings: FloatArray) -> _Moved:
        """From ascending readings; exact but for a sample that is a part of the reference."""
        sample = self.profile.sample
        value = wasserstein_sorted(sample, readings)
        error = self.thinning * float(sample[-1] - sample[0])
        return _Moved(Bounded(value, max(value - error, 0.0), value + error), self.thinning)

    def told(self, fine: FloatArray, values: FloatArray) -> _Moved:
        """From the counts of the fine cells and the row of a sketch."""
        moments = values[[MEAN, LOW, HIGH]].tolist()
        known = self.profile.counts
        apart = wasserstein_from_counts(self.profile.edges, known, fine, *moments)
        return _Moved(apart, ks_from_counts(known, fine).error)

    def in_spreads(self, moved: _Moved | None) -> tuple[float | None, dict[str, float]]:
        """Wasserstein in spreads of the reference if it has one, and the error of each method."""
        errors = dict(_OF_CELLS)
        if moved is None:
            return None, errors
        errors["ks"] = moved.ks_error
        if not self.profile.spread > 0:
            return None, errors
        errors["wasserstein"] = moved.wasserstein.error / self.profile.spread
        return moved.wasserstein.value / self.profile.spread, errors
