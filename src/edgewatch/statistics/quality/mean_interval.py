"""The mean of a loss with its interval, of rows that need not be independent."""

from __future__ import annotations

import numpy as np

from edgewatch.statistics import special
from edgewatch.statistics.arrays import FloatArray
from edgewatch.statistics.quality.metric import Metric, metric_of, nothing


def mean_metric(
    losses: FloatArray,
    *,
    tau: float = 1.0,
    floor: float = -np.inf,
    ceiling: float = np.inf,
    confidence: float = 0.95,
) -> Metric:
    """Return the mean of (n,) losses with Student's interval for n/τ independent rows.

    The interval is shifted for skewness after Johnson (1978, J. Am. Stat. Assoc. 73:536), since
    losses lean to one side. Of losses that cannot be negative it is taken on the log scale, and
    only its upper end is shifted: few rows of a long-tailed loss rarely hold its largest values.
    It is cut at `floor` and `ceiling`, which the mean cannot leave.

    >>> mean_metric(np.array([1.0, 2.0, 3.0, 4.0])).value
    2.5
    """
    n = losses.size
    if n == 0:
        return nothing()
    mean = float(losses.mean())
    independent = n / max(tau, 1.0)
    if independent < 2.0:
        return metric_of(mean, np.nan, np.nan, n)
    half, lean = _half_and_lean(losses - mean, independent, confidence)
    if floor >= 0.0 and mean > 0.0:
        times = float(np.exp(min(half / mean, 700.0)))
        low, high = mean / times, mean * times + max(lean, 0.0)
    else:
        low, high = mean + lean - half, mean + lean + half
    return metric_of(mean, max(low, floor), min(high, ceiling), n)


def _half_and_lean(
    centred: FloatArray, independent: float, confidence: float
) -> tuple[float, float]:
    """Half the width of Student's interval, and Johnson's shift, at most half of that."""
    n = centred.size
    sd = float(np.sqrt(np.mean(centred**2) * n / (n - 1)))
    half = float(special.stdtrit(independent - 1.0, 0.5 + confidence / 2)) * sd / independent**0.5
    if sd <= 0.0:
        return 0.0, 0.0
    skewness = float(np.mean((centred / sd) ** 3))
    lean = skewness * (sd / (6 * independent) + half**2 / (3 * sd))
    return half, float(np.clip(lean, -half / 2, half / 2))
