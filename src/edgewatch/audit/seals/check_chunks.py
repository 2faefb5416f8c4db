"""Chunks: do their summary columns, by which readers find and count, agree with their rows?

The rows are sealed, wherever they stand; what the table says of a chunk beside its body is not,
nor is the index of its cases. A chunk whose counts or ends were edited, or one that the index does
not lead to, would hide sealed rows from whoever looks for them.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from edgewatch.audit.seals.check_book import RECORD, Book
from edgewatch.store.block import Block
from edgewatch.store.chunk_table import open_chunk
from edgewatch.store.chunks import Chunk, ChunkDamagedError, case_hash
from edgewatch.store.connection import Connection, one_view

_HEAD = (
    "SELECT id, model_id, layout_id, n, errors, from_ns, to_ns, first_id, last_id, format"
    " FROM chunk NOT INDEXED WHERE id > ? ORDER BY id LIMIT 16"
)
_INDEXED = "SELECT 1 FROM case_index WHERE hash = ? AND chunk_id = ?"
_FIELDS = ("id", "time_ns", "status", "case_key")
_CASES = 64
"""Of a chunk, spread over it: all of them would take as long as the rest of the check."""


def check_chunks(db: Connection, book: Book, tick: Callable[[], None] = lambda: None) -> None:
    """Open the numbers, times and states of every chunk, some in each view of the record."""
    after: int = -(2**63)
    while True:
        with one_view(db):
            rows = db.execute(_HEAD, (after,)).fetchall()
            for row in rows:
                if not all(isinstance(value, int) for value in row):
                    book.say("a column of it is no number", f"{RECORD}, chunk {row[0]}")
                else:
                    _check(db, Chunk(*row), book)
        if not rows or not isinstance(rows[-1][0], int) or rows[-1][0] <= after:
            return
        after = rows[-1][0]
        tick()


def _check(db: Connection, chunk: Chunk, book: Book) -> None:
    where = f"{RECORD}, chunk {chunk.id}"
    damaged: list[ChunkDamagedError] = []
    block = open_chunk(db, chunk, _FIELDS, damaged.append)
    if damaged:
        book.say(f"cannot be opened: {damaged[0].reason}", where)
        return
    errors = int(np.count_nonzero(block.numbers["status"]))
    if errors != chunk.errors:
        book.say(f"it says that {chunk.errors} of its runs failed, and {errors} did", where)
    _look_up(db, chunk, block, book)


def _look_up(db: Connection, chunk: Chunk, block: Block, book: Book) -> None:
    """Whether some cases of a chunk are found by the index through which readers seek them."""
    sample = np.unique(np.linspace(0, len(block) - 1, _CASES).astype(np.intp))
    for case in block.cells["case_key"].take(sample).to_list():
        key = None if case is None else (case_hash(case), chunk.id)
        if key and not db.execute(_INDEXED, key).fetchone():
            book.say("the index of cases does not lead to it", f"{RECORD}, chunk {chunk.id}")
            return
