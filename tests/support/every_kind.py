"""Rows of every sealed kind, filled by what the schema says of their columns."""

from __future__ import annotations

from typing import Any

from edgewatch.store.connection import Connection, one_transaction
from edgewatch.store.sealed_kinds import KINDS

ROWS = 3
_VALUES: dict[str, tuple[Any, ...]] = {
    "TEXT": ("", "Grüße, µg/dl", "naïve “quotes” 漢字 \x00 after a NUL"),
    "INTEGER": (0, -(2**63), 2**63 - 1),
    "REAL": (0.0, -1.5e-300, float("inf")),
    "BLOB": (b"", bytes(range(256)), b"\x00" * 40),
}


def add_every_kind(db: Connection) -> None:
    """Three rows in every table that is sealed: extremes, and NULL wherever a column may be.

    What they refer to is not there: foreign keys stay off on this connection.
    """
    db.execute("PRAGMA foreign_keys = OFF")
    with one_transaction(db):
        for i, text in enumerate(_VALUES["TEXT"]):
            _insert(db, "baseline", i, {"id": text})
        for kind in KINDS:
            for i in range(ROWS):
                _insert(db, kind.table, i, {"id": i + 1})


def _insert(db: Connection, table: str, i: int, values: dict[str, Any]) -> None:
    for _, name, kind, must, _, _ in db.execute(f"PRAGMA table_info({table})").fetchall():
        values.setdefault(name, None if i == 1 and not must else _VALUES[kind][i])
    marks = ", ".join("?" * len(values))
    db.execute(
        f"INSERT INTO {table} ({', '.join(values)}) VALUES ({marks})",  # noqa: S608
        tuple(values.values()),
    )
