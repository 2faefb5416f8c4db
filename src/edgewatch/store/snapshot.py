"""A copy of the live record that opens with stock tools."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from edgewatch.store.connection import Connection, RecordError

__all__ = ["RecordError", "integrity_findings", "snapshot", "stop_when"]

_STEPS_BETWEEN_LOOKS = 20_000


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


def stop_when(db: Connection, stop: Callable[[], bool]) -> None:
    """End a long statement on this connection with a :class:`RecordError` once that is wanted."""
    db.set_progress_handler(lambda: int(stop()), _STEPS_BETWEEN_LOOKS)


def integrity_findings(db: Connection) -> list[str]:
    """What SQLite's own integrity check says of a snapshot; empty when it is sound."""
    try:
        rows = db.execute("PRAGMA integrity_check(20)").fetchall()
    except RecordError as error:
        return [str(error)]
    return [str(row[0]) for row in rows if row[0] != "ok"]
