"""Opening the record: the one writer, and any number of readers."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from edgewatch.site.errors import InputError
from edgewatch.spool.permissions import create_file
from edgewatch.store.newer import refuse_newer
from edgewatch.store.sqlite_fitness import add_functions, choose_journal, refuse_too_old

try:  # one SQLite for every process of EdgeWatch; sqlite-utils picks the same
    import pysqlite3 as sqlite3
except ImportError:
    import sqlite3  # type: ignore[no-redef,unused-ignore]

if TYPE_CHECKING:
    from sqlite3 import Connection
else:
    Connection = sqlite3.Connection

__all__ = [
    "Connection",
    "RecordError",
    "check_sqlite",
    "is_of_the_database",
    "one_transaction",
    "one_view",
    "open_beside",
    "open_reader",
    "open_writer",
    "savepoint",
    "sqlite_version",
]

WAL_KEPT_BYTES = 16 * 1024 * 1024
RecordError = sqlite3.Error
# Raised for what was to be written: a value of a kind or size that SQLite does not take.
_OF_THE_VALUES = (
    sqlite3.IntegrityError,
    sqlite3.DataError,
    sqlite3.InterfaceError,
    sqlite3.ProgrammingError,
)


def is_of_the_database(error: BaseException) -> bool:
    """Whether an error says that the record cannot be written, not that a value is unfit."""
    return isinstance(error, RecordError) and not isinstance(error, _OF_THE_VALUES)


def sqlite_version() -> str:
    """The version of the SQLite that the record is kept with, such as "3.51.3"."""
    return str(sqlite3.sqlite_version)


def check_sqlite() -> None:
    """Refuse a SQLite that cannot hold a record; see :mod:`edgewatch.store.sqlite_fitness`."""
    refuse_too_old(sqlite3.sqlite_version_info)


def open_writer(path: Path) -> Connection:
    """The agent's connection: every commit is on the disk before it is believed.

    In WAL mode, where SQLite is sound; see :mod:`edgewatch.store.sqlite_fitness`.
    """
    check_sqlite()
    path.parent.mkdir(parents=True, exist_ok=True)
    if str(path) != ":memory:" and not path.exists():
        # SQLite gives its log and index the mode of the database.
        os.close(create_file(path, os.O_RDWR | os.O_EXCL))
    db: Connection = sqlite3.connect(str(path), isolation_level=None, timeout=10.0)
    db.execute("PRAGMA page_size = 4096")
    try:
        choose_journal(db, sqlite3.sqlite_version_info)
    except InputError:
        db.close()
        raise
    add_functions(db, sqlite3.sqlite_version_info)
    db.execute("PRAGMA synchronous = FULL")
    db.execute("PRAGMA foreign_keys = ON")
    db.execute("PRAGMA temp_store = MEMORY")
    # What is deleted is overwritten where its page is written anyway; see store/wiping.py.
    db.execute("PRAGMA secure_delete = FAST")
    db.execute("PRAGMA wal_autocheckpoint = 2000")
    db.execute(f"PRAGMA journal_size_limit = {WAL_KEPT_BYTES}")
    return db


def open_reader(path: Path, *, of_any_version: bool = False) -> Connection:
    """A read-only connection to a live record or a snapshot.

    Args:
        path: the file.
        of_any_version: also a record that a newer EdgeWatch has kept, to say so oneself.

    Raises:
        InputError: there is no record yet, the file is none, or it is that of a newer version.
    """
    check_sqlite()
    if not path.exists():
        raise InputError(
            "no record here yet",
            where=str(path),
            expected="a site that an agent has run at",
            remedy="Start one with: edgewatch agent",
        )
    if not os.access(path, os.R_OK):
        raise InputError(
            "this user may not read the record",
            where=str(path),
            expected="the account that runs the agent, or one of a group that shares the site",
            remedy="The agent opens a shared site to its group when it starts.",
        )
    try:
        db: Connection = sqlite3.connect(
            f"{path.resolve().as_uri()}?mode=ro", uri=True, isolation_level=None, timeout=5.0
        )
        db.execute("PRAGMA query_only = ON")
        add_functions(db, sqlite3.sqlite_version_info)
        db.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        if not of_any_version:
            refuse_newer(db, path)
    except InputError:
        db.close()
        raise
    except (sqlite3.Error, UnicodeDecodeError) as error:  # what SQLite quotes may be no text
        raise InputError(
            f"cannot be read as a record ({error})", where=str(path), expected="an SQLite file"
        ) from error
    return db


def open_beside(record: Path, target: Path) -> Connection:
    """A new database at ``target``, with a live record attached to it, read-only, as ``record``.

    Without a journal: a file that is not finished is thrown away, not repaired.
    """
    open_reader(record).close()
    db: Connection = sqlite3.connect(target.resolve().as_uri(), uri=True, isolation_level=None)
    db.execute("PRAGMA journal_mode = OFF")
    db.execute("PRAGMA synchronous = OFF")
    db.execute("ATTACH ? AS record", (f"{record.resolve().as_uri()}?mode=ro",))
    return db


@contextlib.contextmanager
def one_transaction(db: Connection) -> Iterator[None]:
    """All of it or nothing: BEGIN IMMEDIATE, COMMIT, and ROLLBACK on any error."""
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise
    db.execute("COMMIT")


@contextlib.contextmanager
def savepoint(db: Connection) -> Iterator[None]:
    """A part of a transaction that can be taken back alone: all of it or nothing."""
    db.execute("SAVEPOINT part")
    try:
        yield
    except BaseException:
        if db.in_transaction:  # SQLite itself rolls everything back on a full disk
            db.execute("ROLLBACK TO part")
            db.execute("RELEASE part")
        raise
    db.execute("RELEASE part")


@contextlib.contextmanager
def one_view(db: Connection) -> Iterator[None]:
    """Every read inside sees the record as it stood at the first one."""
    if db.in_transaction:
        yield
        return
    db.execute("BEGIN")
    try:
        yield
    finally:
        with contextlib.suppress(RecordError):  # what broke the reading may have ended it too
            db.execute("COMMIT")


def rows_as_dicts(db: Connection, sql: str, params: tuple[Any, ...] = ()) -> list[dict[str, Any]]:
    """Rows of a short query as dictionaries."""
    cursor = db.execute(sql, params)
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor]
