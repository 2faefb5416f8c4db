"""One borderline patient is no alarm; an impossible reading is one at once."""

from __future__ import annotations

import numpy as np
import pytest

from edgewatch.monitors.baseline import Baseline, build_baseline
from edgewatch.monitors.domain import DomainMonitor, DomainSettings
from edgewatch.monitors.domain_rates import Rates

SECOND = 1_000_000_000


def observe(monitor: DomainMonitor, matrix: np.ndarray, start: int = 0):
    times = (start + np.arange(len(matrix), dtype=np.int64)) * SECOND
    return monitor.observe(times, matrix)


def normal(n: int) -> np.ndarray:
    return np.tile([100.0, 140.0, 1.0, 0.0], (n, 1))


AS_IS = ("input", DomainSettings())


def described(inputs: np.ndarray, outputs: np.ndarray) -> Baseline:
    """A baseline of inputs a, b, … or those of `conftest.NAMES`, and outputs y0, y1, …"""
    names = ["glucose", "sodium", "volume", "sex"] if inputs.shape[1] == 4 else [*"abc"]
    return build_baseline(
        dict(zip(names, inputs.T, strict=False)),
        {f"y{j}": column for j, column in enumerate(outputs.T)},
        model="small",
        model_sha256=None,
        created_ns=1,
    )


@pytest.fixture
def monitor(baseline: Baseline) -> DomainMonitor:
    return DomainMonitor(baseline, "input", DomainSettings())


def test_readings_within_the_range_are_silent(monitor: DomainMonitor) -> None:
    assert observe(monitor, normal(100)) == ([], [])


def test_one_borderline_row_is_listed_and_no_condition(monitor: DomainMonitor) -> None:
    rows = normal(40)
    rows[10, 1] = 190.0
    found, conditions = observe(monitor, rows)
    assert conditions == []
    assert [(one.row, one.feature, one.value, one.kind) for one in found] == [
        (10, "sodium", 190.0, "range")
    ]
    assert found[0].limit == found[0].high < 190.0


def test_several_of_the_last_rows_outside_begin_a_condition(monitor: DomainMonitor) -> None:
    rows = normal(40)
    rows[10:, 1] = 190.0
    _, [begun, *_] = observe(monitor, rows)
    assert (begun.code, begun.active, begun.feature) == ("input.domain", True, "sodium")
    assert 2 < begun.params["rows"] <= 8
    assert begun.params["readings"] == "sodium"


def test_the_longer_the_reference_the_fewer_rows_are_needed(rows_like) -> None:
    needed = []
    for n in (40, 400, 4000):
        _, inputs, outputs = rows_like(1, n)
        rows = normal(60)
        rows[:, 1] = 190.0
        _, [begun, *_] = observe(DomainMonitor(described(inputs, outputs), *AS_IS), rows)
        needed.append(begun.params["rows"])
    assert needed == sorted(needed, reverse=True)
    assert needed[0] <= 20


def test_the_slower_the_stream_the_fewer_rows_are_needed(baseline: Baseline) -> None:
    """The budget is in calendar time: rows a minute apart give sixty times the time for errors."""
    needed = []
    for seconds in (0.01, 1, 60, 3600):
        rows, times = np.tile([100.0, 190.0, 1.0, 0.0], (40, 1)), np.arange(40)
        monitor = DomainMonitor(baseline, *AS_IS)
        _, [begun, *_] = monitor.observe((times * seconds * SECOND).astype(np.int64), rows)
        needed.append(begun.params["rows"])
    assert needed == sorted(needed, reverse=True)
    assert needed[0] > needed[-1]


def test_a_row_that_fits_each_range_and_not_the_others_is_named(rows_like) -> None:
    rng = np.random.default_rng(3)
    level = rng.normal(size=1000)
    inputs = np.column_stack([level, level + rng.normal(0, 0.1, 1000), rng.normal(size=1000)])
    monitor = DomainMonitor(described(inputs, level[:, None]), *AS_IS)
    rows = np.tile([1.5, -1.5, 0.0], (30, 1))
    found, [begun, *_] = observe(monitor, rows)
    assert {one.kind for one in found} == {"together"}
    assert begun.method == "together"
    assert begun.feature in ("a", "b")
    assert not begun.params["low"] <= begun.value <= begun.params["high"]


def test_a_category_that_the_reference_has_not_is_outside(rows_like) -> None:
    _, inputs, outputs = rows_like(2, 500)
    inputs[:, 3] = np.random.default_rng(2).choice([0.0, 1.0, 4.0], 500)
    monitor = DomainMonitor(described(inputs, outputs), *AS_IS)
    rows = normal(30)
    rows[:, 3] = np.tile([0.0, 4.0, 1.0], 10)
    assert observe(monitor, rows) == ([], [])
    rows[:, 3] = 2.0
    found, [begun, *_] = observe(monitor, rows, start=30)
    assert {(one.feature, one.kind) for one in found} == {("sex", "category")}
    assert (begun.feature, begun.method) == ("sex", "category")


@pytest.fixture
def classifier() -> DomainMonitor:
    rng = np.random.default_rng(4)
    score = rng.uniform(size=500)
    outputs = np.column_stack([score >= 0.5, 1 - score, score]).astype(float)
    return DomainMonitor(described(rng.normal(size=(500, 2)), outputs), "output", AS_IS[1])


