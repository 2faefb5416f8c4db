"""The service as an operator watches it: latency, errors, processor, memory, disk."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewatch.store.connection import Connection, rows_as_dicts

MINUTE_NS = 60_000_000_000
# 1 µs to 100 s, ten to a decade: percentiles are good to 26 %, and histograms merge.
LATENCY_EDGES_NS: NDArray[np.float64] = np.logspace(3, 11, 81)
_RESOURCE = (
    "time_ns",
    "subject",
    "cpu_percent",
    "rss_bytes",
    "memory_percent",
    "disk_free_bytes",
    "disk_percent",
    "gpu_percent",
    "gpu_memory_percent",
    "gpu_celsius",
)


def fold_service(
    db: Connection,
    model_id: int,
    time_ns: NDArray[np.int64],
    latency_ns: NDArray[np.int64],
    status: NDArray[np.int64],
) -> None:
    """Add predictions to their minutes: count, errors, latency histogram."""
    minutes = time_ns // MINUTE_NS * MINUTE_NS
    for start in np.unique(minutes):
        here = minutes == start
        counts = latency_histogram(latency_ns[here])
        row = db.execute(
            "SELECT n, errors, latency_counts FROM service_minute"
            " WHERE model_id = ? AND start_ns = ?",
            (model_id, int(start)),
        ).fetchone()
        n, errors = int(here.sum()), int((status[here] != 0).sum())
        if row is not None:
            n, errors = n + row[0], errors + row[1]
            counts = counts + np.frombuffer(row[2], np.int64)
        db.execute(
            "INSERT OR REPLACE INTO service_minute VALUES (?, ?, ?, ?, ?)",
            (model_id, int(start), n, errors, counts.tobytes()),
        )


def latency_histogram(latency_ns: NDArray[np.int64]) -> NDArray[np.int64]:
    """Counts in :data:`LATENCY_EDGES_NS`, with one bin below and one above."""
    where = np.searchsorted(LATENCY_EDGES_NS, latency_ns.astype(np.float64), side="right")
    return np.bincount(where, minlength=len(LATENCY_EDGES_NS) + 1).astype(np.int64)


def percentile_ns(counts: NDArray[np.int64], q: float) -> float | None:
    """The ``q`` quantile (0–1) of a latency histogram: upper edge of its bin; None if empty."""
    total = int(counts.sum())
    if not total:
        return None
    at = int(np.searchsorted(np.cumsum(counts), q * total))
    return float(LATENCY_EDGES_NS[min(at, len(LATENCY_EDGES_NS) - 1)])


def service_minutes(
    db: Connection, model: str, from_ns: int = 0, to_ns: int = 2**63 - 1
) -> list[dict[str, Any]]:
    """Per minute, oldest first: start_ns, n, errors, latency_counts as an array."""
    rows = rows_as_dicts(
        db,
        """SELECT s.start_ns, s.n, s.errors, s.latency_counts FROM service_minute s
           JOIN model m ON m.id = s.model_id WHERE m.name = ? AND s.start_ns >= ?
           AND s.start_ns < ? ORDER BY s.start_ns""",
        (model, from_ns, to_ns),
    )
    for row in rows:
        row["latency_counts"] = np.frombuffer(row["latency_counts"], np.int64)
    return rows


def add_resource(db: Connection, sample: Mapping[str, Any]) -> None:
    """One sample of the machine or of a process; absent values stay NULL."""
    db.execute(
        f"INSERT INTO resource ({', '.join(_RESOURCE)}) VALUES"  # noqa: S608
        f" ({', '.join('?' * len(_RESOURCE))})",
        [sample.get(name) for name in _RESOURCE],
    )


def resources(
    db: Connection, from_ns: int = 0, to_ns: int = 2**63 - 1, subject: str | None = None
) -> list[dict[str, Any]]:
    """Samples of a span, oldest first. Subjects: "machine", "agent", "feed:NAME"."""
    return rows_as_dicts(
        db,
        """SELECT * FROM resource WHERE time_ns >= ? AND time_ns < ? AND (? IS NULL OR subject = ?)
           ORDER BY time_ns, id""",
        (from_ns, to_ns, subject, subject),
    )
