"""Bets on something that happens or does not: a missing, stuck, duplicated or outside reading.

    L = q / p̄ where it happens,   (1 − q) / (1 − p̄) where not,

with p̄ an upper bound on how often it happens by the reference and q > p̄: the expectation of L is
at most 1 as long as it does not happen more often than p̄.
"""

from __future__ import annotations

import numpy as np

from edgewatch.statistics.arrays import FloatArray

#: Standard errors from the reference's rate to the bound.
MARGIN = 3.5
#: A bound above this leaves nothing to bet on: it is no longer rare.
RARE = 0.7
_RATES = (0.05, 0.3, 0.95)
_APART = 1.3


def rate_bound(happened: float, n: float) -> float:
    """Return p̄, the upper end of the Wilson score interval at 3.5 standard errors.

    Args:
        happened, n: how often it happened in how many independent readings of the reference.

    >>> round(rate_bound(0, 10_000), 5), round(rate_bound(0, 100), 3), rate_bound(0, 0)
    (0.00122, 0.109, 1.0)
    """
    if n <= 0:
        return 1.0
    rate, z2 = happened / n, MARGIN**2
    middle = rate + z2 / (2 * n)
    half = MARGIN * float(np.sqrt(rate * (1 - rate) / n + z2 / (4 * n * n)))
    return min((middle + half) / (1 + z2 / n), 1.0)


def indicator_bets(bound: float) -> FloatArray | None:
    """Return (2, bets): what does not happen, then what does; None if it is not rare.

    >>> indicator_bets(0.9) is None
    True
    >>> bets = indicator_bets(0.1)
    >>> np.allclose([0.9, 0.1] @ bets, 1.0)
    True
    """
    if bound > RARE:
        return None
    rates = {rate for rate in (2 * bound, *_RATES) if rate > _APART * bound}
    q = np.array(sorted(rate for rate in rates if rate <= _RATES[-1]))
    return np.stack([(1 - q) / (1 - bound), q / bound])
