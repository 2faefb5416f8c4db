"""Which rows the window of a model version holds, so that the next agent holds the same.

A window holds rows in the order in which they came, whatever their event times: what was replayed
from last year after today's baseline was put in force is as much in it as today's rows. So it
begins after a row (``after_id``), not at a time. Only a unit's approval sets a time: rows from
before it are of another unit.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import astuple, dataclass

import numpy as np

from edgewatch.store.block import Block, from_rows, joined, selection
from edgewatch.store.chunk_table import END_NS, chunks_of, open_chunk
from edgewatch.store.columns import FIELDS, Columns, from_block
from edgewatch.store.connection import Connection
from edgewatch.store.models import layouts

_COLUMNS = "model_id, baseline_id, after_id, from_ns, until_id, rows, behind"


@dataclass(frozen=True, slots=True)
class Window:
    """The window of one version of a model, against one baseline.

    Attributes:
        after_id: it holds predictions with larger ids.
        from_ns: and of those up to ``until_id`` (all, if None) only the ones from this time on.
        rows: how many rows were judged, those that have left the window included.
        behind: rows of other versions of the model since its own last row.
    """

    model_id: int
    baseline_id: str
    after_id: int
    from_ns: int = 0
    until_id: int | None = None
    rows: int = 0
    behind: int = 0


def save_windows(db: Connection, windows: Iterable[Window]) -> None:
    """Write windows as they are after this transaction's rows."""
    db.executemany(
        f"INSERT OR REPLACE INTO model_window ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)",  # noqa: S608
        [astuple(window) for window in windows],
    )


def drop_windows(db: Connection, model_ids: Iterable[int]) -> None:
    """These versions are watched no more."""
    db.executemany("DELETE FROM model_window WHERE model_id = ?", [(i,) for i in model_ids])


def windows(db: Connection, model: str) -> list[Window]:
    """The windows of all versions of a model that are watched."""
    rows = db.execute(
        f"""SELECT {_COLUMNS} FROM model_window
            WHERE model_id IN (SELECT id FROM model WHERE name = ?) ORDER BY model_id""",  # noqa: S608
        (model,),
    )
    return [Window(*row) for row in rows]


def last_id(db: Connection) -> int:
    """The id of the prediction written last."""
    return int(db.execute("SELECT coalesce(max(id), 0) FROM prediction").fetchone()[0])


def rows_of(db: Connection, window: Window, n: int) -> Columns:
    """The last ``n`` rows of a window that did not fail, in the order in which they came."""
    found = _last(_from_rows(db, window, n), n)
    chunks = [c for c in chunks_of(db, window.model_id) if c.last_id > window.after_id]
    for chunk in sorted(chunks, key=lambda c: -c.last_id):
        if len(found) == n and chunk.last_id < int(found.numbers["id"].min()):
            break
        more = _held(open_chunk(db, chunk, FIELDS), window)
        found = _last(joined([found, more]), n)
    return from_block(_last(found, n), layouts(db))


def _from_rows(db: Connection, window: Window, n: int) -> Block:
    until_id = END_NS if window.until_id is None else window.until_id
    rows = db.execute(
        f"""SELECT {selection(db, FIELDS)} FROM prediction WHERE model_id = ? AND status = 0
            AND id > ? AND (time_ns >= ? OR id > ?) ORDER BY id DESC LIMIT ?""",  # noqa: S608
        (window.model_id, window.after_id, window.from_ns, until_id, n),
    ).fetchall()
    return from_rows(rows, FIELDS)


def _held(block: Block, window: Window) -> Block:
    """The rows of a chunk that the window may hold."""
    ids = block.numbers["id"]
    until_id = END_NS if window.until_id is None else window.until_id
    timely = (block.time_ns >= window.from_ns) | (ids > until_id)
    held = (block.numbers["status"] == 0) & (ids > window.after_id) & timely
    return block.take(np.flatnonzero(held))


def _last(block: Block, n: int) -> Block:
    """The ``n`` rows that came last, in order."""
    return block.take(np.argsort(block.numbers["id"])[-n:])
