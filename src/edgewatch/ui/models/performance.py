"""How good the answers were, window by window, read from ``edgewatch performance --json``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewatch.ui.models.formatting import NOTHING, count, duration, number, percent

Floats = NDArray[np.float64]

METRIC_WORDS = {
    "accuracy": "Accuracy",
    "sensitivity": "Sensitivity",
    "specificity": "Specificity",
    "precision": "Precision",
    "f1": "F1",
    "roc_auc": "ROC AUC",
    "average_precision": "Average precision",
    "brier": "Brier score",
    "log_loss": "Log loss",
    "calibration_error": "Calibration error",
    "rmse": "RMSE",
    "mse": "MSE",
    "mae": "MAE",
    "bias": "Bias",
    "r2": "R²",
}


@dataclass(frozen=True, slots=True, eq=False)
class Course:
    """One metric over windows: (n,) ends in seconds, values and intervals, NaN where not known."""

    from_s: Floats
    to_s: Floats
    value: Floats
    low: Floats
    high: Floats

    def take(self, rows: NDArray[np.bool_]) -> Course:
        """These windows."""
        parts = (self.from_s, self.to_s, self.value, self.low, self.high)
        return Course(*(part[rows] for part in parts))


@dataclass(frozen=True, slots=True, eq=False)
class MetricView:
    """One metric: its course as measured and as estimated, and what it is held to."""

    key: str
    measured: Course
    estimated: Course
    limit: float | None

    @property
    def title(self) -> str:
        return METRIC_WORDS.get(self.key, self.key)


@dataclass(frozen=True, slots=True)
class MetricRow:
    """One metric of the window that is told of. ``broken``: None where it is not judged."""

    key: str
    measured: str
    estimated: str
    limit: str
    broken: bool | None

    @property
    def title(self) -> str:
        return METRIC_WORDS.get(self.key, self.key)


@dataclass(frozen=True, slots=True, eq=False)
class PerformanceView:
    """Everything of the page.

    ``when`` and ``labels`` tell of the window of the table; ``confusion`` is a truth, and how
    often the model said what to it.
    """

    metrics: tuple[MetricView, ...]
    rows: tuple[MetricRow, ...]
    when: tuple[str, str]
    labels: str
    confusion: tuple[tuple[str, str], ...]
    retrain: bool | None
    reasons: tuple[str, ...]
    cannot: tuple[str, ...]


def performance_view(plain: Mapping[str, Any]) -> PerformanceView | None:
    """The view of what the command printed; None where there is no window.

    Raises:
        KeyError, TypeError, ValueError: if it is of another shape.
    """
    windows = plain["windows"]
    if not windows:
        return None
    told = next((w for w in reversed(windows) if w["judged"]), windows[-1])
    advice = plain["recommendation"]
    return PerformanceView(
        metrics=tuple(_metric(key, windows) for key in _keys(windows)),
        rows=tuple(_row(key, told) for key in _keys([told])),
        when=(told["from"], told["to"]),
        labels=_labels(told),
        confusion=_confusion(told["confusion"]),
        retrain=advice["retrain"],
        reasons=tuple(advice["reasons"]),
        cannot=tuple(plain["cannot"]),
    )


def _keys(windows: Sequence[Mapping[str, Any]]) -> list[str]:
    """The metrics that there are, in the order in which they are always told."""
    found = {key for w in windows for part in ("measured", "estimated") for key in w[part]}
    known = [key for key in METRIC_WORDS if key in found]
    return known + sorted(found - set(known))


def _metric(key: str, windows: Sequence[Mapping[str, Any]]) -> MetricView:
    # What has too few labels to be judged is no point of the course: it would only frighten.
    courses = [_course(key, part, windows) for part in ("measured", "estimated")]
    held_to = [w[part].get(key, {}) for w in windows for part in ("measured", "estimated")]
    known = [one["limit"] for one in held_to if one.get("limit") is not None]
    return MetricView(key, courses[0], courses[1], known[-1] if known else None)


def _course(key: str, part: str, windows: Sequence[Mapping[str, Any]]) -> Course:
    columns: list[list[float]] = [[], [], [], [], []]
    for window in windows:
        one = window[part].get(key, {})
        shown = part == "estimated" or bool(window["judged"])
        values = [one.get(name) if shown else None for name in ("value", "low", "high")]
        ends = [_seconds(window["from"]), _seconds(window["to"])]
        for column, value in zip(columns, [*ends, *values], strict=True):
            column.append(np.nan if value is None else float(value))
    return Course(*(np.array(column) for column in columns))


def _row(key: str, window: Mapping[str, Any]) -> MetricRow:
    measured, estimated = window["measured"].get(key, {}), window["estimated"].get(key, {})
    limit = measured.get("limit", estimated.get("limit"))
    return MetricRow(
        key,
        _with_interval(measured),
        _with_interval(estimated),
        number(limit, 3),
        measured.get("broken"),
    )


def _with_interval(one: Mapping[str, Any]) -> str:
    if one.get("value") is None:
        return NOTHING
    if one.get("low") is None or one.get("high") is None:
        return number(one["value"], 3)
    return f"{number(one['value'], 3)} ({number(one['low'], 3)} – {number(one['high'], 3)})"


def _labels(window: Mapping[str, Any]) -> str:
    label = window["label"]
    said = [
        f"{count(window['n_labelled'], 'label')} for {count(window['n'], 'prediction')}"
        f" ({percent(round(label['coverage'], 3))})"
    ]
    if label["delay_p50_s"] is not None:
        said.append(f"half of them known within {duration(label['delay_p50_s'])}")
    if not window["judged"]:
        said.append(f"too few to judge: {window['min_labels']} are needed")
    return ", ".join(said)


def _confusion(plain: Mapping[str, Any] | None) -> tuple[tuple[str, str], ...]:
    """For each truth, how often the model said what."""
    if plain is None:
        return ()
    if "truth_by_answer" in plain:
        classes, matrix = plain["classes"], plain["truth_by_answer"]
    else:
        positive = plain["positive"]
        classes = [plain["negative"] or f"not {positive}", positive]
        matrix = [[plain["tn"], plain["fp"]], [plain["fn"], plain["tp"]]]
    return tuple(
        (truth, " · ".join(f"{word} {n:,}" for word, n in zip(classes, cells, strict=True)))
        for truth, cells in zip(classes, matrix, strict=True)
    )


def _seconds(text: str) -> float:
    return datetime.fromisoformat(text).timestamp()
