"""Expected Brier score and log loss of a model's own probabilities."""

from __future__ import annotations

import numpy as np

from edgewatch.statistics.arrays import FloatArray

_EPSILON = float(np.finfo(np.float64).eps)


def expected_brier(scores: FloatArray, p: FloatArray, variance: FloatArray) -> tuple[float, float]:
    """Return mean and variance of the mean of (s − y)², with y ~ Bernoulli(p).

    >>> expected_brier(np.array([0.5]), np.array([0.5]), np.array([0.25]))
    (0.25, 0.0)
    """
    n = scores.size
    value = float((scores * scores + p * (1 - 2 * scores)).mean())
    return value, float((variance * np.square(1 - 2 * scores)).sum()) / n**2


def expected_log_loss(
    scores: FloatArray, p: FloatArray, variance: FloatArray
) -> tuple[float, float]:
    """Return mean and variance of −y·log s − (1 − y)·log(1 − s), s cut to ε … 1 − ε.

    >>> round(expected_log_loss(np.array([0.5]), np.array([0.3]), np.array([0.21]))[0], 6)
    0.693147
    """
    n = scores.size
    cut = np.clip(scores, _EPSILON, 1 - _EPSILON)
    yes, no = -np.log(cut), -np.log1p(-cut)
    value = float((no + p * (yes - no)).mean())
    return value, float((variance * np.square(yes - no)).sum()) / n**2
