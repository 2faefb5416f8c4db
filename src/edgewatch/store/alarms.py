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
_OPEN = (
    "'pending', 'active-unacknowledged', 'active-acknowledged', 'cleared-unacknowledged', 'shelved'"
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
    """One step of an alarm's life: who, in what role, why, and what was known then."""
    known = {"role": "", "kind": "", "value": None, "snapshot": {}, **transition}
    for name in ("value", "snapshot"):
        known[name] = json.dumps(known[name], ensure_ascii=False)
    db.execute(
        """INSERT INTO alarm_transition
             (alarm_id, time_ns, from_state, to_state, by, note, value, role, kind, snapshot)
           VALUES (:alarm_id, :time_ns, :from_state, :to_state, :by, :note, :value, :role, :kind,
             :snapshot)""",
        known,
    )


def alarms(
    db: Connection,
    *,
    open_only: bool = False,
    from_ns: int = 0,
    to_ns: int = 2**63 - 1,
    limit: int = -1,
) -> list[dict[str, Any]]:
    """Alarms as saved, newest first, all of them; pending ones have no ``raised_ns`` yet.

    One whose condition was over before its delay was never raised, and is left out.
    """
    # By name, so that the few open ones are found among a million by the index.
    of_state = (
        f"state IN ({_OPEN})" if open_only else "NOT (state = 'closed' AND raised_ns IS NULL)"
    )
    rows = db.execute(
        f"""SELECT content FROM alarm WHERE {of_state}
            AND coalesce(raised_ns, 9223372036854775806) >= ? AND coalesce(raised_ns, 0) < ?
            ORDER BY id DESC LIMIT ?""",  # noqa: S608
        (from_ns, to_ns, limit),
    )
    return [json.loads(row[0]) for row in rows]


def alarm(db: Connection, alarm_id: int) -> dict[str, Any] | None:
    """One alarm as saved, or None where there is none of this number."""
    row = db.execute("SELECT content FROM alarm WHERE id = ?", (alarm_id,)).fetchone()
    return None if row is None else dict(json.loads(row[0]))


def consequences(db: Connection, alarm_id: int) -> list[dict[str, Any]]:
    """The alarms that are, or at their end were, put down to this one, oldest first."""
    rows = db.execute(
        "SELECT content FROM alarm WHERE cause_id = ? AND raised_ns IS NOT NULL ORDER BY id",
        (alarm_id,),
    )
    return [json.loads(row[0]) for row in rows]


def transitions(db: Connection, alarm_id: int) -> list[dict[str, Any]]:
    """An alarm's life so far, oldest first."""
    rows = rows_as_dicts(
        db, "SELECT * FROM alarm_transition WHERE alarm_id = ? ORDER BY id", (alarm_id,)
    )
    return [_step(row) for row in rows]


def transitions_between(db: Connection, from_ns: int, to_ns: int) -> list[dict[str, Any]]:
    """The steps of all alarms in a span, in order of time."""
    rows = rows_as_dicts(
        db,
        """SELECT * FROM alarm_transition WHERE time_ns >= ? AND time_ns < ?
           ORDER BY time_ns, id""",
        (from_ns, to_ns),
    )
    return [_step(row) for row in rows]


def steps_after(db: Connection, number: int, limit: int) -> list[dict[str, Any]]:
    """The steps written after one, in that order, each with its alarm as it is now as ``alarm``.

    Snapshots are left out. Numbers rise with time of writing, also where event time does not.
    """
    rows = rows_as_dicts(
        db,
        """SELECT t.id, t.alarm_id, t.time_ns, t.from_state, t.to_state, t.value, t.kind,
             a.content AS alarm
           FROM alarm_transition t JOIN alarm a ON a.id = t.alarm_id
           WHERE t.id > ? ORDER BY t.id LIMIT ?""",
        (number, limit),
    )
    return [
        {**row, "value": json.loads(row["value"]), "alarm": json.loads(row["alarm"])}
        for row in rows
    ]


def not_useful(db: Connection, from_ns: int, to_ns: int) -> list[tuple[int, str]]:
    """(number, code) of each mark in a span that an alarm was of no use to somebody."""
    rows = db.execute(
        """SELECT a.id, a.code FROM alarm_transition t JOIN alarm a ON a.id = t.alarm_id
           WHERE t.time_ns >= ? AND t.time_ns < ? AND t.kind = 'marked' ORDER BY t.id""",
        (from_ns, to_ns),
    )
    return [(int(number), str(code)) for number, code in rows]


def audio_paused(db: Connection, at_ns: int) -> dict[str, int]:
    """What is not to be heard at a moment: an alarm's number, or "all" → until when (ns)."""
    rows = db.execute(
        """SELECT subject, json_extract(payload, '$.until_ns') FROM action
           WHERE kind = 'alarm.audio-pause' AND outcome = 'done' AND time_ns <= ?1
             AND time_ns > ?1 - 43200000000000 ORDER BY time_ns, id""",
        (at_ns,),
    )
    latest = {str(subject): int(until or 0) for subject, until in rows}
    return {subject: until for subject, until in latest.items() if until > at_ns}


def _step(row: dict[str, Any]) -> dict[str, Any]:
    return {**row, "value": json.loads(row["value"]), "snapshot": json.loads(row["snapshot"])}


def last_step(db: Connection) -> int:
    """The number of the last step of any alarm's life: whether anything has happened to one."""
    row = db.execute("SELECT max(id) FROM alarm_transition").fetchone()
    return int(row[0] or 0)


def next_id(db: Connection) -> int:
    """The least id that no alarm has had."""
    return int(db.execute("SELECT coalesce(max(id), 0) + 1 FROM alarm").fetchone()[0])
