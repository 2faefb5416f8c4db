"""Is the schema of a record, text for text, the one that its version of EdgeWatch makes?

A trigger or a view that somebody put into the file would change or hide rows for whoever writes
or reads it; a table that is no plain one could run anything.
"""

from __future__ import annotations

import functools
import tempfile
from contextlib import closing
from itertools import zip_longest
from pathlib import Path

from edgewatch.audit import bag
from edgewatch.audit.findings import Finding
from edgewatch.audit.log_views import PREFIX, view_definitions
from edgewatch.store.connection import Connection, open_writer
from edgewatch.store.migrations import applied, migrate, names
from edgewatch.store.wiping import PASSING

Schema = dict[str, tuple[str, str]]
"""Name to kind and definition."""
_STEPS = "_sqlite_migrations"


def schema_findings(db: Connection) -> list[Finding]:
    """What is in the schema that does not belong there, or is not there, or another."""
    found, known = schema(db), all_steps()
    # Read only where it is the plain table that it ought to be.
    plain = found.get(_STEPS) == _expected(None)[0].get(_STEPS)
    steps = applied(db) if plain else known
    if steps != known[: len(steps)]:
        newer = next(a for a, b in zip_longest(steps, known) if a != b)
        return [Finding(f"was made by another version of EdgeWatch ({newer})", bag.RECORD)]
    expected = dict(_expected(len(steps))[0])
    if any(name.startswith(PREFIX) for name in found):
        expected |= _expected(len(steps))[1]
    return [
        Finding("is not as its version of EdgeWatch makes it", f"{bag.RECORD}, {name}")
        for name in sorted(found.keys() | expected.keys())
        if found.get(name) != expected.get(name) and (name, found.get(name)) != PASSING
    ]


def is_readable(db: Connection) -> bool:
    """Whether every table and view of EdgeWatch is the one that it makes, whatever else is there.

    A view in the place of a table may never come to an end.
    """
    found = schema(db)
    made = {name: one for name, one in _expected(None)[0].items() if one[0] in ("table", "view")}
    return all(found.get(name) == one for name, one in made.items())


def schema(db: Connection) -> Schema:
    """Name to kind and definition of everything but what SQLite makes for itself."""
    rows = db.execute(
        "SELECT name, type, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
    )
    return {str(name): (str(kind), str(sql)) for name, kind, sql in rows}


@functools.cache
def all_steps() -> tuple[str, ...]:
    """The names of all migrations, in order."""
    return names()


@functools.cache
def _expected(steps: int | None) -> tuple[Schema, Schema]:
    """What so many steps make, and the views that a bundle adds to it."""
    with (
        tempfile.TemporaryDirectory(prefix="edgewatch-") as folder,
        closing(open_writer(Path(folder) / "log.db")) as db,
    ):
        migrate(db, steps=steps)
        views = {name: ("view", sql) for name, sql in view_definitions(db).items()}
        return schema(db), views
