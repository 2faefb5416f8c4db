"""Hours and days are the minutes, however they came; a span is covered by the largest of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from edgewatch.monitors.history import merge_blobs, sketch_of_span, sketches
from edgewatch.statistics import fold
from edgewatch.store import measures, rollups, service, tiers
from edgewatch.store.connection import one_transaction
from edgewatch.store.tiers import DAY, DAY_NS, HOUR, HOUR_NS, MINUTE, MINUTE_NS, pieces
from support.tiered import FAR_NS, MODEL, START_NS, Tiered, spread


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Tiered]:
    made = Tiered(tmp_path)
    yield made
    made.db.close()


def dump(record: Tiered) -> list[tuple[object, ...]]:
    return [
        row
        for table in ("rollup_hour", "rollup_day", "service_hour", "service_day", "tier_due")
        for row in record.db.execute(f"SELECT * FROM {table}")  # noqa: S608
    ]


def test_a_span_is_covered_by_days_then_hours_then_minutes(record: Tiered) -> None:
    record.write(*spread(3.5, 10 * MINUTE_NS))
    record.fold()
    low = START_NS + HOUR_NS - 3 * MINUTE_NS
    found = pieces(record.db, record.model_id, low, START_NS + 2 * DAY_NS + HOUR_NS + 7 * MINUTE_NS)
    day = START_NS + DAY_NS
    assert [(p.tier.name, p.from_ns, p.to_ns) for p in found] == [
        ("minute", low, START_NS + HOUR_NS),
        ("hour", START_NS + HOUR_NS, day),
        ("day", day, day + DAY_NS),
        ("hour", day + DAY_NS, day + DAY_NS + HOUR_NS),
        ("minute", day + DAY_NS + HOUR_NS, day + DAY_NS + HOUR_NS + 7 * MINUTE_NS),
    ]


@pytest.mark.parametrize("folded", [False, True])
def test_any_span_is_the_sketch_of_its_rows(record: Tiered, folded: bool) -> None:
    times, matrix = spread(2.3, 4 * MINUTE_NS)
    record.write(times, matrix)
    if folded:
        assert record.fold() > 50
    rng = np.random.default_rng(8)
    for _ in range(10):
        low, high = np.sort(rng.integers(START_NS, START_NS + 3 * DAY_NS, 2)) // MINUTE_NS
        inside = (times >= low * MINUTE_NS) & (times < high * MINUTE_NS)
        expected = fold(record.baseline.frame, matrix[inside])
        found = sketch_of_span(
            record.db, record.baseline, int(low) * MINUTE_NS, int(high) * MINUTE_NS
        )
        np.testing.assert_array_equal(found.counts, expected.counts)
        np.testing.assert_allclose(found.mean, expected.mean, atol=1e-12)
        np.testing.assert_allclose(found.variance, expected.variance, rtol=1e-9)
        counted = service.cover_service(
            record.db, MODEL, int(low) * MINUTE_NS, int(high) * MINUTE_NS
        )
        assert (counted.n, counted.latency_counts.sum()) == (inside.sum(), inside.sum())


def test_an_hour_that_is_not_over_is_not_folded(record: Tiered) -> None:
    record.write(*spread(1 / 24, MINUTE_NS))
    assert record.fold(START_NS + HOUR_NS) == 0
    assert record.fold(START_NS + HOUR_NS + rollups.GRACE_NS) == 1


def test_a_late_row_is_seen_at_once_and_folded_into_its_hour_and_day(record: Tiered) -> None:
    times, matrix = spread(1.5, 5 * MINUTE_NS)
    record.write(times, matrix)
    record.fold()
    late = np.array([START_NS + 90 * MINUTE_NS], np.int64)
    record.write(late, np.full((1, 4), 9.0))
    span = START_NS, START_NS + 2 * DAY_NS
    before = sketch_of_span(record.db, record.baseline, *span)
    assert before.n == len(times) + 1
    assert record.fold() == 2
    after = sketch_of_span(record.db, record.baseline, *span)
    np.testing.assert_array_equal(after.counts, before.counts)
    assert service.totals(record.db) == {record.model_id: (len(times) + 1, 0)}


def test_hours_and_days_do_not_depend_on_when_rows_came_and_were_folded(tmp_path: Path) -> None:
    times, matrix = spread(1.2, 7 * MINUTE_NS)
    dumps = []
    for number, order in enumerate((slice(None), slice(None, None, -1))):
        folder = tmp_path / str(number)
        folder.mkdir()
        record = Tiered(folder)
        for part in np.array_split(np.arange(len(times))[order], 5):
            record.write(np.sort(times[part]), matrix[np.sort(part)])
            if number:
                record.fold()
        record.fold()
        dumps.append(dump(record))
        record.db.close()
    assert dumps[0] == dumps[1]


def test_rows_later_than_their_retired_minutes_are_added_to_the_hour(record: Tiered) -> None:
    times, matrix = spread(1.0, 10 * MINUTE_NS)
    record.write(times, matrix)
    record.fold()
    with one_transaction(record.db):
        record.db.execute("DELETE FROM rollup")
        record.db.execute("DELETE FROM service_minute")
        tiers.set_kept_from(record.db, "minute", START_NS + DAY_NS)
    late = np.array([START_NS + 90 * MINUTE_NS], np.int64)
    for folded in (False, True):
        if folded:
            record.fold()
            assert record.db.execute("SELECT count(*) FROM rollup").fetchone() == (0,)
        else:
            record.write(late, np.full((1, 4), 9.0))
        found = sketch_of_span(record.db, record.baseline, START_NS, START_NS + DAY_NS)
        assert found.n == len(times) + 1
        hour = sketch_of_span(
            record.db, record.baseline, START_NS + HOUR_NS, START_NS + HOUR_NS + MINUTE_NS
        )
        assert hour.n == 7  # minutes cannot be told apart any more: the whole hour


@pytest.mark.parametrize("step", [5 * MINUTE_NS, HOUR_NS, 6 * HOUR_NS, DAY_NS])
def test_a_series_holds_every_row_in_its_step(record: Tiered, step: int) -> None:
    times, matrix = spread(2.5, 5 * MINUTE_NS)
    record.write(times, matrix)
    record.fold()
    found = sketches(record.db, record.baseline, START_NS, START_NS + 3 * DAY_NS, step)
    assert [at for at, _ in found] == sorted(set((times // step * step).tolist()))
    assert [one.n for _, one in found] == np.unique(times // step, return_counts=True)[1].tolist()


def test_a_series_of_days_reads_days(record: Tiered) -> None:
    record.write(*spread(3, 30 * MINUTE_NS))
    record.fold()
    found = rollups.series(
        record.db, MODEL, record.baseline.id, START_NS, START_NS + 3 * DAY_NS, DAY_NS
    )
    assert [len(blobs) for _, blobs in found] == [1, 1, 1]


def test_a_minute_that_cannot_be_read_is_told_and_stops_nothing(record: Tiered) -> None:
    record.write(*spread(0.2, MINUTE_NS))
    with one_transaction(record.db):
        measures.save_rollup(record.db, record.model_id, record.baseline.id, START_NS, b"rubbish!")
    record.fold()
    events = record.db.execute("SELECT kind, subject FROM event").fetchall()
    assert events[0] == ("record.unreadable", "rollup")
    assert record.db.execute("SELECT count(*) FROM rollup_hour").fetchone() == (4,)
    assert record.db.execute("SELECT count(*) FROM tier_due").fetchone() == (0,)


def test_an_older_record_is_folded_from_the_minutes_it_has(tmp_path: Path) -> None:
    from sqlite_utils import Database

    from edgewatch.store.migrations.m003_tiers import m003_tiers

    record = Tiered(tmp_path)
    record.write(*spread(0.5, MINUTE_NS))
    expected = record.db.execute("SELECT * FROM tier_due").fetchall()
    for table in ("rollup_hour", "rollup_day", "service_hour", "service_day", "tier_due", "tier"):
        record.db.execute(f"DROP TABLE {table}")
    with one_transaction(record.db):
        m003_tiers(Database(record.db))
    assert record.db.execute("SELECT * FROM tier_due").fetchall() == expected
    record.db.close()


def test_tiers_round_to_their_own_length() -> None:
    assert [t.floor(FAR_NS) <= FAR_NS <= t.ceil(FAR_NS) for t in (MINUTE, HOUR, DAY)] == [True] * 3
    assert merge_blobs([b"as it is"]) == b"as it is"
