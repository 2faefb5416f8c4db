"""Sketches of any partition of the rows merge to the sketch of the whole."""

from __future__ import annotations

import functools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from edgewatch.statistics import Frame, Sketch, bins, empty, fold, merged
from edgewatch.statistics.folding import HELD, Folding
from edgewatch.statistics.sketch import MEAN, OUTSIDE, OVER, UNDER

RNG = np.random.default_rng(11)
REFERENCE = np.column_stack([RNG.normal(size=500), RNG.exponential(size=500)])
FRAME = Frame.of(
    [bins.fine_edges(column) for column in REFERENCE.T],
    REFERENCE.min(axis=0),
    REFERENCE.max(axis=0),
)
READINGS = st.one_of(
    st.floats(-5, 5),
    st.sampled_from([np.nan, np.inf, -np.inf, 1e6, 1e300, 0.0]),
)
ROWS = arrays(np.float64, st.tuples(st.integers(0, 60), st.just(2)), elements=READINGS)
MOMENTS = slice(MEAN, MEAN + 2)


def assert_same(a: Sketch, b: Sketch) -> None:
    np.testing.assert_allclose(a.values[:, MOMENTS], b.values[:, MOMENTS], rtol=1e-9, atol=1e-9)
    rest = np.delete(a.values, [MEAN, MEAN + 1], axis=1)
    np.testing.assert_array_equal(rest, np.delete(b.values, [MEAN, MEAN + 1], axis=1))


@given(ROWS, st.lists(st.integers(0, 60), max_size=6))
def test_merge_of_any_partition_is_the_whole(rows: np.ndarray, cuts: list[int]) -> None:
    merged = empty(FRAME)
    for part in np.split(rows, sorted(min(cut, len(rows)) for cut in cuts)):
        merged = merged.merge(fold(FRAME, part))
    assert_same(merged, fold(FRAME, rows))


@given(ROWS, ROWS)
def test_merge_does_not_depend_on_the_order(first: np.ndarray, second: np.ndarray) -> None:
    a, b = fold(FRAME, first), fold(FRAME, second)
    assert_same(a.merge(b), b.merge(a))


@given(ROWS)
@settings(max_examples=30)
def test_a_blob_gives_back_the_sketch(rows: np.ndarray) -> None:
    sketch = fold(FRAME, rows)
    back = Sketch.from_bytes(sketch.to_bytes())
    np.testing.assert_array_equal(back.values, sketch.values)
    assert back.digest == sketch.digest


