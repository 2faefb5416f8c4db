"""Metrics: a number or a reason, the same in any order of rows, and soon enough for an interval."""

from __future__ import annotations

import math
import time
from collections.abc import Iterator
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from edgewatch.plugins.api import Metric, Rows
from edgewatch.plugins.kit.check import Check, looked

_SEED, _ROWS = 20_260_101, 500
_SLOWEST_S = 0.02
"""What leaves time for the five hundred resamples of an interval in ten seconds."""
_CLASSES = {"binary": ("no", "yes"), "multiclass": ("a", "b", "c"), "regression": ()}
Task = Literal["binary", "multiclass", "regression"]


def check_metric(metric: Metric) -> Iterator[Check]:
    """All checks of a metric, for each of its tasks."""
    for task in metric.tasks:
        yield from _of_task(metric, task)  # type: ignore[arg-type]


def _of_task(metric: Metric, task: Task) -> Iterator[Check]:
    rows = made_rows(task)
    yield looked(f"{task}: gives a number", lambda: _number(metric, rows))
    yield looked(f"{task}: needs no order of rows", lambda: _any_order(metric, rows))
    yield looked(f"{task}: says why where there is none", lambda: _few(metric, rows))
    yield looked(f"{task}: good answers are better", lambda: _better(metric, rows))
    yield looked(f"{task}: is quick enough for an interval", lambda: _quick(metric, rows))


def made_rows(task: Task, n: int = _ROWS) -> Rows:
    """n rows of a model that is right for the most part; arrays that cannot be written to."""
    random = np.random.default_rng(_SEED)
    k = len(_CLASSES[task])
    if not k:
        truth = random.normal(10.0, 2.0, n)
        return Rows(task, (), _fixed(truth + random.normal(0.0, 1.0, n)), _fixed(truth))
    truth = random.integers(0, k, n).astype(np.float64)
    scores = random.dirichlet(np.ones(k), n)
    scores[np.arange(n), truth.astype(int)] += 0.7
    scores /= scores.sum(axis=1, keepdims=True)
    predicted = scores.argmax(axis=1).astype(np.float64)
    shown = scores[:, 1] if task == "binary" else scores
    return Rows(task, _CLASSES[task], _fixed(predicted), _fixed(truth), _fixed(shown))


def _fixed(values: NDArray[np.float64]) -> NDArray[np.float64]:
    values.setflags(write=False)
    return values


def _number(metric: Metric, rows: Rows) -> str:
    value = metric(rows)
    if isinstance(value, bool | str) or not math.isfinite(float(value)):
        return f"gives {value!r}"
    return "" if float(metric(rows)) == float(value) else "gives another number the second time"


def _any_order(metric: Metric, rows: Rows) -> str:
    value = float(metric(rows))
    mixed = float(metric(rows.take(np.random.default_rng(_SEED).permutation(len(rows)))))
    return "" if math.isclose(value, mixed, rel_tol=1e-9, abs_tol=1e-12) else f"{value} ≠ {mixed}"


def _few(metric: Metric, rows: Rows) -> str:
    """No rows, one row, one class: a number or a reason, and nothing else."""
    one_class = np.flatnonzero(rows.truth == rows.truth[0])
    for what, places in (("no rows", []), ("one row", [0]), ("one class", one_class)):
        try:
            value = float(metric(rows.take(np.asarray(places, np.int64))))
        except ValueError as error:
            if not str(error):
                return f"{what}: refuses without a reason"
            continue
        if not math.isfinite(value):
            return f"{what}: gives {value}; expected a number, or ValueError that says why"
    return ""


def _better(metric: Metric, rows: Rows) -> str:
    right = Rows(rows.task, rows.classes, rows.truth, rows.truth, _sure(rows))
    good, usual = float(metric(right)), float(metric(rows))
    is_better = good >= usual if metric.better == "more" else good <= usual
    return "" if is_better else f"{good} where all is right, {usual} else; better = {metric.better}"


def _sure(rows: Rows) -> NDArray[np.float64] | None:
    if rows.scores is None:
        return None
    if rows.task == "binary":
        return rows.truth
    return np.asarray(np.eye(len(rows.classes))[rows.truth.astype(int)], np.float64)


def _quick(metric: Metric, rows: Rows) -> str:
    began = time.perf_counter()
    for _ in range(5):
        metric(rows)
    took_s = (time.perf_counter() - began) / 5
    return f"takes {took_s * 1000:.0f} ms for {len(rows)} rows" if took_s > _SLOWEST_S else ""
