"""Coordinates in which distances mean the same in every direction."""

from __future__ import annotations

import numpy as np

from edgewatch.statistics.domain.whitening import MOST_DIRECTIONS, whitening_of


def correlated(n: int, seed: int = 0) -> np.ndarray:
    rng = np.random.default_rng(seed)
    level = rng.normal(size=(n, 1))
    return np.column_stack([level, 100 * level, level]) + rng.normal(size=(n, 3)) * [0.1, 10, 0.1]


def test_correlated_features_become_uncorrelated_with_unit_variance() -> None:
    rows = correlated(5000)
    white = whitening_of(rows, [True] * 3)(rows)[:, :3]
    assert np.allclose(np.cov(white.T), np.eye(3), atol=0.1)


def test_a_few_wild_rows_do_not_turn_the_directions() -> None:
    rows = correlated(2000)
    spoilt = rows.copy()
    spoilt[:10] = [1e9, -1e9, np.inf]
    clean, other = (
        np.linalg.norm(np.diff(whitening_of(one, [True] * 3)(rows[50:80]), axis=0), axis=1)
        for one in (rows, spoilt)
    )
    assert np.abs(clean / other - 1).max() < 0.1


def test_missing_readings_stand_at_the_median_and_constants_take_no_part() -> None:
    rows = np.column_stack([correlated(500), np.full(500, 7.0)])
    whitening = whitening_of(rows, [True] * 4)
    lacking = np.array([[np.nan, np.nan, np.nan, np.nan], [*whitening.medians[:3], 9.0]])
    assert np.allclose(whitening.scaled(lacking), 0.0)


def test_categories_have_no_distance() -> None:
    rows = correlated(500)
    whitening = whitening_of(rows, [True, True, False])
    other = rows.copy()
    other[:, 2] = -5.0
    assert np.array_equal(whitening(rows), whitening(other))


def test_more_features_than_rows_are_whitened_in_their_plane_and_the_rest_is_one_distance() -> None:
    rng = np.random.default_rng(2)
    spectra = rng.normal(size=(40, 3)) @ rng.normal(size=(3, 700)) + rng.normal(size=(40, 700)) / 10
    whitening = whitening_of(spectra, [True] * 700)
    assert whitening.directions.shape[1] <= min(40, MOST_DIRECTIONS)
    bent = spectra[:1].copy()
    bent[0, 300] += 50.0
    assert whitening(bent)[0, -1] >= whitening(spectra[:1])[0, -1]


def test_a_row_is_mapped_alike_alone_and_among_others() -> None:
    rows = correlated(64)
    whitening = whitening_of(rows, [True] * 3)
    whole = whitening(rows)
    for size in (1, 2, 7, 33):
        parts = [whitening(rows[i : i + size]) for i in range(0, 64, size)]
        assert np.array_equal(np.vstack(parts), whole)


def test_wild_readings_have_a_finite_place() -> None:
    rows = correlated(100)
    wild = np.array([[np.inf, -np.inf, 1e308], [1e200, np.nan, -1e308]])
    assert np.isfinite(whitening_of(rows, [True] * 3)(wild)).all()
