"""The bodies of predictions that are rows: the path that every prediction takes once."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np

from edgewatch.audit.seals.bodies import ListedBodies
from edgewatch.audit.seals.row_bodies import row_bodies, rows_that_fit
from edgewatch.store.connection import Connection, RecordError
from edgewatch.store.sealed_kinds import PREDICTION

Layout = tuple[int, int]
"""Numbers of a model version and of a layout."""

_SELECT = """SELECT id, time_ns, mono_ns, model_id, layout_id, segment_id, seq, row, case_key,
  status, latency_ns, inputs, outputs, extra, tags, segments
  FROM prediction NOT INDEXED WHERE id BETWEEN ? AND ?"""
_FIRST_ROWS = 64
_before_case = struct.Struct("<" + "Bq" * 6).pack
_after_case = struct.Struct("<BqBqBI").pack
_length = struct.Struct("<BI").pack
_NO_TEXTS = b"\x00\x00\x00"
# What packing raises for a value that is not of its column's storage class, or not UTF-8.
_ODD = (struct.error, TypeError, AttributeError, RecordError)


def rows_of_layout(
    db: Connection, layout: Layout, from_id: int, to_id: int, limit: int
) -> list[ListedBodies]:
    """At most ``limit`` rows of a model and layout in a span of numbers, in their order."""
    sql = f"{_SELECT} AND model_id = ? AND layout_id = ? ORDER BY id LIMIT ?"
    cursor, size = db.execute(sql, (from_id, to_id, *layout, limit)), _FIRST_ROWS
    found: list[ListedBodies] = []
    try:
        while rows := cursor.fetchmany(size):
            found.append(_packed(rows))
            size = rows_that_fit(len(rows), sum(map(len, found[-1].listed)))
    except _ODD:
        return list(row_bodies(db, PREDICTION, from_id, to_id, limit, layout))
    return found


def rows_by_layout(
    db: Connection, from_id: int, to_id: int, most_bytes: int
) -> tuple[list[tuple[Layout, ListedBodies]], int]:
    """Rows of a span in the order of their numbers, each piece of one layout.

    Ends early once the bodies come to ``most_bytes``; also returns the number up to which all
    rows are there.
    """
    cursor, size = db.execute(f"{_SELECT} ORDER BY id", (from_id, to_id)), _FIRST_ROWS
    found: list[tuple[Layout, ListedBodies]] = []
    total = 0
    try:
        while rows := cursor.fetchmany(size):
            packed = _packed(rows)
            found += _by_layout(rows, packed)
            here = sum(map(len, packed.listed))
            size, total = rows_that_fit(len(rows), here), total + here
            if total >= most_bytes:
                return found, int(packed.ids[-1])
    except _ODD:
        return list(_one_by_one(db, from_id, to_id)), to_id
    return found, to_id


def _packed(rows: Sequence[tuple[Any, ...]]) -> ListedBodies:
    # Written out: a call for each value would take twice as long, and this is done 1,000 times
    # a second.
    bodies = [
        b"".join((
            _before_case(1, mono, 1, model, 1, layout, 1, segment, 1, seq, 1, row),
            b"\x00" if case is None else _length(3, len(raw := case.encode())) + raw,
            _after_case(1, status, 1, latency, 4, len(inputs)),
            inputs,
            _length(4, len(outputs)),
            outputs,
            _NO_TEXTS
            if extra is None and tags is None and segments is None
            else _text(extra) + _text(tags) + _text(segments),
        ))
        for (
            _, _, mono, model, layout, segment, seq, row, case, status, latency,
            inputs, outputs, extra, tags, segments,
        ) in rows
    ]  # fmt: skip
    ids, times_ns = np.array([row[0] for row in rows]), np.array([row[1] for row in rows])
    if ids.dtype != np.int64 or times_ns.dtype != np.int64:
        raise TypeError("a number or time that is no integer")
    return ListedBodies(ids, times_ns, bodies)


def _text(value: str | None) -> bytes:
    if value is None:
        return b"\x00"
    raw = value.encode()
    return _length(3, len(raw)) + raw


def _by_layout(
    rows: Sequence[tuple[Any, ...]], packed: ListedBodies
) -> Iterator[tuple[Layout, ListedBodies]]:
    layouts = {row[3:5] for row in rows}
    if len(layouts) == 1:
        yield layouts.pop(), packed
        return
    keys = np.array([row[3:5] for row in rows], np.int64)
    for layout in sorted(layouts):
        yield layout, packed.take(np.flatnonzero((keys == layout).all(axis=1)))


def _one_by_one(db: Connection, from_id: int, to_id: int) -> Iterator[tuple[Layout, ListedBodies]]:
    """Rows among which one has a value that its column cannot have."""
    layouts = db.execute(
        "SELECT DISTINCT model_id, layout_id FROM prediction WHERE id BETWEEN ? AND ?",
        (from_id, to_id),
    ).fetchall()
    for layout in sorted(row for row in layouts if set(map(type, row)) == {int}):
        for piece in row_bodies(db, PREDICTION, from_id, to_id, to_id - from_id + 1, layout):
            yield layout, piece
