"""What a record holds, row by row: so that an upgrade can be seen to have lost none."""

from __future__ import annotations

import hashlib
import sqlite3
from collections import Counter
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

_TABLES = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"


@dataclass(frozen=True, slots=True)
class Content:
    """The rows of every table: under its columns at that time, how often each row stands there."""

    columns: dict[str, tuple[str, ...]]
    rows: dict[str, Counter[bytes]]

    def count(self) -> int:
        """How many rows there are in all."""
        return sum(rows.total() for rows in self.rows.values())

    def digest(self) -> str:
        """One SHA-256 over every row of every table, whatever their order."""
        total = hashlib.sha256()
        for table in sorted(self.rows):
            total.update(table.encode())
            for row, times in sorted(self.rows[table].items()):
                total.update(row + times.to_bytes(8, "big"))
        return total.hexdigest()


def content(record: Path, columns: dict[str, tuple[str, ...]] | None = None) -> Content:
    """Read a record, live or not, as it stands at one moment.

    With ``columns`` only those are read: what a later schema has added is left out.
    """
    with closing(sqlite3.connect(f"{record.as_uri()}?mode=ro", uri=True, timeout=10.0)) as db:
        db.text_factory = bytes
        db.execute("BEGIN")
        known = columns or _columns(db)
        return Content(known, {table: _rows(db, table, names) for table, names in known.items()})


def changed_tables(before: Content, after: Content) -> dict[str, int]:
    """For each table with rows of ``before`` that are not in ``after`` as they were: how many."""
    lost = {name: (rows - after.rows[name]).total() for name, rows in before.rows.items()}
    return {name: number for name, number in lost.items() if number}


def _columns(db: sqlite3.Connection) -> dict[str, tuple[str, ...]]:
    tables = [row[0].decode() for row in db.execute(_TABLES)]
    return {
        table: tuple(row[1].decode() for row in db.execute(f'PRAGMA table_info("{table}")'))
        for table in tables
    }


def _rows(db: sqlite3.Connection, table: str, names: tuple[str, ...]) -> Counter[bytes]:
    listed = ", ".join(f'"{name}"' for name in names)
    rows = db.execute(f'SELECT {listed} FROM "{table}"')  # noqa: S608 - names of the schema
    return Counter(hashlib.sha256(repr(row).encode()).digest() for row in rows)
