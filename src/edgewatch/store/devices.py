"""What was seen in the slots: identifications, hardware states, enrolments, suspect spans."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from edgewatch.store.connection import Connection, rows_as_dicts

_JSON = ("evidence", "differences", "models")


def sync_slots(db: Connection, slots: Iterable[tuple[str, str, str, Sequence[str]]]) -> None:
    """Make the record's slots those of the site: (name, profile, port, models it feeds)."""
    db.execute("DELETE FROM slot_model")
    db.execute("DELETE FROM slot")
    for name, profile, port, fed in slots:
        db.execute("INSERT INTO slot VALUES (?, ?, ?, ?)", (name, profile, port, json.dumps(fed)))
        db.executemany("INSERT INTO slot_model VALUES (?, ?)", [(name, m) for m in fed])


def add_identification(
    db: Connection,
    slot: str,
    time_ns: int,
    port_state: str,
    *,
    source: str,
    evidence: Sequence[dict[str, Any]],
    detail: str,
) -> None:
    """One look at a slot: what the port said of the unit behind it."""
    db.execute(
        """INSERT INTO identification (slot, time_ns, port_state, source, evidence, detail)
           VALUES (?, ?, ?, ?, ?, ?)""",
        (slot, time_ns, port_state, source, json.dumps(evidence, ensure_ascii=False), detail),
    )


def begin_state(
    db: Connection,
    slot: str,
    verdict: str,
    since_ns: int,
    *,
    proved_ns: int | None,
    unit: str,
    reason: str,
    differences: Sequence[dict[str, Any]],
    evidence: Sequence[dict[str, Any]],
) -> int:
    """End the slot's present interval and begin the next; its id."""
    db.execute(
        "UPDATE hardware_state SET until_ns = ? WHERE slot = ? AND until_ns IS NULL",
        (since_ns, slot),
    )
    cursor = db.execute(
        """INSERT INTO hardware_state
             (slot, verdict, since_ns, proved_ns, unit, reason, differences, evidence)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
        (
            slot,
            verdict,
            since_ns,
            proved_ns,
            unit,
            reason,
            json.dumps(differences, ensure_ascii=False),
            json.dumps(evidence, ensure_ascii=False),
        ),
    )
    return int(cursor.lastrowid or 0)


def prove_state(
    db: Connection, slot: str, proved_ns: int, evidence: Sequence[dict[str, Any]]
) -> None:
    """The unit in the slot has been proved again, at ``proved_ns``."""
    db.execute(
        "UPDATE hardware_state SET proved_ns = ?, evidence = ? WHERE slot = ? AND until_ns IS NULL",
        (proved_ns, json.dumps(evidence, ensure_ascii=False), slot),
    )


def add_enrolment(
    db: Connection,
    slot: str,
    time_ns: int,
    *,
    by: str,
    note: str,
    evidence: Sequence[dict[str, Any]],
    digest: str,
) -> int:
    """A named person approved this fingerprint for the slot."""
    cursor = db.execute(
        """INSERT INTO enrolment (slot, time_ns, by, note, evidence, digest)
           VALUES (?, ?, ?, ?, ?, ?)""",
        (slot, time_ns, by, note, json.dumps(evidence, ensure_ascii=False), digest),
    )
    return int(cursor.lastrowid or 0)


def open_suspect_span(db: Connection, slot: str, from_ns: int, state_id: int) -> None:
    """From the last proof on, predictions fed by the slot are suspect (once until closed)."""
    db.execute(
        """INSERT INTO suspect_span (slot, from_ns, state_id) SELECT ?, ?, ?
           WHERE NOT EXISTS (SELECT 1 FROM suspect_span WHERE slot = ? AND to_ns IS NULL)""",
        (slot, from_ns, state_id, slot),
    )


def close_suspect_span(db: Connection, slot: str, to_ns: int) -> None:
    db.execute("UPDATE suspect_span SET to_ns = ? WHERE slot = ? AND to_ns IS NULL", (to_ns, slot))


def slots(db: Connection) -> list[dict[str, Any]]:
    """name, profile, port, models of each slot of the site."""
    return _decoded(rows_as_dicts(db, "SELECT * FROM slot ORDER BY rowid"))


def current_states(db: Connection) -> dict[str, dict[str, Any]]:
    """The open interval of each slot."""
    rows = rows_as_dicts(db, "SELECT * FROM hardware_state WHERE until_ns IS NULL")
    return {row["slot"]: row for row in _decoded(rows)}


def state_history(
    db: Connection, slot: str | None = None, from_ns: int = 0, to_ns: int = 2**63 - 1
) -> list[dict[str, Any]]:
    """Intervals that touch the span, oldest first."""
    return _decoded(
        rows_as_dicts(
            db,
            """SELECT * FROM hardware_state WHERE (? IS NULL OR slot = ?) AND since_ns < ?
               AND (until_ns IS NULL OR until_ns > ?) ORDER BY since_ns, id""",
            (slot, slot, to_ns, from_ns),
        )
    )


def last_identification(db: Connection, slot: str) -> dict[str, Any] | None:
    rows = rows_as_dicts(
        db,
        "SELECT * FROM identification WHERE slot = ? ORDER BY time_ns DESC, id DESC LIMIT 1",
        (slot,),
    )
    return _decoded(rows)[0] if rows else None


def current_enrolment(db: Connection, slot: str) -> dict[str, Any] | None:
    """The enrolment in force: the last one approved."""
    rows = enrolments(db, slot)
    return rows[-1] if rows else None


def enrolments(db: Connection, slot: str) -> list[dict[str, Any]]:
    """All enrolments of a slot, oldest first."""
    return _decoded(
        rows_as_dicts(db, "SELECT * FROM enrolment WHERE slot = ? ORDER BY time_ns, id", (slot,))
    )


def suspect_spans(
    db: Connection, slot: str | None = None, from_ns: int = 0, to_ns: int = 2**63 - 1
) -> list[dict[str, Any]]:
    """Spans in which predictions are affected, oldest first; ``to_ns`` None while open."""
    return rows_as_dicts(
        db,
        """SELECT * FROM suspect_span WHERE (? IS NULL OR slot = ?) AND from_ns < ?
           AND (to_ns IS NULL OR to_ns > ?) ORDER BY from_ns""",
        (slot, slot, to_ns, from_ns),
    )


def _decoded(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    for row in rows:
        for name in _JSON:
            if name in row:
                row[name] = json.loads(row[name])
    return rows
