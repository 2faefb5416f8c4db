"""``log.db`` of a bundle: the record in plain rows, whatever its storage, and nothing besides."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from edgewatch.audit import log_predictions
from edgewatch.audit.log_choice import choose
from edgewatch.audit.log_copy import copy_log
from edgewatch.audit.log_views import view_definitions
from edgewatch.audit.times import Period
from edgewatch.audit.verify_record import record_findings
from edgewatch.store import compaction
from edgewatch.store.connection import Connection, RecordError, open_reader, open_writer
from edgewatch.store.labels import add_label
from edgewatch.store.snapshot import snapshot
from support.recorded_rows import BEGAN_NS, FAILED, SECOND_NS, add_rows, new_record

ROWS = "SELECT * FROM prediction ORDER BY id"
LONG_AFTER = 2**62


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Connection]:
    """Predictions of two models that came in turns, failed runs among them."""
    with closing(new_record(tmp_path)) as db:
        for turn in range(6):
            at = BEGAN_NS + turn * 20 * SECOND_NS
            cases = [f"C{turn}-{i}" if i % 3 else None for i in range(20)]
            add_rows(db, 20, begin_ns=at, cases=cases, seed=turn)
            add_rows(db, 5, model="n", layout=FAILED, status=1, begin_ns=at, seed=turn)
            add_label(db, "m", f"C{turn}-1", "benign", at)
        yield db


def copied(record: Path, folder: Path, period: Period | None = None, *, none: bool = False) -> Path:
    """What a bundle of the record would hold."""
    frozen, log = folder / "frozen.db", folder / "copy.db"
    with closing(open_reader(record)) as live:
        snapshot(live, frozen)
    with closing(open_reader(frozen)) as db:
        choice = choose(db, period, none=none)
    copy_log(frozen, log, choice)
    return log


def compact(db: Connection, monkeypatch: pytest.MonkeyPatch, rows: int = 30) -> None:
    monkeypatch.setattr(compaction, "ROWS", rows)
    while compaction.compact_step(db, LONG_AFTER):
        pass


def read(path: Path, sql: str) -> list[tuple[object, ...]]:
    with closing(open_reader(path)) as db:
        return db.execute(sql).fetchall()


@pytest.mark.parametrize(("step", "most"), [(7, 1 << 20), (16_384, 1 << 20), (16_384, 1)])
def test_rows_and_chunks_come_out_as_the_rows_they_were(
    db: Connection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: int, most: int
) -> None:
    monkeypatch.setattr(log_predictions, "STEP", step)
    monkeypatch.setattr(log_predictions, "MOST_BYTES", most)
    before = db.execute(ROWS).fetchall()
    compact(db, monkeypatch)
    assert db.execute("SELECT count(*) FROM prediction").fetchone() < (60,)
    log = copied(tmp_path / "log.db", tmp_path)
    assert read(log, ROWS) == before
    assert read(log, "SELECT count(*) FROM chunk") == [(0,)]
    assert record_findings(log)[1] == []


def test_the_bytes_do_not_depend_on_the_storage_at_the_site(
    db: Connection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = copied(tmp_path / "log.db", tmp_path).read_bytes()
    compact(db, monkeypatch, rows=17)
    second = copied(tmp_path / "log.db", tmp_path).read_bytes()
    # SQLite stamps a file with the number of its changes, and packed pages may lie otherwise.
    assert len(second) == len(first)


def test_of_what_is_not_sealed_a_period_takes_what_lies_in_it(
    db: Connection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    compact(db, monkeypatch)
    period = Period(BEGAN_NS + 25 * SECOND_NS, BEGAN_NS + 45 * SECOND_NS)
    log = copied(tmp_path / "log.db", tmp_path, period)
    within = (f"time_ns >= {period.from_ns} AND time_ns < {period.to_ns}",)
    assert read(log, "SELECT count(*) FROM prediction") == [(25,)]
    assert read(log, f"SELECT count(*) FROM prediction WHERE {within[0]}") == [(25,)]  # noqa: S608
    assert read(log, "SELECT case_key FROM label") == [("C2-1",)]


def test_without_raw_there_is_no_case_in_the_file(
    db: Connection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    compact(db, monkeypatch)
    assert b"C3-1" in copied(tmp_path / "log.db", tmp_path).read_bytes()
    assert b"C3-1" not in copied(tmp_path / "log.db", tmp_path, none=True).read_bytes()


def test_a_chunk_that_cannot_be_read_comes_as_it_is_and_is_found(
    db: Connection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    compact(db, monkeypatch)
    db.execute("UPDATE chunk SET body = zeroblob(300) WHERE id = 2")
    log = copied(tmp_path / "log.db", tmp_path)
    assert read(log, "SELECT id, length(body) FROM chunk") == [(2, 300)]
    (finding,) = record_findings(log)[1]
    assert finding.where == "data/log.db, chunk 2"


def test_a_number_that_stands_twice_does_not_end_the_export(
    db: Connection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    compact(db, monkeypatch)
    db.execute(
        """INSERT INTO prediction (id, time_ns, mono_ns, model_id, layout_id, segment_id, seq, row,
             status, latency_ns, inputs, outputs) VALUES (3, 1, 1, 1, 1, 1, 1, 0, 0, 1, x'', x'')"""
    )
    log = copied(tmp_path / "log.db", tmp_path)
    assert read(log, "SELECT time_ns FROM prediction WHERE id = 3") == [(1,)]
    assert len(read(log, "SELECT id FROM chunk WHERE first_id <= 3 AND last_id >= 3")) >= 1


def test_the_secret_of_a_person_stays_at_the_site(db: Connection, tmp_path: Path) -> None:
    db.execute(
        "INSERT INTO person (name, role, public_key, secret, added_ns, pin_set_ns)"
        " VALUES ('Ada', 'engineer', x'00', 'sealed with a PIN', 1, 1)"
    )
    log = copied(tmp_path / "log.db", tmp_path)
    assert read(log, "SELECT name, secret FROM person") == [("Ada", "")]
    assert b"sealed with a PIN" not in log.read_bytes()


def test_every_table_has_a_view_to_read(db: Connection, tmp_path: Path) -> None:
    log = copied(tmp_path / "log.db", tmp_path)
    with closing(open_reader(log)) as copy:
        views = view_definitions(copy)
        for name in views:
            copy.execute(f"SELECT * FROM {name}").fetchall()  # noqa: S608
        times = copy.execute("SELECT time, hardware FROM readable_prediction WHERE id = 1")
        assert times.fetchone() == ("2023-11-14T22:13:20.000000Z", None)
    assert {"readable_alarm", "readable_seal", "readable_action"} <= views.keys()


def test_a_view_that_shows_something_else_is_found(db: Connection, tmp_path: Path) -> None:
    log = copied(tmp_path / "log.db", tmp_path)
    with closing(open_writer(log)) as copy:
        copy.execute("DROP VIEW readable_label")
        copy.execute("CREATE VIEW readable_label AS SELECT id, 'benign' AS value FROM label")
        copy.execute("PRAGMA journal_mode = DELETE")
    (finding,) = record_findings(log)[1]
    assert finding.where == "data/log.db, readable_label"


def test_a_copy_can_be_stopped(db: Connection, tmp_path: Path) -> None:
    with closing(open_reader(tmp_path / "log.db")) as live:
        snapshot(live, tmp_path / "frozen.db")
    with closing(open_reader(tmp_path / "frozen.db")) as record:
        choice = choose(record, None)
    monkey = iter([True] * 10_000)
    with pytest.raises(RecordError), pytest.MonkeyPatch.context() as patch:
        patch.setattr("edgewatch.store.snapshot._STEPS_BETWEEN_LOOKS", 1)
        copy_log(tmp_path / "frozen.db", tmp_path / "c.db", choice, stop=lambda: next(monkey))
