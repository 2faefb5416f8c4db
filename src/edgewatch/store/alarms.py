"""Alarms and their transitions, as the alarm book left them."""

from __future__ import annotations

import json
from typing import Any

from edgewatch.store.connection import Connection, rows_as_dicts

_KEPT = (
    "code",
    "priority",
    "state",
    "subject",
    "model",
    "slot",
    "feature",
    "raised_ns",
    "cleared_ns",
    "acknowledged_ns",
    "cause_id",
)


def save_alarm(db: Connection, alarm: dict[str, Any]) -> None:
    """Insert or replace an alarm given as a plain dictionary with ``id`` and the kept fields.

    The whole dictionary is kept as ``content``; the columns are for finding it.
    """
    values = [alarm["id"], *(alarm.get(name) for name in _KEPT)]
    values.append(json.dumps(alarm, ensure_ascii=False))
    marks = ", ".join(f"{name} = excluded.{name}" for name in (*_KEPT, "content"))
    db.execute(
        f"""INSERT INTO alarm (id, {", ".join(_KEPT)}, content)
            VALUES ({", ".join("?" * len(values))})
            ON CONFLICT (id) DO UPDATE SET {marks}""",  # noqa: S608
        values,
    )


def add_transition(db: Connection, transition: dict[str, Any]) -> None:
    """One step of an alarm's life, with who, why and the value then."""
    db.execute(
        """INSERT INTO alarm_transition
             (alarm_id, time_ns, from_state, to_state, by, note, value)
           VALUES (:alarm_id, :time_ns, :from_state, :to_state, :by, :note, :value)""",
        {**transition, "value": json.dumps(transition.get("value"), ensure_ascii=False)},
    )


def alarms(
    db: Connection,
    *,
    open_only: bool = False,
    from_ns: int = 0,
    to_ns: int = 2**63 - 1,
    limit: int = 10_000,
) -> list[dict[str, Any]]:
    """Alarms as saved, newest first; pending ones have no ``raised_ns`` yet.

    One whose condition was over before its delay was never raised, and is left out.
    """
    rows = db.execute(
        """SELECT content FROM alarm WHERE (? = 0 OR state != 'closed')
           AND NOT (state = 'closed' AND raised_ns IS NULL)
           AND coalesce(raised_ns, 9223372036854775806) >= ? AND coalesce(raised_ns, 0) < ?
           ORDER BY id DESC LIMIT ?""",
        (int(open_only), from_ns, to_ns, limit),
    )
    return [json.loads(row[0]) for row in rows]


def transitions(db: Connection, alarm_id: int) -> list[dict[str, Any]]:
    """An alarm's life so far, oldest first."""
    rows = rows_as_dicts(
        db, "SELECT * FROM alarm_transition WHERE alarm_id = ? ORDER BY id", (alarm_id,)
    )
    return [{**row, "value": json.loads(row["value"])} for row in rows]


def next_id(db: Connection) -> int:
    """The least id that no alarm has had."""
    return int(db.execute("SELECT coalesce(max(id), 0) + 1 FROM alarm").fetchone()[0])
