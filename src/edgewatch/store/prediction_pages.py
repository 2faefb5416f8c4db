"""Predictions of any number of spans as pages: the list of a million opens as fast as a short one.

What lies in chunks is counted by the table of chunks alone; a chunk is opened when a page of it is
looked at.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from edgewatch.store.block import Block, from_rows, selection
from edgewatch.store.chunk_table import across_edges, chunks_of, open_chunk
from edgewatch.store.chunks import Chunk
from edgewatch.store.columns import FIELDS, Columns, by_names, from_block
from edgewatch.store.connection import Connection, one_view
from edgewatch.store.models import layouts
from edgewatch.store.reading import versions

_FIELDS = tuple(name for name in FIELDS if name != "inputs")


@dataclass(frozen=True, slots=True)
class _Part:
    """Rows of one version in a span, newest first: of one chunk, or not in chunks."""

    model_id: int
    from_ns: int
    to_ns: int
    n: int
    newest_ns: int
    chunk: Chunk | None


class PredictionPages:
    """Predictions of a model in some spans ``from <= time < to``, newest first.

    Within one second of many predictions those of one block stand together.
    """

    def __init__(self, db: Connection, model: str, spans: Sequence[tuple[int, int]]) -> None:
        self._db = db
        with one_view(db):
            parts = [
                part
                for model_id in versions(db, model)
                for low, high in spans
                for part in (*_loose(db, model_id, low, high), *_chunked(db, model_id, low, high))
            ]
        self._parts = sorted((p for p in parts if p.n), key=lambda p: -p.newest_ns)
        self._ends = list(accumulate(part.n for part in self._parts))
        self._open: tuple[_Part, Block] | None = None

    def __len__(self) -> int:
        return self._ends[-1] if self._ends else 0

    def read(self, first: int, count: int) -> list[tuple[Columns, int]]:
        """The predictions from a position on, newest first, each as columns and its row in them."""
        found: list[tuple[Columns, int]] = []
        at = bisect_right(self._ends, first)
        with one_view(self._db):
            known = layouts(self._db)
            while at < len(self._parts) and len(found) < count:
                skipped = max(0, first - (self._ends[at - 1] if at else 0))
                block = self._rows(self._parts[at], skipped, count - len(found))
                for piece in reversed(list(by_names(block, known))):
                    columns = from_block(piece, known)
                    found += [(columns, i) for i in range(len(columns) - 1, -1, -1)]
                at += 1
        return found

    def _rows(self, part: _Part, skipped: int, count: int) -> Block:
        """Some rows of a part in the order of time; ``skipped`` counts from its end."""
        if part.chunk is None:
            rows = self._db.execute(
                f"""SELECT {selection(self._db, _FIELDS)} FROM prediction WHERE model_id = ?
                    AND time_ns >= ? AND time_ns < ? ORDER BY time_ns DESC, id DESC
                    LIMIT ? OFFSET ?""",  # noqa: S608
                (part.model_id, part.from_ns, part.to_ns, count, skipped),
            ).fetchall()
            return from_rows(rows[::-1], _FIELDS)
        if self._open is None or self._open[0] is not part:
            block = open_chunk(self._db, part.chunk, _FIELDS).between(part.from_ns, part.to_ns)
            self._open = (part, block)
        block = self._open[1]
        end = len(block) - skipped
        return block.part(max(0, end - count), max(0, end))


def _loose(db: Connection, model_id: int, from_ns: int, to_ns: int) -> list[_Part]:
    n, newest_ns = db.execute(
        """SELECT count(*), max(time_ns) FROM prediction
           WHERE model_id = ? AND time_ns >= ? AND time_ns < ?""",
        (model_id, from_ns, to_ns),
    ).fetchone()
    return [_Part(model_id, from_ns, to_ns, int(n), int(newest_ns), None)] if n else []


def _chunked(db: Connection, model_id: int, from_ns: int, to_ns: int) -> list[_Part]:
    """Chunks that lie in the span whole are counted by their heads, those at its ends opened."""
    edges = {chunk.id for chunk in across_edges(db, model_id, from_ns, to_ns)}
    found = []
    for chunk in chunks_of(db, model_id, from_ns, to_ns):
        n, newest_ns = chunk.n, chunk.to_ns
        if chunk.id in edges:
            inside = open_chunk(db, chunk, ("id", "time_ns")).between(from_ns, to_ns)
            n = len(inside)
            newest_ns = int(inside.time_ns[-1]) if n else 0
        found.append(_Part(model_id, from_ns, to_ns, n, newest_ns, chunk))
    return found
