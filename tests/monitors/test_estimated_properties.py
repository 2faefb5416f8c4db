"""Whatever the readings are: an estimate lies in its band, the band in its bounds, none crashes."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy.special import expit

from edgewatch.monitors.quality.answers import Answers, Task
from edgewatch.monitors.quality.estimated import Estimate, Estimator
from edgewatch.monitors.quality.profile import build_quality

ANY = st.floats(allow_nan=True, allow_infinity=True, width=64)
ROWS = 40


@cache
def estimator(task: Task) -> Estimator:
    rng = np.random.default_rng(1)
    x = rng.normal(size=(300, 3))
    x[:, 2] = rng.integers(0, 4, 300)
    if task == "regression":
        answers, truth = Answers(task, (), x[:, 0]), x[:, 0] + rng.normal(size=300)
    else:
        scores = expit(x[:, 0])
        answers = Answers(task, ("no", "yes"), (scores > 0.5).astype(float), scores)
        truth = (rng.random(300) < scores).astype(float)
    profile = build_quality(answers, truth, x, ("a", "b", "c"))
    assert profile is not None
    return Estimator(profile)


def in_order(name: str, one: Estimate) -> None:
    assert one.value is not None
    assert one.low is not None
    assert one.high is not None
    assert one.low <= one.value <= one.high
    if name in ("mse", "rmse", "mae", "log_loss"):
        assert one.low >= 0
    elif name != "bias":
        assert 0 <= one.low <= one.high <= 1


@settings(deadline=None, max_examples=40)
@given(arrays(float, (ROWS, 3), elements=ANY), arrays(float, ROWS, elements=ANY))
def test_any_regression(inputs: np.ndarray, predicted: np.ndarray) -> None:
    for name, one in (
        estimator("regression").estimate(Answers("regression", (), predicted), inputs).items()
    ):
        in_order(name, one)


@settings(deadline=None, max_examples=40)
@given(
    arrays(float, (ROWS, 3), elements=ANY),
    arrays(float, ROWS, elements=st.floats(0, 1) | st.just(float("nan"))),
    arrays(float, ROWS, elements=st.sampled_from([0.0, 1.0, float("nan")])),
)
def test_any_classification(inputs: np.ndarray, scores: np.ndarray, said: np.ndarray) -> None:
    answers = Answers("binary", ("no", "yes"), said, scores)
    for name, one in estimator("binary").estimate(answers, inputs).items():
        in_order(name, one)


@pytest.mark.parametrize("task", ["binary", "regression"])
def test_the_order_of_the_rows_of_a_window_does_not_matter(task: Task) -> None:
    rng = np.random.default_rng(2)
    x = rng.normal(size=(60, 3))
    scores = rng.random(60)
    answers = Answers("binary", ("no", "yes"), (scores > 0.5).astype(float), scores)
    if task == "regression":
        answers = Answers(task, (), scores)
    turned = rng.permutation(60)
    known = estimator(task).estimate(answers)
    again = estimator(task).estimate(answers.take(turned))
    assert {n: e.value for n, e in again.items()} == pytest.approx(
        {n: e.value for n, e in known.items()}
    )
    assert estimator(task).estimate(answers.take(turned), x[turned]).keys() >= known.keys()
