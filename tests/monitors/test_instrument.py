"""Instrument channels: a step between units is a condition, the slow wander of the world is not."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from edgewatch.monitors.baseline import Baseline, build_baseline, load_baseline
from edgewatch.monitors.drift import DriftMeter, DriftSettings, drifted, methods_of
from edgewatch.monitors.history import past_of
from edgewatch.monitors.pipeline import ModelMonitor
from edgewatch.monitors.windows import View
from edgewatch.site.errors import InputError
from edgewatch.statistics import Range, fold

T0 = 1_700_000_000_000_000_000
MINUTE = 60_000_000_000
DAYS = 7


def draw(seed: int, n: int, first: int = 0) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Times a minute apart, (n, 2) glucose and cell temperature, (n, 1) risk."""
    rng = np.random.default_rng(seed)
    minutes = first + np.arange(n, dtype=np.int64)
    glucose = rng.normal(100, 10, n)
    cell = 37 + 2 * np.sin(2 * np.pi * minutes / 1440) + rng.normal(0, 0.05, n)
    risk = 1 / (1 + np.exp(-(glucose - 100) / 10))
    return T0 + minutes * MINUTE, np.column_stack([glucose, cell]), risk[:, None]


def built(kind: str | None, *, timed: bool = True, **more: object) -> Baseline:
    times, inputs, outputs = draw(0, DAYS * 1440)
    return build_baseline(
        {"glucose": inputs[:, 0], "cell": inputs[:, 1]},
        {"risk": outputs[:, 0]},
        model="toxicity",
        model_sha256="ab" * 32,
        created_ns=T0,
        kinds={"cell": kind} if kind else None,
        times_ns=times if timed else None,
        **more,
    )


@pytest.fixture(scope="module")
def watched() -> Baseline:
    return built("instrument")


@pytest.fixture(scope="module")
def two_days():
    """Later days, with another unit from row 1500 on that reads the cell 1.5 °C warmer."""
    times, inputs, outputs = draw(1, 2880, first=DAYS * 1440 + 300)
    inputs[1500:, 1] += 1.5
    return times, inputs, outputs


@pytest.fixture(scope="module")
def whole(watched: Baseline, two_days):
    return ModelMonitor(watched).observe(*two_days)


# What is found


def test_another_unit_begins_input_drift_by_a_step_soon_after_it(two_days, whole) -> None:
    (first, *_) = [one for one in whole.conditions if one.active]
    assert (first.code, first.feature, first.method) == ("input.drift", "cell", "step")
    assert two_days[0][1500] < first.time_ns <= two_days[0][1540]
    assert first.value > first.limit
    assert first.params["after"] - first.params["before"] == pytest.approx(1.5, abs=0.3)
    assert abs(first.params["stepped_ns"] - two_days[0][1500]) <= 6 * MINUTE


def test_it_is_over_when_the_window_holds_one_unit_alone(two_days, whole) -> None:
    end = whole.conditions[-1]
    assert (end.code, end.feature, end.active) == ("input.drift", "cell", False)
    assert two_days[0][1500 + 180] <= end.time_ns <= two_days[0][1500 + 240]


def test_an_approval_ends_it_and_the_new_unit_starts_afresh(watched: Baseline, two_days) -> None:
    monitor = ModelMonitor(watched)
    monitor.observe(*(part[:1600] for part in two_days))
    at_ns = int(two_days[0][1600])
    (ended,) = monitor.restart(at_ns)
    assert (ended.feature, ended.active) == ("cell", False)
    seen = monitor.observe(*(part[1600:] for part in two_days))
    assert not [one for one in seen.conditions if one.active]


def test_its_missing_readings_are_watched_as_those_of_any_input(watched: Baseline) -> None:
    times, inputs, outputs = draw(2, 300, first=DAYS * 1440)
    inputs[100:, 1] = np.nan
    conditions = ModelMonitor(watched).observe(times, inputs, outputs).conditions
    assert {(one.code, one.feature) for one in conditions} == {("input.missing", "cell")}


def test_a_declared_limit_is_held_and_the_range_of_the_reference_is_not() -> None:
    limited = built("instrument", physical={"cell": Range(30.0, 44.0)})
    cell = limited.inputs[1]
    assert (cell.accepted, cell.physical) == (Range(30.0, 44.0), Range(30.0, 44.0))
    times, inputs, outputs = draw(3, 300, first=DAYS * 1440)
    summer = inputs + np.array([0.0, 3.0])
    assert ModelMonitor(limited).observe(times, summer, outputs).outside == ()
    broken = inputs + np.array([0.0, 60.0])
    (first, *_) = ModelMonitor(limited).observe(times, broken, outputs).conditions
    assert (first.code, first.method) == ("input.domain", "physical")


# What is not


