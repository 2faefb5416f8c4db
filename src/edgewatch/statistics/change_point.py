"""Where the level of a series changes, with a confidence interval: one place, or several.

For each place k the means before and after it are compared,

    D(k) = k (n − k) / n · (x̄₁..k − x̄k+1..n)² / σ²,

and the largest D tells where. σ² is the long-run variance, that of the residuals about the two
levels times their integrated autocorrelation time: a slow series changes its level all the time.
The probability of such a D without a change is that of the largest standardised Brownian bridge
(Csörgő & Horváth 1997, "Limit Theorems in Change-Point Analysis", section 1.3).

The interval holds every place whose D is at most κ below the largest: that difference, twice the
log likelihood ratio, tends to the larger of two independent exponential variables of mean 2, hence
κ = −2 ln(1 − √0.95) = 7.35 (Eo & Morley 2015, Quantitative Economics 6(2)).

Readings are clipped to five robust spreads from their median first. Missing and infinite ones are
passed over.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from edgewatch.statistics.arrays import FloatArray, IntArray
from edgewatch.statistics.long_run import residual_time
from edgewatch.statistics.spread import centre_and_spread

#: Readings on either side of a place, at least, and as a share of all.
MARGIN, MARGIN_SHARE = 5, 0.01
#: Stretches shorter than this are not searched for one change of several.
SHORTEST = 40
#: Clip at so many robust spreads.
CLIP = 5.0
#: Probability that the interval holds the change.
CONFIDENCE = 0.95


@dataclass(frozen=True, slots=True)
class ChangePoint:
    """A place between two readings where the level changes.

    Attributes:
        index: the first reading after it, among those given.
        low, high: first and last index that it may have, at the level of confidence.
        before, after: means of the clipped readings on either side.
        p: probability of such a difference anywhere without any change.
    """

    index: int
    low: int
    high: int
    before: float
    after: float
    p: float


def change_point(
    values: FloatArray, *, tau: float = 1.0, confidence: float = CONFIDENCE
) -> ChangePoint | None:
    """Return the place where the level of (n,) readings in order of time changes most.

    Args:
        values: readings; NaN where missing. The indices returned count missing ones too.
        tau: autocorrelation time of the series in readings, if it is known from a reference; the
            larger of it and that of the residuals counts.
        confidence: probability that the interval holds the place.

    Returns:
        None with too few readings, or where they do not vary.

    >>> rng = np.random.default_rng(3)
    >>> found = change_point(rng.normal(size=400) + 1.0 * (np.arange(400) >= 250))
    >>> found.low <= 250 <= found.high, found.high - found.low < 30, found.p < 1e-6
    (True, True, True)
    """
    places, firm = _readable(values)
    found = _change(firm, tau, confidence)
    return None if found is None else _placed(found, places, 0)


def change_points(
    values: FloatArray, *, tau: float = 1.0, alpha: float = 0.01, most: int = 10
) -> list[ChangePoint]:
    """Return the places where the level changes, in order, at most so many.

    By seeded binary segmentation (Kovács, Bühlmann, Li & Munk 2023, Biometrika 110(1)): a change
    is looked for in stretches of every length, each half as long as those before and overlapping
    by half, so that some stretch holds it alone. The least likely one by chance is taken, as long
    as its p is at most alpha over the number of stretches, then the next apart from it.

    >>> steps = np.repeat([0.0, 3.0, 1.0], 100) + np.random.default_rng(0).normal(size=300)
    >>> [one.index for one in change_points(steps)]
    [100, 200]
    """
    places, firm = _readable(values)
    stretches = list(_stretches(len(firm)))
    candidates = [
        (start, stop, one)
        for start, stop in stretches
        if (one := _change(firm[start:stop], tau, CONFIDENCE)) is not None
        and one.p <= alpha / len(stretches)
    ]
    found: list[tuple[int, ChangePoint]] = []
    while candidates and len(found) < most:
        start, _, best = min(candidates, key=lambda one: (one[2].p, one[1] - one[0]))
        found.append((start, best))
        cut = start + best.index
        candidates = [one for one in candidates if cut <= one[0] or one[1] <= cut]
    placed = [_placed(one, places, start) for start, one in found]
    return sorted(placed, key=lambda one: one.index)


def _stretches(n: int) -> Iterator[tuple[int, int]]:
    """The stretches of n readings that are searched, the longest first."""
    length = n
    while length >= SHORTEST:
        count = 2 * n // length - 1
        for start in np.linspace(0, n - length, count).astype(np.int64).tolist():
            yield start, start + length
        length //= 2


def _readable(values: FloatArray) -> tuple[IntArray, FloatArray]:
    """Return the indices of finite readings, and those clipped to robust limits."""
    readings = np.asarray(values, dtype=np.float64)
    places = np.flatnonzero(np.abs(readings) <= 1e150)
    finite = readings[places]
    if not finite.size:
        return places, finite
    middle, below, above = centre_and_spread(np.sort(finite))
    width = CLIP * (max(below, above) or float(np.std(finite)))
    return places, np.clip(finite, middle - width, middle + width)


def _change(values: FloatArray, tau: float, confidence: float) -> ChangePoint | None:
    n = len(values)
    margin = max(MARGIN, int(np.ceil(2 * tau)), int(MARGIN_SHARE * n))
    if n < 2 * margin + 2 or np.ptp(values) == 0:
        return None
    at = np.arange(margin, n - margin + 1)
    sums = np.cumsum(values - values.mean())[at - 1]
    gains = sums**2 * n / (at * (n - at))
    index = int(at[np.argmax(gains)])
    before, after = float(values[:index].mean()), float(values[index:].mean())
    variance = _long_run_variance(values, index, tau)
    # Two constant levels: the place is certain, and the gains differ by more than rounding.
    floor = max(float(gains.max()) * 1e-9, np.finfo(np.float64).tiny)
    statistic = gains / max(variance, floor)
    inside = at[statistic >= statistic.max() - _kappa(confidence)]
    p = _largest_bridge_tail(float(np.sqrt(statistic.max())), margin / n)
    return ChangePoint(index, int(inside[0]), int(inside[-1]), before, after, p)


def _long_run_variance(values: FloatArray, index: int, tau: float) -> float:
    """Variance about the two levels, times the autocorrelation time of what is left."""
    left = values.copy()
    left[:index] -= left[:index].mean()
    left[index:] -= left[index:].mean()
    n = len(values)
    return float(left @ left) / (n - 2) * max(tau, residual_time(left, 2))


def _kappa(confidence: float) -> float:
    return -2.0 * float(np.log1p(-np.sqrt(confidence)))


def _largest_bridge_tail(x: float, share: float) -> float:
    """P(sup |B⁰(t)| / √(t(1−t)) > x) for t between a share of the series and the rest of it.

    >>> round(_largest_bridge_tail(3.2, 0.05), 3)
    0.044
    """
    if x < 1.5:
        return 1.0
    span = 2.0 * float(np.log((1 - share) / share))
    density = x * float(np.exp(-x * x / 2)) / float(np.sqrt(2 * np.pi))
    return min(1.0, density * ((1 - 1 / x**2) * span + 4 / x**2))


def _placed(found: ChangePoint, places: IntArray, start: int) -> ChangePoint:
    """Count in all readings rather than in those that are readable, from the start of a part."""
    index, low, high = (int(places[start + i]) for i in (found.index, found.low, found.high))
    return ChangePoint(index, low, high, found.before, found.after, found.p)
