"""How many predictions a span holds: of whole chunks by what the table says of them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from edgewatch.store.chunk_table import END_NS, across_edges, open_chunk
from edgewatch.store.chunks import Chunk
from edgewatch.store.connection import Connection, one_view
from edgewatch.store.reading import versions


@dataclass(frozen=True, slots=True)
class Tally:
    """Predictions and failed runs of a span, and the time of the last one."""

    n: int = 0
    errors: int = 0
    last_ns: int | None = None

    def __add__(self, other: Tally) -> Tally:
        times = [t for t in (self.last_ns, other.last_ns) if t is not None]
        return Tally(self.n + other.n, self.errors + other.errors, max(times, default=None))


def count(
    db: Connection, model: str, from_ns: int = 0, to_ns: int = END_NS, sha256: str | None = None
) -> int:
    """How many predictions of a model lie in ``from_ns <= time < to_ns``."""
    with one_view(db):
        return sum(
            _rows(db, i, from_ns, to_ns) + _chunked(db, i, from_ns, to_ns).n
            for i in versions(db, model, sha256)
        )


def tally(db: Connection, model_id: int, from_ns: int = 0, to_ns: int = END_NS) -> Tally:
    """Predictions of one model version with ``from_ns <= time < to_ns``."""
    with one_view(db):
        n, errors, last = db.execute(
            """SELECT count(*), coalesce(sum(status != 0), 0), max(time_ns) FROM prediction
               WHERE model_id = ? AND time_ns >= ? AND time_ns < ?""",
            (model_id, from_ns, to_ns),
        ).fetchone()
        return Tally(n, errors, last) + _chunked(db, model_id, from_ns, to_ns)


def all_predictions(db: Connection) -> int:
    """Every prediction that the record holds."""
    with one_view(db):
        rows = db.execute("SELECT count(*) FROM prediction").fetchone()[0]
        return int(rows + db.execute("SELECT coalesce(sum(n), 0) FROM chunk").fetchone()[0])


def extent(db: Connection) -> tuple[int, int] | None:
    """The first and the last time of a prediction; None without any."""
    # Per model, because the indexes on time begin with the model.
    found = db.execute(
        """SELECT (SELECT min(time_ns) FROM prediction WHERE model_id = m.id),
             (SELECT max(time_ns) FROM prediction WHERE model_id = m.id),
             (SELECT min(from_ns) FROM chunk WHERE model_id = m.id),
             (SELECT max(to_ns) FROM chunk WHERE model_id = m.id) FROM model m"""
    ).fetchall()
    times = [int(time) for row in found for time in row if time is not None]
    return (min(times), max(times)) if times else None


def _rows(db: Connection, model_id: int, from_ns: int, to_ns: int) -> int:
    row = db.execute(
        "SELECT count(*) FROM prediction WHERE model_id = ? AND time_ns >= ? AND time_ns < ?",
        (model_id, from_ns, to_ns),
    ).fetchone()
    return int(row[0])


def _chunked(db: Connection, model_id: int, from_ns: int, to_ns: int) -> Tally:
    inside = db.execute(
        """SELECT coalesce(sum(n), 0), coalesce(sum(errors), 0), max(to_ns) FROM chunk
           WHERE model_id = ?1 AND to_ns >= ?2 AND to_ns < ?3 AND from_ns >= ?2""",
        (model_id, from_ns, to_ns),
    ).fetchone()
    edges = across_edges(db, model_id, from_ns, to_ns)
    return sum((_part(db, chunk, from_ns, to_ns) for chunk in edges), Tally(*inside))


def _part(db: Connection, chunk: Chunk, from_ns: int, to_ns: int) -> Tally:
    """Of a chunk that reaches over the edge of the span: opened, as far as times go."""
    block = open_chunk(db, chunk, ("id", "time_ns", "status")).between(from_ns, to_ns)
    if not len(block):
        return Tally()
    errors = int(np.count_nonzero(block.numbers["status"]))
    return Tally(len(block), errors, int(block.time_ns[-1]))
