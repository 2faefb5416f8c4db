"""Predictions of a span out of rows and chunks alike, in the order of their time.

Everything is read in one transaction: a step of compaction in between would otherwise show its
rows twice or not at all. Memory holds the blocks that overlap in time, never the whole span.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from typing import Protocol

import numpy as np

from edgewatch.store.block import Block, empty, from_rows, joined, selection
from edgewatch.store.chunk_table import (
    OnDamage,
    chunks_of,
    log_damage,
    newest_first,
    open_chunk,
)
from edgewatch.store.chunks import ROWS
from edgewatch.store.connection import Connection, one_view

_BLOCK_BYTES = 16 << 20
_FIRST_ROWS = 64


def versions(db: Connection, model: str, sha256: str | None = None) -> list[int]:
    """The ids of a model's versions; of the one with this file if given."""
    rows = db.execute(
        "SELECT id FROM model WHERE name = ?1 AND (?2 IS NULL OR sha256 = ?2)", (model, sha256)
    )
    return [int(row[0]) for row in rows]


def blocks(
    db: Connection,
    model_ids: Sequence[int],
    from_ns: int,
    to_ns: int,
    fields: Sequence[str],
    on_damage: OnDamage = log_damage,
) -> Generator[Block, None, None]:
    """Predictions with ``from_ns <= time < to_ns`` in the order of (time, id), block by block.

    ``fields`` must name ``id`` and ``time_ns``. While the iteration is under way the connection
    is in a read transaction; close the iterator to end it early.
    """
    with one_view(db):
        sources: list[_Source] = [
            _Rows(db, model_id, from_ns, to_ns, fields) for model_id in model_ids
        ]
        sources += [
            _Chunks(db, model_id, from_ns, to_ns, fields, on_damage) for model_id in model_ids
        ]
        yield from _merged(sources)


def newest(
    db: Connection,
    model_ids: Sequence[int],
    n: int,
    fields: Sequence[str],
    on_damage: OnDamage = log_damage,
) -> Block:
    """The last ``n`` predictions in the order of (time, id)."""
    with one_view(db):
        found = [empty(fields)]
        for model_id in model_ids:
            found.append(_newest_rows(db, model_id, n, fields))
            last = _last(joined(found), n)
            for chunk in newest_first(db, model_id):
                # The times descend: what ends before the n-th last row adds none.
                if len(last) == n and chunk.to_ns < int(last.time_ns[0]):
                    break
                found.append(open_chunk(db, chunk, fields, on_damage))
                last = _last(joined(found), n)
                found = [last]
        return _last(joined(found), n)


class _Source(Protocol):
    """Blocks in the order of time; ``start`` bounds the next one's times from below."""

    @property
    def start(self) -> int | None: ...

    def load(self) -> Block: ...


class _Rows:
    """The rows of one model version that are not in chunks."""

    def __init__(
        self, db: Connection, model_id: int, from_ns: int, to_ns: int, fields: Sequence[str]
    ) -> None:
        self.start: int | None = from_ns
        self._fields, self._size = fields, _FIRST_ROWS
        self._cursor = db.execute(
            f"SELECT {selection(db, fields)} FROM prediction"  # noqa: S608
            " WHERE model_id = ? AND time_ns >= ? AND time_ns < ? ORDER BY time_ns, id",
            (model_id, from_ns, to_ns),
        )

    def load(self) -> Block:
        rows = self._cursor.fetchmany(self._size)
        block = from_rows(rows, self._fields)
        if len(rows) < self._size:
            self.start = None
            self._cursor.close()
        else:
            self.start = int(block.time_ns[-1])
            self._size = _rows_that_fit(block)
        return block


class _Chunks:
    """The chunks of one model version."""

    def __init__(
        self,
        db: Connection,
        model_id: int,
        from_ns: int,
        to_ns: int,
        fields: Sequence[str],
        on_damage: OnDamage,
    ) -> None:
        self._db, self._fields, self._on_damage = db, fields, on_damage
        self._from_ns, self._to_ns = from_ns, to_ns
        self._left = chunks_of(db, model_id, from_ns, to_ns)[::-1]

    @property
    def start(self) -> int | None:
        return max(self._left[-1].from_ns, self._from_ns) if self._left else None

    def load(self) -> Block:
        block = open_chunk(self._db, self._left.pop(), self._fields, self._on_damage)
        return block.between(self._from_ns, self._to_ns)


def _merged(sources: Sequence[_Source]) -> Iterator[Block]:
    """What lies before everything that is still to be loaded, again and again."""
    held: list[Block] = []
    while True:
        waiting = [(start, source) for source in sources if (start := source.start) is not None]
        bound, nearest = min(waiting, key=lambda pair: pair[0], default=(None, None))
        cuts = [_rows_before(block, bound) for block in held]
        ready = [block.part(0, cut) for block, cut in zip(held, cuts, strict=True) if cut]
        if ready:
            yield joined(ready)
        if nearest is None:
            return
        pairs = zip(held, cuts, strict=True)
        held = [block.part(cut, len(block)) for block, cut in pairs if cut < len(block)]
        loaded = nearest.load()
        held += [loaded] if len(loaded) else []


def _rows_before(block: Block, bound: int | None) -> int:
    return len(block) if bound is None else int(np.searchsorted(block.time_ns, bound))


def _rows_that_fit(block: Block) -> int:
    """As many rows as fill a block, going by these: rows may be images."""
    size = sum(int(np.maximum(cells.lengths, 0).sum()) for cells in block.cells.values())
    return max(1, min(ROWS, _BLOCK_BYTES * len(block) // max(1, size)))


def _newest_rows(db: Connection, model_id: int, n: int, fields: Sequence[str]) -> Block:
    rows = db.execute(
        f"SELECT {selection(db, fields)} FROM prediction WHERE model_id = ?"  # noqa: S608
        " ORDER BY time_ns DESC, id DESC LIMIT ?",
        (model_id, n),
    ).fetchall()
    return from_rows(rows[::-1], fields)


def _last(block: Block, n: int) -> Block:
    return block.part(len(block) - n, len(block)) if len(block) > n else block
