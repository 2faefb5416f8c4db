"""Suspicions against the units in the slots: raised once, and there until they are settled."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from edgewatch.store.connection import Connection, rows_as_dicts

Differences = Sequence[dict[str, Any]]


def add(db: Connection, slot: str, time_ns: int, differences: Differences) -> None:
    """At ``time_ns`` these fields were unlike those of the approved unit."""
    db.execute(
        "INSERT INTO suspicion (slot, time_ns, differences) VALUES (?, ?, ?)",
        (slot, time_ns, _text(differences)),
    )


def settle(
    db: Connection, slot: str, time_ns: int, differences: Differences, settled_ns: int
) -> None:
    """Such a suspicion stands no longer: a proof, a later one like it, or an approval."""
    db.execute(
        """UPDATE suspicion SET settled_ns = ?
           WHERE slot = ? AND time_ns = ? AND differences = ? AND settled_ns IS NULL""",
        (settled_ns, slot, time_ns, _text(differences)),
    )


def standing(db: Connection, slot: str) -> list[dict[str, Any]]:
    """Those that nothing has settled, oldest first."""
    rows = rows_as_dicts(
        db,
        "SELECT * FROM suspicion WHERE slot = ? AND settled_ns IS NULL ORDER BY time_ns, id",
        (slot,),
    )
    return [{**row, "differences": json.loads(row["differences"])} for row in rows]


def _text(differences: Differences) -> str:
    return json.dumps(differences, ensure_ascii=False)
