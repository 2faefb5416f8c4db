"""Bins are cut on the reference once, and nothing a window holds can move them."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from edgewatch.statistics import bins
from edgewatch.statistics.arrays import LARGEST

ANY = st.floats(allow_nan=True, allow_infinity=True, width=64)


def test_deciles_hold_a_tenth_of_the_reference_each() -> None:
    reference = np.random.default_rng(1).normal(size=12_000)
    counts = bins.count(bins.decile_edges(reference), reference)
    assert counts.size == 10
    np.testing.assert_allclose(counts, 1200, atol=1)


def test_deciles_are_among_the_fine_edges() -> None:
    for seed in range(5):
        reference = np.random.default_rng(seed).normal(size=285).round(1)
        assert np.isin(bins.decile_edges(reference), bins.fine_edges(reference)).all()


def test_fine_counts_sum_to_the_decile_counts() -> None:
    rng = np.random.default_rng(2)
    reference, window = rng.lognormal(size=500), rng.lognormal(0.3, size=200)
    fine, deciles = bins.fine_edges(reference), bins.decile_edges(reference)
    summed = bins.coarsen(bins.count(fine, window), fine, deciles)
    np.testing.assert_array_equal(summed, bins.count(deciles, window))


def test_readings_beyond_the_reference_fall_into_the_open_end_cells() -> None:
    edges = bins.fine_edges(np.arange(10.0))
    counts = bins.count(edges, [-1e149, 1e149, 1e149])
    assert (counts[0], counts[-1]) == (1, 2)


def test_ties_make_fewer_cells_and_lose_no_reading() -> None:
    reference = np.array([0.0] * 90 + [1.0] * 10)
    assert bins.count(bins.decile_edges(reference), reference).sum() == 100


def test_a_category_never_seen_is_counted_in_a_cell_of_its_own() -> None:
    edges = bins.category_edges([0.0, 1.0, 2.0])
    known = bins.count(edges, [0.0, 1.0, 2.0])
    unseen = bins.count(edges, [1.5])
    assert not (known.astype(bool) & unseen.astype(bool)).any()


def test_too_many_categories_are_refused() -> None:
    with pytest.raises(ValueError, match="61 categories"):
        bins.category_edges(np.arange(61.0))


@given(arrays(np.float64, st.integers(0, 60), elements=ANY), st.lists(ANY, max_size=30))
def test_every_reading_is_counted_once(reference: np.ndarray, window: list[float]) -> None:
    counts = bins.count(bins.fine_edges(reference), window)
    assert counts.sum() == (np.abs(window) <= LARGEST).sum()
