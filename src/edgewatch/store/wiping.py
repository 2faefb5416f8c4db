"""Overwriting what deleted records left in the file: in free pages and in the write-ahead log.

SQLite puts a page that is free on a list and leaves its bytes, so what was erased, or moved into
a chunk long before, could be read with other tools. ``PRAGMA secure_delete = FAST``, which the
agent's connection has, overwrites within pages; free pages are overwritten here, by writing
zeros over all of them, a step at a time, and giving them back. The one thing that is left within a
page, what an index forgot when it split one, goes with the index: those of case keys are built
anew first. A record is never vacuumed for it.
"""

from __future__ import annotations

from enum import Enum

from edgewatch.store.connection import Connection, RecordError, one_transaction

_TABLE = "_wiping"
PASSING = (_TABLE, ("table", f"CREATE TABLE {_TABLE} (zeros BLOB)"))
"""Name, kind and definition of the table that is there while pages are overwritten."""
CASE_INDEXES = ("prediction_by_case", "label_by_case")
STEP_PAGES = 256
_OVERFLOW_BYTES = 4092  # of a page of 4,096 bytes: four hold the number of the next one
_LOCAL_BYTES = 600  # so that every overflow page of a value is full, and none keeps a remainder
_SMALL_BYTES = 3_000  # a row that takes a page of its own, and no other


class Wiped(Enum):
    """What a step came to: there is more to do, a reader has to end first, or all is done."""

    SOME = "some"
    WAITS = "waits"
    ALL = "all"


def begin_wiping(db: Connection) -> None:
    """What is free from now on is to be overwritten. In the transaction that deletes."""
    db.execute(f"CREATE TABLE IF NOT EXISTS {_TABLE} (zeros BLOB)")


def is_wiping(db: Connection) -> bool:
    """Whether free pages are being overwritten, by this agent or by one before."""
    found = db.execute("SELECT 1 FROM sqlite_schema WHERE name = ?", (_TABLE,))
    return found.fetchone() is not None


def wipe_step(db: Connection) -> Wiped:
    """Overwrite about a megabyte of free pages, and once all are, empty the log.

    Takes transactions of its own, and never waits for a reader.
    """
    with one_transaction(db):
        begun = db.execute(f"SELECT 1 FROM {_TABLE} LIMIT 1").fetchone() is not None  # noqa: S608
        if not begun:
            _renew_indexes(db)
        (free,) = db.execute("PRAGMA freelist_count").fetchone()
        for size in _sizes(free) if free or not begun else ():
            db.execute(f"INSERT INTO {_TABLE} VALUES (zeroblob(?))", (size,))  # noqa: S608
    if free > STEP_PAGES:
        return Wiped.SOME
    if not empty_log(db):
        return Wiped.WAITS
    with one_transaction(db):
        db.execute(f"DROP TABLE {_TABLE}")
    return Wiped.ALL


def _renew_indexes(db: Connection) -> None:
    """About a second for each million rows."""
    for name in CASE_INDEXES:
        db.execute(f"REINDEX {name}")


def empty_log(db: Connection) -> bool:
    """Move the write-ahead log into the file and cut it to nothing; False if somebody reads."""
    (waits_ms,) = db.execute("PRAGMA busy_timeout").fetchone()
    db.execute("PRAGMA busy_timeout = 0")  # a turn must not stand still until a reader has done
    try:
        busy, _, _ = db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    except RecordError as error:
        if "locked" in str(error) or "busy" in str(error):
            return False
        raise
    finally:
        db.execute(f"PRAGMA busy_timeout = {waits_ms}")
    return not busy


def _sizes(free: int) -> list[int]:
    """The values that fill so many free pages, at most those of a step, to the last one."""
    if free > STEP_PAGES:
        return [_OVERFLOW_BYTES * (STEP_PAGES - 1) + _LOCAL_BYTES]
    return [_SMALL_BYTES] * (free + 1)
