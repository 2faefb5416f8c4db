"""The reliability diagram: bins of the score, and what came true in each."""

from __future__ import annotations

import numpy as np
import pytest

from edgewatch.statistics.quality import calibration_curve


def test_scores_that_are_probabilities_lie_within_their_intervals() -> None:
    rng = np.random.default_rng(3)
    p = rng.random(20_000)
    found = calibration_curve(p, rng.random(20_000) < p)
    assert len(found) == 10
    assert sum(one.n for one in found) == 20_000
    within = [one.observed_low <= one.predicted <= one.observed_high for one in found]
    assert sum(within) >= 8


def test_scores_that_promise_too_much_lie_outside() -> None:
    p = np.full(500, 0.95)
    (only,) = calibration_curve(p, np.arange(500) % 2)
    assert only.predicted == pytest.approx(0.95)
    assert only.observed == 0.5
    assert only.observed_high < only.predicted


def test_rows_that_hang_together_widen_the_interval() -> None:
    truth = np.repeat([0, 1], 50)
    (alone,) = calibration_curve(np.full(100, 0.5), truth)
    (tied,) = calibration_curve(np.full(100, 0.5), truth, tau=10.0)
    assert tied.observed_high - tied.observed_low > alone.observed_high - alone.observed_low


@pytest.mark.parametrize("scores", [[], [float("nan")], [0.2, 1.7]])
def test_without_probabilities_there_is_no_curve(scores: list[float]) -> None:
    assert calibration_curve(scores, [1] * len(scores)) == ()
