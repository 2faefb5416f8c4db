"""A copy of the live record that opens with stock tools."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from edgewatch.store.connection import (
    Connection,
    RecordError,
    one_transaction,
    open_reader,
    open_writer,
)

__all__ = [
    "RAW_TABLES",
    "RecordError",
    "integrity_findings",
    "snapshot",
    "stop_when",
    "without_raw",
]

_STEPS_BETWEEN_LOOKS = 20_000

RAW_TABLES = ("prediction", "chunk", "case_index", "label", "explanation")
"""Where single predictions stand, with inputs, outputs, cases and what turned out to be true."""


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


def without_raw(copy: Path, stop: Callable[[], bool] = lambda: False) -> None:
    """Take every single prediction and label out of a copy; sketches and measurements stay.

    The file is written anew, so that no page of it holds what was deleted. Where ``stop`` answers
    True a :class:`RecordError` ends it.
    """
    bare = copy.with_name(f"{copy.name}.bare")
    with closing(open_writer(copy)) as db:
        stop_when(db, stop)
        with one_transaction(db):
            for table in RAW_TABLES:
                db.execute(f"DELETE FROM {table}")  # noqa: S608
        # Not VACUUM alone: that would build the new file in memory first.
        db.execute("VACUUM INTO ?", (str(bare),))
    bare.replace(copy)


def stop_when(db: Connection, stop: Callable[[], bool]) -> None:
    """End a long statement on this connection with a :class:`RecordError` once that is wanted."""
    db.set_progress_handler(lambda: int(stop()), _STEPS_BETWEEN_LOOKS)


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
