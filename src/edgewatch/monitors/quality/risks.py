"""Metrics as risks: of which rows the mean of which loss each one is.

Accuracy is one less the share of wrong answers among all rows; sensitivity one less that of missed
ones among the positives; specificity and precision likewise. F₁ ≥ f is the same as a Jaccard index
of at least f / (2 − f), a share again. ROC AUC is the share of pairs of a positive and a negative
that are in the right order; each row stands in one pair at most, so that pairs are independent.
Average precision, calibration error, R² and bias are no means of losses, and are judged by the
intervals of windows alone.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewatch.monitors.quality.answers import Answers
from edgewatch.monitors.quality.limits import Limit
from edgewatch.statistics.quality.risk_detector import Risk

FloatArray = NDArray[np.float64]

#: Scores that wait for a row of the other class, the newest of which is taken.
_WAITING = 50


def risks_of(limits: Mapping[str, Limit], task: str, rate: float) -> tuple[Risk, ...]:
    """Return the risks that the limits of a task accept; ``rate`` is shared evenly among them."""
    found = [(name, _ACCEPTED[name](limits[name].value)) for name in _NAMES[task] if name in limits]
    kept = [(name, risk) for name, risk in found if risk < 1.0 or name not in IS_SHARE]
    return tuple(Risk(name, risk, rate / len(kept)) for name, risk in kept)


class Losses:
    """The losses of labelled rows for each of several risks; remembers who waits for a pair."""

    def __init__(self, risks: Sequence[Risk]) -> None:
        self._names = [risk.name for risk in risks]
        self._waiting: dict[int, deque[float]] = {
            0: deque(maxlen=_WAITING), 1: deque(maxlen=_WAITING),
        }  # fmt: skip

    def of(self, answers: Answers, truth: FloatArray) -> FloatArray:
        """Return (n, risks) losses of n rows in order; NaN where a row says nothing."""
        columns = [
            self._pairs(answers, truth) if name == "roc_auc" else _LOSSES[name](answers, truth)
            for name in self._names
        ]
        whole = np.column_stack(columns) if columns else np.empty((len(truth), 0))
        whole[np.isnan(truth)] = np.nan
        return np.asarray(np.minimum(whole, 1e150))

    def as_json(self) -> dict[str, list[float]]:
        """The scores that wait for a row of the other class."""
        return {str(side): list(scores) for side, scores in self._waiting.items()}

    def resume(self, plain: Mapping[str, Any]) -> None:
        """Go on where `as_json` stood."""
        for side in (0, 1):
            self._waiting[side] = deque(map(float, plain.get(str(side), ())), maxlen=_WAITING)

    def _pairs(self, answers: Answers, truth: FloatArray) -> FloatArray:
        found = np.full(len(truth), np.nan)
        if answers.scores is None or answers.scores.ndim != 1:
            return found
        for row, (score, true) in enumerate(zip(answers.scores, truth, strict=True)):
            if np.isnan(score) or np.isnan(true):
                continue
            side = int(true)
            if not self._waiting[1 - side]:
                self._waiting[side].append(float(score))
                continue
            other = self._waiting[1 - side].pop()
            ahead = score - other if side else other - score
            found[row] = 0.5 if ahead == 0 else float(ahead < 0)
        return found


def _wrong(answers: Answers, truth: FloatArray) -> FloatArray:
    wrong = np.asarray(answers.predicted != truth, np.float64)
    wrong[np.isnan(answers.predicted)] = np.nan
    return wrong


def _wrong_where(rows: Callable[[Answers, FloatArray], Any]) -> Callable[..., FloatArray]:
    def losses(answers: Answers, truth: FloatArray) -> FloatArray:
        wrong = _wrong(answers, truth)
        found: FloatArray = np.where(rows(answers, truth), wrong, np.nan)
        return found

    return losses


def _squared(answers: Answers, truth: FloatArray) -> FloatArray:
    with np.errstate(over="ignore", invalid="ignore"):
        return np.asarray((answers.predicted - truth) ** 2)


def _absolute(answers: Answers, truth: FloatArray) -> FloatArray:
    return np.asarray(np.abs(answers.predicted - truth))


def _brier(answers: Answers, truth: FloatArray) -> FloatArray:
    p = answers.scores
    if p is None or p.ndim != 1:
        return np.full(len(truth), np.nan)
    return np.asarray((p - truth) ** 2)


def _log_loss(answers: Answers, truth: FloatArray) -> FloatArray:
    p = answers.scores
    if p is None or p.ndim != 1:
        return np.full(len(truth), np.nan)
    given = np.where(truth == 1.0, p, 1.0 - p)
    return np.asarray(-np.log(np.clip(given, 1e-16, 1.0)))


_LOSSES: Mapping[str, Callable[[Answers, FloatArray], FloatArray]] = {
    "accuracy": _wrong,
    "sensitivity": _wrong_where(lambda _, truth: truth == 1.0),
    "specificity": _wrong_where(lambda _, truth: truth == 0.0),
    "precision": _wrong_where(lambda answers, _: answers.predicted == 1.0),
    "f1": _wrong_where(lambda answers, truth: (answers.predicted == 1.0) | (truth == 1.0)),
    "brier": _brier,
    "log_loss": _log_loss,
    "mse": _squared,
    "rmse": _squared,
    "mae": _absolute,
}
IS_SHARE = frozenset({"accuracy", "sensitivity", "specificity", "precision", "f1", "roc_auc"})
_ACCEPTED: Mapping[str, Callable[[float], float]] = {
    **dict.fromkeys(IS_SHARE - {"f1"}, lambda limit: 1.0 - limit),
    "f1": lambda limit: 1.0 - limit / (2.0 - limit),
    **dict.fromkeys(("brier", "log_loss", "mse", "mae"), lambda limit: limit),
    "rmse": lambda limit: limit * limit,
}
_BINARY = (
    "accuracy", "sensitivity", "specificity", "precision", "f1", "roc_auc", "brier", "log_loss",
)  # fmt: skip
_NAMES: Mapping[str, tuple[str, ...]] = {
    "binary": _BINARY,
    "multiclass": ("accuracy",),
    "regression": ("mse", "rmse", "mae"),
}
#: Metrics whose losses lie within 0 and 1.
BOUNDED: Mapping[str, tuple[str, ...]] = {
    "binary": tuple(name for name in _BINARY if name != "log_loss"),
    "multiclass": ("accuracy",),
}


def metric_of_risk(name: str, risk: float) -> float:
    """Return the metric whose mean loss is `risk`: the way back.

    >>> metric_of_risk("accuracy", 0.25), metric_of_risk("rmse", 4.0), metric_of_risk("f1", 0.5)
    (0.75, 2.0, 0.6666666666666666)
    """
    if name == "f1":
        return 2 * (1 - risk) / (2 - risk)
    if name in IS_SHARE:
        return 1.0 - risk
    return float(risk**0.5) if name == "rmse" else risk
