"""Shares of rows, such as missing readings: exact tail tests and an honest interval."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from edgewatch.statistics import special
from edgewatch.statistics.arrays import FloatArray


def wilson(successes: float, n: float, confidence: float = 0.95) -> tuple[float, float]:
    """Return the score interval of a proportion (Wilson 1927, J. Am. Stat. Assoc. 22:209).

    Unlike p ± z·√(p(1−p)/n) it never leaves [0, 1] and holds its coverage at small n.

    >>> tuple(round(bound, 4) for bound in wilson(0, 20)), wilson(0, 0)
    ((0.0, 0.1611), (0.0, 1.0))
    """
    if n <= 0:
        return 0.0, 1.0
    z = float(special.ndtri(0.5 + confidence / 2))
    share = successes / n
    centre = (share + z * z / (2 * n)) / (1 + z * z / n)
    half = z / (1 + z * z / n) * (share * (1 - share) / n + z * z / (4 * n * n)) ** 0.5
    return max(centre - half, 0.0), min(centre + half, 1.0)


def binomial_tail(successes: int, n: int, p: float) -> float:
    """Return P(X ≥ successes) for X ~ Binomial(n, p): more than a known rate explains.

    >>> round(binomial_tail(3, 20, 0.01), 6)
    0.001004
    """
    if successes <= 0:
        return 1.0
    return float(special.bdtrc(successes - 1, n, p)) if successes <= n else 0.0


def excess_p(window: int, n: int, reference: int, m: int) -> float:
    """Return the one-sided p of Fisher's exact test that the window's rate is not higher.

    `window` of n rows against `reference` of m rows; exact for any size, and a reference without
    a single case does not make the first case impossible (Fisher 1935; Agresti 1992).

    >>> round(excess_p(5, 200, 0, 300), 4)
    0.0099
    """
    if n <= 0 or m <= 0 or window <= 0:
        return 1.0
    return float(min(_hypergeometric_tail(window, n, reference, m), 1.0))


@lru_cache(maxsize=1024)
def excess_limit(n: int, reference: int, m: int, alpha: float) -> float:
    """Return the largest share of n rows that is not yet an excess at level `alpha`.

    >>> excess_limit(200, 0, 300, 1e-6)
    0.07
    """
    if n <= 0 or m <= 0:
        return 1.0
    low, high = 0, n
    while low < high:  # p falls as the count grows
        middle = (low + high + 1) // 2
        if excess_p(middle, n, reference, m) > alpha:
            low = middle
        else:
            high = middle - 1
    return low / n


def _hypergeometric_tail(window: int, n: int, reference: int, m: int) -> float:
    """Return P(K ≥ window): of all cases, those that fall into the n rows by chance."""
    cases = window + reference
    k = np.arange(window, min(n, cases) + 1, dtype=np.float64)
    log_mass = _log_choose(n, k) + _log_choose(m, cases - k) - _log_choose(n + m, np.array(cases))
    return float(np.exp(log_mass[np.isfinite(log_mass)]).sum())


def _log_choose(n: float, k: FloatArray) -> FloatArray:
    with np.errstate(divide="ignore"):
        return np.asarray(
            special.gammaln(n + 1.0) - special.gammaln(k + 1.0) - special.gammaln(n - k + 1.0)
        )
