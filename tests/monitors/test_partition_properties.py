"""Sketches of any parts, merged in any order, are the sketch of the whole."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, reduce

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from edgewatch.monitors.baseline import Baseline, build_baseline
from edgewatch.monitors.drift import DriftMeter, DriftSettings
from edgewatch.monitors.history import merge_blobs
from edgewatch.monitors.pipeline import ModelMonitor, Observation
from edgewatch.statistics import Sketch, fold
from edgewatch.statistics.clipped import ClippedHistogram, clipped_histogram

NAMES = ("glucose", "sodium", "volume", "sex", "score")
FEATURES = len(NAMES)
READINGS = st.one_of(
    st.floats(-500, 500),
    st.integers(-3, 150).map(float),
    st.sampled_from([np.nan, np.inf, -np.inf, 1e6, -1e300, 0.0]),
)
MATRICES = st.integers(1, 60).flatmap(
    lambda n: arrays(np.float64, (n, FEATURES), elements=READINGS)
)
Parts = list[np.ndarray]


def rows_like(seed: int, n: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Times a second apart, four inputs and an output."""
    rng = np.random.default_rng(seed)
    inputs = np.column_stack(
        [
            rng.normal(100, 10, n),
            rng.normal(140, 3, n),
            rng.lognormal(0, 0.5, n),
            rng.random(n) < 0.5,
        ]
    )
    times = 1_700_000_000_000_000_000 + np.arange(n, dtype=np.int64) * 1_000_000_000
    return times, inputs, 1 / (1 + np.exp(-(inputs[:, :1] - 100) / 10))


@cache
def reference() -> Baseline:
    """The baseline of a thousand such rows; no fixture, for examples print their arguments."""
    times, inputs, outputs = rows_like(0, 1000)
    columns = dict(zip(NAMES, [*inputs.T, outputs[:, 0]], strict=True))
    score = {"score": columns.pop("score")}
    return build_baseline(
        columns, score, model="m", model_sha256=None, created_ns=0, times_ns=times
    )


def parts_of(matrix: np.ndarray, data: st.DataObject) -> Parts:
    """The rows dealt out to parts, which may be empty, in an order of the example's choosing."""
    owner = data.draw(arrays(np.int64, len(matrix), elements=st.integers(0, 4)))
    order = data.draw(st.permutations(range(5)))
    return [matrix[owner == part] for part in order]


def merged_sketch(parts: Parts) -> Sketch:
    return reduce(Sketch.merge, (fold(reference().frame, part) for part in parts))


def assert_same_sketch(one: Sketch, other: Sketch) -> None:
    np.testing.assert_array_equal(one.counts, other.counts)
    np.testing.assert_array_equal(one.missing, other.missing)
    np.testing.assert_allclose(one.values, other.values, rtol=1e-9, atol=1e-6)
    assert one.n == other.n


@settings(max_examples=40, deadline=None)
@given(MATRICES, st.data())
def test_a_sketch_of_parts_is_the_sketch_of_the_whole(
    matrix: np.ndarray, data: st.DataObject
) -> None:
    assert_same_sketch(merged_sketch(parts_of(matrix, data)), fold(reference().frame, matrix))


@settings(max_examples=40, deadline=None)
@given(MATRICES, st.data())
def test_merging_is_associative(matrix: np.ndarray, data: st.DataObject) -> None:
    a, b, c, *_ = (fold(reference().frame, part) for part in parts_of(matrix, data))
    assert_same_sketch(a.merge(b).merge(c), a.merge(b.merge(c)))


@settings(max_examples=40, deadline=None)
@given(MATRICES, st.data())
def test_stored_sketches_merge_like_those_in_memory(
    matrix: np.ndarray, data: st.DataObject
) -> None:
    blobs = [fold(reference().frame, part).to_bytes() for part in parts_of(matrix, data)]
    whole = Sketch.from_bytes(merge_blobs(blobs))
    assert_same_sketch(whole, fold(reference().frame, matrix))


@settings(max_examples=20, deadline=None)
@given(st.data())
def test_distances_of_merged_sketches_are_those_of_the_whole_span(
    data: st.DataObject,
) -> None:
    times, inputs, outputs = rows_like(data.draw(st.integers(0, 99)), 300)
    matrix = np.hstack([inputs * data.draw(st.sampled_from([1.0, 1.1])), outputs])
    meter = DriftMeter(reference(), DriftSettings())
    span = int(times[0]), int(times[-1])
    whole = meter.measure_sketch(fold(reference().frame, matrix), *span)
    merged = meter.measure_sketch(merged_sketch(parts_of(matrix, data)), *span)
    for one, other in zip(whole, merged, strict=True):
        assert (one.feature, one.method, one.exceeded) == (
            other.feature,
            other.method,
            other.exceeded,
        )
        assert one.value == pytest.approx(other.value, rel=1e-9, abs=1e-12, nan_ok=True)


@given(arrays(np.float64, st.integers(30, 80), elements=READINGS), st.data())
def test_histograms_of_parts_are_the_histogram_of_the_whole(
    values: np.ndarray, data: st.DataObject
) -> None:
    frozen = clipped_histogram(np.linspace(-100, 100, 1000))
    assert frozen is not None
    owner = data.draw(arrays(np.int64, len(values), elements=st.integers(0, 3)))
    counted = [frozen.of(values[owner == part]) for part in range(4)]
    whole = reduce(ClippedHistogram.merge, counted)
    np.testing.assert_array_equal(whole.counts, frozen.of(values).counts)


def joined(seen: Sequence[Observation]) -> list[str]:
    """All that came to light, as text: readings that are no number equal themselves there."""
    parts = [*[one.measurements for one in seen], *[one.conditions for one in seen]]
    outside = [(one.time_ns, one.feature, repr(one.value)) for part in seen for one in part.outside]
    return [repr(one) for part in parts for one in part] + [repr(one) for one in sorted(outside)]


@pytest.mark.parametrize("kind", ["dependent", "season", "frozen", "rubbish"])
@settings(max_examples=8, deadline=None)
@given(cuts=st.lists(st.integers(0, 500), max_size=8))
def test_batches_make_no_difference_to_any_kind_of_stream(kind: str, cuts: list[int]) -> None:
    times, inputs, outputs = troubled(rows_like(3, 500), kind)
    whole = ModelMonitor(reference()).observe(times, inputs, outputs)
    monitor = ModelMonitor(reference())
    seen = [
        monitor.observe(times[part], inputs[part], outputs[part])
        for part in np.split(np.arange(500), sorted(cuts))
    ]
    assert joined(seen) == joined([whole])


def troubled(rows: tuple[np.ndarray, ...], kind: str) -> tuple[np.ndarray, ...]:
    """Rows of the reference with one kind of trouble in them."""
    times, inputs, outputs = (one.copy() for one in rows)
    if kind == "dependent":
        inputs[:, 0] = 100 + np.cumsum(inputs[:, 0] - 100) / 5
    elif kind == "season":
        inputs[:, 1] += 3 * np.sin(np.arange(500) / 20)
    elif kind == "frozen":
        inputs[200:400], outputs[200:400] = inputs[200], outputs[200]
    else:
        inputs[::7, 0], inputs[::5, 2], outputs[::11] = np.inf, 1e300, np.nan
    return times, inputs, outputs
