"""A new model against the one in use, on the inputs that were recorded.

FDA's guidance on predetermined change control plans for AI-enabled device software functions
(2024) wants the effect of a change known before it is made. On logged inputs that costs nothing:
what the new file would have said stands beside what was said.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from edgewatch.statistics.quality.metric import LESS_IS_BETTER, ZERO_IS_BEST, Metric
from edgewatch.statistics.quality.paired import (
    Agreement,
    McNemar,
    Score,
    Shift,
    agreement,
    mcnemar,
    paired_differences,
    shift,
)
from edgewatch.statistics.quality.roc_auc import roc_auc

FloatArray = NDArray[np.float64]
MOST_LABELLED = 20_000
"""Labelled rows, the newest, of which intervals are drawn again and again."""


@dataclass(frozen=True, slots=True, eq=False)
class BothAnswers:
    """What old and new said of n rows, oldest first; NaN where one of them said nothing.

    Attributes:
        task: binary, multiclass or regression; classes: their spellings.
        old, new: (n,) place of the class, or the value.
        old_scores, new_scores: (n,) of the positive class of two; None where there are none.
        outputs: name of each number that both give → its (n,) values, old and new.
        truth: (n,) NaN where it is not known.
        tau: over how many rows errors hang together.
    """

    task: Literal["binary", "multiclass", "regression"]
    classes: tuple[str, ...]
    old: FloatArray
    new: FloatArray
    old_scores: FloatArray | None
    new_scores: FloatArray | None
    outputs: Mapping[str, tuple[FloatArray, FloatArray]]
    truth: FloatArray
    tau: float = 1.0


@dataclass(frozen=True, slots=True)
class MetricPair:
    """One metric of both, and new − old with its paired interval."""

    old: Metric
    new: Metric
    difference: Metric
    limit: float | None = None

    def finding(self, name: str) -> str:
        """Better or worse only where the whole interval of the difference says so."""
        low, high = self.difference.low, self.difference.high
        if low is None or high is None or name in ZERO_IS_BEST:
            return "not judged"
        if low <= 0.0 <= high:
            return "no difference seen"
        less = name in LESS_IS_BETTER
        return "better" if (high < 0) == less else "worse"


@dataclass(frozen=True, slots=True)
class Comparison:
    """What came out.

    Attributes:
        n: rows on which the new file was run; failed: of them gave no output.
        labelled: rows with a truth and both answers.
        agreement, crossed: of classes; ``crossed[i][j]``: old said class i, new class j.
        shifts: of each output that is a number.
        mcnemar: of classes with labels.
        metrics: with labels.
    """

    n: int
    failed: int
    labelled: int
    agreement: Agreement | None
    crossed: tuple[tuple[int, ...], ...]
    shifts: Mapping[str, Shift]
    mcnemar: McNemar | None = None
    metrics: Mapping[str, MetricPair] = field(default_factory=dict)


def compared(
    both: BothAnswers, old: Mapping[str, Metric], new: Mapping[str, Metric],
    limits: Mapping[str, float],
) -> Comparison:  # fmt: skip
    """Compare two sets of answers.

    Args:
        both: what was said of the same rows.
        old, new: the metrics of both over the labelled rows, as performance measures them.
        limits: what the site accepts.
    """
    classes = both.task != "regression"
    known = ~(np.isnan(both.truth) | np.isnan(both.old) | np.isnan(both.new))
    shifts = {name: shift(a, b, tau=both.tau) for name, (a, b) in both.outputs.items()}
    apart = _differences(both, known)
    return Comparison(
        len(both.old),
        int(np.isnan(both.new).sum()),
        int(known.sum()),
        agreement(both.old, both.new) if classes else None,
        _crossed(both) if classes else (),
        {name: one for name, one in shifts.items() if one is not None},
        _mcnemar(both, known) if classes and known.any() else None,
        {
            name: MetricPair(old[name], new[name], apart[name], limits.get(name))
            for name in apart
            if name in old and name in new
        },
    )


def _mcnemar(both: BothAnswers, known: NDArray[np.bool_]) -> McNemar:
    truth = both.truth[known]
    return mcnemar(both.old[known] == truth, both.new[known] == truth)


def _crossed(both: BothAnswers) -> tuple[tuple[int, ...], ...]:
    k = len(both.classes)
    said = ~(np.isnan(both.old) | np.isnan(both.new))
    places = (both.old[said] * k + both.new[said]).astype(np.int64)
    counts = np.bincount(places, minlength=k * k).reshape(k, k)
    return tuple(tuple(row) for row in counts.tolist())


def _differences(both: BothAnswers, known: NDArray[np.bool_]) -> dict[str, Metric]:
    rows = np.flatnonzero(known)[-MOST_LABELLED:]
    truth = both.truth[rows]
    found = paired_differences(
        _SCORES[both.task], both.old[rows], both.new[rows], truth, tau=both.tau
    )
    if both.task == "binary" and both.old_scores is not None and both.new_scores is not None:
        scores = (both.old_scores[rows], both.new_scores[rows])
        found |= paired_differences(_OF_SCORES, *scores, truth, tau=both.tau)
    return found


def _accuracy(said: FloatArray, truth: FloatArray) -> float:
    return float((said == truth).mean())


def _share_of(place: float) -> Score:
    """The share of rows of a class that are said to be of it."""

    def score(said: FloatArray, truth: FloatArray) -> float:
        of_class = truth == place
        return float((said[of_class] == place).mean()) if of_class.any() else float("nan")

    return score


def _auc(scores: FloatArray, truth: FloatArray) -> float:
    value = roc_auc(scores, truth).value
    return float("nan") if value is None else value


_SCORES: dict[str, dict[str, Score]] = {
    "binary": {
        "accuracy": _accuracy,
        "sensitivity": _share_of(1.0),
        "specificity": _share_of(0.0),
    },
    "multiclass": {"accuracy": _accuracy},
    "regression": {
        "mae": lambda said, truth: float(np.abs(said - truth).mean()),
        "rmse": lambda said, truth: float(((said - truth) ** 2).mean() ** 0.5),
        "bias": lambda said, truth: float((said - truth).mean()),
    },
}
_OF_SCORES: dict[str, Score] = {
    "brier": lambda scores, truth: float(((scores - truth) ** 2).mean()),
    "roc_auc": _auc,
}
