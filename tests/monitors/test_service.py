"""How a model serves and its workstation bears it: counted in runs, smoothed in minutes."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from edgewatch.monitors.service import (
    FailedRuns,
    FreeSpace,
    LastMinute,
    RecentRuns,
    days_until_full,
    longest_pause_ns,
)
from edgewatch.monitors.service.pauses import MINUTE_NS, WEEK_NS

S = 1_000_000_000
DAY = 24 * 3600 * S


def told(failed: list[bool], runs: FailedRuns | None = None) -> list[tuple[int, bool]]:
    found = (runs or FailedRuns(2.0, 1.0)).observe(
        np.arange(len(failed), dtype=np.int64), np.array(failed, np.bool_)
    )
    return [(one.time_ns, one.active) for one in found]


def test_a_failed_run_is_over_with_the_second_good_one_from_the_first_of_them_on() -> None:
    assert told([True, False, False]) == [(0, True), (1, False)]


def test_one_failure_among_many_good_runs_is_no_alarm_and_a_second_one_is() -> None:
    assert told([False] * 99 + [True]) == []
    assert told([False] * 97 + [True, False, True]) == [(99, True)]


def test_a_model_that_fails_every_third_time_does_not_chatter() -> None:
    states = told([True, False, False] * 30)
    assert [active for _, active in states] == [True, False, True]  # the first was one alone


def test_after_many_failures_twenty_good_runs_in_a_row_are_enough() -> None:
    assert told([True] * 50 + [False] * 20)[-1] == (50, False)
    assert told([True] * 50 + [False] * 19) == [(0, True)]


def test_an_alarm_that_an_earlier_run_left_is_ended_by_good_runs() -> None:
    assert told([False, False], FailedRuns(2.0, 1.0, standing=True)) == [(0, False)]


@settings(derandomize=True, max_examples=30, deadline=None)
@given(st.lists(st.booleans(), max_size=150), st.lists(st.integers(1, 40), max_size=12))
def test_failures_and_pace_do_not_depend_on_how_the_stream_is_cut(
    failed: list[bool], cuts: list[int]
) -> None:
    times = np.arange(len(failed), dtype=np.int64)
    latency = np.array([7 * i % 101 for i in range(len(failed))], np.int64)
    whole = list(FailedRuns(2.0, 1.0).observe(times, np.array(failed, np.bool_)))
    paces = list(RecentRuns().observe(times, latency))
    failures, runs = FailedRuns(2.0, 1.0), RecentRuns()
    parts, cut_paces = [], []
    for piece in np.split(np.arange(len(failed)), np.cumsum(cuts)):
        parts += list(failures.observe(times[piece], np.array(failed, np.bool_)[piece]))
        cut_paces += list(runs.observe(times[piece], latency[piece]))
    assert parts == whole
    assert cut_paces == paces


def test_the_pace_passes_over_a_cold_start_and_is_a_time_that_was_taken() -> None:
    latency = np.full(100, 200, np.int64)
    latency[:3] = 90_000
    paces = list(RecentRuns().observe(np.arange(100, dtype=np.int64), latency))
    assert [(pace.runs, pace.latency_ns) for pace in paces] == [(60, 200), (80, 200), (100, 200)]


def test_a_second_of_full_load_is_none_and_a_clock_set_back_is_borne() -> None:
    load = LastMinute()
    for i in range(30):
        load.add(i * 2 * S, 10.0)
    assert load.add(60 * S, 100.0) == pytest.approx(13.0, abs=0.2)
    assert load.add(10 * S, 10.0) == pytest.approx(10.0)


def test_the_longest_pause_is_that_of_nights_and_weekends() -> None:
    day = np.arange(9 * 60, 17 * 60) * MINUTE_NS
    week = np.concatenate([day + i * DAY for i in (0, 1, 2, 3, 4, 7, 8)])
    found = longest_pause_ns(week)
    assert found is not None
    assert found // (3600 * S) == 64  # from Friday 17:00 to Monday 9:00
    closings = [int(week[0]) + i * DAY + 8 * 3600 * S for i in (0, 1, 2, 3, 4, 7)]
    assert longest_pause_ns(week, closings) == 0


def test_no_rhythm_is_known_before_a_week_or_of_a_few_minutes() -> None:
    assert longest_pause_ns(np.arange(0, WEEK_NS - MINUTE_NS, MINUTE_NS)) is None
    assert longest_pause_ns(np.array([0, WEEK_NS + 1])) is None


def falling(per_day: float, days: int = 4, free: float = 100e9) -> list[FreeSpace]:
    return [FreeSpace(i * DAY // 4, round(free - per_day * i / 4)) for i in range(days * 4)]


def test_the_disk_is_full_when_others_or_the_record_have_filled_it() -> None:
    assert days_until_full(falling(2e9), 0.0, None) == pytest.approx(46.25)
    assert days_until_full(falling(2e9), 0.0, 12) == 12
    # What the record itself adds stops at its limits, so it makes no trend.
    assert days_until_full(falling(2e9), 2e9, None) is None


def test_one_large_download_is_no_trend_and_a_first_day_tells_nothing() -> None:
    steps = [FreeSpace(one.time_ns, one.free_bytes - 30 * 10**9 * (i > 5)) for i, one in
             enumerate(falling(0.0))]  # fmt: skip
    found = days_until_full(steps, 0.0, None)
    assert found is None or found > 14
    assert days_until_full(falling(50e9, days=1), 0.0, None) is None
