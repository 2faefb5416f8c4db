"""Counts of two sets of values by category, in the same order."""

from __future__ import annotations

import numpy as np

from edgewatch.statistics.arrays import FloatArray


def category_counts(reference: FloatArray, window: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Return how often each value that occurs at all does so on either side.

    >>> [counts.tolist() for counts in category_counts(np.array([1.0, 1.0]), np.array([1.0, 2.0]))]
    [[2.0, 0.0], [1.0, 1.0]]
    """
    levels = np.unique(np.concatenate([reference, window]))
    one, other = (
        np.bincount(np.searchsorted(levels, values), minlength=levels.size).astype(np.float64)
        for values in (reference, window)
    )
    return one, other
