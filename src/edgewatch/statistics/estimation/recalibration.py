"""Calibration under a shift of the inputs: corrected on the reference rows that look like now.

Of two groups with the same score one may be right more often. When the share of the groups moves,
so does the calibration, though nothing is true that was not true before. Weighting the reference
by the density ratio shows the calibration of the rows that come now (PAPE: Białek et al. 2024).
Only two numbers are learned, level and slope of the logit, for the weighted rows are few.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from edgewatch.statistics.arrays import FloatArray
from edgewatch.statistics.estimation.logistic import fit_logistic, logit, sigmoid

_LEAST = 1e-6
#: Weight of the calibration without a shift, in rows.
_PRIOR = 4.0


@dataclass(frozen=True, slots=True)
class Recalibration:
    """p → σ(level + slope·logit p)."""

    level: float
    slope: float

    def __call__(self, p: FloatArray) -> FloatArray:
        """Return the corrected (n,) probabilities; certain ones stay certain."""
        if self.level == 0.0 and self.slope == 1.0:
            return p
        inside = np.clip(p, _LEAST, 1 - _LEAST)
        moved = sigmoid(self.level + self.slope * logit(inside))
        return np.asarray(np.where((p <= 0) | (p >= 1), p, moved))


SAME = Recalibration(0.0, 1.0)


def recalibrate(p: FloatArray, truth: FloatArray, weights: FloatArray) -> Recalibration:
    """Learn the correction of (m,) held-out probabilities from (m,) weighted truths, 0 or 1.

    It is drawn towards no correction, by a weight of a few rows.

    >>> p = np.full(100, 0.5)
    >>> round(float(recalibrate(p, np.repeat([0.0, 1.0], [20, 80]), np.ones(100))(p)[0]), 2)
    0.79
    """
    if truth.size == 0:
        return SAME
    design = np.column_stack((np.ones(p.size), logit(np.clip(p, _LEAST, 1 - _LEAST))))
    effective = weights.sum() ** 2 / np.square(weights).sum()
    scaled = weights * (effective / weights.sum())
    towards = np.array([0.0, 1.0])
    level, slope = fit_logistic(design, truth, weights=scaled, ridge=_PRIOR / 4, towards=towards)
    return Recalibration(float(level), max(float(slope), 0.0))
