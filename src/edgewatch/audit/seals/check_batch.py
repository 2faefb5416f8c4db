"""One batch: are its records still the ones whose root its seal covers?"""

from __future__ import annotations

from dataclasses import dataclass

from edgewatch.audit.seals.canonical import HASH_BYTES
from edgewatch.audit.seals.check_book import Book, batch_place, plural, rows_place
from edgewatch.audit.seals.leaves import MOST_RECORDS, LeafReader, Leaves
from edgewatch.audit.seals.merkle import root_of
from edgewatch.store.connection import Connection
from edgewatch.store.retirements import UNBELIEVED
from edgewatch.store.sealed_kinds import BY_CODE, VERSION
from edgewatch.store.seals import SealedBatch

_NAMED = 5


@dataclass(frozen=True, slots=True)
class BatchFound:
    """What is left of a batch.

    Attributes:
        row_ids: numbers of the records that are there.
        gone: records that are not there and of which no other trace is left than the header of
            the batch, or a leaf that was kept: retention must account for them.
        erased: records whose body was taken out on request.
        left_out: records that did not come into this copy of the record.
        lost: records that are missing although nothing accounts for them, or because EdgeWatch
            itself could not believe them: a finding, and told.
    """

    row_ids: tuple[int, ...] = ()
    gone: int = 0
    erased: int = 0
    left_out: int = 0
    lost: int = 0


def check_batch(
    db: Connection, reader: LeafReader, batch: SealedBatch, left_out: frozenset[str], book: Book
) -> BatchFound:
    """Compare a batch with its root; ``left_out`` are tables whose batches may be absent."""
    wrong = _wrong_header(batch)
    if wrong:
        book.say(wrong, batch_place(batch))
        return BatchFound()
    leaves = reader.leaves_of(batch)
    for reason in leaves.damaged:
        book.say(f"cannot be opened ({reason})", batch_place(batch))
    erased = len(leaves.erased)
    if not leaves.row_ids and not leaves.kept and leaves.missing > 0:
        gone = leaves.missing
        if BY_CODE[batch.kind].table in left_out:
            return BatchFound(erased=erased, left_out=gone)
        return BatchFound(gone=gone, erased=erased)
    if leaves.missing:
        return _unequal(db, batch, leaves, book)
    _compare(batch, leaves, book)
    return BatchFound(leaves.row_ids, gone=len(leaves.kept), erased=erased)


def _wrong_header(batch: SealedBatch) -> str:
    """What no sealer would have written; it would make the reading of rows long or senseless."""
    kind = BY_CODE.get(batch.kind)
    if kind is None or kind.changes or batch.version != VERSION:
        return f"kind {batch.kind} in version {batch.version} is not one that is sealed in batches"
    if not 0 < batch.n <= MOST_RECORDS:
        return f"a batch cannot have {batch.n} records"
    if not batch.n <= batch.last_id - batch.first_id + 1:
        return f"{plural(batch.n, 'record')} cannot have these numbers"
    return ""


def _unequal(db: Connection, batch: SealedBatch, leaves: Leaves, book: Book) -> BatchFound:
    there, gone = leaves.row_ids, len(leaves.kept)
    if leaves.missing < 0:
        what = f"{plural(-leaves.missing, 'record')} more than the {batch.n} that were sealed"
        book.say(what, batch_place(batch))
        return BatchFound(there, gone=gone, erased=len(leaves.erased))
    lost = plural(leaves.missing, "record")
    told = _was_unbelieved(db, batch)
    if told:
        what = f"{lost} of {batch.n} were damaged, and EdgeWatch took them out for that"
    else:
        what = f"{lost} of {batch.n} {'is' if leaves.missing == 1 else 'are'} missing"
    book.say(f"{what}{_which(batch, leaves)}", batch_place(batch), lasting=told)
    return BatchFound(there, gone=gone, erased=len(leaves.erased), lost=leaves.missing)


def _which(batch: SealedBatch, leaves: Leaves) -> str:
    """The numbers that are missing, where the batch has every number between its ends."""
    if batch.n != batch.last_id - batch.first_id + 1 or leaves.kept:
        return ""
    there = {*leaves.row_ids, *leaves.erased}
    absent = [i for i in range(batch.first_id, batch.last_id + 1) if i not in there]
    more = f" and {len(absent) - _NAMED} more" if len(absent) > _NAMED else ""
    return f": {', '.join(map(str, absent[:_NAMED]))}{more}"


def _was_unbelieved(db: Connection, batch: SealedBatch) -> bool:
    marks = ", ".join("?" * len(UNBELIEVED))
    row = db.execute(
        "SELECT 1 FROM retirement WHERE kind = ? AND to_id >= ? AND from_id <= ?"  # noqa: S608
        f" AND reason IN ({marks})",
        (batch.kind, batch.first_id, batch.last_id, *map(str, UNBELIEVED)),
    ).fetchone()
    return row is not None


def _compare(batch: SealedBatch, leaves: Leaves, book: Book) -> None:
    in_order = leaves.in_order()
    if in_order is None and len(leaves.erased) == batch.n:
        # All were erased: their leaves need no salt, and none is kept.
        in_order = [leaf for _, (_, leaf) in sorted(leaves.erased.items())]
    if in_order is None:
        book.say("the salt without which nothing can be compared is gone", batch_place(batch))
    elif not _are_hashes(leaves) or root_of(in_order) != batch.root:
        book.say(_altered(batch, leaves), batch_place(batch))


def _are_hashes(leaves: Leaves) -> bool:
    """Whether what stands in for records that are gone has the length of a hash."""
    standing_in = (*leaves.kept.values(), *(leaf for _, leaf in leaves.erased.values()))
    return all(len(leaf) == HASH_BYTES for leaf in standing_in)


def _altered(batch: SealedBatch, leaves: Leaves) -> str:
    if batch.n == 1 and leaves.row_ids:
        return "is not as it was sealed: it was altered"
    if not leaves.row_ids:
        return "what is left of it is not as it was sealed"
    return f"at least one of its {plural(batch.n, 'record')} is not as it was sealed"


def inserted(kind: int, numbers: list[int], book: Book) -> None:
    """Say of rows that stand among sealed ones without having been sealed."""
    for number in numbers[:_NAMED]:
        book.say("was put in among sealed records", rows_place(kind, number, number))
    if len(numbers) > _NAMED:
        book.say(
            f"{len(numbers) - _NAMED} more records were put in among sealed ones",
            rows_place(kind, numbers[_NAMED], numbers[-1]),
        )
