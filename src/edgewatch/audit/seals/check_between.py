"""The rows that a table has between two numbers, whatever batches say of it."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from edgewatch.store.chunk_table import open_chunk
from edgewatch.store.chunks import Chunk, ChunkDamagedError
from edgewatch.store.connection import Connection
from edgewatch.store.sealed_kinds import BY_CODE, PREDICTION

_ERASED = "SELECT row_id FROM erasure WHERE kind = ? AND row_id BETWEEN ? AND ?"


def count_rows(db: Connection, kind: int, low: int, high: int) -> int:
    """Rows with ``low <= id <= high`` whose body was not erased, in chunks or not."""
    table = BY_CODE[kind].table
    (n,) = db.execute(
        f"SELECT count(*) FROM {table} WHERE id BETWEEN ? AND ?",  # noqa: S608
        (low, high),
    ).fetchone()
    (blank,) = db.execute(
        f"SELECT count(*) FROM {table} WHERE id IN ({_ERASED})",  # noqa: S608
        (kind, low, high),
    ).fetchone()
    chunks = _chunks(db, low, high) if kind == PREDICTION.code else []
    whole = sum(c.n for c in chunks if low <= c.first_id and c.last_id <= high)
    edges = [c for c in chunks if not (low <= c.first_id and c.last_id <= high)]
    return int(n) - int(blank) + whole + sum(len(_inside(db, c, low, high)) for c in edges)


def row_numbers(db: Connection, kind: int, low: int, high: int) -> Iterator[int]:
    """The numbers of these rows, in no order."""
    table = BY_CODE[kind].table
    rows = db.execute(
        f"SELECT id FROM {table} WHERE id BETWEEN ? AND ? AND id NOT IN ({_ERASED})",  # noqa: S608
        (low, high, kind, low, high),
    )
    yield from (int(row[0]) for row in rows)
    if kind == PREDICTION.code:
        for chunk in _chunks(db, low, high):
            yield from _inside(db, chunk, low, high).tolist()


def _chunks(db: Connection, low: int, high: int) -> list[Chunk]:
    rows = db.execute(
        "SELECT id, model_id, layout_id, n, errors, from_ns, to_ns, first_id, last_id, format"
        " FROM chunk INDEXED BY chunk_by_time WHERE last_id >= ? AND first_id <= ?",
        (low, high),
    )
    # One whose columns are no numbers is told by the check of chunks.
    return [Chunk(*row) for row in rows if all(isinstance(value, int) for value in row)]


def _inside(db: Connection, chunk: Chunk, low: int, high: int) -> NDArray[np.int64]:
    ids = open_chunk(db, chunk, ("id", "time_ns"), _damage_told).numbers["id"]
    return ids[(ids >= low) & (ids <= high)]


def _damage_told(damage: ChunkDamagedError) -> None:
    """A chunk that cannot be opened is told with its batches."""
