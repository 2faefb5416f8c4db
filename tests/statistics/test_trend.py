"""Slow change: a slope with an interval that holds, and the days until a limit."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.stats import theilslopes

from edgewatch.statistics.trend import DAY_NS, Trend, trend

HOUR_NS = DAY_NS // 24


def autoregressive(n: int, seed: int, phi: float) -> np.ndarray:
    steps = np.random.default_rng(seed).normal(size=n) * np.sqrt(1 - phi**2)
    for i in range(1, n):
        steps[i] += phi * steps[i - 1]
    return steps


@pytest.mark.parametrize("phi", [0.0, 0.5, 0.95])
def test_the_interval_holds_the_slope(phi: float) -> None:
    times = np.arange(600, dtype=np.int64) * HOUR_NS
    held = 0
    for seed in range(100):
        found = trend(times, 0.08 * times / DAY_NS + autoregressive(600, seed, phi))
        assert found is not None
        held += found.low <= 0.08 <= found.high
    assert held >= 88


def test_it_is_the_slope_of_theil_and_sen_where_nothing_is_put_together() -> None:
    times = np.arange(100, dtype=np.int64) * DAY_NS
    values = np.random.default_rng(1).normal(size=100) + 0.01 * np.arange(100)
    found = trend(times, values)
    expected = theilslopes(values, np.arange(100), alpha=0.95)
    assert found is not None
    assert found.slope == pytest.approx(expected.slope)
    assert found.low == pytest.approx(expected.low_slope, abs=2e-4)
    assert found.high == pytest.approx(expected.high_slope, abs=2e-4)


def test_wild_and_missing_readings_do_not_bend_it() -> None:
    times = np.arange(500, dtype=np.int64) * HOUR_NS
    values = times / DAY_NS + np.random.default_rng(2).normal(size=500)
    clean = trend(times, values)
    values[::50], values[1::50], values[2::50] = 1e9, np.nan, np.inf
    spoilt = trend(times, values)
    assert clean is not None
    assert spoilt is not None
    assert spoilt.slope == pytest.approx(clean.slope, abs=0.05)


def test_the_order_of_the_rows_does_not_matter() -> None:
    times = np.arange(300, dtype=np.int64) * HOUR_NS
    values = times / DAY_NS + np.random.default_rng(3).normal(size=300)
    order = np.random.default_rng(4).permutation(300)
    assert trend(times[order], values[order]) == trend(times, values)


def test_a_limit_ahead_is_days_away() -> None:
    found = Trend(slope=2.0, low=1.0, high=4.0, level=10.0, at_ns=0, from_ns=0, blocks=50)
    assert found.days_until(18.0) == (4.0, 2.0, 8.0)
    assert found.days_until(5.0) is None


def test_an_uncertain_slope_has_no_latest_day() -> None:
    found = Trend(slope=1.0, low=-0.5, high=2.0, level=0.0, at_ns=0, from_ns=0, blocks=50)
    assert not found.certain
    assert found.days_until(4.0) == (4.0, 2.0, None)


@pytest.mark.parametrize(
    ("times", "values"),
    [
        ([], []),
        ([0] * 50, list(range(50))),
        (list(range(5)), [1.0] * 5),
        (list(range(50)), [np.nan] * 50),
    ],
)
def test_nothing_to_tell_gives_none(times: list[int], values: list[float]) -> None:
    assert trend(np.array(times, dtype=np.int64), np.array(values, dtype=np.float64)) is None
