"""Moving predictions from rows into chunks, a chunk for each transaction.

A chunk is made of the oldest rows of one model version and layout once they fill it. Rows that
do not (failed runs, a model that is seldom used) wait until the oldest of them is a month
behind the model's newest, and then go into one chunk together: few chunks, and none of them
small without need. All of this goes by the times of the predictions, so that a replayed year
comes to lie as the year itself did.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from math import gcd

import numpy as np

from edgewatch.store.block import ALL, Block, with_ids
from edgewatch.store.chunk_table import add_chunk, drop_chunk
from edgewatch.store.chunks import ROWS, Chunk, encode
from edgewatch.store.connection import Connection, one_transaction
from edgewatch.store.layouts import Layout, Part

__all__ = ["add_block", "compact", "compact_step", "drop_chunk", "too_many_rows"]

DAY_NS = 86_400_000_000_000
PARTIAL_AFTER_NS = 30 * DAY_NS
MAX_BYTES = 16 << 20
"""A chunk ends with the row that takes it here: a chunk of images must fit the memory too."""
MAX_ROWS_LEFT = 2_000_000
"""More rows than this and the oldest are moved although they are younger than a day."""
_LOOKED_AT = 2 * ROWS


@dataclass(frozen=True, slots=True)
class _Choice:
    """Rows of one model version and layout, by id in the order of time."""

    model_id: int
    layout_id: int
    ids: list[int]


def compact(db: Connection, now_ns: int, budget: int = 1) -> int:
    """Make at most ``budget`` chunks of what is older than a day, or too much; rows moved.

    ``now_ns`` is the time that a day is counted back from.
    """
    moved = 0
    for _ in range(budget):
        rows = compact_step(db, now_ns - DAY_NS)
        if not rows and too_many_rows(db):
            rows = compact_step(db, now_ns)
        if not rows:
            break
        moved += rows
    return moved


def compact_step(db: Connection, before_ns: int) -> int:
    """Make one chunk of predictions with ``time < before_ns``; rows moved, 0: nothing to do.

    Takes a transaction of its own, some 20 ms on an office machine for 30 inputs.
    """
    with one_transaction(db):
        for (model_id,) in db.execute("SELECT id FROM model ORDER BY id").fetchall():
            choice = _choose(db, model_id, before_ns)
            if choice is not None:
                _move(db, choice)
                return len(choice.ids)
    return 0


def too_many_rows(db: Connection) -> bool:
    """Whether more than :data:`MAX_ROWS_LEFT` predictions are rows still."""
    low, high = db.execute(
        "SELECT (SELECT min(id) FROM prediction), (SELECT max(id) FROM prediction)"
    ).fetchone()
    if high is None or high - low < MAX_ROWS_LEFT:
        return False  # ids only grow: there cannot be more rows than ids
    found = db.execute("SELECT id FROM prediction LIMIT 1 OFFSET ?", (MAX_ROWS_LEFT,))
    return found.fetchone() is not None


def _choose(db: Connection, model_id: int, before_ns: int) -> _Choice | None:
    """The oldest rows that fill a chunk, or that have waited for company long enough."""
    # The row of the highest id stays: SQLite would give its id to the next prediction.
    rows = db.execute(
        """SELECT id, layout_id, time_ns,
             length(inputs) + length(outputs) + coalesce(octet_length(extra), 0)
           FROM prediction WHERE model_id = ? AND time_ns < ?
             AND id < (SELECT max(id) FROM prediction)
           ORDER BY time_ns, id LIMIT ?""",
        (model_id, before_ns, _LOOKED_AT),
    ).fetchall()
    by_layout: dict[int, list[int]] = {}
    sizes: Counter[int] = Counter()
    for row_id, layout_id, _, size in rows:
        ids = by_layout.setdefault(layout_id, [])
        ids.append(row_id)
        sizes[layout_id] += size
        if len(ids) == ROWS or sizes[layout_id] >= MAX_BYTES:
            return _Choice(model_id, layout_id, ids)
    if len(rows) == _LOOKED_AT:  # many layouts among each other: the commonest goes
        layout_id = max(by_layout, key=lambda i: len(by_layout[i]))
        return _Choice(model_id, layout_id, by_layout[layout_id])
    if rows and rows[0][2] < _newest_ns(db, model_id) - PARTIAL_AFTER_NS:
        return _Choice(model_id, rows[0][1], by_layout[rows[0][1]])
    return None


def _newest_ns(db: Connection, model_id: int) -> int:
    row = db.execute("SELECT max(time_ns) FROM prediction WHERE model_id = ?", (model_id,))
    return int(row.fetchone()[0])


def _move(db: Connection, choice: _Choice) -> None:
    add_block(db, choice.model_id, choice.layout_id, with_ids(db, choice.ids, ALL))
    db.executemany("DELETE FROM prediction WHERE id = ?", [(i,) for i in choice.ids])


def add_block(db: Connection, model_id: int, layout_id: int, block: Block) -> None:
    """Write predictions of one model version and layout, with all their columns, as a chunk."""
    layout = Layout.from_json(
        db.execute("SELECT content FROM layout WHERE id = ?", (layout_id,)).fetchone()[0]
    )
    body = encode(block, (_word(layout.inputs), _word(layout.outputs)))
    cases = [case for case in block.cells["case_key"].to_list() if case is not None]
    add_chunk(db, _head(model_id, layout_id, block), body, cases)


def _head(model_id: int, layout_id: int, block: Block) -> Chunk:
    ids, times = block.numbers["id"], block.time_ns
    return Chunk(
        0,
        model_id,
        layout_id,
        len(block),
        int(np.count_nonzero(block.numbers["status"])),
        int(times[0]),
        int(times[-1]),
        int(ids.min()),
        int(ids.max()),
    )


def _word(parts: tuple[Part, ...]) -> int:
    """Bytes of one number where all parts agree on it, else what divides them all; at most 8."""
    return gcd(8, *(part.numpy.itemsize for part in parts if part.size))
