"""Bands of estimates: what held-out blocks showed, and never narrower than chance."""

from __future__ import annotations

import numpy as np
import pytest

from edgewatch.statistics.estimation import Band, Expected, band_of, interval
from edgewatch.statistics.estimation.bands import Z


def test_errors_of_chance_leave_the_normal_band() -> None:
    rng = np.random.default_rng(1)
    between = [band_of(rng.normal(size=20), np.ones(20)).between for _ in range(100)]
    assert np.median(between) < 0.6


def test_more_blocks_exclude_more() -> None:
    even = np.resize([1.0, -1.0], 2000)
    between = [band_of(even[:blocks], np.ones(blocks)).between for blocks in (10, 100, 2000)]
    assert between == sorted(between, reverse=True)
    assert between[-1] < 0.2


def test_blocks_that_differ_by_more_than_chance_widen_the_band() -> None:
    rng = np.random.default_rng(2)
    band = band_of(rng.normal(size=200) * 3, np.ones(200))
    assert band.between == pytest.approx(8**0.5, rel=0.2)
    assert Z <= band.factor < 2.6


def test_the_band_covers_every_one_of_a_few_blocks() -> None:
    errors = np.array([0.1, -0.2, 5.0, 0.0, 0.3])
    variances = np.full(5, 0.01)
    band = band_of(errors, variances)
    for error, variance in zip(errors, variances, strict=True):
        low, high = interval(Expected(0.0, variance), band, (-np.inf, np.inf))
        assert low <= error * (1 - 1e-12) <= high


def test_no_blocks_leave_chance_alone() -> None:
    assert band_of([], []) == Band()
    assert band_of([np.nan], [1.0]) == Band()


def test_a_band_stays_within_the_bounds_of_its_metric() -> None:
    assert interval(Expected(0.99, 0.01), Band())[1] == 1.0
    assert interval(Expected(0.1, 1.0), Band(), (0.0, np.inf))[0] == 0.0
    assert interval(Expected(1.0, 0.0), Band()) == (1.0, 1.0)


def test_a_band_near_one_reaches_further_down_than_up() -> None:
    low, high = interval(Expected(0.98, 0.0002, 0.0002), Band())
    assert 0.98 - low > high - 0.98


def test_errors_in_runs_widen_the_band_where_blocks_did_not_show_more() -> None:
    one = Expected(0.5, 0.0004, 0.0004)
    alone = interval(one, Band(), tau=4.0)
    assert alone[1] - 0.5 == pytest.approx(2 * (interval(one, Band())[1] - 0.5), rel=0.05)
    seen = Band(between=0.1)
    assert interval(one, seen, tau=4.0) == interval(one, seen)
