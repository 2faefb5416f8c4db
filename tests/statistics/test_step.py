"""A step between units is found; the slow wander of the world around them is not one."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from edgewatch.statistics.arrays import FloatArray, IntArray
from edgewatch.statistics.step import BLOCKS, Step, find_step, reference_wander
from edgewatch.statistics.wander import Wander

ALPHA = 1e-4
MINUTE, DAY = 60.0, 86_400.0
REFERENCE_DAYS = 7


def every_minute(days: float) -> FloatArray:
    """Seconds."""
    return np.arange(0, days * DAY, MINUTE)


def ns(seconds: FloatArray) -> IntArray:
    return (seconds * 1e9).astype(np.int64)


def room(rng: np.random.Generator, t: FloatArray, noise: float = 0.05) -> FloatArray:
    """A temperature that swings with the day by 4 °C, ages, and is read with noise."""
    swing = 2 * np.sin(2 * np.pi * t / DAY) + 0.6 * np.sin(4 * np.pi * t / DAY + 1)
    return 37 + swing - 5e-7 * t + rng.normal(0, noise, t.size)


@pytest.fixture(scope="module")
def known() -> tuple[Wander, ...]:
    t = every_minute(REFERENCE_DAYS)
    return reference_wander(ns(t), room(np.random.default_rng(0), t))


@pytest.fixture
def window() -> tuple[IntArray, FloatArray]:
    """200 readings on a later day, when the temperature changes fastest."""
    t = 30 * DAY + every_minute(200 / 1440)
    return ns(t), room(np.random.default_rng(1), t)


def found(window: tuple[IntArray, FloatArray], known: tuple[Wander, ...]) -> Step:
    step = find_step(*window, known, ALPHA)
    assert step is not None
    return step


def with_step(window: tuple[IntArray, FloatArray], size: float, at: int = 120):
    times, values = window
    return times, values + size * (np.arange(values.size) >= at)


# What is found


def test_another_unit_is_a_step_at_its_first_reading_between_its_levels(window, known) -> None:
    step = found(with_step(window, 1.5), known)
    assert step.exceeded
    assert (step.time_ns, step.over_ns) == (window[0][120], window[0][125])
    assert step.after - step.before == pytest.approx(1.5, abs=0.3)
    assert step.p < ALPHA


def test_a_step_down_is_a_step_too(window, known) -> None:
    assert found(with_step(window, -1.5), known).exceeded


def test_a_large_step_is_found_within_eleven_readings_and_not_by_five(window, known) -> None:
    times, values = with_step(window, 5.0, at=100)
    ends = range(101, 140)
    seen = [n for n in ends if find_step(times[:n], values[:n], known, ALPHA).exceeded]
    assert 105 < seen[0] <= 100 + BLOCKS[0]


@pytest.mark.parametrize("size", [1.0, 1.5, 3.0, 100.0])
def test_its_place_is_found_to_the_reading_in_spite_of_wild_ones(window, known, size) -> None:
    for at in range(60, 140, 7):
        times, values = with_step(window, size, at)
        values[[at - 3, at + 2]] = -1e6, 1e6
        assert found((times, values), known).time_ns == times[at]


def test_a_step_smaller_than_the_noise_is_found_by_the_longer_block() -> None:
    rng, t = np.random.default_rng(2), every_minute(3)
    known = reference_wander(ns(t), rng.normal(0, 1, t.size))
    stepped = with_step((ns(t[:200]), rng.normal(0, 1, 200)), 2.0, at=100)
    step = found(stepped, known)
    assert step.exceeded
    assert step.block == max(BLOCKS)


# What is not


def test_the_wander_of_the_world_is_no_step(window, known) -> None:
    assert not found(window, known).exceeded


@pytest.mark.parametrize("readings", [40, 50, 80, 200])
def test_a_warming_lamp_is_no_step(window, known, readings: int) -> None:
    times, values = window
    warming = values + 8 * (1 - np.exp(-np.arange(200) / readings))
    assert not found((times, warming), known).exceeded


def test_a_channel_gone_noisy_is_no_step(window, known) -> None:
    times, values = window
    noisy = values + correlated(np.random.default_rng(9), 200, 0.7)
    assert not found((times, noisy), known).exceeded


def test_one_bad_reading_on_either_side_neither_makes_a_step_nor_hides_one(window, known) -> None:
    times, values = window
    for wild in (1e6, -1e6, np.inf, np.nan):
        for where in (0, 60, 119, 120, 121, 199):
            spoilt = values.copy()
            spoilt[where] = wild
            assert not found((times, spoilt), known).exceeded
            assert found(with_step((times, spoilt), 2.0), known).exceeded


def test_one_bad_reading_in_the_reference_changes_no_limit_by_much() -> None:
    t = every_minute(REFERENCE_DAYS)
    values = room(np.random.default_rng(0), t)
    clean = reference_wander(ns(t), values)
    values[5000] = 1e9
    for one, spoilt in zip(clean, reference_wander(ns(t), values), strict=True):
        lags = np.array([one.base_ns, 8 * one.base_ns])
        before, after = one.limits(lags, 1e-7)[0], spoilt.limits(lags, 1e-7)[0]
        np.testing.assert_allclose(after, before, rtol=0.05)


def test_missing_readings_are_passed_over(window, known) -> None:
    times, values = with_step(window, 2.0)
    values = np.where(np.random.default_rng(3).random(200) < 0.4, np.nan, values)
    assert found((times, values), known).exceeded


def test_a_change_of_one_digit_is_no_step() -> None:
    t = every_minute(REFERENCE_DAYS)
    rng = np.random.default_rng(4)
    known = reference_wander(ns(t), np.round(20 + rng.normal(0, 0.02, t.size), 1))
    times, values = ns(t[:200]), np.full(200, 20.0)
    values[100:] = 20.1
    assert not found((times, values), known).exceeded


# What cannot be judged


@pytest.mark.parametrize("n", [0, 1, 21, 22, 32])
def test_too_few_readings_are_not_judged(known, n: int) -> None:
    t = every_minute(1)[:n]
    assert find_step(ns(t), np.zeros(n), known, ALPHA) is None


def test_a_gap_longer_than_the_reference_knows_is_not_judged(window, known) -> None:
    times, values = with_step(window, 50.0, at=100)
    times[100:] += int(30 * DAY * 1e9)
    assert not found((times, values), known).exceeded


def test_over_a_night_more_change_is_borne_than_over_a_minute(known) -> None:
    levelled = next(one for one in known if one.block == BLOCKS[0])
    lags = np.array([11 * MINUTE, DAY / 3]) * 1e9
    by_day, by_night = levelled.limits(lags, 1e-7)[0]
    assert by_night > 4 * by_day


def test_a_reference_that_stands_still_or_is_short_supports_no_judgement() -> None:
    t = every_minute(1)
    assert reference_wander(ns(t), np.full(t.size, 5.0)) == ()
    assert reference_wander(ns(t[:5]), np.arange(5.0)) == ()
    assert reference_wander(None, np.full(50, np.nan)) == ()


def test_without_times_only_a_step_beyond_all_wander_is_found(window, known) -> None:
    t = every_minute(REFERENCE_DAYS)
    unordered = reference_wander(None, room(np.random.default_rng(0), t))
    assert not found(with_step(window, 3.0), unordered).exceeded
    assert found(with_step(window, 3.0), known).exceeded
    assert found(with_step(window, 30.0), unordered).exceeded


# Event time


def test_the_order_of_arrival_makes_no_difference(window, known) -> None:
    times, values = with_step(window, 2.0)
    order = np.random.default_rng(5).permutation(200)
    assert find_step(times[order], values[order], known, ALPHA) == find_step(
        times, values, known, ALPHA
    )


def test_a_stream_faster_than_the_reference_is_held_to_single_readings() -> None:
    """Its blocks hold readings of one moment, which share their noise."""
    rng = np.random.default_rng(6)
    slow = every_minute(REFERENCE_DAYS)
    known = reference_wander(ns(slow), rng.normal(0, 1, slow.size))
    fast = correlated(rng, 40_000, 0.98)
    seconds = np.arange(fast.size) * 0.25
    assert alarms(ns(seconds), fast, known) == 0


# The rate of false alarms


def correlated(rng: np.random.Generator, n: int, phi: float) -> FloatArray:
    """First-order autoregression of unit variance."""
    noise = rng.normal(0, np.sqrt(1 - phi**2), n)
    values = np.empty(n)
    values[0] = rng.normal()
    for i in range(1, n):
        values[i] = phi * values[i - 1] + noise[i]
    return values


def thermostat(rng: np.random.Generator, t: FloatArray) -> FloatArray:
    """Half a degree on and off, every 40 minutes or so."""
    edges = t[0] + np.cumsum(rng.uniform(0.7, 1.3, t.size) * 40 * MINUTE)
    return 0.5 * (np.searchsorted(edges, t) % 2) + rng.normal(0, 0.05, t.size)


def wild(rng: np.random.Generator, t: FloatArray) -> FloatArray:
    """A day's swing, heavy tails, one reading in a hundred wild and one in twenty missing."""
    values = room(rng, t, noise=0) + 0.05 * rng.standard_t(3, t.size)
    values[rng.random(t.size) < 0.01] = 1e6
    values[rng.random(t.size) < 0.05] = np.nan
    return values


