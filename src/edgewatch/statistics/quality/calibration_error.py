"""The expected calibration error: how far probabilities are from what came true."""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import ArrayLike

from edgewatch.statistics.arrays import BoolArray, FloatArray
from edgewatch.statistics.quality.metric import Metric, metric_of, nothing
from edgewatch.statistics.quality.rows import scored_rows

BINS = 10
_DRAWS, _SEED = 400, 20_260_101
_SCALES = np.linspace(0.0, 4.0, 41)


def calibration_error(
    probabilities: ArrayLike, truth: ArrayLike, *, tau: float = 1.0, bins: int = BINS
) -> Metric:
    """Return Σ (n_b / n)·|mean of y − mean of p| over equal-width bins of (n,) probabilities.

    Naeini, Cooper & Hauskrecht (2015, AAAI 29:2901). Of few rows the value is too large by chance
    alone: even perfect probabilities have gaps. The interval allows for that. It holds those
    errors, of gaps in the proportions observed, under which an error as large or as small as the
    one observed is not rarer than 2.5 % (inversion of a simulated test); its low end is 0 where
    chance explains the value, and its high end may be the value itself.

    >>> round(calibration_error([0.8] * 5, [1, 1, 1, 1, 0]).value, 9)
    0.0
    """
    p, positive = scored_rows(probabilities, truth)
    n = p.size
    if n == 0 or p.min() < 0.0 or p.max() > 1.0:
        return nothing(n)
    gaps, errors = _gaps(p, positive, tau, bins)
    value = float(np.abs(gaps).sum())
    low, high = _inverted(gaps, errors, value)
    return metric_of(value, low, min(high, 1.0), n)


def _gaps(
    p: FloatArray, positive: BoolArray, tau: float, bins: int
) -> tuple[FloatArray, FloatArray]:
    """(bins,) gaps of the sums over n, and their standard errors."""
    cell = np.minimum((p * bins).astype(np.intp), bins - 1)
    gap = np.bincount(cell, weights=positive - p, minlength=bins)
    # What the probabilities themselves say they vary by: it is never 0 by chance.
    variance = np.bincount(cell, weights=p * (1.0 - p), minlength=bins)
    seen = np.bincount(cell, weights=(positive - p) ** 2, minlength=bins)
    return gap / p.size, np.sqrt(np.maximum(variance, seen) * max(tau, 1.0)) / p.size


def _inverted(gaps: FloatArray, errors: FloatArray, value: float) -> tuple[float, float]:
    drawn = errors * _draws(gaps.size)
    ends = np.array(
        [np.quantile(np.abs(scale * gaps + drawn).sum(axis=1), (0.025, 0.975)) for scale in _SCALES]
    )
    small, large = np.maximum.accumulate(ends, axis=0).T
    low = float(np.interp(value, large, _SCALES)) if value > large[0] else 0.0
    high = float(np.interp(value, small, _SCALES)) if value > small[0] else 0.0
    return low * value, high * value


@cache
def _draws(bins: int) -> FloatArray:
    return np.random.default_rng(_SEED).standard_normal((_DRAWS, bins))
