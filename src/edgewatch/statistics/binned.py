"""Distances of two distributions known by their counts in the same frozen cells.

Kept beside the exact measures for spans whose rows are no longer, or need not be, at hand. The
cells are the reference's k/120 quantiles: what happens inside one of them is not seen.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike
from scipy.special import digamma

from edgewatch.statistics.arrays import FloatArray


def jensen_shannon(reference_counts: ArrayLike, window_counts: ArrayLike) -> float:
    """Return the Jensen–Shannon distance, the root of the divergence to base 2, in 0 … 1.

    Source: Lin 1991, IEEE Trans. Inf. Theory 37:145; the root is a metric (Endres & Schindelin
    2003). NaN if one side is empty.

    >>> jensen_shannon([5, 5], [5, 5]), jensen_shannon([5, 0], [0, 9])
    (0.0, 1.0)
    """
    p, q = (np.asarray(counts, dtype=np.float64) for counts in (reference_counts, window_counts))
    if p.sum() == 0 or q.sum() == 0:
        return float("nan")
    p, q = p / p.sum(), q / q.sum()
    middle = (p + q) / 2
    divergence = (_relative_entropy(p, middle) + _relative_entropy(q, middle)) / 2
    return float(np.sqrt(min(max(divergence, 0.0), 1.0)))


def wasserstein(
    edges: FloatArray,
    reference_counts: ArrayLike,
    window_counts: ArrayLike,
    mean: float,
    low: float,
    high: float,
) -> float:
    """Return the first Wasserstein distance ∫ |F − G| dx in the unit of the feature.

    Between the edges, the reference's extremes, readings are taken to lie evenly within a cell.
    How far those of the window lie beyond, on average, follows from its `mean` where that is on
    one side alone, as with a shift; else from its extremes `low` and `high`, as if both tails
    were exponential, made to agree with the mean. Within some per cent for a shift, a tenth for
    a change of scale, a quarter where the reference's own outermost cells are wide (lognormal).
    NaN if one side is empty.

    >>> wasserstein(np.array([0.0, 1.0, 2.0]), [0, 4, 0, 0], [0, 0, 4, 0], 1.5, 1.0, 2.0)
    1.0
    """
    p, q = (np.asarray(counts, dtype=np.float64) for counts in (reference_counts, window_counts))
    if p.sum() == 0 or q.sum() == 0 or edges.size == 0:
        return float("nan")
    apart = np.cumsum(p / p.sum() - q / q.sum())[:-1]
    inside = (np.diff(edges) * _mean_absolute(apart[:-1], apart[1:])).sum()
    return float(inside + _beyond(edges, q, mean, low, high) / q.sum())


def _beyond(edges: FloatArray, q: FloatArray, mean: float, low: float, high: float) -> float:
    """Sum of the distances of readings beyond the first and the last edge from that edge."""
    widest = np.array([q[0] * max(edges[0] - low, 0.0), q[-1] * max(high - edges[-1], 0.0)])
    # The largest of k exponential excesses is the k-th harmonic number times their mean.
    harmonic = np.euler_gamma + digamma(np.maximum([q[0], q[-1]], 1.0) + 1)
    below, above = widest / harmonic
    middles = (edges[1:] + edges[:-1]) / 2
    within = (q[1:-1] * middles).sum() + q[0] * edges[0] + q[-1] * edges[-1]
    more = q.sum() * mean - within - (above - below)
    found = [below + max(-more, 0.0), above + max(more, 0.0)]
    return float(np.minimum(found, widest).sum())


def _mean_absolute(left: FloatArray, right: FloatArray) -> FloatArray:
    """Mean of |line| between two heights, also where the line crosses zero in between."""
    total = np.abs(left) + np.abs(right)
    crossing = left * right < 0
    mean = total / 2
    np.divide(left**2 + right**2, 2 * total, out=mean, where=crossing)
    return mean


def _relative_entropy(p: FloatArray, q: FloatArray) -> float:
    some = p > 0
    return float((p[some] * np.log2(p[some] / q[some])).sum())
