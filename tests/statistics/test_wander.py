"""What a reference says of its own wander: larger over longer, and nothing beyond its span."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from edgewatch.statistics.wander import Wander, levels, tail, unordered_wander, wander_of

SECOND = 1_000_000_000
ALPHA = 1e-6


def noise(seed: int, n: int) -> tuple[np.ndarray, np.ndarray]:
    """(times a second apart, white noise of unit variance)."""
    return np.arange(n) * SECOND, np.random.default_rng(seed).normal(0, 1, n)


def limit(known: Wander, lag_s: float, alpha: float = ALPHA) -> float:
    return float(known.limits(np.array([lag_s * SECOND]), alpha)[0][0])


def test_of_white_noise_the_spread_is_that_of_two_medians() -> None:
    known = wander_of(*noise(0, 100_000), block=11)
    # The variance of the median of 11 standard normal values is 0.137, by its density.
    assert known.spreads[0] == pytest.approx(np.sqrt(2 * 0.137), rel=0.05)
    assert known.base_ns == 11 * SECOND


def test_a_limit_is_exceeded_as_often_as_stated() -> None:
    known = wander_of(*noise(1, 20_000), block=11)
    at, level = levels(*noise(2, 220_000), block=11)
    apart = np.abs(level[11::11] - level[:-11:11])
    plain = replace(known, largest=(0.0,) * len(known.largest))
    held_to = limit(plain, 11, 0.01)
    assert np.mean(apart > held_to) == pytest.approx(0.01, rel=0.3)
    assert at.size == level.size


def test_nothing_shrinks_with_lag_and_a_random_walk_grows_with_its_root() -> None:
    times, steps = noise(3, 50_000)
    known = wander_of(times, np.cumsum(steps), block=11)
    assert list(known.spreads) == sorted(known.spreads)
    assert list(known.largest) == sorted(known.largest)
    assert known.spreads[6] / known.spreads[2] == pytest.approx(4, rel=0.35)


def test_beyond_the_span_there_is_no_limit() -> None:
    known = wander_of(*noise(4, 5000), block=11)
    assert np.isfinite(limit(known, 11))
    assert limit(known, 5000) == np.inf
    assert known.longest_ns < 5000 * SECOND


def test_lags_that_never_occur_are_held_to_the_next_longer_one_that_does() -> None:
    """Cases come by day: there are lags of minutes and of a night, and none between."""
    day = np.arange(0, 600) * 60
    seconds = np.concatenate([day + 86_400 * i for i in range(14)])
    swing = 3 * np.sin(2 * np.pi * seconds / 86_400)
    values = swing + np.random.default_rng(5).normal(0, 0.1, seconds.size)
    known = wander_of(seconds * SECOND, values, block=11)
    assert np.isfinite(limit(known, 12 * 3600))
    assert limit(known, 11 * 3600) >= limit(known, 600) > 0


def test_what_the_reference_itself_did_is_no_news() -> None:
    """Rarer than one difference in ten, so no robust scale knows of it."""
    times, values = noise(6, 20_000)
    values[9000:9300] += 50
    assert limit(wander_of(times, values, block=11), 11) > 50


def test_missing_and_infinite_readings_take_no_part() -> None:
    times, values = noise(7, 5000)
    holed = values.copy()
    holed[::50], holed[7::50], holed[9::50] = np.nan, np.inf, 1e300
    kept = np.isfinite(holed) & (np.abs(holed) < 1e299)
    assert wander_of(times, holed, 11) == wander_of(times[kept], values[kept], 11)


def test_the_order_of_the_rows_means_nothing_where_there_are_times() -> None:
    times, values = noise(8, 3000)
    order = np.random.default_rng(9).permutation(3000)
    assert wander_of(times[order], values[order], 11) == wander_of(times, values, 11)


def test_equal_times_support_no_limit() -> None:
    _, values = noise(10, 500)
    assert wander_of(np.zeros(500, np.int64), values, 11) is None


def test_without_times_the_bound_holds_over_any_lag() -> None:
    known = unordered_wander(noise(11, 5000)[1])
    assert limit(known, 1) == limit(known, 1e9) == pytest.approx(4.9 * np.sqrt(2), rel=0.05)
    assert known.longest_ns == np.inf


def test_p_is_alpha_at_the_limit_and_falls_beyond_it() -> None:
    found = [tail(ratio, 30.0, ALPHA) for ratio in (0.0, 0.5, 1.0, 2.0)]
    assert found == sorted(found, reverse=True)
    assert found[2] == pytest.approx(ALPHA)
