"""Blocks of consecutive rows, for everything that is learned on some rows and tried on others."""

from __future__ import annotations

import numpy as np

from edgewatch.statistics.arrays import FloatArray, IntArray

#: Blocks that a reference is cut into: few enough to be long, enough for a 95 % band.
BLOCKS = 20
#: Rows below which a block tells nothing of a metric.
SMALLEST = 25
#: Rows that suffice to learn a shift, or the uncertainty of a calibration.
MOST = 4_000


def blocks_of(rows: int, most: int = BLOCKS) -> IntArray:
    """Return the (rows,) block of each row: equal runs of neighbours, as they hang together.

    Neighbours that depend on each other stay in one block, so that a held-out block is as new to
    what was learned without it as the next window will be.

    >>> blocks_of(6, 3).tolist(), int(blocks_of(100).max()) + 1
    ([0, 0, 1, 1, 2, 2], 4)
    """
    count = min(max(rows // SMALLEST, 4), most, max(rows, 1))
    return (np.arange(rows, dtype=np.int64) * count) // max(rows, 1)


def thinning(rows: int, most: int = MOST) -> IntArray:
    """Return the places of at most `most` of the rows, evenly spread.

    >>> thinning(10, 4).tolist()
    [0, 3, 6, 9]
    """
    if rows <= most:
        return np.arange(rows, dtype=np.int64)
    return np.linspace(0, rows - 1, most).astype(np.int64)


def jackknife(without: FloatArray) -> FloatArray:
    """Return the variance of estimates from the (k, …) estimates made without each block.

    The grouped jackknife (Quenouille 1956; Künsch 1989 for blocks of dependent rows): a whole block
    leaves at a time, so that dependence within it counts.

    >>> jackknife(np.array([1.0, 2.0, 3.0])).item()
    1.3333333333333333
    """
    count = len(without)
    if count < 2:
        return np.zeros(without.shape[1:])
    return np.asarray((count - 1) * without.var(axis=0))
