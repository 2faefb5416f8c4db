"""Performance without labels: what a model's quality must be if only its inputs have changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from edgewatch.monitors.quality.answered import answered, scores_of
from edgewatch.monitors.quality.answers import Answers
from edgewatch.monitors.quality.profile import QualityProfile
from edgewatch.monitors.quality.shift import Shifts, distance_of
from edgewatch.statistics.estimation import Band, DensityRatio, Expected, interval

FloatArray = NDArray[np.float64]

_BOUNDS = {
    "log_loss": (0.0, np.inf),
    "mse": (0.0, np.inf),
    "rmse": (0.0, np.inf),
    "mae": (0.0, np.inf),
    "bias": (-np.inf, np.inf),
}
#: Share of unsupported rows from which it is said.
_TELLING = 0.02


@dataclass(frozen=True, slots=True)
class Estimate:
    """One metric that was not measured: its estimate and the 95 % band of the realised value.

    ``value`` is None where these rows cannot give it; n is the number of rows with an answer.
    """

    value: float | None
    low: float | None
    high: float | None
    n: int

    def as_json(self) -> dict[str, float | int | None]:
        """Plain values, in the shape of ``performance --json``."""
        return {"value": self.value, "low": self.low, "high": self.high, "n": self.n}


@dataclass(frozen=True, slots=True)
class Estimation:
    """The estimates of a window, and how far they can be relied on.

    Attributes:
        metrics: estimates by name; empty where there can be none.
        shifted: whether the inputs moved, so that the reference was weighted.
        unsupported: share of rows where the reference has next to no rows: what is true of them
            is not known, and the bands are wider by it.
        cannot: what could not be estimated, in words.
    """

    metrics: Mapping[str, Estimate] = field(default_factory=dict)
    shifted: bool = False
    unsupported: float = 0.0
    cannot: tuple[str, ...] = ()


@dataclass(frozen=True)
class Estimator:
    """Estimates the metrics of windows of answers from the reference alone.

    It rests on one assumption: what is true of a row, given its inputs, is as it was on the
    reference. A band says where the realised metric lies if that holds; a fault that makes the same
    readings mean something else is found by labels, never by an estimate.
    """

    profile: QualityProfile

    @property
    def cannot(self) -> tuple[str, ...]:
        """What cannot be estimated from this reference, in words; empty if nothing."""
        return self.profile.cannot

    @cached_property
    def _shifts(self) -> Shifts | None:
        sample = self.profile.sample
        return None if sample is None else Shifts.of(sample, self.profile.classifier)

    def estimate(self, answers: Answers, inputs: FloatArray | None = None) -> dict[str, Estimate]:
        """Return the estimated metrics by name, for (n,) answers and their (n, d) inputs.

        The inputs are those of the profile's names, in that order; without them a shift cannot be
        corrected for.
        """
        return dict(self.estimation(answers, inputs).metrics)

    def estimation(self, answers: Answers, inputs: FloatArray | None = None) -> Estimation:
        """Return the estimates with what limits them."""
        if tuple(answers.classes) != self.profile.classes:
            return Estimation(cannot=(_other_classes(answers, self.profile),))
        places, shifts = answered(answers), self._shifts
        if shifts is None or places.size == 0:
            return Estimation(cannot=self.cannot)
        window = answers.take(places)
        table = self._table(inputs, len(answers))
        table = None if table is None else table[places]
        ratio = shifts.ratio(table, scores_of(window), places.size)
        found = self._expected(window, table, ratio, shifts)
        return Estimation(
            {name: self._estimate(name, one, ratio, places.size) for name, one in found.items()},
            shifted=ratio.gain > 0,
            unsupported=ratio.unsupported,
            cannot=self._limits(ratio, blind=table is None or not self.profile.names),
        )

    def _table(self, inputs: FloatArray | None, rows: int) -> FloatArray | None:
        if not self.profile.names:
            return np.zeros((rows, 0))
        if inputs is None or inputs.shape != (rows, len(self.profile.names)):
            return None
        return np.asarray(inputs, np.float64)

    def _expected(
        self, window: Answers, inputs: FloatArray | None, ratio: DensityRatio, shifts: Shifts
    ) -> dict[str, Expected]:
        classifier, regression = self.profile.classifier, self.profile.regression
        if regression is not None and inputs is not None:
            return regression.expected(inputs, window.predicted)
        scores = scores_of(window)
        if classifier is None or (classifier.ranked and scores is None):
            return {}
        scores = scores if classifier.ranked else None
        moved = shifts.corrections(ratio)
        return classifier.expected(window.predicted, scores, moved)

    def _estimate(self, name: str, one: Expected, ratio: DensityRatio, n: int) -> Estimate:
        bounds = _BOUNDS.get(name, (0.0, 1.0))
        if name == "brier" and self.profile.task == "multiclass":
            bounds = (0.0, 2.0)
        bands = self.profile.bands
        known = bands.metrics.get(name, Band())
        # What blocks of the reference showed holds for windows as far away as they are.
        farther = max(distance_of(ratio) / bands.distance, 1.0)
        band = replace(known, between=known.between * farther**0.5)
        low, high = interval(one, band, bounds, bands.tau)
        low, high = _widened(low, high, ratio.unsupported, bounds)
        return Estimate(one.value, min(low, one.value), max(high, one.value), n)

    def _limits(self, ratio: DensityRatio, *, blind: bool) -> tuple[str, ...]:
        said = list(self.cannot)
        if blind:
            said.append("the inputs are not known: a shift of them is not corrected for")
        if ratio.unsupported >= _TELLING:
            said.append(
                f"{ratio.unsupported:.0%} of the rows lie where the reference has next to none: "
                "their quality is not known, and the bands are wider by them"
            )
        return tuple(said)


def _widened(
    low: float, high: float, unsupported: float, bounds: tuple[float, float]
) -> tuple[float, float]:
    """Let the unsupported rows be anything: all right, or all wrong."""
    known = 1 - unsupported
    if np.isfinite(bounds[0]) and np.isfinite(bounds[1]):
        return low * known + bounds[0] * unsupported, high * known + bounds[1] * unsupported
    reach = max(abs(low), abs(high)) * unsupported / max(known, 0.05)
    return max(low - reach, bounds[0]), high + reach


def _other_classes(answers: Answers, profile: QualityProfile) -> str:
    return (
        f"the answers are of {', '.join(answers.classes) or 'numbers'}, the reference of "
        f"{', '.join(profile.classes) or 'numbers'}: performance cannot be estimated"
    )
