"""The account of what EdgeWatch deletes: a batch that goes in part keeps the leaves of what goes.

Retention drops the oldest rows, so of all batches that it touches only the last one is left in
part: its leaves are computed once, and when its other rows have gone too, nothing of it is kept
but its header.
"""

from __future__ import annotations

import numpy as np

from edgewatch.audit.seals.leaves import LeafReader, Leaves
from edgewatch.store.connection import Connection
from edgewatch.store.erasures import erased_ids
from edgewatch.store.retirements import (
    UNBELIEVED,
    Going,
    Reason,
    add_retirement,
    batches_across,
    forget_batches,
    keep_leaves,
    kept_count,
    sealed_of,
)
from edgewatch.store.sealed_kinds import BY_CODE
from edgewatch.store.seals import SealedBatch


def account(db: Connection, rows: Going, reason: Reason, now_ns: int) -> None:
    """Account for rows that are about to be deleted, in the transaction that deletes them.

    Rows of which another value than the sealed one is there have no leaf that could be kept;
    their batch can be verified no more, and a check says so.
    """
    gone = sealed_of(db, rows)
    add_retirement(db, now_ns, gone, reason)
    if BY_CODE[rows.kind].changes:
        return  # such rows have no leaves: their revisions have
    reader = LeafReader(db)
    batches = batches_across(db, gone)
    forget_batches(db, [b.id for b in batches if not _keep(db, reader, b, gone, reason)])


def _keep(
    db: Connection, reader: LeafReader, batch: SealedBatch, gone: Going, reason: Reason
) -> bool:
    """Whether something of a batch stays; if so, the leaves of what goes are kept."""
    ids = gone.ids[(gone.ids >= batch.first_id) & (gone.ids <= batch.last_id)]
    if not len(ids):
        return True
    if kept_count(db, batch.id) + len(erased_ids(db, batch)) + len(ids) >= batch.n:
        return False
    if reason in UNBELIEVED or batch.salt is None:
        return True
    leaves = reader.leaves_of(batch)
    keep_leaves(db, batch.id, _of_rows(leaves, set(ids.tolist())))
    return bool(np.setdiff1d(np.array(leaves.row_ids, np.int64), ids).size)


def _of_rows(leaves: Leaves, ids: set[int]) -> list[tuple[int, bytes]]:
    """(position, leaf hash) of rows; none where rows are missing, since no place is certain."""
    if leaves.positions is None:
        return []
    found = zip(leaves.row_ids, leaves.positions, leaves.hashes, strict=True)
    return [(position, leaf) for row_id, position, leaf in found if row_id in ids]
