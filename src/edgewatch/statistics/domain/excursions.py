"""How many rows in a row stay beyond a high level once one has gone there."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from edgewatch.statistics.arrays import FloatArray

#: Rows beyond the level, at least so many and this share of all.
_ENOUGH, _SHARE = 10, 0.05


def excursion_rows(values: ArrayLike) -> float:
    """Return the mean length of clusters of extreme values, in rows; 1 where they come singly.

    1/θ with θ the extremal index by the intervals estimator (Ferro & Segers, J. R. Stat. Soc. B 65,
    2003, 545): from the times between values beyond a high level, without a choice of what
    separates clusters. Readings that follow each other slowly need not be extreme in long
    clusters, so this is not the autocorrelation time, which counts the middle as well.

    Args:
        values: (n,) in order of the rows; NaN counts as not extreme.

    >>> excursion_rows(np.random.default_rng(1).normal(size=2000)) < 1.5
    True
    >>> excursion_rows(np.repeat(np.random.default_rng(1).normal(size=500), 8)) > 4
    True
    """
    series = np.asarray(values, dtype=np.float64)
    known = series[~np.isnan(series)]
    beyond = max(_ENOUGH, int(_SHARE * known.size))
    if known.size < 2 * beyond:
        return 1.0
    level = np.partition(known, known.size - beyond)[known.size - beyond]
    return 1.0 / _extremal_index(np.diff(np.flatnonzero(series >= level)).astype(np.float64))


def _extremal_index(gaps: FloatArray) -> float:
    """θ from the rows between one exceedance and the next."""
    if gaps.max() <= 2:
        top, bottom = gaps.sum() ** 2, (gaps**2).sum()
    else:
        top, bottom = (gaps - 1).sum() ** 2, ((gaps - 1) * (gaps - 2)).sum()
    theta = 2 * top / (gaps.size * bottom) if bottom > 0 else 1.0
    return float(np.clip(theta, 1.0 / (gaps.sum() + 1.0), 1.0))
