"""PSI on frozen deciles and its distribution when nothing has changed."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import stats

from edgewatch.statistics import bins, psi, psi_limit, psi_p
from edgewatch.statistics.distances import psi_null


def test_equal_shares_give_zero_whatever_the_counts() -> None:
    assert psi([10, 20, 30], [100, 200, 300]) == pytest.approx(0.0, abs=1e-15)


def test_the_definition_is_met_term_by_term() -> None:
    p, q = np.array([0.2, 0.8]), np.array([0.5, 0.5])
    expected = ((q - p) * np.log(q / p)).sum()
    assert psi([20, 80], [5, 5]) == pytest.approx(expected, rel=1e-14)


def test_an_empty_cell_costs_the_floor_and_not_infinity() -> None:
    expected = (0.5 - 1e-4) * np.log(0.5 / 1e-4) + 0.5 * np.log(1.0 / 0.5)
    assert psi([0, 50, 50][1:], [0, 10]) == pytest.approx(expected, rel=1e-12)


def test_many_features_are_measured_at_once() -> None:
    reference, window = np.array([[5, 5], [2, 8]]), np.array([[3, 7], [2, 8]])
    assert psi(reference, window).shape == (2,)
    assert psi(reference, window)[1] == pytest.approx(0.0, abs=1e-15)


def test_no_rows_give_nan_and_no_error() -> None:
    assert np.isnan(psi([1, 2], [0, 0]))
    assert psi_p(0.3, 0, 100, 10) == 1.0
    assert psi_limit(0, 100, 10, 0.01) == np.inf
    assert psi_null.limit(np.array([5.0, 5.0]), 0, 0.01) == np.inf
    assert psi_null.tail(1.0, np.array([10.0]), 50) == 1.0


def test_the_asymptotic_limit_is_the_chi_squared_quantile() -> None:
    limit = psi_limit(1000, 4000, 10, 1e-3)
    assert limit * 1000 * 4000 / 5000 == pytest.approx(stats.chi2.isf(1e-3, 9), rel=1e-12)
    assert psi_p(limit, 1000, 4000, 10) == pytest.approx(1e-3, rel=1e-9)


@pytest.mark.parametrize(("n", "m"), [(100, 285), (200, 5000)])
def test_the_window_sized_tail_holds_by_simulation(n: int, m: int) -> None:
    rng = np.random.default_rng(7)
    reference = np.full(10, float(m // 10))
    shares = rng.dirichlet(reference, size=100_000)
    values = psi(np.broadcast_to(reference, shares.shape), rng.multinomial(n, shares))
    for alpha in (1e-2, 1e-3):
        rate = (values > psi_null.limit(reference, n, alpha)).mean()
        assert rate == pytest.approx(alpha, rel=0.35)


def test_the_chi_squared_tail_is_too_light_where_the_exact_one_is_not() -> None:
    reference = np.full(10, 28.0)
    limit = psi_limit(100, 280, 10, 1e-5)
    assert psi_null.tail(limit, reference, 100) > 50 * 1e-5


def test_tail_and_limit_agree() -> None:
    reference = np.array([90.0, 5.0, 3.0, 2.0]) * 20
    limit = psi_null.limit(reference, 200, 1e-6)
    assert psi_null.tail(limit * 1.01, reference, 200) <= 1e-6
    assert psi_null.tail(limit * 0.95, reference, 200) > 1e-6


def test_for_large_windows_the_tail_becomes_chi_squared() -> None:
    reference = np.full(10, 5000.0)
    exact = psi_null.null_of(tuple(reference.tolist()), 500).limit(1e-3)
    assert exact == pytest.approx(psi_limit(500, 50_000, 10, 1e-3), rel=0.05)


def test_deciles_stay_where_they_are_when_one_reading_is_wild() -> None:
    rng = np.random.default_rng(3)
    reference, window = rng.normal(size=10_000), rng.normal(0.3, 1, size=10_000)
    wild = np.append(reference, 1e6)

    def of(reference: np.ndarray, window: np.ndarray) -> float:
        edges = bins.decile_edges(reference)
        return float(psi(bins.count(edges, reference), bins.count(edges, window)))

    clean = of(reference, window)
    assert of(reference, np.append(window, [1e6, np.inf])) == pytest.approx(clean, abs=1e-3)
    assert of(wild, window) == pytest.approx(clean, abs=1e-3)
    some_missing = np.where(rng.random(window.size) < 0.3, np.nan, window)
    assert of(reference, some_missing) == pytest.approx(clean, abs=0.01)
