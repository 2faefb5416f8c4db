"""Which SQLite keeps the record, and what is done where only an old one can be had.

SQLite 3.7.0 to 3.51.2 can corrupt a database in WAL mode when two connections write or checkpoint
at one instant (sqlite.org/wal.html#walresetbug; the fix was taken back to 3.50.7 and 3.44.6). The
package pysqlite3 carries a sound one and is installed wherever it has a wheel. On the platforms
that are left (an Intel Mac, musl) the SQLite of Python itself is used without a write-ahead log:
then readers and the agent wait for each other, and nothing can be corrupted.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from edgewatch.site.errors import InputError

if TYPE_CHECKING:
    from edgewatch.store.connection import Connection

Version = tuple[int, ...]
MINIMUM_SQLITE = (3, 51, 3)
"""The first that is sound for good."""
LEAST_SQLITE = (3, 37, 0)
"""The first that knows STRICT tables."""
_BACKPORTS = ((3, 50, 7), (3, 44, 6))
_JSON5_VALID = (3, 45, 0)
"""The first whose ``json_valid`` takes a second argument."""


def is_sound(version: Version) -> bool:
    """Whether a write-ahead log may be shared by two connections.

    >>> is_sound((3, 51, 3)), is_sound((3, 50, 7)), is_sound((3, 51, 0)), is_sound((3, 40, 1))
    (True, True, False, False)
    """
    fixed = any(version[:2] == one[:2] and version >= one for one in _BACKPORTS)
    return fixed or version >= MINIMUM_SQLITE


def refuse_too_old(version: Version) -> None:
    """Raise :class:`InputError` for a SQLite that cannot hold the tables of a record."""
    if version < LEAST_SQLITE:
        raise InputError(
            f"SQLite {'.'.join(map(str, version))} cannot hold the record",
            expected=f"SQLite {'.'.join(map(str, MINIMUM_SQLITE))} or newer",
            remedy="Install the package pysqlite3, which carries one.",
        )


def choose_journal(db: Connection, version: Version) -> None:
    """Keep a write-ahead log with a sound SQLite, else a rollback journal.

    Raises:
        InputError: the record has a write-ahead log, and somebody who reads it is in the way of
            its end.
    """
    if is_sound(version):
        db.execute("PRAGMA journal_mode = WAL")
        return
    try:
        (mode,) = db.execute("PRAGMA journal_mode = TRUNCATE").fetchone()
    except db.OperationalError:  # it is locked
        mode = "wal"
    if mode == "wal":
        raise InputError(
            "the record has a write-ahead log, which this SQLite must not share",
            expected="nobody who reads the record while the agent starts",
            remedy="Close the windows of this site and start the agent again.",
        )


def add_functions(db: Connection, version: Version) -> None:
    """Give an old SQLite the one function that it lacks: JSON as :mod:`json` writes it, or not."""
    if version < _JSON5_VALID:
        db.create_function("json_valid", 2, _is_json, deterministic=True)


def _is_json(text: object, _kind: int) -> int | None:
    """What ``json_valid(text, 2)`` says, NaN and Infinity included.

    >>> _is_json('{"a": NaN}', 2), _is_json("{", 2), _is_json(None, 2)
    (1, 0, None)
    """
    if text is None:
        return None
    try:
        json.loads(str(text))
    except (ValueError, RecursionError):
        return 0
    return 1