def alarms(times: IntArray, values: FloatArray, known: tuple[Wander, ...]) -> int:
    """How often a step begins, over windows of 200 readings judged every 20."""
    states = [False]
    for end in range(100, len(values), 20):
        part = slice(max(0, end - 200), end)
        step = find_step(times[part], values[part], known, ALPHA)
        states.append(step is not None and step.exceeded)
    return sum(now and not before for before, now in pairwise(states))


WORLDS = {
    "white noise": lambda rng, t: rng.normal(0, 1, t.size),
    "day and ageing": room,
    "correlated noise": lambda rng, t: correlated(rng, t.size, 0.95),
    "slow correlated noise": lambda rng, t: correlated(rng, t.size, 0.995),
    "random walk": lambda rng, t: np.cumsum(rng.normal(0, 0.01, t.size)),
    "thermostat": thermostat,
    "heavy tails, gaps and wild readings": wild,
}


@pytest.mark.parametrize("world", WORLDS)
def test_a_week_without_an_exchange_gives_no_alarm(world: str) -> None:
    """By the stated bound, 50 windows of 200 readings give 0.005 alarms."""
    rng = np.random.default_rng(7)
    t = every_minute(REFERENCE_DAYS + 7)
    values = WORLDS[world](rng, t)
    reference = t < REFERENCE_DAYS * DAY
    known = reference_wander(ns(t[reference]), values[reference])
    assert alarms(ns(t[~reference]), values[~reference], known) == 0


def test_at_a_coarse_level_false_steps_are_no_more_frequent_than_stated() -> None:
    rng = np.random.default_rng(8)
    t = every_minute(30)
    known = reference_wander(ns(t), rng.normal(0, 1, t.size))
    windows = rng.normal(0, 1, (1000, 200))
    hits = sum(find_step(ns(t[:200]), one, known, 0.05).exceeded for one in windows)
    assert hits <= 0.05 * len(windows)


# Any input


@given(
    arrays(np.float64, st.integers(0, 120), elements=st.floats(allow_nan=True, width=64)),
    st.integers(0, 2**32),
)
@settings(max_examples=150, deadline=None)
def test_no_readings_break_it(values: FloatArray, seed: int) -> None:
    rng = np.random.default_rng(seed)
    times = rng.integers(0, 10**15, values.size)
    for known in (reference_wander(times, values), reference_wander(None, values)):
        step = find_step(times, values, known, ALPHA)
        assert step is None or (0 <= step.p <= 1 and step.limit > 0 and np.isfinite(step.size))
