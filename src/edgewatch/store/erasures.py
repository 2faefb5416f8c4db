"""Records whose body was taken out on request, and what is left of them.

An ``erasure`` row keeps the metadata of the record and ``H(salt ‖ body)``, so that the seal of its
batch still holds, and the token of the action that asked for it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from edgewatch.store.connection import Connection
from edgewatch.store.seals import SealedBatch


@dataclass(frozen=True, slots=True)
class Erasure:
    """One erased record: its metadata, the hash of its salted body, and who asked for it."""

    time_ns: int
    kind: int
    model_id: int
    layout_id: int
    version: int
    row_id: int
    row_time_ns: int
    body_hash: bytes
    token: str


def add_erasures(db: Connection, erased: Iterable[Erasure]) -> None:
    """Write down what was erased, in the transaction that erases it."""
    db.executemany(
        """INSERT INTO erasure (time_ns, kind, model_id, layout_id, version, row_id, row_time_ns,
             body_hash, token) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        [
            (
                one.time_ns,
                one.kind,
                one.model_id,
                one.layout_id,
                one.version,
                one.row_id,
                one.row_time_ns,
                one.body_hash,
                one.token,
            )
            for one in erased
        ],
    )


def erased_ids(db: Connection, batch: SealedBatch) -> NDArray[np.int64]:
    """The numbers of the erased records of a batch, int64 (n,), ascending."""
    rows = db.execute(
        "SELECT row_id FROM erasure WHERE kind = ? AND row_id BETWEEN ? AND ?"
        " AND model_id = ? AND layout_id = ? ORDER BY row_id",
        (batch.kind, batch.first_id, batch.last_id, batch.model_id, batch.layout_id),
    )
    return np.array([row[0] for row in rows], np.int64)


def erased_times(db: Connection, kind: int) -> frozenset[int]:
    """The event times of the erased records of a kind, which must not come back from the spool."""
    rows = db.execute("SELECT row_time_ns FROM erasure WHERE kind = ?", (kind,))
    return frozenset(int(row[0]) for row in rows)


def erased_predictions(db: Connection) -> int:
    """How many predictions were erased: they were counted once, and are no longer there."""
    return int(db.execute("SELECT count(*) FROM erasure WHERE kind = 1").fetchone()[0])


def set_salt(db: Connection, batch_id: int, salt: bytes) -> None:
    """Put another salt in the place of a batch's."""
    db.execute("UPDATE seal_batch SET salt = ? WHERE id = ?", (salt, batch_id))
