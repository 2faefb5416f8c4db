"""Erased records: where a row of an erased number is still there, it says nothing.

The row with the highest number of its table is blanked and stays until a higher one comes, since
SQLite would give its number again. Its leaf is that of the erasure, so that nothing seals what
stands in it: anything but a blank was written there by somebody else.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from edgewatch.audit.seals.check_book import Book, rows_place
from edgewatch.store.chunk_table import chunks_with_ids, open_chunk
from edgewatch.store.connection import Connection, one_view
from edgewatch.store.sealed_kinds import APPENDED, PREDICTION, SealedKind

_BLANK: Mapping[str, str] = {
    "prediction": "coalesce(case_key, extra, tags, segments) IS NULL"
    " AND trim(hex(inputs), 'F') = '' AND trim(hex(outputs), 'F') = ''",
    "label": "model = '' AND case_key = '' AND value = 'null'",
    "explanation": "model = '' AND prediction_id IS NULL AND feature = '' AND content = '{}'",
    "event": "kind = 'erased' AND subject = '' AND detail = '{}'",
}
_NOTHING = "0"


def check_erased(db: Connection, book: Book) -> None:
    """Say of each row that stands in the place of an erased one."""
    with one_view(db):
        for kind in APPENDED:
            for number in _written(db, kind):
                what = "stands in the place of an erased record"
                book.say(what, rows_place(kind.code, number, number))


def _written(db: Connection, kind: SealedKind) -> list[int]:
    erased = "SELECT row_id FROM erasure WHERE kind = ?"
    blank = _BLANK.get(kind.table, _NOTHING)
    rows = db.execute(
        f"SELECT id FROM {kind.table} WHERE id IN ({erased}) AND NOT ({blank})",  # noqa: S608
        (kind.code,),
    ).fetchall()
    found = [int(row[0]) for row in rows]
    return found + (_in_chunks(db, erased) if kind is PREDICTION else [])


def _in_chunks(db: Connection, erased: str) -> list[int]:
    rows = db.execute(f"{erased} ORDER BY row_id", (PREDICTION.code,)).fetchall()
    ids = np.array([row[0] for row in rows if isinstance(row[0], int)], np.int64)
    found: list[int] = []
    for chunk in chunks_with_ids(db, ids):
        here = open_chunk(db, chunk, ("id", "time_ns")).numbers["id"]
        found += np.intersect1d(here, ids).tolist()
    return found
