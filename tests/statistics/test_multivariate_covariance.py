"""Joint structure of rows: what wild readings and wild rows do not bend."""

from __future__ import annotations

import numpy as np
import pytest

from edgewatch.statistics.multivariate import (
    Covariance,
    mahalanobis,
    robust_covariance,
    standard_of,
)

RNG_SEED = 11


def correlated(n: int, d: int = 4, seed: int = RNG_SEED) -> np.ndarray:
    rng = np.random.default_rng(seed)
    return rng.normal(size=(n, 1)) + 0.6 * rng.normal(size=(n, d))


def test_clean_rows_have_nearly_their_ordinary_covariance() -> None:
    rows = correlated(20_000)
    found = robust_covariance(rows)
    np.testing.assert_allclose(found.matrix, np.cov(rows.T), rtol=0.05)
    np.testing.assert_allclose(found.location, rows.mean(axis=0), atol=0.02)


@pytest.mark.parametrize("share", [0.05, 0.15])
def test_wild_rows_do_not_bend_it(share: float) -> None:
    rows = correlated(5000)
    clean = robust_covariance(rows).matrix
    rows[: int(share * len(rows))] = [30.0, -30.0, 30.0, -30.0]
    np.testing.assert_allclose(robust_covariance(rows).matrix, clean, rtol=0.15)


def test_wild_readings_here_and_there_do_not_bend_it() -> None:
    rows = correlated(5000)
    clean = robust_covariance(rows).matrix
    spoilt = np.random.default_rng(0).random(rows.shape) < 0.03
    rows[spoilt] = 1e6
    np.testing.assert_allclose(
        robust_covariance(np.clip(rows, -1000, 1000)).matrix, clean, rtol=0.2
    )


def test_it_is_the_same_each_time() -> None:
    rows = correlated(500)
    one, other = robust_covariance(rows), robust_covariance(rows)
    assert (one.matrix == other.matrix).all()


def test_more_columns_than_rows_give_a_semi_definite_matrix() -> None:
    found = robust_covariance(correlated(20, 60))
    assert np.linalg.eigvalsh(found.matrix).min() > -1e-9


def test_mahalanobis_distances_of_normal_rows_are_chi_square() -> None:
    rows = correlated(20_000, 3)
    distances = mahalanobis(rows, robust_covariance(rows))
    assert distances.mean() == pytest.approx(3.0, rel=0.03)
    assert (distances > 11.345).mean() == pytest.approx(0.01, abs=0.004)


def test_a_direction_without_variance_is_left_out() -> None:
    flat = Covariance(np.zeros(2), np.array([[1.0, 1.0], [1.0, 1.0]]))
    assert mahalanobis(np.array([[1.0, 1.0]]), flat) == pytest.approx([1.0])


def test_columns_are_taken_in_robust_spreads() -> None:
    column = np.append(np.random.default_rng(1).normal(50, 2, 1000), [np.nan, np.inf, 1e9, 1e300])
    known = standard_of(column[:, None])
    assert known.centres[0] == pytest.approx(50, abs=0.2)
    assert known.spreads[0] == pytest.approx(2, rel=0.1)


def test_missing_infinite_and_impossible_readings_are_at_the_centre() -> None:
    known = standard_of(np.arange(10.0)[:, None])
    found = known.apply(np.array([[np.nan], [np.inf], [-np.inf], [1e200], [4.5]]))
    assert found[:, 0].tolist() == [0.0] * 5


@pytest.mark.parametrize(
    "column", [np.full(20, 7.3), np.full(20, np.nan), np.full(20, 0.1) + 1e-17, np.full(20, np.inf)]
)
def test_what_does_not_vary_has_no_spread(column: np.ndarray) -> None:
    known = standard_of(column[:, None])
    assert not known.varies[0]
    assert (known.apply(column[:, None]) == 0).all()


def test_a_switch_that_is_rarely_on_has_a_spread() -> None:
    column = np.zeros(100)
    column[::20] = 1.0
    assert standard_of(column[:, None]).varies[0]
