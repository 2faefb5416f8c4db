"""Predictions that a program could not write down, as it told once it could write again."""

from __future__ import annotations

from edgewatch.store.connection import Connection

KIND = "records.dropped"


def dropped_between(db: Connection, from_ns: int, to_ns: int) -> int:
    """How many went unrecorded, by what was told in a span."""
    row = db.execute(
        # The kind as a literal: only so does the index of these events alone serve.
        "SELECT coalesce(sum(json_extract(detail, '$.dropped')), 0) FROM event"
        " WHERE kind = 'records.dropped' AND time_ns >= ? AND time_ns < ?",
        (from_ns, to_ns),
    ).fetchone()
    return int(row[0])
