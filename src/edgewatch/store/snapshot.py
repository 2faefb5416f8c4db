"""A copy of the live record that opens with stock tools."""

from __future__ import annotations

from pathlib import Path

from edgewatch.store.connection import Connection, RecordError, open_reader

__all__ = ["RecordError", "integrity_findings", "snapshot"]


def snapshot(db: Connection, target: Path) -> None:
    """Copy the record through SQLite (``VACUUM INTO``), never as a plain file.

    The copy is in rollback-journal mode, so it opens from read-only media too.
    """
    target.unlink(missing_ok=True)
    db.execute("PRAGMA query_only = OFF")
    try:
        db.execute("VACUUM INTO ?", (str(target),))
    finally:
        db.execute("PRAGMA query_only = ON")


def integrity_findings(path: Path) -> list[str]:
    """What SQLite's own integrity check says of a snapshot; empty when it is sound."""
    db = open_reader(path)
    try:
        rows = db.execute("PRAGMA integrity_check(20)").fetchall()
    except RecordError as error:
        return [str(error)]
    finally:
        db.close()
    return [str(row[0]) for row in rows if row[0] != "ok"]
