"""Histogram of equal cells between robust limits of the reference, with an open cell at each end.

    cell 0 = (−∞, low)   cell i = [low + (i−1)·w, low + i·w), w = (high − low)/4096
    cell 4097 = [high, ∞)

Equal cells cost an addition and a multiplication a reading, an eighth of a search among quantiles,
and one such histogram gives every distance of this room with a bound on its error. The limits lie
where the body of the reference ends, so that one wild reading cannot squeeze all others into a
single cell. Counts of any partition of the rows add up to those of the whole.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from edgewatch.statistics.arrays import LARGEST, FloatArray, IntArray, finite_sorted
from edgewatch.statistics.spread import centre_and_spread

#: Equal cells between the limits.
CELLS = 4096
#: Robust spreads on either side of the median beyond which readings share the open cell.
REACH = 8.0
# A body no wider than this has no room for cells: it counts as one value.
_NARROWEST = CELLS / sys.float_info.max
# Readings at a time: three arrays of this length stay in a core's own cache.
_BLOCK = 16_384


@dataclass(frozen=True, slots=True, eq=False)
class ClippedHistogram:
    """Readings of one feature per cell.

    Attributes:
        low, high: ends of the equal cells, low ≤ high; equal where the reference is constant.
        counts: (4098,) readings per cell, the first and the last of them open.
        beyond: how far the readings of the two open cells lie below `low` and above `high`,
            summed; in the unit of the feature.
    """

    low: float
    high: float
    counts: IntArray
    beyond: tuple[float, float] = (0.0, 0.0)

    @property
    def n(self) -> int:
        """Readings counted."""
        return int(self.counts.sum())

    @property
    def width(self) -> float:
        """Width of a cell between the limits."""
        return (self.high - self.low) / CELLS

    @property
    def edges(self) -> FloatArray:
        """(4097,) edges from `low` to `high`."""
        return np.linspace(self.low, self.high, CELLS + 1)

    def of(self, values: ArrayLike) -> ClippedHistogram:
        """Return the histogram of other readings in the same cells.

        >>> reference = clipped_histogram(np.arange(1000.0))
        >>> reference.of([-9e9, 500.0, float("nan"), 9e9]).n
        3
        """
        counts, beyond = _counted(self.low, self.high, np.asarray(values, np.float64).ravel())
        return ClippedHistogram(self.low, self.high, counts, beyond)

    def merge(self, other: ClippedHistogram) -> ClippedHistogram:
        """Return the histogram of both sets of readings.

        Raises:
            ValueError: if the cells of the two differ.
        """
        if (self.low, self.high) != (other.low, other.high):
            raise ValueError("histograms of different cells cannot be merged")
        below, above = (a + b for a, b in zip(self.beyond, other.beyond, strict=True))
        return ClippedHistogram(
            self.low, self.high, self.counts + other.counts, beyond=(below, above)
        )


def clipped_histogram(values: ArrayLike) -> ClippedHistogram | None:
    """Return the histogram of a reference between limits of its own; None without readings.

    >>> made = clipped_histogram([*np.arange(1000.0), 1e6, float("nan")])
    >>> made.n, made.high < 5000, int(made.counts[-1])
    (1001, True, 1)
    """
    readings = finite_sorted(values)
    if readings.size == 0:
        return None
    low, high = limits(readings)
    counts, beyond = _counted(low, high, readings)
    return ClippedHistogram(low, high, counts, beyond)


def limits(sorted_values: FloatArray) -> tuple[float, float]:
    """Return the ends of the body of a reference: at most 8 spreads from its median, and 1 beyond.

    Where most readings tie, and there is no spread, its 0.1 % and 99.9 % quantiles.

    Raises:
        IndexError: without values.
    """
    median, below, above = centre_and_spread(sorted_values)
    if not max(below, above) > 0:
        low, high = np.quantile(sorted_values, [0.001, 0.999], method="nearest")
        return float(low), float(high)
    least, most = float(sorted_values[0]), float(sorted_values[-1])
    return (
        max(least, median - REACH * below) - below,
        min(most, median + REACH * above) + above,
    )


def _counted(low: float, high: float, values: FloatArray) -> tuple[IntArray, tuple[float, float]]:
    counts, below, above = np.zeros(CELLS + 2, dtype=np.int64), 0.0, 0.0
    place = np.empty(min(values.size, _BLOCK))
    for start in range(0, values.size, _BLOCK):
        block = values[start : start + _BLOCK]
        least, most = float(block.min()), float(block.max())
        if not (least >= -LARGEST and most <= LARGEST):
            block = block[np.abs(block) <= LARGEST]
            least, most = block.min(initial=low), block.max(initial=high)
        clip = least < low or most >= high
        if clip:
            below += float(np.maximum(low - block, 0.0).sum())
            above += float(np.maximum(block - high, 0.0).sum())
        cells = _cells(low, high, block, place[: block.size], clip=clip)
        counts += np.bincount(cells, minlength=CELLS + 2)
    return counts, (below, above)


def _cells(
    low: float, high: float, block: FloatArray, place: FloatArray, *, clip: bool
) -> IntArray:
    """The cell of each reading; `place` is scratch, `clip` whether one may be beyond the limits."""
    if not high - low > _NARROWEST:
        return (block >= low).astype(np.int64) + CELLS * (block > high)
    np.subtract(block, low, out=place)
    if clip:
        np.clip(place, low - high, 2 * (high - low), out=place)
    place *= CELLS / (high - low)
    place += 1.0
    if clip:
        np.clip(place, 0.0, CELLS + 1, out=place)
    return place.astype(np.int64)
