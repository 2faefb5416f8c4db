"""Distances of a window: exact from its rows, and from its sketch within what is said of them."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import stats

from edgewatch.monitors.baseline import Baseline, build_baseline
from edgewatch.monitors.window_distances import DistanceMeter, of_rows, of_sketch
from edgewatch.statistics import fold

RNG = np.random.default_rng(31)
N = 4000
REFERENCE = {
    "normal": RNG.normal(50, 2, N),
    "skewed": RNG.lognormal(0, 1.5, N),
    "whole": RNG.poisson(40, N) * 1.0,
    "kind": RNG.integers(0, 4, N) * 1.0,
}


def window(shift: float, n: int = 900) -> np.ndarray:
    return np.column_stack(
        [
            RNG.normal(50 + 2 * shift, 2, n),
            RNG.lognormal(shift, 1.5, n),
            RNG.poisson(40 * (1 + shift / 5), n) * 1.0,
            RNG.integers(0, 4, n) * 1.0 + (RNG.random(n) < shift / 10),
        ]
    )


@pytest.fixture(scope="module")
def baseline() -> Baseline:
    return build_baseline(REFERENCE, {}, model="m", model_sha256=None, created_ns=0)


def test_from_rows_wasserstein_is_that_of_scipy_in_spreads_of_the_reference(
    baseline: Baseline,
) -> None:
    rows = window(0.5)
    found = of_rows(baseline, rows)
    for j, profile in enumerate(baseline.features[:3]):
        expected = stats.wasserstein_distance(REFERENCE[profile.name], rows[:, j])
        assert found[profile.name].wasserstein == pytest.approx(expected / profile.spread)
        assert found[profile.name].errors["wasserstein"] == 0.0


@pytest.mark.parametrize("shift", [0.0, 0.3, 2.0])
def test_from_a_sketch_each_number_is_within_its_stated_error(
    baseline: Baseline, shift: float
) -> None:
    rows = window(shift)
    rows[::17, 0] = np.nan
    exact, told = of_rows(baseline, rows), of_sketch(baseline, fold(baseline.frame, rows))
    for name, one in exact.items():
        other = told[name]
        for measure in ("js", "hellinger", "chi2", "chi2_p", "out_of_domain"):
            assert getattr(other, measure) == pytest.approx(getattr(one, measure), abs=1e-12)
        if one.wasserstein is not None:
            assert other.wasserstein is not None
            apart = abs(one.wasserstein - other.wasserstein)
            assert apart <= other.errors["wasserstein"] + 1e-9


def test_a_meter_of_many_windows_measures_as_one_of_each(baseline: Baseline) -> None:
    meter, windows = DistanceMeter(baseline), [window(0.0), window(1.0)]
    assert [meter.of_rows(rows) for rows in windows] == [of_rows(baseline, w) for w in windows]


def test_categories_have_no_order_and_so_no_wasserstein(baseline: Baseline) -> None:
    found = of_rows(baseline, window(1.0))["kind"]
    assert found.wasserstein is None
    assert "ks" not in found.errors
    assert found.chi2_p is not None
    assert found.chi2_p < 0.01


def test_rows_that_repeat_the_one_before_are_duplicated(baseline: Baseline) -> None:
    rows = window(0.0, 100)
    rows[11:21] = rows[10]
    assert of_rows(baseline, rows)["normal"].duplicated == pytest.approx(0.1)
    assert of_sketch(baseline, fold(baseline.frame, rows))["normal"].duplicated is None


def test_a_window_without_readings_says_nothing(baseline: Baseline) -> None:
    empty = of_rows(baseline, np.empty((0, 4)))["normal"]
    assert (empty.js, empty.wasserstein, empty.out_of_domain) == (None, None, None)
    missing = of_rows(baseline, np.full((5, 4), np.nan))["normal"]
    assert (missing.js, missing.chi2_p, missing.out_of_domain) == (None, None, 0.0)


def test_a_thinned_reference_is_an_error_that_is_stated() -> None:
    values = RNG.normal(size=3000)
    baseline = build_baseline(
        {"x": values}, {}, model="m", model_sha256=None, created_ns=0, sample_limit=200
    )
    rows = RNG.normal(0.4, 1, (500, 1))
    found = of_rows(baseline, rows)["x"]
    exact = stats.wasserstein_distance(values, rows[:, 0]) / baseline.features[0].spread
    assert found.wasserstein is not None
    assert 0 < abs(found.wasserstein - exact) <= found.errors["wasserstein"]
    assert found.errors["ks"] == pytest.approx(1 / 200)
