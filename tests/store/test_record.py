"""The record: STRICT, WAL, fully synchronous, read by others while it is written."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from edgewatch.site.errors import InputError
from edgewatch.store import connection, devices, journal, labels, service
from edgewatch.store.connection import one_transaction, open_reader, open_writer
from edgewatch.store.migrations import is_current, migrate
from edgewatch.store.snapshot import integrity_findings, snapshot


@pytest.fixture
def path(tmp_path: Path) -> Path:
    db = open_writer(tmp_path / "log.db")
    migrate(db)
    db.close()
    return tmp_path / "log.db"


def test_every_table_of_the_record_is_strict(path: Path) -> None:
    db = open_reader(path)
    loose = db.execute(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
        " AND strict = 0 AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_%' ESCAPE '\\'"
    ).fetchall()
    assert loose == []
    assert is_current(db)
    db.close()


def test_the_writer_waits_for_the_disk(path: Path) -> None:
    db = open_writer(path)
    assert db.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert db.execute("PRAGMA synchronous").fetchone() == (2,)
    db.close()


def test_an_old_sqlite_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection.sqlite3, "sqlite_version_info", (3, 36, 0))
    with pytest.raises(InputError, match=r"3\.51\.3"):
        connection.check_sqlite()


def test_a_reader_cannot_write(path: Path) -> None:
    db = open_reader(path)
    with pytest.raises(connection.RecordError):
        journal.add_event(db, 1, "x", "y")
    db.close()


def test_a_failed_transaction_leaves_nothing(path: Path) -> None:
    db = open_writer(path)
    with pytest.raises(RuntimeError), one_transaction(db):
        journal.add_event(db, 1, "x", "y")
        raise RuntimeError
    assert journal.events(db) == []
    db.close()


def test_what_is_no_record_is_said(tmp_path: Path) -> None:
    (tmp_path / "log.db").write_bytes(b"not a database" * 100)
    with pytest.raises(InputError, match="cannot be read as a record"):
        open_reader(tmp_path / "log.db")
    with pytest.raises(InputError, match="no record here yet"):
        open_reader(tmp_path / "none.db")


def test_a_snapshot_is_taken_from_a_reader_while_the_writer_is_open(path: Path) -> None:
    writer, reader = open_writer(path), open_reader(path)
    with one_transaction(writer):
        journal.add_event(writer, 1, "x", "y")
    copy = path.parent / "copy.db"
    snapshot(reader, copy)
    with one_transaction(writer):
        journal.add_event(writer, 2, "x", "y")
    taken = open_reader(copy)
    assert integrity_findings(taken) == []
    assert len(journal.events(taken)) == 1
    assert taken.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    for db in (writer, reader, taken):
        db.close()


def test_hardware_states_follow_each_other_without_a_gap(path: Path) -> None:
    db = open_writer(path)
    for at, verdict in enumerate(["UNVERIFIED", "VERIFIED", "CHANGED"]):
        devices.begin_state(
            db,
            "analyser",
            verdict,
            at * 10,
            proved_ns=None,
            unit="u",
            reason="r",
            differences=[],
            evidence=[],
        )
    history = devices.state_history(db, "analyser")
    assert [(h["since_ns"], h["until_ns"]) for h in history] == [(0, 10), (10, 20), (20, None)]
    assert devices.current_states(db)["analyser"]["verdict"] == "CHANGED"
    assert [h["verdict"] for h in devices.state_history(db, "analyser", 5, 11)] == [
        "UNVERIFIED",
        "VERIFIED",
    ]
    db.close()


def test_a_suspect_span_is_opened_once_and_closed(path: Path) -> None:
    db = open_writer(path)
    state = devices.begin_state(
        db, "a", "CHANGED", 5, proved_ns=1, unit="", reason="", differences=[], evidence=[]
    )
    devices.open_suspect_span(db, "a", 1, state)
    devices.open_suspect_span(db, "a", 3, state)
    devices.close_suspect_span(db, "a", 9)
    assert [(s["from_ns"], s["to_ns"]) for s in devices.suspect_spans(db)] == [(1, 9)]
    db.close()


def test_the_last_label_counts(path: Path) -> None:
    db = open_writer(path)
    labels.add_label(db, "m", "c1", "benign", 5)
    labels.add_label(db, "m", "c1", "malignant", 9)
    labels.add_label(db, "m", "c2", 1.5, 7)
    assert labels.labels(db, "m") == {"c1": "malignant", "c2": 1.5}
    db.close()


def test_service_minutes_merge_and_give_percentiles(path: Path) -> None:
    db = open_writer(path)
    latency = np.full(100, 50_000, np.int64)
    latency[-2:] = 90_000_000
    for half in (slice(0, 50), slice(50, 100)):
        times = np.arange(100, dtype=np.int64)[half]
        service.fold_service(db, 1, times, latency[half], np.zeros(50, np.int64))
    db.execute("INSERT INTO model VALUES (1, 'm', '', 0, '{}')")
    (minute,) = service.service_minutes(db, "m")
    assert (minute["n"], minute["errors"]) == (100, 0)
    p50 = service.percentile_ns(minute["latency_counts"], 0.5)
    p99 = service.percentile_ns(minute["latency_counts"], 0.99)
    assert p50 is not None
    assert 50_000 <= p50 <= 50_000 * 1.26
    assert p99 is not None
    assert 90_000_000 <= p99 <= 90_000_000 * 1.26
    assert service.percentile_ns(np.zeros(82, np.int64), 0.5) is None
    db.close()