def test_scores_that_no_longer_add_up_begin_it_at_once(classifier: DomainMonitor) -> None:
    _, conditions = observe(classifier, np.array([[1.0, 0.2, 0.8], [0.0, 0.6, 0.4]]))
    assert conditions == []
    _, [begun] = observe(classifier, np.array([[1.0, 0.2, 0.4]]), start=2)
    assert (begun.code, begun.method) == ("output.domain", "sum")


def test_classes_that_contradict_their_score_begin_it_when_they_go_on(
    classifier: DomainMonitor,
) -> None:
    once = np.tile([1.0, 0.2, 0.8], (30, 1))
    once[10, 0] = 0.0
    found, conditions = observe(classifier, once)
    assert [(one.row, one.kind) for one in found] == [(10, "contradiction")]
    assert conditions == []
    _, [begun, *_] = observe(classifier, np.tile([0.0, 0.2, 0.8], (30, 1)), start=30)
    assert (begun.feature, begun.method) == ("y0", "contradiction")


def test_what_was_found_does_not_depend_on_how_rows_were_cut(baseline: Baseline, rows_like) -> None:
    times, inputs, _ = rows_like(9, 400)
    inputs[100:160, 1] += 60.0
    whole = DomainMonitor(baseline, *AS_IS).observe(times, inputs)
    parted = DomainMonitor(baseline, *AS_IS)
    found, conditions = [], []
    for start in range(0, 400, 7):
        part = slice(start, start + 7)
        outside, changed = parted.observe(times[part], inputs[part], start)
        found += outside
        conditions += changed
    assert (found, conditions) == whole
    assert conditions


def test_evidence_that_was_saved_goes_on_where_it_stood(baseline: Baseline) -> None:
    rows = normal(30)
    rows[10:, 1] = 190.0
    one, other = DomainMonitor(baseline, *AS_IS), DomainMonitor(baseline, *AS_IS)
    observe(one, rows[:12])
    other.resume_evidence(one.to_bytes())
    later = np.arange(12, 30) * SECOND
    begun = [monitor.observe(later, rows[12:])[1][0].time_ns for monitor in (one, other)]
    assert begun[0] == begun[1]


def test_a_slow_process_is_outside_for_a_while_without_an_alarm() -> None:
    rng = np.random.default_rng(7)
    noise = rng.normal(size=(21_000, 3))
    slow = np.empty_like(noise)
    slow[0] = noise[0]
    for row in range(1, len(noise)):
        slow[row] = 0.95 * slow[row - 1] + np.sqrt(1 - 0.95**2) * noise[row]
    monitor = DomainMonitor(described(slow[:1000], slow[:1000, :1]), *AS_IS)
    found, conditions = observe(monitor, slow[1000:])
    assert len({one.row for one in found}) > 10
    assert conditions == []


def test_a_row_counts_only_after_the_excursion_of_the_one_before() -> None:
    assert [Rates(0.0, 1000.0, apart).thin for apart in (1.0, 1.4, 2.0, 4.1)] == [1, 1, 3, 7]


def test_an_impossible_reading_begins_it_at_once(monitor: DomainMonitor) -> None:
    rows = normal(5)
    rows[3, 0] = -4.0
    _, [begun] = observe(monitor, rows)
    assert (begun.method, begun.value, begun.limit) == ("physical", -4.0, 0.0)


def test_infinity_is_impossible_also_without_declared_limits(monitor: DomainMonitor) -> None:
    rows = normal(5)
    rows[3, 2] = np.inf
    _, [begun] = observe(monitor, rows)
    assert (begun.feature, begun.method) == ("volume", "physical")


def test_a_missing_input_is_not_outside(monitor: DomainMonitor) -> None:
    rows = normal(30)
    rows[:, 2] = np.nan
    assert observe(monitor, rows) == ([], [])


def test_it_ends_after_enough_clean_rows_in_a_row(monitor: DomainMonitor) -> None:
    rows = normal(60)
    rows[0, 0] = -4.0
    rows[15, 1] = 190.0  # begins the count anew
    _, conditions = observe(monitor, rows)
    assert [(one.active, one.time_ns // SECOND) for one in conditions] == [(True, 0), (False, 35)]
    assert conditions[0].key == conditions[1].key


def test_everything_that_was_named_while_it_lasted_ends_with_it(monitor: DomainMonitor) -> None:
    rows = normal(80)
    rows[5:25, 1] = 190.0
    rows[25:45, 0] = 400.0
    _, conditions = observe(monitor, rows)
    begun = {one.feature for one in conditions if one.active}
    ended = [one.feature for one in conditions if not one.active]
    assert begun == {"sodium", "glucose"}
    assert sorted(ended) == ["glucose", "sodium"]
    assert monitor.active == ()


def test_what_an_earlier_run_left_active_is_taken_over_whole(monitor: DomainMonitor) -> None:
    rows = normal(45)
    rows[5:25, 1] = 190.0
    rows[25:45, 0] = 400.0
    _, conditions = observe(monitor, rows)
    monitor.resume(conditions)
    assert monitor.active == ("sodium", "glucose")


def test_an_output_that_is_no_number_is_outside_its_domain(baseline: Baseline) -> None:
    monitor = DomainMonitor(baseline, "output", DomainSettings())
    _, [begun] = observe(monitor, np.array([[0.5], [np.nan]]))
    assert (begun.code, begun.feature) == ("output.domain", "score")


def test_a_stationary_stream_begins_nothing(rows_like, baseline: Baseline) -> None:
    monitor = DomainMonitor(baseline, "input", DomainSettings())
    times, inputs, _ = rows_like(5, 5000)
    assert monitor.observe(times, inputs)[1] == []
