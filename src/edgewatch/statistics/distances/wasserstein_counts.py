"""First Wasserstein distance of two sets of readings known by their counts in the same cells.

Between the outer edges the value takes readings to lie evenly within a cell; its bounds take
nothing: within a cell of width w both functions run from one edge's value to the next's, so that
|F − G| lies between max(F_a − G_b, G_a − F_b, 0) and max(F_b − G_a, G_b − F_a). What lies beyond
the outer edges counts by how far, which a `ClippedHistogram` knows and a `Sketch` bounds by the
mean and the extremes of its readings.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from edgewatch.statistics import special
from edgewatch.statistics.arrays import FloatArray
from edgewatch.statistics.clipped import ClippedHistogram
from edgewatch.statistics.distances.bounded import UNKNOWN, Bounded


def wasserstein_from_counts(
    edges: FloatArray,
    reference_counts: ArrayLike,
    window_counts: ArrayLike,
    mean: float,
    low: float,
    high: float,
) -> Bounded:
    """Return W₁ in the unit of the feature where the reference ends with the edges.

    How far readings of the window lie beyond, on average, follows from their `mean` where that is
    on one side alone, as with a shift; else from their extremes `low` and `high`, as if both
    tails were exponential, made to agree with the mean. Unknown if one side is empty.

    >>> wasserstein_from_counts(np.array([0.0, 1.0, 2.0]), [0, 4, 0, 0], [0, 0, 4, 0], 1.5, 1, 2)
    Bounded(value=1.0, low=0.0, high=2.0)
    """
    p, q = (np.asarray(counts, dtype=np.float64) for counts in (reference_counts, window_counts))
    if not p.sum() > 0 or not q.sum() > 0 or edges.size == 0:
        return UNKNOWN
    return _sum(_inside(edges, p, q), _beyond(edges, q, mean, low, high))


def wasserstein_of_histograms(reference: ClippedHistogram, window: ClippedHistogram) -> Bounded:
    """Return W₁ in the unit of the feature from two histograms of the same cells.

    Unknown if one side is empty.

    >>> from edgewatch.statistics.clipped import clipped_histogram
    >>> reference = clipped_histogram(np.linspace(0.0, 1.0, 10_001))
    >>> found = wasserstein_of_histograms(reference, reference.of(np.linspace(0.2, 1.2, 10_001)))
    >>> abs(found.value - 0.2) < found.error < 0.001
    True
    """
    n, m = window.n, reference.n
    if not n or not m:
        return UNKNOWN
    parts = [
        _inside(reference.edges, *(one.counts.astype(np.float64) for one in (reference, window)))
    ]
    for of_reference, of_window in zip(reference.beyond, window.beyond, strict=True):
        here, there = of_reference / m, of_window / n
        parts.append(Bounded(abs(there - here), abs(there - here), there + here))
    return _sum(*parts)


def _sum(*parts: Bounded) -> Bounded:
    return Bounded(
        sum(part.value for part in parts),
        sum(part.low for part in parts),
        sum(part.high for part in parts),
    )


def _inside(edges: FloatArray, p: FloatArray, q: FloatArray) -> Bounded:
    """∫ |F − G| from the first edge to the last."""
    width = np.diff(edges)
    f, g = np.cumsum(p)[:-1] / p.sum(), np.cumsum(q)[:-1] / q.sum()
    apart = f - g
    value = float((width * _mean_absolute(apart[:-1], apart[1:])).sum())
    least = np.maximum(np.maximum(f[:-1] - g[1:], g[:-1] - f[1:]), 0.0)
    most = np.maximum(f[1:] - g[:-1], g[1:] - f[:-1])
    low, high = float((width * least).sum()), float((width * most).sum())
    return Bounded(min(max(value, low), high), low, high)


def _beyond(edges: FloatArray, q: FloatArray, mean: float, low: float, high: float) -> Bounded:
    """Mean distance of the readings beyond the first and the last edge from that edge."""
    reach = np.array([max(edges[0] - low, 0.0), max(high - edges[-1], 0.0)])
    number = np.array([q[0], q[-1]])
    # The farthest one is there, and none is farther.
    least, most = np.where(number > 0, reach, 0.0), number * reach
    less, more = _surplus(edges, q, mean)
    least, most = (
        np.maximum(least, [least[1] - more, least[0] + less]),
        np.minimum(most, [most[1] - less, most[0] + more]),
    )
    value = np.clip(_expected(edges, q, mean, number * reach), least, np.maximum(least, most))
    n = float(q.sum())
    low_sum, high_sum = float(least.sum()), float(np.maximum(least, most).sum())
    return Bounded(float(value.sum()) / n, low_sum / n, high_sum / n)


def _surplus(edges: FloatArray, q: FloatArray, mean: float) -> tuple[float, float]:
    """Bounds of (sum beyond the last edge) − (sum beyond the first), from the mean of all."""
    total, inner = float(q.sum()) * mean, q[1:-1]
    ends = q[0] * edges[0] + q[-1] * edges[-1]
    slack = 1e-9 * (abs(total) + float(np.abs(edges).max()))
    return (
        total - ends - float((inner * edges[1:]).sum()) - slack,
        total - ends - float((inner * edges[:-1]).sum()) + slack,
    )


def _expected(edges: FloatArray, q: FloatArray, mean: float, widest: FloatArray) -> FloatArray:
    """The two sums as if both tails were exponential, made to agree with the mean."""
    # The largest of k exponential excesses is the k-th harmonic number times their mean.
    harmonic = np.euler_gamma + special.digamma(np.maximum([q[0], q[-1]], 1.0) + 1)
    below, above = widest / harmonic
    middles = (edges[1:] + edges[:-1]) / 2
    within = (q[1:-1] * middles).sum() + q[0] * edges[0] + q[-1] * edges[-1]
    more = q.sum() * mean - within - (above - below)
    return np.minimum([below + max(-more, 0.0), above + max(more, 0.0)], widest)


def _mean_absolute(left: FloatArray, right: FloatArray) -> FloatArray:
    """Mean of |line| between two heights, also where the line crosses zero in between."""
    total = np.abs(left) + np.abs(right)
    crossing = left * right < 0
    mean = total / 2
    np.divide(left**2 + right**2, 2 * total, out=mean, where=crossing)
    return mean
