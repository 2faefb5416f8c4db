"""Expected area under the ROC curve and expected average precision.

Both count pairs of rows. A row is never a pair with itself: it is either a positive or a negative,
which the plain product of probabilities forgets (of a hundred rows that is a bias of a per cent).
Rows of equal score count half, as they do when the metrics are measured.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from edgewatch.statistics.arrays import FloatArray

_FEWEST = 0.5


class Groups(NamedTuple):
    """Sums over rows of equal score, from the highest score to the lowest; own is Σ p(1 − p)."""

    rows: FloatArray
    positives: FloatArray
    own: FloatArray
    variance: FloatArray


def expected_ranking(
    scores: FloatArray, p: FloatArray, variance: FloatArray
) -> dict[str, tuple[float, float]]:
    """Return (value, variance) of ``roc_auc`` and ``average_precision`` of (n,) rows.

    >>> found = expected_ranking(np.array([0.1, 0.9]), np.array([0.0, 1.0]), np.zeros(2))
    >>> found["roc_auc"], found["average_precision"]
    ((1.0, 0.0), (1.0, 0.0))
    """
    if not _FEWEST < p.sum() < p.size - _FEWEST:
        return {}
    groups = grouped(scores, p, variance)
    return {"roc_auc": _roc_auc(groups), "average_precision": _average_precision(groups)}


def grouped(scores: FloatArray, p: FloatArray, variance: FloatArray) -> Groups:
    """Put rows of equal score together, in falling order."""
    if not (scores[1:] <= scores[:-1]).all():
        order = np.argsort(scores)[::-1]
        scores, p, variance = scores[order], p[order], variance[order]
    own = p * (1 - p)
    starts = np.flatnonzero(np.concatenate(([True], scores[1:] != scores[:-1])))
    if starts.size == scores.size:
        return Groups(np.ones(scores.size), p, own, variance)
    rows = np.diff(np.append(starts, scores.size)).astype(np.float64)
    sums = [np.add.reduceat(each, starts) for each in (p, own, variance)]
    return Groups(rows, *sums)


def _roc_auc(groups: Groups) -> tuple[float, float]:
    yes, var = groups.positives, groups.variance
    no = groups.rows - yes
    above = np.cumsum(yes) - yes
    all_yes, all_no = float(yes.sum()), float(no.sum())
    below = all_no - np.cumsum(no)
    own = float(groups.own.sum())
    pairs = all_yes * all_no - own
    right = float((yes * (below + no / 2)).sum()) - own / 2
    if pairs <= 0:
        return 0.5, 0.25
    value = min(max(right / pairs, 0.0), 1.0)
    slope = ((below + no / 2) - (above + yes / 2) - value * (all_no - all_yes)) / pairs
    return value, float((var * slope * slope).sum())


def _average_precision(groups: Groups) -> tuple[float, float]:
    yes, var = groups.positives, groups.variance
    found, seen = np.cumsum(yes), np.cumsum(groups.rows)
    total = float(found[-1])
    value = min(float(((yes * found + groups.own) / seen).sum()) / total, 1.0)
    later = np.cumsum((yes / seen)[::-1])[::-1]
    slope = (found / seen + later - value) / total
    return value, float((var * slope * slope).sum())
