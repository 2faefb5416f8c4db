"""What was usual of a model's service, read from the minutes that the record keeps."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from edgewatch.store.connection import Connection
from edgewatch.store.service import LATENCY_EDGES_NS, percentile_ns


def first_latency_ns(
    db: Connection, model_id: int, before_ns: int, runs: int, q: float
) -> float | None:
    """The ``q`` quantile of the time that the first runs of a version of a model took.

    Of whole minutes up to the one that completes so many ``runs``, and of minutes that were over
    before ``before_ns``; None as long as they hold fewer. Never below the true value and at most
    26 % above it (see `edgewatch.store.service.percentile_ns`).
    """
    rows = db.execute(
        "SELECT n, latency_counts FROM service_minute WHERE model_id = ? AND start_ns < ?"
        " ORDER BY start_ns",
        (model_id, before_ns),
    )
    found, counts = 0, np.zeros(len(LATENCY_EDGES_NS) + 1, np.int64)
    for n, here in rows:
        found += int(n)
        counts += np.frombuffer(here, np.int64)
        if found >= runs:
            return percentile_ns(counts, q)
    return None


def last_runs(db: Connection, model: str, before_ns: int, most: int) -> tuple[int, int]:
    """(runs, failed ones among them) of a model in the last minutes before a moment.

    Of whole minutes, back to the one that completes ``most`` runs.
    """
    rows = db.execute(
        "SELECT n, errors FROM service_minute"
        " WHERE model_id IN (SELECT id FROM model WHERE name = ?) AND start_ns < ?"
        " ORDER BY start_ns DESC LIMIT ?",
        (model, before_ns, most),
    )
    runs = failed = 0
    for n, errors in rows:
        runs, failed = runs + int(n), failed + int(errors)
        if runs >= most:
            break
    return runs, failed


def minutes_with_predictions(db: Connection, model: str, from_ns: int) -> NDArray[np.int64]:
    """Beginnings of the minutes in which any version of a model predicted, in order, shape (n,)."""
    rows = db.execute(
        "SELECT DISTINCT start_ns FROM service_minute"
        " WHERE model_id IN (SELECT id FROM model WHERE name = ?) AND start_ns >= ?"
        " ORDER BY start_ns",
        (model, from_ns),
    )
    return np.array([int(row[0]) for row in rows], np.int64)


def last_minute_ns(db: Connection, model: str) -> int | None:
    """The beginning of the last minute in which a model predicted; None if it never has."""
    row = db.execute(
        "SELECT max(start_ns) FROM service_minute"
        " WHERE model_id IN (SELECT id FROM model WHERE name = ?)",
        (model,),
    ).fetchone()
    return None if row[0] is None else int(row[0])


def free_bytes_every(
    db: Connection, from_ns: int, to_ns: int, step_ns: int
) -> list[tuple[int, int]]:
    """(time, bytes free on the disk) of the first sample of each step of a span, oldest first."""
    found: list[tuple[int, int]] = []
    at = from_ns
    while at < to_ns:
        row = db.execute(
            "SELECT time_ns, disk_free_bytes FROM resource WHERE subject = 'machine'"
            " AND time_ns >= ? AND time_ns < ? AND disk_free_bytes IS NOT NULL"
            " ORDER BY time_ns LIMIT 1",
            (at, to_ns),
        ).fetchone()
        if row is None:
            break
        found.append((int(row[0]), int(row[1])))
        at = max(at + step_ns, (int(row[0]) // step_ns + 1) * step_ns)
    return found
