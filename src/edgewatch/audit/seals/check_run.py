"""One check of a record: its steps, how far it has come, and what it collects."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from edgewatch.audit import bag
from edgewatch.audit.findings import Finding
from edgewatch.audit.progress import Progress
from edgewatch.audit.schema import is_readable, schema_findings
from edgewatch.audit.seals.check_book import RECORD, Book, plural
from edgewatch.audit.seals.check_log import LogFound, check_log
from edgewatch.audit.seals.check_missing import Account, check_missing
from edgewatch.audit.seals.check_pool import span_checks
from edgewatch.audit.seals.check_reading import UNREADABLE, newest_seal
from edgewatch.audit.seals.check_result import CheckCancelledError, Held, SealCheck
from edgewatch.audit.seals.check_span import Gone, Span, SpanFound, check_span, spans
from edgewatch.audit.seals.check_state import check_pace, check_state
from edgewatch.audit.seals.check_times import check_times
from edgewatch.store.connection import Connection, one_view

Cancelled = Callable[[], bool]
_SEALS_A_SECOND, _RECORDS_A_SECOND = 8_000, 300_000


@dataclass(slots=True)
class CheckRun:
    """One check, step by step."""

    db: Connection
    left_out: frozenset[str]
    progress: Progress
    cancelled: Cancelled
    book: Book = field(default_factory=Book)
    log: LogFound = field(default_factory=LogFound)
    gone: list[Gone] = field(default_factory=list)
    unsealed: dict[str, int] = field(default_factory=dict)
    faults: list[Finding] = field(default_factory=list)
    upto: int = 0
    is_read: bool = True
    records: int = 0
    retired: int = 0
    erased: int = 0
    omitted: int = 0
    _cost: float = 1.0
    _done: float = 0.0
    _began: tuple[int, int] = (0, 0)

    @contextmanager
    def guarded(self, table: str) -> Iterator[None]:
        """Whatever is in the file, the answer is a finding or a fault, and not an error."""
        try:
            yield
        except CheckCancelledError:
            raise
        except UNREADABLE as error:
            self.book.say(f"cannot be read ({error})", f"{RECORD}, {table}")
        except Exception as error:  # noqa: BLE001 - told as a fault
            what = f"cannot be checked ({type(error).__name__}: {error})"
            self.faults.append(Finding(what, f"{RECORD}, {table}"))

    def tick(self, cost: float = 0.0, doing: str = "") -> None:
        """So much more is done; ends the check where that is wanted."""
        if self.cancelled():
            raise CheckCancelledError
        self._done += cost
        if doing:
            self.progress(min(self._done / self._cost, 1.0), doing)

    def check_schema(self) -> bool:
        """Nothing may be in the file that runs by itself; whether its tables can be read."""
        for finding in schema_findings(self.db):
            self.book.say(finding.what, finding.where.removeprefix(bag.PAYLOAD))
        self.is_read = is_readable(self.db)
        return self.is_read

    def follow_log(self, held: Held, *, every_signature: bool) -> None:
        """The log up to its newest seal, and the times of its seals."""
        self.upto, self._began = newest_seal(self.db), self._state()
        self._cost = self._estimate()
        last = 0

        def tick(number: int) -> None:
            nonlocal last
            self.tick((number - last) / _SEALS_A_SECOND, "checking the chain of seals")
            last = number

        self.log = check_log(
            self.db, self.upto, self.book, held, every_signature=every_signature, tick=tick
        )
        check_times(self.db, self.log.set_back, self.book)

    def check_rows(self, processes: int) -> None:
        """Every batch, span by span."""
        with span_checks(self.db, self.records, processes, self.left_out) as check:
            for span, found in check(self._spans()):
                self._take(found)
                self.tick(span.records / _RECORDS_A_SECOND, "checking the records")

    def check_missing(self) -> None:
        """What is not there, against what retention says; in one view, so that both agree."""
        with one_view(self.db):
            again = self._look_again if self._state() != self._began else None
            check_missing(self.db, self.gone, self.book, left_out=self.left_out, again=again)

    def check_state(self, *, paced: bool) -> None:
        """What stands beside the log."""
        self.unsealed = check_state(self.db, self.log, self.upto, self.book)
        if paced:
            check_pace(self.db, self.log, self.unsealed, self.book)

    def answer(self) -> SealCheck:
        """Everything together."""
        log = self.log
        if not self.is_read:
            self.book.note("Nothing else was looked at.")
        elif self.upto == 0:
            self.book.note("Nothing in this record is sealed.")
        if self.retired:
            verb = "was" if self.retired == 1 else "were"
            said = f"{plural(self.retired, 'sealed record')} {verb} retired, as the record says."
            self.book.note(said)
        if self.erased:
            self.book.note(f"The content of {plural(self.erased, 'record')} was erased on request.")
        if self.omitted:
            said = f"{plural(self.omitted, 'sealed record')} did not come into this copy."
            self.book.note(said)
        return SealCheck(
            findings=self.book.findings(),
            notes=tuple(self.book.notes),
            sealed_from=log.sealed_from,
            sealed_to=log.sealed_to,
            records=self.records,
            seals=log.tree.size,
            origin=log.origin,
            size=log.tree.size,
            root=log.tree.root(),
            first_key=log.first_key,
            epochs=log.epochs,
            unsealed=self.unsealed,
            retired=self.retired,
            erased=self.erased,
            left_out=self.omitted,
            confirmed=tuple(log.confirmed),
            lasting=self.book.lasting(),
            faults=tuple(dict.fromkeys(self.faults)),
        )

    def _state(self) -> tuple[int, int]:
        """Another one wherever the record was written to, by whomever."""
        self.db.execute("SELECT 1 FROM seal LIMIT 1").fetchone()
        (version,) = self.db.execute("PRAGMA data_version").fetchone()
        return int(version), self.db.total_changes

    def _estimate(self) -> float:
        """About how many seconds the check takes, for its progress."""
        (records,) = self.db.execute(
            "SELECT coalesce(sum(n), 0) FROM seal_batch WHERE number <= ?", (self.upto,)
        ).fetchone()
        self.records = int(records)
        return max(1e-9, self.upto / _SEALS_A_SECOND + self.records / _RECORDS_A_SECOND)

    def _spans(self) -> Iterator[Span]:
        # What cannot be read of batches was told by the walk along the log.
        return spans(self.db, self.upto, Book())

    def _take(self, found: SpanFound) -> None:
        self.book.join(found.book)
        self.retired += found.retired
        self.erased += found.erased
        self.omitted += found.left_out
        self.gone += found.gone

    def _look_again(self, account: Account) -> list[Gone]:
        """What is missing of an account now, in the view of the caller."""
        found: list[Gone] = []
        for span in _spans_of(self.db, account, self.upto):
            found += check_span(self.db, span, self.left_out).gone
        return [gone for gone in found if gone.key == account.key and account.meets(gone)]


def _spans_of(db: Connection, account: Account, upto: int) -> Iterator[Span]:
    """The spans in which batches of an account lie."""
    kind = account.key[0]
    for span in spans(db, upto, Book()):
        low = span.below.get(kind, account.from_id - 1)
        if low <= account.to_id and _highest(db, span, kind) >= account.from_id:
            yield span


def _highest(db: Connection, span: Span, kind: int) -> int:
    row = db.execute(
        "SELECT max(last_id) FROM seal_batch NOT INDEXED WHERE id > ? AND id <= ? AND kind = ?",
        (span.after_id, span.last_id, kind),
    ).fetchone()
    return row[0] if isinstance(row[0], int) else -(2**63)
