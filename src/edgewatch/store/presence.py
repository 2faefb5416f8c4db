"""When the agent and the host programs were there: intervals from a start to the last sign of life.

An interval is extended now and then while its subject lives, in a transaction that is written
anyway. Whoever is killed says nothing more: the interval ends at the last sign that was written.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from edgewatch.store.connection import Connection, rows_as_dicts

AGENT = "agent"
Ended = Literal["in order", "killed", "silent"]
_FOREVER_NS = 2**63 - 1


@dataclass(frozen=True, slots=True)
class Presence:
    """One interval of one subject: ``agent``, or ``host:`` and the name of the producer.

    ``ended`` is None while it is open: ``killed`` stands for every end without a last word, and
    ``silent`` for a pause after which the very same process went on.
    """

    id: int
    subject: str
    segment_id: int | None
    models: tuple[str, ...]
    from_ns: int
    to_ns: int
    ended: str | None


def begin(
    db: Connection,
    subject: str,
    from_ns: int,
    *,
    segment_id: int | None = None,
    models: Sequence[str] = (),
) -> int:
    """Open an interval; its id."""
    cursor = db.execute(
        """INSERT INTO presence (subject, segment_id, models, from_ns, to_ns)
           VALUES (?, ?, ?, ?, ?)""",
        (subject, segment_id, _as_json(models), from_ns, from_ns),
    )
    return int(cursor.lastrowid or 0)


def extend(db: Connection, presence_id: int, to_ns: int, models: Sequence[str] = ()) -> None:
    """The subject lives at ``to_ns``: an interval never becomes shorter."""
    db.execute(
        "UPDATE presence SET to_ns = max(to_ns, ?), models = ? WHERE id = ?",
        (to_ns, _as_json(models), presence_id),
    )


def end(db: Connection, presence_id: int, ended: Ended) -> None:
    """Close an interval where it stands."""
    db.execute("UPDATE presence SET ended = ? WHERE id = ?", (ended, presence_id))


def open_agents(db: Connection) -> list[Presence]:
    """Intervals of the agent that nobody has closed: its own, or that of one that was killed."""
    return _read(db, "WHERE subject = ? AND ended IS NULL ORDER BY id", (AGENT,))


def of_segment(db: Connection, segment_id: int) -> Presence | None:
    """The interval of a segment's producer, if there is one yet."""
    return next(iter(_read(db, "WHERE segment_id = ?", (segment_id,))), None)


def of_active_segments(db: Connection) -> list[Presence]:
    """The intervals of producers whose segments are still being read."""
    return _read(db, "WHERE segment_id IN (SELECT id FROM segment WHERE state = 'active')")


def agent_intervals(db: Connection, from_ns: int = 0, to_ns: int = _FOREVER_NS) -> list[Presence]:
    """Those of the agent that reach into a span, and the last one before it, oldest first."""
    return _around(db, "subject = ?", AGENT, from_ns, to_ns)


def host_intervals(
    db: Connection, model: str, from_ns: int = 0, to_ns: int = _FOREVER_NS
) -> list[Presence]:
    """The same of the programs that run a model."""
    runs = "EXISTS (SELECT 1 FROM json_each(presence.models) WHERE value = ?)"
    return _around(db, runs, model, from_ns, to_ns)


def _around(db: Connection, which: str, name: str, from_ns: int, to_ns: int) -> list[Presence]:
    earlier = _read(
        db, f"WHERE {which} AND to_ns < ? ORDER BY to_ns DESC, id DESC LIMIT 1", (name, from_ns)
    )
    within = _read(
        db,
        f"WHERE {which} AND to_ns >= ? AND from_ns < ? ORDER BY from_ns, id",
        (name, from_ns, to_ns),
    )
    return earlier + within


def _read(db: Connection, where: str, params: tuple[Any, ...] = ()) -> list[Presence]:
    rows = rows_as_dicts(db, f"SELECT * FROM presence {where}", params)  # noqa: S608
    return [Presence(**{**row, "models": tuple(json.loads(row["models"]))}) for row in rows]


def _as_json(models: Sequence[str]) -> str:
    return json.dumps(list(models), ensure_ascii=False)
