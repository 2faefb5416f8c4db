"""The distance and its p-value are those of scipy.stats; from counts, an interval holds D."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy import stats

from edgewatch.statistics import bins, ks, ks_from_counts, ks_limit, ks_p
from edgewatch.statistics.distances.kolmogorov_distribution import survival
from edgewatch.statistics.distances.kolmogorov_smirnov import ks_sorted

SMALL = st.integers(-4, 4).map(float)
SAMPLES = arrays(np.float64, st.integers(2, 40), elements=SMALL)


@pytest.mark.parametrize(("n", "m"), [(2, 3), (7, 285), (200, 284), (150, 5000)])
@pytest.mark.parametrize("digits", [0, 1, 12])
def test_distance_and_p_are_those_of_scipy(n: int, m: int, digits: int) -> None:
    rng = np.random.default_rng(n + m)
    for shift in (0.0, 0.2, 1.0):
        reference = rng.normal(size=m).round(digits)
        window = rng.normal(shift, 1, size=n).round(digits)
        peer = stats.ks_2samp(reference, window, method="asymp")
        d = ks(np.sort(reference), window)
        assert d == pytest.approx(peer.statistic, abs=1e-15)
        assert ks_p(d, n, m) == pytest.approx(peer.pvalue, rel=1e-9, abs=1e-300)


@pytest.mark.parametrize("n", [1, 5, 60, 140, 141, 900, 20_000])
def test_the_distribution_is_that_of_scipy_from_body_to_tail(n: int) -> None:
    for z in (0.3, 0.5, 0.8, 1.1, 1.5, 2.0, 3.0):
        d = z / n**0.5
        assert survival(n, d) == pytest.approx(float(stats.kstwo.sf(d, n)), rel=1e-8, abs=1e-13)


def test_the_fast_tail_of_huge_samples_is_near_the_exact_one() -> None:
    for z in (1.6, 2.5, 3.0):
        d = z / 60_000**0.5
        assert survival(60_000, d) == pytest.approx(float(stats.kstwo.sf(d, 60_000)), rel=3e-3)


@given(SAMPLES, SAMPLES)
def test_distance_with_ties_is_that_of_scipy(reference: np.ndarray, window: np.ndarray) -> None:
    expected = stats.ks_2samp(reference, window, method="asymp").statistic
    assert ks(np.sort(reference), window) == pytest.approx(expected, abs=1e-15)


@pytest.mark.parametrize("digits", [1, 3, 12])
@pytest.mark.parametrize("sizes", [(3000, 5000), (5000, 3000), (2000, 2000), (1025, 90_000)])
def test_looking_coarse_to_fine_misses_nothing(sizes: tuple[int, int], digits: int) -> None:
    rng = np.random.default_rng(sizes)
    for shift in (0.0, 0.05, 3.0):
        one = np.sort(rng.normal(size=sizes[0]).round(digits))
        other = np.sort(rng.normal(shift, 1, size=sizes[1]).round(digits))
        expected = stats.ks_2samp(one, other, method="asymp").statistic
        assert ks_sorted(one, other) == pytest.approx(expected, abs=1e-15)


def test_the_limit_has_the_probability_asked_for() -> None:
    for n, m in ((100, 285), (200, 100_000), (100_000, 100_000)):
        assert ks_p(ks_limit(n, m, 1e-6), n, m) == pytest.approx(1e-6, rel=1e-3)


def test_from_fine_bins_the_distance_is_known_to_about_one_cell() -> None:
    rng = np.random.default_rng(5)
    for shift in (0.0, 0.3, 1.0):
        reference, window = rng.lognormal(0, 2, 5000), rng.lognormal(shift, 2, 700)
        edges = bins.fine_edges(reference)
        found = ks_from_counts(bins.count(edges, reference), bins.count(edges, window))
        d = ks(np.sort(reference), window)
        assert found.low <= d + 1e-12
        assert d <= found.high + 1e-12
        assert found.error < 0.03


def test_of_categories_the_distance_is_exact_from_counts() -> None:
    rng = np.random.default_rng(6)
    reference, window = rng.integers(0, 5, 300).astype(float), rng.integers(0, 4, 90).astype(float)
    edges = bins.category_edges(reference)
    found = ks_from_counts(bins.count(edges, reference), bins.count(edges, window))
    assert found.value == pytest.approx(ks(np.sort(reference), window), abs=1e-15)


def test_missing_and_infinite_readings_do_not_enter() -> None:
    reference = np.arange(50.0)
    window = np.array([3.0, 20.0, 44.0])
    dirty = np.array([np.nan, 3.0, np.inf, 20.0, -np.inf, 44.0])
    assert ks(reference, dirty) == ks(reference, window)


def test_nothing_to_compare_gives_nan_and_p_of_one() -> None:
    assert np.isnan(ks(np.arange(5.0), [np.nan]))
    assert np.isnan(ks(np.empty(0), [1.0]))
    assert ks_p(float("nan"), 0, 5) == 1.0
    assert ks_limit(0, 5, 0.001) == np.inf
    assert np.isnan(ks_from_counts([0, 0], [1, 2]).value)
