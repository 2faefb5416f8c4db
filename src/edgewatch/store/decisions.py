"""What people decided about a slot beside its enrolments: rejections and maintenance windows."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from edgewatch.store.connection import Connection, rows_as_dicts


def add_rejection(
    db: Connection,
    slot: str,
    time_ns: int,
    *,
    by: str,
    role: str,
    note: str,
    unit: str,
    evidence: Sequence[dict[str, Any]],
    digest: str,
) -> int:
    """A named person decided that this unit does not belong into the slot; the id of the row.

    ``digest`` is that of what makes out the unit, so that it is known again at another port.
    """
    cursor = db.execute(
        """INSERT INTO rejection (slot, time_ns, by, role, note, unit, evidence, digest)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
        (slot, time_ns, by, role, note, unit, json.dumps(evidence, ensure_ascii=False), digest),
    )
    return int(cursor.lastrowid or 0)


def overrule_rejections(db: Connection, slot: str, digest: str, at_ns: int) -> None:
    """The unit has been approved all the same: its rejections no longer count, and stay."""
    db.execute(
        """UPDATE rejection SET overruled_ns = ?
           WHERE slot = ? AND digest = ? AND overruled_ns IS NULL""",
        (at_ns, slot, digest),
    )


def rejections(db: Connection, slot: str | None = None) -> list[dict[str, Any]]:
    """Rejections of a slot, or of all, oldest first; ``overruled_ns`` None where it counts."""
    rows = rows_as_dicts(
        db, "SELECT * FROM rejection WHERE ? IS NULL OR slot = ? ORDER BY id", (slot, slot)
    )
    return [{**row, "evidence": json.loads(row["evidence"])} for row in rows]


def open_window(
    db: Connection,
    slot: str,
    from_ns: int,
    until_ns: int,
    *,
    allowed: Sequence[str],
    by: str,
    role: str,
    note: str,
) -> int:
    """A named person announced work on a slot, and what of its unit may differ meanwhile."""
    cursor = db.execute(
        """INSERT INTO maintenance_window (slot, from_ns, until_ns, allowed, by, role, note)
           VALUES (?, ?, ?, ?, ?, ?, ?)""",
        (slot, from_ns, until_ns, json.dumps(list(allowed)), by, role, note),
    )
    return int(cursor.lastrowid or 0)


def close_window(db: Connection, slot: str, at_ns: int, *, by: str, note: str = "") -> None:
    """The work is over: ended by a person, or by nobody when its time was over."""
    db.execute(
        """UPDATE maintenance_window SET ended_ns = ?, ended_by = ?, ended_note = ?
           WHERE slot = ? AND ended_ns IS NULL""",
        (at_ns, by, note, slot),
    )


def current_window(db: Connection, slot: str) -> dict[str, Any] | None:
    """The window that is open now, if one is."""
    rows = [row for row in maintenance_windows(db, slot) if row["ended_ns"] is None]
    return rows[-1] if rows else None


def maintenance_windows(db: Connection, slot: str | None = None) -> list[dict[str, Any]]:
    """Maintenance windows of a slot, or of all, oldest first."""
    rows = rows_as_dicts(
        db, "SELECT * FROM maintenance_window WHERE ? IS NULL OR slot = ? ORDER BY id", (slot, slot)
    )
    return [{**row, "allowed": json.loads(row["allowed"])} for row in rows]
