"""The service as an operator watches it: latency, errors, processor, memory, disk."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewatch.store.connection import Connection, one_view, rows_as_dicts
from edgewatch.store.tiers import BOUND_NS, DAY, HOUR, MINUTE, mark_due, pieces

MINUTE_NS = MINUTE.length_ns
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
    touched = np.unique(minutes)
    mark_due(db, model_id, touched.tolist())
    for start in touched:
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
    """The ``q`` quantile (0–1) of a latency histogram; None if it is empty.

    The upper edge of the bin that holds the quantile by nearest rank, so never below the true
    value, and at most 26 % (a factor of 10^0.1) above it within 1 µs to 100 s.
    """
    total = int(counts.sum())
    if not total:
        return None
    at = int(np.searchsorted(np.cumsum(counts), q * total))
    return float(LATENCY_EDGES_NS[min(at, len(LATENCY_EDGES_NS) - 1)])


def service_minutes(
    db: Connection, model: str, from_ns: int = 0, to_ns: int = 2**63 - 1
) -> list[dict[str, Any]]:
    """Per minute, oldest first: start_ns, n, errors, latency_counts as an array.

    All versions of the model together, as long as minutes are kept; :func:`service_of` tells
    versions apart, :func:`cover_service` also knows what is kept in hours or days only.
    """
    rows = db.execute(
        """SELECT s.start_ns, s.n, s.errors, s.latency_counts FROM service_minute s
           JOIN model m ON m.id = s.model_id WHERE m.name = ? AND s.start_ns >= ?
           AND s.start_ns < ? ORDER BY s.start_ns""",
        (model, from_ns, to_ns),
    )
    found: dict[int, Service] = {}
    for start_ns, n, errors, counts in rows:
        one = Service(n, errors, np.frombuffer(counts, np.int64))
        found[start_ns] = found[start_ns] + one if start_ns in found else one
    return [
        {"start_ns": at, "n": s.n, "errors": s.errors, "latency_counts": s.latency_counts}
        for at, s in found.items()
    ]


@dataclass(frozen=True, slots=True)
class Throughput:
    """Predictions a minute: over how many minutes that had any, and in the busiest of them.

    ``from_ns`` is the beginning of the first and ``to_ns`` the end of the last one.
    """

    from_ns: int
    to_ns: int
    minutes: int
    n: int
    busiest: int


def throughput(db: Connection, model: str, from_ns: int, to_ns: int) -> Throughput | None:
    """The throughput of all versions of a model, from the minutes of a span that are kept.

    None where there are none.
    """
    row = db.execute(
        """SELECT min(start_ns), max(start_ns), count(*), sum(n), max(n) FROM
             (SELECT s.start_ns AS start_ns, sum(s.n) AS n FROM service_minute s
              WHERE s.model_id IN (SELECT id FROM model WHERE name = ?)
              AND s.start_ns >= ? AND s.start_ns < ? GROUP BY s.start_ns)""",
        (model, from_ns // MINUTE_NS * MINUTE_NS, to_ns),
    ).fetchone()
    if not row[2]:
        return None
    return Throughput(int(row[0]), int(row[1]) + MINUTE_NS, *(int(value) for value in row[2:]))


@dataclass(frozen=True, slots=True)
class Service:
    """The service of a span: predictions, failed ones among them, latency histogram."""

    n: int
    errors: int
    latency_counts: NDArray[np.int64]

    @classmethod
    def nothing(cls) -> Service:
        """No predictions: the neutral element of ``+``."""
        return cls(0, 0, np.zeros(len(LATENCY_EDGES_NS) + 1, np.int64))

    def __add__(self, other: Service) -> Service:
        counts = self.latency_counts + other.latency_counts
        return Service(self.n + other.n, self.errors + other.errors, counts)


def cover_service(db: Connection, model: str, from_ns: int, to_ns: int) -> Service:
    """The service of all versions of a model over a span, from the largest tiers that cover it.

    The ends are taken outwards to whole minutes (:func:`edgewatch.store.tiers.resolved`).
    """
    with one_view(db):
        ids = db.execute("SELECT id FROM model WHERE name = ?", (model,)).fetchall()
        return sum((service_of(db, int(i), from_ns, to_ns) for (i,) in ids), Service.nothing())


def service_of(db: Connection, model_id: int, from_ns: int, to_ns: int) -> Service:
    """The same of one version of a model."""
    found = Service.nothing()
    with one_view(db):
        for piece in pieces(db, model_id, from_ns, to_ns):
            for n, errors, counts in db.execute(
                f"SELECT n, errors, latency_counts FROM {piece.tier.service}"  # noqa: S608
                " WHERE model_id = ? AND start_ns >= ? AND start_ns < ?",
                (model_id, piece.from_ns, piece.to_ns),
            ):
                found += Service(n, errors, np.frombuffer(counts, np.int64))
    return found


def service_series(
    db: Connection, model: str, from_ns: int, to_ns: int, step_ns: int
) -> list[tuple[int, Service]]:
    """(beginning, service) of each step of a span in which anything was predicted, oldest first.

    Steps are whole minutes and stand on multiples of themselves; those of whole hours or days are
    read from these tiers, so that a year is some hundred rows.
    """
    step_ns = MINUTE.ceil(max(step_ns, 1))
    top = next((tier for tier in (DAY, HOUR) if step_ns % tier.length_ns == 0), MINUTE)
    low, high = from_ns // step_ns * step_ns, -(-to_ns // step_ns) * step_ns
    found: dict[int, Service] = {}
    with one_view(db):
        for (model_id,) in db.execute("SELECT id FROM model WHERE name = ?", (model,)).fetchall():
            for piece in pieces(db, model_id, low, high, top):
                for start_ns, n, errors, counts in db.execute(
                    f"SELECT start_ns, n, errors, latency_counts FROM {piece.tier.service}"  # noqa: S608
                    " WHERE model_id = ? AND start_ns >= ? AND start_ns < ?",
                    (model_id, piece.from_ns, piece.to_ns),
                ):
                    at = int(start_ns) // step_ns * step_ns
                    one = Service(n, errors, np.frombuffer(counts, np.int64))
                    found[at] = found[at] + one if at in found else one
    return sorted(found.items())


def starts(db: Connection, model: str, from_ns: int, to_ns: int, step_ns: int) -> list[int]:
    """Beginnings of the steps of a span, on multiples of a step, in which anything was predicted.

    Of whole minutes; what is kept in hours or days only stands where they begin.
    """
    top = next((tier for tier in (DAY, HOUR) if step_ns % tier.length_ns == 0), MINUTE)
    found: set[int] = set()
    with one_view(db):
        for (model_id,) in db.execute("SELECT id FROM model WHERE name = ?", (model,)).fetchall():
            for piece in pieces(db, model_id, max(from_ns, 0), min(to_ns, BOUND_NS), top):
                rows = db.execute(
                    f"SELECT DISTINCT start_ns / ? * ? FROM {piece.tier.service}"  # noqa: S608
                    " WHERE model_id = ? AND start_ns >= ? AND start_ns < ?",
                    (step_ns, step_ns, model_id, piece.from_ns, piece.to_ns),
                )
                found |= {int(row[0]) for row in rows}
    return sorted(found)


def totals(db: Connection) -> dict[int, tuple[int, int]]:
    """(predictions, failed ones) ever recorded by id of the model, retired ones too."""
    with one_view(db):
        ids = [int(row[0]) for row in db.execute("SELECT id FROM model")]
        return {model_id: _count(db, model_id, 0, BOUND_NS) for model_id in ids}


def count_between(db: Connection, from_ns: int, to_ns: int) -> int:
    """Predictions of all models in a span of whole minutes, without a look at the rows."""
    with one_view(db):
        ids = [int(row[0]) for row in db.execute("SELECT id FROM model")]
        return sum(_count(db, model_id, from_ns, to_ns)[0] for model_id in ids)


def _count(db: Connection, model_id: int, from_ns: int, to_ns: int) -> tuple[int, int]:
    n = errors = 0
    for piece in pieces(db, model_id, from_ns, to_ns):
        row = db.execute(
            f"SELECT coalesce(sum(n), 0), coalesce(sum(errors), 0) FROM {piece.tier.service}"  # noqa: S608
            " WHERE model_id = ? AND start_ns >= ? AND start_ns < ?",
            (model_id, piece.from_ns, piece.to_ns),
        ).fetchone()
        n, errors = n + int(row[0]), errors + int(row[1])
    return n, errors


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
    one = "" if subject is None else " AND subject = ?"  # so that the index by subject serves
    return rows_as_dicts(
        db,
        f"SELECT * FROM resource WHERE time_ns >= ? AND time_ns < ?{one} ORDER BY time_ns, id",  # noqa: S608
        (from_ns, to_ns) if subject is None else (from_ns, to_ns, subject),
    )
