"""Drift of the past from sketches is the drift of the rows, also after these are gone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from edgewatch.monitors.drift import DriftMeter, DriftSettings
from edgewatch.monitors.history import drift_of_span
from edgewatch.monitors.windows import View
from edgewatch.store.connection import one_transaction
from edgewatch.store.tiers import DAY_NS, HOUR_NS, MINUTE_NS, set_kept_from
from support.tiered import START_NS, Tiered, spread


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Tiered]:
    made = Tiered(tmp_path)
    times, matrix = spread(2, MINUTE_NS)
    matrix[times >= START_NS + DAY_NS, 1] += 0.8
    matrix[::50, 2] = np.nan
    made.write(times, matrix)
    made.fold()
    yield made
    made.db.close()


def by_rows(record: Tiered, low: int, high: int) -> dict[tuple[str, str], float | None]:
    times, matrix = spread(2, MINUTE_NS)
    matrix[times >= START_NS + DAY_NS, 1] += 0.8
    matrix[::50, 2] = np.nan
    inside = (times >= low) & (times < high)
    view = View(matrix[inside], low, high)
    found = DriftMeter(record.baseline, DriftSettings()).measure(view)
    return {(one.feature, one.method): one.value for one in found}


def test_a_span_measures_as_its_rows_do(record: Tiered) -> None:
    low, high = START_NS + 5 * HOUR_NS + 3 * MINUTE_NS, START_NS + 30 * HOUR_NS + 7 * MINUTE_NS
    rows = by_rows(record, low, high)
    past = drift_of_span(record.db, record.baseline, low, high)
    assert past.n == (high - low) // MINUTE_NS
    for one in past.measurements:
        within = 0.02 if one.method == "ks" else 1e-9
        assert one.value == pytest.approx(rows[one.feature, one.method], abs=within)


def test_a_shift_of_one_input_is_found_by_every_measure(record: Tiered) -> None:
    past = drift_of_span(record.db, record.baseline, START_NS + DAY_NS, START_NS + 2 * DAY_NS)
    assert {m.feature for m in past.measurements if m.exceeded and m.method != "missing"} == {"b"}
    still, shifted = past.distances["a"], past.distances["b"]
    assert still.js is not None
    assert shifted.js is not None
    assert shifted.js > 2 * still.js
    assert shifted.wasserstein == pytest.approx(0.8, abs=0.15)
    assert still.wasserstein == pytest.approx(0.0, abs=0.1)
    assert shifted.out_of_domain is not None


def test_a_span_is_measurable_after_its_rows_and_minutes_are_gone(record: Tiered) -> None:
    span = START_NS, START_NS + DAY_NS
    before = drift_of_span(record.db, record.baseline, *span)
    with one_transaction(record.db):
        for table in ("rollup", "rollup_hour"):
            record.db.execute(f"DELETE FROM {table}")  # noqa: S608
        for tier in ("minute", "hour"):
            set_kept_from(record.db, tier, START_NS + 2 * DAY_NS)
    assert drift_of_span(record.db, record.baseline, *span) == before
    part = drift_of_span(record.db, record.baseline, START_NS + HOUR_NS, START_NS + 2 * HOUR_NS)
    assert (part.from_ns, part.to_ns, part.n) == (*span, before.n)


def test_a_span_without_rows_judges_nothing(record: Tiered) -> None:
    past = drift_of_span(record.db, record.baseline, 0, MINUTE_NS)
    assert past.n == 0
    assert not any(one.judged for one in past.measurements)
    assert past.distances["a"].js is None
