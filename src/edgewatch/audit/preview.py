"""What an export would hold, told before it is made: counts, size, and personal data."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from edgewatch.audit.log_choice import SINGLE
from edgewatch.audit.personal import Personal, personal_data
from edgewatch.audit.record_queries import chosen_period, counts, extent, model_counts
from edgewatch.audit.times import Period, rfc3339
from edgewatch.sdk.paths import record_file
from edgewatch.store import sizes
from edgewatch.store.connection import Connection, one_view, open_reader
from edgewatch.store.sealed_kinds import BY_TABLE


@dataclass(frozen=True, slots=True)
class Preview:
    """What an export made now would hold.

    Attributes:
        period: what report, tables and single predictions would cover.
        counts: rows of the record in the bundle, by table; of single predictions and labels
            those of the period, beside which come the others of their sealed batches.
        predictions: of all models, in the period.
        record_bytes: about the size of the record in the bundle before it is packed.
        room_bytes: free space that the export needs at most while it is made.
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

    Raises :class:`~edgewatch.site.errors.InputError` where there is no record, or the period
    ends before it begins.
    """
    chosen = from_ns is not None or to_ns is not None
    with closing(open_reader(record_file(site))) as db, one_view(db):
        period = chosen_period(extent(db), from_ns, to_ns)
        within = sum(one["predictions"] for one in model_counts(db, period))
        rows = counts(db)
        if not raw:
            rows |= dict.fromkeys(rows.keys() & {*SINGLE}, 0)
        elif chosen:
            rows |= {"prediction": within, "label": _within(db, "label", period)}
        size = _record_bytes(db, rows)
        whole = sizes.used_bytes(db)[0]
        personal = tuple(personal_data(db, period if chosen else None, rows, raw=raw))
    # A frozen copy beside what is written from it; then that, and the packed file.
    room = max(whole + size, 2 * size)
    return Preview(period, rows, within, size, room, personal)


def _within(db: Connection, table: str, period: Period) -> int:
    time = BY_TABLE[table].time
    row = db.execute(
        f"SELECT count(*) FROM {table} WHERE {time} >= ? AND {time} < ?",  # noqa: S608
        (period.from_ns, period.to_ns),
    ).fetchone()
    return int(row[0])


def _record_bytes(db: Connection, rows: dict[str, int]) -> int:
    """All but the single predictions and labels as it is, and these as plain rows."""
    whole = sizes.used_bytes(db)[0]
    return max(whole - sizes.sizes(db)["raw"].bytes, 0) + sum(_plain_bytes(db, rows))


def _plain_bytes(db: Connection, rows: dict[str, int]) -> Iterator[int]:
    for table in ("prediction", "label"):
        yield round(rows.get(table, 0) * sizes.row_bytes(db, table))
