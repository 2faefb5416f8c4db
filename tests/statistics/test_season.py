"""A season is believed where it tells of days it was not fitted on."""

from __future__ import annotations

import numpy as np
import pytest

from edgewatch.statistics.season import DAY_NS, WEEK_NS, Season, covers, season_of

T0 = 1_700_000_000_000_000_000
MINUTES = DAY_NS // 144


def days(n: int, seed: int = 0) -> tuple[np.ndarray, np.ndarray]:
    """Times ten minutes apart over n days, and noise."""
    times = T0 + np.arange(144 * n, dtype=np.int64) * MINUTES
    return times, np.random.default_rng(seed).normal(size=times.size)


def daily(times: np.ndarray) -> np.ndarray:
    turn = 2 * np.pi * times.astype(object) / DAY_NS
    return np.array([2 * np.sin(float(one)) + np.cos(2 * float(one)) for one in turn])


def test_a_daily_season_is_found_and_taken_away() -> None:
    times, noise = days(10)
    values = 20 + daily(times) + 0.5 * noise
    season = season_of(times, values)
    assert season is not None
    assert season.periods_ns == (DAY_NS,)
    assert season.explained > 0.8
    left = values - season.at(times)
    assert left.std() == pytest.approx(0.5, rel=0.05)
    assert left.mean() == pytest.approx(20, abs=0.05)


def test_a_weekly_season_needs_three_weeks() -> None:
    times, noise = days(28)
    weekend = np.where((times // DAY_NS) % 7 >= 5, 4.0, 0.0)
    season = season_of(times, daily(times) + weekend + 0.5 * noise)
    assert season is not None
    assert season.periods_ns == (DAY_NS, WEEK_NS)
    short = season_of(times[: 144 * 14], (daily(times) + weekend + 0.5 * noise)[: 144 * 14])
    assert short is None or short.periods_ns == (DAY_NS,)


def test_noise_and_wander_have_no_season() -> None:
    times, noise = days(10)
    assert season_of(times, noise) is None
    assert season_of(times, np.cumsum(noise)) is None


def test_less_than_three_days_tell_of_none() -> None:
    times, noise = days(2)
    assert season_of(times, daily(times) + 0.1 * noise) is None


def test_days_without_nights_tell_of_none() -> None:
    times, noise = days(10)
    by_day = (times % DAY_NS) < DAY_NS // 2
    assert not covers(times[by_day], DAY_NS)
    assert season_of(times[by_day], (daily(times) + noise)[by_day]) is None


@pytest.mark.parametrize("wild", [1e6, np.inf, np.nan, 1e300])
def test_a_wild_reading_bends_nothing(wild: float) -> None:
    times, noise = days(10)
    values = daily(times) + 0.5 * noise
    season = season_of(times, values)
    spoilt = values.copy()
    spoilt[77] = wild
    found = season_of(times, spoilt)
    assert season is not None
    assert found is not None
    assert np.abs(found.at(times) - season.at(times)).max() < 0.05


def test_constant_readings_have_none() -> None:
    times, _ = days(10)
    assert season_of(times, np.full(times.size, 7.0)) is None


def test_it_does_not_depend_on_how_many_are_asked_at_once() -> None:
    times, _ = days(4)
    season = Season((DAY_NS, WEEK_NS), tuple(np.linspace(-1, 1, 12).tolist()), 0.5)
    one_by_one = [season.at(times[i : i + 1])[0] for i in range(50)]
    assert season.at(times)[:50].tolist() == one_by_one
