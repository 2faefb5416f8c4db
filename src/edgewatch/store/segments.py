"""How far each segment of the spool has been read: committed with the rows it holds."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from edgewatch.store.connection import Connection

_SELECT = "SELECT id, name, producer, pid, opened_ns, offset, state FROM segment"
ACTIVE, CLOSED, RETIRED = "active", "closed", "retired"


@dataclass(slots=True)
class Segment:
    id: int
    name: str
    producer: dict[str, Any]
    pid: int
    opened_ns: int
    offset: int
    state: str


def segments(db: Connection) -> dict[str, Segment]:
    """Segments not yet retired, by file name."""
    rows = db.execute(_SELECT + " WHERE state != ?", (RETIRED,))
    return {row[1]: _segment(row) for row in rows}


def retired(db: Connection, name: str) -> Segment | None:
    """The retired segment of this name, whose file should be gone."""
    row = db.execute(_SELECT + " WHERE name = ? AND state = ?", (name, RETIRED)).fetchone()
    return _segment(row) if row else None


def add_segment(db: Connection, name: str, header: dict[str, Any], opened_ns: int) -> Segment:
    """Register a segment whose header has been read."""
    pid = int(header.get("pid", 0))
    cursor = db.execute(
        """INSERT INTO segment (name, producer, pid, opened_ns, offset, state)
           VALUES (?, ?, ?, ?, 0, ?)""",
        (name, json.dumps(header, ensure_ascii=False), pid, opened_ns, ACTIVE),
    )
    return Segment(int(cursor.lastrowid or 0), name, header, pid, opened_ns, 0, ACTIVE)


def advance(db: Connection, segment_id: int, offset: int, damaged_bytes: int = 0) -> None:
    """Everything before ``offset`` is in the record (in this very transaction)."""
    db.execute(
        "UPDATE segment SET offset = ?, damaged_bytes = damaged_bytes + ? WHERE id = ?",
        (offset, damaged_bytes, segment_id),
    )


def set_state(db: Connection, segment_id: int, state: str) -> None:
    db.execute("UPDATE segment SET state = ? WHERE id = ?", (state, segment_id))


def _segment(row: tuple[Any, ...]) -> Segment:
    return Segment(row[0], row[1], json.loads(row[2]), *row[3:])
