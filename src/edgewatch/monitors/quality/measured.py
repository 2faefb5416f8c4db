"""Every metric of a task, measured over rows whose truth is known."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewatch.monitors.quality.answers import Answers
from edgewatch.statistics.dependence import autocorrelation_time
from edgewatch.statistics.quality.average_precision import average_precision
from edgewatch.statistics.quality.brier import brier_multiclass, brier_score
from edgewatch.statistics.quality.calibration_curve import calibration_curve
from edgewatch.statistics.quality.calibration_error import calibration_error
from edgewatch.statistics.quality.confusion import Confusion, confusion_of
from edgewatch.statistics.quality.log_loss import log_loss, log_loss_multiclass
from edgewatch.statistics.quality.mean_interval import mean_metric
from edgewatch.statistics.quality.metric import Metric
from edgewatch.statistics.quality.multiclass import (
    SHARES,
    against_the_rest,
    confusion_matrix,
    macro,
)
from edgewatch.statistics.quality.regression import regression_metrics
from edgewatch.statistics.quality.roc_auc import roc_auc

FloatArray = NDArray[np.float64]

#: Errors, the newest ones, by which it is told how long they hang together; of fewer than
#: `_FEWEST` nothing is told, and they are taken as independent.
_NEWEST, _FEWEST = 20_000, 50


def measured(answers: Answers, truth: FloatArray) -> dict[str, Metric]:
    """Return each metric of the task over the rows that have a truth.

    Args:
        answers: of n rows in the order of time.
        truth: (n,) class places or values as `truth_of` gives them; NaN where not known.

    Metrics of probabilities (brier, log_loss, calibration_error) are left out where the scores
    are no probabilities; metrics of scores where there are none.
    """
    known = ~np.isnan(truth)
    answers, truth = answers.take(known), truth[known]
    tau = error_time(losses(answers, truth))
    if answers.task == "regression":
        return regression_metrics(answers.predicted, truth, tau=tau)
    if answers.task == "binary":
        return _binary(answers, truth, tau)
    return _multiclass(answers, truth, tau)


def losses(answers: Answers, truth: FloatArray) -> FloatArray:
    """Return the (m,) loss of each row that has answer and truth: 0 or 1, or the squared error."""
    both = ~(np.isnan(answers.predicted) | np.isnan(truth))
    if answers.task == "regression":
        error = answers.predicted[both] - truth[both]
        return np.asarray(np.clip(error, -1e150, 1e150) ** 2)
    return np.asarray(answers.predicted[both] != truth[both], np.float64)


def error_time(lost: FloatArray) -> float:
    """Return the integrated autocorrelation time of (m,) losses in the order of time, in rows."""
    return autocorrelation_time(lost[-_NEWEST:]) if lost.size >= _FEWEST else 1.0


def confusion_json(answers: Answers, truth: FloatArray) -> dict[str, Any] | None:
    """Return the counts of answers against truth; None for a regression."""
    if answers.task == "regression":
        return None
    if answers.task == "binary":
        counts = confusion_of(answers.predicted, truth).as_json()
        return {**counts, "positive": answers.classes[1], "negative": answers.classes[0] or None}
    matrix = confusion_matrix(answers.predicted, truth, len(answers.classes))
    return {"classes": list(answers.classes), "truth_by_answer": matrix.tolist()}


def calibration_json(answers: Answers, truth: FloatArray) -> list[dict[str, float | int]] | None:
    """Return the bins of the reliability diagram; None where there are no probabilities of two."""
    scores = answers.scores
    if answers.task != "binary" or scores is None or not are_probabilities(scores):
        return None
    tau = error_time(losses(answers, truth))
    return [one.as_json() for one in calibration_curve(scores, truth, tau=tau)]


def per_class(answers: Answers, truth: FloatArray) -> dict[str, dict[str, Metric]]:
    """Return the metrics of each class against the rest; empty unless there are more than two."""
    if answers.task != "multiclass":
        return {}
    known = ~np.isnan(truth)
    answers, truth = answers.take(known), truth[known]
    tau = error_time(losses(answers, truth))
    matrix = confusion_matrix(answers.predicted, truth, len(answers.classes))
    return {
        word: _of_class(answers, truth, at, against_the_rest(matrix, at, tau))
        for at, word in enumerate(answers.classes)
    }


def _binary(answers: Answers, truth: FloatArray, tau: float) -> dict[str, Metric]:
    counts = confusion_of(answers.predicted, truth, tau=tau)
    found = {"accuracy": counts.accuracy, **{name: of(counts) for name, of in SHARES.items()}}
    if answers.scores is None:
        return found
    found["roc_auc"] = roc_auc(answers.scores, truth, tau=tau)
    found["average_precision"] = average_precision(answers.scores, truth, tau=tau)
    if are_probabilities(answers.scores):
        found["brier"] = brier_score(answers.scores, truth, tau=tau)
        found["log_loss"] = log_loss(answers.scores, truth, tau=tau)
        found["calibration_error"] = calibration_error(answers.scores, truth, tau=tau)
    return found


def _multiclass(answers: Answers, truth: FloatArray, tau: float) -> dict[str, Metric]:
    matrix = confusion_matrix(answers.predicted, truth, len(answers.classes))
    n = int(matrix.sum())
    right = np.asarray(losses(answers, truth) == 0.0, np.float64)
    found = {"accuracy": _accuracy(matrix, tau) if n else mean_metric(right)}
    each = per_class(answers, truth)
    names = dict.fromkeys(name for metrics in each.values() for name in metrics)
    found |= {name: macro([m[name] for m in each.values()], n) for name in names}
    if answers.scores is not None and are_probabilities(answers.scores):
        found["brier"] = brier_multiclass(answers.scores, truth, tau=tau)
        found["log_loss"] = log_loss_multiclass(answers.scores, truth, tau=tau)
    return found


def _accuracy(matrix: NDArray[np.int64], tau: float) -> Metric:
    right = int(np.trace(matrix))
    return Confusion(right, int(matrix.sum()) - right, 0, 0, tau).accuracy


def _of_class(answers: Answers, truth: FloatArray, at: int, counts: Confusion) -> dict[str, Metric]:
    found = {name: of(counts) for name, of in SHARES.items()}
    if answers.scores is not None:
        is_it = (truth == at).astype(np.float64)
        found["roc_auc"] = roc_auc(answers.scores[:, at], is_it, tau=counts.tau)
        found["average_precision"] = average_precision(answers.scores[:, at], is_it, tau=counts.tau)
    return found


def are_probabilities(scores: FloatArray) -> bool:
    """Whether all scores lie within 0 and 1."""
    finite = scores[np.isfinite(scores)]
    return bool(np.all((finite >= -1e-6) & (finite <= 1 + 1e-6)))
