"""Taking bodies out of sealed records on request, so that their seals still hold.

Of each record there stays what its leaf needs: metadata and ``H(salt ‖ body)``. Its salt goes
with the body, so nobody can try likely bodies against the hash; the salts of its neighbours are
written out, since the key of the batch would give its own again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from edgewatch.audit.seals.bodies import body_list
from edgewatch.audit.seals.canonical import (
    HASH_BYTES,
    SALT_BYTES,
    body_hash,
    explicit_salts,
    salts,
)
from edgewatch.audit.seals.leaves import LeafReader, Leaves
from edgewatch.store.connection import Connection
from edgewatch.store.erasures import Erasure, add_erasures, erased_ids, set_salt
from edgewatch.store.removing import keys_of_predictions, present, remove
from edgewatch.store.retirements import (
    Going,
    batches_across,
    forget_batches,
    kept_count,
    sealed_of,
)
from edgewatch.store.sealed_kinds import BY_TABLE
from edgewatch.store.seals import SealedBatch
from edgewatch.store.wiping import begin_wiping


def erase(
    db: Connection, numbers: Mapping[str, Sequence[int]], token: str, now_ns: int
) -> dict[str, int]:
    """Erase records by table and number, for the action of this token; how many of each table.

    Numbers that are no longer there are passed over. Records that no seal has met yet are
    deleted and leave nothing. In the caller's transaction; what they leave in free pages is
    overwritten afterwards (:mod:`edgewatch.store.wiping`).
    """
    erased: dict[str, int] = {}
    for table, ids in numbers.items():
        for rows in _there(db, table, ids):
            sealed = sealed_of(db, rows)
            for batch in batches_across(db, sealed):
                _erase_in(db, batch, sealed.ids, token, now_ns)
            erased[table] = erased.get(table, 0) + remove(db, table, rows.ids)
    begin_wiping(db)
    return erased


def _there(db: Connection, table: str, ids: Sequence[int]) -> Iterator[Going]:
    """Those that are there and not erased yet, by model and layout if they are predictions."""
    kind = BY_TABLE[table].code
    known = db.execute("SELECT row_id FROM erasure WHERE kind = ?", (kind,))
    asked = np.setdiff1d(np.array(list(ids), np.int64), [row[0] for row in known])
    if table != "prediction":
        yield Going(kind, present(db, table, asked.tolist()))
        return
    for (model_id, layout_id), some in keys_of_predictions(db, asked).items():
        yield Going(kind, some, model_id, layout_id)


def _erase_in(
    db: Connection, batch: SealedBatch, ids: NDArray[np.int64], token: str, now_ns: int
) -> None:
    """Write down the erasures within one batch, and make their salts zeros."""
    reader = LeafReader(db)
    leaves = reader.leaves_of(batch)
    wanted = set(ids.tolist()) & set(leaves.row_ids)
    if not wanted or batch.salt is None:
        return
    each = bytearray(salts(batch.salt, batch.n))
    found = list(_erasures(reader, batch, leaves, wanted, bytes(each), token, now_ns))
    add_erasures(db, found)
    if leaves.positions is not None:
        for row_id, position in zip(leaves.row_ids, leaves.positions, strict=True):
            if row_id in wanted:
                each[_salt(position)] = bytes(SALT_BYTES)
    if kept_count(db, batch.id) + len(erased_ids(db, batch)) >= batch.n:
        forget_batches(db, [batch.id])
    else:
        set_salt(db, batch.id, explicit_salts(bytes(each)))


def _erasures(
    reader: LeafReader,
    batch: SealedBatch,
    leaves: Leaves,
    wanted: set[int],
    each: bytes,
    token: str,
    now_ns: int,
) -> Iterator[Erasure]:
    """What is left of each; without its hash where rows of the batch are missing already."""
    places = dict(zip(leaves.row_ids, leaves.positions or (), strict=False))
    for bodies in reader.bodies_of(batch):
        at = np.flatnonzero(np.isin(bodies.ids, list(wanted)))
        some = bodies.take(at)
        rows = zip(some.ids.tolist(), some.times_ns.tolist(), body_list(some), strict=True)
        for row_id, row_time_ns, body in rows:
            known = row_id in places
            hashed = body_hash(each[_salt(places[row_id])], body) if known else bytes(HASH_BYTES)
            yield Erasure(
                now_ns,
                batch.kind,
                batch.model_id,
                batch.layout_id,
                batch.version,
                row_id,
                row_time_ns,
                hashed,
                token,
            )


def _salt(position: int) -> slice:
    return slice(position * SALT_BYTES, (position + 1) * SALT_BYTES)
