"""Realised performance as NannyML measures it, to rounding; where it gives none, none is asked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest

from edgewatch.monitors.quality.answers import Answers
from edgewatch.monitors.quality.measured import measured
from support.golden import WINDOWS, answers, numbers, same

NAMES = {
    "f1": "f1",
    "precision": "precision",
    "recall": "sensitivity",
    "specificity": "specificity",
    "accuracy": "accuracy",
    "average_precision": "average_precision",
    "roc_auc": "roc_auc",
    "mae": "mae",
    "mse": "mse",
    "rmse": "rmse",
}


def chunks(golden: dict[str, Any], period: str) -> Iterator[tuple[slice, dict[str, float]]]:
    """The rows of each chunk of a period, and the metrics that were printed for it."""
    for at, name in enumerate(golden["chunk|period"]):
        if name == period:
            rows = slice(golden["chunk|start_index"][at], golden["chunk|end_index"][at] + 1)
            values = {ours: golden.get(f"{theirs}|value") for theirs, ours in NAMES.items()}
            yield rows, {k: v[at] for k, v in values.items() if v and v[at] is not None}


@pytest.mark.parametrize("window", WINDOWS)
@pytest.mark.parametrize("cut", ["('chunk_number', 1)", "('chunk_size', 71)"])
def test_realised_performance_of_a_classifier(window: str, cut: str) -> None:
    golden = answers("nannyml", f"breast_cancer/{window}/realized_{cut}")
    scores, truth = numbers(f"breast_cancer_pred_{window}"), numbers("breast_cancer_y_cur")
    for rows, expected in chunks(golden, "analysis"):
        p = scores[rows]
        said = Answers("binary", ("0", "1"), (p >= 0.5).astype(np.float64), p)
        found = measured(said, truth[rows])
        for name, value in expected.items():
            same(found[name].value, value)


@pytest.mark.parametrize(("period", "part"), [("reference", "ref"), ("analysis", "cur")])
def test_realised_performance_of_a_regression(period: str, part: str) -> None:
    golden = answers("nannyml", "diabetes/cur/realized_regression")
    said, truth = numbers(f"diabetes_pred_{part}"), numbers(f"diabetes_y_{part}")
    for rows, expected in chunks(golden, period):
        found = measured(Answers("regression", (), said[rows]), truth[rows])
        for name, value in expected.items():
            same(found[name].value, value)
