"""The detectors of a whole model: what they watch, what they find, what they cannot judge."""

from __future__ import annotations

import numpy as np
import pytest

from edgewatch.monitors.baseline import Baseline, build_baseline
from edgewatch.monitors.budget import Budget
from edgewatch.monitors.detector_profile import DetectorProfile
from edgewatch.monitors.measurement import TOGETHER
from edgewatch.monitors.sequential import SequentialMonitor, evidence_over
from edgewatch.monitors.watched import watched_of
from edgewatch.statistics.season import DAY_NS

S = 1_000_000_000
T0 = 1_700_000_000 * S


def built(inputs: dict[str, np.ndarray], times_ns: np.ndarray | None = None, **more) -> Baseline:
    score = np.random.default_rng(99).normal(size=len(next(iter(inputs.values()))))
    return build_baseline(
        inputs,
        {"score": score},
        model="toxicity",
        model_sha256=None,
        created_ns=T0,
        times_ns=times_ns,
        **more,
    )


def evidence(baseline: Baseline, times: np.ndarray, inputs: np.ndarray, **more):
    outputs = np.random.default_rng(98).normal(size=(len(times), 1))
    return evidence_over(baseline, Budget(**more), times, inputs, outputs)


@pytest.fixture(scope="module")
def pair() -> Baseline:
    """Two inputs that move together, and one of three categories."""
    rng = np.random.default_rng(1)
    a = rng.normal(size=3000)
    return built(
        {
            "a": a,
            "b": a + 0.1 * rng.normal(size=3000),
            "c": rng.choice(3, 3000, p=[0.6, 0.3, 0.1]).astype(float),
        }
    )


def like_pair(seed: int, n: int) -> np.ndarray:
    rng = np.random.default_rng(seed)
    a = rng.normal(size=n)
    c = rng.choice(3, n, p=[0.6, 0.3, 0.1]).astype(float)
    return np.column_stack([a, a + 0.1 * rng.normal(size=n), c])


def seconds(n: int) -> np.ndarray:
    return T0 + np.arange(n, dtype=np.int64) * S


def kinds(baseline: Baseline, feature: str) -> set[str]:
    return {one.kind for one, _ in watched_of(baseline, Budget()) if one.feature == feature}


def test_everything_that_can_be_judged_is_watched(pair: Baseline) -> None:
    assert kinds(pair, "a") == {"drift", "missing", "stuck"}
    assert kinds(pair, "c") == {"drift", "missing"}
    assert kinds(pair, "score") == {"drift"}
    assert kinds(pair, TOGETHER) >= {"t2", "duplicated"}


def test_what_is_watched_spends_its_share_and_no_more(pair: Baseline) -> None:
    found = watched_of(pair, Budget(alarms_per_year=4.0, models=2))
    spent = {"drift": 0.0, "readings": 0.0}
    for one, subject in found:
        readings = one.code == "input.missing"
        spent["readings" if readings else "drift"] += subject.rate
    assert spent["drift"] == pytest.approx(1.0)
    assert spent["readings"] == pytest.approx(0.2)


def test_rows_like_the_reference_stay_calm(pair: Baseline) -> None:
    found = evidence(pair, seconds(5000), like_pair(2, 5000))
    assert max(float(one.max()) for one in found.values()) < 0.1


def test_two_inputs_that_no_longer_move_together_are_found_together(pair: Baseline) -> None:
    rows = like_pair(3, 1000)
    rows[:, 1] = np.random.default_rng(4).permutation(rows[:, 1])
    found = evidence(pair, seconds(1000), rows)
    assert found[TOGETHER].max() >= 1
    assert max(found["a"].max(), found["b"].max()) < 1


def test_a_category_never_seen_is_found_within_a_few_rows(pair: Baseline) -> None:
    rows = like_pair(5, 200)
    rows[100:, 2] = 7.0
    found = evidence(pair, seconds(200), rows)["c"]
    assert 100 < (found >= 1).argmax() < 115


def test_a_stuck_and_a_missing_reading_and_a_repeated_row_are_readings(pair: Baseline) -> None:
    monitor = SequentialMonitor(pair, Budget())
    rows = np.column_stack([like_pair(6, 300), np.random.default_rng(7).normal(size=300)])
    rows[100:130, 0] = rows[100, 0]
    rows[150:180, 1] = np.nan
    rows[200:230] = rows[200]
    found = monitor.observe(seconds(300), rows)
    at = {
        (one.kind, one.feature): int((values >= 1).argmax())
        for one, values in zip(monitor.watched, found.T, strict=True)
        if values.max() >= 1
    }
    assert 100 < at[("stuck", "a")] < 115
    assert 150 < at[("missing", "b")] < 165
    assert 200 < at[("duplicated", TOGETHER)] < 215