@given(ROWS)
@settings(max_examples=50)
def test_many_rows_fold_as_few_do(rows: np.ndarray) -> None:
    many = np.tile(rows, (1 + 512 // max(len(rows), 1), 1))
    few = [fold(FRAME, many[at : at + 50]) for at in range(0, max(len(many), 1), 50)]
    assert_same(fold(FRAME, many), merged(few))


@given(st.lists(ROWS | arrays(np.float64, 2, elements=READINGS), max_size=12), st.integers(0, 12))
@settings(max_examples=50)
def test_rows_taken_in_as_they_come_are_those_of_the_whole(
    parts: list[np.ndarray], looked_at: int
) -> None:
    folding = Folding(FRAME)
    for i, part in enumerate(parts * 20):
        folding.add(part)
        if i == looked_at:
            folding.sketch()
    rows = [np.atleast_2d(part) for part in parts * 20]
    assert_same(folding.sketch(), fold(FRAME, np.vstack([np.empty((0, 2)), *rows])))


def test_a_single_row_is_taken_in_after_rows_that_fill_what_is_held_back() -> None:
    folding = Folding(FRAME)
    folding.add(np.zeros((HELD, 2)))
    folding.add(np.zeros(2))
    assert folding.sketch().n == HELD + 1


def test_every_reading_is_accounted_for() -> None:
    rows = np.array([[0.0, 1.0], [np.nan, np.inf], [1e6, -1.0], [np.nan, 1.0]])
    sketch = fold(FRAME, rows)
    assert sketch.n == 4
    assert sketch.missing.tolist() == [2, 0]
    assert sketch.finite.tolist() == [2, 3]
    assert sketch.counts.sum(axis=1).tolist() == [2, 3]
    assert sketch.values[:, OVER].tolist() == [1, 0]
    assert sketch.values[:, UNDER].tolist() == [0, 1]
    assert sketch.values[:, OUTSIDE].tolist() == [1, 2]


def test_moments_do_not_cancel_on_a_large_offset() -> None:
    frame = Frame.of([np.array([1e9])], np.array([0.0]), np.array([2e9]))
    values = 1e9 + np.random.default_rng(1).normal(size=(4000, 1))
    sketch = empty(frame)
    for part in np.split(values, 40):
        sketch = sketch.merge(fold(frame, part))
    assert sketch.mean[0] == pytest.approx(values.mean(), rel=1e-15)
    assert sketch.variance[0] == pytest.approx(values.var(ddof=1), rel=1e-6)


def test_counts_are_those_of_the_bins_one_row_or_many() -> None:
    rows = np.random.default_rng(12).normal(size=(200, 2))
    singly = empty(FRAME)
    for row in rows:
        singly = singly.merge(fold(FRAME, row[None, :]))
    assert_same(singly, fold(FRAME, rows))
    for j in range(2):
        edges = bins.fine_edges(REFERENCE[:, j])
        np.testing.assert_array_equal(
            singly.counts[j, : edges.size + 1], bins.count(edges, rows[:, j])
        )


def test_a_feature_without_reference_is_counted_all_the_same() -> None:
    frame = Frame.of([bins.fine_edges([np.nan])], np.array([-np.inf]), np.array([np.inf]))
    sketch = fold(frame, np.array([[1.0], [np.nan]]))
    assert (sketch.n, sketch.missing[0], sketch.counts.sum()) == (2, 1, 1)
    assert sketch.values[0, [UNDER, OVER]].tolist() == [0, 0]


def test_nothing_folded_has_no_mean() -> None:
    sketch = fold(FRAME, np.empty((0, 2)))
    assert np.isnan(sketch.mean).all()
    assert np.isnan(sketch.variance).all()
    assert_same(sketch, empty(FRAME))


def test_sketches_of_different_frames_do_not_merge() -> None:
    other = Frame.of([np.array([1.0]), np.array([1.0])], np.zeros(2), np.ones(2))
    with pytest.raises(ValueError, match="different frames"):
        empty(FRAME).merge(empty(other))


@pytest.mark.parametrize("damage", [b"", b"EWSK", b"XXXX" + b"\0" * 40])
def test_a_damaged_blob_is_refused(damage: bytes) -> None:
    with pytest.raises(ValueError, match="sketch"):
        Sketch.from_bytes(damage)


def test_a_blob_cut_short_is_refused() -> None:
    blob = fold(FRAME, REFERENCE).to_bytes()
    with pytest.raises(ValueError, match="damaged sketch"):
        Sketch.from_bytes(blob[:-7])


def test_a_matrix_of_another_width_is_refused() -> None:
    with pytest.raises(ValueError, match=r"expected \(n, 2\)"):
        fold(FRAME, np.zeros((3, 5)))


def test_many_sketches_merge_at_once_to_what_they_merge_to_one_by_one() -> None:
    rng = np.random.default_rng(21)
    frame = Frame.of([np.linspace(-2, 2, 20)] * 3, np.full(3, -3.0), np.full(3, 3.0))
    parts = [fold(frame, rng.normal(size=(n, 3)) + n) for n in (1, 7, 0, 40)]
    parts.append(fold(frame, np.full((2, 3), np.nan)))
    one_by_one = functools.reduce(lambda a, b: a.merge(b), parts)
    at_once = merged(parts)
    np.testing.assert_allclose(at_once.values, one_by_one.values, rtol=1e-12)
    with pytest.raises(ValueError, match="at least one"):
        merged([])
    other = Frame.of([np.linspace(0, 1, 5)] * 3, np.zeros(3), np.ones(3))
    with pytest.raises(ValueError, match="one frame"):
        merged([parts[0], fold(other, np.zeros((1, 3)))])
