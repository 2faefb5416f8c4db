"""One reading of 1e6, one infinity, or missing readings bend no measure of drift.

The reference is 10,000 readings of N(0, 1), the window 10,000 of N(0.3, 1), as in comparisons of
drift libraries, where a single reading takes Jensen–Shannon from 0.1 to 0.006.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable

import numpy as np
import pytest

from edgewatch.monitors.baseline import Baseline, build_baseline
from edgewatch.monitors.drift import DriftMeter, DriftSettings
from edgewatch.monitors.window_distances import of_rows, of_sketch
from edgewatch.statistics import bins, fold, ks, psi

N = 10_000
CLOSE = 1e-3
RNG = np.random.default_rng(20)
REFERENCE, WINDOW = RNG.normal(size=N), RNG.normal(0.3, 1, N)
Values = dict[str, float | None]


def reference(values: np.ndarray) -> Baseline:
    return build_baseline(
        {"a": values, "b": REFERENCE}, {}, model="m", model_sha256=None, created_ns=1
    )


def from_rows(baseline: Baseline, values: np.ndarray) -> Values:
    """PSI, JS, KS and Hellinger of the rows themselves."""
    distance = of_rows(baseline, np.column_stack([values, values]))["a"]
    profile = baseline.features[0]
    counted = psi(profile.decile_counts, bins.count(profile.decile_edges, values))
    return {
        "psi": number(counted),
        "js": distance.js,
        "hellinger": distance.hellinger,
        "ks": number(ks(profile.sample, values)),
    }


def number(value: np.ndarray | float | None) -> float | None:
    return None if value is None or np.isnan(value) else float(value)


def from_sketch(baseline: Baseline, values: np.ndarray) -> Values:
    """The same of a sketch of the rows."""
    sketch = fold(baseline.frame, np.column_stack([values, values]))
    distance = of_sketch(baseline, sketch)["a"]
    judged = {
        one.method: one.value
        for one in DriftMeter(baseline, DriftSettings()).measure_sketch(sketch, 0, 1)
        if one.feature == "a"
    }
    return {
        "psi": number(judged.get("psi")),
        "ks": number(judged.get("ks")),
        "js": distance.js,
        "hellinger": distance.hellinger,
    }


def with_one(values: np.ndarray, wild: float) -> np.ndarray:
    changed = values.copy()
    changed[17] = wild
    return changed


@pytest.fixture(params=[from_rows, from_sketch], ids=["rows", "sketch"])
def measured(request: pytest.FixtureRequest) -> Callable[[Baseline, np.ndarray], Values]:
    return request.param  # type: ignore[no-any-return]


def assert_close(found: Values, clean: Values) -> None:
    for method, value in clean.items():
        assert value is not None
        assert found[method] == pytest.approx(value, abs=CLOSE), method


WILD = [1e6, -1e6, 1e300, np.inf, -np.inf, np.nan]


@pytest.mark.parametrize("wild", WILD)
def test_one_wild_reading_in_the_window_moves_no_distance(measured, wild: float) -> None:
    baseline = reference(REFERENCE)
    clean = measured(baseline, WINDOW)
    assert clean["psi"] == pytest.approx(0.09, abs=0.02)
    assert_close(measured(baseline, with_one(WINDOW, wild)), clean)


@pytest.mark.parametrize("wild", WILD)
def test_one_wild_reading_in_the_reference_moves_no_distance(measured, wild: float) -> None:
    clean = measured(reference(REFERENCE), WINDOW)
    assert_close(measured(reference(with_one(REFERENCE, wild)), WINDOW), clean)


def test_missing_readings_leave_what_the_others_say(measured) -> None:
    baseline = reference(REFERENCE)
    gappy = WINDOW.copy()
    gappy[np.random.default_rng(1).permutation(N)[: N * 3 // 10]] = np.nan
    there = gappy[~np.isnan(gappy)]
    assert_close(measured(baseline, gappy), measured(baseline, there))
    # What is left is a smaller sample of the same: only its noise differs.
    for method, value in measured(baseline, WINDOW).items():
        assert measured(baseline, gappy)[method] == pytest.approx(value, abs=0.02), method


@pytest.mark.parametrize("nothing", [np.nan, np.inf])
def test_a_window_without_readings_has_no_distance(measured, nothing: float) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        found = measured(reference(REFERENCE), np.full(200, nothing))
    assert all(value is None for value in found.values()), found


@pytest.mark.parametrize(
    "values",
    [
        np.full(N, np.nan),
        np.full(N, np.inf),
        np.full(N, 5.0),
        np.full(N, 1e300),
        np.array([7.0]),
        np.tile([np.nan, np.inf, -np.inf], 40),
        np.r_[np.zeros(N - 1), 1e6],
    ],
    ids=["missing", "infinite", "constant", "huge", "single", "no number", "one of many"],
)
def test_no_reference_breaks_the_others(values: np.ndarray) -> None:
    rows = len(values)
    columns = {"a": values, "b": REFERENCE[:rows]}
    baseline = build_baseline(columns, {}, model="m", model_sha256=None, created_ns=1)
    window = np.column_stack([WINDOW, WINDOW])
    found = of_rows(baseline, window)
    DriftMeter(baseline, DriftSettings()).measure_sketch(fold(baseline.frame, window), 0, 1)
    if rows == N:
        clean = of_rows(reference(REFERENCE), window)["b"]
        assert found["b"].js == pytest.approx(clean.js)
    assert not baseline.features[0].judgeable or values[-1] == 1e6


def test_a_new_category_shows_and_breaks_nothing() -> None:
    levels = np.random.default_rng(3).integers(0, 3, N).astype(float)
    baseline = reference(levels)
    assert baseline.features[0].kind == "categorical"
    same = np.random.default_rng(4).integers(0, 3, N).astype(float)
    known = of_rows(baseline, np.column_stack([same, WINDOW]))["a"]
    new = of_rows(baseline, np.column_stack([np.where(same == 2, 9, same), WINDOW]))["a"]
    assert known.chi2_p is not None
    assert new.chi2_p is not None
    assert known.chi2_p > 1e-3 > new.chi2_p
    assert new.js is not None
    assert new.js > 0.5
