"""The range that a reference supports, and what one wild reading does to it: nothing."""

from __future__ import annotations

import numpy as np
import pytest

from edgewatch.statistics import Range, outside, reference_range
from edgewatch.statistics.spread import centre_and_spread


def test_the_margin_is_in_robust_spreads_and_follows_the_skew() -> None:
    values = np.sort(np.random.default_rng(1).lognormal(size=5000))
    narrow, wide = reference_range(values, 0.0), reference_range(values, 2.0)
    assert narrow.low - wide.low < (wide.high - narrow.high) / 2


def test_an_isolated_extreme_of_the_reference_accepts_nothing() -> None:
    values = np.append(np.random.default_rng(2).normal(size=999), 1e6)
    assert reference_range(np.sort(values), 2.0).high < 10.0


def test_a_long_tail_is_kept() -> None:
    values = np.sort(np.random.default_rng(3).exponential(size=1000))
    assert reference_range(values, 0.0).high == values[-1]


def test_a_constant_reference_accepts_that_value_alone() -> None:
    accepted = reference_range(np.full(100, 7.0), 2.0)
    assert 7.0 in accepted
    assert 7.1 not in accepted


def test_no_reference_refuses_nothing_but_infinity() -> None:
    accepted = reference_range(np.empty(0))
    assert outside([1e300, np.nan, -np.inf], accepted.low, accepted.high).tolist() == [
        False,
        False,
        True,
    ]


def test_physical_limits_cut_the_range() -> None:
    assert Range(-1.0, 9.0).within(Range(0.0, np.inf)) == Range(0.0, 9.0)
    assert Range(-5.0, -1.0).within(Range(0.0, 1.0)) == Range(0.0, 1.0)


def test_the_spread_is_the_standard_deviation_of_normal_values() -> None:
    values = np.sort(np.random.default_rng(4).normal(3.0, 2.0, size=50_000))
    median, below, above = centre_and_spread(values)
    assert (median, below, above) == pytest.approx((3.0, 2.0, 2.0), rel=0.03)
