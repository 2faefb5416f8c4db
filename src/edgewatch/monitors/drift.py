"""Drift of each input and output over the most recent rows, with a bound on false alarms.

The bound: over one window of rows that are distributed as the reference, and depend on each other
no more than its rows do, the probability that *any* feature exceeds *any* of its limits is at most
`false_alarm_per_window`. It is divided by the number of tests (Bonferroni), so it holds whatever
the dependence between features. Rows that depend on those before them count as fewer: see
`edgewatch.monitors.drift_limits`.

What it does not mean: rolling windows overlap, and every window is another look. What a window
says is a verdict on that window; the alarms of a stream are raised by sequential detectors, whose
budget is one of time and bears every look (`edgewatch.monitors.sequential`).

Missing readings, readings outside the accepted range, and readings that repeat the one before are
findings of their own, each against its rate in the reference, and never mixed into drift.
Instrument channels are not compared with the reference's distribution but watched for a step, which
bears slow swings; see `edgewatch.statistics.step` for what its share of the bound means there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import isnan
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from edgewatch.monitors.baseline import Baseline
from edgewatch.monitors.drift_limits import FeatureLimits, HeldTo, Rate
from edgewatch.monitors.instrument import step_of
from edgewatch.monitors.joint_windows import JointWindow, joint_of
from edgewatch.monitors.measurement import Measurement, Method
from edgewatch.monitors.profile import FeatureProfile
from edgewatch.monitors.windows import View
from edgewatch.statistics import Sketch, bins, ks_from_counts, outside, psi
from edgewatch.statistics.arrays import LARGEST
from edgewatch.statistics.distances.kolmogorov_smirnov import ks_sorted
from edgewatch.statistics.sketch import OUTSIDE

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]

Rated = Literal["missing", "range", "stuck"]

#: Methods whose verdict is that the distribution has changed.
OF_DISTRIBUTION = frozenset({"psi", "ks", "step", "t2", "q"})


@dataclass(frozen=True, slots=True)
class DriftSettings:
    """How often and how strictly drift is judged.

    Attributes:
        window_rows: rows of a rolling window.
        min_rows: fewer rows, or fewer readings of a feature, are not judged.
        step_rows: rows between two judgements.
        false_alarm_per_window: bound over all features and methods, see the module.
        clear_ratio: a condition is over when value < clear_ratio × limit.
    """

    window_rows: int = 200
    min_rows: int = 100
    step_rows: int = 20
    false_alarm_per_window: float = 1e-4
    clear_ratio: float = 0.8


def methods_of(profile: FeatureProfile) -> tuple[Method, ...]:
    """Return the methods that can be applied to a window of rows of this feature."""
    readings: tuple[Method, ...] = ("missing", "range", "stuck")
    if profile.kind == "instrument":
        return ("step", *readings) if profile.wander else readings
    if not profile.judgeable:
        return readings
    # Categories have no order, without which Kolmogorov–Smirnov means nothing.
    return ("psi", *readings) if profile.kind == "categorical" else ("psi", "ks", *readings)


class DriftMeter:
    """Measures windows of one model against its baseline; what does not change is kept ready."""

    def __init__(self, baseline: Baseline, settings: DriftSettings) -> None:
        tests = sum(len(methods_of(profile)) for profile in baseline.features)
        tests += 0 if baseline.joint is None else 2
        self._settings, self._joint = settings, baseline.joint
        self._names = [profile.name for profile in baseline.features]
        self.alpha = settings.false_alarm_per_window / max(tests, 1)
        self._digest = baseline.frame.digest
        self._features = [
            _Feature(profile, self.alpha, settings.min_rows) for profile in baseline.features
        ]
        self._low, self._high = baseline.frame.low, baseline.frame.high
        widest = max((feature.cells.size for feature in self._features), default=1)
        self._cells = np.zeros((len(self._features), max(widest, 1)))
        for row, feature in zip(self._cells, self._features, strict=True):
            row[: feature.cells.size] = feature.cells

    def measure(self, window: View) -> list[Measurement]:
        """Measure the (n, d) rows of a window, columns in the order of the baseline's features."""
        matrix, span = window.matrix, (window.from_ns, window.to_ns)
        missing = np.isnan(matrix).sum(axis=0).tolist()
        beyond = outside(matrix, self._low, self._high).sum(axis=0).tolist()
        stuck = (matrix[1:] == matrix[:-1]).sum(axis=0).tolist()
        columns = _sorted_columns(matrix)
        shifts = psi(self._cells, self._counted(columns)).tolist()
        result: list[Measurement] = []
        for j, feature in enumerate(self._features):
            if feature.profile.kind == "instrument":
                result.append(step_of(feature.profile, window, j, self.alpha))
            elif feature.judgeable:
                result += feature.of_rows(columns[j], shifts[j], span)
            result.append(feature.rate("missing", missing[j], window.n, span))
            result.append(feature.rate("range", beyond[j], window.n, span))
            result.append(feature.rate("stuck", stuck[j], window.n, span))
        return result + self.together(window).measurements(*span)

    def together(self, window: View, *, energy: bool = False) -> JointWindow:
        """Measure all inputs together over the rows of a window.

        `energy` asks for the energy distance as well, which takes some milliseconds.
        """
        return joint_of(
            self._joint,
            window.matrix,
            self._names,
            alpha=2 * self.alpha,
            min_rows=self._settings.min_rows,
            energy=energy,
        )

    def measure_sketch(self, sketch: Sketch, from_ns: int, to_ns: int) -> list[Measurement]:
        """Measure any span of the past from its merged sketch.

        PSI and the rates are those of the rows themselves. For Kolmogorov–Smirnov the value is
        the largest difference at a bin edge, at most 1/60 or so below D: it exceeds its limit
        only where D does. A sketch has lost the order of the rows: it tells of no step and of no
        reading that repeats the one before.

        Raises:
            ValueError: if the sketch was folded against another baseline.
        """
        if sketch.digest != self._digest:
            raise ValueError("the sketch belongs to another baseline")
        span, result = (from_ns, to_ns), list[Measurement]()
        for j, feature in enumerate(self._features):
            if feature.judgeable and feature.profile.kind != "instrument":
                result += feature.of_cells(sketch.counts[j, : feature.profile.counts.size], span)
            result.append(feature.rate("missing", int(sketch.missing[j]), sketch.n, span))
            beyond = int(sketch.values[j, OUTSIDE])
            result.append(feature.rate("range", beyond, sketch.n, span))
        return result

    def _counted(self, columns: list[FloatArray]) -> IntArray:
        """(d, B) readings per frozen cell; cells that a feature does not have stay empty."""
        ends = np.empty((len(columns), self._cells.shape[1] + 1), dtype=np.int64)
        for row, readings, feature in zip(ends, columns, self._features, strict=True):
            row[:] = readings.size
            row[0] = 0
            if feature.judgeable:
                row[1 : feature.cells.size] = readings.searchsorted(feature.profile.decile_edges)
        return np.diff(ends, axis=1)


