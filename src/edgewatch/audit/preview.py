"""What an export would hold, told before it is made: counts, size, and personal data."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from edgewatch.audit.record_queries import counts, extent, model_counts
from edgewatch.audit.times import Period, rfc3339
from edgewatch.sdk.paths import record_file
from edgewatch.store import counting, sizes
from edgewatch.store.connection import Connection, one_view, open_reader
from edgewatch.store.snapshot import RAW_TABLES

Kind = Literal["people", "notes", "cases", "labels", "inputs"]

_NAMED = """SELECT by FROM action UNION SELECT by FROM alarm_transition
            UNION SELECT by FROM enrolment UNION SELECT by FROM rejection
            UNION SELECT by FROM maintenance_window UNION SELECT by FROM out_of_service"""
_NOTED = (
    "action",
    "alarm_transition",
    "enrolment",
    "rejection",
    "maintenance_window",
    "out_of_service",
)


@dataclass(frozen=True, slots=True)
class Personal:
    """One kind of data that can point at a person: ``n`` names, notes, labels or predictions.

    ``at_least`` where counting all would mean to read the whole record.
    """

    kind: Kind
    n: int
    at_least: bool = False


@dataclass(frozen=True, slots=True)
class Preview:
    """What an export made now would hold.

    Attributes:
        period: what report and CSV files would cover.
        counts: rows of the record by table.
        predictions: of all models, in the period.
        record_bytes: size of the record in the bundle before it is packed.
        room_bytes: free space that the export needs beside the file it makes.
        personal: what of it can point at a person, where there is any.
    """

    period: Period
    counts: dict[str, int]
    predictions: int
    record_bytes: int
    room_bytes: int
    personal: tuple[Personal, ...]

    def to_plain(self) -> dict[str, Any]:
        """As ``edgewatch bundle preview --json`` prints it."""
        return {
            "from": rfc3339(self.period.from_ns),
            "to": rfc3339(self.period.to_ns),
            "counts": self.counts,
            "predictions": self.predictions,
            "record_bytes": self.record_bytes,
            "room_bytes": self.room_bytes,
            "personal": [
                {"kind": one.kind, "n": one.n, "at_least": one.at_least} for one in self.personal
            ],
        }


def preview_bundle(
    site: Path, *, from_ns: int | None = None, to_ns: int | None = None, raw: bool = True
) -> Preview:
    """Look at the live record, read-only, without copying it.

    Raises :class:`~edgewatch.site.errors.InputError` where there is no record.
    """
    with closing(open_reader(record_file(site))) as db, one_view(db):
        known = extent(db) or Period(0, 0)
        period = Period(
            known.from_ns if from_ns is None else from_ns, known.to_ns if to_ns is None else to_ns
        )
        rows, size = counts(db), _record_bytes(db, raw=raw)
        if not raw:
            rows |= {table: 0 for table in RAW_TABLES if table in rows}
        whole = sizes.used_bytes(db)[0]
        personal = tuple(one for one in _personal(db, raw=raw) if one.n)
        within = sum(one["predictions"] for one in model_counts(db, period))
    # A copy, where asked for one without the raw rows, and the packed file.
    room = whole + (size if raw else 2 * size)
    return Preview(period, rows, within, size, room, personal)


def _record_bytes(db: Connection, *, raw: bool) -> int:
    whole = sizes.used_bytes(db)[0]
    return whole if raw else max(whole - sizes.sizes(db)["raw"].bytes, 0)


def _personal(db: Connection, *, raw: bool) -> list[Personal]:
    people = _one(db, f"SELECT count(*) FROM ({_NAMED}) WHERE by != ''")  # noqa: S608
    notes = sum(_one(db, f"SELECT count(*) FROM {table} WHERE note != ''") for table in _NOTED)  # noqa: S608
    found = [Personal("people", people), Personal("notes", notes)]
    if not raw:
        return found
    return [
        *found,
        _cases(db),
        Personal("labels", _one(db, "SELECT count(*) FROM label")),
        Personal("inputs", counting.all_predictions(db)),
    ]


def _cases(db: Connection) -> Personal:
    """Cases known by label or hash; of rows not yet in chunks those with a case."""
    rows = _one(db, "SELECT count(*) FROM prediction WHERE case_key IS NOT NULL")
    chunked = _one(db, "SELECT count(DISTINCT hash) FROM case_index")
    return Personal("cases", rows + chunked, at_least=bool(chunked))


def _one(db: Connection, sql: str) -> int:
    return int(db.execute(sql).fetchone()[0])
