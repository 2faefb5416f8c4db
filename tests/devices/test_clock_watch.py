"""The clock of a slot over days: learned, watched, suspected only after an exchange."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from typing import get_args

import numpy as np
import pytest

from edgewatch.devices.clock import ClockWindow
from edgewatch.devices.clock.cusum import ALLOWANCE, LARGEST, LIMIT, Cusum
from edgewatch.devices.clock.learning import Sample, learn
from edgewatch.devices.clock.reference import ClockReference
from edgewatch.devices.clock.slot_clock import SlotClock
from edgewatch.devices.clock.watch import Deviation, WatchState
from edgewatch.devices.profiles.clock_section import ClockSection
from support.clock_streams import DAY_S, Line, Oscillator, arrivals, measured, month_of_windows

SECTION = ClockSection(period_s=1.0)
HOUR_S = 3600.0


def rng(seed: int = 5) -> np.random.Generator:
    return np.random.default_rng(seed)


def deviations(
    clock: SlotClock, windows: Iterable[ClockWindow], *, learnable: bool = True
) -> list[tuple[float, Deviation]]:
    """(time of the window's end in seconds, deviation) of those that the windows brought."""
    found = []
    for window in windows:
        outcome = clock.take(window, window.end_raw_ns, learnable=learnable)
        if outcome.deviation is not None:
            found.append((window.end_raw_ns / 1e9, outcome.deviation))
    return found


def learned(unit: Oscillator, days: float = 1.3, sigma_ppm: float = 0.2) -> SlotClock:
    clock = SlotClock(SECTION)
    assert deviations(clock, month_of_windows(unit, sigma_ppm, days, rng())) == []
    assert clock.standing == "proved"
    return clock


def after_exchange(
    clock: SlotClock, unit: Oscillator, from_s: float, hours: float = 6.0
) -> list[tuple[float, Deviation]]:
    """Deviations while another unit, cold, runs from `from_s` on; times count from there."""
    cold = replace(unit, warm_ppm=2.0, warm_from_s=from_s)
    windows = month_of_windows(cold, 0.2, hours / 24, rng(9), from_s)
    return [(at - from_s, one) for at, one in deviations(clock, windows)]


def test_nothing_is_concluded_before_a_day_is_covered() -> None:
    clock = SlotClock(SECTION)
    unit = Oscillator()
    assert deviations(clock, month_of_windows(unit, 0.2, 0.95, rng())) == []
    other = Oscillator(offset_ppm=0.0, seed=2)
    assert clock.standing == "unproved"
    assert deviations(clock, month_of_windows(other, 0.2, 0.01, rng(), 0.95 * DAY_S)) == []


def test_a_reference_knows_the_swing_of_its_day() -> None:
    reference = learned(Oscillator(offset_ppm=12.0)).reference
    assert reference is not None
    assert 10.0 < reference.low_ppm < 11.9
    assert 12.1 < reference.high_ppm < 14.0
    assert reference.noise_ppm == pytest.approx(0.2, abs=0.15)
    assert reference.discernible_ppm < 2.0


@pytest.mark.parametrize(
    ("apart_ppm", "within_minutes"), [(2.0, 60), (-2.0, 60), (10.0, 15), (-10.0, 15), (18.0, 15)]
)
def test_another_unit_is_found_in_time(apart_ppm: float, within_minutes: float) -> None:
    unit = Oscillator(offset_ppm=-4.0)
    clock = learned(unit)
    other = replace(unit, offset_ppm=unit.offset_ppm + apart_ppm)
    (at_s, found), *_ = after_exchange(clock, other, 1.3 * DAY_S + 60)
    assert at_s <= within_minutes * 60
    assert found.against == "step"
    assert np.sign(found.observed_ppm - found.expected_ppm) == np.sign(apart_ppm)


def test_the_same_unit_switched_off_and_on_is_not_suspected() -> None:
    unit = Oscillator(offset_ppm=3.0)
    clock = learned(unit)
    at_s = 1.3 * DAY_S
    for pause_s in (20.0, 300.0, HOUR_S, 9 * HOUR_S, 30.0):
        at_s += pause_s
        cold = replace(unit, warm_ppm=3.0, warm_from_s=at_s)
        assert deviations(clock, month_of_windows(cold, 0.2, 0.25, rng(), at_s)) == []
        at_s += 0.25 * DAY_S


def test_another_unit_after_a_night_without_a_stream_is_found_by_the_swing() -> None:
    unit = Oscillator()
    clock = learned(unit)
    other = replace(unit, offset_ppm=9.0)
    (_, found), *_ = after_exchange(clock, other, 1.8 * DAY_S)
    assert found.against == "swing"


@pytest.mark.parametrize("seed", range(6))
def test_a_month_of_weather_raises_nothing(seed: int) -> None:
    """Window by window; frame by frame over many months in benchmarks/bench_clock.py."""
    unit = Oscillator(offset_ppm=seed - 2.5, swing_ppm=0.3 + 0.3 * seed, seed=seed)
    clock = SlotClock(SECTION)
    assert deviations(clock, month_of_windows(unit, 0.15, 30, rng(seed))) == []
    assert clock.standing == "proved"


@pytest.mark.parametrize("line", get_args(Line))
def test_days_of_frames_over_a_real_bus_raise_nothing(line: Line) -> None:
    clock = SlotClock(SECTION)
    frames = arrivals(Oscillator(offset_ppm=-7.3), 1.0, 0, 5 * DAY_S, line, rng(3))
    assert deviations(clock, measured(SECTION, frames)) == []
    assert clock.standing == "proved"


def test_single_windows_bent_by_load_raise_nothing() -> None:
    unit = Oscillator()
    clock = learned(unit)
    windows = list(month_of_windows(unit, 0.2, 2, rng(6), 1.3 * DAY_S))
    windows[::20] = [replace(w, skew_ppm=w.skew_ppm + 400.0) for w in windows[::20]]
    assert deviations(clock, windows) == []


def test_a_restart_of_the_computer_may_shift_every_rate_a_little() -> None:
    unit = Oscillator(offset_ppm=1.0)
    clock = learned(unit)
    begin_s = 1.3 * DAY_S + 120
    shifted = replace(unit, offset_ppm=4.5)  # the counter of the processor, calibrated anew
    windows = [
        replace(
            w,
            boot="two",
            begin_raw_ns=w.begin_raw_ns - 10**14,
            end_raw_ns=w.end_raw_ns - 10**14,
        )
        for w in month_of_windows(shifted, 0.2, 1.0, rng(4), begin_s)
    ]
    ends_ns = [w.end_raw_ns + 10**14 for w in windows]
    outcomes = [
        clock.take(w, end_ns, learnable=True) for w, end_ns in zip(windows, ends_ns, strict=True)
    ]
    assert not any(outcome.deviation for outcome in outcomes)
    assert clock.state.boot_offset_ppm == pytest.approx(3.5, abs=1.0)
    far = [replace(w, skew_ppm=w.skew_ppm + 15.0, boot="three") for w in windows]
    assert any(
        clock.take(w, end_ns + 2 * 86_400 * 10**9, learnable=True).deviation
        for w, end_ns in zip(far, ends_ns, strict=True)
    )


def test_a_unit_exchanged_while_it_was_being_learned_is_learned_anew() -> None:
    unit = Oscillator()
    clock = SlotClock(SECTION)
    deviations(clock, month_of_windows(unit, 0.2, 0.5, rng()))
    other = replace(unit, offset_ppm=12.0)
    restarts = 0
    for window in month_of_windows(other, 0.2, 1.6, rng(), 0.5 * DAY_S + 30):
        restarts += clock.take(window, window.end_raw_ns, learnable=True).restarted
    assert restarts == 1
    assert clock.reference is not None
    assert clock.reference.low_ppm > 10.0


def test_nothing_is_learned_while_the_unit_is_not_known() -> None:
    clock = SlotClock(SECTION)
    deviations(clock, month_of_windows(Oscillator(), 0.2, 3, rng()), learnable=False)
    assert clock.standing == "unproved"
    assert clock.learning_since_ns is None


def test_the_reference_follows_the_seasons_and_no_exchange() -> None:
    reference = ClockReference(0, 1, 288, -1.0, 1.0, 0.2, 0.1, 1.0)
    day_ns = 86_400 * 10**9
    for _ in range(60):
        reference = reference.followed(4.0, day_ns)
    assert reference.high_ppm == pytest.approx(4.0, abs=0.01)
    assert reference.high_ppm - reference.low_ppm == pytest.approx(2.0)
    assert reference.followed(100.0, 0) == reference


def test_state_and_reference_survive_a_restart_of_the_agent() -> None:
    unit = Oscillator()
    clock = learned(unit)
    assert clock.reference is not None
    state = WatchState.from_json(json.loads(json.dumps(clock.state.to_json())))
    reference = ClockReference.from_json(json.loads(json.dumps(clock.reference.to_json())))
    assert (state, reference) == (clock.state, clock.reference)
    again = SlotClock(SECTION, state, reference)
    other = replace(unit, offset_ppm=20.0)
    first = after_exchange(again, other, 1.3 * DAY_S + 60)
    assert first
    assert first == after_exchange(clock, other, 1.3 * DAY_S + 60)


def test_too_few_windows_in_a_day_make_no_reference() -> None:
    hourly = [Sample(hour * 3600 * 10**9, "one", 0.0, 0.1) for hour in range(50)]
    assert learn(hourly) is None
    assert learn([]) is None


def test_no_two_windows_reach_the_limit_and_three_do() -> None:
    twice = Cusum().add(float("-inf"), allowance=0.0).add(float("-inf"), allowance=0.0)
    assert not twice.exceeded
    assert Cusum().add(LARGEST).up == LARGEST - ALLOWANCE
    assert 2 * LARGEST < LIMIT < 3 * (LARGEST - ALLOWANCE)
