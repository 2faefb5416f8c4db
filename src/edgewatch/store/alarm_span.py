"""The alarms that a span of time has to do with."""

from __future__ import annotations

import json
from typing import Any

from edgewatch.store.connection import Connection


def alarms_of_span(db: Connection, from_ns: int, to_ns: int) -> list[dict[str, Any]]:
    """Alarms that took a step within a span or stood at its end, by number, as last saved."""
    rows = db.execute(
        """SELECT content FROM alarm WHERE id IN
             (SELECT alarm_id FROM alarm_transition WHERE time_ns >= ?1 AND time_ns < ?2)
           OR (raised_ns < ?2 AND (cleared_ns IS NULL OR cleared_ns >= ?2)) ORDER BY id""",
        (from_ns, to_ns),
    )
    return [json.loads(row[0]) for row in rows]
