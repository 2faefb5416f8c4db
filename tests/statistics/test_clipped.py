"""The histogram of equal cells: counts add up, and no wild reading bends it."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from edgewatch.statistics.clipped import CELLS, ClippedHistogram, clipped_histogram

READINGS = arrays(
    np.float64,
    st.integers(1, 60),
    elements=st.floats(-1e6, 1e6) | st.sampled_from([np.nan, np.inf, -np.inf, 1e300]),
)


def of(values: np.ndarray) -> ClippedHistogram:
    made = clipped_histogram(values)
    assert made is not None
    return made


@given(READINGS, st.integers(0, 60))
def test_parts_add_up_to_the_whole(values: np.ndarray, cut: int) -> None:
    frame = of(np.arange(100.0))
    whole, parts = frame.of(values), frame.of(values[:cut]).merge(frame.of(values[cut:]))
    assert (whole.counts == parts.counts).all()
    assert parts.beyond == pytest.approx(whole.beyond)
    assert whole.n == (np.abs(values) <= 1e150).sum()


def test_every_reading_is_in_the_cell_that_holds_it() -> None:
    values = np.random.default_rng(3).normal(size=20_000)
    made = of(values)
    inner = np.histogram(values, made.edges)[0]
    assert np.abs(np.cumsum(made.counts[1:-1]) - np.cumsum(inner)).max() <= 1
    assert made.counts[0] == made.counts[-1] == 0


def test_one_wild_reading_moves_neither_limits_nor_cells() -> None:
    values = np.random.default_rng(4).normal(size=5000)
    clean, wild = of(values), of(np.append(values, 1e6))
    assert wild.high - wild.low < 2 * (clean.high - clean.low)
    assert wild.counts[-1] == 1
    assert clean.of([1e6]).beyond[1] == pytest.approx(1e6 - clean.high)


def test_what_is_constant_or_absent_gives_a_histogram_or_none() -> None:
    assert clipped_histogram([np.nan, np.inf]) is None
    constant = of(np.full(50, 7.0))
    told = constant.of([6.0, 7.0, 7.0, 8.0]).counts
    assert (told[0], told[1], told[-1], told.size) == (1, 2, 1, CELLS + 2)
