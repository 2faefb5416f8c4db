"""Samples of machine and processes, a few out of each stretch of a span, however long it is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from edgewatch.store.connection import Connection
from edgewatch.store.stretches import first_rows


class Sample(NamedTuple):
    """What was measured of the machine or a process at a moment; None where it was not."""

    time_ns: int
    cpu_percent: float | None
    rss_bytes: float | None
    memory_percent: float | None
    disk_free_bytes: float | None
    disk_percent: float | None
    gpu_percent: float | None
    gpu_memory_percent: float | None
    gpu_celsius: float | None


_COLUMNS = ", ".join(Sample._fields)


def subjects(db: Connection) -> list[str]:
    """All that has ever been sampled: "machine", "agent", "feed:NAME", by name."""
    rows = db.execute(
        """WITH RECURSIVE found (name) AS (
             SELECT min(subject) FROM resource
             UNION ALL
             SELECT (SELECT min(subject) FROM resource WHERE subject > found.name)
             FROM found WHERE found.name IS NOT NULL)
           SELECT name FROM found WHERE name IS NOT NULL"""
    )
    return [str(row[0]) for row in rows]


def samples(db: Connection, subject: str, edges: Sequence[int], most: int) -> list[Sample]:
    """The first samples of each stretch between two edges, at most so many, oldest first."""
    query = (
        f"SELECT {_COLUMNS} FROM resource WHERE subject = ? AND time_ns >= ? AND time_ns < ?"  # noqa: S608
        " ORDER BY time_ns LIMIT ?"
    )
    return [Sample._make(row) for row in first_rows(db, query, subject, edges, most)]


def last_sample(db: Connection, subject: str, before_ns: int) -> Sample | None:
    """The last sample that was taken before a moment."""
    row = db.execute(
        f"SELECT {_COLUMNS} FROM resource WHERE subject = ? AND time_ns < ?"  # noqa: S608
        " ORDER BY time_ns DESC LIMIT 1",
        (subject, before_ns),
    ).fetchone()
    return None if row is None else Sample._make(row)