def test_a_daily_season_is_no_drift_and_its_absence_is() -> None:
    times = T0 + np.arange(40 * 144, dtype=np.int64) * (DAY_NS // 144)
    wave = 3 * np.sin(2 * np.pi * (times % DAY_NS) / DAY_NS)
    rng = np.random.default_rng(8)
    values = wave + rng.normal(size=times.size)
    reference = slice(0, 20 * 144)
    baseline = built({"t": values[reference]}, times[reference])
    later = slice(20 * 144, None)
    assert evidence(baseline, times[later], values[later, None])["t"].max() < 1
    still = rng.normal(size=(2000, 1)) + 3
    assert evidence(baseline, times[later][:2000], still)["t"].max() >= 1


def test_a_slow_process_is_judged_every_so_many_rows_and_stays_calm() -> None:
    rng = np.random.default_rng(9)
    steps = rng.normal(size=12_000)
    values = np.empty(12_000)
    last = 0.0
    for i, step in enumerate(steps):
        last = 0.9 * last + step
        values[i] = last
    baseline = built({"slow": values[:6000]})
    cells = baseline.inputs[0].detector.cells
    assert cells is not None
    assert 20 < cells.thin < 60
    assert cells.effective < 500
    assert evidence(baseline, seconds(6000), values[6000:, None])["slow"].max() < 1


def test_a_stream_faster_than_its_reference_is_thinned_by_time() -> None:
    rng = np.random.default_rng(10)
    values = np.repeat(rng.normal(size=400), 15) + 0.1 * rng.normal(size=6000)
    minutes = T0 + np.arange(6000, dtype=np.int64) * 60 * S
    baseline = built({"slow": values}, minutes)
    cells = baseline.inputs[0].detector.cells
    assert cells is not None
    assert cells.gap_ns == pytest.approx(cells.thin * 30 * S, rel=0.01)
    fast = np.repeat(rng.normal(size=40), 900) + 0.1 * rng.normal(size=36_000)
    assert evidence(baseline, seconds(36_000), fast[:, None])["slow"].max() < 1


def test_a_reference_that_wanders_says_that_it_cannot_be_judged() -> None:
    walk = np.cumsum(np.random.default_rng(11).normal(size=500))
    baseline = built({"walk": walk})
    detector = baseline.inputs[0].detector
    assert detector is not None
    assert detector.cells is None
    assert "cannot be judged row by row" in detector.cannot[0]
    assert any("walk" in said for said in baseline.cannot)


@pytest.mark.parametrize(
    "values", [np.full(100, 3.0), np.full(100, np.nan), np.full(100, np.inf), np.zeros(1)]
)
def test_a_reference_that_tells_nothing_has_no_cells_and_breaks_nothing(values) -> None:
    baseline = built({"x": values})
    assert baseline.inputs[0].detector.cells is None
    found = evidence(baseline, seconds(50), np.random.default_rng(12).normal(size=(50, 1)))
    assert "x" not in found


def test_its_state_goes_through_bytes_and_its_profile_through_json(pair: Baseline) -> None:
    rows = np.column_stack([like_pair(13, 200), np.zeros(200)])
    first, second = SequentialMonitor(pair, Budget()), SequentialMonitor(pair, Budget())
    first.observe(seconds(100), rows[:100])
    second.resume(first.to_bytes())
    later = seconds(200)[100:]
    assert (first.observe(later, rows[100:]) == second.observe(later, rows[100:])).all()
    with pytest.raises(ValueError, match="no state of"):
        second.resume(first.to_bytes() + b"more")
    profile = pair.inputs[0].detector
    assert DetectorProfile.from_json(profile.as_json()).as_json() == profile.as_json()


def test_ten_times_the_budget_comes_to_its_alarm_a_little_earlier(pair: Baseline) -> None:
    rows = like_pair(14, 2000) + np.array([0.3, 0.3, 0.0])
    strict, generous = (
        int((evidence(pair, seconds(2000), rows, alarms_per_year=a)["a"] >= 1).argmax())
        for a in (0.1, 1000.0)
    )
    assert 0 < generous < strict
