"""Distances as NannyML 0.13 defines them, up to 10 000 rows of reference.

Jensen–Shannon (base 2) and Hellinger are over bins of equal width of the reference alone, by
Doane's rule, with what the window has outside of them as one cell more; a reference of at most 50
distinct values that are at most a tenth of its rows is taken for categories. χ² is the statistic,
with Yates' correction of 2 × 2 tables. Kolmogorov–Smirnov is D, Wasserstein in the unit of the
feature: above 10 000 rows NannyML bins the reference for both, and given here is what it then
approximates.
"""

from __future__ import annotations

import numpy as np

from edgewatch.statistics import special
from edgewatch.statistics.arrays import FloatArray
from edgewatch.statistics.definitions.as_scipy import two_sample_p
from edgewatch.statistics.definitions.category_counts import category_counts
from edgewatch.statistics.distances.chi_square import chi_square
from edgewatch.statistics.distances.hellinger import hellinger_shares
from edgewatch.statistics.distances.jensen_shannon import jensen_shannon_shares
from edgewatch.statistics.distances.kolmogorov_smirnov import ks_sorted
from edgewatch.statistics.distances.wasserstein import wasserstein_sorted


def univariate(reference: FloatArray, window: FloatArray, categorical: bool) -> dict[str, float]:
    """Return the measures of two ascending arrays of finite values."""
    p, q = _shares(reference, window, categorical or _few(reference))
    found = {
        "js": float(jensen_shannon_shares(p, q)),
        "hellinger": float(hellinger_shares(p, q)),
    }
    if categorical:
        return {**found, **_chi_square(*category_counts(reference, window))}
    d = ks_sorted(reference, window)
    return {
        **found,
        "ks": d,
        "ks_p": two_sample_p(d, window.size, reference.size),
        "wasserstein": wasserstein_sorted(reference, window),
    }


def upper_threshold(values: FloatArray) -> float:
    """Return its alarm limit: mean and three standard deviations (n) of the reference's chunks.

    >>> round(upper_threshold(np.array([0.1, 0.2, 0.3])), 4)
    0.4449
    """
    return float(np.mean(values) + 3 * np.std(values))


def _few(reference: FloatArray) -> bool:
    distinct = np.unique(reference).size
    return distinct <= 50 and distinct / reference.size <= 0.1


def _shares(
    reference: FloatArray, window: FloatArray, by_value: bool
) -> tuple[FloatArray, FloatArray]:
    if by_value:
        known, seen = category_counts(reference, window)
        known, seen = known[known > 0], seen[known > 0]
    else:
        edges = np.histogram_bin_edges(reference, bins="doane")
        known, seen = (np.histogram(values, edges)[0] * 1.0 for values in (reference, window))
    p, q = known / reference.size, seen / window.size
    beyond = 1 - float(q.sum())
    return (np.append(p, 0.0), np.append(q, beyond)) if beyond > 0 else (p, q)


def _chi_square(known: FloatArray, seen: FloatArray) -> dict[str, float]:
    if known.size != 2:
        test = chi_square(known, seen)
        return {"chi2": test.statistic, "chi2_p": test.p}
    table = np.stack([known, seen])
    expected = np.outer(table.sum(axis=1), table.sum(axis=0)) / table.sum()
    apart = np.abs(table - expected)
    corrected = apart - np.minimum(0.5, apart)  # Yates 1934
    statistic = float((corrected**2 / expected).sum())
    return {"chi2": statistic, "chi2_p": float(special.chdtrc(1, statistic))}
