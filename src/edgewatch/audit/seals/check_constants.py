"""Rows that change: what nobody ever changes of them must be the same in each of their states.

An approval ends, but it stays the approval that a named person gave at one time; a state of the
hardware ends, but it does not become another verdict. So whoever alters a row and has it taken for
one that waits for its revision, or seals the revision with a stolen key, is found in all but the
few values that EdgeWatch itself sets later.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping
from hashlib import sha256

from edgewatch.audit.seals.bodies import body_list
from edgewatch.audit.seals.check_book import Book, plural, rows_place
from edgewatch.audit.seals.check_reading import any_text
from edgewatch.audit.seals.row_bodies import row_bodies
from edgewatch.store.connection import Connection, one_view
from edgewatch.store.sealed_kinds import CHANGING, SealedKind

_SET_LATER: Mapping[str, frozenset[str]] = {
    table: frozenset(columns.split())
    for table, columns in {
        "alarm": "priority model slot feature raised_ns state cleared_ns acknowledged_ns cause_id"
        " content",
        "hardware_state": "until_ns proved_ns unit reason evidence kind",
        "suspect_span": "to_ns restored",
        "enrolment": "ended_ns agreed armed_ns",
        "rejection": "overruled_ns",
        "maintenance_window": "ended_ns ended_by ended_note",
        "out_of_service": "ended_ns ended_by ended_role ended_note",
        "suspicion": "settled_ns",
        "clock_reference": "ended_ns ended",
        "presence": "models to_ns ended",
        "person": "ended_ns",
    }.items()
}
"""By table, the columns that EdgeWatch sets after the row was written: a statement that sets
another one has to be added here."""
_FIXED_BYTES = {0: 0, 1: 8, 2: 8}
_HIGHEST = 2**63 - 1


def check_constants(db: Connection, book: Book) -> None:
    """Compare the constant values of all revisions of a row, and of the row where it waits."""
    for kind in CHANGING:
        with any_text(db), one_view(db):
            _check(db, kind, book)


def _check(db: Connection, kind: SealedKind, book: Book) -> None:
    at = _constant_places(kind)
    first: dict[int, bytes] = {}
    for row_id, body in _revisions(db, kind):
        known = first.setdefault(row_id, _digest(body, at))
        if known != _digest(body, at):
            what = "a later revision differs from the first in what never changes"
            book.say(what, rows_place(kind.code, row_id, row_id))
    _check_waiting(db, kind, first, at, book)


def _check_waiting(
    db: Connection, kind: SealedKind, first: Mapping[int, bytes], at: frozenset[int], book: Book
) -> None:
    changed = 0
    waiting = db.execute("SELECT row_id FROM unsealed WHERE kind = ?", (kind.code,)).fetchall()
    for (row_id,) in waiting:
        if row_id not in first:
            continue
        changed += 1
        for part in row_bodies(db, kind, row_id, row_id, 1):
            if _digest(body_list(part)[0], at) != first[row_id]:
                what = "was altered in what never changes, and noted as if it were to be sealed"
                book.say(what, rows_place(kind.code, row_id, row_id))
    if changed:
        verb = "was" if changed == 1 else "were"
        book.note(f"{plural(changed, 'row')} of {kind.table} {verb} changed since the last seal.")


def _revisions(db: Connection, kind: SealedKind) -> Iterator[tuple[int, bytes]]:
    rows = db.execute(
        "SELECT row_id, body FROM revision NOT INDEXED WHERE kind = ? ORDER BY id", (kind.code,)
    )
    for row_id, body in rows:
        if isinstance(row_id, int) and isinstance(body, bytes):
            yield row_id, body  # of another type it was altered: its batch says so


def _constant_places(kind: SealedKind) -> frozenset[int]:
    """Of the values of a body; one that is no plain column moves until the row is closed."""
    later = _SET_LATER[kind.table]
    return frozenset(
        at for at, sql in enumerate(kind.columns) if sql.isidentifier() and sql not in later
    )


def _digest(body: bytes, places: frozenset[int]) -> bytes:
    """Of the values at these places; of all of it where it is no body."""
    try:
        kept = [value for at, value in enumerate(_values(body)) if at in places]
    except (IndexError, struct.error, KeyError):
        kept = [body]
    return sha256(b"".join(kept)).digest()


def _values(body: bytes) -> Iterator[bytes]:
    """The values of a body, each with its class, as ``docs/seals.md`` says.

    >>> list(_values(b"\\x00" + b"\\x03\\x01\\x00\\x00\\x00a"))
    [b'\\x00', b'\\x03\\x01\\x00\\x00\\x00a']
    """
    at = 0
    while at < len(body):
        tag = body[at]
        if tag in _FIXED_BYTES:
            size = 1 + _FIXED_BYTES[tag]
        elif tag in (3, 4):
            size = 5 + int(struct.unpack_from("<I", body, at + 1)[0])
        else:
            raise KeyError(tag)
        yield body[at : at + size]
        at += size
