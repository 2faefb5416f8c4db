"""The epochs of a record: does each chain of keys begin as the site's key has certified?

journald's sealing trusted whatever epoch a file named (CVE-2023-31438) and never noticed that
the epochs did not follow one another (CVE-2023-31439). Here an epoch counts only where it begins
with the very seal that its row and its certificate name, and any epoch but the first is a finding.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

from edgewatch.audit.seals.check_book import RECORD, Book
from edgewatch.audit.seals.check_result import Held
from edgewatch.audit.seals.epochs import check_certificate
from edgewatch.audit.seals.note import NoteError
from edgewatch.store.seals import EpochRow

_ORIGIN_DIGITS = 8


class EpochWatch:
    """Follows the epochs beside the seals; ``origin`` and ``first_key`` are those of the log."""

    def __init__(self, epochs: Sequence[EpochRow], book: Book, held: Held) -> None:
        self._begins = {epoch.first_number: epoch for epoch in reversed(epochs)}
        self._book, self._held = book, held
        self._current: EpochRow | None = None
        self.count = len(epochs)
        first = epochs[0] if epochs else None
        self.origin = first.origin if first else ""
        self.first_key = first.first_key if first else None
        if first is not None:
            self._look_at_first(first)
        for at, epoch in enumerate(epochs, 1):
            if epoch.id != at or (at > 1 and epoch.first_number <= epochs[at - 2].first_number):
                book.say("the epochs of the log do not follow one another", _place(epoch))

    def begins_after(self, number: int) -> bool:
        """Whether an epoch begins beyond this seal."""
        return any(first > number for first in self._begins)

    def begins_with(self, number: int) -> bool:
        """Whether an epoch begins with this seal."""
        return number in self._begins

    def key_for(self, number: int, epoch: int, key: bytes | None, root: bytes) -> bytes | None:
        """The key that seal ``number`` must be signed with, where ``key`` follows from the last.

        ``root`` is that of the log before it. None: nothing says which key that would be.
        """
        begun = self._begins.get(number)
        if begun is not None:
            self._begin(begun, number, root)
            key = begun.first_key
        if self._current is None:
            self._book.say("no epoch says with which key the log begins", f"{RECORD}, seal_epoch")
            return None
        if epoch != self._current.id:
            what = f"it is of epoch {epoch}, and the log is in epoch {self._current.id} there"
            self._book.say(what, f"{RECORD}, seal {number}")
        return key

    def end(self, size: int) -> None:
        """Say of epochs that begin beyond the log; to be called with its size."""
        for epoch in self._begins.values():
            if epoch.first_number > size + 1:
                self._book.say(
                    f"it begins with seal {epoch.first_number}, and the log has {size}",
                    _place(epoch),
                )

    def _look_at_first(self, first: EpochRow) -> None:
        if first.first_number != 1:
            what = f"the log begins with seal {first.first_number}: what was before is missing"
            self._book.say(what, _place(first))
        if not first.origin.endswith("/" + sha256(first.first_key).hexdigest()[:_ORIGIN_DIGITS]):
            self._book.say("the name of the log is not that of its first key", _place(first))

    def _begin(self, epoch: EpochRow, number: int, root: bytes) -> None:
        self._current = epoch
        try:
            said = check_certificate(epoch.certificate, self._held.site_public)
        except (NoteError, ValueError) as error:
            self._book.say(f"its certificate {error}", _place(epoch))
        else:
            found = (said.origin, said.epoch, said.size, said.root, said.first_key)
            if found != (epoch.origin, epoch.id, number - 1, root, epoch.first_key):
                self._book.say("it does not begin as its certificate says", _place(epoch))
        if epoch.origin != self.origin:
            self._book.say(f"it is of another log, {epoch.origin}", _place(epoch))
        if number > 1:
            self._look_at_break(epoch, number - 1, root)

    def _look_at_break(self, epoch: EpochRow, size: int, root: bytes) -> None:
        """A new chain of keys: was the log before it complete? Only an outsider can know."""
        for head in self._held.earlier:
            if (head.size, head.root) == (size, root):
                self._book.note(
                    f"A new chain of keys begins after seal {size}; {head.name} shows that the "
                    "log before it is complete."
                )
                return
        self._book.say(
            f"a new chain of keys begins after seal {size}: nothing shows that the log was "
            f"complete then; a receipt of {size} seals would",
            _place(epoch),
            lasting=True,
        )


def _place(epoch: EpochRow) -> str:
    return f"{RECORD}, epoch {epoch.id}"
