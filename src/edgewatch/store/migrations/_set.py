"""The set that every migration registers itself in, and how a script of SQL runs inside one."""

from __future__ import annotations

from typing import Any

from sqlite_utils import Migrations

migrations = Migrations("edgewatch")


def run_script(db: Any, script: str) -> None:
    """Run statements that end in ``;`` at the end of a line, inside the migration's transaction.

    ``executescript`` would commit it first.
    """
    for statement in script.split(";\n"):
        if statement.strip():
            db.execute(statement)
