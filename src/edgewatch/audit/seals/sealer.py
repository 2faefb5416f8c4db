"""Sealing: what waits becomes batches, and a seal over them is signed and written.

Nothing is kept in memory that the record does not say as well, but the key of the next seal: a
transaction that is rolled back, or a process that is killed anywhere, goes on with the same chain.
"""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable, Iterator
from dataclasses import astuple, dataclass
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from edgewatch.audit.seals.bodies import Bodies, in_order, leaf_hashes
from edgewatch.audit.seals.canonical import SALT_BYTES, SALT_KEY_BYTES, salts
from edgewatch.audit.seals.content import Batch, content_bytes, content_leaf, head_text
from edgewatch.audit.seals.epochs import FIRST_START, KEY_LOST, begin_epoch
from edgewatch.audit.seals.key_store import SealKeys
from edgewatch.audit.seals.mended_log import SEALS_LOST, log_so_far
from edgewatch.audit.seals.merkle import Frontier, root_of
from edgewatch.audit.seals.prediction_bodies import PredictionSource
from edgewatch.audit.seals.revising import revise
from edgewatch.audit.seals.row_bodies import row_bodies
from edgewatch.audit.seals.seal_time import SealClock
from edgewatch.store import change_notes, seals
from edgewatch.store.connection import Connection, one_transaction
from edgewatch.store.sealed_kinds import APPENDED, PREDICTION, VERSION

EVERY_S = 10.0
MOST_RECORDS = 4096
_NO_END = 2**63 - 1


@dataclass(frozen=True, slots=True)
class _Filled:
    """A batch as it goes into the record."""

    header: Batch
    salt: bytes


