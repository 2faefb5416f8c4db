"""A record that an earlier schema filled becomes today's, and loses nothing on the way."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from sqlite_utils import Database

from edgewatch.store import alarms, devices, labels, measures, models, predictions, service
from edgewatch.store.chunks import ROWS
from edgewatch.store.compaction import compact_step
from edgewatch.store.connection import Connection, one_transaction, open_reader, open_writer
from edgewatch.store.migrations import is_current, migrate
from edgewatch.store.migrations._set import migrations

FILLED = Path(__file__).with_name("filled_by_m001.sql")
STEPS = [migration.name for migration in migrations.pending(Database(memory=True))]


def migrate_to(db: Connection, last: str) -> None:
    """Apply the migrations up to this one, as the program of that time did."""
    migrations.apply(Database(db), stop_before=STEPS[STEPS.index(last) + 1 :])


def contents(db: Connection) -> dict[str, list[Any]]:
    tables = db.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '\\_%' ESCAPE '\\'"
    ).fetchall()
    found = {}
    for (table,) in tables:
        names = [row[1] for row in db.execute(f"PRAGMA table_info({table})")]
        rows = db.execute(f"SELECT * FROM {table}").fetchall()  # noqa: S608
        found[table] = [dict(zip(names, row, strict=True)) for row in rows]
    return found


@pytest.fixture(params=STEPS)
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A record that was filled under the first schema and brought to each later one."""
    path = tmp_path / "log.db"
    with closing(open_writer(path)) as db:
        migrate_to(db, "m001_first_record")
        db.executescript(FILLED.read_text("utf-8"))
        migrate_to(db, request.param)
    return path


def test_every_value_of_an_old_record_is_there_afterwards(old: Path) -> None:
    with closing(open_writer(old)) as db:
        before = contents(db)
        migrate(db)
        after = contents(db)
        assert is_current(db)
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert all(before[table] for table in ("prediction", "label", "alarm", "rollup", "enrolment"))
    for table, rows in before.items():
        assert [
            {k: now[k] for k in row} for row, now in zip(rows, after[table], strict=False)
        ] == rows, table


def test_an_old_record_is_read_by_the_readers_of_today(old: Path) -> None:
    with closing(open_writer(old)) as db:
        migrate(db)
        rows = predictions.span(db, "cytology", None, None)
        assert rows.inputs[:, 0].tolist() == [0.5, 1.5, -0.0, 3.5]
        assert np.signbit(rows.inputs[2, 0])
        assert rows.cases == ["A-1", "A-2", None, "A-3"]
        assert rows.texts[3] == {"error": "boom"}
        assert predictions.total(db) == 4
        states = predictions.states(db, rows.ids.tolist())
        assert [states[i][0]["affected"] for i in rows.ids.tolist()] == [0, 1, 1, 0]
        assert labels.labels(db, "cytology") == {"A-1": "benign"}
        assert models.summary(db)[0]["predictions"] == 4
        assert len(alarms.alarms(db)) == len(devices.enrolments(db, "analyser")) == 1
        assert measures.active_baseline(db, "cytology") == "b1"
        assert len(service.service_minutes(db, "cytology")) == 1


def test_an_old_record_is_compacted_like_a_new_one(old: Path) -> None:
    with closing(open_writer(old)) as db:
        migrate(db)
        insert = """INSERT INTO prediction (time_ns, mono_ns, model_id, layout_id, segment_id, seq,
            row, case_key, status, latency_ns, inputs, outputs, extra) SELECT time_ns + ?, mono_ns,
            model_id, layout_id, segment_id, seq, row, case_key, status, latency_ns, inputs,
            outputs, extra FROM prediction WHERE id = 1"""
        with one_transaction(db):
            db.executemany(insert, [(i,) for i in range(ROWS)])
        before = predictions.span(db, "cytology", None, None)
        assert compact_step(db, 2**62) == ROWS
        after = predictions.span(db, "cytology", None, None)
    assert after.ids.tolist() == before.ids.tolist()
    assert after.inputs.tobytes() == before.inputs.tobytes()


def test_a_record_of_today_is_not_changed_again(tmp_path: Path) -> None:
    with closing(open_writer(tmp_path / "log.db")) as db:
        migrate(db)
        schema = db.execute("SELECT * FROM sqlite_schema").fetchall()
        migrate(db)
        assert db.execute("SELECT * FROM sqlite_schema").fetchall() == schema
    with closing(open_reader(tmp_path / "log.db")) as db:
        assert is_current(db)
