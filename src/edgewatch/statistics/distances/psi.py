"""Population stability index on frozen reference bins, and its χ² null.

    PSI = Σᵢ (qᵢ − pᵢ) ln(qᵢ / pᵢ)

with pᵢ and qᵢ the shares of reference and window in cell i, natural logarithm, shares below
1e-4 raised to 1e-4. PSI is the symmetrised Kullback–Leibler divergence (Jeffreys 1946). With
n rows in the window, m in the reference and no change, n·m/(n+m)·PSI tends to χ² with B−1
degrees of freedom (Yurdakul & Naranjo 2020, J. Risk Model Validation 14(3)). The customary
limits of 0.1 and 0.2 ignore n: at n = 100 they are passed without any change, at n = 100 000
they hide a large one. The χ² tail is too light at the few hundred rows of a monitoring window;
`edgewatch.statistics.distances.psi_null` is what decides there.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from edgewatch.statistics import special
from edgewatch.statistics.arrays import FloatArray

#: Smallest share that enters the logarithm.
FLOOR = 1e-4


def shares(counts: ArrayLike) -> FloatArray:
    """Return floored shares along the last axis; NaN where nothing was counted.

    >>> shares([0, 1, 3]).tolist()
    [0.0001, 0.25, 0.75]
    """
    number = np.asarray(counts, dtype=np.float64)
    total = number.sum(axis=-1, keepdims=True)
    result = np.full(number.shape, np.nan)
    np.divide(number, total, out=result, where=total > 0)
    return np.asarray(np.maximum(result, FLOOR))


def psi(reference_counts: ArrayLike, window_counts: ArrayLike) -> FloatArray:
    """Return PSI along the last axis of two arrays of cell counts; NaN if one side is empty.

    >>> round(float(psi([10, 10], [15, 5])), 12)
    0.274653072167
    >>> float(psi([10, 10], [0, 0]))
    nan
    """
    p, q = shares(reference_counts), shares(window_counts)
    return np.asarray(((q - p) * np.log(q / p)).sum(axis=-1))


def psi_p(value: float, n: float, m: float, bins: int) -> float:
    """Return the χ² p-value of a PSI of n window rows against m reference rows over `bins` cells.

    >>> round(psi_p(0.2, 200, 300, 10), 4)
    0.0043
    """
    if bins < 2 or n <= 0 or m <= 0:
        return 1.0
    return float(special.chdtrc(bins - 1, n * m / (n + m) * value))


def psi_limit(n: float, m: float, bins: int, alpha: float) -> float:
    """Return the PSI that no change exceeds with probability `alpha`; inf if none can be given.

    >>> round(psi_limit(200, 300, 10, 0.0043), 2)
    0.2
    """
    if bins < 2 or n <= 0 or m <= 0:
        return float("inf")
    return float(special.chdtri(bins - 1, alpha) * (n + m) / (n * m))
