"""A model is watched the same way live, replayed, in any batches, and across a restart."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from edgewatch.monitors.baseline import Baseline
from edgewatch.monitors.minutes import MINUTE_NS
from edgewatch.monitors.pipeline import ModelMonitor
from edgewatch.statistics import Sketch, fold


@pytest.fixture(scope="module")
def stream(rows_like):
    """400 rows like the reference, then 400 from a unit that reads sodium high, and some faults."""
    times, inputs, outputs = rows_like(21, 800)
    inputs[400:, 1] += 3.5
    inputs[150, 0] = -1.0
    inputs[600:680, 2] = np.nan
    return times, inputs, outputs


@pytest.fixture(scope="module")
def whole(baseline: Baseline, stream):
    return ModelMonitor(baseline).observe(*stream)


def in_batches(monitor: ModelMonitor, stream, cuts):
    measurements, conditions = [], []
    for part in np.split(np.arange(len(stream[0])), sorted(cuts)):
        seen = monitor.observe(*(array[part] for array in stream))
        measurements += seen.measurements
        conditions += seen.conditions
    return measurements, conditions


def test_the_swap_is_seen_as_drift_of_its_channel_after_it_and_not_before(stream, whole) -> None:
    drift = [one for one in whole.conditions if one.code == "input.drift"]
    assert {one.feature for one in drift} == {"sodium"}
    assert drift[0].active
    assert stream[0][400] < drift[0].time_ns <= stream[0][500]


def test_the_impossible_reading_and_the_missing_ones_are_seen(stream, whole) -> None:
    begun = {one.code: one for one in reversed(whole.conditions) if one.active}
    assert begun["input.domain"].time_ns == stream[0][150]
    assert begun["input.missing"].feature == "volume"
    assert 150 in {one.row for one in whole.outside}


@given(st.lists(st.integers(0, 800), max_size=12))
@settings(max_examples=15, deadline=None)
def test_batches_make_no_difference(baseline: Baseline, stream, whole, cuts: list[int]) -> None:
    measurements, conditions = in_batches(ModelMonitor(baseline), stream, cuts)
    assert tuple(measurements) == whole.measurements
    assert tuple(conditions) == whole.conditions


@given(st.integers(0, 800))
@settings(max_examples=15, deadline=None)
def test_an_agent_started_again_continues_exactly(
    baseline: Baseline, stream, whole, stopped_at: int
) -> None:
    first = ModelMonitor(baseline)
    before = first.observe(*(array[:stopped_at] for array in stream))
    left = {one.key: one for one in before.conditions}
    held = slice(max(0, stopped_at - first.rows_needed), stopped_at)
    second = ModelMonitor(baseline)
    second.restore(
        *(array[held] for array in stream),
        rows_before=held.start,
        active=[one for one in left.values() if one.active],
    )
    after = second.observe(*(array[stopped_at:] for array in stream))
    assert before.measurements + after.measurements == whole.measurements
    assert before.conditions + after.conditions == whole.conditions


def test_after_a_controlled_change_nothing_is_judged_until_there_are_rows(
    baseline: Baseline, stream
) -> None:
    monitor = ModelMonitor(baseline)
    monitor.observe(*(array[:600] for array in stream))
    monitor.restart(int(stream[0][600]))
    seen = monitor.observe(*(array[600:690] for array in stream))
    assert not any(one.judged for one in seen.measurements)
    assert not any(one.code == "input.drift" for one in seen.conditions)
    assert monitor.window().from_ns == stream[0][600]


def test_minutes_hold_every_row_of_their_minute(baseline: Baseline, stream) -> None:
    record: dict[int, bytes] = {}
    monitor = ModelMonitor(baseline, sketch_of=record.get)
    for part in np.array_split(np.arange(800), 37):
        record |= monitor.observe(*(array[part] for array in stream)).minute_sketches
    assert all(minute % MINUTE_NS == 0 for minute in record)
    sketches = [Sketch.from_bytes(blob) for blob in record.values()]
    merged = sketches[0]
    for sketch in sketches[1:]:
        merged = merged.merge(sketch)
    expected = fold(baseline.frame, np.hstack(stream[1:]))
    np.testing.assert_allclose(merged.values, expected.values, rtol=1e-9)


def test_a_late_row_is_added_to_what_the_record_holds(baseline: Baseline, stream) -> None:
    record: dict[int, bytes] = {}
    first = ModelMonitor(baseline, sketch_of=record.get)
    record |= first.observe(*(array[:300] for array in stream)).minute_sketches
    second = ModelMonitor(baseline, sketch_of=record.get)
    minute = int(stream[0][0]) // MINUTE_NS * MINUTE_NS
    before = Sketch.from_bytes(record[minute]).n
    late = second.observe(*(array[:1] for array in stream))
    assert Sketch.from_bytes(late.minute_sketches[minute]).n == before + 1


def test_after_a_failed_transaction_the_record_is_asked_again(baseline: Baseline, stream) -> None:
    monitor = ModelMonitor(baseline, sketch_of={}.get)
    rows = tuple(array[:10] for array in stream)
    once = monitor.observe(*rows).minute_sketches
    monitor.forget_sketches()
    again = monitor.observe(*rows).minute_sketches
    assert {minute: Sketch.from_bytes(blob).n for minute, blob in once.items()} == {
        minute: Sketch.from_bytes(blob).n for minute, blob in again.items()
    }


def test_no_rows_bring_nothing_to_light(baseline: Baseline) -> None:
    seen = ModelMonitor(baseline).observe([], np.empty((0, 4)), np.empty((0, 1)))
    assert (seen.measurements, seen.conditions, seen.minute_sketches) == ((), (), {})


def test_rows_of_another_shape_are_refused(baseline: Baseline) -> None:
    with pytest.raises(ValueError, match=r"inputs of shape \(1, 3\), expected \(1, 4\)"):
        ModelMonitor(baseline).observe([1], [[1.0, 2.0, 3.0]], [[0.5]])


@pytest.mark.parametrize("rubbish", [np.nan, np.inf, 1e300])
def test_a_stream_of_rubbish_breaks_nothing(baseline: Baseline, rubbish: float) -> None:
    seen = ModelMonitor(baseline).observe(
        np.arange(300) * MINUTE_NS, np.full((300, 4), rubbish), np.full((300, 1), rubbish)
    )
    assert seen.conditions
