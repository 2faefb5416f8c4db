"""A model is watched the same way live, replayed, in any batches, and across a restart."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from edgewatch.monitors.baseline import Baseline
from edgewatch.monitors.minutes import MINUTE_NS
from edgewatch.monitors.monitor_state import SAVE_EVERY, MonitorState
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


def restarted(baseline: Baseline, stream, saved_at: int, stopped_at: int):
    """What a monitor finds up to a stop, and what its successor finds after it."""
    first = ModelMonitor(baseline)
    before = [first.observe(*(array[:saved_at] for array in stream))]
    saved = MonitorState.from_bytes(first.state().to_bytes())
    before.append(first.observe(*(array[saved_at:stopped_at] for array in stream)))
    left = {one.key: one for seen in before for one in seen.conditions}
    held = slice(max(0, stopped_at - first.rows_needed), stopped_at)
    second = ModelMonitor(baseline)
    second.restore(
        *(array[held] for array in stream),
        rows_before=held.start,
        active=[one for one in left.values() if one.active],
        saved=saved,
    )
    return [*before, second.observe(*(array[stopped_at:] for array in stream))]


@given(st.integers(0, 800), st.integers(0, SAVE_EVERY))
@settings(max_examples=15, deadline=None)
def test_an_agent_started_again_continues_exactly(
    baseline: Baseline, stream, whole, stopped_at: int, ago: int
) -> None:
    found = restarted(baseline, stream, max(0, stopped_at - ago), stopped_at)
    measured = [one for seen in found for one in seen.measurements]
    stated = [one for seen in found for one in seen.conditions]
    assert [one for one in measured if one not in whole.measurements] == []
    assert (len(measured), len(stated)) == (len(whole.measurements), len(whole.conditions))
    assert [one for one in stated if one not in whole.conditions] == []


def test_a_state_of_another_baseline_is_gathered_anew(baseline: Baseline, stream) -> None:
    monitor = ModelMonitor(baseline)
    other = MonitorState(50, b"of something else", {"evidence": {}, "pace": {}})
    monitor.restore(*(array[:100] for array in stream), saved=other)
    alone = ModelMonitor(baseline)
    alone.observe(*(array[:100] for array in stream))
    assert monitor.state() == alone.state()


@pytest.mark.parametrize("spoilt", ["evidence", "pace", "domain"])
def test_of_a_state_that_is_spoilt_what_fits_not_is_gathered_anew(
    baseline: Baseline, stream, spoilt: str
) -> None:
    first = ModelMonitor(baseline)
    first.observe(*(array[:50] for array in stream))
    left = first.state()
    saved = MonitorState(left.rows, left.detectors, {**left.rest, spoilt: ["00"]})
    monitor = ModelMonitor(baseline)
    monitor.restore(*(array[:100] for array in stream), saved=saved)
    alone = ModelMonitor(baseline)
    alone.observe(*(array[:100] for array in stream))
    assert monitor.state().detectors == alone.state().detectors
    assert monitor.rows == 100


def test_after_a_controlled_change_only_rows_since_then_count(baseline: Baseline, stream) -> None:
    monitor = ModelMonitor(baseline)
    monitor.observe(*(array[:600] for array in stream))
    ended = monitor.restart(int(stream[0][600]))
    assert {(one.code, one.active) for one in ended} == {("input.drift", False)}
    seen = monitor.observe(*(array[600:690] for array in stream))
    window = {"psi", "ks", "missing", "range", "stuck", "t2"}
    assert not any(one.judged for one in seen.measurements if one.method in window)
    assert monitor.window().from_ns == stream[0][600]
    late = monitor.observe(*(array[300:420] for array in stream))
    assert {one.window_n for one in late.conditions} <= {90}
    assert monitor.window().n == 90


def test_minutes_hold_every_row_of_their_minute(baseline: Baseline, stream) -> None:
    record: dict[int, bytes] = {}
    monitor = ModelMonitor(baseline, sketch_of=record.get)
    for part in np.array_split(np.arange(800), 37):
        monitor.observe(*(array[part] for array in stream))
        if part[0] % 3 == 0:
            record |= monitor.take_sketches()
    record |= monitor.take_sketches()
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
    first.observe(*(array[:300] for array in stream))
    record |= first.take_sketches()
    second = ModelMonitor(baseline, sketch_of=record.get)
    minute = int(stream[0][0]) // MINUTE_NS * MINUTE_NS
    before = Sketch.from_bytes(record[minute]).n
    second.observe(*(array[:1] for array in stream))
    assert Sketch.from_bytes(second.take_sketches()[minute]).n == before + 1


def test_once_its_sketches_are_taken_the_record_is_asked_again(baseline: Baseline, stream) -> None:
    monitor = ModelMonitor(baseline, sketch_of={}.get)
    rows = tuple(array[:10] for array in stream)
    monitor.observe(*rows)
    once = monitor.take_sketches()
    assert monitor.take_sketches() == {}
    monitor.observe(*rows)
    again = monitor.take_sketches()
    assert {minute: Sketch.from_bytes(blob).n for minute, blob in once.items()} == {
        minute: Sketch.from_bytes(blob).n for minute, blob in again.items()
    }


def test_rows_that_jump_between_many_minutes_lose_none(baseline: Baseline, stream) -> None:
    monitor = ModelMonitor(baseline)
    minutes = np.tile(np.arange(20), 3)
    rows = tuple(array[:60] for array in stream[1:])
    for at, minute in enumerate(minutes.tolist()):
        monitor.observe([minute * MINUTE_NS], *(array[at : at + 1] for array in rows))
    taken = monitor.take_sketches()
    assert {
        minute // MINUTE_NS: Sketch.from_bytes(blob).n for minute, blob in taken.items()
    } == dict.fromkeys(range(20), 3)


def test_no_rows_bring_nothing_to_light(baseline: Baseline) -> None:
    monitor = ModelMonitor(baseline)
    seen = monitor.observe([], np.empty((0, 4)), np.empty((0, 1)))
    assert (seen.measurements, seen.conditions, monitor.take_sketches()) == ((), (), {})


def test_rows_of_another_shape_are_refused(baseline: Baseline) -> None:
    with pytest.raises(ValueError, match=r"inputs of shape \(1, 3\), expected \(1, 4\)"):
        ModelMonitor(baseline).observe([1], [[1.0, 2.0, 3.0]], [[0.5]])


@pytest.mark.parametrize("rubbish", [np.nan, np.inf, 1e300])
def test_a_stream_of_rubbish_breaks_nothing(baseline: Baseline, rubbish: float) -> None:
    seen = ModelMonitor(baseline).observe(
        np.arange(300) * MINUTE_NS, np.full((300, 4), rubbish), np.full((300, 1), rubbish)
    )
    assert seen.conditions
