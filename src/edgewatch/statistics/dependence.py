"""How far readings depend on those before: integrated autocorrelation time, effective size.

A hundred readings of a slow process tell as much as a handful of independent ones. With the
autocorrelation ρ(t) at lag t the variance of a mean of n readings is that of n/τ independent ones,

    τ = 1 + 2 Σ ρ(t),

summed up to the first lag M ≥ 5 τ(M), beyond which there is only noise (Sokal 1997, "Monte Carlo
methods in statistical mechanics", section 3). ρ is taken of normal scores of ranks, which no wild
reading moves, and of their squares as well, since bursts of noise are dependence too: the larger
τ counts, and since a short reference tells τ poorly and mostly too small, one standard error more.
Rows are taken one after the other, whatever the time between them.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from edgewatch.statistics import special
from edgewatch.statistics.arrays import LARGEST, FloatArray, IntArray
from edgewatch.statistics.season import Season, season_of

_WINDOW = 5.0
#: A τ above 1 by less than this many standard errors of independent readings is taken for 1.
_SURE, _SURE_OF_ONE = 3.0, 2.5


@dataclass(frozen=True, slots=True)
class Dependence:
    """How the readings of one feature depend on each other, by its reference.

    Attributes:
        tau: integrated autocorrelation time in rows, of the readings as they are; at least 1.
        rows: readings that it was learned from.
        season: what the time of day and week explains; None if nothing, or times are unknown.
        residual_tau: integrated autocorrelation time once the season is taken away; as `tau`
            where there is none.
    """

    tau: float = 1.0
    rows: int = 0
    season: Season | None = None
    residual_tau: float = 1.0

    @property
    def effective(self) -> float:
        """Independent readings that the reference is worth."""
        return self.rows / self.tau


INDEPENDENT = Dependence()


def dependence_of(values: FloatArray, times_ns: IntArray | None = None) -> Dependence:
    """Learn the dependence of (n,) readings; NaN, infinite and impossible ones are left out.

    Args:
        values: readings in order of the rows.
        times_ns: (n,) event times if known; the readings are then taken in order of time.

    >>> dependence_of(np.tile([1.0, 2.0], 50)).tau
    1.0
    """
    readings = np.asarray(values, dtype=np.float64)
    finite = np.abs(readings) <= LARGEST
    kept = readings[finite]
    if times_ns is None:
        tau = autocorrelation_time(kept)
        return Dependence(tau, kept.size, None, tau)
    times = np.asarray(times_ns, dtype=np.int64)[finite]
    order = np.argsort(times, kind="stable")
    times, kept = times[order], kept[order]
    tau = autocorrelation_time(kept)
    season = season_of(times, kept)
    if season is None:
        return Dependence(tau, kept.size, None, tau)
    residual = autocorrelation_time(kept - season.at(times))
    return Dependence(max(tau, _of_season(season, times)), kept.size, season, residual)


def autocorrelation_time(values: FloatArray) -> float:
    """Return τ of finite readings in order, in rows; 1 for fewer than 8 or constant ones.

    A reference shorter than a few τ cannot tell it: the result is then its own length at most.

    >>> autocorrelation_time(np.repeat(np.random.default_rng(7).normal(size=500), 10)) > 7
    True
    """
    if values.size < 8 or np.ptp(values) == 0:
        return 1.0
    scores = normal_scores(values)
    return max(_time_of(scores), _time_of(scores**2))


def normal_scores(values: FloatArray) -> FloatArray:
    """Return Φ⁻¹ of the mid-ranks over n; equal readings have equal scores (van der Waerden)."""
    _, where, counts = np.unique(values, return_inverse=True, return_counts=True)
    ranks = np.cumsum(counts) - counts / 2
    return np.asarray(special.ndtri(ranks / values.size)[where])


def _of_season(season: Season, times: IntArray) -> float:
    """τ of rows that follow a season: what it explains of a cycle is one reading, not many.

    The sum of ρ of a wave comes to nothing over whole cycles, but a window is a part of one.
    """
    gap_ns = float(np.median(np.diff(times)))
    rows = max(season.periods_ns) / gap_ns if gap_ns > 0 else float(times.size)
    return min(season.explained * rows, float(times.size))


def _time_of(series: FloatArray) -> float:
    n = series.size
    rho = _autocorrelation(series)
    if rho is None:
        return 1.0
    sums = 1.0 + 2.0 * np.cumsum(rho[1:])
    lags = np.arange(1, len(sums) + 1)
    beyond = np.flatnonzero(lags >= _WINDOW * sums)
    at = int(beyond[0]) if beyond.size else int(np.argmax(sums))
    tau, lag = float(sums[at]), float(lags[at])
    # Without dependence each ρ has variance 1/n, and the sum of 2ρ over the lags 4·lag/n. The
    # first ρ alone tells a short dependence more surely, the sum a long and faint one.
    slight = tau - 1.0 <= _SURE * 2.0 * float(np.sqrt(lag / n))
    if tau <= 1.0 or (slight and rho[1] <= _SURE_OF_ONE / float(np.sqrt(n))):
        return 1.0
    # Variance of the windowed estimate (Madras & Sokal 1988): 2 (2M + 1) / n · τ².
    return min(tau * (1.0 + float(np.sqrt(2.0 * (2.0 * lag + 1.0) / n))), float(n))


def _autocorrelation(series: FloatArray) -> FloatArray | None:
    """ρ(0 … n/2) by the Fourier transform (Wiener–Khinchin); None for a constant series."""
    centred = series - series.mean()
    n = centred.size
    power = np.abs(np.fft.rfft(centred, 1 << (2 * n - 1).bit_length())) ** 2
    covariance = np.fft.irfft(power)[: n // 2 + 1]
    if covariance[0] <= 1e-12 * n:
        return None
    return np.asarray(covariance / covariance[0])
