"""Which alarms a person has taken out of service, from when, until when."""

from __future__ import annotations

from typing import Any

from edgewatch.store.connection import Connection, rows_as_dicts


def take_out_of_service(
    db: Connection,
    code: str,
    place: str | None,
    from_ns: int,
    *,
    until_ns: int | None,
    by: str,
    role: str,
    note: str,
) -> None:
    """From now on the alarm does not call; until a time, or until a person returns it."""
    db.execute(
        """INSERT INTO out_of_service (code, place, from_ns, until_ns, by, role, note)
           VALUES (?, ?, ?, ?, ?, ?, ?)""",
        (code, place, from_ns, until_ns, by, role, note),
    )


def end_out_of_service(
    db: Connection,
    code: str,
    place: str | None,
    at_ns: int,
    *,
    by: str = "",
    role: str = "",
    note: str = "",
) -> None:
    """It is in service again: returned by a person, or its time is up."""
    db.execute(
        """UPDATE out_of_service SET ended_ns = ?, ended_by = ?, ended_role = ?, ended_note = ?
           WHERE code = ? AND place IS ? AND ended_ns IS NULL""",
        (at_ns, by, role, note, code, place),
    )


def out_of_service(db: Connection, *, in_force: bool = True) -> list[dict[str, Any]]:
    """What is out of service, oldest first; with ``in_force=False`` all that ever was."""
    return rows_as_dicts(
        db,
        "SELECT * FROM out_of_service WHERE ended_ns IS NULL OR ? = 0 ORDER BY id",
        (int(in_force),),
    )
