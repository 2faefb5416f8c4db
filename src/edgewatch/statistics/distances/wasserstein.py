"""First Wasserstein distance: how far readings have moved on average, in the unit of the feature.

    W₁ = ∫ |F(x) − G(x)| dx = ∫₀¹ |F⁻¹(u) − G⁻¹(u)| du

(Vallender 1974, Theory Probab. Appl. 18:784). Divided by the reference's robust spread it has no
unit; the standard deviation would let one wild reading of the reference hide any shift. Exact on
raw rows by coupling the quantiles of two sorted samples, which costs one pass over the longer one
and agrees with ``scipy.stats.wasserstein_distance`` to rounding. A wild reading in the *window*
moves W₁ by its distance over n, as it must: what is judged are PSI and Kolmogorov–Smirnov.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from edgewatch.statistics.arrays import FloatArray, finite_sorted

# Readings coupled at a time: the arrays in between stay in a core's own cache.
_BLOCK = 65_536


def wasserstein(sorted_reference: FloatArray, window: ArrayLike) -> float:
    """Return W₁ of the window's readings against an ascending reference; NaN if one is empty.

    >>> wasserstein(np.array([0.0, 1.0, 2.0]), [1.0, 2.0, 3.0, float("nan")])
    1.0
    """
    return wasserstein_sorted(sorted_reference, finite_sorted(window))


def wasserstein_sorted(one: FloatArray, other: FloatArray) -> float:
    """Return W₁ of two ascending arrays of finite values; NaN if one is empty.

    >>> wasserstein_sorted(np.array([0.0, 3.0]), np.array([1.0, 2.0, 3.0, 4.0]))
    1.0
    """
    few, many = (one, other) if one.size <= other.size else (other, one)
    if few.size == 0:
        return float("nan")
    if few.size == many.size:
        return float(np.abs(few - many).mean())
    total = sum(
        _coupled(few, many, start, min(start + _BLOCK, many.size))
        for start in range(0, many.size, _BLOCK)
    )
    return total / many.size


def _coupled(few: FloatArray, many: FloatArray, start: int, stop: int) -> float:
    """Sum of the distances of ``many[start:stop]`` from the quantiles of the other sample.

    Reading i of n holds the levels i/n … (i+1)/n. As n ≥ m at most one of the levels j/m lies
    within, where the partner changes from j−1 to j.
    """
    n, m = many.size, few.size
    first, last = start * m // n, (stop * m - 1) // n
    # Level j/m falls into reading j·n // m; before that place the partner is j−1.
    changes = np.arange(first + 1, last + 1) * n
    places, share = changes // m, changes % m / m
    ends = np.concatenate([places + (share > 0), [stop]])
    runs = np.diff(np.concatenate([[start], np.clip(ends, start, stop)]))
    part = many[start:stop]
    total = float(np.abs(part - np.repeat(few[first : last + 1], runs)).sum())
    # A reading in which the partner changes was wholly given to the earlier one.
    at = many[np.minimum(places, n - 1)]
    earlier, later = few[first:last], few[first + 1 : last + 1]
    return total + float(
        ((1 - share) * (np.abs(at - later) - np.abs(at - earlier)))[share > 0].sum()
    )
