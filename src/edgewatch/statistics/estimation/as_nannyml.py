"""Confidence-based estimates as NannyML defines them, to be compared number by number.

What differs from our own: a row is counted as a pair with itself, sums of probabilities are rounded
to five decimals, and the band is three standard deviations of the reference's rows, whatever
the probabilities of the window, and knows nothing of the calibration's error. The average
precision has a band there that is drawn at random: it has no definition to be held to.
"""

from __future__ import annotations

import numpy as np

from edgewatch.statistics.arrays import BoolArray, FloatArray

_DECIMALS = 5


def estimates(predicted: FloatArray, scores: FloatArray, p: FloatArray) -> dict[str, float]:
    """Return the estimated metrics of (n,) answers, NaN where one is 0 / 0.

    Args:
        predicted: 0 or 1; scores: of the model; p: calibrated, or the scores again.

    >>> half = np.array([0.2, 0.8])
    >>> round(estimates(np.array([0.0, 1.0]), half, half)["accuracy"], 3)
    0.8
    """
    said = predicted == 1
    true_yes, false_yes = float(p[said].sum()), float((1 - p[said]).sum())
    false_no, true_no = float(p[~said].sum()), float((1 - p[~said]).sum())
    with np.errstate(invalid="ignore", divide="ignore"):
        return {
            "roc_auc": _roc_auc(scores, p),
            "average_precision": _average_precision(scores, p),
            "f1": _over(true_yes, true_yes + 0.5 * (false_yes + false_no)),
            "precision": _over(true_yes, true_yes + false_yes),
            "sensitivity": _over(true_yes, true_yes + false_no),
            "specificity": _over(true_no, true_no + false_yes),
            "accuracy": float(np.where(said, p, 1 - p).mean()),
        }


def sampling_errors(
    predicted: FloatArray, scores: FloatArray, truth: FloatArray, rows: int
) -> dict[str, float]:
    """Return the sampling error of estimates over `rows` rows, learned from (m,) reference rows.

    Args:
        predicted, truth: 0 or 1; scores: of the model, not calibrated.
    """
    said, so = predicted == 1, truth == 1
    hit = (said == so).astype(np.float64)
    relevant = said | so
    correction = relevant.sum() / (0.5 * (relevant & (said != so)).sum() + (said & so).sum())
    spread = {
        "f1": (float((hit[relevant] * correction).std()), relevant.mean()),
        "precision": (float(hit[said].std()), said.mean()),
        "sensitivity": (float(hit[so].std()), so.mean()),
        "specificity": (float(hit[~so].std()), (~so).mean()),
        "accuracy": (float(hit.std()), 1.0),
        "roc_auc": _rank_spread(scores, so),
    }
    return {name: float(std / np.sqrt(rows * share)) for name, (std, share) in spread.items()}


def _roc_auc(scores: FloatArray, p: FloatArray) -> float:
    order = np.argsort(scores)[::-1]
    found = np.cumsum(p[order])
    true_yes = np.round(np.append(0.0, found), _DECIMALS)
    false_yes = np.round(np.append(0.0, np.arange(1, p.size + 1) - found), _DECIMALS)
    return float(np.trapezoid(true_yes / true_yes[-1], false_yes / false_yes[-1]))


def _average_precision(scores: FloatArray, p: FloatArray) -> float:
    found = np.round(np.cumsum(p[np.argsort(scores)[::-1]]), _DECIMALS)
    recall = np.append(0.0, found) / found[-1]
    return float((np.diff(recall) * found / np.arange(1, p.size + 1)).sum())


def _rank_spread(scores: FloatArray, so: BoolArray) -> tuple[float, float]:
    """Return the spread of the share of negatives below each positive, of the rarer class."""
    if so.mean() > 0.5:
        so, scores = ~so, 1 - scores
    ranks = np.flatnonzero(so[np.argsort(scores)])
    below = (ranks - np.arange(ranks.size)) / np.count_nonzero(~so)
    return float(below.std()), float(so.mean())


def _over(part: float, whole: float) -> float:
    return part / whole if whole else float("nan")
