"""Where a level changes: found, located with an interval, and not found where nothing changes."""

from __future__ import annotations

import numpy as np
import pytest

from edgewatch.statistics.change_point import change_point, change_points


def autoregressive(n: int, seed: int, phi: float) -> np.ndarray:
    steps = np.random.default_rng(seed).normal(size=n) * np.sqrt(1 - phi**2)
    steps[0] /= np.sqrt(1 - phi**2)
    for i in range(1, n):
        steps[i] += phi * steps[i - 1]
    return steps


@pytest.mark.parametrize("phi", [0.0, 0.5, 0.9])
def test_a_series_without_change_is_seldom_told_to_have_one(phi: float) -> None:
    found = [change_point(autoregressive(1000, seed, phi)) for seed in range(100)]
    assert sum(one is not None and one.p <= 0.05 for one in found) <= 12


@pytest.mark.parametrize("phi", [0.0, 0.6])
def test_the_interval_holds_the_place(phi: float) -> None:
    held = 0
    for seed in range(100):
        series = autoregressive(600, seed, phi) + 1.5 * (np.arange(600) >= 350)
        found = change_point(series)
        assert found is not None
        held += found.low <= 350 <= found.high
    assert held >= 90


def test_a_time_known_from_the_reference_widens_the_interval() -> None:
    series = autoregressive(400, 1, 0.0) + 1.0 * (np.arange(400) >= 200)
    alone, known = change_point(series), change_point(series, tau=10.0)
    assert alone is not None
    assert known is not None
    assert known.high - known.low > alone.high - alone.low
    assert known.p > alone.p


def test_wild_readings_neither_hide_nor_feign_a_change() -> None:
    series = np.random.default_rng(5).normal(size=400)
    series[100] = 1e6
    still = change_point(series)
    assert still is not None
    assert still.p > 0.01
    series[250:] += 2.0
    moved = change_point(series)
    assert moved is not None
    assert moved.low <= 250 <= moved.high


def test_missing_readings_are_counted_in_the_places() -> None:
    series = np.repeat([0.0, 5.0], 100) + np.random.default_rng(6).normal(size=200)
    with_gaps = np.insert(series, 50, [np.nan] * 30)
    with_gaps[0] = np.inf
    found = change_point(with_gaps)
    assert found is not None
    assert found.index == 130


def test_a_step_between_two_constants_is_certain() -> None:
    found = change_point(np.repeat([1.0, 2.0], 50))
    assert found is not None
    assert (found.index, found.low, found.high) == (50, 50, 50)
    assert (found.before, found.after) == (1.0, 2.0)
    assert found.p < 1e-6


@pytest.mark.parametrize("series", [[], [1.0] * 5, [3.0] * 100, [np.nan] * 100, [np.inf] * 50])
def test_nothing_to_tell_gives_none(series: list[float]) -> None:
    assert change_point(np.array(series)) is None
    assert change_points(np.array(series)) == []


def test_several_changes_are_found_in_order() -> None:
    levels = np.repeat([0.0, 2.0, -1.0, 4.0], 150)
    found = change_points(levels + np.random.default_rng(7).normal(size=600))
    assert [round(one.index, -1) for one in found] == [150, 300, 450]
    assert all(one.low <= one.index <= one.high for one in found)


def test_no_change_is_no_list_of_changes() -> None:
    counts = [len(change_points(autoregressive(500, s, 0.0))) for s in range(40)]
    assert sum(count > 0 for count in counts) <= 3
