"""What the metrics of two classes will be on average, if the probabilities are true.

Confidence-based performance estimation: each row counts as a positive with its probability. The
variance is that of the realised metric, whose labels are drawn once, by the delta method; with
y ~ Bernoulli(p) it is Σ p(1 − p)·(∂metric/∂y)².
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from edgewatch.statistics.arrays import BoolArray, FloatArray
from edgewatch.statistics.estimation.proper import expected_brier, expected_log_loss
from edgewatch.statistics.estimation.ranking import expected_ranking

#: Expected rows below which a share of them says nothing.
FEWEST = 0.5


@dataclass(frozen=True, slots=True)
class Expected:
    """The expected value of a metric, and the variance of the value that labels would realise.

    ``chance`` is the part of it that labels have by being drawn once, where it has others.
    """

    value: float
    variance: float
    chance: float = 0.0


def expected_binary(
    predicted: FloatArray,
    p: FloatArray,
    careful: FloatArray,
    scores: FloatArray | None,
) -> dict[str, Expected]:
    """Return the expected metrics of (n,) rows by name; absent where the rows cannot give one.

    Args:
        predicted: answers, 0 or 1; p: probability of the positive class.
        careful: probabilities never 0 or 1, for the variances.
        scores: the model's scores, for ranking; None if it gives none. Brier score and log loss are
            those of the scores, if they are probabilities.

    >>> yes, p = np.array([1.0, 1.0, 0.0, 0.0]), np.array([0.9, 0.7, 0.2, 0.2])
    >>> {name: round(one.value, 3) for name, one in expected_binary(yes, p, p, None).items()}
    {'accuracy': 0.8, 'precision': 0.8, 'sensitivity': 0.8, 'specificity': 0.8, 'f1': 0.8}
    """
    variance = careful * (1 - careful)
    said = predicted == 1.0
    found = dict(expected_confusion(said, p, variance))
    if scores is None:
        return found
    ranked = expected_ranking(scores, p, variance)
    found.update({name: Expected(*pair) for name, pair in ranked.items()})
    if scores.size and scores.min() >= 0 and scores.max() <= 1:
        found["brier"] = Expected(*expected_brier(scores, p, variance))
        found["log_loss"] = Expected(*expected_log_loss(scores, p, variance))
    return found


def expected_confusion(said: BoolArray, p: FloatArray, variance: FloatArray) -> dict[str, Expected]:
    """Return accuracy, precision, sensitivity, specificity and F1 of (n,) answers."""
    yes, no = float(variance[said].sum()), float(variance[~said].sum())
    return {
        name: Expected(one.value, yes * one.if_yes**2 + no * one.if_no**2)
        for name, one in shares(said, p).items()
    }


class Share(NamedTuple):
    """A share of rows, and how it moves with the truth of a row answered yes or no."""

    value: float
    if_yes: float
    if_no: float


def shares(said: BoolArray, p: FloatArray) -> dict[str, Share]:
    """Return the expected shares of (n,) answers, absent where nothing is to be shared."""
    n, answered = p.size, float(np.count_nonzero(said))
    if n == 0:
        return {}
    true_yes, positives = float(p[said].sum()), float(p.sum())
    negatives = n - positives
    true_no, both = max(negatives - answered + true_yes, 0.0), answered + positives
    found = {"accuracy": Share((true_yes + true_no) / n, 1 / n, -1 / n)}
    if answered:
        found["precision"] = Share(true_yes / answered, 1 / answered, 0.0)
    if positives > FEWEST:
        part = true_yes / positives
        found["sensitivity"] = Share(part, (1 - part) / positives, -part / positives)
    if negatives > FEWEST:
        part = true_no / negatives
        found["specificity"] = Share(part, part / negatives, (part - 1) / negatives)
    if both > FEWEST:
        part = 2 * true_yes / both
        found["f1"] = Share(part, (2 - part) / both, -part / both)
    return found