def test_two_days_of_wander_alarm_neither_a_measurand_nor_an_instrument_channel(
    watched: Baseline, two_days
) -> None:
    times, inputs, outputs = (part[:1500] for part in two_days)
    measurand = ModelMonitor(built(None)).observe(times, inputs, outputs).conditions
    assert "input.drift" not in {one.code for one in measurand}
    assert ModelMonitor(watched).observe(times, inputs, outputs).conditions == ()


def test_methods_of_an_instrument_channel_are_step_and_missing(watched: Baseline, whole) -> None:
    glucose, cell = watched.inputs
    rates = ("missing", "range", "stuck")
    assert methods_of(glucose) == ("psi", "ks", *rates)
    assert methods_of(cell) == ("step", *rates)
    found = {one.method for one in whole.measurements if one.feature == "cell"}
    assert found >= {"step", *rates}
    assert not found & {"psi", "ks"}


# Event time: batches, order, restarts


@given(st.lists(st.integers(0, 2880), max_size=8))
@settings(max_examples=4, deadline=None)
def test_batches_make_no_difference(watched: Baseline, two_days, whole, cuts: list[int]) -> None:
    monitor = ModelMonitor(watched)
    conditions = []
    for part in np.split(np.arange(2880), sorted(cuts)):
        conditions += monitor.observe(*(array[part] for array in two_days)).conditions
    assert tuple(conditions) == whole.conditions


@pytest.mark.parametrize("stopped_at", [1513, 1600])
def test_an_agent_started_again_continues_exactly(
    watched: Baseline, two_days, whole, stopped_at: int
) -> None:
    first = ModelMonitor(watched)
    before = first.observe(*(array[:stopped_at] for array in two_days))
    left = {one.key: one for one in before.conditions}
    held = slice(max(0, stopped_at - first.rows_needed), stopped_at)
    second = ModelMonitor(watched)
    second.restore(
        *(array[held] for array in two_days),
        rows_before=held.start,
        active=[one for one in left.values() if one.active],
    )
    after = second.observe(*(array[stopped_at:] for array in two_days))
    assert before.conditions + after.conditions == whole.conditions


# What cannot be said


def test_a_window_without_times_is_not_judged(watched: Baseline, two_days) -> None:
    matrix = np.column_stack([two_days[1][1400:1600], two_days[2][1400:1600]])
    measured = DriftMeter(watched, DriftSettings()).measure(View(matrix, 0, 1))
    assert drifted(measured)["cell"] is None


def test_a_sketch_tells_of_no_step(watched: Baseline, two_days) -> None:
    matrix = np.column_stack([two_days[1][1400:1600], two_days[2][1400:1600]])
    meter = DriftMeter(watched, DriftSettings())
    past = past_of(watched, meter, fold(watched.frame, matrix), 0, 1)
    assert drifted(past.measurements)["cell"] is None
    assert past.distances["cell"].wasserstein is not None


def test_a_reference_without_times_or_wander_says_what_it_cannot_support() -> None:
    said = built("instrument", timed=False).cannot[0]
    assert said.startswith("cell: times of the rows are not known")
    constant = build_baseline(
        {"lamp": np.full(500, 5.0)},
        {},
        model="m",
        model_sha256=None,
        created_ns=T0,
        kinds={"lamp": "instrument"},
    )
    assert constant.inputs[0].cannot == (
        "too few or constant readings: a step between units cannot be judged",
    )
    assert methods_of(constant.inputs[0]) == ("missing", "range", "stuck")


def test_a_reference_of_some_hours_says_beyond_what_it_knows_nothing() -> None:
    times, inputs, _ = draw(0, 600)
    short = build_baseline(
        {"cell": inputs[:, 1]},
        {},
        model="m",
        model_sha256=None,
        created_ns=T0,
        kinds={"cell": "instrument"},
        times_ns=times,
    )
    said = short.cannot[0]
    assert said.startswith("cell: the reference is too short: over more than 2.9 h")


def test_times_of_another_number_than_rows_are_refused() -> None:
    with pytest.raises(InputError, match="3 times for 2 rows"):
        build_baseline(
            {"x": np.zeros(2)},
            {},
            model="m",
            model_sha256=None,
            created_ns=T0,
            times_ns=np.arange(3),
        )


# Stored baselines


def test_a_baseline_with_instrument_channels_is_stored_and_loaded_whole(
    watched: Baseline, tmp_path: Path
) -> None:
    loaded = load_baseline(watched.save(tmp_path))
    assert loaded.id == watched.id
    assert loaded.inputs[1].wander == watched.inputs[1].wander != ()


def test_the_false_alarm_bound_is_shared_among_all_tests(watched: Baseline) -> None:
    # Five tests each of glucose and risk, four of the cell; one measurand has nothing to vary with.
    bound = replace(DriftSettings(), false_alarm_per_window=0.014)
    assert DriftMeter(watched, bound).alpha == pytest.approx(0.001)
