"""The moving-block bootstrap: intervals of any statistic of rows that resemble their neighbours."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from edgewatch.statistics.arrays import FloatArray, IntArray

RESAMPLES = 500
_SEED = 20_260_101


def block_rows(n: int, tau: float) -> int:
    """Rows of a block: at least 2τ, so that what hangs together stays together, at most n/4.

    >>> block_rows(1000, 1.0), block_rows(1000, 20.0), block_rows(10, 20.0)
    (1, 40, 2)
    """
    return 1 if tau <= 1.0 else max(1, min(int(np.ceil(2 * tau)), n // 4))


def resampled_rows(n: int, tau: float = 1.0, resamples: int = RESAMPLES) -> IntArray:
    """Return (resamples, n) row places, in blocks that wrap around; the same on every call.

    Künsch (1989, Ann. Stat. 17:1217); circular after Politis & Romano (1992).
    """
    random = np.random.default_rng(_SEED)
    size = block_rows(n, tau)
    starts = random.integers(0, n, (resamples, -(-n // size)))
    rows = (starts[:, :, None] + np.arange(size)) % n
    return np.asarray(rows.reshape(resamples, -1)[:, :n], np.int64)


def bootstrap_interval(
    statistic: Callable[[NDArray[np.int64]], float],
    n: int,
    *,
    tau: float = 1.0,
    confidence: float = 0.95,
    resamples: int = RESAMPLES,
) -> tuple[float, float]:
    """Return the percentile interval of `statistic`, which is handed the rows of a resample.

    >>> x = np.arange(100.0)
    >>> low, high = bootstrap_interval(lambda rows: float(x[rows].mean()), 100)
    >>> low < 49.5 < high
    True
    """
    if n < 2:
        return float("nan"), float("nan")
    found: FloatArray = np.array([statistic(rows) for rows in resampled_rows(n, tau, resamples)])
    found = found[np.isfinite(found)]
    if found.size < resamples // 2:
        return float("nan"), float("nan")
    tail = (1 - confidence) / 2
    low, high = np.quantile(found, (tail, 1 - tail))
    return float(low), float(high)
