"""What is retired: the oldest, in whole parts, never below the floor, and never in silence."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from edgewatch.monitors.history import sketch_of_span
from edgewatch.site.config import RecordSection
from edgewatch.store import (
    compaction,
    models,
    predictions,
    retention,
    row_retention,
    segments,
    service,
    sizes,
)
from edgewatch.store.connection import one_transaction
from edgewatch.store.layouts import Layout, Part
from edgewatch.store.tiers import DAY_NS, HOUR_NS, MINUTE_NS, kept_from
from support.tiered import FAR_NS, MODEL, START_NS, Tiered, spread

FIELDS = 15  # columns of a prediction beside its id


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Tiered]:
    made = Tiered(tmp_path)
    yield made
    made.db.close()


def waived(**limits: int) -> RecordSection:
    return RecordSection(floor_waived_by="Ana Ruiz, a test bench", **limits)


def retire(record: Tiered, limits: RecordSection, tier_bytes: dict[str, int] | None = None) -> int:
    """Take steps until nothing is left to do; how many."""
    for steps in range(10_000):
        with one_transaction(record.db):
            if retention.retire_step(record.db, limits, FAR_NS, tier_bytes or {}) is None:
                return steps
    raise AssertionError("retention does not come to an end")


def add_predictions(record: Tiered, days: int, each_day: int) -> None:
    """Rows of one float with a case key, and the minutes they are counted in."""
    layout = Layout((Part("x", "<f8", (1,)),), (Part("y", "<f8", (1,)),), ("x",), ("y",))
    times = START_NS + np.arange(days * each_day, dtype=np.int64) * (DAY_NS // each_day)
    with one_transaction(record.db):
        layout_id = models.remember_layout(record.db, record.model_id, layout)
        segment = segments.add_segment(record.db, "s.seg", {"pid": 1}, START_NS)
        value = np.float64(1.5).tobytes()
        rows = [
            (int(t), int(t), record.model_id, layout_id, segment.id, i, 0, f"C{i}", 0, 9,
             value, value, None)
            for i, t in enumerate(times)
        ]  # fmt: skip
        predictions.insert(record.db, rows)
        latency, status = np.full(len(times), 9, np.int64), np.zeros(len(times), np.int64)
        service.fold_service(record.db, record.model_id, times, latency, status)


def events(record: Tiered) -> list[tuple[str, dict[str, int]]]:
    rows = record.db.execute("SELECT subject, detail FROM event WHERE kind = 'record.retired'")
    return [(subject, json.loads(detail)) for subject, detail in rows]


def test_minutes_are_retired_by_whole_days_and_their_counts_stay(record: Tiered) -> None:
    times, matrix = spread(5, 10 * MINUTE_NS)
    record.write(times, matrix)
    record.fold()
    assert retire(record, waived(minute_days=2)) == 2
    assert kept_from(record.db, "minute") == START_NS + 2 * DAY_NS
    whole = sketch_of_span(record.db, record.baseline, START_NS, START_NS + 6 * DAY_NS)
    assert whole.n == len(times)
    assert service.totals(record.db) == {record.model_id: (len(times), 0)}
    hour = sketch_of_span(record.db, record.baseline, START_NS, START_NS + HOUR_NS)
    assert hour.n == 6


def test_hours_follow_and_days_stay(record: Tiered) -> None:
    times, matrix = spread(5, 10 * MINUTE_NS)
    record.write(times, matrix)
    record.fold()
    retire(record, waived(minute_days=1, hour_days=2))
    assert kept_from(record.db, "hour") == START_NS + 2 * DAY_NS
    assert record.db.execute("SELECT count(*) FROM rollup_day").fetchone() == (5,)
    whole = sketch_of_span(record.db, record.baseline, START_NS, START_NS + 6 * DAY_NS)
    assert whole.n == len(times)


def test_minutes_that_are_not_folded_yet_are_not_retired(record: Tiered) -> None:
    record.write(*spread(5, 10 * MINUTE_NS))
    assert retire(record, waived(minute_days=1)) == 0


def test_nothing_below_the_floor_is_retired_however_large(record: Tiered) -> None:
    record.write(*spread(5, 10 * MINUTE_NS))
    record.fold()
    huge = dict.fromkeys(sizes.NAMES, 10**15)
    assert retire(record, RecordSection(), huge) == 0
    assert retention.over_cap(record.db, RecordSection(), FAR_NS, huge) == list(sizes.NAMES)
    assert retention.over_cap(record.db, RecordSection(), FAR_NS, {"raw": 10}) == []


def test_every_step_is_told_with_its_span_and_counts(record: Tiered) -> None:
    record.write(*spread(3, 10 * MINUTE_NS))
    record.fold()
    retire(record, waived(minute_days=1))
    (subject, detail), *_ = events(record)
    assert (subject, detail["from_ns"], detail["to_ns"]) == (
        "minute",
        START_NS,
        START_NS + DAY_NS,
    )
    assert detail["rows"] == 2 * 144  # sketches, and counts of service


def test_raw_rows_go_by_whole_chunks(record: Tiered) -> None:
    add_predictions(record, days=10, each_day=4096)
    while compaction.compact_step(record.db, FAR_NS):
        pass
    before = record.db.execute("SELECT count(*) FROM chunk").fetchone()[0]
    assert before == 9
    retire(record, waived(raw_days=4))
    left = record.db.execute("SELECT count(*), min(to_ns) FROM chunk").fetchone()
    assert left[0] == 4
    assert left[1] >= START_NS + 5 * DAY_NS
    assert sum(detail["rows"] for _, detail in events(record)) == 5 * 4096
    cases = record.db.execute("SELECT count(*) FROM case_index").fetchone()[0]
    assert cases == left[0] * 4096


def test_the_oldest_chunks_are_found_without_a_look_at_any_body(record: Tiered) -> None:
    add_predictions(record, days=3, each_day=4096)
    while compaction.compact_step(record.db, FAR_NS):
        pass
    asked: list[str] = []
    record.db.set_trace_callback(asked.append)
    (first, _), (second, _) = row_retention.oldest_chunks(record.db, START_NS + 2 * DAY_NS)
    record.db.set_trace_callback(None)
    assert first.n == second.n == 4096
    (scan,) = [query for query in asked if "ORDER BY to_ns" in query]
    plan = record.db.execute(f"EXPLAIN QUERY PLAN {scan}").fetchall()
    assert ["COVERING INDEX chunk_by_time" in step[3] for step in plan] == [True]


def test_raw_rows_that_were_never_chunked_go_too(record: Tiered) -> None:
    add_predictions(record, days=10, each_day=10)
    retire(record, waived(raw_days=4))
    assert predictions.count(record.db, MODEL) == 41


def test_a_size_cap_lets_go_down_to_the_floor_alone(record: Tiered) -> None:
    add_predictions(record, days=300, each_day=10)
    retire(record, RecordSection(raw_mb=1), {"raw": 10**9})
    assert predictions.count(record.db, MODEL) == 183 * 10 + 1


def test_a_full_disk_gets_the_oldest_raw_data_beyond_the_floor(record: Tiered) -> None:
    add_predictions(record, days=200, each_day=10)
    assert retention.free_space(record.db, FAR_NS) > 0
    assert predictions.count(record.db, MODEL) == 1831
    assert retention.free_space(record.db, FAR_NS) == 0


def test_a_site_that_was_switched_off_and_a_clock_gone_ahead_lose_nothing(record: Tiered) -> None:
    add_predictions(record, days=10, each_day=10)
    with one_transaction(record.db):
        assert retention.retire_step(record.db, RecordSection(), FAR_NS, {}) is None
    late = np.array([START_NS + 5_000 * DAY_NS], np.int64)
    with one_transaction(record.db):
        service.fold_service(record.db, record.model_id, late, late, np.zeros(1, np.int64))
        now_ns = START_NS + 11 * DAY_NS
        assert retention.retire_step(record.db, RecordSection(), now_ns, {}) is None


def test_samples_and_events_are_retired_by_their_own_time(record: Tiered) -> None:
    with one_transaction(record.db):
        for day in range(300):
            sample = {"time_ns": START_NS + day * DAY_NS, "subject": "machine"}
            service.add_resource(record.db, sample)
    retire(record, RecordSection())
    assert len(service.resources(record.db)) == 201
