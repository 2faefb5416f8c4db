"""A record that a newer EdgeWatch has kept is refused: what is not understood is not read.

An older program would pass over what it does not know, and an older agent would write rows that
the newer one takes for whole. This looks without the migrations themselves: every reader does so,
and the library that runs them is slow to load.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

from edgewatch.site.errors import InputError

if TYPE_CHECKING:
    from edgewatch.store.connection import Connection

NEWEST = 15
"""The number of the newest migration; a test holds it to the folder of the migrations."""
_NUMBER = re.compile(r"m(\d{3,6})_")
_MOST = 10_000


class NewerRecordError(InputError):
    """The record has been through a migration that this version does not know."""


def refuse_newer(db: Connection, path: Path) -> None:
    """Look which migrations a record has been through; what cannot be read of it passes.

    A damaged record is salvaged by those who open it, and a file that is no record says so itself.

    Raises:
        NewerRecordError: one of them is not known here.
    """
    try:
        step = newer_step(db)
        version = _version_of(db) if step else ""
    except (db.Error, UnicodeDecodeError):  # the error class of whichever SQLite it is
        return
    if step is None:
        return
    by = f"EdgeWatch {version}" if version else "a newer EdgeWatch"
    raise NewerRecordError(
        f"was kept by {by}: this version does not know its form ({step})",
        where=str(path),
        expected=f"a record of this version or of an older one (up to m{NEWEST:03})",
        remedy="Install the newer version again, or use the copy made before the upgrade. "
        "Nothing has been changed.",
    )


def newer_step(db: Connection) -> str | None:
    """The newest migration of a record that this version does not know, or None."""
    plain = db.execute(
        """SELECT 1 FROM sqlite_schema WHERE name = '_sqlite_migrations' AND type = 'table'
           AND sql LIKE 'CREATE TABLE %'"""
    ).fetchone()
    if plain is None:
        return None
    rows = db.execute(
        "SELECT name FROM _sqlite_migrations WHERE migration_set = 'edgewatch' LIMIT ?", (_MOST,)
    )
    unknown = [str(name) for (name,) in rows if _number(str(name)) > NEWEST]
    return max(unknown, key=_number, default=None)


def _number(name: str) -> int:
    """The number of a migration by its name; 0 of what is none.

    >>> _number("m015_gpu"), _number("anything")
    (15, 0)
    """
    found = _NUMBER.match(name)
    return int(found[1]) if found else 0


def _version_of(db: Connection) -> str:
    """The version whose agent started last, "" where none has said it."""
    row = db.execute(
        "SELECT detail FROM event WHERE kind = 'agent.started' ORDER BY id DESC LIMIT 1"
    ).fetchone()
    try:
        detail = json.loads(row[0]) if row else {}
    except ValueError:
        return ""
    return str(detail.get("version", ""))[:40] if isinstance(detail, dict) else ""
