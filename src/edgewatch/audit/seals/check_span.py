"""The batches of some seals after each other: their records, and what stands between them.

A span is looked at in one short transaction of its own, so that what the agent retires, packs or
erases meanwhile is seen either before or after it, never half; and so that several processes can
check a large record, each a span at a time.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from edgewatch.audit.seals.check_batch import BatchFound, check_batch, inserted
from edgewatch.audit.seals.check_between import count_rows, row_numbers
from edgewatch.audit.seals.check_book import RECORD, Book, batch_place
from edgewatch.audit.seals.check_reading import LOWEST, UNREADABLE, read_batches
from edgewatch.audit.seals.leaves import LeafReader
from edgewatch.store.connection import Connection, one_view
from edgewatch.store.sealed_kinds import BY_CODE
from edgewatch.store.seals import SealedBatch

MOST_RECORDS = 65_536
MOST_BATCHES = 2048

Key = tuple[int, int, int]
"""Kind, model version and layout."""


@dataclass(frozen=True, slots=True)
class Span:
    """Batches of whole seals.

    Attributes:
        after_id, last_id: ``seal_batch.id`` of the batch before the first, and of the last.
        records: that the batches have together.
        below: kind → the highest number sealed before; kinds of which nothing was are absent.
    """

    after_id: int
    last_id: int
    records: int
    below: Mapping[int, int]


@dataclass(frozen=True, slots=True)
class Gone:
    """Sealed records of one key with numbers of a span that are not there: ``n`` of them, of
    which ``lost`` were told as missing already."""

    key: Key
    from_id: int
    to_id: int
    n: int
    lost: int = 0


@dataclass(slots=True)
class SpanFound:
    """What a span holds and lacks; books of several spans are joined by the caller."""

    book: Book = field(default_factory=Book)
    gone: list[Gone] = field(default_factory=list)
    erased: int = 0
    left_out: int = 0
    retired: int = 0


def spans(db: Connection, upto: int, book: Book) -> Iterator[Span]:
    """All batches of the seals up to one of them, cut into spans at the borders of seals.

    What cannot be read of them is told by the walk along the log.
    """
    after = last = LOWEST
    records = batches = number = 0
    below: dict[int, int] = {}
    highest: dict[int, int] = {}
    for batch in read_batches(db, LOWEST, book.say):
        if batch.number > upto:
            break
        full = records >= MOST_RECORDS or batches >= MOST_BATCHES
        if full and batch.number != number:
            yield Span(after, last, records, dict(below))
            after, records, batches, below = last, 0, 0, dict(highest)
        number, last = batch.number, batch.id
        records, batches = records + batch.n, batches + 1
        highest[batch.kind] = max(highest.get(batch.kind, LOWEST), batch.last_id)
    if batches:
        yield Span(after, last, records, below)


def check_span(db: Connection, span: Span, left_out: frozenset[str]) -> SpanFound:
    """Check the batches of a span, in one view of the record."""
    found = SpanFound()
    try:
        with one_view(db):
            _SpanCheck(db, span, left_out, found).run()
    except UNREADABLE as error:
        found.book.say(f"cannot be read ({error})", f"{RECORD}, seal_batch up to {span.last_id}")
    return found


class _SpanCheck:
    def __init__(
        self, db: Connection, span: Span, left_out: frozenset[str], found: SpanFound
    ) -> None:
        self._db, self._span, self._left_out, self._found = db, span, left_out, found
        self._reader = LeafReader(db)
        self._there: dict[int, list[int]] = {}
        self._ends: dict[Key, int] = {}
        self._highest = dict(span.below)
        self._runs: dict[Key, int] = {}
        self._number, self._before = 0, dict(span.below)

    def run(self) -> None:
        for batch in read_batches(self._db, self._span.after_id, _told_already):
            if batch.id > self._span.last_id:
                break
            if batch.number != self._number:
                self._number, self._before = batch.number, dict(self._highest)
            self._take(batch)
        for kind, row_ids in self._there.items():
            self._look_between(kind, row_ids)

    def _take(self, batch: SealedBatch) -> None:
        if batch.kind in BY_CODE and not BY_CODE[batch.kind].changes:
            self._there.setdefault(batch.kind, [])
            self._look_at_order(batch)
        book = self._found.book
        try:
            found = check_batch(self._db, self._reader, batch, self._left_out, book)
        except Exception as error:  # noqa: BLE001 - whatever is in the file is a finding
            book.say(f"cannot be read ({type(error).__name__}: {error})", batch_place(batch))
            return
        self._note(batch, found)

    def _look_at_order(self, batch: SealedBatch) -> None:
        """Numbers of a seal lie above those of all seals before, and of one key do not overlap."""
        key = (batch.kind, batch.model_id, batch.layout_id)
        least = max(self._before.get(batch.kind, LOWEST), self._ends.get(key, LOWEST))
        if batch.first_id <= least and least != LOWEST:
            self._found.book.say("it overlaps a batch before it", batch_place(batch))
        self._ends[key] = batch.last_id
        self._highest[batch.kind] = max(self._highest.get(batch.kind, LOWEST), batch.last_id)

    def _note(self, batch: SealedBatch, found: BatchFound) -> None:
        if found.row_ids:
            self._there[batch.kind].extend(found.row_ids)
        self._found.erased += found.erased
        self._found.left_out += found.left_out
        self._found.retired += found.gone
        self._note_gone(batch, found)

    def _note_gone(self, batch: SealedBatch, found: BatchFound) -> None:
        """Batches of a key that are gone one after the other are one run."""
        key, runs = (batch.kind, batch.model_id, batch.layout_id), self._found.gone
        if not found.gone and not found.lost:
            self._runs.pop(key, None)
            return
        gone = Gone(key, batch.first_id, batch.last_id, found.gone + found.lost, found.lost)
        at = self._runs.get(key)
        if at is not None and not found.lost and not runs[at].lost:
            runs[at] = Gone(key, runs[at].from_id, gone.to_id, runs[at].n + gone.n)
            return
        self._runs[key] = len(runs)
        runs.append(gone)

    def _look_between(self, kind: int, row_ids: list[int]) -> None:
        """Rows up to the highest number of the span that no batch of it accounts for."""
        below = self._span.below.get(kind)
        low, high = LOWEST if below is None else below + 1, self._highest[kind]
        if len(row_ids) == count_rows(self._db, kind, low, high):
            return
        accounted = set(row_ids)
        strange = sorted(i for i in row_numbers(self._db, kind, low, high) if i not in accounted)
        inserted(kind, strange, self._found.book)


def _told_already(what: str, where: str) -> None:
    """The walk along the log says what is wrong with the heads of batches."""
