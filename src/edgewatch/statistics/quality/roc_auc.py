"""Area under the receiver operating characteristic, with DeLong's interval."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from edgewatch.statistics import special
from edgewatch.statistics.arrays import BoolArray, FloatArray
from edgewatch.statistics.proportion import wilson
from edgewatch.statistics.quality.metric import Metric, metric_of, nothing
from edgewatch.statistics.quality.rows import scored_rows


def roc_auc(
    scores: ArrayLike, truth: ArrayLike, *, tau: float = 1.0, confidence: float = 0.95
) -> Metric:
    """Return P(score of a positive > score of a negative) + ½ P(equal), of (n,) scores and truths.

    The variance is that of DeLong et al. (1988, Biometrics 44:837), over midranks in O(n log n)
    (Sun & Xu 2014, IEEE Signal Process. Lett. 21:1389); the interval is taken on the logit scale,
    which keeps it within 0 and 1 (Qin & Hotilovac 2008, Stat. Methods Med. Res. 17:207).
    Where the classes are parted without error, it is Wilson's for the smaller class.

    >>> roc_auc([0.1, 0.4, 0.35, 0.8], [0, 0, 1, 1]).value
    0.75
    """
    score, positive = scored_rows(scores, truth)
    ahead, behind = _placements(score, positive)
    n, m, k = score.size, ahead.size, behind.size
    if m == 0 or k == 0:
        return nothing(n)
    area = float(ahead.mean())
    if min(m, k) < 2:
        return metric_of(area, np.nan, np.nan, n)
    variance = tau * (ahead.var(ddof=1) / m + behind.var(ddof=1) / k)
    return _on_logits(area, float(variance), min(m, k) / tau, n, confidence)


def _placements(score: FloatArray, positive: BoolArray) -> tuple[FloatArray, FloatArray]:
    """Of each positive, the share of negatives below it; of each negative, of positives above."""
    above, below = score[positive], score[~positive]
    if not above.size or not below.size:
        return above[:0], below[:0]
    return _share_below(above, below), 1.0 - _share_below(below, above)


def _share_below(these: FloatArray, others: FloatArray) -> FloatArray:
    ordered = np.sort(others)
    left = np.searchsorted(ordered, these, side="left")
    right = np.searchsorted(ordered, these, side="right")
    return np.asarray((left + right) / (2.0 * ordered.size))


def _on_logits(
    area: float, variance: float, independent: float, n: int, confidence: float
) -> Metric:
    if not 0.0 < area < 1.0 or variance <= 0.0:
        low, high = wilson(area * independent, independent, confidence)
        return metric_of(area, low, high, n)
    half = float(special.ndtri(0.5 + confidence / 2)) * np.sqrt(variance) / (area * (1 - area))
    middle = special.logit(area)
    return metric_of(area, special.expit(middle - half), special.expit(middle + half), n)
