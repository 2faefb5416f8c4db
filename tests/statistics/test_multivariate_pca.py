"""Components of a reference: T² along them, Q beside them, and what contributes."""

from __future__ import annotations

import numpy as np
import pytest
from sklearn.datasets import load_breast_cancer, load_diabetes
from sklearn.decomposition import PCA
from sklearn.preprocessing import StandardScaler

from edgewatch.statistics.multivariate import Components, components_of, standard_of
from edgewatch.statistics.multivariate.reconstruction_error import plain_components


def factors(n: int, d: int = 8, seed: int = 2) -> np.ndarray:
    rng = np.random.default_rng(seed)
    turns = np.arange(d)
    loadings = np.stack([np.cos(turns), np.sin(turns)])
    noise: np.ndarray = 0.2 * rng.normal(size=(n, d))
    return rng.normal(size=(n, 2)) @ loadings + noise


def fitted(n: int = 2000, d: int = 8) -> tuple[Components, np.ndarray]:
    rows = factors(n, d)
    rows = standard_of(rows).apply(rows)
    found = components_of(rows)
    assert found is not None
    return found, rows


def test_two_factors_are_two_leading_components() -> None:
    found, _ = fitted()
    assert found.leading == 2
    assert found.explained > 0.9
    np.testing.assert_allclose(found.loadings.T @ found.loadings, np.eye(8), atol=1e-9)


def test_t2_of_good_rows_is_as_large_as_there_are_components() -> None:
    found, rows = fitted()
    assert found.t2_and_q(rows)[:, 0].mean() == pytest.approx(8.0, rel=0.1)


def test_two_readings_that_come_apart_by_little_show_in_t2() -> None:
    rng = np.random.default_rng(4)
    radius = rng.normal(size=(3000, 1))
    alike = np.hstack([radius, radius + 0.02 * rng.normal(size=(3000, 1))])
    rows = np.hstack([alike, rng.normal(size=(3000, 6))])
    found = components_of(rows)
    assert found is not None
    apart = rows + np.eye(8)[0] * 0.2
    before, after = found.t2_and_q(rows).mean(axis=0), found.t2_and_q(apart).mean(axis=0)
    assert after[0] > 5 * before[0], "a fifth of a spread, and ten times as far as ever"
    to_t2, _ = found.contributions(apart)
    assert set(np.argsort(-to_t2.mean(axis=0))[:2]) == {0, 1}


def test_sums_of_other_readings_add_no_component() -> None:
    rng = np.random.default_rng(5)
    rows = rng.normal(size=(500, 4))
    found = components_of(np.hstack([rows, rows[:, :1] + rows[:, 1:2]]))
    assert found is not None
    assert len(found.variances) == 4


def test_a_sensor_that_leaves_the_others_shows_in_q_and_is_named() -> None:
    found, rows = fitted()
    broken = rows.copy()
    broken[:, 3] += 2.0
    good, bad = found.t2_and_q(rows)[:, 1].mean(), found.t2_and_q(broken)[:, 1].mean()
    assert bad > 5 * good
    _, to_q = found.contributions(broken)
    assert to_q.mean(axis=0).argmax() == 3


def test_a_process_that_goes_further_the_usual_way_shows_in_t2_alone() -> None:
    found, rows = fitted()
    further = rows + 3 * np.sqrt(found.variances[0]) * found.loadings[:, 0]
    before, after = found.t2_and_q(rows).mean(axis=0), found.t2_and_q(further).mean(axis=0)
    assert after[0] > 2 * before[0]
    assert after[1] == pytest.approx(before[1], rel=1e-6)


def test_contributions_sum_to_t2_and_q() -> None:
    found, rows = fitted()
    to_t2, to_q = found.contributions(rows)
    both = np.column_stack([to_t2.sum(axis=1), to_q.sum(axis=1)])
    np.testing.assert_allclose(both, found.t2_and_q(rows), rtol=1e-9)


def test_more_columns_than_rows_are_known_by_few_components() -> None:
    found, _ = fitted(40, 300)
    assert found.loadings.shape[1] <= 8


def test_rows_without_any_variance_have_no_components() -> None:
    assert components_of(np.zeros((50, 3))) is None


@pytest.mark.parametrize("load", [load_breast_cancer, load_diabetes])
def test_the_peers_reconstruction_error_is_that_of_scikit_learn(load: object) -> None:
    data = load().data  # type: ignore[operator]
    half = len(data) // 2
    scaler = StandardScaler().fit(data[:half])
    scaled = scaler.transform(data)
    pca = PCA(n_components=0.65).fit(scaled[:half])
    expected = np.linalg.norm(scaled - pca.inverse_transform(pca.transform(scaled)), axis=1)
    np.testing.assert_allclose(plain_components(data[:half]).errors(data), expected, rtol=1e-9)


def test_the_peers_reconstruction_error_takes_the_mean_for_what_is_missing() -> None:
    rows = factors(100)
    known = plain_components(rows)
    gap = rows[:1].copy()
    gap[0, 2] = np.nan
    filled = gap.copy()
    filled[0, 2] = rows[:, 2].mean()
    assert known.errors(gap) == pytest.approx(known.errors(filled))


def test_the_peers_reconstruction_error_needs_a_reading_in_each_column() -> None:
    with pytest.raises(ValueError, match="each column"):
        plain_components(np.full((5, 2), np.nan))
