"""Hellinger distance of two distributions over the same cells.

    H = √( ½ Σ (√pᵢ − √qᵢ)² )

0 for equal and 1 for disjoint distributions (Hellinger 1909, J. reine angew. Math. 136:210, in the
scaling of Le Cam & Yang 2000, §3). Empty cells need no floor.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from edgewatch.statistics.arrays import FloatArray


def hellinger(reference_counts: ArrayLike, window_counts: ArrayLike) -> float:
    """Return the distance of two arrays of counts in the same cells; NaN if one side is empty.

    >>> hellinger([5, 5], [10, 10]), hellinger([5, 0], [0, 9]), round(hellinger([3, 1], [1, 3]), 6)
    (0.0, 1.0, 0.366025)
    """
    p, q = (np.asarray(counts, dtype=np.float64) for counts in (reference_counts, window_counts))
    if not p.sum() > 0 or not q.sum() > 0:
        return float("nan")
    return float(hellinger_shares(p / p.sum(), q / q.sum()))


def hellinger_shares(p: FloatArray, q: FloatArray) -> FloatArray:
    """Return the distance along the last axis of two arrays of shares, each with sum 1."""
    return np.asarray(np.sqrt(((np.sqrt(p) - np.sqrt(q)) ** 2).sum(axis=-1) / 2))
