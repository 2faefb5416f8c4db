"""What the metrics of more than two classes will be on average, if the probabilities are true."""

from __future__ import annotations

import numpy as np

from edgewatch.statistics.arrays import FloatArray
from edgewatch.statistics.estimation.expected import Expected, Share, shares
from edgewatch.statistics.estimation.ranking import expected_ranking

_EPSILON = float(np.finfo(np.float64).eps)
_OF_CLASSES = ("precision", "sensitivity", "specificity", "f1")


def expected_multiclass(
    predicted: FloatArray, p: FloatArray, careful: FloatArray, scores: FloatArray | None
) -> dict[str, Expected]:
    """Return accuracy, the means over classes of the metrics of each against the rest, and losses.

    Args:
        predicted: (n,) places of classes; p, careful: (n, k) probabilities, rows summing to 1.
        scores: (n, k) of the model, None if it gives none.

    The variance is that of one draw of a class for each row, multinomial: what one class gains
    another loses.

    >>> p = np.array([[0.8, 0.1, 0.1], [0.2, 0.6, 0.2]])
    >>> round(expected_multiclass(np.array([0.0, 1.0]), p, p, None)["accuracy"].value, 6)
    0.7
    """
    rows, classes = p.shape
    if rows == 0:
        return {}
    said = predicted[:, None] == np.arange(classes)
    right = said.astype(np.float64) / rows
    found = {"accuracy": Expected(float((p * right).sum()), _drawn(careful, right))}
    each = [shares(said[:, one], p[:, one]) for one in range(classes)]
    for name in _OF_CLASSES:
        known = {one: metrics[name] for one, metrics in enumerate(each) if name in metrics}
        if known:
            value = float(np.mean([share.value for share in known.values()]))
            found[name] = Expected(value, _drawn(careful, _slopes(said, known)))
    if scores is not None:
        found.update(_ranking(scores, p, careful))
        found.update(_losses(scores, p, careful))
    return found


def _slopes(said: np.ndarray, known: dict[int, Share]) -> FloatArray:
    """Return how the mean over the known classes moves with each row being each class, (n, k)."""
    slopes = np.zeros(said.shape)
    for one, share in known.items():
        slopes[:, one] = np.where(said[:, one], share.if_yes, share.if_no) / len(known)
    return slopes


def _drawn(p: FloatArray, worth: FloatArray) -> float:
    """Return the variance of Σ worth[i, class of i], each class drawn once from p[i]."""
    mean = (p * worth).sum(axis=1)
    return float(((p * np.square(worth)).sum(axis=1) - mean * mean).clip(0.0).sum())


def _ranking(scores: FloatArray, p: FloatArray, careful: FloatArray) -> dict[str, Expected]:
    """Means over the classes, as if the classes erred together: never a narrower band."""
    each = [
        expected_ranking(scores[:, one], p[:, one], careful[:, one] * (1 - careful[:, one]))
        for one in range(p.shape[1])
    ]
    found = {}
    for name in ("roc_auc", "average_precision"):
        known = [metrics[name] for metrics in each if name in metrics]
        if known:
            values, variances = np.array(known).T
            found[name] = Expected(float(values.mean()), float(np.sqrt(variances).mean() ** 2))
    return found


def _losses(scores: FloatArray, p: FloatArray, careful: FloatArray) -> dict[str, Expected]:
    if scores.min() < 0 or scores.max() > 1 or not (total := scores.sum(axis=1)).all():
        return {}
    rows = len(scores)
    quadratic = np.square(scores).sum(axis=1)[:, None] + 1 - 2 * scores
    given = np.clip(scores / total[:, None], _EPSILON, 1 - _EPSILON)
    logarithmic = -np.log(given)
    return {
        name: Expected(float((p * loss).sum()) / rows, _drawn(careful, loss / rows))
        for name, loss in (("brier", quadratic), ("log_loss", logarithmic))
    }
