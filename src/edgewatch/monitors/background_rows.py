"""Which rows and inputs of a reference its background is made of."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from edgewatch.statistics.arrays import finite_sorted
from edgewatch.statistics.domain.excursions import excursion_rows
from edgewatch.statistics.spread import centre_and_spread

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]

#: Neighbours kept, fewer where rows are wide; held-out rows that calibrate their distance.
MOST_ROWS = 512
MOST_NUMBERS = 60_000
MOST_HELD_OUT = 2_000
#: Rows without which no distance can be calibrated.
ENOUGH_ROWS = 20
#: Blocks of the reference at most, and autocorrelation times that one is long.
_BLOCKS, _BLOCK_TIMES = 10, 5.0
_FEW_LEVELS = 10


def metric_columns(values: FloatArray, metric: Sequence[bool] | None) -> NDArray[np.bool_]:
    """Which columns have distances: those that vary, and are said or seem to be measurands."""
    found = np.zeros(values.shape[1], dtype=np.bool_)
    for j, column in enumerate(values.T):
        finite = finite_sorted(column)
        if finite.size > 1 and finite[0] < finite[-1]:
            found[j] = _seems_measured(finite) if metric is None else metric[j]
    return found


def _seems_measured(finite: FloatArray) -> bool:
    """Categories are few whole numbers."""
    levels = np.unique(finite)
    return levels.size > _FEW_LEVELS or bool((levels != np.round(levels)).any())


def split_rows(n: int, d: int, tau: float | None) -> tuple[IntArray, IntArray]:
    """Return the rows of the neighbours and the held-out ones, out of alternate blocks.

    A block is several autocorrelation times long where the reference allows it; without `tau` all
    rows are neighbours.
    """
    blocks = 1 if tau is None else int(np.clip(n / (_BLOCK_TIMES * max(tau, 1.0)), 2, _BLOCKS))
    held_out = (np.arange(n) * blocks // n) % 2 == 1
    most = max(ENOUGH_ROWS, min(MOST_ROWS, MOST_NUMBERS // max(1, d)))
    near = _spread(np.flatnonzero(~held_out), most)
    return near, _spread(np.flatnonzero(held_out), MOST_HELD_OUT)


def lasting_rows(columns: FloatArray) -> float:
    """Rows that extremes of (n, d) readings last, taking all columns together."""
    thinned = columns[:: max(1, len(columns) // 5000)]
    centres = [centre_and_spread(finite_sorted(column)) for column in thinned.T]
    worst = np.full(len(columns), np.nan)
    for column, (median, below, above) in zip(columns.T, centres, strict=True):
        if below + above > 0:
            apart = np.abs(np.clip(column, -1e300, 1e300) - median)
            with np.errstate(over="ignore"):  # a spread may be next to nothing
                worst = np.fmax(worst, apart / (below + above))
    return excursion_rows(worst)


def _spread(rows: NDArray[np.intp], most: int) -> IntArray:
    """At most so many of them, evenly spread."""
    if rows.size > most:
        rows = rows[np.round(np.linspace(0, rows.size - 1, most)).astype(np.int64)]
    return rows.astype(np.int64)
