"""The log of seals: order, time, keys, signatures, and what others hold of it.

The walk makes the content and the head of every seal anew from what is stored. A seal counts when
its signature over that head holds with the key that the seal before names; the first seal of an
epoch with the key of its certificate.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from edgewatch.audit.seals.check_book import RECORD, Book, seal_place
from edgewatch.audit.seals.check_epochs import EpochWatch
from edgewatch.audit.seals.check_heads import BatchesBySeal
from edgewatch.audit.seals.check_reading import (
    LOWEST,
    read_batches,
    read_epochs,
    read_seals,
)
from edgewatch.audit.seals.check_result import EarlierHead, Held
from edgewatch.audit.seals.check_signatures import Signed, runs, wrong_numbers
from edgewatch.audit.seals.content import content_bytes, content_leaf, head_text
from edgewatch.audit.seals.leaves import header_of
from edgewatch.audit.seals.log import LOST_LEAF
from edgewatch.audit.seals.merkle import EMPTY_ROOT, Frontier
from edgewatch.audit.seals.receipts import key_fingerprint
from edgewatch.store.connection import Connection
from edgewatch.store.seals import SealRow

_AT_ONCE = 512
_MOST_LOST = 1_000_000


@dataclass(slots=True)
class LogFound:
    """What the walk found.

    Attributes:
        tree: of the log as far as it could be followed.
        origin, first_key, epochs: as :class:`~edgewatch.audit.seals.check_result.SealCheck`.
        sealed_from, sealed_to: times of the first and last seal.
        set_back: seals whose time is before that of the seal before: (number, that time, own).
        confirmed: earlier heads that the log goes on from.
    """

    tree: Frontier = field(default_factory=Frontier)
    origin: str = ""
    first_key: str | None = None
    epochs: int = 0
    sealed_from: int | None = None
    sealed_to: int | None = None
    set_back: list[tuple[int, int, int]] = field(default_factory=list)
    confirmed: list[str] = field(default_factory=list)


def _untold(number: int) -> None:
    """For whom nobody waits."""


def check_log(
    db: Connection,
    upto: int,
    book: Book,
    held: Held,
    *,
    every_signature: bool = False,
    tick: Callable[[int], None] = _untold,
) -> LogFound:
    """Follow the log up to seal ``upto``. ``tick`` is told how far it has come.

    Signatures up to an earlier head that the log goes on from are not checked: who holds it
    outside has the hash of every byte of those seals, so that a signature adds nothing to it.
    Where the log does not go on from that head, or with ``every_signature``, they are checked.
    """
    proved = 0 if every_signature else held.proves_up_to(upto)
    trial = Book()
    found = _Walk(db, upto, trial, held, proved).run(tick)
    if proved and not _goes_on_from(proved, held, found):
        trial = Book()
        found = _Walk(db, upto, trial, held, 0).run(tick)
    book.join(trial)
    return found


def _goes_on_from(size: int, held: Held, found: LogFound) -> bool:
    return any(head.size == size and head.name in found.confirmed for head in held.earlier)


class _Walk:
    """One walk along the log; signatures of seals up to ``proved`` are taken as they are."""

    def __init__(self, db: Connection, upto: int, book: Book, held: Held, proved: int) -> None:
        self._db, self._upto, self._book = db, upto, book
        self._held, self._proved = held, proved
        self._heads: dict[int, list[EarlierHead]] = {}
        for head in held.earlier:
            self._heads.setdefault(head.size, []).append(head)
        self._epochs = EpochWatch(read_epochs(db, book.say), book, held)
        self._batches = BatchesBySeal(read_batches(db, LOWEST, book.say), book)
        self._pending: list[Signed] = []
        self._wrong: list[int] = []
        self._last: SealRow | None = None
        self._is_blind = False
        self._found = LogFound()

    def run(self, tick: Callable[[int], None]) -> LogFound:
        for seal in read_seals(self._db, self._upto, self._book.say):
            if seal.number != self._found.tree.size + 1 and not self._bridge(seal.number):
                break
            self._take(seal)
            if len(self._pending) >= _AT_ONCE:
                self._check_signatures()
                tick(seal.number)
        self._check_signatures()
        self._say_wrong()
        size = self._found.tree.size
        if size == self._upto:
            self._batches.end(self._db, self._upto)
        elif not self._book:
            what = "cannot be followed: they are not where their numbers belong"
            self._book.say(what, seal_place(size + 1, self._upto))
        return self._answer()

    def _take(self, seal: SealRow) -> None:
        found, last = self._found, self._last
        before = found.tree.root() if seal.number > 1 else EMPTY_ROOT
        if self._epochs.begins_with(seal.number):
            self._is_blind = False
        key = self._epochs.key_for(seal.number, seal.epoch, last.next_key if last else None, before)
        headers = [header_of(batch) for batch in self._batches.of(seal.number)]
        content = content_bytes(seal.number, seal.epoch, seal.time_ns, seal.next_key, headers)
        found.tree = found.tree.add(content_leaf(content))
        if seal.number > self._proved and key is not None and not self._is_blind:
            text = head_text(self._epochs.origin, seal.number, found.tree.root())
            raw = text.encode("utf-8", "surrogatepass")
            self._pending.append(Signed(seal.number, key, raw, seal.signature))
        self._compare(seal.number)
        self._follow_time(seal)
        self._last = seal

    def _compare(self, number: int) -> None:
        for head in self._heads.get(number, ()):
            if head.origin != self._epochs.origin:
                continue
            if head.root == self._found.tree.root():
                self._found.confirmed.append(head.name)
            else:
                self._book.say(
                    f"the log was another when it had {number} seals: one of them, or the "
                    "head of a batch, was altered since",
                    head.name,
                )

    def _follow_time(self, seal: SealRow) -> None:
        found = self._found
        if found.sealed_from is None:
            found.sealed_from = seal.time_ns
        if found.sealed_to is not None and seal.time_ns < found.sealed_to:
            found.set_back.append((seal.number, found.sealed_to, seal.time_ns))
        found.sealed_to = seal.time_ns

    def _check_signatures(self) -> None:
        self._wrong += wrong_numbers(self._pending)
        self._pending = []

    def _say_wrong(self) -> None:
        size = self._found.tree.size
        for low, high in runs(self._wrong):
            if low == high < size:
                self._book.say("its signature does not fit what it says", seal_place(low))
            else:
                self._book.say(
                    f"the log is not what was signed: seal {low}, or the head of one of its "
                    "batches, was altered, or it was signed with another key",
                    seal_place(low, high),
                )

    def _bridge(self, number: int) -> bool:
        """Say that seals before this one are missing; whether the walk can go on after them.

        An agent that meets such a gap begins an epoch over a log with a leaf of zeros for each
        lost seal: from there on signatures can be checked again.
        """
        due = self._found.tree.size + 1
        if number < due:
            self._book.say("no seal has this number", seal_place(number))
            return False
        mended = self._epochs.begins_after(number - 1)
        if mended:
            self._batches.lost.append(range(due, number))
        what = "is missing" if number == due + 1 else "are missing"
        self._book.say(
            f"{what}: the seals after prove nothing, up to the next epoch",
            seal_place(due, number - 1),
            lasting=mended,
        )
        self._last, self._is_blind = None, True
        if number - due > _MOST_LOST:
            return False
        self._found.tree = self._found.tree.extended([LOST_LEAF] * (number - due))
        return True

    def _answer(self) -> LogFound:
        found, size = self._found, self._found.tree.size
        self._epochs.end(size)
        key = self._epochs.first_key
        found.origin = self._epochs.origin
        found.first_key = None if key is None else key_fingerprint(key)
        found.epochs = self._epochs.count
        for head in self._held.earlier:
            if head.origin != found.origin:
                self._book.say(f"is of another log, {head.origin}", head.name)
            elif head.size > size:
                self._book.say(
                    f"there were {head.size} seals once, and the log has {size}: the end of it "
                    "was cut off",
                    head.name,
                )
            elif not head.size:
                found.confirmed.append(head.name)
        if self._held.first_key not in (None, found.first_key):
            self._book.say(
                f"the log begins with the key {found.first_key or 'of nobody'}, and not with "
                f"{self._held.first_key}, which was noted when it began",
                f"{RECORD}, epoch 1",
            )
        return found
