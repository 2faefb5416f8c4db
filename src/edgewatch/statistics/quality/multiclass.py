"""Metrics of more than two classes: each class against the rest, and their unweighted mean."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray

from edgewatch.statistics.quality.confusion import Confusion
from edgewatch.statistics.quality.metric import Metric, metric_of, nothing

SHARES: dict[str, Callable[[Confusion], Metric]] = {
    "precision": lambda c: c.precision,
    "sensitivity": lambda c: c.sensitivity,
    "specificity": lambda c: c.specificity,
    "f1": lambda c: c.f1,
}


def confusion_matrix(predicted: ArrayLike, truth: ArrayLike, classes: int) -> NDArray[np.int64]:
    """Return the (k, k) counts: rows are the truth, columns the answer.

    >>> confusion_matrix([0, 1, 1], [0, 1, 2], 3).tolist()
    [[1, 0, 0], [0, 1, 0], [0, 1, 0]]
    """
    said, true = np.asarray(predicted, np.float64), np.asarray(truth, np.float64)
    both = ~(np.isnan(said) | np.isnan(true))
    cells = true[both].astype(np.intp) * classes + said[both].astype(np.intp)
    return np.bincount(cells, minlength=classes * classes).reshape(classes, classes)


def against_the_rest(matrix: NDArray[np.int64], at: int, tau: float = 1.0) -> Confusion:
    """Return the confusion of one class against all others together."""
    tp = int(matrix[at, at])
    fn, fp = int(matrix[at].sum()) - tp, int(matrix[:, at].sum()) - tp
    return Confusion(tp, fp, fn, int(matrix.sum()) - tp - fn - fp, max(tau, 1.0))


def macro(metrics: Sequence[Metric], n: int) -> Metric:
    """Return the mean over the classes that have a value; half widths add in quadrature.

    >>> macro([Metric(0.8, 0.7, 0.9, 50), Metric(0.6, 0.5, 0.7, 50)], 100).value
    0.7
    """
    known = [(m.value, m.low, m.high) for m in metrics if m.value is not None]
    if not known:
        return nothing(n)
    value = float(np.mean([v for v, _, _ in known]))
    if any(low is None or high is None for _, low, high in known):
        return metric_of(value, np.nan, np.nan, n)
    down = float(np.sqrt(sum((v - low) ** 2 for v, low, _ in known if low is not None)))
    up = float(np.sqrt(sum((high - v) ** 2 for v, _, high in known if high is not None)))
    return metric_of(value, value - down / len(known), value + up / len(known), n)
