"""Predictions: written row by row, read back as columns, wherever they lie by then."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import closing
from typing import Any

from edgewatch.store.block import empty, joined
from edgewatch.store.cases import known_cases, of_case, of_cases
from edgewatch.store.chunk_table import END_NS, OnDamage, log_damage
from edgewatch.store.columns import FIELDS, Columns, by_names, from_block
from edgewatch.store.connection import Connection, one_view
from edgewatch.store.counting import count
from edgewatch.store.hardware import (
    affected_count,
    affected_spans,
    affected_tally,
    slot_states,
    states,
)
from edgewatch.store.labels import labels_of
from edgewatch.store.models import layouts
from edgewatch.store.reading import blocks, newest, versions
from edgewatch.store.service import totals

__all__ = [
    "Columns",
    "affected_count",
    "affected_spans",
    "affected_tally",
    "batches",
    "count",
    "insert",
    "known_cases",
    "labels_of",
    "of_case",
    "of_cases",
    "one_view",
    "recent",
    "slot_states",
    "span",
    "states",
    "total",
]

_INSERT = """INSERT INTO prediction (time_ns, mono_ns, model_id, layout_id, segment_id, seq, row,
  case_key, status, latency_ns, inputs, outputs, extra, tags, segments)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
_WITHOUT_META = 13


def insert(db: Connection, rows: Iterable[tuple[Any, ...]]) -> None:
    """Add predictions; the tuple is in the order of the table's columns after ``id``.

    Tags and segments, the last two, may be left out.
    """
    whole = ((*row, None, None) if len(row) == _WITHOUT_META else row for row in rows)
    db.executemany(_INSERT, whole)


def recent(
    db: Connection,
    model: str,
    n: int,
    sha256: str | None = None,
    on_damage: OnDamage = log_damage,
) -> Columns:
    """The last ``n`` predictions of a model, by event time; of one version if ``sha256`` names it.

    Damaged chunks are left out, here and below, and ``on_damage`` is told of each.
    """
    with one_view(db):
        block = newest(db, versions(db, model, sha256), n, FIELDS, on_damage)
        return from_block(block, layouts(db))


def span(
    db: Connection,
    model: str,
    from_ns: int | None,
    to_ns: int | None,
    limit: int = 1_000_000,
    sha256: str | None = None,
    on_damage: OnDamage = log_damage,
    *,
    inputs: bool = True,
) -> Columns:
    """Predictions with ``from_ns <= time < to_ns``, oldest first, at most ``limit``.

    Without ``inputs``, which are most of a prediction, there are only outputs: that is faster.
    """
    until_ns = END_NS if to_ns is None else to_ns
    fields = FIELDS if inputs else tuple(name for name in FIELDS if name != "inputs")
    found, left = [empty(fields)], limit
    with one_view(db):
        ids = versions(db, model, sha256)
        with closing(blocks(db, ids, from_ns or 0, until_ns, fields, on_damage)) as read:
            for block in read:
                found.append(block.part(0, left))
                left -= len(found[-1])
                if left <= 0:
                    break
        return from_block(joined(found), layouts(db))


def batches(
    db: Connection,
    model: str,
    from_ns: int | None = None,
    to_ns: int | None = None,
    sha256: str | None = None,
    on_damage: OnDamage = log_damage,
) -> Iterator[Columns]:
    """Predictions of a span of any length, oldest first, some thousand at a time.

    Within a batch the columns have the same names; where they change, another batch begins.
    The connection is in a read transaction until the iterator is used up or closed.
    """
    until_ns = END_NS if to_ns is None else to_ns
    with one_view(db):
        known, ids = layouts(db), versions(db, model, sha256)
        with closing(blocks(db, ids, from_ns or 0, until_ns, FIELDS, on_damage)) as read:
            for block in read:
                for part in by_names(block, known):
                    yield from_block(part, known)


def total(db: Connection) -> int:
    """All predictions ever recorded, from the counts of the service (no scan of the rows)."""
    return sum(n for n, _ in totals(db).values())
