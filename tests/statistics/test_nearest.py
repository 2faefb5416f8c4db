"""Distances to the nearest of a set of points."""

from __future__ import annotations

import numpy as np
import pytest

from edgewatch.statistics.domain.nearest import NEIGHBOURS, Neighbours


@pytest.mark.parametrize("size", [1, 3, 32, 300])
def test_distances_are_those_of_a_plain_search(size: int) -> None:
    rng = np.random.default_rng(size)
    points, rows = rng.normal(size=(200, 6)), rng.normal(size=(size, 6))
    every = np.sqrt(((rows[:, None, :] - points) ** 2).sum(axis=2))
    expected = np.sort(every, axis=1)[:, NEIGHBOURS - 1]
    assert np.allclose(Neighbours(points).distances(rows), expected, rtol=1e-9)


def test_a_row_has_the_same_distance_alone_and_among_others() -> None:
    rng = np.random.default_rng(5)
    neighbours, rows = Neighbours(rng.normal(size=(512, 31))), rng.normal(size=(100, 31))
    whole = neighbours.distances(rows)
    for size in (1, 2, 32, 99):
        parts = [neighbours.distances(rows[i : i + size]) for i in range(0, 100, size)]
        assert np.array_equal(np.concatenate(parts), whole)


def test_fewer_points_than_neighbours_give_the_farthest_of_them() -> None:
    assert Neighbours(np.array([[0.0], [3.0]])).distances(np.array([[1.0]])).tolist() == [2.0]


def test_no_points_are_infinitely_far() -> None:
    assert Neighbours(np.empty((0, 2))).distances(np.zeros((1, 2))).tolist() == [np.inf]


def test_the_nearest_points_come_in_order() -> None:
    order, distances = Neighbours(np.array([[4.0], [1.0], [2.0]])).nearest(np.array([0.0]), 2)
    assert (order.tolist(), distances.tolist()) == ([1, 2], [1.0, 2.0])
