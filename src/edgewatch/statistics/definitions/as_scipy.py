"""Distances as scipy 1.17 defines them.

``scipy.stats``: ``ks_2samp`` (exact p up to 10 000 values, else asymptotic), in the unit of the
feature ``wasserstein_distance`` and ``energy_distance``, ``chi2_contingency`` without Yates'
correction.
"""

from __future__ import annotations

import numpy as np

from edgewatch.statistics.arrays import FloatArray
from edgewatch.statistics.definitions.category_counts import category_counts
from edgewatch.statistics.definitions.exact_ks_p import exact_ks_p
from edgewatch.statistics.distances.chi_square import chi_square
from edgewatch.statistics.distances.kolmogorov_smirnov import ks_p, ks_sorted
from edgewatch.statistics.distances.wasserstein import wasserstein_sorted

#: Above this many values on either side scipy's p is asymptotic.
EXACT_KS = 10_000


def univariate(reference: FloatArray, window: FloatArray, categorical: bool) -> dict[str, float]:
    """Return the measures of two ascending arrays of finite values."""
    if categorical:
        test = chi_square(*category_counts(reference, window))
        return {"chi2": test.statistic, "chi2_p": test.p}
    d = ks_sorted(reference, window)
    return {
        "ks": d,
        "ks_p": two_sample_p(d, window.size, reference.size),
        "wasserstein": wasserstein_sorted(reference, window),
    }


def two_sample_p(d: float, n: int, m: int) -> float:
    """Return the two-sided p of D as ``ks_2samp`` chooses its method.

    >>> round(two_sample_p(0.5, 4, 4), 6)
    0.771429
    """
    return exact_ks_p(d, n, m) if max(n, m) <= EXACT_KS else ks_p(d, n, m)


def energy(reference: FloatArray, window: FloatArray) -> float:
    """Return the energy distance √(2 ∫ (F − G)² dx) of two ascending arrays of finite values.

    >>> round(energy(np.array([0.0]), np.array([2.0])), 6)
    2.0
    """
    values = np.sort(np.concatenate([reference, window]))
    f, g = (np.searchsorted(one, values[:-1], "right") / one.size for one in (reference, window))
    return float(np.sqrt(2 * ((f - g) ** 2 * np.diff(values)).sum()))
