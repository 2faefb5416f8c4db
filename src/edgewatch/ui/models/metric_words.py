"""What metrics are called on screen, in the order in which they are always told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from edgewatch.ui.models.formatting import number
from edgewatch.ui.words import mark, tr

_LEAST_P = 0.001

METRIC_WORDS: Mapping[str, str] = {
    "accuracy": mark("Accuracy"),
    "sensitivity": mark("Sensitivity"),
    "specificity": mark("Specificity"),
    "precision": mark("Precision"),
    "f1": mark("F1"),
    "roc_auc": mark("ROC AUC"),
    "average_precision": mark("Average precision"),
    "brier": mark("Brier score"),
    "log_loss": mark("Log loss"),
    "calibration_error": mark("Calibration error"),
    "rmse": mark("RMSE"),
    "mse": mark("MSE"),
    "mae": mark("MAE"),
    "bias": mark("Bias"),
    "r2": mark("R²"),
}


def metric_words(key: str, title: str = "") -> str:
    """The name of a metric; of a plug-in's metric the title that it gives, or its key."""
    return tr(METRIC_WORDS[key]) if key in METRIC_WORDS else title or key


def p_words(p: float | None) -> str:
    """A p-value, to two digits as long as they tell something.

    >>> p_words(0.0312), p_words(4e-9), p_words(None)
    ('0.031', '<0.001', '–')
    """
    if p is None or not p < _LEAST_P:
        return number(p, 2)
    return f"<{number(_LEAST_P)}"


def metric_keys(windows: Sequence[Mapping[str, Any]]) -> list[str]:
    """The metrics that there are, in order."""
    found = {key for w in windows for part in ("measured", "estimated") for key in w[part]}
    known = [key for key in METRIC_WORDS if key in found]
    return known + sorted(found - set(known))
