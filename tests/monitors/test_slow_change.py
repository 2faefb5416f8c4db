"""Slow change: how fast, how long it will do, and what is no slope."""

from __future__ import annotations

import numpy as np
import pytest

from edgewatch.monitors.baseline import Baseline, build_baseline
from edgewatch.monitors.slow_change import slow_change_of
from edgewatch.monitors.slow_past import slow_changes
from edgewatch.statistics.trend import DAY_NS
from support.tiered import START_NS, Tiered, spread

HOUR_NS = DAY_NS // 24
LAMP = 0


@pytest.fixture(scope="module")
def baseline() -> Baseline:
    rng = np.random.default_rng(0)
    return build_baseline(
        {"lamp": rng.normal(100, 1, 2000), "sex": rng.integers(0, 2, 2000).astype(float)},
        {},
        model="m",
        model_sha256=None,
        created_ns=0,
    )


def hourly(days: int, per_day: float, seed: int = 1) -> tuple[np.ndarray, np.ndarray]:
    times = np.arange(days * 24, dtype=np.int64) * HOUR_NS
    noise = np.random.default_rng(seed).normal(0, 1, len(times))
    return times, 100 + per_day * times / DAY_NS + noise


def test_an_ageing_lamp_has_a_slope_and_days_left(baseline: Baseline) -> None:
    profile = baseline.features[LAMP]
    found = slow_change_of(profile, *hourly(20, -0.1))
    assert found is not None
    assert found.low <= -0.1 <= found.high
    assert found.limit == profile.accepted.low
    left = (98.0 - profile.accepted.low) / 0.1
    assert found.days_low is not None
    assert found.days_low < left
    assert found.days_high is None or found.days_high > left
    assert found.spreads == pytest.approx(-2.0, abs=0.7)


def test_what_stays_has_no_slope(baseline: Baseline) -> None:
    told = [slow_change_of(baseline.features[LAMP], *hourly(20, 0.0, seed)) for seed in range(50)]
    assert sum(one is not None for one in told) <= 2


def test_a_morning_is_no_slope(baseline: Baseline) -> None:
    times, values = hourly(1, 5.0)
    assert slow_change_of(baseline.features[LAMP], times, values) is None


def test_categories_have_no_slope(baseline: Baseline) -> None:
    assert slow_change_of(baseline.features[1], *hourly(20, -0.1)) is None


def test_the_past_is_read_from_the_sketches(tmp_path: object) -> None:
    record = Tiered(tmp_path)  # type: ignore[arg-type]
    times, matrix = spread(6, HOUR_NS // 4)
    matrix[:, 1] += 0.4 * (times - START_NS) / DAY_NS
    matrix[100, 2] = 1e6
    record.write(times, matrix)
    record.fold()
    found = slow_changes(record.db, record.baseline, START_NS, START_NS + 6 * DAY_NS)
    record.db.close()
    assert [one.feature for one in found] == ["b"]
    assert found[0].low <= 0.4 <= found[0].high
