"""The logarithmic loss: how surprised a probability was by the truth, in nats."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from edgewatch.statistics.quality.mean_interval import mean_metric
from edgewatch.statistics.quality.metric import Metric
from edgewatch.statistics.quality.rows import scored_rows

_EPSILON = float(np.finfo(np.float64).eps)


def log_loss(probabilities: ArrayLike, truth: ArrayLike, *, tau: float = 1.0) -> Metric:
    """Return the mean of −log(probability given to what was true), of two classes.

    Probabilities are cut to ε … 1 − ε with the ε of double precision, so that one certain mistake
    costs 36 nats and not everything.

    >>> round(log_loss([0.9, 0.2], [1, 0]).value, 6)
    0.164252
    """
    p, positive = scored_rows(probabilities, truth)
    p = np.clip(p, _EPSILON, 1 - _EPSILON)
    return mean_metric(-np.log(np.where(positive, p, 1 - p)), tau=tau, floor=0.0)


def log_loss_multiclass(probabilities: ArrayLike, truth: ArrayLike, *, tau: float = 1.0) -> Metric:
    """Return the same of (n, k) probabilities and (n,) class places; rows are scaled to sum to 1.

    >>> round(log_loss_multiclass([[0.8, 0.1, 0.1]], [0]).value, 6)
    0.223144
    """
    p, true = np.asarray(probabilities, np.float64), np.asarray(truth, np.float64)
    known = np.isfinite(p).all(axis=1) & (p.sum(axis=1) > 0) & ~np.isnan(true)
    p, place = p[known], true[known].astype(np.intp)
    given = p[np.arange(len(p)), place] / p.sum(axis=1)
    return mean_metric(-np.log(np.clip(given, _EPSILON, 1 - _EPSILON)), tau=tau, floor=0.0)
