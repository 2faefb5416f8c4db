"""The slots: identifications, hardware states, enrolments, suspect spans."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

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
    kind: str = "",
    other: str = "",
) -> int:
    """End the slot's present interval and begin the next; its id.

    `kind` says what differs as a whole ("firmware", "crossed", …), `other` which slot it is
    crossed with.
    """
    end_state(db, slot, since_ns)
    cursor = db.execute(
        """INSERT INTO hardware_state
             (slot, verdict, since_ns, proved_ns, unit, reason, differences, evidence, kind, other)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        (
            slot,
            verdict,
            since_ns,
            proved_ns,
            unit,
            reason,
            json.dumps(differences, ensure_ascii=False),
            json.dumps(evidence, ensure_ascii=False),
            kind,
            other,
        ),
    )
    return int(cursor.lastrowid or 0)


def end_state(db: Connection, slot: str, at_ns: int) -> None:
    """End the slot's present interval, and begin none: what was there is gone for good."""
    db.execute(
        "UPDATE hardware_state SET until_ns = ? WHERE slot = ? AND until_ns IS NULL", (at_ns, slot)
    )


def prove_state(
    db: Connection, slot: str, proved_ns: int, evidence: Sequence[dict[str, Any]]
) -> None:
    """The unit in the slot has been proved again, at ``proved_ns``."""
    db.execute(
        "UPDATE hardware_state SET proved_ns = ?, evidence = ? WHERE slot = ? AND until_ns IS NULL",
        (proved_ns, json.dumps(evidence, ensure_ascii=False), slot),
    )


def name_state(
    db: Connection, state_id: int, unit: str, evidence: Sequence[dict[str, Any]]
) -> None:
    """The unit in the slot has named itself, and the verdict stands as it was."""
    db.execute(
        "UPDATE hardware_state SET unit = ?, evidence = ? WHERE id = ?",
        (unit, json.dumps(evidence, ensure_ascii=False), state_id),
    )


def reword_state(db: Connection, state_id: int, reason: str, kind: str) -> None:
    """The verdict stands for another reason than before."""
    db.execute(
        "UPDATE hardware_state SET reason = ?, kind = ? WHERE id = ?", (reason, kind, state_id)
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
    kind: str = "enrol",
    role: str = "",
    of_id: int | None = None,
    until_ns: int | None = None,
    agreed: int | None = None,
) -> int:
    """A named person approved this fingerprint for the slot; the id of the row.

    Args:
        kind: "enrol", "approve", "accept" (values added to those accepted) or "rollback".
        of_id: The enrolment that was added to or gone back to.
        until_ns: When the approval lapses.
        agreed: Agreeing identifications so far, while it has yet to arm; None arms it at once.
    """
    cursor = db.execute(
        """INSERT INTO enrolment
             (slot, time_ns, by, note, evidence, digest, kind, role, of_id, until_ns, agreed,
              armed_ns)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        (
            slot,
            time_ns,
            by,
            note,
            json.dumps(evidence, ensure_ascii=False),
            digest,
            kind,
            role,
            of_id,
            until_ns,
            agreed,
            time_ns if agreed is None else None,
        ),
    )
    return int(cursor.lastrowid or 0)


def note_agreement(db: Connection, enrolment_id: int, agreed: int) -> None:
    """So many identifications in a row agree with an enrolment that has yet to arm."""
    db.execute("UPDATE enrolment SET agreed = ? WHERE id = ?", (agreed, enrolment_id))


def arm_enrolment(db: Connection, enrolment_id: int, at_ns: int) -> None:
    """The enrolment has been agreed with often enough: it counts from now on."""
    db.execute("UPDATE enrolment SET armed_ns = ? WHERE id = ?", (at_ns, enrolment_id))


def end_enrolment(db: Connection, enrolment_id: int, at_ns: int) -> None:
    """A temporary approval has lapsed: the one before it is in force again."""
    db.execute("UPDATE enrolment SET ended_ns = ? WHERE id = ?", (at_ns, enrolment_id))


def open_suspect_span(db: Connection, slot: str, from_ns: int, state_id: int) -> None:
    """From the last proof on, predictions fed by the slot are suspect (once until closed)."""
    db.execute(
        """INSERT INTO suspect_span (slot, from_ns, state_id) SELECT ?, ?, ?
           WHERE NOT EXISTS (SELECT 1 FROM suspect_span WHERE slot = ? AND to_ns IS NULL)""",
        (slot, from_ns, state_id, slot),
    )


def close_suspect_span(
    db: Connection, slot: str, to_ns: int, restored: str = "the approved unit was proved again"
) -> None:
    """Predictions from now on are no longer suspect; ``restored`` says why, in words."""
    db.execute(
        "UPDATE suspect_span SET to_ns = ?, restored = ? WHERE slot = ? AND to_ns IS NULL",
        (to_ns, restored, slot),
    )


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


def unit_history(db: Connection, slot: str) -> tuple[NDArray[np.int64], list[str]]:
    """Since when which unit was in a slot, oldest first; an empty name where none was proved."""
    rows = db.execute(
        "SELECT since_ns, unit FROM hardware_state WHERE slot = ? ORDER BY since_ns, id", (slot,)
    ).fetchall()
    return np.array([row[0] for row in rows], np.int64), [str(row[1]) for row in rows]


def last_state(
    db: Connection, slot: str, verdicts: Sequence[str], from_ns: int = 0
) -> dict[str, Any] | None:
    """The latest interval of one of these verdicts that began at ``from_ns`` or later."""
    rows = rows_as_dicts(
        db,
        """SELECT * FROM hardware_state WHERE slot = ? AND since_ns >= ?
           AND verdict IN (SELECT value FROM json_each(?))
           ORDER BY since_ns DESC, id DESC LIMIT 1""",
        (slot, from_ns, json.dumps(list(verdicts))),
    )
    return _decoded(rows)[0] if rows else None


def last_identification(db: Connection, slot: str) -> dict[str, Any] | None:
    """The newest look at a slot; None where it was never looked at."""
    rows = last_identifications(db, slot, 1)
    return rows[0] if rows else None


def last_identifications(db: Connection, slot: str, limit: int) -> list[dict[str, Any]]:
    """The newest looks at a slot that were kept, newest first."""
    return _decoded(
        rows_as_dicts(
            db,
            "SELECT * FROM identification WHERE slot = ? ORDER BY time_ns DESC, id DESC LIMIT ?",
            (slot, limit),
        )
    )


def current_enrolment(db: Connection, slot: str) -> dict[str, Any] | None:
    """The enrolment in force: the last one approved that has not lapsed."""
    rows = [row for row in enrolments(db, slot) if row["ended_ns"] is None]
    return rows[-1] if rows else None


def enrolments(db: Connection, slot: str) -> list[dict[str, Any]]:
    """All enrolments of a slot, in the order in which they were decided."""
    return _decoded(
        rows_as_dicts(db, "SELECT * FROM enrolment WHERE slot = ? ORDER BY id", (slot,))
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
