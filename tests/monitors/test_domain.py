"""One borderline patient is no alarm; an impossible reading is one at once."""

from __future__ import annotations

import numpy as np
import pytest

from edgewatch.monitors.baseline import Baseline
from edgewatch.monitors.domain import DomainMonitor, DomainSettings, rows_to_begin

SECOND = 1_000_000_000


def observe(monitor: DomainMonitor, matrix: np.ndarray, start: int = 0):
    times = (start + np.arange(len(matrix), dtype=np.int64)) * SECOND
    return monitor.observe(times, matrix)


def normal(n: int) -> np.ndarray:
    return np.tile([100.0, 140.0, 1.0, 0.0], (n, 1))


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
    rows = normal(25)
    rows[10 : 10 + monitor.on_rows, 1] = 190.0
    _, [begun] = observe(monitor, rows)
    assert (begun.code, begun.active, begun.feature) == ("input.domain", True, "sodium")
    assert begun.time_ns == (10 + monitor.on_rows - 1) * SECOND
    assert begun.params["readings"] == "sodium"
    assert begun.params["rows"] == monitor.on_rows


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


def test_an_output_that_is_no_number_is_outside_its_domain(baseline: Baseline) -> None:
    monitor = DomainMonitor(baseline, "output", DomainSettings())
    _, [begun] = observe(monitor, np.array([[0.5], [np.nan]]))
    assert (begun.code, begun.feature) == ("output.domain", "score")


def test_more_rows_are_asked_for_where_the_reference_itself_leaves_its_range() -> None:
    counts = [rows_to_begin(rate, DomainSettings()) for rate in (0.0005, 0.01, 0.05, 0.3, 1.0)]
    assert counts == sorted(counts)
    assert counts[0] == 3
    assert counts[-1] == 20


def test_a_stationary_stream_begins_nothing(rows_like, baseline: Baseline) -> None:
    monitor = DomainMonitor(baseline, "input", DomainSettings())
    times, inputs, _ = rows_like(5, 5000)
    assert monitor.observe(times, inputs)[1] == []
