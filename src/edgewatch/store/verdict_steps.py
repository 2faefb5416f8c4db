"""The verdicts over slots in the order in which they were given, for whoever follows them."""

from __future__ import annotations

from edgewatch.store.connection import Connection

Step = tuple[int, int, str, str]
"""Number of the state, since when (ns), slot, verdict."""


def last_number(db: Connection) -> int:
    """The number of the newest state; 0 where there is none."""
    return int(db.execute("SELECT coalesce(max(id), 0) FROM hardware_state").fetchone()[0])


def steps_after(db: Connection, number: int) -> list[Step]:
    """The states that were begun after the one of that number, oldest first."""
    rows = db.execute(
        "SELECT id, since_ns, slot, verdict FROM hardware_state WHERE id > ? ORDER BY id", (number,)
    )
    return [(int(i), int(since), str(slot), str(verdict)) for i, since, slot, verdict in rows]
