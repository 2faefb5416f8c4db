"""Open alarms, and the journal of closed ones, found in the same time however long it is.

Pages of the journal are found through the index of state and time of raising, which holds the
numbers of the rows as well: only the rows of the page itself are read.
"""

from __future__ import annotations

import json
from typing import Any

from edgewatch.store.connection import Connection, rows_as_dicts

# Each by name: an index finds states that are named, and none that is only not another.
_OPEN = (
    "pending",
    "active-unacknowledged",
    "active-acknowledged",
    "cleared-unacknowledged",
    "shelved",
)
_CLOSED = "state = 'closed' AND raised_ns >= ? AND raised_ns < ?"


def open_alarms(db: Connection, limit: int) -> list[dict[str, Any]]:
    """Those whose life goes on, pending ones too, as saved; the newest first."""
    rows = db.execute(
        f"SELECT content FROM alarm WHERE state IN ({', '.join('?' * len(_OPEN))}) "  # noqa: S608
        "ORDER BY id DESC LIMIT ?",
        (*_OPEN, limit),
    )
    return [json.loads(row[0]) for row in rows]


def closed_count(db: Connection, from_ns: int, to_ns: int) -> int:
    """How many closed alarms were raised in ``from_ns <= t < to_ns``."""
    found = db.execute(f"SELECT count(*) FROM alarm WHERE {_CLOSED}", (from_ns, to_ns))  # noqa: S608
    return int(found.fetchone()[0])


def closed_alarms(
    db: Connection, from_ns: int, to_ns: int, first: int, count: int, total: int | None = None
) -> list[dict[str, Any]]:
    """Those from position ``first`` on, the last raised first, as saved.

    ``total``: how many there are, where it is known; what is nearer to the end is then found from
    there.
    """
    skip, way = first, "DESC"
    if total is not None and first > total // 2:
        count = min(count, total - first)
        skip, way = total - first - count, "ASC"
    rows = db.execute(
        f"""SELECT content FROM alarm WHERE id IN (
              SELECT id FROM alarm WHERE {_CLOSED}
              ORDER BY raised_ns {way}, id {way} LIMIT ? OFFSET ?)
            ORDER BY raised_ns DESC, id DESC""",  # noqa: S608
        (from_ns, to_ns, max(0, count), skip),
    )
    return [json.loads(row[0]) for row in rows]


def last_step(db: Connection) -> int:
    """The number of the newest transition: while it is the same, no alarm has changed."""
    return int(db.execute("SELECT coalesce(max(id), 0) FROM alarm_transition").fetchone()[0])


def one_alarm(db: Connection, alarm_id: int) -> dict[str, Any] | None:
    """An alarm by its number, as saved; None where there is none."""
    row = db.execute("SELECT content FROM alarm WHERE id = ?", (alarm_id,)).fetchone()
    return None if row is None else json.loads(row[0])


def raisings(db: Connection, from_ns: int) -> list[tuple[int, int]]:
    """Number and event time of every raising since then, oldest first.

    An alarm that comes back from its shelf, or gets another cause, has been raised before.
    """
    rows = db.execute(
        """SELECT alarm_id, time_ns FROM alarm_transition
           WHERE time_ns >= ? AND to_state = 'active-unacknowledged'
             AND from_state NOT IN ('shelved', 'active-unacknowledged', 'active-acknowledged')
           ORDER BY time_ns, id""",
        (from_ns,),
    )
    return [(int(alarm_id), int(time_ns)) for alarm_id, time_ns in rows]


def annunciations(db: Connection, from_ns: int) -> list[dict[str, Any]]:
    """The steps since then that led to an active alarm not yet acknowledged, without snapshots."""
    return rows_as_dicts(
        db,
        """SELECT alarm_id, time_ns, from_state, to_state, note, kind FROM alarm_transition
           WHERE time_ns >= ? AND to_state = 'active-unacknowledged' ORDER BY time_ns, id""",
        (from_ns,),
    )
