"""Noting which rows were changed, so that the next seal adds a revision of each.

The notes are taken by triggers of one connection, the agent's: a change that another program
makes is not noted, gets no revision, and is found. Columns that move on while a row is open are
no part of what is sealed then, and an update of these alone is not noted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from edgewatch.store.connection import Connection
from edgewatch.store.sealed_kinds import CHANGING, SealedKind

_NAME = re.compile(r"[a-z_]+")


def watch(db: Connection) -> None:
    """Note from now on what this connection adds or changes; again is once."""
    for kind in CHANGING:
        for statement in _triggers(kind):
            db.execute(statement)


def note_all(db: Connection) -> None:
    """Note every row that may change: none of a record's has a revision before its first seal."""
    for kind in CHANGING:
        db.execute(
            f"INSERT OR IGNORE INTO unsealed SELECT {kind.code}, id FROM {kind.table}"  # noqa: S608
        )


def noted(db: Connection, limit: int) -> list[tuple[int, int]]:
    """(kind, number) of at most ``limit`` rows that wait for their revision."""
    rows = db.execute("SELECT kind, row_id FROM unsealed ORDER BY kind, row_id LIMIT ?", (limit,))
    return [(int(kind), int(row_id)) for kind, row_id in rows]


def strike(db: Connection, rows: list[tuple[int, int]]) -> None:
    """These have their revision, or need none."""
    db.executemany("DELETE FROM unsealed WHERE kind = ? AND row_id = ?", rows)


def last_revision(db: Connection, kind: int, row_id: int) -> bytes | None:
    """The body of a row as the last seal that met a change of it left it; None without any."""
    row = db.execute(
        "SELECT body FROM revision WHERE kind = ? AND row_id = ? ORDER BY id DESC LIMIT 1",
        (kind, row_id),
    ).fetchone()
    return None if row is None else row[0]


def add_revision(db: Connection, time_ns: int, kind: int, row_id: int, body: bytes) -> None:
    """Write what a row now is."""
    db.execute(
        "INSERT INTO revision (time_ns, kind, row_id, body) VALUES (?, ?, ?, ?)",
        (time_ns, kind, row_id, body),
    )


def _triggers(kind: SealedKind) -> Iterator[str]:
    # A trigger of TEMP writes to the record's table by its bare name: SQLite allows no other. It
    # looks first, since the conflict clause of the statement that fires it overrides OR IGNORE.
    note = (
        f"BEGIN INSERT INTO unsealed SELECT {kind.code}, NEW.id WHERE NOT EXISTS"  # noqa: S608
        f" (SELECT 1 FROM unsealed WHERE kind = {kind.code} AND row_id = NEW.id); END"
    )
    begin = f"CREATE TEMP TRIGGER IF NOT EXISTS {kind.table}"
    yield f"{begin}_added AFTER INSERT ON main.{kind.table} {note}"
    plain = [sql for sql in kind.columns if _NAME.fullmatch(sql)]
    changed = " OR ".join(f"OLD.{name} IS NOT NEW.{name}" for name in plain)
    yield (
        f"{begin}_changed AFTER UPDATE OF {', '.join(plain)} ON main.{kind.table}"
        f" WHEN {changed} {note}"
    )
    for name in kind.moving:
        yield (
            f"{begin}_{name} AFTER UPDATE OF {name} ON main.{kind.table}"
            f" WHEN NEW.{kind.closed_by} IS NOT NULL AND OLD.{name} IS NOT NEW.{name} {note}"
        )
