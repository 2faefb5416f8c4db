"""How far predicted numbers are from true ones: MSE, RMSE, MAE, bias, R²."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from edgewatch.statistics.arrays import FloatArray
from edgewatch.statistics.quality.bootstrap import bootstrap_interval
from edgewatch.statistics.quality.mean_interval import mean_metric
from edgewatch.statistics.quality.metric import Metric, metric_of, nothing
from edgewatch.statistics.quality.rows import paired_rows

_MOST_ROWS = 5_000


def regression_metrics(
    predicted: ArrayLike, truth: ArrayLike, *, tau: float = 1.0
) -> dict[str, Metric]:
    """Return mse, rmse, mae, bias and r2 of (n,) predictions and truths.

    Bias is the mean of prediction − truth. The interval of RMSE is the root of that of MSE.

    >>> round(regression_metrics([1.0, 2.0, 4.0], [1.0, 2.0, 3.0])["bias"].value, 6)
    0.333333
    """
    said, true = paired_rows(predicted, truth)
    error = said - true
    mse = mean_metric(error**2, tau=tau, floor=0.0)
    return {
        "mse": mse,
        "rmse": _root(mse),
        "mae": mean_metric(np.abs(error), tau=tau, floor=0.0),
        "bias": mean_metric(error, tau=tau),
        "r2": r_squared(said, true, tau=tau),
    }


def r_squared(predicted: ArrayLike, truth: ArrayLike, *, tau: float = 1.0) -> Metric:
    """Return 1 − Σ(y − ŷ)² / Σ(y − ȳ)², the coefficient of determination.

    None where the truth does not vary. The interval is a block bootstrap.
    """
    said, true = paired_rows(predicted, truth)
    n = said.size
    value = _determination(said, true)
    if not np.isfinite(value):
        return nothing(n)
    a, b = said[-_MOST_ROWS:], true[-_MOST_ROWS:]
    low, high = bootstrap_interval(
        lambda rows: _determination(a[rows], b[rows]), a.size, tau=tau, resamples=200
    )
    scale, part = (a.size / n) ** 0.5, _determination(a, b)
    low, high = value + (low - part) * scale, value + (high - part) * scale
    return metric_of(value, low, min(high, 1.0), n)


def _root(mse: Metric) -> Metric:
    if mse.value is None:
        return mse
    low = None if mse.low is None else mse.low**0.5
    high = None if mse.high is None else mse.high**0.5
    return Metric(mse.value**0.5, low, high, mse.n)


def _determination(said: FloatArray, true: FloatArray) -> float:
    # The mean of equal values may be off by a rounding: their variance is then not quite zero.
    if true.size < 2 or true.min() == true.max():
        return float("nan")
    about = float(np.sum((true - true.mean()) ** 2))
    return 1.0 - float(np.sum((true - said) ** 2)) / about if about > 0 else float("nan")
