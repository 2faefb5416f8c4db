"""Counts of minutes that were lost come back from the predictions that were not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from edgewatch.store import compaction, service, tiers
from edgewatch.store.connection import Connection
from edgewatch.store.lost_minutes import count_lost_minutes, counted_minutes
from support.recorded_rows import BEGAN_NS, FAILED, SECOND_NS, add_rows, new_record

N, FAILURES = 300, 20
LATER_NS = BEGAN_NS + N * SECOND_NS


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Connection]:
    """A prediction a second for five minutes and more, the last ones failed; all are counted."""
    db = new_record(tmp_path)
    add_rows(db, N)
    add_rows(db, FAILURES, begin_ns=LATER_NS, layout=FAILED, status=1)
    count_lost_minutes(db, {})
    yield db
    db.close()


def counts(db: Connection) -> list[tuple[int, int, int]]:
    """(minute, predictions, errors)."""
    rows = service.service_minutes(db, "m")
    return [(m["start_ns"], m["n"], m["errors"]) for m in rows]


def test_all_predictions_and_their_latencies_are_counted(db: Connection) -> None:
    assert sum(n for _, n, _ in counts(db)) == N + FAILURES
    assert sum(errors for _, _, errors in counts(db)) == FAILURES
    histograms = [m["latency_counts"] for m in service.service_minutes(db, "m")]
    assert int(np.sum(histograms)) == N + FAILURES


def test_what_was_lost_comes_back_and_the_rest_stays(db: Connection) -> None:
    before = counts(db)
    db.execute("DELETE FROM service_minute WHERE start_ns < ?", (before[2][0],))
    db.execute("UPDATE service_minute SET n = n + 1000 WHERE start_ns = ?", (before[3][0],))
    count_lost_minutes(db, counted_minutes(db))
    after = counts(db)
    assert after[:3] == before[:3]
    assert after[3][1] == before[3][1] + 1000  # it was there, and what it says stands


def test_a_minute_that_was_begun_anew_counts_all_that_is_there(db: Connection) -> None:
    before = counts(db)
    db.execute("DELETE FROM service_minute")
    kept = counted_minutes(db)
    one = np.array([before[1][0]], np.int64)
    service.fold_service(db, 1, one, np.array([5]), np.array([0]))  # of a row that was put back
    count_lost_minutes(db, kept)
    assert counts(db) == before


def test_predictions_in_chunks_count_too(db: Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    before = counts(db)
    monkeypatch.setattr(compaction, "ROWS", 50)
    while compaction.compact_step(db, 2**62):
        pass
    db.execute("DELETE FROM service_minute")
    count_lost_minutes(db, counted_minutes(db))
    assert counts(db) == before


def test_what_was_retired_is_not_counted_again(db: Connection) -> None:
    before = counts(db)
    tiers.set_kept_from(db, "minute", before[2][0])
    db.execute("DELETE FROM service_minute WHERE start_ns < ?", (before[2][0],))
    count_lost_minutes(db, counted_minutes(db))
    assert [row for row in counts(db) if row[0] < before[2][0]] == []
