"""P(Dₙ ≥ d) for the two-sided Kolmogorov–Smirnov statistic of n continuous values.

The choice of method by region follows Simard & L'Ecuyer (2011, J. Stat. Software 39(11)): twice
the one-sided tail where it is exact to double precision (Miller 1956), the matrix of Durbin
(1973) as arranged by Marsaglia, Tsang & Wang (2003, J. Stat. Software 8(18)) for small n, the
expansion of Pelz & Good (1976, J. R. Stat. Soc. B 38:152) for large n. The result equals
``scipy.stats.kstwo.sf`` to about 1e-10, without the 0.7 s and 70 MB of importing scipy.stats.
Above n = 20 000 the exact one-sided sum takes tens of milliseconds; there exp(−(6nd+1)²/18n)
(Maag & Dicaire 1971, Biometrika 58:653) takes its place, within 0.3 % of p down to p = 1e-9.
"""

from __future__ import annotations

from functools import lru_cache
from math import ceil, exp, lgamma, log, pi, sqrt

import numpy as np

from edgewatch.statistics import special
from edgewatch.statistics.arrays import FloatArray

# n·d² from which P(Dₙ ≥ d) is 2 P(Dₙ⁺ ≥ d) to double precision.
_TAIL_SMALL_N, _TAIL_LARGE_N, _SMALL_N = 4.0, 2.2, 140
_EXACT_SUM_N = 20_000


@lru_cache(maxsize=4096)
def survival(n: int, d: float) -> float:
    """Return P(Dₙ ≥ d).

    >>> round(survival(100, 0.2), 6), survival(100, 0.0), survival(100, 1.0)
    (0.000555, 1.0, 0.0)
    """
    if d >= 1.0:
        return 0.0
    if n * d <= 0.5:
        return 1.0
    scaled = n * d * d
    if d >= 0.5 or scaled >= (_TAIL_SMALL_N if n <= _SMALL_N else _TAIL_LARGE_N):
        return min(2.0 * _one_sided(n, d), 1.0)
    if n <= _SMALL_N or (n <= 100_000 and n * d**1.5 <= 1.4):
        below = _durbin(n, d)
    else:
        below = _pelz_good(n, d)
    return min(max(1.0 - below, 0.0), 1.0)


@lru_cache(maxsize=1024)
def critical(n: int, alpha: float) -> float:
    """Return the d with P(Dₙ ≥ d) = alpha, for the small alpha of a limit (below 0.01).

    >>> round(critical(100, 0.000555), 3)
    0.2
    """
    if n <= _EXACT_SUM_N:
        return float(special.smirnovi(n, alpha / 2.0))
    return (sqrt(-18 * n * log(alpha / 2.0)) - 1) / (6 * n)


def _one_sided(n: int, d: float) -> float:
    return (
        float(special.smirnov(n, d))
        if n <= _EXACT_SUM_N
        else exp(-((6 * n * d + 1) ** 2) / (18 * n))
    )


def _durbin(n: int, d: float) -> float:
    """Return P(Dₙ < d) as n!/nⁿ times the middle entry of the n-th power of a matrix."""
    k = ceil(n * d)
    h = k - n * d
    power, log_scale = _matrix_power(_durbin_matrix(2 * k - 1, h), n)
    middle = float(power[k - 1, k - 1])
    if middle <= 0.0:
        return 0.0
    return exp(log(middle) + log_scale + lgamma(n + 1) - n * log(n))


def _durbin_matrix(m: int, h: float) -> FloatArray:
    row, column = np.indices((m, m))
    gap = row - column + 1
    matrix = np.where(gap >= 0, np.exp(-special.gammaln(np.maximum(gap, 0) + 1)), 0.0)
    steps = np.arange(1, m + 1)
    edge = h**steps * np.exp(-special.gammaln(steps + 1))
    matrix[:, 0] -= edge
    matrix[-1, :] -= edge[::-1]
    matrix[-1, 0] += max(0.0, 2 * h - 1) ** m * exp(-lgamma(m + 1))
    return matrix


def _matrix_power(matrix: FloatArray, exponent: int) -> tuple[FloatArray, float]:
    """Return matrix**exponent by squaring as (scaled matrix, ln of the scale)."""
    result, result_scale = np.eye(len(matrix)), 0.0
    base, base_scale = matrix, 0.0
    while exponent:
        if exponent & 1:
            result, grown = _scaled(result @ base)
            result_scale += base_scale + grown
        base, grown = _scaled(base @ base)
        base_scale = 2 * base_scale + grown
        exponent >>= 1
    return result, result_scale


def _scaled(matrix: FloatArray) -> tuple[FloatArray, float]:
    largest = float(np.abs(matrix).max())
    return matrix / largest, log(largest)


def _pelz_good(n: int, d: float) -> float:
    """Return P(Dₙ < d) by the expansion of Pelz & Good to order n^(−3/2)."""
    z = sqrt(n) * d
    z2, z4, z6 = z**2, z**4, z**6
    half = (np.arange(-20, 20) + 0.5) ** 2 * pi**2
    whole = np.arange(-20, 21) ** 2 * pi**2
    at_half, at_whole = np.exp(-half / (2 * z2)), np.exp(-whole / (2 * z2))
    root = sqrt(pi / 2)
    k0 = root / z * at_half.sum()
    k1 = root / (6 * z4) * ((half - z2) * at_half).sum()
    inner2 = 6 * z6 + 2 * z4 + half * (2 * z4 - 5 * z2) + half**2 * (1 - 2 * z2)
    k2 = root * ((inner2 * at_half).sum() / (72 * z**7) - (whole * at_whole).sum() / (36 * z**3))
    inner3 = (
        half**3 * (5 - 30 * z2)
        + half**2 * (-60 * z2 + 212 * z4)
        + half * (135 * z4 - 96 * z6)
        - 30 * z6
        - 90 * z**8
    )
    k3 = root * (
        (inner3 * at_half).sum() / (6480 * z**10)
        + ((-(whole**2) + 3 * whole * z2) * at_whole).sum() / (216 * z6)
    )
    return float(k0 + k1 / sqrt(n) + k2 / n + k3 / n**1.5)
