"""The period meter: skew from arrival times, whatever bus and machine do to them."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from edgewatch.devices.clock import ClockWindow, PeriodMeter, boot_key, raw_ns
from edgewatch.devices.clock.robust_line import robust_line
from edgewatch.devices.profiles.clock_section import ClockSection
from support.clock_streams import Line, Oscillator, arrivals, measured

S = 1_000_000_000
STEADY = Oscillator(swing_ppm=0.0, cycling_ppm=0.0, weather=0.0)


def rng() -> np.random.Generator:
    return np.random.default_rng(42)


def ticks(skew_ppm: float, period_s: float, count: int, from_ns: int = 5 * S) -> list[int]:
    """Arrivals without any delay."""
    step = period_s * 1e9 * (1 + skew_ppm * 1e-6)
    return [from_ns + round(tick * step) for tick in range(count)]


def windows_of(section: ClockSection, times: Iterator[int] | list[int]) -> list[ClockWindow]:
    return list(measured(section, iter(times)))


def test_an_undisturbed_stream_is_measured_exactly() -> None:
    found = windows_of(ClockSection(period_s=1.0), ticks(18.0, 1.0, 1_000))
    assert [round(window.skew_ppm, 3) for window in found] == [18.0, 18.0, 18.0]
    assert all(window.stderr_ppm < 0.01 and window.lost == 0 for window in found)
    assert found[0].begin_raw_ns == 5 * S
    assert found[1].begin_raw_ns == found[0].end_raw_ns


@pytest.mark.parametrize("line", ["quiet", "full-speed", "latency-timer", "loaded"])
@pytest.mark.parametrize("period_s", [1 / 60, 0.25, 1.0])
def test_units_18_ppm_apart_are_told_apart_in_one_window(line: Line, period_s: float) -> None:
    section = ClockSection(period_s=period_s)
    for offset_ppm in (-9.0, 9.0):
        clock = Oscillator(offset_ppm, swing_ppm=0.0, cycling_ppm=0.0, weather=0.0)
        (window,) = windows_of(section, arrivals(clock, period_s, 0, 302, line, rng()))
        assert np.sign(window.skew_ppm) == np.sign(offset_ppm)
        assert window.skew_ppm == pytest.approx(offset_ppm, abs=8.0)


@pytest.mark.parametrize(("line", "within_ppm"), [("full-speed", 0.1), ("loaded", 0.2)])
def test_the_grid_of_a_polled_bus_cancels_over_windows(line: Line, within_ppm: float) -> None:
    """A clock 0.4 ppm off crosses the grid of one millisecond once in 40 minutes."""
    clock = Oscillator(0.4, swing_ppm=0.0, cycling_ppm=0.0, weather=0.0)
    found = windows_of(ClockSection(period_s=1.0), arrivals(clock, 1.0, 0, 12 * 3600, line, rng()))
    assert np.mean([window.skew_ppm for window in found]) == pytest.approx(0.4, abs=within_ppm)


def test_frames_that_never_came_are_counted_and_change_nothing() -> None:
    times = np.array(list(arrivals(STEADY, 0.1, 0, 3_000, "full-speed", rng())))
    heard = times[rng().random(len(times)) > 0.02].tolist()
    found = windows_of(ClockSection(period_s=0.1), heard)
    assert len(found) == 9
    assert 0.7 < sum(window.lost for window in found) / (len(times) - len(heard)) < 1.3
    assert all(abs(window.skew_ppm) < 0.5 for window in found)


def test_frames_too_many_change_nothing() -> None:
    times = ticks(3.0, 0.5, 1_300)
    doubled = sorted([*times, *(at + 1_000_000 for at in times[50:1_300:97])])
    assert [round(w.skew_ppm, 1) for w in windows_of(ClockSection(period_s=0.5), doubled)] == [
        3.0,
        3.0,
    ]


def test_a_stall_that_delivers_in_a_burst_loses_no_frame() -> None:
    times = ticks(0.0, 0.05, 12_100)
    held = [max(at, 5 * S + 100 * S) if 98 * S < at - 5 * S < 100 * S else at for at in times]
    found = windows_of(ClockSection(period_s=0.05), held)
    assert [window.lost for window in found] == [0, 0]
    assert all(abs(window.skew_ppm) < 0.05 for window in found)


def test_a_pause_begins_a_new_window_and_is_counted() -> None:
    first, second = ticks(5.0, 1.0, 200), ticks(5.0, 1.0, 310, from_ns=400 * S)
    (window,) = windows_of(ClockSection(period_s=1.0), first + second)
    assert (window.begin_raw_ns, window.dropped) == (400 * S, 1)
    assert window.skew_ppm == pytest.approx(5.0, abs=0.01)


def test_a_clock_that_was_restarted_within_a_window_gives_none() -> None:
    first = ticks(5.0, 1.0, 100)
    second = ticks(5.0, 1.0, 600, from_ns=first[-1] + round(1.4 * S))
    found = windows_of(ClockSection(period_s=1.0), first + second)
    assert [round(window.skew_ppm, 2) for window in found] == [5.0]
    assert found[0].dropped == 1


def test_raw_time_that_runs_backwards_begins_anew() -> None:
    (window,) = windows_of(
        ClockSection(period_s=1.0), ticks(0.0, 1.0, 50, 900 * S) + ticks(7.0, 1.0, 310)
    )
    assert window.skew_ppm == pytest.approx(7.0, abs=0.01)


def test_slow_frames_are_measured_too() -> None:
    section = ClockSection(period_s=20.0)
    found = windows_of(section, arrivals(STEADY, 20.0, 0, 3_100, "full-speed", rng()))
    assert len(found) == 9
    assert all(abs(window.skew_ppm) < 5.0 for window in found)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.integers(0, 3 * S), max_size=400), st.sampled_from([0.02, 1.0, 7.0]))
def test_any_arrivals_give_sound_windows_or_none(gaps: list[int], period_s: float) -> None:
    meter = PeriodMeter(ClockSection(period_s=period_s, window_s=70.0), boot="any")
    for raw in np.cumsum([0, *gaps]).tolist():
        window = meter.note(raw)
        if window is not None:
            assert ClockWindow.from_json(window.to_json()) == window


def test_the_meter_takes_the_boot_of_this_computer() -> None:
    section = ClockSection(period_s=1.0)
    meter = PeriodMeter(section)
    found = [window for at in ticks(0.0, 1.0, 302) if (window := meter.note(at)) is not None]
    assert [window.boot for window in found] == [boot_key()]
    assert raw_ns() <= raw_ns()


@pytest.mark.parametrize(
    ("key", "value", "words"),
    [
        ("skew_ppm", float("nan"), "impossible"),
        ("frames", "many", "invalid literal"),
        ("lost", None, "not a clock window"),
        ("end_raw_ns", 0, "ends before"),
        ("stderr_ppm", -1.0, "impossible"),
    ],
)
def test_a_window_that_cannot_be_is_refused(key: str, value: object, words: str) -> None:
    (window,) = windows_of(ClockSection(period_s=1.0), ticks(0.0, 1.0, 302))
    with pytest.raises(ValueError, match=words):
        ClockWindow.from_json({**window.to_json(), key: value})
    with pytest.raises(ValueError, match="without 'boot'"):
        ClockWindow.from_json({k: v for k, v in window.to_json().items() if k != "boot"})


def test_the_robust_line_agrees_with_the_one_of_scipy() -> None:
    stats = pytest.importorskip("scipy.stats")
    x = np.arange(30.0)
    y = 0.3 * x + rng().normal(size=30)
    y[::7] += 40.0
    line, other = robust_line(x, y), stats.theilslopes(y, x)
    assert line.slope == pytest.approx(other.slope)
    assert line.stderr == pytest.approx((other.high_slope - other.low_slope) / 3.92, rel=0.1)
    with pytest.raises(ValueError, match="2 points"):
        robust_line(x[:2], y[:2])


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"period_s": 60.0}, "fewer than 10 frames"),
        ({"period_s": 0.002}, "count fewer frames"),
        ({"period_s": 1.0, "frame": "("}, "does not compile"),
    ],
)
def test_a_section_that_cannot_be_measured_is_refused(
    values: dict[str, object], words: str
) -> None:
    with pytest.raises(ValueError, match=words):
        ClockSection.model_validate(values)


def test_of_a_burst_only_the_named_frames_count() -> None:
    section = ClockSection(period_s=1.0, frame=r"^\$..RMC,")
    assert section.counts(b"$GPRMC,1,2")
    assert not section.counts(b"$GPGSV,1,2")
    assert ClockSection(period_s=1.0).counts(b"\xff")
