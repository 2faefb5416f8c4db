"""Which rows have both a score and a truth, and how many independent rows they are worth."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from edgewatch.statistics.arrays import BoolArray, FloatArray


def scored_rows(scores: ArrayLike, truth: ArrayLike) -> tuple[FloatArray, BoolArray]:
    """Return the scores, and whether each row is a positive, of the rows that have both.

    >>> scored_rows([0.2, float("nan"), 0.9], [0, 1, 1])
    (array([0.2, 0.9]), array([False,  True]))
    """
    score, true = np.asarray(scores, np.float64), np.asarray(truth, np.float64)
    both = np.isfinite(score) & ~np.isnan(true)
    return score[both], true[both] == 1.0


def paired_rows(predicted: ArrayLike, truth: ArrayLike) -> tuple[FloatArray, FloatArray]:
    """Return the (m,) predictions and truths of the rows where both are finite and of this world.

    >>> paired_rows([1.0, 2.0, float("inf")], [1.5, float("nan"), 0.0])
    (array([1.]), array([1.5]))
    """
    said, true = np.asarray(predicted, np.float64), np.asarray(truth, np.float64)
    with np.errstate(invalid="ignore"):
        both = (np.abs(said) <= 1e150) & (np.abs(true) <= 1e150)
    return said[both], true[both]
