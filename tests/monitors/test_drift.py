"""Drift is found when it is there and, within the bound, only then."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.signal import lfilter

from edgewatch.monitors.baseline import Baseline, build_baseline
from edgewatch.monitors.drift import DriftMeter, DriftSettings, drifted, measure, methods_of
from edgewatch.monitors.measurement import TOGETHER
from edgewatch.monitors.window_distances import of_rows
from edgewatch.monitors.windows import View
from edgewatch.statistics import Frame, empty, fold


def view(matrix: np.ndarray) -> View:
    return View(matrix, 10, 20)


def window_of(rows_like, seed: int, n: int = 200) -> np.ndarray:
    _, inputs, outputs = rows_like(seed, n)
    return np.hstack([inputs, outputs])


def by_subject(measurements):
    return {(one.feature, one.method): one for one in measurements}


def test_rows_like_the_reference_do_not_drift(rows_like, baseline: Baseline) -> None:
    measured = measure(view(window_of(rows_like, 1)), baseline)
    assert not any(one.exceeded for one in measured)
    assert set(drifted(measured).values()) == {False}


def test_the_channel_that_shifted_is_named_and_no_other(rows_like, baseline: Baseline) -> None:
    matrix = window_of(rows_like, 2)
    matrix[:, 1] += 3.0  # one standard deviation of sodium
    verdicts = drifted(measure(view(matrix), baseline))
    assert [name for name, found in verdicts.items() if found] == ["sodium"]


def test_a_category_never_seen_is_drift(rows_like, baseline: Baseline) -> None:
    matrix = window_of(rows_like, 3)
    matrix[:60, 3] = 0.5
    assert drifted(measure(view(matrix), baseline))["sex"]


def test_missing_readings_are_a_finding_of_their_own(rows_like, baseline: Baseline) -> None:
    matrix = window_of(rows_like, 4)
    matrix[:60, 0] = np.nan
    found = by_subject(measure(view(matrix), baseline))
    assert found["glucose", "missing"].exceeded
    assert not found["glucose", "ks"].exceeded
    assert found["glucose", "ks"].n == 140


def test_too_few_rows_are_not_judged(rows_like, baseline: Baseline) -> None:
    matrix = window_of(rows_like, 5, 99) + 50
    measured = measure(view(matrix), baseline)
    assert not any(one.judged or one.exceeded for one in measured)
    assert set(drifted(measured).values()) == {None}


def test_a_channel_without_readings_is_missing_and_cannot_be_judged(
    rows_like, baseline: Baseline
) -> None:
    matrix = window_of(rows_like, 6)
    matrix[:, 2] = np.nan
    measured = measure(view(matrix), baseline)
    found = by_subject(measured)
    assert found["volume", "missing"].exceeded
    assert found["volume", "psi"].value is None
    assert drifted(measured)["volume"] is None


@pytest.mark.parametrize("wild", [1e6, 1e300, np.inf, -np.inf])
def test_one_wild_reading_changes_nothing(rows_like, baseline: Baseline, wild: float) -> None:
    matrix = window_of(rows_like, 7)
    before = by_subject(measure(view(matrix), baseline))
    matrix[17, 0] = wild
    after = by_subject(measure(view(matrix), baseline))
    for key, one in after.items():
        assert one.exceeded == before[key].exceeded
        if key[1] in ("psi", "ks", "missing"):
            # One of 200 readings is gone from the distribution, or at its end.
            assert one.value == pytest.approx(before[key].value, abs=0.02)


def test_a_reference_that_supports_nothing_raises_nothing() -> None:
    few = np.random.default_rng(8).permutation(300) * 1.0
    poor = build_baseline(
        {"constant": np.full(300, 2.0), "empty": np.full(300, np.nan), "few": few},
        {},
        model="m",
        model_sha256=None,
        created_ns=0,
    )
    rates = ("missing", "range", "stuck")
    assert [methods_of(one) for one in poor.features] == [rates, rates, ("psi", "ks", *rates)]
    measured = measure(view(np.full((150, 3), [2.0, np.nan, 500.0])), poor)
    assert [(one.feature, one.method) for one in measured if one.exceeded] == [
        ("few", "psi"),
        ("few", "ks"),
        ("few", "range"),
        ("few", "stuck"),
    ]
    assert measure(view(np.empty((0, 3))), poor)[0].value is None


def test_limits_loosen_as_the_window_shrinks(rows_like, baseline: Baseline) -> None:
    short = by_subject(measure(view(window_of(rows_like, 8, 100)), baseline))
    long = by_subject(measure(view(window_of(rows_like, 8, 200)), baseline))
    for key in (("glucose", "psi"), ("glucose", "ks"), ("glucose", "missing")):
        assert short[key].limit > long[key].limit


def test_false_alarms_stay_within_the_bound(rows_like, baseline: Baseline) -> None:
    settings = DriftSettings(false_alarm_per_window=0.1)
    meter = DriftMeter(baseline, settings)
    alarms = sum(
        any(one.exceeded for one in meter.measure(view(window_of(rows_like, seed))))
        for seed in range(1000, 1400)
    )
    # 400 clean windows at 10 %: at most 40 expected; 58 is three standard deviations above.
    assert alarms <= 58


def test_at_the_default_no_clean_window_in_hundreds_alarms(rows_like, baseline: Baseline) -> None:
    meter = DriftMeter(baseline, DriftSettings())
    for seed in range(2000, 2300):
        assert not any(one.exceeded for one in meter.measure(view(window_of(rows_like, seed))))


def test_from_a_sketch_of_the_past_the_numbers_are_those_of_its_rows(
    rows_like, baseline: Baseline
) -> None:
    matrix = window_of(rows_like, 9, 300)
    matrix[:, 1] += 3.0
    matrix[:9, 0] = np.nan
    meter = DriftMeter(baseline, DriftSettings())
    exact = by_subject(meter.measure(view(matrix)))
    merged = fold(baseline.frame, matrix[:120]).merge(fold(baseline.frame, matrix[120:]))
    for key, one in by_subject(meter.measure_sketch(merged, 10, 20)).items():
        assert one.limit == exact[key].limit
        assert one.exceeded == exact[key].exceeded
        if one.method == "ks":
            assert exact[key].value - 0.03 < one.value <= exact[key].value + 1e-12
        else:
            assert one.value == exact[key].value


def test_readings_out_of_range_are_a_finding_of_their_own(rows_like, baseline: Baseline) -> None:
    matrix = window_of(rows_like, 10)
    matrix[:30, 1] = 900.0
    found = by_subject(measure(view(matrix), baseline))
    assert found["sodium", "range"].value == 0.15
    assert found["sodium", "range"].exceeded
    assert not found["glucose", "range"].exceeded


def test_a_frozen_channel_is_a_finding_of_its_own(rows_like, baseline: Baseline) -> None:
    matrix = window_of(rows_like, 11)
    matrix[100:160, 0] = matrix[100, 0]
    measured = measure(view(matrix), baseline)
    found = by_subject(measured)
    assert found["glucose", "stuck"].exceeded
    # A category repeats by chance all the time.
    assert not found["sex", "stuck"].judged


def test_all_inputs_together_are_measured_with_the_rest(rows_like, baseline: Baseline) -> None:
    matrix = window_of(rows_like, 12)
    found = by_subject(measure(view(matrix), baseline))
    assert found[TOGETHER, "t2"].role == "joint"
    assert not found[TOGETHER, "t2"].exceeded
    matrix[:, :3] += [10.0, 3.0, 0.5]
    assert by_subject(measure(view(matrix), baseline))[TOGETHER, "t2"].exceeded


def slow_process(seed: int, n: int) -> np.ndarray:
    """An autoregressive process with a coefficient of 0.9: some twenty rows tell as much as one."""
    noise = np.random.default_rng(seed).normal(size=n)
    return lfilter([1.0], [1.0, -0.9], noise)


def baseline_of(values: np.ndarray) -> Baseline:
    return build_baseline({"x": values}, {}, model="m", model_sha256=None, created_ns=0)


def test_rows_that_depend_on_each_other_count_as_fewer() -> None:
    reference = slow_process(1, 40_000)
    baseline = baseline_of(reference)
    assert 10 < baseline.features[0].tau < 40
    meter = DriftMeter(baseline, DriftSettings(window_rows=1000, false_alarm_per_window=0.1))
    stream = slow_process(2, 300_000)
    windows = [view(part[:, None]) for part in np.split(stream, 300)]
    alarms = [any(one.exceeded for one in meter.measure(window)) for window in windows]
    # 300 windows at 10 %: at most 30 expected; 46 is three standard deviations above.
    assert sum(alarms) <= 46
    moved = view(stream[:1000, None] + 4 * reference.std())
    assert any(one.exceeded for one in meter.measure(moved) if one.method == "ks")


def test_a_window_worth_too_few_independent_rows_cannot_be_judged() -> None:
    baseline = baseline_of(slow_process(3, 40_000))
    meter = DriftMeter(baseline, DriftSettings())
    measured = meter.measure(view(slow_process(4, 120)[:, None] + 100))
    assert not any(one.judged for one in measured if one.method in ("psi", "ks"))
    assert drifted(measured)["x"] is None


@pytest.mark.parametrize("wild", [1e6, np.inf, -np.inf, 1e200])
def test_one_wild_reading_of_thousands_moves_no_distance(wild: float) -> None:
    rng = np.random.default_rng(5)
    reference, window = rng.normal(size=10_000), rng.normal(0.3, 1, 10_000)[:, None]
    baseline = baseline_of(reference)
    bent = window.copy()
    bent[77, 0] = wild
    one, other = of_rows(baseline, window)["x"], of_rows(baseline, bent)["x"]
    assert other.js == pytest.approx(one.js, abs=1e-3)
    assert other.hellinger == pytest.approx(one.hellinger, abs=1e-3)
    before, after = (
        by_subject(measure(view(window), baseline)),
        by_subject(measure(view(bent), baseline)),
    )
    for method in ("psi", "ks"):
        assert after["x", method].value == pytest.approx(before["x", method].value, abs=1e-3)


def test_a_sketch_of_another_baseline_is_refused(baseline: Baseline) -> None:
    other = Frame.of([np.array([1.0])], np.zeros(1), np.ones(1))
    with pytest.raises(ValueError, match="another baseline"):
        DriftMeter(baseline, DriftSettings()).measure_sketch(empty(other), 0, 1)
