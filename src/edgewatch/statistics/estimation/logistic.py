"""Logistic regression with a ridge, by Newton's method: a few columns, all in numpy."""

from __future__ import annotations

import numpy as np

from edgewatch.statistics.arrays import FloatArray

_TOLERANCE = 1e-7


def sigmoid(logits: FloatArray) -> FloatArray:
    """Return 1 / (1 + e^−x), without overflow.

    >>> sigmoid(np.array([-1000.0, 0.0])).tolist()
    [0.0, 0.5]
    """
    return np.asarray(0.5 * (1.0 + np.tanh(0.5 * logits)))


def logit(p: FloatArray) -> FloatArray:
    """Return log(p / (1 − p)) of probabilities inside (0, 1)."""
    return np.asarray(np.log(p) - np.log1p(-p))


def fit_logistic(
    design: FloatArray,
    truth: FloatArray,
    *,
    weights: FloatArray | None = None,
    ridge: FloatArray | float = 0.0,
    towards: FloatArray | None = None,
    steps: int = 30,
) -> FloatArray:
    """Return the (d,) coefficients that maximise the penalised likelihood.

    Iteratively reweighted least squares with halved steps; the ridge (one number, or one for each
    column) draws the coefficients towards `towards`, zero if None, and makes the answer unique
    where the classes can be separated.

    Args:
        design: (n, d), with a column of ones if there is to be an intercept.
        truth: (n,) zeros and ones; weights: (n,) of the rows.
        steps: at most.

    >>> fit_logistic(np.ones((4, 1)), np.array([0.0, 0.0, 0.0, 1.0])).round(6).tolist()
    [-1.098612]
    """
    columns = design.shape[1]
    penalty = np.broadcast_to(np.asarray(ridge, np.float64), (columns,))
    centre = np.zeros(columns) if towards is None else towards
    given = np.ones(len(truth)) if weights is None else weights
    beta = centre.copy()
    loss = _loss(design, truth, given, penalty, centre, beta)
    for _ in range(steps):
        step = _newton_step(design, truth, given, penalty, centre, beta)
        scale = 1.0
        while (new := _loss(design, truth, given, penalty, centre, beta + scale * step)) > loss:
            scale /= 2
            if scale < 1e-4:
                return beta
        beta = beta + scale * step
        if loss - new <= _TOLERANCE * (abs(loss) + _TOLERANCE):
            break
        loss = new
    return beta


def _newton_step(
    design: FloatArray,
    truth: FloatArray,
    weights: FloatArray,
    penalty: FloatArray,
    centre: FloatArray,
    beta: FloatArray,
) -> FloatArray:
    p = sigmoid(design @ beta)
    gradient = design.T @ (weights * (truth - p)) - penalty * (beta - centre)
    curvature = (design * (weights * np.maximum(p * (1 - p), 1e-9))[:, None]).T @ design
    curvature[np.diag_indices_from(curvature)] += penalty + 1e-9
    return np.asarray(np.linalg.solve(curvature, gradient))


def _loss(
    design: FloatArray,
    truth: FloatArray,
    weights: FloatArray,
    penalty: FloatArray,
    centre: FloatArray,
    beta: FloatArray,
) -> float:
    logits = design @ beta
    fit = weights @ (np.logaddexp(0.0, logits) - truth * logits)
    return float(fit + 0.5 * penalty @ (beta - centre) ** 2)
