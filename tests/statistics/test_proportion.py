"""Exact tests of shares, held to scipy.stats."""

from __future__ import annotations

import pytest
from scipy import stats

from edgewatch.statistics import binomial_tail, excess_limit, excess_p, wilson


@pytest.mark.parametrize(("k", "n"), [(0, 20), (1, 20), (10, 20), (20, 20), (3, 1000)])
def test_the_interval_is_the_one_of_wilson(k: int, n: int) -> None:
    peer = stats.binomtest(k, n).proportion_ci(confidence_level=0.95, method="wilson")
    assert wilson(k, n) == pytest.approx((peer.low, peer.high), abs=1e-12)


@pytest.mark.parametrize(("window", "reference"), [(0, 0), (5, 0), (12, 3), (60, 90), (200, 300)])
def test_excess_is_fishers_exact_test(window: int, reference: int) -> None:
    table = [[window, 200 - window], [reference, 300 - reference]]
    expected = stats.fisher_exact(table, alternative="greater").pvalue
    assert excess_p(window, 200, reference, 300) == pytest.approx(expected, rel=1e-9)


def test_the_binomial_tail_is_exact() -> None:
    for k in range(21):
        assert binomial_tail(k, 20, 0.03) == pytest.approx(stats.binom.sf(k - 1, 20, 0.03))
    assert binomial_tail(21, 20, 0.5) == 0.0


@pytest.mark.parametrize(("n", "reference", "m"), [(200, 0, 300), (100, 6, 285), (200, 40, 100)])
def test_the_limit_is_the_last_share_that_is_no_excess(n: int, reference: int, m: int) -> None:
    at = round(excess_limit(n, reference, m, 1e-6) * n)
    assert excess_p(at, n, reference, m) > 1e-6
    assert at == n or excess_p(at + 1, n, reference, m) <= 1e-6


def test_without_rows_nothing_is_claimed() -> None:
    assert wilson(0, 0) == (0.0, 1.0)
    assert excess_p(0, 0, 0, 0) == 1.0
    assert excess_limit(0, 0, 0, 0.01) == 1.0
