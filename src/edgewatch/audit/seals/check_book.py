"""Findings and notes of a check as they come: bounded, each said once, in plain words."""

from __future__ import annotations

from collections import Counter

from edgewatch.audit.findings import Finding
from edgewatch.audit.seals.check_result import MOST_FINDINGS
from edgewatch.store.sealed_kinds import BY_CODE
from edgewatch.store.seals import SealedBatch

RECORD = "log.db"


class Book:
    """Collects what a check finds.

    >>> book = Book()
    >>> for number in (1, 1, 2):
    ...     book.say("is missing", f"log.db, seal {number}")
    >>> [finding.where for finding in book.findings()]
    ['log.db, seal 1', 'log.db, seal 2']
    """

    def __init__(self) -> None:
        self._said: dict[tuple[str, str], bool] = {}
        self._more: Counter[str] = Counter()
        self.notes: dict[str, None] = {}

    def say(self, what: str, where: str, *, lasting: bool = False) -> None:
        """One thing that is not as it was sealed; ``lasting``: no check will ever be without it,
        and the record itself tells of it."""
        if (what, where) in self._said:
            return
        if len(self._said) < MOST_FINDINGS:
            self._said[what, where] = lasting
        else:
            self._more[where.partition(",")[0]] += 1

    def note(self, text: str) -> None:
        """What a reader should know besides."""
        self.notes[text] = None

    def join(self, other: Book) -> None:
        """What another book has collected."""
        for (what, where), lasting in other._said.items():
            self.say(what, where, lasting=lasting)
        self._more.update(other._more)
        self.notes.update(other.notes)

    def __bool__(self) -> bool:
        return bool(self._said)

    def findings(self) -> tuple[Finding, ...]:
        """All of them, and how many there were beyond the first hundred."""
        named = [Finding(what, where) for what, where in self._said]
        left = [Finding(f"{n} more findings", where) for where, n in self._more.items()]
        return (*named, *left)

    def lasting(self) -> tuple[Finding, ...]:
        """Those of the findings that last."""
        return tuple(Finding(*said) for said, lasting in self._said.items() if lasting)


def seal_place(number: int, to: int | None = None) -> str:
    """Where in the record: a seal, or seals up to another.

    >>> seal_place(4), seal_place(4, 9)
    ('log.db, seal 4', 'log.db, seals 4 to 9')
    """
    if to is None or to == number:
        return f"{RECORD}, seal {number}"
    return f"{RECORD}, seals {number} to {to}"


def kind_name(kind: int) -> str:
    """The table of a kind, or its number where there is no such kind."""
    return BY_CODE[kind].table if kind in BY_CODE else f"kind {kind}"


def batch_place(batch: SealedBatch) -> str:
    """Where in the record: the rows of a batch, and its seal."""
    return f"{rows_place(batch.kind, batch.first_id, batch.last_id)} (seal {batch.number})"


def rows_place(kind: int, first_id: int, last_id: int) -> str:
    """Where in the record: one row, or rows from one number to another."""
    rows = f"{first_id}" if first_id == last_id else f"{first_id} to {last_id}"
    return f"{RECORD}, {kind_name(kind)} {rows}"


def plural(n: int, one: str, many: str = "") -> str:
    """A number with its noun.

    >>> plural(1, "row"), plural(3, "row")
    ('1 row', '3 rows')
    """
    return f"{n} {one if n == 1 else many or one + 's'}"
