"""Predictions as they are stored, column by column: what rows and chunks have in common."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from edgewatch.store.cells import Cells
from edgewatch.store.connection import Connection

NUMBERS = ("id", "time_ns", "mono_ns", "segment_id", "seq", "row", "status", "latency_ns")
TEXTS = ("case_key", "extra", "tags", "segments")
BLOBS = ("inputs", "outputs")
KEYS = ("model_id", "layout_id")
ALL = (*NUMBERS, *KEYS, *TEXTS, *BLOBS)
_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Block:
    """n predictions: int64 columns (n,) and byte columns, both by the name in the table.

    A column that was not asked for is absent.
    """

    numbers: Mapping[str, NDArray[np.int64]]
    cells: Mapping[str, Cells]

    def __len__(self) -> int:
        return len(self.numbers["id"])

    @property
    def time_ns(self) -> NDArray[np.int64]:
        return self.numbers["time_ns"]

    def take(self, at: NDArray[np.intp]) -> Block:
        """The rows at these positions."""
        return Block(
            {name: column[at] for name, column in self.numbers.items()},
            {name: column.take(at) for name, column in self.cells.items()},
        )

    def part(self, begin: int, end: int) -> Block:
        """The rows from one position up to another; itself if that is all of them."""
        if begin <= 0 and end >= len(self):
            return self
        return Block(
            {name: column[begin:end] for name, column in self.numbers.items()},
            {name: column.part(begin, end) for name, column in self.cells.items()},
        )

    def between(self, from_ns: int, to_ns: int) -> Block:
        """The rows of ``from_ns <= time < to_ns`` of a block in the order of time."""
        begin, end = np.searchsorted(self.time_ns, [from_ns, min(to_ns, 2**63 - 1)])
        return self.part(int(begin), int(end))


def joined(blocks: Sequence[Block]) -> Block:
    """Blocks of the same columns as one, in the order of time and id."""
    if len(blocks) == 1:
        return blocks[0]
    first = blocks[0]
    whole = Block(
        {name: np.concatenate([b.numbers[name] for b in blocks]) for name in first.numbers},
        {name: Cells.joined([b.cells[name] for b in blocks]) for name in first.cells},
    )
    order = np.lexsort((whole.numbers["id"], whole.time_ns))
    ordered = bool((order[1:] > order[:-1]).all())
    return whole if ordered else whole.take(order)


def empty(fields: Sequence[str]) -> Block:
    """No predictions."""
    return Block(
        {name: np.empty(0, np.int64) for name in (*NUMBERS, *KEYS) if name in fields},
        {name: Cells.nulls(0) for name in (*TEXTS, *BLOBS) if name in fields},
    )


def selection(db: Connection, fields: Sequence[str]) -> str:
    """The columns of ``prediction`` for a SELECT: texts as bytes, as no decoding changes them."""
    present = {str(row[1]) for row in db.execute("PRAGMA table_info(prediction)")}
    return ", ".join(_expression(name, name in present) for name in fields)


def _expression(name: str, present: bool) -> str:
    if not present:
        return "NULL"
    return f"CAST({name} AS BLOB)" if name in TEXTS else name


def from_rows(rows: Sequence[Sequence[object]], fields: Sequence[str]) -> Block:
    """A block out of rows selected by :func:`selection`."""
    if not rows:
        return empty(fields)
    columns = dict(zip(fields, zip(*rows, strict=True), strict=True))
    return Block(
        {n: np.array(columns[n], np.int64) for n in (*NUMBERS, *KEYS) if n in columns},
        {n: Cells.of(columns[n]) for n in (*TEXTS, *BLOBS) if n in columns},
    )


def with_ids(db: Connection, ids: Sequence[int], fields: Sequence[str]) -> Block:
    """The rows of these ids that are not in chunks, in the order of time and id."""
    columns, parts = selection(db, fields), [empty(fields)]
    for begin in range(0, len(ids), _AT_ONCE):
        some = ids[begin : begin + _AT_ONCE]
        marks = ",".join("?" * len(some))
        rows = db.execute(f"SELECT {columns} FROM prediction WHERE id IN ({marks})", some)  # noqa: S608
        parts.append(from_rows(rows.fetchall(), fields))
    return joined(parts)
