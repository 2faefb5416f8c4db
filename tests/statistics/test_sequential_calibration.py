"""The reference itself says how far apart readings must be, and when there are too few."""

from __future__ import annotations

import numpy as np
import pytest

from edgewatch.statistics import bins
from edgewatch.statistics.dependence import autocorrelation_time
from edgewatch.statistics.sequential import cell_bets, thinned_for


def ar1(phi: float, n: int, seed: int) -> np.ndarray:
    steps = np.random.default_rng(seed).normal(size=n + 300)
    values, last = np.empty(n + 300), 0.0
    for i, step in enumerate(steps):
        last = phi * last + step
        values[i] = last
    return values[300:]


def thinned(values: np.ndarray, tau: float | None = None):
    edges = bins.fine_edges(values)
    cells = np.searchsorted(edges, values, side="right").astype(np.int64)
    known = autocorrelation_time(values) if tau is None else tau
    return thinned_for(cells, edges.size + 1, known, cell_bets)


@pytest.mark.parametrize("n", [30, 100, 5000])
def test_independent_readings_are_all_judged(n: int) -> None:
    found = thinned(np.random.default_rng(1).normal(size=n), tau=1.0)
    assert found is not None
    assert (found.thin, found.effective) == (1, n)


def test_a_little_dependence_costs_effective_size_alone() -> None:
    found = thinned(np.random.default_rng(1).normal(size=5000), tau=1.1)
    assert found is not None
    assert found.thin == 1
    assert found.effective == pytest.approx(5000 / 1.1)


def test_dependent_readings_are_thinned_beyond_their_autocorrelation() -> None:
    found = thinned(ar1(0.9, 10_000, 2))
    assert found is not None
    assert 25 <= found.thin <= 60
    assert found.effective <= 10_000 / 19 * 1.2


def test_a_reference_that_alarms_about_itself_is_thinned_although_tau_says_nothing() -> None:
    found = thinned(ar1(0.95, 20_000, 3), tau=1.0)
    assert found is not None
    assert found.thin > 8


@pytest.mark.parametrize(
    "values",
    [
        np.cumsum(np.random.default_rng(4).normal(size=2000)),
        np.linspace(0, 1, 1000),
        np.repeat([0.0, 1.0], 500) + 0.01 * np.random.default_rng(5).normal(size=1000),
        np.random.default_rng(6).normal(size=19),
    ],
    ids=["walk", "line", "two levels", "too few"],
)
def test_where_too_few_readings_are_left_nothing_is_judged(values: np.ndarray) -> None:
    assert thinned(values) is None
