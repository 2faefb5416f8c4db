"""Distances from counts: as scipy has them, and near those of the rows."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.spatial.distance import jensenshannon
from scipy.stats import wasserstein_distance

from edgewatch.statistics import bins, jensen_shannon, wasserstein

RNG = np.random.default_rng(11)


@pytest.mark.parametrize("shift", [0.0, 0.1, 1.0])
def test_jensen_shannon_is_that_of_scipy(shift: float) -> None:
    reference, window = RNG.normal(size=5000), RNG.normal(shift, 1, 900)
    edges = bins.fine_edges(reference)
    p, q = bins.count(edges, reference), bins.count(edges, window)
    assert jensen_shannon(p, q) == pytest.approx(jensenshannon(p, q, base=2), abs=1e-12)


@pytest.mark.parametrize(
    ("reference", "window", "within"),
    [
        (RNG.normal(size=4000), RNG.normal(0.3, 1, 1000), 0.05),
        (RNG.normal(size=4000), RNG.normal(0, 2, 1000), 0.1),
        (RNG.normal(size=4000), RNG.normal(4, 1, 1000), 0.01),
        (RNG.normal(size=4000), RNG.uniform(-6, 6, 1000), 0.15),
        (RNG.lognormal(0, 1, 4000), RNG.lognormal(0.2, 1, 1000), 0.3),
    ],
)
def test_wasserstein_is_near_that_of_the_rows(
    reference: np.ndarray, window: np.ndarray, within: float
) -> None:
    edges = bins.fine_edges(reference)
    found = wasserstein(
        edges,
        bins.count(edges, reference),
        bins.count(edges, window),
        window.mean(),
        window.min(),
        window.max(),
    )
    exact = wasserstein_distance(reference, window)
    assert found == pytest.approx(exact, rel=within)


def test_the_same_counts_are_no_distance_apart() -> None:
    edges = np.array([0.0, 1.0, 2.0])
    assert wasserstein(edges, [0, 4, 4, 0], [0, 8, 8, 0], 1.0, 0.0, 2.0) == 0.0
    assert jensen_shannon([1, 2, 3], [2, 4, 6]) == pytest.approx(0, abs=1e-7)


def test_a_window_far_outside_is_as_far_as_it_lies() -> None:
    edges = np.linspace(0, 1, 11)
    far = [0] * 11 + [50]
    found = wasserstein(edges, [0, *[10] * 10, 0], far, 101.0, 101.0, 101.0)
    assert found == pytest.approx(100.5)


@pytest.mark.parametrize("empty", [0, 1])
def test_without_readings_there_is_no_distance(empty: int) -> None:
    counts = [[1, 1, 1], [1, 1, 1]]
    counts[empty] = [0, 0, 0]
    assert np.isnan(jensen_shannon(*counts))
    assert np.isnan(wasserstein(np.array([0.0, 1.0]), *counts, 0.5, 0.0, 1.0))
