"""The range of readings that the reference supports, and readings outside it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from edgewatch.statistics.arrays import BoolArray, FloatArray
from edgewatch.statistics.spread import centre_and_spread

#: Readings further apart from their neighbour than this many spreads stand alone …
ISOLATION = 10.0
#: … and at most this share of them (at least one) is left out of the range.
ISOLATED_SHARE = 0.001


@dataclass(frozen=True, slots=True)
class Range:
    """A closed interval of accepted readings; either end may be infinite.

    >>> 3.0 in Range(1.0, 3.0), float("nan") in Range(1.0, 3.0)
    (True, False)
    """

    low: float
    high: float

    def __contains__(self, value: object) -> bool:
        return isinstance(value, float | int) and self.low <= value <= self.high

    def within(self, other: Range) -> Range:
        """Return the part of this range that the other one allows.

        >>> Range(-1.0, 5.0).within(Range(0.0, float("inf")))
        Range(low=0.0, high=5.0)
        """
        low, high = max(self.low, other.low), min(self.high, other.high)
        return Range(low, high) if low <= high else other


UNLIMITED = Range(-np.inf, np.inf)


def reference_range(sorted_values: FloatArray, margin: float = 1.0) -> Range:
    """Return the range of the reference, widened by `margin` robust spreads on either side.

    A sample never reaches the ends of its distribution: without a margin one row in m/2 would
    lie outside for each feature. Isolated extremes are left out, so that a single impossible
    reading in the reference does not accept every other one for good. The margin does not
    change the sign: what was never negative in the reference is not accepted below zero.

    >>> reference_range(np.array([*np.arange(101.0), 1e6]), margin=0.0)
    Range(low=0.0, high=100.0)
    >>> reference_range(np.arange(101.0)).low
    0.0
    """
    if sorted_values.size == 0:
        return UNLIMITED
    _, below, above = centre_and_spread(sorted_values)
    first, last = _core(sorted_values, below, above)
    least, most = float(sorted_values[first]), float(sorted_values[last])
    low, high = least - margin * below, most + margin * above
    return Range(max(low, 0.0) if least >= 0 else low, min(high, 0.0) if most <= 0 else high)


def outside(values: ArrayLike, low: FloatArray | float, high: FloatArray | float) -> BoolArray:
    """Tell for each value whether it is outside its range; missing values are not.

    Infinities are outside every range, also an unlimited one: no instrument measures them.

    >>> outside([0.0, 2.0, float("nan"), float("inf")], 1.0, 3.0).tolist()
    [True, False, False, True]
    """
    readings = np.asarray(values, dtype=np.float64)
    return np.asarray((readings < low) | (readings > high) | np.isinf(readings))


def _core(sorted_values: FloatArray, below: float, above: float) -> tuple[int, int]:
    """Return first and last index once isolated extremes are left out."""
    first, last = 0, sorted_values.size - 1
    allowed = max(1, int(ISOLATED_SHARE * sorted_values.size))
    if sorted_values.size < 10:
        return first, last
    for _ in range(allowed):
        if sorted_values[first + 1] - sorted_values[first] > ISOLATION * below > 0:
            first += 1
        if sorted_values[last] - sorted_values[last - 1] > ISOLATION * above > 0:
            last -= 1
    return first, last
