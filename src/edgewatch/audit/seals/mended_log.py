"""The log that the next seal continues: as it was left, or mended where seals were lost."""

from __future__ import annotations

from contextlib import suppress

from edgewatch.audit.seals.content import head_text
from edgewatch.audit.seals.leaves import header_of
from edgewatch.audit.seals.log import LOST_LEAF, LogError, log_leaves, seal_leaf
from edgewatch.audit.seals.merkle import Frontier
from edgewatch.audit.seals.note import VerifierKey
from edgewatch.site.errors import InputError
from edgewatch.store import seals
from edgewatch.store.connection import Connection

SEALS_LOST = "seals were lost to damage"
MOST_LOST = 10_000_000
"""More than three years of seals: nothing that damage takes, and a log that can still be mended."""


def log_so_far(
    db: Connection, last: seals.SealRow | None, *, doubted: bool = False
) -> tuple[Frontier, bool]:
    """The tree of all seals that there were, and whether none is missing of them.

    Its peaks are kept; where they are not those of so many seals, they are made anew from the
    seals themselves. ``doubted``: also where the last seal has not signed their root.

    Raises:
        InputError: the last seal has a number that none of this record can have.
    """
    kept, newest = _kept(db), 0 if last is None else last.number
    size = max(newest, seals.last_number(db), 0 if kept is None else kept.size)
    if kept is not None and kept.size == newest == size:
        believed = last is None or not doubted or _is_signed(db, kept, last)
        if believed:
            return kept, True
    if newest == size:
        with suppress(LogError):
            return Frontier().extended(log_leaves(db)), True
    return _with_holes(db, size), False


def _kept(db: Connection) -> Frontier | None:
    kept = seals.frontier(db)
    try:
        return None if kept is None else Frontier.from_bytes(*kept)
    except ValueError:
        return None


def _is_signed(db: Connection, log: Frontier, last: seals.SealRow) -> bool:
    epoch = next((epoch for epoch in seals.epochs(db) if epoch.id == last.epoch), None)
    if epoch is None:
        return False
    before = seals.seals(db, last.number - 2, 1)
    key = epoch.first_key if epoch.first_number == last.number else before[0].next_key
    text = head_text(epoch.origin, log.size, log.root())
    return VerifierKey(epoch.origin, key).has_signed(text, last.signature)


def _with_holes(db: Connection, size: int) -> Frontier:
    """The tree of the seals that are there, with a leaf of zeros for each that is not."""
    (there,) = db.execute("SELECT count(*) FROM seal").fetchone()
    if size - there > MOST_LOST:
        raise InputError(
            f"the last seal has the number {size}, and {there} are there",
            where="log.db, table seal",
            expected="the numbers 1, 2, 3 … of the seals that were written",
            remedy="Somebody has altered the record: keep it as it is, and call support.",
        )
    log = Frontier()
    while log.size < size:
        found = {seal.number: seal for seal in seals.seals(db, log.size)}
        for number in range(log.size + 1, min(size, max(found, default=size)) + 1):
            log = log.add(_leaf(db, found[number]) if number in found else LOST_LEAF)
    return log


def _leaf(db: Connection, seal: seals.SealRow) -> bytes:
    headers = [header_of(batch) for batch in seals.batches_of(db, seal.number, seal.number)]
    try:
        return seal_leaf((seal.number, seal.epoch, seal.time_ns, seal.next_key), headers)
    except LogError:
        return LOST_LEAF
