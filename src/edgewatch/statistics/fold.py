"""Fold rows into a sketch: many at once in a batch, or one as it comes."""

from __future__ import annotations

import numpy as np

from edgewatch.statistics.arrays import BoolArray, FloatArray
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

#: Larger magnitudes are no measurement, and their squares overflow.
LARGEST = 1e150


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
    if len(readings) == 0:
        return sketch
    finite = np.abs(readings) <= LARGEST
    _fold_counts(sketch.values, frame, readings, finite)
    _fold_moments(sketch.values, readings, finite)
    return sketch


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
