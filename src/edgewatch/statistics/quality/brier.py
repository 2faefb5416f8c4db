"""The Brier score: the mean squared error of a probability."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from edgewatch.statistics.quality.mean_interval import mean_metric
from edgewatch.statistics.quality.metric import Metric
from edgewatch.statistics.quality.rows import scored_rows


def brier_score(probabilities: ArrayLike, truth: ArrayLike, *, tau: float = 1.0) -> Metric:
    """Return the mean of (p − y)² over (n,) probabilities of the positive class (Brier 1950).

    >>> round(brier_score([0.9, 0.2], [1, 0]).value, 6)
    0.025
    """
    p, positive = scored_rows(probabilities, truth)
    return mean_metric((p - positive) ** 2, tau=tau, floor=0.0, ceiling=1.0)


def brier_multiclass(probabilities: ArrayLike, truth: ArrayLike, *, tau: float = 1.0) -> Metric:
    """Return the mean over rows of Σₖ (pₖ − yₖ)², of (n, k) probabilities and (n,) class places.

    >>> round(brier_multiclass([[0.8, 0.1, 0.1]], [0]).value, 6)
    0.06
    """
    p, true = np.asarray(probabilities, np.float64), np.asarray(truth, np.float64)
    known = np.isfinite(p).all(axis=1) & ~np.isnan(true)
    p, place = p[known], true[known].astype(np.intp)
    hot = np.zeros_like(p)
    hot[np.arange(len(p)), place] = 1.0
    return mean_metric(((p - hot) ** 2).sum(axis=1), tau=tau, floor=0.0, ceiling=2.0)
