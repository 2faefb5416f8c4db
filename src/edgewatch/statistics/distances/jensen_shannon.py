"""Jensen–Shannon distance of two distributions over the same cells.

    JS = √( ½ Σ pᵢ log₂(pᵢ/mᵢ) + ½ Σ qᵢ log₂(qᵢ/mᵢ) ),  mᵢ = (pᵢ + qᵢ)/2

The root of the divergence to base 2, 0 for equal and 1 for disjoint distributions (Lin 1991, IEEE
Trans. Inf. Theory 37:145); the root is a metric (Endres & Schindelin 2003, ibid. 49:1858). Empty
cells need no floor. A window of n rows that has not changed shows about √((B−1)/(8 n ln 2)) over B
cells by chance alone: the value is shown, and `psi_null` judges the same counts.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from edgewatch.statistics import special
from edgewatch.statistics.arrays import FloatArray


def jensen_shannon(reference_counts: ArrayLike, window_counts: ArrayLike) -> float:
    """Return the distance of two arrays of counts in the same cells; NaN if one side is empty.

    >>> jensen_shannon([5, 5], [5, 5]), jensen_shannon([5, 0], [0, 9])
    (0.0, 1.0)
    """
    p, q = (np.asarray(counts, dtype=np.float64) for counts in (reference_counts, window_counts))
    if not p.sum() > 0 or not q.sum() > 0:
        return float("nan")
    return float(jensen_shannon_shares(p / p.sum(), q / q.sum()))


def jensen_shannon_shares(p: FloatArray, q: FloatArray) -> FloatArray:
    """Return the distance along the last axis of two arrays of shares, each with sum 1."""
    middle = (p + q) / 2
    divergence = (
        (special.rel_entr(p, middle) + special.rel_entr(q, middle)).sum(axis=-1) / 2 / np.log(2.0)
    )
    return np.asarray(np.sqrt(np.clip(divergence, 0.0, 1.0)))
