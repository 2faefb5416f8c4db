"""Average precision: the area under the steps of precision over recall."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from edgewatch.statistics import special
from edgewatch.statistics.arrays import BoolArray, FloatArray
from edgewatch.statistics.proportion import wilson
from edgewatch.statistics.quality.metric import Metric, metric_of, nothing
from edgewatch.statistics.quality.rows import scored_rows


def average_precision(
    scores: ArrayLike, truth: ArrayLike, *, tau: float = 1.0, confidence: float = 0.95
) -> Metric:
    """Return Σ (Rᵢ − Rᵢ₋₁)·Pᵢ over the falling thresholds of (n,) scores.

    Equal scores are one threshold. The interval is the logit interval of Boyd, Eng & Page (2013,
    ECML PKDD, LNCS 8190:451), which rests on the number of positives.

    >>> round(average_precision([0.1, 0.4, 0.35, 0.8], [0, 0, 1, 1]).value, 6)
    0.833333
    """
    score, positive = scored_rows(scores, truth)
    positives = int(positive.sum())
    if positives == 0:
        return nothing(score.size)
    area = _area(score, positive)
    independent = positives / max(tau, 1.0)
    if not 0.0 < area < 1.0:
        low, high = wilson(area * independent, independent, confidence)
        return metric_of(area, low, high, score.size)
    half = float(special.ndtri(0.5 + confidence / 2)) / np.sqrt(independent * area * (1 - area))
    middle = special.logit(area)
    return metric_of(area, special.expit(middle - half), special.expit(middle + half), score.size)


def _area(score: FloatArray, positive: BoolArray) -> float:
    order = np.argsort(-score, kind="stable")
    score, positive = score[order], positive[order]
    last = np.flatnonzero(np.r_[np.diff(score) != 0, True])
    found = np.cumsum(positive)[last]
    precision = found / (last + 1.0)
    return min(float(np.sum(np.diff(found, prepend=0) * precision) / found[-1]), 1.0)
