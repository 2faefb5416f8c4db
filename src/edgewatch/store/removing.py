"""Taking single records out of the record: rows, and predictions out of the middle of a chunk."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from edgewatch.store.block import ALL
from edgewatch.store.chunk_table import chunks_with_ids, drop_chunk, open_chunk
from edgewatch.store.compaction import add_block
from edgewatch.store.connection import Connection
from edgewatch.store.sealed_kinds import BY_TABLE

#: What a row holds while it must stand: SQLite gives the number of a highest row to the next one.
_BLANK = {
    "prediction": "case_key = NULL, extra = NULL, tags = NULL, segments = NULL,"
    " inputs = CAST(replace(hex(zeroblob(length(inputs))), '00', x'ff') AS BLOB),"
    " outputs = CAST(replace(hex(zeroblob(length(outputs))), '00', x'ff') AS BLOB)",
    "label": "model = '', case_key = '', value = 'null'",
    "explanation": "model = '', prediction_id = NULL, feature = '', content = '{}'",
    "event": "kind = 'erased', subject = '', detail = '{}'",
}
REMOVABLE = tuple(_BLANK)
"""Tables of which records can be erased: those that may hold what is about a person."""


def remove(db: Connection, table: str, ids: NDArray[np.int64]) -> int:
    """Take the records of these numbers (ascending) out of a table; how many there were.

    The one with the highest number of its table is blanked, its numbers reading as missing
    (NaN), until :func:`remove_blanks` finds a higher one. In the caller's transaction.
    """
    removed = _out_of_chunks(db, ids) if table == "prediction" else 0
    (highest,) = db.execute(f"SELECT max(id) FROM {table}").fetchone()  # noqa: S608
    for number in ids.tolist():
        if number == highest:
            query = f"UPDATE {table} SET {_BLANK[table]} WHERE id = ?"  # noqa: S608
        else:
            query = f"DELETE FROM {table} WHERE id = ?"  # noqa: S608
        removed += db.execute(query, (number,)).rowcount
    return removed


def remove_blanks(db: Connection) -> int:
    """Take out what :func:`remove` had to leave, where others have come since; how many."""
    removed = 0
    for table in REMOVABLE:
        gone = db.execute(
            f"DELETE FROM {table} WHERE id < (SELECT max(id) FROM {table})"  # noqa: S608
            " AND id IN (SELECT row_id FROM erasure WHERE kind = ?)",
            (BY_TABLE[table].code,),
        )
        removed += gone.rowcount
    return removed


def keys_of_predictions(
    db: Connection, ids: NDArray[np.int64]
) -> dict[tuple[int, int], NDArray[np.int64]]:
    """(model, layout) → the numbers of those of these predictions that there are, ascending."""
    found: dict[tuple[int, int], list[int]] = {}
    for number in ids.tolist():
        query = "SELECT model_id, layout_id FROM prediction WHERE id = ?"
        row = db.execute(query, (number,)).fetchone()
        if row is not None:
            found.setdefault(tuple(row), []).append(number)
    for chunk in chunks_with_ids(db, ids):
        here = np.intersect1d(open_chunk(db, chunk, ("id",)).numbers["id"], ids)
        found.setdefault((chunk.model_id, chunk.layout_id), []).extend(here.tolist())
    return {key: np.array(sorted(some), np.int64) for key, some in found.items() if some}


def _out_of_chunks(db: Connection, ids: NDArray[np.int64]) -> int:
    """Chunks that hold some of these are written anew without them."""
    removed = 0
    for chunk in chunks_with_ids(db, ids):
        block = open_chunk(db, chunk, ALL)
        left = np.flatnonzero(~np.isin(block.numbers["id"], ids))
        if len(left) == len(block):
            continue
        removed += len(block) - len(left)
        drop_chunk(db, chunk.id)
        if len(left):
            add_block(db, chunk.model_id, chunk.layout_id, block.take(left))
    return removed


def present(db: Connection, table: str, ids: Sequence[int]) -> NDArray[np.int64]:
    """Those of these numbers that a table of rows holds, ascending."""
    query = f"SELECT id FROM {table} WHERE id = ?"  # noqa: S608
    found = [number for number in sorted(set(ids)) if db.execute(query, (number,)).fetchone()]
    return np.array(found, np.int64)
