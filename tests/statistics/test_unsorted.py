"""Without sorting the window: the same numbers, whatever the readings are."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy import stats

from edgewatch.statistics import bins, ks
from edgewatch.statistics.clipped import limits
from edgewatch.statistics.distances import exact
from edgewatch.statistics.distances.unsorted import Pair

ANY = st.floats(-3, 3) | st.integers(-3, 3).map(float) | st.sampled_from([-1e6, 1e6, 40.0])
MISSING = st.sampled_from([np.nan, np.inf, -np.inf])
SAMPLES = arrays(np.float64, st.integers(1, 50), elements=ANY)
WINDOWS = arrays(np.float64, st.integers(1, 50), elements=ANY | MISSING)


def draws(name: str, n: int, shift: float, seed: int) -> np.ndarray:
    rng = np.random.default_rng(seed)
    made = {
        "normal": rng.normal(0, 1, n),
        "lognormal": rng.lognormal(0, 2, n),
        "Cauchy": rng.standard_t(1, n),
        "whole numbers": rng.poisson(30, n) * 1.0,
        "two values": rng.integers(0, 2, n) * 1.0,
    }
    return made[name] + shift


@given(SAMPLES, WINDOWS)
def test_the_numbers_are_those_of_sorted_readings(
    reference: np.ndarray, window: np.ndarray
) -> None:
    finite = window[np.isfinite(window)]
    if not finite.size:
        return
    edges = bins.decile_edges(reference)
    pair = Pair((-2.0, 2.0), np.sort(reference), edges, window)
    assert pair.n == finite.size
    assert pair.counts().tolist() == bins.count(edges, finite).tolist()
    assert pair.ks() == pytest.approx(ks(np.sort(reference), finite), abs=1e-12)
    expected = stats.wasserstein_distance(reference, finite)
    assert pair.wasserstein() == pytest.approx(expected, rel=1e-9, abs=1e-12)


@pytest.mark.parametrize("name", ["normal", "lognormal", "Cauchy", "whole numbers", "two values"])
@pytest.mark.parametrize("shift", [0.0, 0.01, 0.5, 30.0])
def test_a_very_long_window_measures_as_if_it_were_sorted(name: str, shift: float) -> None:
    reference = np.sort(draws(name, 20_000, 0.0, 1))
    window = draws(name, 70_000, shift, 2)
    window[::50] = np.nan
    edges = bins.decile_edges(reference)
    cells = bins.count(edges, reference)
    slow = exact(reference, edges, cells, window)
    fast = exact(reference, edges, cells, window, limits(reference))
    assert fast.n == slow.n
    assert fast.chi2 == slow.chi2
    for measure in ("psi", "ks", "wasserstein", "js", "hellinger"):
        expected = getattr(slow, measure).value
        assert getattr(fast, measure).value == pytest.approx(expected, rel=1e-10, abs=1e-13)


def test_a_constant_reference_has_no_cells_and_is_sorted() -> None:
    reference, window = np.full(100, 2.0), np.full(70_000, 3.0)
    with pytest.raises(ValueError, match="no cells"):
        Pair((2.0, 2.0), reference, np.array([2.0]), window)
    found = exact(reference, np.array([2.0]), [0, 100], window, limits(reference))
    assert (found.ks.value, found.wasserstein.value) == (1.0, 1.0)


def test_a_very_long_window_without_readings_says_nothing() -> None:
    reference = np.arange(100.0)
    window = np.full(70_000, np.nan)
    found = exact(reference, np.array([50.0]), [50, 50], window, limits(reference))
    assert found.n == 0
    assert np.isnan(found.ks.value)
