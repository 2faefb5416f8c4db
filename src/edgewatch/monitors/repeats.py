"""Readings that repeat the row before: a frozen channel, or a row that was sent twice."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]


def repeats(matrix: FloatArray) -> NDArray[np.bool_]:
    """Tell for each row of (n, d) readings whether it has the very readings of the row before.

    A row in which anything is missing repeats nothing: nothing was read twice. Nor does the first.

    >>> repeats(np.array([[1.0, 2.0], [1.0, 2.0], [1.0, 3.0]])).tolist()
    [False, True, False]
    """
    same = np.zeros(len(matrix), dtype=np.bool_)
    if matrix.shape[1]:
        same[1:] = (matrix[1:] == matrix[:-1]).all(axis=1)
    return same


def duplicated_rate(columns: Sequence[FloatArray]) -> float:
    """Return the share of rows that repeat the row before in every one of the (rows,) columns."""
    if not columns or not len(columns[0]):
        return 0.0
    same = np.ones(len(columns[0]), dtype=np.bool_)
    for values in columns:
        same &= repeats(np.asarray(values, dtype=np.float64)[:, None])
    return float(same.mean())
