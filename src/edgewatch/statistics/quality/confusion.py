"""Counts of right and wrong answers of two classes, and the shares that follow from them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from edgewatch.statistics.proportion import wilson
from edgewatch.statistics.quality.metric import Metric, nothing


@dataclass(frozen=True, slots=True)
class Confusion:
    """True and false positives and negatives.

    ``tau`` is the integrated autocorrelation time of the errors, in rows: intervals are those of
    n/τ independent rows.

    >>> Confusion(tp=8, fp=2, fn=1, tn=9).sensitivity.value
    0.8888888888888888
    """

    tp: int
    fp: int
    fn: int
    tn: int
    tau: float = 1.0

    @property
    def n(self) -> int:
        return self.tp + self.fp + self.fn + self.tn

    @property
    def accuracy(self) -> Metric:
        """Share of rows that were answered rightly."""
        return self._share(self.tp + self.tn, self.n)

    @property
    def precision(self) -> Metric:
        """Share of the answers "positive" that were right: TP / (TP + FP)."""
        return self._share(self.tp, self.tp + self.fp)

    @property
    def sensitivity(self) -> Metric:
        """Share of the positives that were found: TP / (TP + FN); also recall."""
        return self._share(self.tp, self.tp + self.fn)

    @property
    def specificity(self) -> Metric:
        """Share of the negatives that were left alone: TN / (TN + FP)."""
        return self._share(self.tn, self.tn + self.fp)

    @property
    def f1(self) -> Metric:
        """F₁ = 2·TP / (2·TP + FP + FN), the harmonic mean of precision and sensitivity.

        It is a rising function of one proportion, the Jaccard index q = TP / (TP + FP + FN), as
        F₁ = 2q / (1 + q): the Wilson interval of q, mapped, is an interval of F₁.
        """
        jaccard = self._share(self.tp, self.tp + self.fp + self.fn)
        if jaccard.value is None or jaccard.low is None or jaccard.high is None:
            return nothing(jaccard.n)
        return Metric(_f1(jaccard.value), _f1(jaccard.low), _f1(jaccard.high), jaccard.n)

    def as_json(self) -> dict[str, int]:
        """The four counts."""
        return {"tp": self.tp, "fp": self.fp, "fn": self.fn, "tn": self.tn}

    def _share(self, part: int, whole: int) -> Metric:
        if whole == 0:
            return nothing()
        low, high = wilson(part / self.tau, whole / self.tau)
        return Metric(part / whole, low, high, whole)


def confusion_of(predicted: ArrayLike, truth: ArrayLike, *, tau: float = 1.0) -> Confusion:
    """Count (n,) answers against (n,) truths, both 0 or 1; rows with a NaN in either are left out.

    >>> confusion_of([1, 1, 0, 0], [1, 0, 0, float("nan")]).as_json()
    {'tp': 1, 'fp': 1, 'fn': 0, 'tn': 1}
    """
    said, true = np.asarray(predicted, np.float64), np.asarray(truth, np.float64)
    both = ~(np.isnan(said) | np.isnan(true))
    said_so, so = said[both] == 1.0, true[both] == 1.0
    tp, fp = int((said_so & so).sum()), int((said_so & ~so).sum())
    fn = int((~said_so & so).sum())
    return Confusion(tp, fp, fn, len(so) - tp - fp - fn, max(tau, 1.0))


def _f1(jaccard: float) -> float:
    return 2 * jaccard / (1 + jaccard)
