"""Distances from rows are those of scipy; from counts they are known within their bounds."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy import stats
from scipy.spatial.distance import jensenshannon

from edgewatch.statistics import bins, chi_square, g_test, hellinger, jensen_shannon, wasserstein
from edgewatch.statistics.clipped import clipped_histogram
from edgewatch.statistics.distances import exact, from_histogram
from edgewatch.statistics.distances.wasserstein_counts import wasserstein_from_counts

SMALL = st.integers(-4, 4).map(float)
SAMPLES = arrays(np.float64, st.integers(1, 40), elements=SMALL)
COUNTS = st.lists(st.integers(0, 50), min_size=3, max_size=3)


def draws(name: str, shift: float, size: int, seed: int) -> np.ndarray:
    rng = np.random.default_rng(seed)
    made = {
        "normal": rng.normal(0, 1, size),
        "lognormal": rng.lognormal(0, 2, size),
        "whole numbers": rng.poisson(30, size).astype(float),
        "two values": rng.integers(0, 2, size) * 5.0,
    }
    return made[name] + shift


@pytest.mark.parametrize("shift", [0.0, 0.1, 1.0])
def test_jensen_shannon_is_that_of_scipy(shift: float) -> None:
    rng = np.random.default_rng(11)
    reference, window = rng.normal(size=5000), rng.normal(shift, 1, 900)
    edges = bins.fine_edges(reference)
    p, q = bins.count(edges, reference), bins.count(edges, window)
    assert jensen_shannon(p, q) == pytest.approx(jensenshannon(p, q, base=2), abs=1e-12)


@given(SAMPLES, SAMPLES)
def test_wasserstein_is_that_of_scipy(reference: np.ndarray, window: np.ndarray) -> None:
    expected = stats.wasserstein_distance(reference, window)
    assert wasserstein(np.sort(reference), window) == pytest.approx(expected, abs=1e-12)


@pytest.mark.parametrize("sizes", [(100, 70_000), (70_000, 69_999), (65_536, 131_072)])
def test_wasserstein_of_many_rows_is_that_of_scipy(sizes: tuple[int, int]) -> None:
    one, other = draws("normal", 0, sizes[0], 1), draws("lognormal", 1, sizes[1], 2)
    expected = stats.wasserstein_distance(one, other)
    assert wasserstein(np.sort(one), other) == pytest.approx(expected, rel=1e-11)


@given(COUNTS, COUNTS)
def test_chi_square_and_g_are_those_of_scipy(reference: list[int], window: list[int]) -> None:
    table = np.array([reference, window])
    table = table[:, table.sum(axis=0) > 0]
    found, g = chi_square(reference, window), g_test(reference, window)
    if not table.size or not table.sum(axis=1).all():
        assert np.isnan(found.statistic)
        assert found.p == 1.0
        return
    for ours, power in ((found, "pearson"), (g, "log-likelihood")):
        peer = stats.chi2_contingency(table, correction=False, lambda_=power)
        assert ours.statistic == pytest.approx(peer.statistic, rel=1e-9, abs=1e-9)
        assert ours.freedom == peer.dof
        assert ours.p == pytest.approx(peer.pvalue, rel=1e-7, abs=1e-12)


def test_a_category_never_seen_counts_and_is_counted() -> None:
    found = chi_square([50, 50, 0], [45, 45, 10])
    assert found.unseen == 10
    assert np.isfinite(found.statistic)
    assert found.p < 0.01
    assert chi_square([50, 50, 0], [45, 55, 0]).freedom == 1


def test_rows_that_depend_on_each_other_tell_less() -> None:
    alone, dependent = chi_square([50, 50], [70, 30]), chi_square([50, 50], [70, 30], 10.0)
    assert alone.statistic == dependent.statistic
    assert alone.p < 0.01 < dependent.p


@given(COUNTS)
def test_hellinger_of_the_same_shares_is_nothing(counts: list[int]) -> None:
    twice = [2 * one for one in counts]
    if sum(counts):
        assert hellinger(counts, twice) == pytest.approx(0.0, abs=1e-7)
    else:
        assert np.isnan(hellinger(counts, twice))


@pytest.mark.parametrize("name", ["normal", "lognormal", "whole numbers", "two values"])
@pytest.mark.parametrize("shift", [0.0, 0.3, 40.0])
def test_from_a_histogram_every_distance_lies_within_its_bounds(name: str, shift: float) -> None:
    reference, window = draws(name, 0, 5000, 3), draws(name, shift, 2000, 4)
    ordered = np.sort(reference)
    edges = bins.decile_edges(reference)
    cells = bins.count(edges, reference)
    known = clipped_histogram(reference)
    assert known is not None
    true = exact(ordered, edges, cells, window)
    told = from_histogram(known, edges, cells, known.of(window))
    assert told.n == true.n
    for measure in ("psi", "ks", "wasserstein", "js", "hellinger"):
        found, value = getattr(told, measure), getattr(true, measure).value
        slack = 1e-9 * max(abs(value), 1.0)
        assert found.low - slack <= value <= found.high + slack, measure
        assert found.low <= found.value <= found.high, measure


def test_from_a_histogram_of_many_rows_the_errors_are_small() -> None:
    reference, window = draws("normal", 0, 100_000, 5), draws("normal", 0.1, 100_000, 6)
    edges = bins.decile_edges(reference)
    cells = bins.count(edges, reference)
    known = clipped_histogram(reference)
    assert known is not None
    told = from_histogram(known, edges, cells, known.of(window))
    true = exact(np.sort(reference), edges, cells, window)
    limits = {"psi": 3e-3, "ks": 2e-3, "wasserstein": 6e-3, "js": 1e-2, "hellinger": 1e-2}
    for measure, limit in limits.items():
        assert getattr(told, measure).error < limit
        actual = abs(getattr(told, measure).value - getattr(true, measure).value)
        assert actual < {"wasserstein": 3e-3}.get(measure, 5e-4)


@pytest.mark.parametrize(
    ("reference", "window", "within"),
    [
        (draws("normal", 0, 4000, 1), draws("normal", 0.3, 1000, 2), 0.05),
        (draws("normal", 0, 4000, 1), 2 * draws("normal", 0, 1000, 2), 0.1),
        (draws("normal", 0, 4000, 1), draws("normal", 4, 1000, 2), 0.01),
        (draws("lognormal", 0, 4000, 1), 1.2 * draws("lognormal", 0, 1000, 2), 5.0),
    ],
)
def test_wasserstein_of_a_sketch_is_near_that_of_the_rows_and_within_its_bounds(
    reference: np.ndarray, window: np.ndarray, within: float
) -> None:
    edges = bins.fine_edges(reference)
    counts = bins.count(edges, reference), bins.count(edges, window)
    found = wasserstein_from_counts(edges, *counts, window.mean(), window.min(), window.max())
    true = stats.wasserstein_distance(reference, window)
    assert found.value == pytest.approx(true, rel=within)
    assert found.low <= true <= found.high


def test_a_window_far_outside_is_as_far_as_it_lies() -> None:
    edges = np.linspace(0, 1, 11)
    far = [0] * 11 + [50]
    found = wasserstein_from_counts(edges, [0, *[10] * 10, 0], far, 101.0, 101.0, 101.0)
    assert found.value == pytest.approx(100.5)


@pytest.mark.parametrize("empty", [0, 1])
def test_without_readings_there_is_no_distance(empty: int) -> None:
    counts = [[1, 1, 1], [1, 1, 1]]
    counts[empty] = [0, 0, 0]
    edges = np.array([0.0, 1.0])
    assert np.isnan(jensen_shannon(*counts))
    assert np.isnan(hellinger(*counts))
    assert np.isnan(wasserstein_from_counts(edges, *counts, 0.5, 0.0, 1.0).value)
    known = clipped_histogram([0.0, 1.0, 2.0])
    assert known is not None
    told = from_histogram(known, edges, [1, 1, 1], known.of([np.nan]))
    assert np.isnan([told.psi.value, told.ks.value, told.wasserstein.value, told.js.value]).all()


def test_histograms_of_other_cells_are_refused() -> None:
    one, other = clipped_histogram([0.0, 1.0]), clipped_histogram([0.0, 2.0])
    assert one is not None
    assert other is not None
    with pytest.raises(ValueError, match="different cells"):
        from_histogram(one, np.array([0.5]), [1, 1], other)
    with pytest.raises(ValueError, match="different cells"):
        one.merge(other)
