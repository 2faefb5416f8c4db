"""Changes of rows are noted by the connection that watches, and by no other."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from edgewatch.store import change_notes, devices, presence, seals
from edgewatch.store.connection import Connection, open_writer
from edgewatch.store.sealed_kinds import BY_TABLE, CHANGING
from support.every_kind import add_every_kind
from support.recorded_rows import BEGAN_NS, new_record

SAY: dict[str, Any] = {"unit": "u", "reason": "r", "differences": [], "evidence": []}


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Connection]:
    with closing(new_record(tmp_path)) as db:
        change_notes.watch(db)
        yield db


def noted(db: Connection) -> list[tuple[str, int]]:
    """What waits, by table; nothing of it waits afterwards."""
    rows = change_notes.noted(db, 1000)
    change_notes.strike(db, rows)
    tables = {kind.code: kind.table for kind in CHANGING}
    return [(tables[code], row_id) for code, row_id in rows]


def test_a_new_row_of_every_kind_that_changes_is_noted(db: Connection) -> None:
    add_every_kind(db)
    assert {table for table, _ in noted(db)} == {kind.table for kind in CHANGING}


@pytest.mark.parametrize("kind", CHANGING, ids=lambda kind: kind.table)
def test_every_column_that_is_sealed_is_watched(db: Connection, kind: Any) -> None:
    add_every_kind(db)
    noted(db)
    named = {row[1] for row in db.execute(f"PRAGMA table_info({kind.table})")}
    for name in named - {"id"} - {"secret", "failures", "locked_until_ns"}:  # kept out of seals
        query = f"SELECT typeof(max({name})) FROM {kind.table}"  # noqa: S608
        of_text = db.execute(query).fetchone()[0]
        new = {"text": "'changed'", "blob": "x'99'"}.get(of_text, "77")
        if kind.closed_by and name in kind.moving:
            db.execute(f"UPDATE {kind.table} SET {kind.closed_by} = '5' WHERE id = 1")  # noqa: S608
            noted(db)
        db.execute(f"UPDATE {kind.table} SET {name} = {new} WHERE id = 1")  # noqa: S608
        assert noted(db) == [(kind.table, 1)], name


def test_what_moves_on_while_a_row_is_open_is_not_noted(db: Connection) -> None:
    devices.begin_state(db, "s", "VERIFIED", BEGAN_NS, proved_ns=BEGAN_NS, **SAY)
    number = presence.begin(db, "agent", BEGAN_NS)
    assert noted(db) == [("hardware_state", 1), ("presence", number)]
    devices.prove_state(db, "s", BEGAN_NS + 5, [{"field": "serial"}])
    presence.extend(db, number, BEGAN_NS + 5, ())
    assert noted(db) == []
    devices.end_state(db, "s", BEGAN_NS + 6)
    presence.end(db, number, "ended")
    assert noted(db) == [("hardware_state", 1), ("presence", number)]


def test_an_update_that_changes_nothing_is_not_noted(db: Connection) -> None:
    add_every_kind(db)
    noted(db)
    db.execute("UPDATE alarm SET state = state, content = content")
    assert noted(db) == []


def test_a_second_change_before_a_seal_is_noted_once_whatever_the_statement_does_on_conflict(
    db: Connection,
) -> None:
    insert = (
        "INSERT INTO suspicion (id, slot, time_ns, differences) VALUES (1, 's', ?, '[]')"
        " ON CONFLICT (id) DO UPDATE SET time_ns = excluded.time_ns"
    )
    for at in range(3):
        db.execute(insert, (at,))
    db.execute("UPDATE OR ABORT suspicion SET time_ns = 9")
    assert noted(db) == [("suspicion", 1)]


def test_another_program_leaves_no_note(db: Connection, tmp_path: Path) -> None:
    add_every_kind(db)
    noted(db)
    with closing(open_writer(tmp_path / "log.db")) as other:
        other.execute("UPDATE alarm SET state = 'cleared'")
        other.execute("DELETE FROM person")
    assert noted(db) == []


def test_all_rows_are_noted_where_a_record_was_never_sealed(tmp_path: Path) -> None:
    with closing(new_record(tmp_path)) as db:
        add_every_kind(db)
        assert change_notes.noted(db, 1000) == []
        change_notes.note_all(db)
        counts = seals.unsealed_counts(db)
        assert all(counts[kind.table] == 3 for kind in CHANGING)


def test_the_last_revision_is_the_newest(db: Connection) -> None:
    kind = BY_TABLE["alarm"].code
    assert change_notes.last_revision(db, kind, 1) is None
    for body in (b"first", b"second"):
        change_notes.add_revision(db, BEGAN_NS, kind, 1, body)
    assert change_notes.last_revision(db, kind, 1) == b"second"
