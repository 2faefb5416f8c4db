"""Accounts of what EdgeWatch itself deletes, so that a sealed record can tell it from tampering.

Whoever deletes rows says so first, in the same transaction, to an :data:`Account`: it writes the
``retirement`` rows and keeps of a batch that goes only in part the leaves of what goes. What leaves
are is not the store's to know; ``edgewatch.audit.seals.retiring`` gives the account that knows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from edgewatch.store.connection import Connection
from edgewatch.store.sealed_kinds import BY_CODE, BY_TABLE
from edgewatch.store.seals import SealedBatch, sealed_up_to


class Reason(StrEnum):
    """Why rows were deleted. The last two are for rows that could not be believed."""

    AGE = "age"
    SIZE = "size"
    SPACE = "space"
    NEWEST_ONLY = "newest only"
    DAMAGED = "damaged"
    ALTERED = "altered"


UNBELIEVED = frozenset({Reason.DAMAGED, Reason.ALTERED})
"""Their values are not those that were sealed: no leaf can be kept of them."""


@dataclass(frozen=True, slots=True)
class Going:
    """Rows of one kind that are about to be deleted.

    Attributes:
        kind: as in :mod:`edgewatch.store.sealed_kinds`.
        ids: their numbers, int64 (n,), ascending.
        model_id, layout_id: of all of them, for predictions; 0 for other kinds.
    """

    kind: int
    ids: NDArray[np.int64]
    model_id: int = 0
    layout_id: int = 0


_ACROSS = """SELECT id, number, kind, version, model_id, layout_id, first_id, last_id, n, root, salt
  FROM seal_batch WHERE kind = ? AND last_id >= ? ORDER BY last_id"""

Account = Callable[[Connection, Going, Reason, int], None]
"""Told (record, rows, why, now in ns) before the rows are deleted, in the same transaction."""


def unaccounted(_db: Connection, _going: Going, _reason: Reason, _now_ns: int) -> None:
    """For records that were never sealed, and for looking at what would go."""


def going(table: str, ids: Iterable[int], model_id: int = 0, layout_id: int = 0) -> Going | None:
    """Rows of a table that are about to be deleted; None where nobody seals its rows."""
    kind = BY_TABLE.get(table)
    if kind is None:
        return None
    return Going(kind.code, np.sort(np.array(list(ids), np.int64)), model_id, layout_id)


def add_retirement(db: Connection, time_ns: int, rows: Going, reason: Reason) -> None:
    """Say that these rows are deleted: how many of them, and between which numbers."""
    if not len(rows.ids):
        return
    db.execute(
        """INSERT INTO retirement (time_ns, kind, model_id, layout_id, from_id, to_id, n, reason)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
        (
            time_ns,
            rows.kind,
            rows.model_id,
            rows.layout_id,
            int(rows.ids[0]),
            int(rows.ids[-1]),
            len(rows.ids),
            str(reason),
        ),
    )


def sealed_of(db: Connection, rows: Going) -> Going:
    """Those of some rows that a seal has met; what no seal has met is in nobody's account."""
    ids = rows.ids
    if BY_CODE[rows.kind].changes and len(ids):
        met = db.execute(
            "SELECT DISTINCT row_id FROM revision WHERE kind = ? AND row_id BETWEEN ? AND ?",
            (rows.kind, int(ids[0]), int(ids[-1])),
        )
        ids = ids[np.isin(ids, np.array([row[0] for row in met], np.int64))]
    elif len(ids):
        ids = ids[ids <= sealed_up_to(db, rows.kind)]
    return Going(rows.kind, ids, rows.model_id, rows.layout_id)


def batches_across(db: Connection, rows: Going) -> list[SealedBatch]:
    """The batches whose numbers span some of these rows, in order.

    Numbers of one seal lie above those of all seals before it: no batch beyond the seal that
    covers the highest of them is looked at, however long the record has become.
    """
    if not len(rows.ids):
        return []
    low, high = int(rows.ids[0]), int(rows.ids[-1])
    last = db.execute(
        "SELECT number FROM seal_batch WHERE kind = ? AND last_id >= ? ORDER BY last_id LIMIT 1",
        (rows.kind, high),
    ).fetchone()
    found = []
    for row in db.execute(_ACROSS, (rows.kind, low)):
        batch = SealedBatch(*row)
        if last is not None and batch.number > last[0]:
            break
        alike = (batch.model_id, batch.layout_id) == (rows.model_id, rows.layout_id)
        if alike and batch.first_id <= high:
            found.append(batch)
    return found


def kept_count(db: Connection, batch_id: int) -> int:
    """Of how many records of a batch only the leaf is kept."""
    query = "SELECT count(*) FROM kept_leaf WHERE batch_id = ?"
    return int(db.execute(query, (batch_id,)).fetchone()[0])


def keep_leaves(db: Connection, batch_id: int, leaves: Iterable[tuple[int, bytes]]) -> None:
    """Keep (position, leaf hash) of rows of a batch of which others stay."""
    db.executemany(
        "INSERT INTO kept_leaf (batch_id, position, hash) VALUES (?, ?, ?)",
        ((batch_id, position, leaf) for position, leaf in leaves),
    )


def forget_batches(db: Connection, batch_ids: Iterable[int]) -> None:
    """Nothing of these batches is left: their headers stay, their salts and kept leaves go."""
    ids = [(batch_id,) for batch_id in batch_ids]
    db.executemany("DELETE FROM kept_leaf WHERE batch_id = ?", ids)
    db.executemany("UPDATE seal_batch SET salt = NULL WHERE id = ?", ids)
