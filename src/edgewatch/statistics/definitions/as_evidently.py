"""Distances as evidently 0.7 defines them.

Bins are of equal width over reference and window together, as many as Sturges' rule gives; a
reference of at most 20 distinct values is taken for categories. PSI has its empty cells raised to
1e-4, or to a millionth of the smallest share where that is no more than 1e-4. Jensen–Shannon is to
base e. Of Kolmogorov–Smirnov and χ² the score is the p-value; χ² expects the reference's shares
without error. Wasserstein is divided by the reference's standard deviation (n), at least 0.001.
"""

from __future__ import annotations

import numpy as np

from edgewatch.statistics import special
from edgewatch.statistics.arrays import FloatArray
from edgewatch.statistics.definitions.as_scipy import two_sample_p
from edgewatch.statistics.definitions.category_counts import category_counts
from edgewatch.statistics.distances.jensen_shannon import jensen_shannon_shares
from edgewatch.statistics.distances.kolmogorov_smirnov import ks_sorted
from edgewatch.statistics.distances.wasserstein import wasserstein_sorted

#: Up to this many distinct values are categories.
FEW_VALUES = 20


def univariate(reference: FloatArray, window: FloatArray, categorical: bool) -> dict[str, float]:
    """Return the measures of two ascending arrays of finite values."""
    p, q = _shares(reference, window, categorical)
    found = {
        "psi": _psi(p, q),
        "js": float(jensen_shannon_shares(p, q) * np.sqrt(np.log(2.0))),
        "hellinger": _hellinger(reference, window, categorical),
    }
    if categorical:
        return {**found, "chi2_p": _chi_square_p(reference, window)}
    spread = max(float(np.std(reference)), 0.001)
    return {
        **found,
        "ks_p": two_sample_p(ks_sorted(reference, window), window.size, reference.size),
        "wasserstein": wasserstein_sorted(reference, window) / spread,
    }


def _shares(
    reference: FloatArray, window: FloatArray, categorical: bool
) -> tuple[FloatArray, FloatArray]:
    if categorical or np.unique(reference).size <= FEW_VALUES:
        one, other = category_counts(reference, window)
    else:
        edges = np.histogram_bin_edges(np.concatenate([reference, window]), bins="sturges")
        one, other = (np.histogram(values, edges)[0] * 1.0 for values in (reference, window))
    return one / reference.size, other / window.size


def _psi(p: FloatArray, q: FloatArray) -> float:
    p, q = _filled(p), _filled(q)
    return float(((p - q) * np.log(p / q)).sum())


def _filled(shares: FloatArray) -> FloatArray:
    least = float(shares[shares > 0].min())
    return np.where(shares > 0, shares, least / 1e6 if least <= 1e-4 else 1e-4)


def _hellinger(reference: FloatArray, window: FloatArray, categorical: bool) -> float:
    if categorical:
        one, other = category_counts(reference, window)
    else:
        # Sturges' rule sees every distinct value once.
        levels = np.unique(np.concatenate([reference, window]))
        edges = np.histogram_bin_edges(levels, bins="sturges")
        one, other = (np.histogram(values, edges)[0] * 1.0 for values in (reference, window))
    common = np.sqrt(one / reference.size * other / window.size).sum()
    return float(np.sqrt(1 - np.clip(common, 0.0, 1.0)))


def _chi_square_p(reference: FloatArray, window: FloatArray) -> float:
    known, seen = category_counts(reference, window)
    expected = known * (window.size / reference.size)
    if (expected == 0).any():
        return 0.0  # a category that the reference does not have
    return float(special.chdtrc(seen.size - 1, ((seen - expected) ** 2 / expected).sum()))
