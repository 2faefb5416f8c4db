"""What of a record can point at a person: counted before it is handed to somebody."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from edgewatch.audit.times import FOREVER_NS, Period
from edgewatch.store.connection import Connection

Kind = Literal["people", "notes", "cases", "labels", "inputs", "texts"]

_NAMED = """SELECT by FROM action UNION SELECT by FROM alarm_transition
            UNION SELECT by FROM enrolment UNION SELECT by FROM rejection
            UNION SELECT by FROM maintenance_window UNION SELECT by FROM out_of_service
            UNION SELECT by FROM baseline_review"""
_NOTED = (
    "action",
    "alarm_transition",
    "enrolment",
    "rejection",
    "maintenance_window",
    "out_of_service",
    "baseline_review",
)


@dataclass(frozen=True, slots=True)
class Personal:
    """One kind of data that can point at a person: ``n`` names, notes, labels or predictions.

    ``texts`` are predictions with tags, segments, or texts among inputs and outputs. ``at_least``
    where counting all would mean to read the whole record.
    """

    kind: Kind
    n: int
    at_least: bool = False


def personal_data(
    db: Connection, period: Period | None, rows: Mapping[str, int], *, raw: bool
) -> Iterator[Personal]:
    """Each kind of which there is any.

    Args:
        db: of today's or an older schema.
        period: of single predictions; None for all time.
        rows: of the record that go into a bundle, by table.
        raw: whether single predictions are among them.
    """
    found = [
        Personal("people", _one(db, f"SELECT count(*) FROM ({_named(db)}) WHERE by != ''")),  # noqa: S608
        Personal("notes", sum(_noted(db, table) for table in _NOTED)),
    ]
    if raw:
        span = period or Period(-FOREVER_NS, FOREVER_NS)
        found += [
            _cases(db, span),
            Personal("labels", rows.get("label", 0)),
            Personal("inputs", rows.get("prediction", 0)),
            _texts(db, span),
        ]
    yield from (one for one in found if one.n)


def _named(db: Connection) -> str:
    """Names of those who acted, and of those who may; a record of before has no such table."""
    known = _one(db, "SELECT count(*) FROM sqlite_schema WHERE name = 'person'")
    return f"{_NAMED} UNION SELECT name FROM person" if known else _NAMED  # noqa: S608


def _noted(db: Connection, table: str) -> int:
    return _one(db, f"SELECT count(*) FROM {table} WHERE note != ''")  # noqa: S608


def _cases(db: Connection, span: Period) -> Personal:
    """Cases known by label or hash; of rows not yet in chunks those with a case."""
    within = (span.from_ns, span.to_ns)
    rows = _one(
        db,
        """SELECT count(*) FROM prediction
           WHERE case_key IS NOT NULL AND time_ns >= ? AND time_ns < ?""",
        *within,
    )
    chunked = _one(
        db,
        """SELECT count(DISTINCT hash) FROM case_index
           WHERE chunk_id IN (SELECT id FROM chunk WHERE to_ns >= ? AND from_ns < ?)""",
        *within,
    )
    return Personal("cases", rows + chunked, at_least=bool(chunked))


def _texts(db: Connection, span: Period) -> Personal:
    within = (span.from_ns, span.to_ns)
    columns = {str(row[1]) for row in db.execute("PRAGMA table_info(prediction)")}
    held = " OR ".join(f"{c} IS NOT NULL" for c in ("extra", "tags", "segments") if c in columns)
    rows = _one(
        db,
        f"SELECT count(*) FROM prediction WHERE ({held}) AND time_ns >= ? AND time_ns < ?",  # noqa: S608
        *within,
    )
    chunks = _one(db, "SELECT EXISTS (SELECT 1 FROM chunk WHERE to_ns >= ? AND from_ns < ?)",
                  *within)  # fmt: skip
    return Personal("texts", rows, at_least=bool(chunks))


def _one(db: Connection, sql: str, *params: int) -> int:
    return int(db.execute(sql, params).fetchone()[0])
