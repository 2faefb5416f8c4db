"""The bodies of records out of rows of any kind, whatever storage class their values have.

A text is read as the bytes that are stored: neither text that is not UTF-8 nor a value of another
class than the column's may stop a reader, or look like what was sealed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

import numpy as np

from edgewatch.audit.seals.bodies import ListedBodies
from edgewatch.audit.seals.canonical import value_bytes
from edgewatch.store.connection import Connection
from edgewatch.store.sealed_kinds import SealedKind

IMPOSSIBLE = -(2**63)
"""The number or time of a record where that is no integer: none that was sealed has it."""
_PIECE_BYTES = 16 << 20
_FIRST_ROWS = 64
_MOST_ROWS = 4096


def row_bodies(
    db: Connection,
    kind: SealedKind,
    from_id: int,
    to_id: int,
    limit: int,
    layout: tuple[int, int] | None = None,
) -> Iterator[ListedBodies]:
    """At most ``limit`` rows of ``from_id <= id <= to_id``, piece by piece, in their order.

    Of predictions, those of one ``layout`` (model, layout) alone if it is given.
    """
    cursor = db.execute(
        _query(kind, by_layout=layout is not None), (from_id, to_id, *(layout or ()), limit)
    )
    size = _FIRST_ROWS
    while rows := cursor.fetchmany(size):
        bodies = [_body(row[2:]) for row in rows]
        size = rows_that_fit(len(rows), sum(map(len, bodies)))
        yield ListedBodies(
            np.array([_number(row[0]) for row in rows], np.int64),
            np.array([_time(row[1]) for row in rows], np.int64),
            bodies,
        )


def row_body(db: Connection, kind: SealedKind, row_id: int) -> bytes | None:
    """The body of one row as it is now; None where there is none of this number."""
    found = next(row_bodies(db, kind, row_id, row_id, 1), None)
    return None if found is None else found.listed[0]


def rows_that_fit(rows: int, size: int) -> int:
    """How many rows to read next, where so many had ``size`` bytes: they may be images."""
    return max(1, min(_MOST_ROWS, _PIECE_BYTES * rows // max(1, size)))


@cache
def _query(kind: SealedKind, *, by_layout: bool) -> str:
    """For each value: whether it is a text, and the value, a text as its bytes."""
    pairs = ", ".join(
        f"typeof({sql}) = 'text', iif(typeof({sql}) = 'text', CAST({sql} AS BLOB), {sql})"
        for sql in kind.columns
    )
    of_layout = " AND model_id = ? AND layout_id = ?" if by_layout else ""
    return (
        f"SELECT id, {kind.time}, {pairs} FROM {kind.table} NOT INDEXED"  # noqa: S608 - names of our own
        f" WHERE id BETWEEN ? AND ?{of_layout} ORDER BY id LIMIT ?"
    )


def _body(values: Sequence[int | float | bytes | None]) -> bytes:
    return b"".join(map(_value, values[::2], values[1::2]))


def _value(is_text: object, value: int | float | bytes | None) -> bytes:
    raw = value_bytes(value)
    return b"\x03" + raw[1:] if is_text else raw


def _number(value: object) -> int:
    return value if isinstance(value, int) else IMPOSSIBLE


def _time(value: object) -> int:
    return 0 if value is None else _number(value)
