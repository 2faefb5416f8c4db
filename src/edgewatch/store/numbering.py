"""No number of a sealed row is used again, also where damage took the newest rows of a table.

SQLite gives a new row the highest number and one. Rows that are retired leave the highest in its
place for that reason; damage does not, and a new row with the number of a lost one would look like
one that was put in.
"""

from __future__ import annotations

from edgewatch.store.connection import Connection
from edgewatch.store.sealed_kinds import APPENDED
from edgewatch.store.seals import sealed_up_to

_REFERRED_TO = frozenset({"model", "layout", "segment"})
"""Whoever adds such a row goes on with the number it was given, so that none can be moved."""


def continue_numbers(db: Connection, *, whole: bool = True) -> None:
    """Give rows that this connection adds numbers beyond the last sealed one of their kind.

    ``whole``: rows are only added from now on. Else some are taken out as well, and tables that
    are in order now are watched too.
    """
    for kind in APPENDED:
        last = sealed_up_to(db, kind.code)
        if kind.table in _REFERRED_TO or (whole and _highest(db, kind.table) >= last):
            continue
        # A trigger of TEMP names the record's table without its database: SQLite allows no other.
        db.execute(
            f"CREATE TEMP TRIGGER IF NOT EXISTS {kind.table}_numbered"  # noqa: S608
            f" AFTER INSERT ON main.{kind.table} WHEN NEW.id <= {last}"
            f" BEGIN UPDATE {kind.table} SET id = ("
            f"SELECT max({last}, max(id)) + 1 FROM {kind.table}) WHERE id = NEW.id; END"
        )


def _highest(db: Connection, table: str) -> int:
    (number,) = db.execute(f"SELECT coalesce(max(id), 0) FROM {table}").fetchone()  # noqa: S608
    return int(number)
