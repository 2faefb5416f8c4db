"""What people did and what happened: actions and events."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from edgewatch.store.connection import Connection, rows_as_dicts


def add_event(db: Connection, time_ns: int, kind: str, subject: str, **detail: Any) -> None:
    """Something that happened: ``agent.started``, ``segment.damaged``, ``clock.jumped``, …"""
    db.execute(
        "INSERT INTO event (time_ns, kind, subject, detail) VALUES (?, ?, ?, ?)",
        (time_ns, kind, subject, json.dumps(detail, ensure_ascii=False)),
    )


def events(
    db: Connection, from_ns: int = 0, to_ns: int = 2**63 - 1, limit: int = 10_000
) -> list[dict[str, Any]]:
    """Events of a span, newest first."""
    rows = rows_as_dicts(
        db,
        """SELECT * FROM event WHERE time_ns >= ? AND time_ns < ?
           ORDER BY time_ns DESC, id DESC LIMIT ?""",
        (from_ns, to_ns, limit),
    )
    return [{**row, "detail": json.loads(row["detail"])} for row in rows]


def events_of(
    db: Connection, kinds: Sequence[str], from_ns: int = 0, limit: int = 1_000
) -> list[dict[str, Any]]:
    """Events of some kinds since a time, newest first."""
    marks = ", ".join("?" * len(kinds))
    rows = rows_as_dicts(
        db,
        f"""SELECT * FROM event WHERE time_ns >= ? AND kind IN ({marks})
            ORDER BY time_ns DESC, id DESC LIMIT ?""",  # noqa: S608
        (from_ns, *kinds, limit),
    )
    return [{**row, "detail": json.loads(row["detail"])} for row in rows]


def last_event_ns(db: Connection, kind: str) -> int | None:
    """The time of the event of this kind that was written last, or None."""
    row = db.execute(
        "SELECT time_ns FROM event WHERE kind = ? ORDER BY id DESC LIMIT 1", (kind,)
    ).fetchone()
    return None if row is None else int(row[0])


def first_event_ns(db: Connection, kind: str) -> int | None:
    """The time of the event of this kind that was written first, or None."""
    row = db.execute(
        "SELECT time_ns FROM event WHERE kind = ? ORDER BY id LIMIT 1", (kind,)
    ).fetchone()
    return None if row is None else int(row[0])


def last_detail(db: Connection, kind: str, subject: str | None = None) -> dict[str, Any] | None:
    """The detail of the event of this kind (and subject) that was written last, or None."""
    row = db.execute(
        "SELECT detail FROM event WHERE kind = ? AND coalesce(?, subject) = subject"
        " ORDER BY id DESC LIMIT 1",
        (kind, subject),
    ).fetchone()
    return None if row is None else dict(json.loads(row[0]))


def add_action(
    db: Connection, action: dict[str, Any], outcome: str, committed_ns: int, *, role: str = ""
) -> None:
    """What a named person did in which role, and what came of it; its token but once.

    ``action["signature"]`` (hex) is absent where nobody signed.
    """
    db.execute(
        """INSERT OR IGNORE INTO action
             (token, time_ns, by, kind, subject, note, payload, outcome, committed_ns, role,
              signature)
           VALUES
             (:token, :time_ns, :by, :kind, :subject, :note, :payload, :outcome, :committed, :role,
              :signature)""",
        {
            **{key: action[key] for key in ("token", "time_ns", "by", "kind", "subject", "note")},
            "role": role,
            "signature": _signature(action.get("signature")),
            "payload": json.dumps(action.get("payload", {}), ensure_ascii=False),
            "outcome": outcome,
            "committed": committed_ns,
        },
    )


def _signature(sent: object) -> bytes | None:
    """The bytes of a signature in hex; what is none was refused, and is not kept."""
    try:
        return bytes.fromhex(str(sent or "")) or None
    except ValueError:
        return None


def action_outcome(db: Connection, token: str) -> str | None:
    """What came of an action, or None while the agent has not committed it."""
    row = db.execute("SELECT outcome FROM action WHERE token = ?", (token,)).fetchone()
    return None if row is None else str(row[0])


def actions(db: Connection, limit: int = 10_000) -> list[dict[str, Any]]:
    """Actions, newest first."""
    rows = rows_as_dicts(
        db, "SELECT * FROM action ORDER BY time_ns DESC, id DESC LIMIT ?", (limit,)
    )
    return [_as_sent(row) for row in rows]


def actions_of(db: Connection, kind: str, limit: int) -> list[dict[str, Any]]:
    """Actions of one kind, newest first."""
    rows = rows_as_dicts(
        db,
        "SELECT * FROM action WHERE kind = ? ORDER BY time_ns DESC, id DESC LIMIT ?",
        (kind, limit),
    )
    return [_as_sent(row) for row in rows]


def _as_sent(row: dict[str, Any]) -> dict[str, Any]:
    """An action with its payload read and its signature in hex, "" where there is none."""
    signature = row.get("signature") or b""
    return {**row, "payload": json.loads(row["payload"]), "signature": bytes(signature).hex()}
