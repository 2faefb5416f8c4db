"""Counts of minutes that a damaged record has lost, from the predictions that it still holds."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import closing

import numpy as np
from numpy.typing import NDArray

from edgewatch.store.connection import Connection
from edgewatch.store.reading import blocks
from edgewatch.store.service import fold_service
from edgewatch.store.tiers import BOUND_NS, MINUTE, kept_from

_FIELDS = ("id", "time_ns", "latency_ns", "status")
Minutes = Mapping[int, NDArray[np.int64]]
"""Per model id, (n,) beginnings of minutes, nanoseconds since the Unix epoch."""


def counted_minutes(db: Connection) -> Minutes:
    """The minutes that have counts."""
    rows = db.execute("SELECT model_id, start_ns FROM service_minute ORDER BY model_id")
    found: dict[int, list[int]] = {}
    for model_id, start_ns in rows:
        found.setdefault(int(model_id), []).append(int(start_ns))
    return {model_id: np.array(starts, np.int64) for model_id, starts in found.items()}


def count_lost_minutes(db: Connection, whole: Minutes) -> None:
    """Count anew, from all predictions there are, every minute that is not among ``whole``.

    What had been retired is not taken for lost.
    """
    from_ns = MINUTE.ceil(max(kept_from(db, MINUTE.name), kept_from(db, "raw")))
    for (model_id,) in db.execute("SELECT id FROM model").fetchall():
        known = whole.get(model_id, np.empty(0, np.int64))
        _forget(db, model_id, from_ns, known)
        _count(db, model_id, from_ns, known)


def _forget(db: Connection, model_id: int, from_ns: int, known: NDArray[np.int64]) -> None:
    query = "SELECT start_ns FROM service_minute WHERE model_id = ? AND start_ns >= ?"
    begun = np.array([row[0] for row in db.execute(query, (model_id, from_ns))], np.int64)
    db.executemany(
        "DELETE FROM service_minute WHERE model_id = ? AND start_ns = ?",
        [(model_id, start_ns) for start_ns in np.setdiff1d(begun, known).tolist()],
    )


def _count(db: Connection, model_id: int, from_ns: int, known: NDArray[np.int64]) -> None:
    with closing(blocks(db, [model_id], from_ns, BOUND_NS, _FIELDS)) as parts:
        for block in parts:
            minutes = block.time_ns // MINUTE.length_ns * MINUTE.length_ns
            lost = np.flatnonzero(~np.isin(minutes, known))
            if len(lost):
                latency, status = (block.numbers[name][lost] for name in _FIELDS[2:])
                fold_service(db, model_id, block.time_ns[lost], latency, status)
