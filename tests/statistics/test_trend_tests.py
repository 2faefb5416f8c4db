"""Tests for a trend: right answers on made-up series, and few false ones on noise."""

from __future__ import annotations

import numpy as np
import pytest

from edgewatch.statistics.trend_tests import mann_kendall, poisson_trend, share_trend

REPEATS = 400


def test_mann_kendall_of_a_published_example() -> None:
    # Hollander & Wolfe 1973: S = 14 of 8 values without ties; var S = 8 · 7 · 21 / 18.
    series = [1.0, 3.0, 2.0, 4.0, 6.0, 5.0, 8.0, 7.0]
    found = mann_kendall(series)
    assert found is not None
    assert found.z == pytest.approx((22 - 1) / (8 * 7 * 21 / 18) ** 0.5)


def test_ties_take_from_the_variance() -> None:
    tied, apart = mann_kendall([1.0, 1, 1, 2, 2, 2]), mann_kendall([1.0, 2, 3, 4, 5, 6])
    assert tied is not None
    assert apart is not None
    assert tied.p > apart.p


@pytest.mark.parametrize("series", [[], [1.0, 2.0, 3.0], [np.nan] * 9])
def test_too_few_values_give_no_answer(series: list[float]) -> None:
    assert mann_kendall(series) is None


def test_a_constant_series_has_no_trend() -> None:
    found = mann_kendall([2.0] * 10)
    assert found is not None
    assert found.p == 1.0


def test_steps_without_exposure_are_left_out() -> None:
    whole = poisson_trend([1, 4, 9, 14], [10, 10, 10, 10])
    gapped = poisson_trend([1, 4, 0, 9, 14], [10, 10, 0, 10, 10])
    assert whole is not None
    assert gapped is not None
    assert (whole.steps, gapped.steps) == (4, 4)


def test_more_exposure_is_no_trend() -> None:
    found = poisson_trend([10, 20, 30, 40], [10, 20, 30, 40])
    assert found is not None
    assert found.z == pytest.approx(0.0, abs=1e-9)


@pytest.mark.parametrize("events", [[0, 0, 0, 0], [1, 2]])
def test_nothing_to_test_gives_no_answer(events: list[int]) -> None:
    assert poisson_trend(events, [10] * len(events)) is None


def test_false_alarms_of_each_test_are_as_many_as_promised() -> None:
    random = np.random.default_rng(11)
    counts = random.poisson(6.0, (REPEATS, 12))
    cases = random.binomial(200, 0.05, (REPEATS, 12))
    values = random.normal(size=(REPEATS, 12))
    found = [
        [poisson_trend(row, [1.0] * 12) for row in counts],
        [share_trend(row, [200] * 12) for row in cases],
        [mann_kendall(row) for row in values],
    ]
    for tests in found:
        false = np.mean([one.p < 0.05 for one in tests if one is not None])
        assert false < 0.08


def test_a_rising_rate_is_found() -> None:
    random = np.random.default_rng(12)
    rates = np.linspace(3, 12, 12)
    found = [poisson_trend(random.poisson(rates), [1.0] * 12) for _ in range(100)]
    assert np.mean([one.p < 0.05 and one.z > 0 for one in found if one is not None]) > 0.9
