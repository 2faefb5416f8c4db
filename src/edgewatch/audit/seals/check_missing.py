"""Sealed records that are not there: has EdgeWatch itself said that it took them out?

A step of retention says in a sealed ``retirement`` how many records it deleted, and between which
numbers. Where such spans and the spans of what is missing touch, both must come to the same
number: one record more that is missing was deleted by somebody else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from edgewatch.audit.seals.check_book import Book, plural, rows_place
from edgewatch.audit.seals.check_reading import Say
from edgewatch.audit.seals.check_span import Gone, Key
from edgewatch.store.connection import Connection
from edgewatch.store.sealed_kinds import BY_CODE

_PAGE = 4096
_LOOKED_AT_AGAIN = 10


@dataclass(frozen=True, slots=True)
class Account:
    """Spans of one key that touch: what is missing in them, and what retention says of them.

    ``told``: of the missing, those of which a finding was made already.
    """

    key: Key
    from_id: int
    to_id: int
    missing: int
    retired: int
    told: int = 0

    @property
    def balanced(self) -> bool:
        return self.missing == self.retired

    def meets(self, one: Gone) -> bool:
        """Whether the spans of both have a number in common."""
        return one.to_id >= self.from_id and one.from_id <= self.to_id


def retirements(db: Connection, say: Say) -> list[Gone]:
    """What retention says it took out, read in the order of the table and not of an index."""
    found: list[Gone] = []
    after = -(2**63)
    while True:
        rows = db.execute(
            "SELECT id, kind, model_id, layout_id, from_id, to_id, n FROM retirement"
            " WHERE id > ? ORDER BY id LIMIT ?",
            (after, _PAGE),
        ).fetchall()
        for row in rows:
            if row[0] <= after:
                return found
            after = row[0]
            if _is_whole(row):
                found.append(Gone((row[1], row[2], row[3]), row[4], row[5], row[6]))
            else:
                say("is not what a step of retention writes", f"log.db, retirement {row[0]}")
        if len(rows) < _PAGE:
            return found


def accounts(missing: Iterable[Gone], retired: Iterable[Gone]) -> Iterator[Account]:
    """Both joined where their spans touch.

    >>> key = (6, 0, 0)
    >>> said = [Gone(key, 1, 4, 4), Gone(key, 4, 9, 5)]
    >>> [account.balanced for account in accounts([Gone(key, 1, 9, 9)], said)]
    [True]
    """
    entries = [(g.key, g.from_id, g.to_id, g.n, 0, g.lost) for g in missing]
    entries += [(g.key, g.from_id, g.to_id, 0, g.n, 0) for g in retired]
    current: Account | None = None
    for key, low, high, lacking, said, told in sorted(entries):
        if current and current.key == key and low <= current.to_id + 1:
            current = Account(
                key, current.from_id, max(current.to_id, high), current.missing + lacking,
                current.retired + said, current.told + told,
            )  # fmt: skip
            continue
        if current:
            yield current
        current = Account(key, low, high, lacking, said, told)
    if current:
        yield current


def check_missing(
    db: Connection,
    gone: Sequence[Gone],
    book: Book,
    *,
    left_out: frozenset[str],
    again: Callable[[Account], list[Gone]] | None = None,
) -> None:
    """Say of each account that does not balance.

    Where the record was written to while it was read, ``again`` looks once more at the batches of
    an account, in the same view as the retirements: it may have been retired further meanwhile.
    """
    retired = [one for one in retirements(db, book.say) if not _changes(one.key)]
    confirmed = 0
    for account in [a for a in accounts(gone, retired) if not a.balanced]:
        if again is None or confirmed >= _LOOKED_AT_AGAIN:
            _say(account, left_out, book)  # what so many looks have shown is no race with an agent
            continue
        here = [one for one in retired if one.key == account.key and account.meets(one)]
        for found in accounts(again(account), here):
            if not found.balanced:
                confirmed += 1
                _say(found, left_out, book)


def _say(account: Account, left_out: frozenset[str], book: Book) -> None:
    kind = account.key[0]
    if kind in BY_CODE and BY_CODE[kind].table in left_out and account.missing <= account.retired:
        return  # the others are of batches that did not come into this copy, retired or not
    if account.told and account.missing - account.told <= account.retired <= account.missing:
        return  # those that nobody accounts for were named with their batch
    verb = "is" if account.missing == 1 else "are"
    lacking = f"{plural(account.missing, 'sealed record')} {verb} missing"
    if account.retired:
        what = f"{lacking}, and retention took out {plural(account.retired, 'record')}"
    else:
        what = f"{lacking}, and nothing accounts for {'it' if account.missing == 1 else 'them'}"
    book.say(what, rows_place(kind, account.from_id, account.to_id))


def _changes(key: Key) -> bool:
    return key[0] in BY_CODE and BY_CODE[key[0]].changes


def _is_whole(row: Sequence[Any]) -> bool:
    return all(isinstance(value, int) for value in row) and row[4] <= row[5] and row[6] > 0
