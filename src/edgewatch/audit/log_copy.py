"""``log.db`` of a bundle: the record for readers without EdgeWatch, made from a snapshot.

Plain rows and no chunks, views to read, whole batches of what was chosen, and no secret. It is
written anew in the order of numbers, so that it holds nothing that was left out, takes the
room of a vacuumed file, and has the same bytes for the same snapshot.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path

import numpy as np

from edgewatch.audit.log_choice import SINGLE, Choice
from edgewatch.audit.log_predictions import Told, copy_predictions, silent
from edgewatch.audit.log_views import view_definitions
from edgewatch.store.connection import Connection, open_beside, open_reader
from edgewatch.store.readable import quoted
from edgewatch.store.sealed_kinds import BY_TABLE
from edgewatch.store.snapshot import stop_when

_EMPTY = frozenset({"chunk", "case_index"})
_PASSING = frozenset({"_wiping"})
"""Notes that a site keeps for itself while something is under way, and that no schema has."""
_WITHOUT_LEFT_OUT = "{0} NOT IN (SELECT id FROM temp.left_out)"


def copy_log(
    snapshot: Path,
    target: Path,
    choice: Choice,
    *,
    tell: Told = silent,
    stop: Callable[[], bool] = lambda: False,
) -> None:
    """Write ``target`` from a snapshot of a record.

    Raises:
        InputError: the snapshot is no record.
        RecordError: the disk is full, ``stop`` answered True, or a value is not of the type
            that its column takes.
    """
    target.unlink(missing_ok=True)
    with closing(open_beside(snapshot, target)) as db, closing(open_reader(snapshot)) as record:
        stop_when(db, stop)
        db.execute("PRAGMA main.secure_delete = ON")
        db.execute("BEGIN")
        _make_temporary(db, choice)
        schema = _schema(db)
        for name, sql in schema["table"].items():
            db.execute(sql)
            if name == "prediction":
                copy_predictions(db, record, choice, tell)
            else:
                _copy_table(db, name, choice)
        for kind in ("index", "view", "trigger"):  # a trigger, which no record has, comes last
            for sql in schema[kind].values():
                db.execute(sql)
        for sql in view_definitions(db).values():
            db.execute(sql)
        db.execute("COMMIT")
        db.execute("DETACH record")


def _make_temporary(db: Connection, choice: Choice) -> None:
    """The batches of which no row is copied, and room for the numbers of rows that are."""
    db.execute("PRAGMA temp_store = MEMORY")
    db.execute("CREATE TEMP TABLE wanted (id INTEGER PRIMARY KEY)")
    db.execute("CREATE TEMP TABLE left_out (id INTEGER PRIMARY KEY)")
    db.executemany("INSERT INTO temp.left_out VALUES (?)", ((i,) for i in choice.left_out()))


def _schema(db: Connection) -> dict[str, dict[str, str]]:
    """Definitions of the record by kind and name; indexes that SQLite makes itself have none.

    Chunks come before predictions, which may put a damaged one there.
    """
    rows = db.execute(
        """SELECT type, name, sql FROM record.sqlite_schema WHERE sql IS NOT NULL
           AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name"""
    )
    found: dict[str, dict[str, str]] = {"table": {}, "index": {}, "view": {}, "trigger": {}}
    for kind, name, sql in rows:
        if name not in _PASSING:
            found[str(kind)][str(name)] = str(sql)
    return found


def _copy_table(db: Connection, table: str, choice: Choice) -> None:
    if table in _EMPTY:
        return
    if table in SINGLE and not choice.whole:
        _copy_chosen(db, table, choice)
        return
    name = quoted(table)
    changed, where = _CHANGED.get(table, {}), _WHERE.get(table)
    columns = "*"
    if changed:
        info = db.execute(f"PRAGMA main.table_info({name})")
        columns = ", ".join(changed.get(str(row[1]), quoted(str(row[1]))) for row in info)
    kept = f" WHERE {where}" if where else ""
    db.execute(f"INSERT INTO main.{name} SELECT {columns} FROM record.{name}{kept}")  # noqa: S608


_CHANGED: Mapping[str, Mapping[str, str]] = {
    "person": {"secret": "''"},
    "seal_batch": {"salt": f"CASE WHEN {_WITHOUT_LEFT_OUT.format('id')} THEN salt END"},
}
"""Columns of which the copy holds something else, as SQL."""
_WHERE: Mapping[str, str] = {"kept_leaf": _WITHOUT_LEFT_OUT.format("batch_id")}


def _copy_chosen(db: Connection, table: str, choice: Choice) -> None:
    """Labels or explanations; what a batch does not span goes by its time."""
    if choice.none:
        return
    kind = BY_TABLE[table]
    rows = db.execute(f"SELECT id, {kind.time} FROM record.{table} ORDER BY id").fetchall()  # noqa: S608
    numbers, times = np.array(rows, np.int64).reshape(-1, 2).T
    wanted = numbers[choice.mask((kind.code, 0, 0), numbers, times)].tolist()
    db.execute("DELETE FROM temp.wanted")
    db.executemany("INSERT INTO temp.wanted VALUES (?)", ((i,) for i in wanted))
    db.execute(
        f"""INSERT INTO main.{table} SELECT t.* FROM temp.wanted w
            JOIN record.{table} t ON t.id = w.id ORDER BY w.id"""  # noqa: S608
    )
