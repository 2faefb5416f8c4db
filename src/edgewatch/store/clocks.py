"""The clocks of equipment: measured windows, learned references, where watching stands."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from edgewatch.store.connection import Connection, rows_as_dicts


def add_window(
    db: Connection, slot: str, end_ns: int, window: Mapping[str, Any], *, learned: bool
) -> None:
    """One window that ended at ``end_ns``, UTC; ``learned`` where it counts for a reference."""
    db.execute(
        """INSERT INTO clock_window
             (slot, end_ns, boot, raw_begin, raw_end, frames, lost, dropped,
              skew_ppm, stderr_ppm, jitter_us, learned)
           VALUES (:slot, :end_ns, :boot, :begin_raw_ns, :end_raw_ns, :frames, :lost, :dropped,
                   :skew_ppm, :stderr_ppm, :jitter_us, :learned)""",
        {**window, "slot": slot, "end_ns": end_ns, "learned": int(learned)},
    )


def windows(
    db: Connection, slot: str, from_ns: int = 0, to_ns: int = 2**63 - 1
) -> list[dict[str, Any]]:
    """The windows of a slot that ended in a span, in order of time."""
    return rows_as_dicts(
        db,
        """SELECT * FROM clock_window WHERE slot = ? AND end_ns >= ? AND end_ns < ?
           ORDER BY end_ns, id""",
        (slot, from_ns, to_ns),
    )


def learned_windows(db: Connection, slot: str, from_ns: int) -> list[dict[str, Any]]:
    """Those since ``from_ns`` that count for a reference, in order of time."""
    return rows_as_dicts(
        db,
        """SELECT * FROM clock_window WHERE slot = ? AND end_ns >= ? AND learned
           ORDER BY end_ns, id""",
        (slot, from_ns),
    )


def add_reference(
    db: Connection, slot: str, enrolment_id: int, learned_ns: int, content: Mapping[str, Any]
) -> None:
    """A reference was learned; it is in force until :func:`end_reference`."""
    db.execute(
        """INSERT INTO clock_reference (slot, enrolment_id, learned_ns, content)
           VALUES (?, ?, ?, ?)""",
        (slot, enrolment_id, learned_ns, json.dumps(content)),
    )


def end_reference(db: Connection, slot: str, ended_ns: int, why: str) -> None:
    """The reference of a slot, if it has one, holds no longer."""
    db.execute(
        "UPDATE clock_reference SET ended_ns = ?, ended = ? WHERE slot = ? AND ended_ns IS NULL",
        (ended_ns, why, slot),
    )


def references(db: Connection, slot: str) -> list[dict[str, Any]]:
    """All references of a slot, in the order in which they were learned."""
    rows = rows_as_dicts(db, "SELECT * FROM clock_reference WHERE slot = ? ORDER BY id", (slot,))
    return [{**row, "content": json.loads(row["content"])} for row in rows]


def keep_clock(
    db: Connection, slot: str, enrolment_id: int, from_ns: int, content: Mapping[str, Any]
) -> None:
    """Where the watching of a slot's clock stands; learning counts windows since ``from_ns``."""
    db.execute(
        """INSERT INTO slot_clock (slot, enrolment_id, from_ns, content) VALUES (?, ?, ?, ?)
           ON CONFLICT (slot) DO UPDATE SET
             enrolment_id = excluded.enrolment_id, from_ns = excluded.from_ns,
             content = excluded.content""",
        (slot, enrolment_id, from_ns, json.dumps(content)),
    )


def slot_clock(db: Connection, slot: str) -> dict[str, Any] | None:
    """Where the watching of a slot's clock stands, or None before its first window."""
    rows = rows_as_dicts(db, "SELECT * FROM slot_clock WHERE slot = ?", (slot,))
    return {**rows[0], "content": json.loads(rows[0]["content"])} if rows else None


def standing(db: Connection, slot: str) -> str | None:
    """Whether the slot's clock can speak: "proved" or "unproved"; None where it has none."""
    row = slot_clock(db, slot)
    return None if row is None else str(row["content"]["standing"])
