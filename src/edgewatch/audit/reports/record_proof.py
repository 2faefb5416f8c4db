"""Proof of single records: what it takes to check one of them without the rest of the record.

From the bytes of a record its leaf follows, from the leaf and a path the root of its batch, which
the content of a seal names; from that content and another path the root of the log, which a
receipt names. ``docs/seals.md`` says how each is computed.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from edgewatch.audit.seals.bodies import body_list
from edgewatch.audit.seals.canonical import SALT_BYTES, salts
from edgewatch.audit.seals.content import content_bytes
from edgewatch.audit.seals.leaves import LeafReader, header_of
from edgewatch.audit.seals.log import log_leaves
from edgewatch.audit.seals.proofs import Tree
from edgewatch.store import seals
from edgewatch.store.connection import Connection
from edgewatch.store.sealed_kinds import BY_CODE, BY_TABLE


@dataclass(frozen=True, slots=True)
class Wanted:
    """A record by its table and number; model and layout for a prediction."""

    table: str
    row_id: int
    model_id: int = 0
    layout_id: int = 0


@dataclass(slots=True)
class Proofs:
    """What was proved, as plain values for JSON.

    Attributes:
        records: one for each that could be proved.
        seals: the seals that cover them, each once.
        unproved: tables and numbers of the others, and why.
    """

    records: list[dict[str, Any]] = field(default_factory=list)
    seals: list[dict[str, Any]] = field(default_factory=list)
    unproved: list[dict[str, Any]] = field(default_factory=list)


def prove(db: Connection, wanted: Iterable[Wanted], size: int) -> Proofs:
    """Prove records against the log of ``size`` seals.

    Raises:
        LogError: the seals of the record make no log.
    """
    found, prover = Proofs(), _Prover(db, size)
    for one in dict.fromkeys(wanted):
        record, why = prover.record(one)
        if record is None:
            found.unproved.append({"table": one.table, "id": one.row_id, "why": why})
        else:
            found.records.append(record)
    numbers = sorted({record["batch"]["seal"] for record in found.records})
    tree = Tree(log_leaves(db, size)) if numbers else None
    found.seals += [_seal(db, tree, number, size) for number in numbers if tree is not None]
    return found


@dataclass(frozen=True, slots=True)
class _Opened:
    """A batch at hand: where its records stand, their bodies with times, the salts, the tree."""

    batch: seals.SealedBatch
    places: dict[int, int]
    bodies: dict[int, tuple[int, bytes]]
    salts: bytes
    tree: Tree

    @classmethod
    def of(cls, reader: LeafReader, batch: seals.SealedBatch) -> _Opened | None:
        """None where the batch is not whole any more, so that no root can be computed."""
        leaves = reader.leaves_of(batch)
        every = leaves.in_order()
        if every is None or batch.salt is None or leaves.positions is None:
            return None
        bodies: dict[int, tuple[int, bytes]] = {}
        for part in reader.bodies_of(batch):
            timed = zip(part.times_ns.tolist(), body_list(part), strict=True)
            bodies.update(zip(part.ids.tolist(), timed, strict=True))
        places = dict(zip(leaves.row_ids, leaves.positions, strict=True))
        return cls(batch, places, bodies, salts(batch.salt, batch.n), Tree(every))

    def proof(self, row_id: int) -> dict[str, Any]:
        """The proof of one of its records."""
        position, (time_ns, body) = self.places[row_id], self.bodies[row_id]
        salt = self.salts[position * SALT_BYTES : (position + 1) * SALT_BYTES]
        return {
            "table": BY_CODE[self.batch.kind].table,
            "id": row_id,
            "kind": self.batch.kind,
            "version": self.batch.version,
            "time_ns": time_ns,
            "salt": salt.hex(),
            "body": b64encode(body).decode(),
            "batch": {
                "seal": self.batch.number,
                "header": header_of(self.batch).to_bytes().hex(),
                "n": self.batch.n,
                "position": position,
                "path": [node.hex() for node in self.tree.inclusion(position)],
            },
        }


class _Prover:
    """Keeps the batch that it read last: records of a case come in the order of their numbers."""

    def __init__(self, db: Connection, size: int) -> None:
        self._db, self._size = db, size
        self._reader = LeafReader(db)
        self._last: tuple[int, _Opened | None] = (0, None)

    def record(self, one: Wanted) -> tuple[dict[str, Any] | None, str]:
        """The proof of a record; else None, and why there is none."""
        kind = BY_TABLE[one.table]
        batch = seals.batch_holding(self._db, kind.code, one.row_id, one.model_id, one.layout_id)
        if batch is None or batch.number > self._size:
            return None, "it was not sealed yet"
        if batch.id != self._last[0]:
            self._last = (batch.id, _Opened.of(self._reader, batch))
        opened = self._last[1]
        if opened is None:
            return None, "its batch is not whole any more: edgewatch verify says what is missing"
        if one.row_id not in opened.places:
            return None, "it was erased or retired"
        return opened.proof(one.row_id), ""


def _seal(db: Connection, tree: Tree, number: int, size: int) -> dict[str, Any]:
    (row,) = seals.seals(db, after=number - 1, limit=1)
    headers = [header_of(batch) for batch in seals.batches_of(db, number, number)]
    content = content_bytes(row.number, row.epoch, row.time_ns, row.next_key, headers)
    return {
        "number": number,
        "time_ns": row.time_ns,
        "content": b64encode(content).decode(),
        "path": [node.hex() for node in tree.inclusion(number - 1, size)],
    }
