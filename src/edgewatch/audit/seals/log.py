"""The log as the record holds it: the leaf of each seal, from the seals and their batches."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any

from edgewatch.audit.seals.content import Batch, content_bytes, content_leaf
from edgewatch.store.connection import Connection, one_view

_SEALS = """SELECT number, epoch, time_ns, next_key
            FROM seal WHERE number > ? AND number <= ? ORDER BY number"""
_BATCHES = """SELECT number, kind, version, model_id, layout_id, first_id, last_id, n, root
              FROM seal_batch WHERE number > ? AND number <= ? ORDER BY number, id"""
_ALL = 2**63 - 1
LOST_LEAF = bytes(32)
"""Stands for a seal that was lost to damage, from the epoch on that begins when that shows."""
_NONE: tuple[int, list[Batch]] = (_ALL + 1, [])


class LogError(ValueError):
    """The seals of a record make no log. Its text says where that shows."""


def log_leaves(db: Connection, upto: int | None = None, *, after: int = 0) -> list[bytes]:
    """The leaf hashes of seals 1, 2, 3 … of a record, in order, as far as number ``upto``.

    Those up to number ``after`` are passed over.

    A seal that was lost before the last epoch began has a leaf of zeros, as that epoch has it.
    Some 100,000 leaves a second: a year of seals every ten seconds takes half a minute.

    Raises:
        LogError: a number is missing, or a value is none that a seal can hold.
    """
    span = (after, _ALL if upto is None else upto)
    leaves: list[bytes] = []
    with one_view(db):
        mended = db.execute("SELECT coalesce(max(first_number), 0) FROM seal_epoch").fetchone()[0]
        batches = _by_number(db, span)
        held = next(batches, _NONE)
        for row in db.execute(_SEALS, span):
            while after + len(leaves) + 1 < min(row[0], mended):
                leaves.append(LOST_LEAF)
            if row[0] != after + len(leaves) + 1:
                raise LogError(f"seal {after + len(leaves) + 1} is missing")
            while held[0] < row[0]:
                held = next(batches, _NONE)
            leaves.append(_leaf_or_lost(row, held[1] if held[0] == row[0] else [], mended))
    return leaves


def _by_number(db: Connection, span: tuple[int, int]) -> Iterator[tuple[int, list[Batch]]]:
    rows = db.execute(_BATCHES, span)
    for number, group in groupby(rows, key=itemgetter(0)):
        yield number, [Batch(*row[1:]) for row in group]


def _leaf_or_lost(row: tuple[Any, ...], batches: list[Batch], mended: int) -> bytes:
    try:
        return seal_leaf(row, batches)
    except LogError:
        if row[0] < mended:
            return LOST_LEAF
        raise


def seal_leaf(row: tuple[Any, ...], batches: Sequence[Batch]) -> bytes:
    """The leaf of a seal: number, epoch, time and next key, and its batches in their order.

    Raises:
        LogError: a value is none that a seal can hold.
    """
    number, epoch, time_ns, next_key = row
    if not _is_hash_sized(next_key):
        raise LogError(f"seal {number} names no key for the next")
    if not all(_is_hash_sized(batch.root) for batch in batches):
        raise LogError(f"a batch of seal {number} has no root of 32 bytes")
    try:
        return content_leaf(content_bytes(number, epoch, time_ns, next_key, batches))
    except (struct.error, TypeError):
        raise LogError(f"seal {number} holds a number beyond its field") from None


def _is_hash_sized(value: object) -> bool:
    # What is shorter would be padded when packed, and what is longer cut.
    return isinstance(value, bytes) and len(value) == 32
