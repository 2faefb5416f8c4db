"""What a reference does not allow to be estimated, in words."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from edgewatch.monitors.quality.answered import scores_of
from edgewatch.monitors.quality.answers import Answers
from edgewatch.monitors.quality.measured import are_probabilities

FloatArray = NDArray[np.float64]

#: Labelled rows, and rows of a class, below which nothing is estimated.
ENOUGH_ROWS, ENOUGH_OF_CLASS = 60, 10
#: Classes above which each is too rare, and all together too slow, to be calibrated one by one.
MOST_CLASSES = 50


def no_estimate(answers: Answers, truth: FloatArray) -> bool:
    """Whether m labelled rows are too few, or their classes too many, for any estimate."""
    if truth.size < ENOUGH_ROWS:
        return True
    if answers.task == "regression":
        return False
    if len(answers.classes) > MOST_CLASSES:
        return True
    return int((_of_classes(answers, truth) >= ENOUGH_OF_CLASS).sum()) < 2


def cannot_estimate(answers: Answers, truth: FloatArray) -> tuple[str, ...]:
    """Return what m labelled rows do not allow; empty if they allow every metric."""
    if truth.size < ENOUGH_ROWS:
        return (
            f"only {truth.size} labelled rows: performance cannot be estimated without labels "
            f"(needs {ENOUGH_ROWS})",
        )
    if answers.task == "regression":
        return ("R² needs the spread of the truths: it is measured only, not estimated",)
    if len(answers.classes) > MOST_CLASSES:
        return (f"{len(answers.classes)} classes: estimates are made of {MOST_CLASSES} at most",)
    return (*_rare(answers, truth), *_scores(answers))


def _rare(answers: Answers, truth: FloatArray) -> list[str]:
    said = []
    for word, rows in zip(answers.classes, _of_classes(answers, truth), strict=True):
        if rows < ENOUGH_OF_CLASS:
            effect = "performance cannot be estimated without labels"
            if not no_estimate(answers, truth):
                effect = "what is estimated of it is hardly more than its share"
            name = word or "every other class"
            said.append(f'only {rows} rows of "{name}": {effect} (needs {ENOUGH_OF_CLASS})')
    return said


def _scores(answers: Answers) -> list[str]:
    scores = scores_of(answers)
    if scores is None:
        return [
            "the model gives no scores: ROC AUC, average precision, Brier score and log loss "
            "cannot be estimated, and of the others only what the share of each answer tells"
        ]
    if not are_probabilities(scores):
        return ["the scores are no probabilities: Brier score and log loss cannot be estimated"]
    return []


def _of_classes(answers: Answers, truth: FloatArray) -> NDArray[np.int64]:
    return np.bincount(truth.astype(np.int64), minlength=len(answers.classes))
