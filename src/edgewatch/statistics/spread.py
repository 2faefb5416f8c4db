"""Centre and spread that a few wild readings do not move."""

from __future__ import annotations

import numpy as np

from edgewatch.statistics.arrays import FloatArray

#: Φ⁻¹(0.9).
_TO_SIGMA = 1.2815515655446004


def centre_and_spread(sorted_values: FloatArray) -> tuple[float, float, float]:
    """Return median, spread below it and spread above it; zeros if there are no values.

    The spreads are (q₅₀ − q₁₀) / 1.2816 and (q₉₀ − q₅₀) / 1.2816: the standard deviation for
    normal values, one for each side because measurands are often skewed. A tenth of the values
    on either side may be arbitrarily wrong. A side on which more than that tie takes the spread of
    the other; both are 0 where most values are the same.

    >>> [round(number, 2) for number in centre_and_spread(np.array([*np.arange(101.0), 1e6]))]
    [50.5, 31.52, 31.52]
    """
    if sorted_values.size == 0:
        return 0.0, 0.0, 0.0
    q10, q50, q90 = np.quantile(sorted_values, [0.1, 0.5, 0.9])
    below, above = float(q50 - q10) / _TO_SIGMA, float(q90 - q50) / _TO_SIGMA
    wider = max(below, above)
    return float(q50), below or wider, above or wider