class _Feature:
    """One feature's reference and limits."""

    def __init__(self, profile: FeatureProfile, alpha: float, min_rows: int) -> None:
        self.profile, self.judgeable = profile, profile.judgeable
        self.cells = profile.decile_counts if self.judgeable else np.zeros(0)
        self._limits = FeatureLimits(profile, alpha, min_rows)
        self._rates: dict[Rated, Rate | None] = {
            "missing": self._limits.missing,
            "range": self._limits.outside,
            "stuck": self._limits.stuck,
        }

    def of_rows(
        self, readings: FloatArray, shift: float, span: tuple[int, int]
    ) -> list[Measurement]:
        """PSI, already known, and Kolmogorov–Smirnov of ascending finite readings."""
        ordered = self.profile.kind == "measurand"
        distance = ks_sorted(self.profile.sample, readings) if ordered else None
        return self._distances(shift, distance, readings.size, span)

    def of_cells(self, fine: FloatArray, span: tuple[int, int]) -> list[Measurement]:
        """The same from the counts of the fine cells."""
        counts = bins.coarsen(fine, self.profile.edges, self.profile.decile_edges)
        ordered = self.profile.kind == "measurand"
        distance = ks_from_counts(self.profile.counts, fine).value if ordered else None
        shift = float(psi(self.cells, counts))
        return self._distances(shift, distance, int(counts.sum()), span)

    def rate(self, method: Rated, happened: int, n: int, span: tuple[int, int]) -> Measurement:
        """The share of n rows in which something happened."""
        held_to = self._limits.rate(self._rates[method], happened, n)
        return self._measurement(method, happened / n if n else float("nan"), n, span, held_to)

    def _distances(
        self, shift: float, distance: float | None, n: int, span: tuple[int, int]
    ) -> list[Measurement]:
        found = [self._measurement("psi", shift, n, span, self._limits.psi(shift, n))]
        if distance is not None:
            held_to = self._limits.ks(distance, n)
            found.append(self._measurement("ks", distance, n, span, held_to))
        return found

    def _measurement(
        self, method: Method, value: float, n: int, span: tuple[int, int], held_to: HeldTo | None
    ) -> Measurement:
        limit, p = held_to or (None, None)
        known = None if isnan(value) else value
        profile = self.profile
        return Measurement(profile.name, profile.role, method, known, limit, p, n, *span)


def measure(
    window: View, baseline: Baseline, settings: DriftSettings | None = None
) -> list[Measurement]:
    """Measure one window; see `DriftMeter` for many."""
    return DriftMeter(baseline, settings or DriftSettings()).measure(window)


def drifted(measurements: Sequence[Measurement]) -> dict[str, bool | None]:
    """Return per feature whether its distribution has changed; None where nothing was judged.

    Missing, impossible and repeated readings are findings of their own and no drift.
    """
    verdicts: dict[str, bool | None] = {}
    for one in measurements:
        verdict = one.exceeded if one.judged and one.method in OF_DISTRIBUTION else None
        known = verdicts.get(one.feature)
        verdicts[one.feature] = verdict if known is None else known or bool(verdict)
    return verdicts


def _sorted_columns(matrix: FloatArray) -> list[FloatArray]:
    """The ascending readings of each column, without missing, infinite and absurd ones."""
    ordered = np.sort(matrix.T, axis=1)  # missing readings go to the end
    first = (matrix < -LARGEST).sum(axis=0).tolist()
    number = (np.abs(matrix) <= LARGEST).sum(axis=0).tolist()
    return [row[a : a + n] for row, a, n in zip(ordered, first, number, strict=True)]
