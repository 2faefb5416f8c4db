"""Every decision about the equipment, in the order of time: approvals, rejections, maintenance."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from edgewatch.audit.times import Period
from edgewatch.store import decisions as store
from edgewatch.store import devices
from edgewatch.store.connection import Connection, rows_as_dicts

_WORDS: Mapping[str, str] = {
    "enrol": "enrolled",
    "approve": "approved",
    "accept": "accepted beside",
    "rollback": "went back to",
}


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision of a named person.

    Attributes:
        time_ns: When it was taken.
        number: Its number among those of its kind.
        what: In one word or two, such as "approved".
        until_ns: Its intended end, if it was for a time only.
        ended_ns: Its end, if it has come.
        ended: How it ended, in words; empty while it stands.
        about: What it covers, a line for each field.
    """

    time_ns: int
    slot: str
    number: int
    what: str
    by: str
    role: str
    note: str
    until_ns: int | None
    ended_ns: int | None
    ended: str
    about: tuple[str, ...]


def decisions_of(db: Connection, period: Period) -> list[Decision]:
    """All up to the end of the period: what was decided before it is still in force within."""
    found = [
        *(_enrolment(row) for name in _slots(db) for row in devices.enrolments(db, name)),
        *(_rejection(row) for row in store.rejections(db)),
        *(_maintenance(row) for row in store.maintenance_windows(db)),
    ]
    known = [decision for decision in found if decision.time_ns < period.to_ns]
    return sorted(known, key=lambda decision: decision.time_ns)


def _slots(db: Connection) -> list[str]:
    """Also slots that the site no longer has: their approvals stay in the record."""
    return [row["slot"] for row in rows_as_dicts(db, "SELECT DISTINCT slot FROM enrolment")]


def _enrolment(row: Mapping[str, Any]) -> Decision:
    back = f" number {row['of_id']}" if row["kind"] == "rollback" else ""
    return Decision(
        row["time_ns"],
        row["slot"],
        row["id"],
        _WORDS.get(row["kind"], row["kind"]) + back,
        row["by"],
        row["role"],
        row["note"],
        row["until_ns"],
        row["ended_ns"],
        "" if row["ended_ns"] is None else "lapsed",
        _fields(row["evidence"]),
    )


def _rejection(row: Mapping[str, Any]) -> Decision:
    return Decision(
        row["time_ns"],
        row["slot"],
        row["id"],
        "rejected",
        row["by"],
        row["role"],
        row["note"],
        None,
        row["overruled_ns"],
        "" if row["overruled_ns"] is None else "overruled",
        _fields(row["evidence"]),
    )


def _maintenance(row: Mapping[str, Any]) -> Decision:
    ended = f"ended by {row['ended_by']}" if row["ended_by"] else "its time was over"
    return Decision(
        row["from_ns"],
        row["slot"],
        row["id"],
        "maintenance",
        row["by"],
        row["role"],
        row["note"],
        row["until_ns"],
        row["ended_ns"],
        "" if row["ended_ns"] is None else ended,
        _may_differ(row["allowed"]),
    )


def _fields(evidence: Iterable[Mapping[str, Any]]) -> tuple[str, ...]:
    return tuple(f"{e.get('layer')}.{e.get('field')}: {e.get('value') or '—'}" for e in evidence)


def _may_differ(allowed: Sequence[str]) -> tuple[str, ...]:
    return tuple(f"{name} may differ" for name in allowed) or ("nothing may differ",)
