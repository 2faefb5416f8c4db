"""Exact intervals hold at least what they promise, and agree with published values."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import stats

from edgewatch.statistics.exact_intervals import clopper_pearson, poisson_rate


@pytest.mark.parametrize(("k", "n"), [(0, 10), (1, 10), (5, 10), (10, 10), (3, 1000)])
def test_a_share_agrees_with_scipy(k: int, n: int) -> None:
    known = stats.binomtest(k, n).proportion_ci(method="exact")
    assert clopper_pearson(k, n) == pytest.approx((known.low, known.high))


@pytest.mark.parametrize(
    ("events", "low", "high"), [(0, 0.0, 3.689), (1, 0.0253, 5.572), (10, 4.795, 18.39)]
)
def test_a_rate_agrees_with_the_table_of_garwood(events: int, low: float, high: float) -> None:
    assert poisson_rate(events, 1.0) == pytest.approx((low, high), rel=1e-3)


def test_without_exposure_a_rate_can_be_anything() -> None:
    assert poisson_rate(0, 0.0) == (0.0, float("inf"))


def test_a_rate_is_held_at_least_as_often_as_promised() -> None:
    counts = np.random.default_rng(2).poisson(4.0, 1_000)
    held = [low <= 4.0 <= high for low, high in (poisson_rate(int(k), 1.0) for k in counts)]
    assert np.mean(held) >= 0.94
