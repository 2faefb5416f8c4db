"""Mahalanobis distance of rows, squared: Hotelling's T² of one row.

    T² = (x − μ)ᵀ Σ⁻¹ (x − μ)

(Mahalanobis 1936; Hotelling 1947). For normal rows with μ and Σ known it is χ² with d degrees of
freedom. Directions in which Σ has no variance are left out, as by the pseudo-inverse.
"""

from __future__ import annotations

import numpy as np

from edgewatch.statistics.arrays import FloatArray
from edgewatch.statistics.multivariate.robust_covariance import Covariance

#: Variances below this share of the largest are none.
RELATIVE = 1e-10


def mahalanobis(rows: FloatArray, known: Covariance) -> FloatArray:
    """Return the (n,) squared distances of (n, d) rows.

    >>> known = Covariance(np.zeros(2), np.array([[1.0, 0.8], [0.8, 1.0]]))
    >>> mahalanobis(np.array([[1.0, 1.0], [1.0, -1.0]]), known).round(2)
    array([ 1.11, 10.  ])
    """
    values, vectors = np.linalg.eigh(known.matrix)
    used = values > RELATIVE * max(float(values[-1]) if len(values) else 0.0, 0.0)
    along = (rows - known.location) @ (vectors[:, used] / np.sqrt(values[used]))
    return np.asarray(np.einsum("ij,ij->i", along, along))
