"""The leaves of a batch, computed from the records that are there, however they are stored."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from operator import lt

import numpy as np
from numpy.typing import NDArray

from edgewatch.audit.seals.bodies import Bodies, body_list, in_order, leaf_hashes
from edgewatch.audit.seals.canonical import HASH_BYTES, SALT_BYTES, leaf_hash, metadata_bytes, salts
from edgewatch.audit.seals.content import Batch
from edgewatch.audit.seals.prediction_bodies import PredictionSource
from edgewatch.audit.seals.row_bodies import row_bodies
from edgewatch.store.connection import Connection
from edgewatch.store.sealed_kinds import BY_CODE, PREDICTION
from edgewatch.store.seals import SealedBatch

MOST_RECORDS = 4096
"""Of a batch."""


@dataclass(frozen=True, slots=True)
class Leaves:
    """Leaf hashes of a batch by their position in it, from 0.

    Attributes:
        n: records that the batch had when it was sealed.
        row_ids: numbers of the records that are there, in order, without the erased.
        positions: of each of them; None where there are not as many as the batch leaves room for.
        hashes: of each of them; empty where ``positions`` is None.
        erased: numbers of records of which only their hash is left, with position and leaf hash.
        kept: position → leaf hash of records that retention took.
        damaged: chunks that could not be opened, as it is put in words.
    """

    n: int
    row_ids: tuple[int, ...]
    positions: Sequence[int] | None
    hashes: tuple[bytes, ...]
    erased: Mapping[int, tuple[int, bytes]]
    kept: Mapping[int, bytes]
    damaged: tuple[str, ...] = ()

    @property
    def ids(self) -> NDArray[np.int64]:
        """The numbers of the records that are there as an array."""
        return np.array(self.row_ids, np.int64)

    @property
    def missing(self) -> int:
        """How many records nothing accounts for; negative where there are more than sealed."""
        return self.n - len(self.row_ids) - len(self.erased) - len(self.kept)

    def in_order(self) -> list[bytes] | None:
        """The leaf hashes of the whole batch; None where some are missing."""
        if self.positions is None:
            return None
        if self.positions == range(self.n):
            return list(self.hashes)
        found = dict(zip(self.positions, self.hashes, strict=True))
        found.update(self.kept)
        found.update(self.erased.values())
        return [found[at] for at in range(self.n)]


class LeafReader:
    """Reads leaves batch after batch; what several of them need of a chunk is opened once."""

    def __init__(self, db: Connection) -> None:
        self._db = db
        self._source = PredictionSource(db)

    def leaves_of(self, batch: SealedBatch) -> Leaves:
        """The leaves of a batch, with what stands in for records that are gone.

        The header may say anything that fits its types, with ``n`` from 1 to 4,096.

        Raises:
            ValueError: the salt of the batch is none of a batch of so many records.
        """
        erased = self._erased(batch)
        there = _without(self.bodies_of(batch), erased)
        kept = self._kept(batch)
        row_ids = [i for bodies in there for i in bodies.ids.tolist()]
        damaged = tuple(f"chunk {i}: {why}" for i, why in self._source.damaged.items())
        self._source.damaged.clear()
        found = _Places.of(batch.n, row_ids, list(erased), kept)
        if found is None or batch.salt is None:
            placed = {number: (-1, leaf) for number, leaf in erased.items()}
            return Leaves(batch.n, tuple(row_ids), None, (), placed, kept, damaged)
        each = np.frombuffer(salts(batch.salt, batch.n), np.uint8).reshape(-1, SALT_BYTES)
        mine = each if found.rows == range(batch.n) else each[np.array(found.rows, np.intp)]
        return Leaves(
            batch.n,
            tuple(row_ids),
            found.rows,
            tuple(_hashed(there, mine.tobytes(), batch)),
            {number: (at, erased[number]) for number, at in found.erased.items()},
            kept,
            damaged,
        )

    def bodies_of(self, batch: SealedBatch) -> list[Bodies]:
        """The records of a batch that are there, in the order of their numbers."""
        kind, limit = BY_CODE[batch.kind], batch.n + 1
        span = (batch.first_id, batch.last_id)
        if kind is not PREDICTION:
            return list(row_bodies(self._db, kind, *span, limit))
        return in_order(self._source.of_layout((batch.model_id, batch.layout_id), *span, limit))

    def _erased(self, batch: SealedBatch) -> dict[int, bytes]:
        """Number → leaf hash of erased records, in the order of their numbers."""
        rows = self._db.execute(
            "SELECT row_id, version, row_time_ns, body_hash FROM erasure WHERE kind = ?"
            " AND row_id BETWEEN ? AND ? AND model_id = ? AND layout_id = ?"
            " ORDER BY row_id LIMIT ?",
            (
                batch.kind,
                batch.first_id,
                batch.last_id,
                batch.model_id,
                batch.layout_id,
                batch.n + 1,
            ),
        )
        return {row_id: _erased_leaf(batch.kind, row_id, *rest) for row_id, *rest in rows}

    def _kept(self, batch: SealedBatch) -> dict[int, bytes]:
        rows = self._db.execute(
            "SELECT position, hash FROM kept_leaf WHERE batch_id = ? LIMIT ?",
            (batch.id, batch.n + 1),
        )
        return {at: leaf for at, leaf in rows if isinstance(at, int) and isinstance(leaf, bytes)}


def header_of(batch: SealedBatch) -> Batch:
    """What its seal covers of a batch."""
    return Batch(
        batch.kind, batch.version, batch.model_id, batch.layout_id,
        batch.first_id, batch.last_id, batch.n, batch.root,
    )  # fmt: skip


def leaves_of(db: Connection, batch: SealedBatch) -> Leaves:
    """The leaves of one batch; for many, a :class:`LeafReader` is faster."""
    return LeafReader(db).leaves_of(batch)


def bodies_of(db: Connection, batch: SealedBatch) -> Iterator[tuple[int, bytes, bytes]]:
    """(number, metadata, body) of the records of a batch that are there, in their order."""
    for bodies in LeafReader(db).bodies_of(batch):
        times = bodies.times_ns.tolist()
        for number, at, body in zip(bodies.ids.tolist(), times, body_list(bodies), strict=True):
            yield number, metadata_bytes(batch.version, batch.kind, number, at), body


@dataclass(frozen=True, slots=True)
class _Places:
    """Where in their batch the records stand that are there, or were erased."""

    rows: Sequence[int]
    erased: dict[int, int]

    @classmethod
    def of(
        cls, n: int, row_ids: Sequence[int], erased: Sequence[int], kept: Mapping[int, bytes]
    ) -> _Places | None:
        """In the order of their numbers, what was kept of others left out; None if it does
        not come to n."""
        if len(row_ids) == n and not erased and not kept and _ascend(row_ids):
            return cls(range(n), {})
        free = [at for at in range(n) if at not in kept]
        places = dict(zip(sorted([*row_ids, *erased]), free, strict=False))
        gaps = n - len(kept) - len(row_ids) - len(erased)
        if gaps or len(free) != n - len(kept) or len(places) != len(free):
            return None  # some are missing, or there twice
        return cls(tuple(places[i] for i in row_ids), {number: places[number] for number in erased})


def _ascend(numbers: Sequence[int]) -> bool:
    return all(map(lt, numbers, islice(numbers, 1, None)))


def _erased_leaf(kind: int, row_id: int, version: int, time_ns: int, hashed_body: bytes) -> bytes:
    """No leaf of any batch where the values of the erasure are none that were written."""
    try:
        return leaf_hash(metadata_bytes(version, kind, row_id, time_ns), hashed_body)
    except (TypeError, struct.error):
        return bytes(HASH_BYTES)


def _without(parts: list[Bodies], erased: Mapping[int, bytes]) -> list[Bodies]:
    """A record that was erased may still stand there, without its values."""
    if not erased:
        return parts
    gone = np.array(list(erased), np.int64)
    left = [part.take(np.flatnonzero(~np.isin(part.ids, gone))) for part in parts]
    return [part for part in left if len(part.ids)]


def _hashed(there: Sequence[Bodies], each: bytes, batch: SealedBatch) -> Iterator[bytes]:
    begin = 0
    for bodies in there:
        end = begin + SALT_BYTES * len(bodies.ids)
        yield from leaf_hashes(bodies, each[begin:end], batch.version, batch.kind)
        begin = end
