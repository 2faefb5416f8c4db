"""The bodies of predictions out of rows and chunks alike."""

from __future__ import annotations

from collections import OrderedDict

import numpy as np
from numpy.typing import NDArray

from edgewatch.audit.seals.bodies import Bodies, PredictionBodies
from edgewatch.audit.seals.prediction_rows import Layout, rows_by_layout, rows_of_layout
from edgewatch.store.block import ALL, Block, empty
from edgewatch.store.chunks import Chunk, ChunkDamagedError, decode
from edgewatch.store.connection import Connection

_KEPT_BYTES = 64 << 20
_WINDOW_BYTES = 32 << 20


class PredictionSource:
    """Reads predictions by number; chunks, once opened, are kept for the next batch.

    ``damaged`` tells, by its number, of each chunk that could not be opened, and why.
    """

    def __init__(self, db: Connection) -> None:
        self._db = db
        self._heads = _Heads(db)
        self._opened: OrderedDict[int, tuple[Block, int]] = OrderedDict()
        self._state: tuple[int, int] = (-1, -1)
        self.damaged: dict[int, str] = {}

    def of_layout(self, layout: Layout, from_id: int, to_id: int, limit: int) -> list[Bodies]:
        """At most ``limit`` rows, and those of chunks, of a model and layout, in pieces."""
        self._refresh()
        chunks = self._heads.across(from_id, to_id, layout)
        found: list[Bodies] = [
            PredictionBodies(block)
            for chunk in chunks
            if len(block := self._part(chunk, from_id, to_id))
        ]
        return [*found, *rows_of_layout(self._db, layout, from_id, to_id, limit)]

    def after(self, number: int, limit: int) -> dict[Layout, list[Bodies]]:
        """Those that follow a number, by model and layout: of at most ``limit`` numbers.

        Fewer where they are large. What lies in a chunk that cannot be opened is left out.
        """
        self._refresh()
        while (begin := self._first_after(number)) is not None:
            number = begin + limit - 1
            if found := self._window(begin, number):
                return found
        return {}

    def _window(self, begin: int, end: int) -> dict[Layout, list[Bodies]]:
        found: dict[Layout, list[Bodies]] = {}
        rows, end = rows_by_layout(self._db, begin, end, _WINDOW_BYTES)
        for layout, bodies in rows:
            found.setdefault(layout, []).append(bodies)
        for chunk in self._heads.across(begin, end):
            block = self._part(chunk, begin, end)
            if len(block):
                layout = (chunk.model_id, chunk.layout_id)
                found.setdefault(layout, []).append(PredictionBodies(block))
        return {layout: found[layout] for layout in sorted(found)}

    def _first_after(self, number: int) -> int | None:
        (row,) = self._db.execute(
            "SELECT min(id) FROM prediction WHERE id > ?", (number,)
        ).fetchone()
        firsts = [int(row)] if row is not None else []
        firsts += self._heads.first_after(number)
        return min(firsts, default=None)

    def _part(self, chunk: Chunk, from_id: int, to_id: int) -> Block:
        try:
            block = self._open(chunk)
        except ChunkDamagedError as error:
            self.damaged[chunk.id] = error.reason
            return empty(ALL)
        begin, end = np.searchsorted(block.numbers["id"], [from_id, to_id + 1])
        return block.part(int(begin), int(end))

    def _open(self, chunk: Chunk) -> Block:
        """A chunk in the order of its numbers."""
        if chunk.id in self._opened:
            self._opened.move_to_end(chunk.id)
            return self._opened[chunk.id][0]
        row = self._db.execute("SELECT body FROM chunk WHERE id = ?", (chunk.id,)).fetchone()
        body = row[0] if row and isinstance(row[0], bytes) else b""
        block = decode(chunk, body, ALL)
        ids = block.numbers["id"]
        if (ids[1:] < ids[:-1]).any():
            block = block.take(np.argsort(ids, kind="stable"))
        self._opened[chunk.id] = block, _bytes(block)
        while len(self._opened) > 1 and sum(b for _, b in self._opened.values()) > _KEPT_BYTES:
            self._opened.popitem(last=False)
        return block

    def seen(self) -> None:
        """What has been written since the last reading were no predictions: keep what was read."""
        self._state = self._now()

    def _refresh(self) -> None:
        """Forget what was read before another change of the record."""
        state = self._now()
        if state != self._state:
            self._state = state
            self._heads.forget()
            self._opened.clear()

    def _now(self) -> tuple[int, int]:
        version = self._db.execute("PRAGMA data_version").fetchone()[0]
        return int(version), self._db.total_changes


class _Heads:
    """What the index of chunks says of them, held by their numbers."""

    def __init__(self, db: Connection) -> None:
        self._db = db
        self._chunks: list[Chunk] | None = None
        self._edges: NDArray[np.int64] = np.empty((0, 4), np.int64)

    def forget(self) -> None:
        """Read them again when they are asked for next."""
        self._chunks = None

    def across(self, from_id: int, to_id: int, layout: Layout | None = None) -> list[Chunk]:
        """Chunks, of one model and layout if given, whose numbers meet the span."""
        chunks, edges = self._read()
        meets = (edges[:, 1] >= from_id) & (edges[:, 0] <= to_id)
        if layout is not None:
            meets &= (edges[:, 2] == layout[0]) & (edges[:, 3] == layout[1])
        return [chunks[at] for at in np.flatnonzero(meets)]

    def first_after(self, number: int) -> list[int]:
        """The lowest number beyond ``number`` that a chunk may hold, if any does."""
        _, edges = self._read()
        firsts = edges[edges[:, 1] > number, 0]
        return [max(int(firsts.min()), number + 1)] if len(firsts) else []

    def _read(self) -> tuple[list[Chunk], NDArray[np.int64]]:
        if self._chunks is None:
            rows = self._db.execute(
                "SELECT id, model_id, layout_id, n, errors, from_ns, to_ns, first_id, last_id,"
                " format FROM chunk"
            )
            whole = [Chunk(*row) for row in rows if all(isinstance(v, int) for v in row)]
            self._chunks = sorted(whole, key=lambda c: (c.first_id, c.id))
            edges = [(c.first_id, c.last_id, c.model_id, c.layout_id) for c in self._chunks]
            self._edges = np.array(edges, np.int64).reshape(-1, 4)
        return self._chunks, self._edges


def _bytes(block: Block) -> int:
    return sum(int(np.maximum(cells.lengths, 0).sum()) for cells in block.cells.values())
