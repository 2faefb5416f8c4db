"""Is there a trend? Tests for counts over exposures, and for any series of values."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from edgewatch.statistics import special
from edgewatch.statistics.arrays import FloatArray


@dataclass(frozen=True, slots=True)
class TrendTest:
    """The answer of a test.

    Attributes:
        test: its name; steps: how many entered.
        z: standardised statistic, above 0 where the series rises.
        p: two-sided.
        dispersion: variance beyond what the model has, at least 1; counts come in bursts.
    """

    test: str
    steps: int
    z: float
    p: float
    dispersion: float = 1.0


def poisson_trend(events: ArrayLike, exposure: ArrayLike) -> TrendTest | None:
    """Test whether the rate of events rises or falls from step to step.

    The score test for a log-linear rate, given the total (Armitage 1955, Biometrics 11:375;
    Cox & Lewis 1966). Its variance is widened by Pearson's dispersion where counts scatter more
    than Poisson's (McCullagh & Nelder 1989, section 4.5).

    Args:
        events: (k,) counts; exposure: (k,) over how much; steps without any are left out.

    Returns:
        None with fewer than three steps or no event.

    >>> found = poisson_trend([1, 2, 4, 8, 12], [10, 10, 10, 10, 10])
    >>> found.z > 3, found.p < 0.01
    (True, True)
    """
    return _armitage("Poisson trend", events, exposure, of_shares=False)


def share_trend(cases: ArrayLike, n: ArrayLike) -> TrendTest | None:
    """Test whether a share of rows rises or falls: the Cochran–Armitage test, as above.

    >>> round(share_trend([5, 5, 5, 5], [100, 100, 100, 100]).p, 6)
    1.0
    """
    return _armitage("Cochran-Armitage", cases, n, of_shares=True)


def mann_kendall(values: ArrayLike) -> TrendTest | None:
    """Test whether a series rises or falls, whatever its shape (Mann 1945; Kendall 1975).

    The normal form with the correction for ties and for continuity; NaN are left out.

    Returns:
        None with fewer than four values: then no result could be significant.

    >>> round(mann_kendall([1.0, 2.0, 3.0, 4.0, 5.0, 6.0]).p, 4)
    0.0085
    """
    series = np.asarray(values, np.float64)
    series = series[np.isfinite(series)]
    n = len(series)
    if n < 4:
        return None
    i, j = np.triu_indices(n, 1)
    score = float(np.sign(series[j] - series[i]).sum())
    ties = np.unique(series, return_counts=True)[1].astype(np.float64)
    variance = (n * (n - 1) * (2 * n + 5) - float((ties * (ties - 1) * (2 * ties + 5)).sum())) / 18
    if variance <= 0:
        return TrendTest("Mann-Kendall", n, 0.0, 1.0)
    z = (score - np.sign(score)) / variance**0.5
    return TrendTest("Mann-Kendall", n, float(z), _two_sided(float(z)))


def _armitage(
    name: str, events: ArrayLike, exposure: ArrayLike, *, of_shares: bool
) -> TrendTest | None:
    counts, over = np.asarray(events, np.float64), np.asarray(exposure, np.float64)
    at = np.arange(len(counts), dtype=np.float64)
    there = over > 0
    counts, over, at = counts[there], over[there], at[there]
    total = float(counts.sum())
    if len(counts) < 3 or total <= 0:
        return None
    rate = total / float(over.sum())
    expected = rate * over
    centre = float((over * at).sum() / over.sum())
    score = float(((counts - expected) * at).sum())
    spread = 1 - rate if of_shares else 1.0
    variance = spread * rate * float((over * (at - centre) ** 2).sum())
    if variance <= 0:
        return TrendTest(name, len(counts), 0.0, 1.0)
    dispersion = _dispersion(counts, expected, spread, at)
    z = score / (variance * dispersion) ** 0.5
    return TrendTest(name, len(counts), z, _two_sided(z), dispersion)


def _dispersion(counts: FloatArray, expected: FloatArray, spread: float, at: FloatArray) -> float:
    """Pearson's χ² a degree of freedom about a straight line of the rates; at least 1.

    About the line, not about the mean: else the trend itself would count as scatter.
    """
    weight = np.sqrt(expected)
    design = np.column_stack([np.ones_like(at), at]) * weight[:, None]
    ratio = counts / expected
    fitted = design @ np.linalg.lstsq(design, ratio * weight, rcond=None)[0]
    left = ratio * weight - fitted
    return max(1.0, float((left**2).sum()) / spread / (len(counts) - 2))


def _two_sided(z: float) -> float:
    return float(special.erfc(abs(z) / 2**0.5))