class Sealer:
    """Seals the record of a site, in the transactions of whoever writes it.

    ``clock`` counts the seconds between seals; times in seals are those given to :meth:`seal`.
    """

    def __init__(
        self,
        db: Connection,
        site: Path,
        keys: SealKeys,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._db, self._site, self._keys, self._clock = db, site, keys, clock
        self._source = PredictionSource(db)
        self._times = SealClock(db, clock)
        self._next: Ed25519PrivateKey | None = None
        self._sealed_at = -EVERY_S
        self._drained = True

    @property
    def drained(self) -> bool:
        """Whether the last seal left nothing to the next one."""
        return self._drained

    def watch_changes(self) -> None:
        """Note what changes through this connection: each such row gets a revision."""
        change_notes.watch(self._db)

    def due(self) -> bool:
        """Whether ten seconds have passed, or a whole seal full of records waits."""
        if not self._drained or self._clock() - self._sealed_at >= EVERY_S:
            return True
        return seals.waiting(self._db) >= MOST_RECORDS

    def seal(self, now_ns: int, budget_s: float = 0.0) -> int:
        """Write a seal, and more until nothing waits or the budget is used; how many.

        Call it in a transaction, and :meth:`committed` after its commit.

        Raises:
            InputError: the site's key cannot be used for the certificate of an epoch.
            OSError: the key of the next seal cannot be kept.
        """
        until = self._clock() + budget_s
        key, log, last = self._begun(now_ns)
        count, full = 0, True
        while full and (not count or self._clock() < until):
            fresh = Ed25519PrivateKey.generate()
            time_ns = self._times.next_ns(now_ns, last)
            log, full = self._one(log, key, fresh, time_ns)
            key, last, count = fresh, time_ns, count + 1
        seals.set_frontier(self._db, log.size, log.to_bytes())
        self._keys.prepare(key)
        self._next, self._drained, self._sealed_at = key, not full, self._clock()
        return count

    def committed(self) -> None:
        """Drop the keys of seals that are in the record. Raises :class:`OSError`."""
        due = _key_due(self._db)
        if due is not None:
            self._keys.keep(due)

    def seal_all(self, now_ns: int) -> None:
        """Seal until nothing waits, in transactions of its own. Raises as :meth:`seal` does."""
        self._drained = False
        while not self._drained:
            with one_transaction(self._db):
                self.seal(now_ns, budget_s=0.1)
            self.committed()

    def _begun(self, now_ns: int) -> tuple[Ed25519PrivateKey, Frontier, int | None]:
        """The key that is due, the log so far, and the time of its last seal."""
        last = seals.last_seal(self._db)
        log, whole = log_so_far(self._db, last, doubted=self._next is None)
        due = _key_due(self._db) if whole else None
        if self._next is None and due is not None:
            # A process that was killed after its commit has left an older key beside this one,
            # and what is prepared takes the place of the newer of two.
            self._keys.keep(due)
        key = next((k for k in self._in_hand() if _public(k) == due), None)
        if key is None:
            key = self._new_epoch(now_ns, log, whole=whole)
        return key, log, None if last is None else last.time_ns

    def _in_hand(self) -> Iterator[Ed25519PrivateKey]:
        if self._next is not None:
            yield self._next
        yield from self._keys.held()

    def _new_epoch(self, now_ns: int, log: Frontier, *, whole: bool) -> Ed25519PrivateKey:
        """The first key of a chain, that of the one before being lost, or there being none."""
        first = Ed25519PrivateKey.generate()
        reason = KEY_LOST if whole else SEALS_LOST
        if not seals.epochs(self._db):
            reason = FIRST_START
            change_notes.note_all(self._db)
        self._keys.forget()
        self._keys.prepare(first)
        begin_epoch(self._db, self._site, _public(first), reason, now_ns=now_ns, log=log)
        return first

    def _one(
        self, log: Frontier, key: Ed25519PrivateKey, fresh: Ed25519PrivateKey, time_ns: int
    ) -> tuple[Frontier, bool]:
        """Write one seal; the log with it, and whether more waits still."""
        epoch = seals.epochs(self._db)[-1]
        number = log.size + 1
        revise(self._db, time_ns, MOST_RECORDS // 2)
        batches = list(self._batches())
        for batch in batches:
            seals.add_batch(self._db, number, astuple(batch.header), batch.salt)
        headers = [batch.header for batch in batches]
        content = content_bytes(number, epoch.id, time_ns, _public(fresh), headers)
        log = log.add(content_leaf(content))
        text = head_text(epoch.origin, log.size, log.root())
        signature = key.sign(text.encode())
        seals.add_seal(
            self._db, seals.SealRow(number, epoch.id, time_ns, _public(fresh), signature)
        )
        self._source.seen()
        return log, bool(headers) and seals.waiting(self._db) > 0

    def _batches(self) -> Iterator[_Filled]:
        """What waits, at most as much as a seal holds; predictions, of which is most, last."""
        left, ends = MOST_RECORDS, seals.ends(self._db)
        for kind in APPENDED:
            after, highest = ends[kind.code]
            if kind is PREDICTION or highest <= after or left <= 0:
                continue
            there = list[Bodies](row_bodies(self._db, kind, after + 1, _NO_END, left))
            if there:
                yield _filled(kind.code, there)
                left -= sum(len(piece.ids) for piece in there)
        if left > 0:
            # Not from the first row on: before it there may be chunks that were never sealed.
            after = seals.sealed_up_to(self._db, PREDICTION.code)
            for layout, bodies in self._source.after(after, left).items():
                yield _filled(PREDICTION.code, in_order(bodies), *layout)


def _filled(kind: int, there: list[Bodies], model_id: int = 0, layout_id: int = 0) -> _Filled:
    n = sum(len(bodies.ids) for bodies in there)
    salt = secrets.token_bytes(SALT_KEY_BYTES)
    each, begin, leaves = salts(salt, n), 0, []
    for bodies in there:
        end = begin + SALT_BYTES * len(bodies.ids)
        leaves += leaf_hashes(bodies, each[begin:end], VERSION, kind)
        begin = end
    first, last = int(there[0].ids[0]), int(there[-1].ids[-1])
    root = root_of(leaves)
    return _Filled(Batch(kind, VERSION, model_id, layout_id, first, last, n, root), salt)


def _key_due(db: Connection) -> bytes | None:
    """The public key that the next seal must be signed with; None before the first epoch."""
    last, epochs = seals.last_seal(db), seals.epochs(db)
    if last is None or (epochs and epochs[-1].first_number > last.number):
        return epochs[-1].first_key if epochs else None
    return last.next_key


def _public(key: Ed25519PrivateKey) -> bytes:
    return key.public_key().public_bytes_raw()
