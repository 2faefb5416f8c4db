"""Slow change: the slope of a series, with an interval, and the time until a limit is reached.

The slope is the median of the slopes between all pairs (Theil 1950; Sen 1968, JASA 63), taken of
the medians of blocks of consecutive readings, at most `MOST_BLOCKS` of them: readings that depend
on each other are put together until blocks hardly do, and a third of the readings may be wild.
Its interval is that of Sen by the null variance of Kendall's S,

    var S = n (n − 1)(2n + 5) / 18,

for blocks that still depend on each other times their autocorrelation time (after Hamed & Rao 1998,
Journal of Hydrology 204).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from edgewatch.statistics import special
from edgewatch.statistics.arrays import FloatArray, IntArray
from edgewatch.statistics.long_run import residual_time

DAY_NS = 86_400_000_000_000
#: Fewer blocks do not tell a slope; more than the other number cost n² and tell no more.
FEWEST_BLOCKS, MOST_BLOCKS = 8, 200
CONFIDENCE = 0.95


@dataclass(frozen=True, slots=True)
class Trend:
    """A slope with its interval.

    Attributes:
        slope, low, high: per day, in the unit of the readings.
        level: of the fitted line at `at_ns`, the time of the last reading.
        at_ns, from_ns: event time of the last reading and of the first.
        blocks: of readings that entered.
    """

    slope: float
    low: float
    high: float
    level: float
    at_ns: int
    from_ns: int
    blocks: int

    @property
    def certain(self) -> bool:
        """Whether the interval leaves out a slope of 0."""
        return self.low > 0 or self.high < 0

    def days_until(self, limit: float) -> tuple[float, float, float | None] | None:
        """Return days from the last reading until the level is at a limit: best, least, most.

        The most is None where the interval of the slope reaches to 0, and with it into eternity.
        None where the level moves away from the limit, or has no direction.

        >>> Trend(-0.5, -1.0, -0.25, 38.0, 0, 0, 50).days_until(37.0)
        (2.0, 1.0, 4.0)
        """
        left = limit - self.level
        if left == 0:
            return 0.0, 0.0, 0.0
        if not self.slope * left > 0:
            return None
        fast, slow = (self.high, self.low) if left > 0 else (self.low, self.high)
        never = not slow * left > 0
        return (
            left / self.slope,
            self._days(limit, fast),
            None if never else self._days(limit, slow),
        )

    def _days(self, limit: float, slope: float) -> float:
        """Days until a limit by another slope, about the middle of the span: a steeper line
        stands lower at first and higher at last."""
        half = (self.at_ns - self.from_ns) / DAY_NS / 2
        middle = self.level - self.slope * half
        return max(0.0, (limit - middle) / slope - half)


def trend(
    times_ns: IntArray,
    values: FloatArray,
    *,
    tau: float = 1.0,
    confidence: float = CONFIDENCE,
) -> Trend | None:
    """Return the slope of (n,) readings over their event times.

    Args:
        times_ns: event times, in any order.
        values: readings; missing and infinite ones are passed over.
        tau: autocorrelation time in readings, if it is known.
        confidence: probability that the interval holds the slope.

    Returns:
        None with fewer than `FEWEST_BLOCKS` blocks, or where time stands still.

    >>> days = np.arange(400) * DAY_NS // 10
    >>> noise = np.random.default_rng(0).normal(0, 0.3, 400)
    >>> found = trend(days, 20 - 0.05 * np.arange(400) / 10 + noise)
    >>> round(found.slope, 2), found.low <= -0.05 <= found.high, found.certain
    (-0.05, True, True)
    """
    times, levels = _blocks(np.asarray(times_ns, dtype=np.int64), values, tau)
    if len(levels) < FEWEST_BLOCKS or times[0] == times[-1]:
        return None
    origin = int(times[-1])
    days = (times - origin) / DAY_NS
    slopes = _pairwise(days, levels)
    if not slopes.size:
        return None
    slope = float(np.median(slopes))
    left = levels - slope * days
    level = float(np.median(left))
    low, high = _interval(slopes, len(levels), residual_time(left - left.mean(), 2), confidence)
    finite = np.abs(values) <= 1e150
    last, first = (int(f(np.asarray(times_ns)[finite])) for f in (np.max, np.min))
    return Trend(slope, low, high, level + slope * (last - origin) / DAY_NS, last, first, len(days))


def _blocks(times: IntArray, values: FloatArray, tau: float) -> tuple[IntArray, FloatArray]:
    """Return mean time and median of blocks of consecutive readings, in order of time."""
    finite = np.abs(values) <= 1e150
    order = np.argsort(times[finite], kind="stable")
    times, values = times[finite][order], values[finite][order]
    size = max(1, int(np.ceil(2 * tau)) if tau > 1 else 1, -(-len(values) // MOST_BLOCKS))
    blocks = len(values) // size
    if not blocks:
        return times[:0], values[:0]
    # The rest, less than a block, is the oldest: what is asked is how it goes on.
    times, values = times[-blocks * size :], values[-blocks * size :]
    first = times[0]
    means = (times - first).reshape(blocks, size).mean(axis=1).astype(np.int64) + first
    return means, np.median(values.reshape(blocks, size), axis=1)


def _pairwise(days: FloatArray, levels: FloatArray) -> FloatArray:
    """Return the slopes between all pairs of blocks of different times, ascending."""
    i, j = np.triu_indices(len(days), 1)
    apart = days[j] - days[i]
    told = apart > 0
    return np.sort((levels[j] - levels[i])[told] / apart[told])


def _interval(
    slopes: FloatArray, blocks: int, tau: float, confidence: float
) -> tuple[float, float]:
    variance = blocks * (blocks - 1) * (2 * blocks + 5) / 18 * tau
    reach = float(special.ndtri((1 + confidence) / 2)) * float(np.sqrt(variance))
    n = len(slopes)
    low, high = int(np.floor((n - reach) / 2)), int(np.ceil((n + reach) / 2))
    return (
        float(slopes[low]) if low >= 0 else -np.inf,
        float(slopes[high]) if high < n else np.inf,
    )
