"""The heads of batches beside the seals that cover them, both in their order."""

from __future__ import annotations

from collections.abc import Iterator

from edgewatch.audit.seals.check_book import RECORD, Book
from edgewatch.audit.seals.check_reading import newest_seal
from edgewatch.audit.seals.check_result import MOST_FINDINGS
from edgewatch.store.connection import Connection
from edgewatch.store.seals import SealedBatch


class BatchesBySeal:
    """Batches beside the seals, both in their order; ``lost``: seals that an epoch passed over."""

    def __init__(self, batches: Iterator[SealedBatch], book: Book) -> None:
        self._batches, self._book = batches, book
        self._next = next(batches, None)
        self.lost: list[range] = []

    def of(self, number: int) -> list[SealedBatch]:
        """The batches of a seal; those of earlier seals that come only now are astray."""
        mine: list[SealedBatch] = []
        while self._next is not None and self._next.number <= number:
            if self._next.number == number:
                mine.append(self._next)
            else:
                self._astray(self._next)
            self._next = next(self._batches, None)
        return mine

    def end(self, db: Connection, upto: int) -> None:
        """Say of what is left: batches without a seal that could cover them."""
        left: list[SealedBatch] = []
        while self._next is not None and len(left) <= MOST_FINDINGS:
            left.append(self._next)
            self._next = next(self._batches, None)
        # Seals that an agent has written since the check began brought batches of their own.
        newest = max(upto, newest_seal(db))
        for batch in left:
            if not upto < batch.number <= newest:
                self._astray(batch)

    def _astray(self, batch: SealedBatch) -> None:
        lost = any(batch.number in span for span in self.lost)
        what = f"no seal {batch.number} covers it there"
        self._book.say(what, f"{RECORD}, seal_batch {batch.id}", lasting=lost)
