"""How much a short stretch of readings says about its mean, without a reference to ask.

The long-run variance is the variance times the autocorrelation time τ. Of a few hundred readings
the sum of autocorrelations is too noisy, and too small; a first-order autoregression is not: with
φ its coefficient τ = (1 + φ) / (1 − φ). The estimate of φ is short by (1 + 3φ)/n for one mean taken
off (Kendall 1954, Biometrika 41), and by as much again for each further one; that is given back. A
slow swing below much noise hides from φ of single readings and not from that of means of
blocks, whose variance is compared with that of single readings: the larger τ counts.
"""

from __future__ import annotations

import numpy as np

from edgewatch.statistics.arrays import FloatArray

#: Closer to 1 the series is a walk, of which so few readings tell nothing.
MOST = 0.995
_FEWEST = 8


def residual_time(left: FloatArray, means: int = 1) -> float:
    """Return τ of (n,) residuals about so many fitted levels: at least 1, n at most.

    >>> rng = np.random.default_rng(0)
    >>> residual_time(rng.normal(size=300)) < 1.5
    True
    """
    n = len(left)
    power = float(left @ left) / max(n, 1)
    if n < _FEWEST or power <= 0:
        return 1.0
    block = round(float(np.cbrt(n)))
    levels = left[: n // block * block].reshape(-1, block).mean(axis=1)
    of_blocks = block * float(levels @ levels) / len(levels) / power * _first_order(levels, means)
    return min(float(n), max(1.0, _first_order(left, means), of_blocks))


def _first_order(series: FloatArray, means: int) -> float:
    """(1 + φ) / (1 − φ), with what fitting the means took from φ given back; 1 within noise."""
    n = len(series)
    power = float(series @ series)
    if n < _FEWEST or power <= 0:
        return 1.0
    phi = float(series[:-1] @ series[1:]) / power
    if abs(phi) < 2 / np.sqrt(n):  # sampling noise about an independent series
        return 1.0
    phi += means * (1 + 3 * phi) / n
    return (1 + phi) / (1 - phi) if phi < MOST else float(n)
