"""Predictions out of rows and chunks alike, as plain rows in the order of their numbers.

A reader without EdgeWatch cannot open chunks, and a batch of a seal holds rows whatever their
storage. Numbers ascend through the whole copy, so its pages are as full as after a VACUUM.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence

import numpy as np

from edgewatch.audit.log_choice import Choice, group_of
from edgewatch.store.block import ALL, TEXTS, Block, joined
from edgewatch.store.chunk_table import all_chunks, open_chunk
from edgewatch.store.chunks import Chunk, ChunkDamagedError
from edgewatch.store.connection import Connection
from edgewatch.store.sealed_kinds import BY_TABLE

STEP = 16_384
"""Numbers that are copied at a time."""
MOST_BYTES = 64 << 20
"""Of predictions in memory at a time: one may be an image."""
_LOWEST = -(2**63)
_PREDICTION = BY_TABLE["prediction"].code

Told = Callable[[int, int], None]
"""Told up to which number the copy has come, and which is the last."""


def silent(done: int, last: int) -> None:
    """For whom nobody waits."""


def copy_predictions(
    db: Connection, record: Connection, choice: Choice, tell: Told = silent
) -> None:
    """Fill ``main.prediction`` from ``record``, which is attached to ``db`` too.

    A chunk that cannot be read, or holds a number that another prediction has, is taken over as it
    is, with its index of cases, so that a check of the copy names it.
    """
    heads = sorted(filter(choice.may_hold, all_chunks(record)), key=lambda c: (c.first_id, c.id))
    if choice.whole and not heads:
        db.execute("INSERT INTO main.prediction SELECT * FROM record.prediction")
        return
    if choice.none:
        return
    chunks = _Chunks(db, record, choice, heads)
    (last,) = db.execute("SELECT coalesce(max(id), 0) FROM record.prediction").fetchone()
    last = max([int(last), *(chunk.last_id for chunk in heads)])
    at = _next(db, chunks, _LOWEST)
    while at is not None:
        until = chunks.open(at, at + STEP)
        _copy_rows(db, choice, at, until)
        chunks.copy(until)
        tell(min(until, last), last)
        at = _next(db, chunks, until)


def _next(db: Connection, chunks: _Chunks, until: int) -> int | None:
    """The lowest number not copied yet; None at the end."""
    sql = "SELECT min(id) FROM record.prediction WHERE id >= ?"
    row = db.execute(sql, (until,)).fetchone()
    found = [at for at in (row[0], chunks.next_number()) if at is not None]
    return min(found, default=None)


def _copy_rows(db: Connection, choice: Choice, at: int, until: int) -> None:
    """Rows with ``at <= id < until``, by SQL alone: what is no text or no number stays so."""
    span = (at, until)
    if choice.whole:
        db.execute(
            "INSERT INTO main.prediction SELECT * FROM record.prediction WHERE id >= ? AND id < ?",
            span,
        )
        return
    wanted = _wanted(db, choice, span)
    db.execute("DELETE FROM temp.wanted")
    db.executemany("INSERT INTO temp.wanted VALUES (?)", ((i,) for i in wanted))
    db.execute(
        """INSERT INTO main.prediction SELECT p.* FROM temp.wanted w
           JOIN record.prediction p ON p.id = w.id ORDER BY w.id"""
    )


def _wanted(db: Connection, choice: Choice, span: tuple[int, int]) -> list[int]:
    rows = db.execute(
        "SELECT model_id, layout_id, id, time_ns FROM record.prediction WHERE id >= ? AND id < ?",
        span,
    ).fetchall()
    groups: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for model_id, layout_id, row_id, time_ns in rows:
        groups.setdefault((model_id, layout_id), []).append((row_id, time_ns))
    found: list[int] = []
    for (model_id, layout_id), some in groups.items():
        numbers, times = np.array(some, np.int64).T
        mask = choice.mask((_PREDICTION, model_id, layout_id), numbers, times)
        found += numbers[mask].tolist()
    return sorted(found)


class _Chunks:
    """The chunks that are copied, each opened when its first number comes near."""

    def __init__(
        self, db: Connection, record: Connection, choice: Choice, heads: Sequence[Chunk]
    ) -> None:
        self._db, self._record, self._choice = db, record, choice
        self._heads = deque(heads)
        self._open: list[tuple[Chunk, Block]] = []
        self._as_they_are: set[int] = set()
        info = db.execute("PRAGMA main.table_info(prediction)")
        self._fields = [name for name in (str(row[1]) for row in info) if name in ALL]

    def next_number(self) -> int | None:
        """The lowest number that waits here; None where nothing does."""
        waiting = [int(block.numbers["id"][0]) for _, block in self._open]
        waiting += [self._heads[0].first_id] if self._heads else []
        return min(waiting, default=None)

    def open(self, at: int, until: int) -> int:
        """Open what has numbers from ``at`` up to ``until``; up to which number that is all.

        Less than was asked for where it would not fit the memory.
        """
        while self._heads and self._heads[0].first_id < until:
            held = sum(cells.data.nbytes for _, b in self._open for cells in b.cells.values())
            if held > MOST_BYTES and self._heads[0].first_id > at:
                return self._heads[0].first_id
            self._take(self._heads.popleft())
        return until

    def copy(self, until: int) -> None:
        """Copy what has a lower number than this."""
        chunks, parts = [chunk for chunk, _ in self._open], list(self._parts(until))
        if parts and not self._insert(_ascending(joined(parts))):
            for chunk in chunks:
                self._take_as_it_is(chunk)

    def _insert(self, block: Block) -> bool:
        """Whether no row had the number of another, which a record as an agent leaves it has not.

        What is the same in every row is written into the statement: that halves its cost.
        """
        same = {name: _constant(block, name) for name in self._fields}
        various = [name for name, value in same.items() if value is None]
        values = ", ".join(
            value or ("CAST(? AS TEXT)" if name in TEXTS else "?") for name, value in same.items()
        )
        columns = ", ".join(self._fields)
        rows = zip(*(_plain(block, name) for name in various), strict=True)
        before = self._db.total_changes
        self._db.executemany(
            f"INSERT OR IGNORE INTO main.prediction ({columns}) VALUES ({values})",  # noqa: S608
            rows,
        )
        return self._db.total_changes - before == len(block)

    def _take(self, chunk: Chunk) -> None:
        damaged: list[ChunkDamagedError] = []
        block = open_chunk(self._record, chunk, ALL, damaged.append)
        if damaged:
            self._take_as_it_is(chunk)
            return
        mask = self._choice.mask(group_of(chunk), block.numbers["id"], block.time_ns)
        if not mask.all():
            block = block.take(np.flatnonzero(mask))
        if len(block):
            self._open.append((chunk, _ascending(block)))

    def _take_as_it_is(self, chunk: Chunk) -> None:
        if chunk.id in self._as_they_are:
            return
        self._as_they_are.add(chunk.id)
        for table, column in (("chunk", "id"), ("case_index", "chunk_id")):
            self._db.execute(
                f"INSERT INTO main.{table} SELECT * FROM record.{table} WHERE {column} = ?",  # noqa: S608
                (chunk.id,),
            )

    def _parts(self, until: int) -> Iterator[Block]:
        left: list[tuple[Chunk, Block]] = []
        for chunk, block in self._open:
            end = int(np.searchsorted(block.numbers["id"], until))
            if end:
                yield block.part(0, end)
            if end < len(block):
                left.append((chunk, block.part(end, len(block))))
        self._open = left


def _ascending(block: Block) -> Block:
    """The rows in the order of their numbers; a chunk has them in that of their times."""
    numbers = block.numbers["id"]
    if (numbers[1:] >= numbers[:-1]).all():
        return block
    return block.take(np.argsort(numbers, kind="stable"))


def _constant(block: Block, name: str) -> str | None:
    """As SQL, the value that a column has in every row; None where it has several."""
    if name in block.cells:
        return "NULL" if block.cells[name].all_null else None
    column = block.numbers[name]
    if name == "id" or (column != column[0]).any():
        return None
    return str(int(column[0]))


def _plain(block: Block, name: str) -> Sequence[object]:
    if name in block.cells:
        return block.cells[name].to_list()
    values: list[object] = block.numbers[name].tolist()
    return values
