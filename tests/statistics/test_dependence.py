"""Autocorrelation time: what is known of AR(1), of short series, of seasons and wild readings."""

from __future__ import annotations

import numpy as np
import pytest

from edgewatch.statistics.dependence import (
    INDEPENDENT,
    Dependence,
    autocorrelation_time,
    dependence_of,
    normal_scores,
)
from edgewatch.statistics.season import DAY_NS

HOUR_NS = DAY_NS // 24


def ar1(phi: float, n: int, seed: int = 0) -> np.ndarray:
    rng = np.random.default_rng(seed)
    steps, values, last = rng.normal(size=n + 500), np.empty(n + 500), 0.0
    for i, step in enumerate(steps):
        last = phi * last + step
        values[i] = last
    return values[500:]


@pytest.mark.parametrize("phi", [0.5, 0.9, 0.95])
def test_the_time_of_ar1_is_known(phi: float) -> None:
    true = (1 + phi) / (1 - phi)
    found = [autocorrelation_time(ar1(phi, 20_000, seed)) for seed in range(5)]
    assert true * 0.8 < np.median(found) < true * 1.5


def test_independent_readings_are_taken_for_independent() -> None:
    rng = np.random.default_rng(1)
    found = np.array([autocorrelation_time(rng.normal(size=1000)) for _ in range(100)])
    assert (found == 1.0).mean() > 0.95
    assert found.max() < 1.5


@pytest.mark.parametrize("n", [200, 500])
def test_a_short_dependent_reference_is_never_taken_for_independent(n: int) -> None:
    found = [autocorrelation_time(ar1(0.95, n, seed)) for seed in range(20)]
    assert min(found) > 5


def test_a_line_and_a_random_walk_are_worth_a_few_readings() -> None:
    walk = np.cumsum(np.random.default_rng(3).normal(size=2000))
    for values in (np.arange(300.0), walk):
        assert values.size / autocorrelation_time(values) < 10


def test_bursts_of_noise_are_dependence() -> None:
    rng = np.random.default_rng(4)
    bursts = np.repeat(np.where(rng.random(100) < 0.5, 1.0, 5.0), 40)
    assert autocorrelation_time(rng.normal(size=4000) * bursts) > 8


def test_one_wild_reading_moves_nothing() -> None:
    values = ar1(0.9, 3000)
    wild = values.copy()
    wild[1000] = 1e6
    assert autocorrelation_time(wild) == pytest.approx(autocorrelation_time(values), rel=0.05)


@pytest.mark.parametrize("values", [[], [1.0], [2.0] * 50, [np.nan] * 50, [np.inf, -np.inf, 1e200]])
def test_nothing_to_tell_is_independent(values: list[float]) -> None:
    assert dependence_of(np.array(values)).tau == 1.0


def test_missing_and_impossible_readings_are_left_out() -> None:
    values = ar1(0.9, 3000)
    holes = np.insert(values, np.arange(0, 3000, 10), [np.nan, np.inf, 1e300] * 100)
    assert dependence_of(holes) == dependence_of(values)


def test_times_put_the_readings_in_order_and_tell_the_season() -> None:
    rng = np.random.default_rng(5)
    times = np.arange(24 * 30, dtype=np.int64) * HOUR_NS
    values = 5 * np.sin(2 * np.pi * times / DAY_NS) + rng.normal(size=times.size)
    mixed = rng.permutation(times.size)
    found = dependence_of(values[mixed], times[mixed])
    assert found == dependence_of(values, times)
    assert found.season is not None
    assert found.residual_tau == 1.0
    assert 15 < found.tau <= 24
    assert found.effective < found.rows / 15


def test_effective_sizes() -> None:
    assert Dependence(4.0, 200).effective == 50.0
    assert INDEPENDENT.tau == 1.0


def test_equal_readings_have_equal_scores() -> None:
    scores = normal_scores(np.array([1.0, 1.0, 2.0, 3.0]))
    assert scores[0] == scores[1] < scores[2] < scores[3]
