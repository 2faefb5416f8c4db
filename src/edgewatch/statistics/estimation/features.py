"""Columns made comparable: scaled by the reference and squared, categories told apart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from edgewatch.statistics.arrays import BoolArray, FloatArray

#: Robust spreads beyond which a reading counts as no further away.
_FARTHEST = 5.0
_HUGE = 1e150
#: Half the distance between the quartiles of a normal distribution, in standard deviations.
_QUARTILE = 0.6744897501960817
#: A column of no more distinct values than this is taken for categories.
_FEW = 8
#: Relative difference that a category may have by rounding, of single precision too.
_SAME = 1e-6


@dataclass(frozen=True, slots=True, eq=False)
class Features:
    """How (d,) columns become features.

    Attributes:
        centre, spread: of each column.
        levels: of each column, its values in the reference where they are few, or one; else none.
        missing: largest share of the columns that a row of the reference misses.
    """

    centre: FloatArray
    spread: FloatArray
    levels: tuple[tuple[float, ...], ...]
    missing: float

    @classmethod
    def of(cls, rows: FloatArray) -> Features:
        """Learn from (n, d) rows, NaN for missing.

        The spread is that of the quartiles, of the standard deviation where half of a column is one
        value.
        """
        columns = np.where(np.abs(rows) < _HUGE, rows, np.nan)
        learned = [_learned(column[~np.isnan(column)]) for column in columns.T]
        centres, spreads, levels = zip(*learned, strict=True) if learned else ((), (), ())
        missing = float(np.max(_missing(rows), initial=0.0))
        return cls(np.array(centres, float), np.array(spreads, float), tuple(levels), missing)

    def of_rows(self, rows: FloatArray) -> FloatArray:
        """Return the (n, f) features of (n, d) rows.

        Of a measured column its distance from the centre in spreads, cut at 5, and the square of
        that; of categories one column for each; last, the share of the columns that are missing.
        What is missing is 0 everywhere else.

        >>> found = Features(np.array([1.0, 0.0]), np.array([2.0, 1.0]), ((), (0.0, 1.0)), 0.0)
        >>> found.of_rows(np.array([[3.0, 1.0], [1e9, np.nan]])).tolist()
        [[1.0, 0.0, 0.0, 1.0, 0.0], [5.0, 24.0, 0.0, 0.0, 0.5]]
        """
        measured = [place for place, levels in enumerate(self.levels) if not levels]
        linear = self._scaled(rows, measured)
        square = np.where(np.isfinite(rows[:, measured]), linear * linear - 1.0, 0.0)
        indicators = [is_level for _, is_level in self._levels(rows)]
        return np.hstack((linear, square, *indicators, _missing(rows)[:, None]))

    def strange(self, rows: FloatArray) -> BoolArray:
        """Return which of (n, d) rows have a category, or as much missing, as no reference row."""
        found = _missing(rows) > self.missing
        for column, is_level in self._levels(rows):
            found |= np.isfinite(column) & ~is_level.any(axis=1)
        return found

    def _levels(self, rows: FloatArray) -> Iterator[tuple[FloatArray, BoolArray]]:
        """Yield each column of categories, and which of them each row has."""
        for place, levels in enumerate(self.levels):
            if levels:
                column = rows[:, place]
                yield column, np.isclose(column[:, None], np.array(levels), rtol=_SAME, atol=0.0)

    def _scaled(self, rows: FloatArray, places: list[int]) -> FloatArray:
        spread = self.spread[places]
        safe = np.where(spread > 0, spread, np.inf)
        moved = (np.clip(rows[:, places], -_HUGE, _HUGE) - self.centre[places]) / safe
        return np.nan_to_num(np.clip(moved, -_FARTHEST, _FARTHEST), nan=0.0)


def _learned(known: FloatArray) -> tuple[float, float, tuple[float, ...]]:
    if known.size < 2:
        return 0.0, 0.0, ()
    low, centre, high = np.quantile(known, (0.25, 0.5, 0.75))
    spread = (high - low) / (2 * _QUARTILE) or float(known.std())
    levels = np.unique(known)
    few = levels.size == 1 or 2 < levels.size <= min(_FEW, known.size // 4)
    return float(centre), float(spread), tuple(levels.tolist()) if few else ()


def _missing(rows: FloatArray) -> FloatArray:
    """Return the (n,) shares of the columns that are missing."""
    if rows.shape[1] == 0:
        return np.zeros(len(rows))
    return np.asarray(1.0 - np.isfinite(rows).mean(axis=1))
