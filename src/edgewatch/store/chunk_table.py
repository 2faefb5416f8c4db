"""The table of chunks: finding them, opening them, adding one."""

from __future__ import annotations

import functools
import logging
from collections.abc import Callable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from edgewatch.store.block import Block, empty
from edgewatch.store.chunks import Chunk, ChunkDamagedError, case_hash, decode
from edgewatch.store.connection import Connection

END_NS = 2**63 - 1
_HEADS = """SELECT id, model_id, layout_id, n, errors, from_ns, to_ns, first_id, last_id, format
  FROM chunk"""

OnDamage = Callable[[ChunkDamagedError], None]
"""Told of each chunk that a reader leaves out because it is damaged."""


@functools.cache
def _warn_once(text: str) -> None:
    logging.getLogger(__name__).warning("%s", text)


def log_damage(error: ChunkDamagedError) -> None:
    """Say through ``logging``, once in a process, that a chunk is left out."""
    _warn_once(str(error))


def open_chunk(
    db: Connection, chunk: Chunk, fields: Sequence[str], on_damage: OnDamage = log_damage
) -> Block:
    """The rows of a chunk; none, and ``on_damage`` is told, where it is damaged."""
    row = db.execute("SELECT body FROM chunk WHERE id = ?", (chunk.id,)).fetchone()
    try:
        return decode(chunk, row[0] if row else b"", fields)
    except ChunkDamagedError as error:
        on_damage(error)
        return empty(fields)


def all_chunks(db: Connection) -> Iterator[Chunk]:
    """Every chunk, in the order in which they were made."""
    for row in db.execute(f"{_HEADS} ORDER BY id"):
        yield Chunk(*row)


def chunks_of(db: Connection, model_id: int, from_ns: int = 0, to_ns: int = END_NS) -> list[Chunk]:
    """Chunks of one model version that may have rows of the span, by their first time."""
    rows = db.execute(
        f"{_HEADS} WHERE model_id = ? AND to_ns >= ? AND from_ns < ? ORDER BY from_ns, id",
        (model_id, from_ns, to_ns),
    )
    return [Chunk(*row) for row in rows]


def newest_first(db: Connection, model_id: int) -> Iterator[Chunk]:
    """Chunks of one model version by their last time, the newest first."""
    for row in db.execute(f"{_HEADS} WHERE model_id = ? ORDER BY to_ns DESC", (model_id,)):
        yield Chunk(*row)


def across_edges(db: Connection, model_id: int, from_ns: int, to_ns: int) -> list[Chunk]:
    """Chunks that reach over the beginning or the end of ``from_ns <= time < to_ns``."""
    rows = db.execute(
        f"""{_HEADS} WHERE model_id = ?1 AND to_ns >= ?2 AND from_ns < ?3
            AND (from_ns < ?2 OR to_ns >= ?3)""",
        (model_id, from_ns, to_ns),
    )
    return [Chunk(*row) for row in rows]


def chunks_with_ids(db: Connection, ids: NDArray[np.int64]) -> list[Chunk]:
    """Chunks whose range of prediction ids holds one of these, which ascend."""
    if not len(ids):
        return []
    span = (int(ids[0]), int(ids[-1]))
    rows = db.execute(f"{_HEADS} WHERE last_id >= ? AND first_id <= ?", span)
    found = [Chunk(*row) for row in rows]
    low = np.searchsorted(ids, [chunk.first_id for chunk in found], side="left")
    high = np.searchsorted(ids, [chunk.last_id for chunk in found], side="right")
    return [chunk for chunk, a, b in zip(found, low, high, strict=True) if a < b]


def chunks_with_cases(db: Connection, model_id: int, cases: Sequence[bytes]) -> list[Chunk]:
    """Chunks of one model version in which one of these cases may be, by their first time."""
    hashes = sorted({case_hash(case) for case in cases})
    chunk_ids: set[int] = set()
    for number in hashes:
        rows = db.execute("SELECT chunk_id FROM case_index WHERE hash = ?", (number,))
        chunk_ids.update(int(row[0]) for row in rows)
    heads = [db.execute(f"{_HEADS} WHERE id = ?", (i,)).fetchone() for i in sorted(chunk_ids)]
    found = [Chunk(*row) for row in heads if row is not None]
    return sorted((c for c in found if c.model_id == model_id), key=lambda c: c.from_ns)


def add_chunk(db: Connection, chunk: Chunk, body: bytes, cases: Sequence[bytes]) -> int:
    """Write a chunk (its ``id`` is given anew) and the index of its cases; its id."""
    cursor = db.execute(
        """INSERT INTO chunk (model_id, layout_id, n, errors, from_ns, to_ns, first_id, last_id,
             format, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        (
            chunk.model_id,
            chunk.layout_id,
            chunk.n,
            chunk.errors,
            chunk.from_ns,
            chunk.to_ns,
            chunk.first_id,
            chunk.last_id,
            chunk.format,
            body,
        ),
    )
    chunk_id = int(cursor.lastrowid or 0)
    hashes = sorted({case_hash(case) for case in cases})
    db.executemany("INSERT INTO case_index VALUES (?, ?)", [(h, chunk_id) for h in hashes])
    return chunk_id


def chunk_ids(db: Connection, chunk: Chunk) -> list[int]:
    """The numbers of a chunk's predictions; none where it is damaged."""
    block = open_chunk(db, chunk, ("id",))
    return [int(i) for i in block.numbers["id"]]


def drop_chunk(db: Connection, chunk_id: int) -> None:
    """Take a chunk and the index of its cases out of the record, in the caller's transaction."""
    row = db.execute(f"{_HEADS} WHERE id = ?", (chunk_id,)).fetchone()
    if row is None:
        return
    for number in _hashes(db, Chunk(*row)):
        db.execute("DELETE FROM case_index WHERE hash = ? AND chunk_id = ?", (number, chunk_id))
    db.execute("DELETE FROM chunk WHERE id = ?", (chunk_id,))


def _hashes(db: Connection, chunk: Chunk) -> list[int]:
    """The hashes under which the cases of a chunk stand in the index."""
    (body,) = db.execute("SELECT body FROM chunk WHERE id = ?", (chunk.id,)).fetchone()
    try:
        cells = decode(chunk, body, ("id", "time_ns", "case_key")).cells["case_key"]
    except ChunkDamagedError:  # what it held is only to be found by reading the index through
        rows = db.execute("SELECT hash FROM case_index WHERE chunk_id = ?", (chunk.id,))
        return [int(row[0]) for row in rows]
    return sorted({case_hash(case) for case in cells.to_list() if case is not None})
