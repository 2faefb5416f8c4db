"""Fold rows into a sketch: a few by looking each reading up, many by sorting each column.

Once a column is sorted its cells, extremes and every other count are differences of the places
where some hundred frozen numbers would go, which is three times as fast as the other way round.
"""

from __future__ import annotations

import numpy as np

from edgewatch.statistics.arrays import LARGEST, BoolArray, FloatArray
from edgewatch.statistics.bins import MAX_EDGES
from edgewatch.statistics.frame import Frame
from edgewatch.statistics.ranges import outside
from edgewatch.statistics.sketch import (
    CELLS,
    HIGH,
    LOW,
    M2,
    MEAN,
    MISSING,
    NON_FINITE,
    OUTSIDE,
    OVER,
    UNDER,
    N,
    Sketch,
    empty,
)

#: From so many rows on sorting pays.
_MANY = 128


def fold(frame: Frame, matrix: FloatArray) -> Sketch:
    """Summarise an (n, d) matrix of readings.

    Raises:
        ValueError: if the matrix has not d columns.

    >>> frame = Frame.of([np.array([0.0, 1.0])], np.array([0.0]), np.array([1.0]))
    >>> sketch = fold(frame, np.array([[0.5], [np.nan], [7.0]]))
    >>> sketch.n, sketch.missing.tolist(), sketch.mean.tolist(), sketch.counts[0, :3].tolist()
    (3, [1.0], [3.75], [0.0, 1.0, 1.0])
    """
    readings = np.asarray(matrix, dtype=np.float64)
    if readings.ndim != 2 or readings.shape[1] != frame.features:
        raise ValueError(f"expected (n, {frame.features}) readings, not {readings.shape}")
    sketch = empty(frame)
    if len(readings) >= _MANY:
        _fold_sorted(sketch.values, frame, readings)
    elif len(readings):
        finite = np.abs(readings) <= LARGEST
        _fold_counts(sketch.values, frame, readings, finite)
        _fold_moments(sketch.values, readings, finite)
    return sketch


def _fold_sorted(values: FloatArray, frame: Frame, readings: FloatArray) -> None:
    columns = np.sort(readings.T, axis=1)  # missing readings go to the end
    places = np.stack(
        [column.searchsorted(marks) for column, marks in zip(columns, frame.marks, strict=True)]
    )
    infinite, first, under, over, last, low, high, missing = places[:, :-MAX_EDGES].T
    n = len(readings)
    values[:, N] = n
    values[:, MISSING] = n - missing
    values[:, NON_FINITE] = missing - (last - first)
    values[:, UNDER] = np.maximum(under - first, 0)
    values[:, OVER] = np.maximum(last - over, 0)
    values[:, OUTSIDE] = np.maximum(low, infinite) + missing - high
    ends = np.clip(places[:, -MAX_EDGES:], first[:, None], last[:, None])
    values[:, CELLS:] = np.diff(ends, prepend=first[:, None], append=last[:, None])
    for row, column, a, b in zip(values, columns, first.tolist(), last.tolist(), strict=True):
        if b > a:
            finite = column[a:b]
            row[LOW], row[HIGH] = finite[0], finite[-1]
            row[MEAN] = finite.sum() / (b - a)
            apart = finite - row[MEAN]
            row[M2] = apart @ apart


def _fold_counts(values: FloatArray, frame: Frame, readings: FloatArray, finite: BoolArray) -> None:
    missing = np.isnan(readings)
    values[:, N] = len(readings)
    values[:, MISSING] = missing.sum(axis=0)
    values[:, NON_FINITE] = (~finite & ~missing).sum(axis=0)
    values[:, UNDER] = (finite & (readings < frame.first)).sum(axis=0)
    values[:, OVER] = (finite & (readings > frame.last)).sum(axis=0)
    values[:, OUTSIDE] = outside(readings, frame.low, frame.high).sum(axis=0)
    width = MAX_EDGES + 1
    flat = frame.cells(readings) + width * np.arange(frame.features)
    counted = np.bincount(flat[finite], minlength=width * frame.features)
    values[:, CELLS:] = counted.reshape(frame.features, width)


def _fold_moments(values: FloatArray, readings: FloatArray, finite: BoolArray) -> None:
    number = np.maximum(finite.sum(axis=0), 1)
    mean = np.where(finite, readings, 0.0).sum(axis=0) / number
    values[:, MEAN] = mean
    values[:, M2] = (np.where(finite, readings - mean, 0.0) ** 2).sum(axis=0)
    values[:, LOW] = np.where(finite, readings, np.inf).min(axis=0)
    values[:, HIGH] = np.where(finite, readings, -np.inf).max(axis=0)
