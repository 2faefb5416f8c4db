"""Rows that change after they were written: are they as their last sealed revision says?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

from edgewatch.audit.seals.bodies import body_list
from edgewatch.audit.seals.check_book import Book, rows_place
from edgewatch.audit.seals.check_missing import Account, accounts, retirements
from edgewatch.audit.seals.check_reading import any_text
from edgewatch.audit.seals.check_span import Gone
from edgewatch.audit.seals.row_bodies import row_bodies
from edgewatch.store.connection import Connection, one_view
from edgewatch.store.sealed_kinds import CHANGING, REVISION, SealedKind

_HIGHEST = 2**63 - 1


@dataclass(frozen=True, slots=True)
class _State:
    """What the record says of the rows of one kind, and which of them wait for a revision.

    Bodies are held as their hashes: the evidence of years of states would not fit the memory.
    """

    rows: dict[int, bytes]
    revisions: dict[int, bytes]
    waiting: frozenset[int]


def check_changing(db: Connection, book: Book) -> None:
    """Compare every row of every kind that changes, each kind in one view of the record."""
    for kind in CHANGING:
        with any_text(db), one_view(db):
            state = _read(db, kind)
            said = [one for one in retirements(db, _quiet) if one.key[0] == kind.code]
            revisions_retired = _is_any_revision_retired(db)
        _compare(kind, state, book)
        _look_at_gone(kind, state, said, book, exact=not revisions_retired)


def _quiet(what: str, where: str) -> None:
    """Retirements that are none are told where those of other kinds are."""


def _read(db: Connection, kind: SealedKind) -> _State:
    rows: dict[int, bytes] = {}
    for part in row_bodies(db, kind, -(2**63), _HIGHEST, _HIGHEST):
        rows.update(zip(part.ids.tolist(), map(_hash, body_list(part)), strict=True))
    return _State(rows, _last_revisions(db, kind), frozenset(_waiting(db, kind)))


def _last_revisions(db: Connection, kind: SealedKind) -> dict[int, bytes]:
    """By row; read in the order of the table, which batches seal, and not of an index."""
    cursor = db.execute(
        "SELECT row_id, body FROM revision NOT INDEXED WHERE kind = ? ORDER BY id", (kind.code,)
    )
    found: dict[int, bytes] = {}
    for row_id, body in cursor:
        if isinstance(row_id, int) and isinstance(body, bytes):
            found[row_id] = _hash(body)  # of another type it was altered: its batch says so
    return found


def _hash(body: bytes) -> bytes:
    return sha256(body).digest()


def _waiting(db: Connection, kind: SealedKind) -> Iterator[int]:
    for (row_id,) in db.execute("SELECT row_id FROM unsealed WHERE kind = ?", (kind.code,)):
        yield row_id


def _is_any_revision_retired(db: Connection) -> bool:
    row = db.execute(
        "SELECT 1 FROM retirement NOT INDEXED WHERE kind = ?", (REVISION.code,)
    ).fetchone()
    return row is not None


def _compare(kind: SealedKind, state: _State, book: Book) -> None:
    for row_id, body in state.rows.items():
        if row_id in state.waiting or state.revisions.get(row_id) == body:
            continue
        if row_id in state.revisions:
            what = "is not as its last sealed revision says: it was altered"
        else:
            what = "was put in: no seal knows it"
        book.say(what, rows_place(kind.code, row_id, row_id))


def _look_at_gone(
    kind: SealedKind, state: _State, said: Sequence[Gone], book: Book, *, exact: bool
) -> None:
    """Rows that have a revision and are no longer there must have been retired.

    Where revisions were retired too, nothing tells how many rows there were beside those known.
    """
    lacking = sorted(state.revisions.keys() - state.rows.keys())
    gone = [Gone((kind.code, 0, 0), i, i, 1) for i in lacking]
    for account in accounts(gone, said):
        fits = account.balanced if exact else account.missing <= account.retired
        if not fits:
            _say_gone(account, _inside(lacking, account), book)


def _inside(lacking: Iterable[int], account: Account) -> list[int]:
    return [i for i in lacking if account.from_id <= i <= account.to_id]


def _say_gone(account: Account, lacking: list[int], book: Book) -> None:
    place = rows_place(account.key[0], account.from_id, account.to_id)
    if not account.retired:
        book.say("is missing" if len(lacking) == 1 else "are missing", place)
        return
    book.say(f"{len(lacking)} are missing, and retention took out {account.retired}", place)
