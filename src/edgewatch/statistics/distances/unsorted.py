"""Exact distances of a very long window without sorting it.

Counted into equal cells between limits of the reference, both distribution functions are known at
every cell's end, and within a cell they lie between the values at its ends. That tells almost all:

- D is met in a cell only if the functions can be further apart within it than they are at any end.
- In a cell where F − G keeps its sign, ∫ |F − G| = |∫ (F − G)|, which takes no more than the sum
  of the readings there.
- A frozen edge divides one cell.

Only the readings of the other cells are gathered and sorted, commonly a tenth of them. The result
is that of `univariate.exact` but for rounding.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from edgewatch.statistics.arrays import LARGEST, BoolArray, FloatArray, IntArray

#: Equal cells between the limits: with more of them fewer readings have to be sorted.
CELLS = 32_768
# Readings at a time: the arrays in between stay in a core's own cache.
_BLOCK = 16_384


@dataclass(frozen=True, slots=True, eq=False)
class Counted:
    """Readings of one side by cell.

    Attributes:
        cells: (n,) cell of each reading, 16 bits; counts: readings per cell.
        parts: how far into their cell they lie, summed, in widths of a cell.
    """

    cells: NDArray[np.uint16]
    counts: IntArray
    parts: FloatArray

    @property
    def before(self) -> IntArray:
        """Readings in the cells before each, and in all."""
        return np.concatenate([[0], np.cumsum(self.counts)])


@dataclass(frozen=True, slots=True, eq=False)
class Sorted:
    """The readings of some cells in order.

    Attributes:
        values: (k,) ascending; cells: (k,) the cell of each.
        starts: by cell, how many of these values lie in the cells before it.
    """

    values: FloatArray
    cells: IntArray
    starts: IntArray


def counted(low: float, high: float, values: FloatArray) -> tuple[Counted, FloatArray]:
    """Return the cells of (n,) values, and the readings among these: without missing ones."""
    known = np.abs(values) <= LARGEST
    readings = values if known.all() else values[known]
    cells = np.empty(readings.size, dtype=np.uint16)
    counts, parts = np.zeros(CELLS + 2, dtype=np.int64), np.zeros(CELLS + 2)
    wide = high - low
    for start in range(0, readings.size, _BLOCK):
        place = np.clip(readings[start : start + _BLOCK] - low, -wide, 2 * wide)
        place *= CELLS / wide
        place += 1.0
        np.clip(place, 0.0, CELLS + 1, out=place)
        cell = place.astype(np.int64)
        cells[start : start + _BLOCK] = cell
        counts += np.bincount(cell, minlength=CELLS + 2)
        place -= cell
        parts += np.bincount(cell, weights=place, minlength=CELLS + 2)
    return Counted(cells, counts, parts), readings


class Pair:
    """Two sides counted into the same cells, of which what is needed is sorted."""

    def __init__(
        self,
        limits: tuple[float, float],
        sorted_reference: FloatArray,
        edges: FloatArray,
        window: FloatArray,
    ) -> None:
        """Count both sides.

        Args:
            limits: ends of the equal cells; sorted_reference, edges, window: as of
                `univariate.exact`.

        Raises:
            ValueError: if there is nothing between the limits, as of a constant reference.
        """
        low, high = limits
        if not high > low:
            raise ValueError(f"no cells between {low} and {high}")
        self._edges = edges
        self._low, self._width = low, (high - low) / CELLS
        one, reference = counted(low, high, sorted_reference)
        other, readings = counted(low, high, window)
        self.m, self.n = reference.size, readings.size
        self._one, self._other = one, other
        self._f, self._g = one.before / max(self.m, 1), other.before / max(self.n, 1)
        self._divided = counted(low, high, edges)[0].cells
        self._crossing = self._may_cross()
        wanted = self._crossing | self._may_be_largest()
        wanted[self._divided] = True
        self._reference = _gathered(one, reference, wanted)
        self._window = _gathered(other, readings, wanted)

    def counts(self) -> IntArray:
        """(B,) readings of the window per frozen cell."""
        values, before = self._window.values, self._other.before
        starts = self._window.starts[self._divided]
        within = values.searchsorted(self._edges, side="left") - starts
        # An edge may lie before all readings of its cell, or after them.
        most = self._other.counts[self._divided]
        below = before[self._divided] + np.clip(within, 0, most)
        return np.asarray(np.diff(below, prepend=0, append=self.n))

    def ks(self) -> float:
        """The Kolmogorov–Smirnov distance."""
        best = float(np.abs(self._f - self._g).max())
        known = self._reference
        if known.values.size == 0:
            return best
        upto, below = (self._of_window(side) / self.n for side in ("right", "left"))
        before = (self._one.before[:-1] - known.starts)[known.cells]
        ranks = before + np.arange(known.cells.size)
        above = (ranks + 1) / self.m - upto
        return max(best, float(above.max()), float((below - ranks / self.m).max()))

    def wasserstein(self) -> float:
        """The first Wasserstein distance in the unit of the feature."""
        width = self._width
        parts = self._one.parts / self.m - self._other.parts / self.n
        whole = width * np.abs((self._f - self._g)[1:] - parts)
        whole[self._crossing] = 0.0
        return float(whole.sum()) + self._within_crossing()

    def _may_be_largest(self) -> BoolArray:
        f, g = self._f, self._g
        within = np.maximum(f[1:] - g[:-1], g[1:] - f[:-1])
        return np.asarray(within > np.abs(f - g).max())

    def _may_cross(self) -> BoolArray:
        f, g = self._f, self._g
        crossing = (f[:-1] < g[1:]) & (g[:-1] < f[1:])
        # The open cells have no width: what is in them counts by how far.
        crossing[[0, -1]] = True
        return np.asarray(crossing & (self._one.counts + self._other.counts > 0))

    def _of_window(self, side: Literal["left", "right"]) -> IntArray:
        """How many readings of the window come before, or up to, each of the gathered reference."""
        known, window = self._reference, self._window
        before = (self._other.before[:-1] - window.starts)[known.cells]
        return np.asarray(before + window.values.searchsorted(known.values, side=side))

    def _within_crossing(self) -> float:
        """∫ |F − G| over the cells where the sign may change."""
        known, window = (
            _sorted(side.values[self._crossing[side.cells]], whole.counts, self._crossing)
            for side, whole in ((self._reference, self._one), (self._window, self._other))
        )
        if known.values.size + window.values.size == 0:
            return 0.0
        places = window.values.searchsorted(known.values) + np.arange(known.values.size)
        mine = np.zeros(known.values.size + window.values.size, dtype=np.bool_)
        mine[places] = True
        values, cells = np.empty(mine.size), np.empty(mine.size, dtype=np.int64)
        values[mine], values[~mine] = known.values, window.values
        cells[mine], cells[~mine] = known.cells, window.cells
        starts = np.flatnonzero(np.diff(cells, prepend=-1))
        met = cells[starts]
        f = _upto(mine, starts, self._one.before[met]) / self.m
        g = _upto(~mine, starts, self._other.before[met]) / self.n
        left, right = self._ends(met, values, starts)
        following = np.append(values[1:], 0.0)
        following[np.append(starts[1:], values.size) - 1] = right
        inner = float((np.abs(f - g) * (following - values)).sum())
        entered = np.abs(self._f - self._g)[met]
        return inner + float((entered * (values[starts] - left)).sum())

    def _ends(
        self, cells: IntArray, values: FloatArray, starts: IntArray
    ) -> tuple[FloatArray, FloatArray]:
        """Both ends of cells; of the open ones the first and the last reading."""
        edges = self._low + self._width * (cells - 1.0)
        left = np.where(cells == 0, values[starts], edges)
        right = np.where(cells == CELLS + 1, values[-1], edges + self._width)
        return np.asarray(left, dtype=np.float64), np.asarray(right, dtype=np.float64)


def _gathered(side: Counted, readings: FloatArray, wanted: BoolArray) -> Sorted:
    return _sorted(np.sort(readings[wanted[side.cells]]), side.counts, wanted)


def _sorted(values: FloatArray, counts: IntArray, wanted: BoolArray) -> Sorted:
    taken = np.where(wanted, counts, 0)
    starts = np.cumsum(taken) - taken
    return Sorted(values, np.repeat(np.arange(wanted.size), taken), starts)


def _upto(mine: BoolArray, starts: IntArray, before: IntArray) -> IntArray:
    """Readings of one side up to each of both, which begin new cells at `starts`."""
    number = np.cumsum(mine)
    passed: IntArray = number[starts] - mine[starts]
    lengths = np.diff(starts, append=mine.size)
    return np.asarray(number + np.repeat(before - passed, lengths))
