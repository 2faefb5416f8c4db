"""A copy of the record for stock tools: plain tables, columns by name, times as text.

Chunks and sketches are of no use to SQL, so they are left out and the predictions stand in
tables of their own. Everything is of one moment, read in one transaction. The copy is an ordinary
database in rollback-journal mode: it opens from read-only media, with any SQLite.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from edgewatch.store.connection import Connection, open_beside

MAX_COLUMNS = 1_900
"""SQLite takes 2,000 columns in a table."""
_LEFT_OUT = frozenset(
    {"prediction", "chunk", "case_index", "layout", "_sqlite_migrations", "tier", "tier_due"}
)
_SKETCHES = "rollup"
_TIME = "strftime('%Y-%m-%dT%H:%M:%S', {0} / 1000000000, 'unixepoch')"
_MICROSECONDS = "printf('.%06dZ', {0} / 1000 % 1000000)"


@contextlib.contextmanager
def readable_copy(record: Path, target: Path) -> Iterator[Connection]:
    """Begin a copy: all tables but the predictions, which the caller adds with :func:`add_table`.

    Readers of predictions find those of the record through this connection.

    Raises:
        InputError: there is no record, or it is not one.
    """
    db = open_beside(record, target)
    try:
        db.execute("BEGIN")
        _copy_tables(db)
        yield db
        db.execute("COMMIT")
        db.execute("DETACH record")
        db.execute("PRAGMA journal_mode = DELETE")
    finally:
        db.close()


def estimated_bytes(record: Connection, predictions: int, columns: int) -> int:
    """About how large a copy becomes, on the safe side: nothing is compressed in it."""
    pages = int(record.execute("PRAGMA page_count").fetchone()[0])
    size = pages * int(record.execute("PRAGMA page_size").fetchone()[0])
    (chunked,) = record.execute("SELECT coalesce(sum(length(body)), 0) FROM chunk").fetchone()
    return max(0, size - int(chunked)) + predictions * (100 + 10 * columns)


def table_name(db: Connection, model: str) -> str:
    """``predictions_`` and the name of the model, as far as it needs no quotes in SQL."""
    plain = "".join(c if c.isascii() and c.isalnum() else "_" for c in model)
    taken = {str(row[0]).casefold() for row in db.execute("SELECT name FROM main.sqlite_schema")}
    name, number = f"predictions_{plain}", 2
    while name.casefold() in taken:
        name, number = f"predictions_{plain}_{number}", number + 1
    return name


def add_table(
    db: Connection,
    name: str,
    columns: Sequence[tuple[str, str]],
    parts: Iterable[Sequence[Sequence[Any]]],
    indexed: Sequence[str] = (),
) -> Iterator[int]:
    """Make a table of (name, SQL type) columns, ``id`` first, and fill it part by part.

    A part holds as many values for each column. Yields how many rows have been written so far.
    """
    typed = [f"{quoted(column)} {kind}" for column, kind in columns]
    typed[0] += " PRIMARY KEY"
    db.execute(f"CREATE TABLE {quoted(name)} ({', '.join(typed)}) STRICT")
    marks = ", ".join("?" * len(columns))
    done = 0
    for part in parts:
        rows = zip(*part, strict=True)
        db.executemany(f"INSERT INTO {quoted(name)} VALUES ({marks})", rows)  # noqa: S608
        done += len(part[0])
        yield done
    for column in indexed:
        index = quoted(f"{name}_by_{column}")
        db.execute(f"CREATE INDEX {index} ON {quoted(name)} ({quoted(column)})")


def quoted(name: str) -> str:
    """A name as SQL takes it, whatever is in it.

    >>> quoted('mean "radius"')
    '"mean ""radius\"""'
    """
    doubled = name.replace("\0", "").replace('"', '""')
    return f'"{doubled}"'


def _copy_tables(db: Connection) -> None:
    found = db.execute(
        """SELECT name, sql FROM record.sqlite_schema WHERE type IN ('table', 'index')
           AND sql IS NOT NULL ORDER BY type DESC, name"""
    ).fetchall()
    tables = db.execute("SELECT name FROM record.sqlite_schema WHERE type = 'table'").fetchall()
    kept = [str(name) for (name,) in tables if _is_kept(str(name))]
    for name, sql in found:
        if name in kept:
            db.execute(sql)
            db.execute(f"INSERT INTO main.{quoted(name)} SELECT * FROM record.{quoted(name)}")  # noqa: S608
            _add_view(db, name)


def _is_kept(table: str) -> bool:
    return table not in _LEFT_OUT and not table.startswith((_SKETCHES, "sqlite_"))


def _add_view(db: Connection, table: str) -> None:
    """``readable_…`` of a table: its times as text, RFC 3339, under names without ``_ns``."""
    names = [str(row[1]) for row in db.execute(f"PRAGMA main.table_info({quoted(table)})")]
    if not any(name.endswith("_ns") for name in names):
        return
    shown = ", ".join(_shown(name) for name in names)
    db.execute(f"CREATE VIEW {quoted(f'readable_{table}')} AS SELECT {shown} FROM {quoted(table)}")  # noqa: S608


def _shown(column: str) -> str:
    name = quoted(column)
    if not column.endswith("_ns"):
        return name
    return (
        f"{(_TIME + ' || ' + _MICROSECONDS).format(name)} AS {quoted(column.removesuffix('_ns'))}"
    )
