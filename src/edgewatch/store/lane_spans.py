"""What stood when, by columns alone: states of slots, alarms, pauses of the agent, for drawing.

Whoever draws a year needs the ends and the kind of each stretch, not the evidence in it.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from edgewatch.store.connection import Connection, rows_as_dicts

MOST = 20_000
"""No chart can show more stretches than this."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """``what`` stood of ``of`` from one time on; ``to_ns`` is None while it still stands."""

    id: int
    of: str
    what: str
    from_ns: int
    to_ns: int | None


def state_stretches(db: Connection, from_ns: int, to_ns: int) -> list[Stretch]:
    """The verdicts of all slots that stood in a span, oldest first."""
    rows = db.execute(
        """SELECT id, slot, verdict, since_ns, until_ns FROM hardware_state
           WHERE since_ns < ? AND (until_ns IS NULL OR until_ns > ?)
           ORDER BY since_ns, id LIMIT ?""",
        (to_ns, from_ns, MOST),
    )
    return [Stretch(*row) for row in rows]


def alarm_stretches(db: Connection, from_ns: int, to_ns: int) -> list[Stretch]:
    """The raised alarms that stood in a span, oldest first: ``of`` is the priority, ``what`` the
    code."""
    rows = db.execute(
        """SELECT id, priority, code, raised_ns, cleared_ns FROM alarm
           WHERE raised_ns < ? AND (cleared_ns IS NULL OR cleared_ns > ?)
           ORDER BY raised_ns, id LIMIT ?""",
        (to_ns, from_ns, MOST),
    )
    return [Stretch(*row) for row in rows]


def alarm_moment(db: Connection, alarm_id: int) -> tuple[int, int] | None:
    """(transition, time) at which an alarm was raised, else began; None if there is none."""
    row = db.execute(
        """SELECT id, time_ns FROM alarm_transition WHERE alarm_id = ?
           ORDER BY to_state != 'active-unacknowledged', id LIMIT 1""",
        (alarm_id,),
    ).fetchone()
    return None if row is None else (int(row[0]), int(row[1]))


def alarm_content(db: Connection, alarm_id: int) -> dict[str, Any]:
    """An alarm as it was saved; empty if there is none."""
    row = db.execute("SELECT content FROM alarm WHERE id = ?", (alarm_id,)).fetchone()
    return {} if row is None else dict(json.loads(row[0]))


def last_state_of(
    db: Connection, verdicts: Sequence[str], from_ns: int, to_ns: int
) -> dict[str, Any] | None:
    """The last state with one of these verdicts that began in a span; if there is one."""
    marks = ", ".join("?" * len(verdicts))
    rows = rows_as_dicts(
        db,
        f"""SELECT slot, verdict, since_ns, unit, differences FROM hardware_state
            WHERE since_ns >= ? AND since_ns < ? AND verdict IN ({marks})
            ORDER BY since_ns DESC, id DESC LIMIT 1""",  # noqa: S608
        (from_ns, to_ns, *verdicts),
    )
    return {**rows[0], "differences": json.loads(rows[0]["differences"])} if rows else None


def pauses(db: Connection, from_ns: int, to_ns: int) -> list[tuple[int, int]]:
    """Stretches in which no agent ran, as later agents found and put them down, oldest first."""
    rows = db.execute(
        """SELECT json_extract(content, '$.params.stopped_ns'),
             json_extract(content, '$.params.started_ns') FROM alarm
           WHERE code = 'agent.stopped' ORDER BY id"""
    ).fetchall()
    found = [(int(a), int(b)) for a, b in rows if _is_time(a) and _is_time(b)]
    return sorted((a, b) for a, b in found if a < to_ns and b > from_ns)


def load_samples(
    db: Connection, from_ns: int, to_ns: int, most: int = MOST
) -> list[tuple[int, float]]:
    """(time, per cent) of the processor of the workstation, oldest first."""
    return db.execute(
        """SELECT time_ns, cpu_percent FROM resource WHERE subject = 'machine' AND time_ns >= ?
           AND time_ns < ? AND cpu_percent IS NOT NULL ORDER BY time_ns LIMIT ?""",
        (from_ns, to_ns, most),
    ).fetchall()


def _is_time(value: object) -> bool:
    return isinstance(value, int | float)
