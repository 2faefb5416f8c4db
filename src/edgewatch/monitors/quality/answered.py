"""Which rows have an answer that estimates can be made of, and in which shape its scores are."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from edgewatch.monitors.quality.answers import Answers

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]

#: What is larger is no value of this world; its fourth power would be none of the computer's.
_LARGEST = 1e60


def answered(answers: Answers, truth: FloatArray | None = None) -> IntArray:
    """Return the places of the rows with an answer and all scores, and a truth if it is given."""
    columns = [answers.predicted]
    if truth is not None:
        columns.append(np.asarray(truth, np.float64))
    if (scores := scores_of(answers)) is not None:
        columns.append(scores)
    with np.errstate(invalid="ignore"):
        known = [np.abs(np.atleast_2d(column.T).T) <= _LARGEST for column in columns]
    return np.flatnonzero(np.hstack(known).all(axis=1))


def scores_of(answers: Answers) -> FloatArray | None:
    """Return (n,) scores of the positive class of two, or (n, k) of k classes; None of others."""
    scores, classes = answers.scores, len(answers.classes)
    if scores is None or answers.task == "regression":
        return None
    if classes == 2:
        if scores.ndim == 1:
            return scores
        return np.ascontiguousarray(scores[:, -1]) if scores.shape[1] <= 2 else None
    return scores if scores.shape == (len(answers), classes) else None
