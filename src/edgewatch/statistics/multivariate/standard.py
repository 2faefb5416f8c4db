"""Readings in robust spreads from their centre, so that columns of any unit can be compared."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from edgewatch.statistics.arrays import BoolArray, FloatArray
from edgewatch.statistics.spread import centre_and_spread

#: A reading is taken for at most this many spreads away; further says nothing more.
FAR = 1000.0
#: Beyond this a number is none of an instrument, and squares of it overflow.
LARGEST = 1e150


@dataclass(frozen=True, slots=True, eq=False)
class Standard:
    """Centre and spread of d columns.

    Attributes:
        centres: (d,) medians; 0 for a column without readings.
        spreads: (d,) robust standard deviations; 0 for a constant column or one without readings.
    """

    centres: FloatArray
    spreads: FloatArray

    @property
    def varies(self) -> BoolArray:
        """(d,) which columns have a spread, and so can be compared."""
        return self.spreads > 0

    def apply(self, matrix: FloatArray) -> FloatArray:
        """Return (n, d) readings in spreads from the centre, within ±`FAR`.

        Missing, infinite and impossible readings, and columns without a spread, are at 0: the
        centre says nothing for or against a change.

        >>> Standard(np.array([1.0]), np.array([2.0])).apply(np.array([[5.0], [np.nan]]))
        array([[2.],
               [0.]])
        """
        readable = np.isfinite(matrix) & (np.abs(matrix) <= LARGEST) & self.varies
        apart = np.zeros(matrix.shape)
        np.subtract(matrix, self.centres, out=apart, where=readable)
        scales = np.where(self.varies, self.spreads, 1.0)
        np.clip(apart, -FAR * scales, FAR * scales, out=apart)
        return np.asarray(apart / scales)


def standard_of(matrix: FloatArray) -> Standard:
    """Return the median and robust spread of each column of (n, d) readings.

    The spread is that of `edgewatch.statistics.spread`, the mean of both sides. Where most
    readings tie, as of a switch that is rarely on, it is the standard deviation.

    >>> known = standard_of(np.array([[1.0, 7.0], [2.0, 7.0], [3.0, np.nan], [1e9, 7.0]]))
    >>> known.centres, known.varies
    (array([2.5, 7. ]), array([ True, False]))
    """
    found = [_of_column(column) for column in np.asarray(matrix, dtype=np.float64).T]
    pairs = np.array(found, dtype=np.float64).reshape(-1, 2)
    return Standard(pairs[:, 0], pairs[:, 1])


def _of_column(column: FloatArray) -> tuple[float, float]:
    readable = np.sort(column[np.isfinite(column) & (np.abs(column) <= LARGEST)])
    centre, below, above = centre_and_spread(readable)
    spread = (below + above) / 2
    if spread == 0 and readable.size and readable[0] < readable[-1]:
        spread = float(np.std(readable))
    # Below the resolution of the numbers themselves a spread is that of rounding.
    resolution = 4 * float(np.spacing(abs(centre)))
    return centre, spread if spread > resolution else 0.0
