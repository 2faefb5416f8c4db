"""Shapley values: exact where they are known, adding up always, with an honest error."""

from __future__ import annotations

from itertools import permutations

import numpy as np
import pytest

from edgewatch.statistics.shapley import sampled_shapley

RNG = np.random.default_rng(0)
BACKGROUND = RNG.normal(size=(40, 5))
ROW = np.array([2.0, -1.0, 0.5, 3.0, 0.0])


def bent(rows: np.ndarray) -> np.ndarray:
    """A model with interactions."""
    return rows[:, 0] * rows[:, 1] + np.maximum(rows[:, 2], 0) * rows[:, 3] + np.sin(rows[:, 4])


def exact(model, row: np.ndarray, background: np.ndarray) -> np.ndarray:
    """Every order of every background row."""
    total = np.zeros(row.size)
    orders = list(permutations(range(row.size)))
    for order in orders:
        at = background.copy()
        before = model(at).mean()
        for j in order:
            at[:, j] = row[j]
            after = model(at).mean()
            total[j] += after - before
            before = after
    return total / len(orders)


def test_of_a_linear_model_each_share_is_weight_times_distance_from_the_mean() -> None:
    weights = np.array([1.0, -2.0, 0.0, 4.0, 0.5])
    found = sampled_shapley(lambda x: x @ weights, ROW, BACKGROUND, pairs=40)
    assert found is not None
    assert np.allclose(found.shares, weights * (ROW - BACKGROUND.mean(axis=0)))


def test_walks_from_each_row_alike_leave_the_error_of_the_orders_alone() -> None:
    weights = np.array([1.0, -2.0, 0.0, 4.0, 0.5])
    once, twice = (
        sampled_shapley(lambda x: x @ weights, ROW, BACKGROUND, pairs=pairs) for pairs in (40, 80)
    )
    assert once is not None
    assert twice is not None
    assert once.errors.max() > 0.1
    assert np.allclose(twice.errors, 0.0, atol=1e-12)


@pytest.mark.parametrize("pairs", [1, 7, 40, 123])
def test_shares_add_up_to_the_difference_from_the_base(pairs: int) -> None:
    found = sampled_shapley(bent, ROW, BACKGROUND, pairs=pairs, seed=pairs)
    assert found is not None
    assert found.shares.sum() == pytest.approx(found.value - found.base, abs=1e-12)
    assert found.permutations == 2 * pairs


def test_sampled_values_meet_the_exact_ones_within_their_error() -> None:
    truth = exact(bent, ROW, BACKGROUND)
    found = [sampled_shapley(bent, ROW, BACKGROUND, pairs=80, seed=s) for s in range(60)]
    shares = np.array([one.shares for one in found if one])
    errors = np.array([one.errors for one in found if one])
    off = np.abs(shares - truth)
    # sin(x₄) takes part in no interaction: its share is exact once every row was used.
    assert np.allclose(off[:, 4], 0.0, atol=1e-12)
    assert np.mean(off[:, :4] <= 2 * errors[:, :4] + 1e-12) > 0.9
    assert np.sqrt(np.mean(off**2)) < 0.2


def test_a_feature_that_the_model_ignores_has_no_share() -> None:
    found = sampled_shapley(lambda x: x[:, 0] ** 2, ROW, BACKGROUND, pairs=20)
    assert found is not None
    assert found.shares[1:].tolist() == [0.0] * 4


def test_the_same_seed_gives_the_same_explanation() -> None:
    one, same, other = (
        sampled_shapley(bent, ROW, BACKGROUND, pairs=20, seed=seed) for seed in (1, 1, 2)
    )
    assert one is not None
    assert same is not None
    assert other is not None
    assert np.array_equal(one.shares, same.shares)
    assert not np.array_equal(one.shares, other.shares)


def test_it_stops_when_it_is_told_and_still_adds_up() -> None:
    asked = iter([True, False])
    found = sampled_shapley(bent, ROW, BACKGROUND, pairs=100_000, go_on=lambda: next(asked, False))
    assert found is not None
    assert found.permutations < 100_000
    assert found.shares.sum() == pytest.approx(found.value - found.base)


def test_walks_on_which_the_model_gives_no_number_are_left_out_and_counted() -> None:
    def fails(rows: np.ndarray) -> np.ndarray:
        return np.where(rows[:, 0] > 1.2, np.nan, rows.sum(axis=1))

    row = np.array([0.0, 1.0, 1.0, 1.0, 1.0])
    found = sampled_shapley(fails, row, BACKGROUND, pairs=40)
    assert found is not None
    assert found.lost == int((BACKGROUND[:, 0] > 1.2).sum()) > 0
    assert sampled_shapley(lambda x: np.full(len(x), np.nan), ROW, BACKGROUND, pairs=4) is None


def test_one_feature_has_the_whole_difference() -> None:
    found = sampled_shapley(lambda x: x[:, 0], np.array([5.0]), np.zeros((3, 1)), pairs=3)
    assert found is not None
    assert found.shares.tolist() == [5.0]


def test_missing_readings_reach_the_model_as_they_are() -> None:
    def told(rows: np.ndarray) -> np.ndarray:
        return np.isnan(rows[:, 0]).astype(float)

    found = sampled_shapley(told, np.array([np.nan, 1.0]), np.zeros((4, 2)), pairs=8)
    assert found is not None
    assert (found.value, found.base, found.shares.tolist()) == (1.0, 0.0, [1.0, 0.0])
