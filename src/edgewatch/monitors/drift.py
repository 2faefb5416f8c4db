"""Drift of each input and output over the most recent rows, with a bound on false alarms.

The bound: over one window of rows that are independent and distributed as the reference, the
probability that *any* feature exceeds *any* of its limits is at most `false_alarm_per_window`.
It is divided by the number of tests (Bonferroni), so it holds whatever the dependence between
features. The default, 1e-4, means about one false alarm in a year of one independent window an
hour (8 766 × 1e-4 = 0.88).

What it does not mean: rolling windows overlap. Judged every 20 of 200 rows, neighbouring windows
share nine tenths of their rows, and several looks at nearly the same rows count as more than one
window and as fewer than ten. Nor does it cover rows that depend on each other: a slow swing of
the process makes consecutive rows alike, and a window of them unlike the reference.

Instrument channels are not compared with the reference's distribution but watched for a step, which
bears slow swings; see `edgewatch.statistics.step` for what its share of the bound means there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from edgewatch.monitors.baseline import Baseline
from edgewatch.monitors.instrument import step_of
from edgewatch.monitors.measurement import Measurement, Method
from edgewatch.monitors.profile import FeatureProfile
from edgewatch.monitors.windows import View
from edgewatch.statistics import (
    Sketch,
    bins,
    excess_limit,
    excess_p,
    ks_from_counts,
    ks_limit,
    ks_p,
    psi,
    psi_null,
)
from edgewatch.statistics.arrays import finite_sorted
from edgewatch.statistics.kolmogorov_smirnov import ks_sorted

FloatArray = NDArray[np.float64]


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
    """Return the methods that can be applied to a feature of this reference."""
    if profile.kind == "instrument":
        return ("step", "missing") if profile.wander else ("missing",)
    if not profile.judgeable:
        return ("missing",)
    # Categories have no order, without which Kolmogorov–Smirnov means nothing.
    return ("psi", "missing") if profile.kind == "categorical" else ("psi", "ks", "missing")


class DriftMeter:
    """Measures windows of one model against its baseline; what does not change is kept ready."""

    def __init__(self, baseline: Baseline, settings: DriftSettings) -> None:
        self._settings = settings
        self._features = [
            (profile, profile.decile_counts if profile.judgeable else np.zeros(0))
            for profile in baseline.features
        ]
        self._digest = baseline.frame.digest
        tests = sum(len(methods_of(profile)) for profile in baseline.features)
        self.alpha = settings.false_alarm_per_window / max(tests, 1)

    def measure(self, window: View) -> list[Measurement]:
        """Measure the (n, d) rows of a window, columns in the order of the baseline's features."""
        span = (window.from_ns, window.to_ns)
        result: list[Measurement] = []
        for j, (profile, reference) in enumerate(self._features):
            column = np.ascontiguousarray(window.matrix[:, j])
            if profile.kind == "instrument":
                result.append(step_of(profile, window, j, self.alpha))
            elif profile.judgeable:
                values = finite_sorted(column)
                below = np.searchsorted(values, profile.decile_edges, side="left")
                counts = np.diff(below, prepend=0, append=values.size)
                distance = ks_sorted(profile.sample, values)
                result += self._distances(profile, reference, counts, distance, span)
            result.append(self._missing(profile, int(np.isnan(column).sum()), window.n, span))
        return result

    def measure_sketch(self, sketch: Sketch, from_ns: int, to_ns: int) -> list[Measurement]:
        """Measure any span of the past from its merged sketch.

        PSI and missing rate are those of the rows themselves. For Kolmogorov–Smirnov the value is
        the largest difference at a bin edge, at most 1/60 or so below D: it exceeds its limit
        only where D does. A sketch has lost the order of the rows: it tells of no step.

        Raises:
            ValueError: if the sketch was folded against another baseline.
        """
        if sketch.digest != self._digest:
            raise ValueError("the sketch belongs to another baseline")
        result: list[Measurement] = []
        for j, (profile, reference) in enumerate(self._features):
            fine = sketch.counts[j, : profile.counts.size]
            if profile.judgeable and profile.kind != "instrument":
                counts = bins.coarsen(fine, profile.edges, profile.decile_edges)
                distance, _ = ks_from_counts(profile.counts, fine)
                result += self._distances(profile, reference, counts, distance, (from_ns, to_ns))
            missing = int(sketch.missing[j])
            result.append(self._missing(profile, missing, sketch.n, (from_ns, to_ns)))
        return result

    def _distances(
        self,
        profile: FeatureProfile,
        reference: FloatArray,
        counts: NDArray[np.int64] | FloatArray,
        distance: float,
        span: tuple[int, int],
    ) -> list[Measurement]:
        n, m, alpha = int(counts.sum()), profile.finite, self.alpha
        judged = n >= self._settings.min_rows
        value = float(psi(reference, counts))
        held_to = None
        if judged:
            held_to = psi_null.limit(reference, n, alpha), psi_null.tail(value, reference, n)
        found = [_measurement(profile, "psi", span, n, value, held_to)]
        if profile.kind == "measurand":
            held_to = (ks_limit(n, m, alpha), ks_p(distance, n, m)) if judged else None
            found.append(_measurement(profile, "ks", span, n, distance, held_to))
        return found

    def _missing(
        self, profile: FeatureProfile, missing: int, n: int, span: tuple[int, int]
    ) -> Measurement:
        rate = missing / n if n else float("nan")
        reference = (profile.missing, profile.rows)
        held_to = None
        if n >= self._settings.min_rows:
            held_to = excess_limit(n, *reference, self.alpha), excess_p(missing, n, *reference)
        return _measurement(profile, "missing", span, n, rate, held_to)


def measure(
    window: View, baseline: Baseline, settings: DriftSettings | None = None
) -> list[Measurement]:
    """Measure one window; see `DriftMeter` for many."""
    return DriftMeter(baseline, settings or DriftSettings()).measure(window)


def drifted(measurements: Sequence[Measurement]) -> dict[str, bool | None]:
    """Return per feature whether its distribution has changed; None where nothing was judged.

    Missing readings are a finding of their own and no drift.
    """
    verdicts: dict[str, bool | None] = {}
    for one in measurements:
        verdict = one.exceeded if one.judged and one.method != "missing" else None
        known = verdicts.get(one.feature)
        verdicts[one.feature] = verdict if known is None else known or bool(verdict)
    return verdicts


def _measurement(
    profile: FeatureProfile,
    method: Method,
    span: tuple[int, int],
    n: int,
    value: float,
    held_to: tuple[float, float] | None,
) -> Measurement:
    """Return the measurement; `held_to` is limit and p, None where nothing can be judged."""
    limit, p = held_to or (None, None)
    known = None if np.isnan(value) else value
    return Measurement(profile.name, profile.role, method, known, limit, p, n, *span)
