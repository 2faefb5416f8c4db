"""Retirements and erasures: are they such as EdgeWatch itself writes?

They are what excuses a sealed record that is not there. So a retirement must be of a kind of
record, and for a reason, for which EdgeWatch deletes anything at all; and an erasure must be what
somebody asked for in an action that names the very record. Where people are enrolled that action
takes the signature of one of them (:mod:`edgewatch.audit.seals.check_actions`).
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from edgewatch.audit.seals.check_book import RECORD, Book, kind_name, plural, rows_place
from edgewatch.audit.seals.check_reading import any_text
from edgewatch.site.actions import ERASE
from edgewatch.store.connection import Connection, one_view
from edgewatch.store.removing import REMOVABLE
from edgewatch.store.retirements import Reason
from edgewatch.store.sealed_kinds import BY_TABLE, CHANGING, PREDICTION, REVISION
from edgewatch.store.seals import sealed_up_to
from edgewatch.store.sizes import ROW_TABLES

_RAW = frozenset(table for table, _ in ROW_TABLES["raw"])
_AGED = frozenset(table for tier in ROW_TABLES.values() for table, _ in tier) | {REVISION.table}
_RETIRED: Mapping[str, frozenset[str]] = {
    Reason.AGE: _AGED,
    Reason.SIZE: _AGED,
    Reason.SPACE: _RAW,
    Reason.NEWEST_ONLY: frozenset({"explanation"}),
    Reason.DAMAGED: frozenset({PREDICTION.table}),
    Reason.ALTERED: frozenset({PREDICTION.table}),
}
"""Of which tables EdgeWatch ever deletes rows, by the reason that it gives."""

_Numbers = Mapping[str, frozenset[int]]


def check_accounts(db: Connection, book: Book) -> None:
    """Say of each account of missing records that EdgeWatch would not have written."""
    with any_text(db), one_view(db):
        _check_retirements(db, book)
        _check_erasures(db, book)
        _note_unsealed(db, book)
        _note_gaps(db, book)


def _check_retirements(db: Connection, book: Book) -> None:
    rows = db.execute("SELECT id, kind, reason FROM retirement NOT INDEXED ORDER BY id")
    for number, kind, reason in rows:
        table = kind_name(kind)
        if table not in _RETIRED.get(reason, ()):
            book.say(
                f"EdgeWatch takes out nothing of {table} for the reason {reason!r}: it did not "
                "write this",
                f"{RECORD}, retirement {number}",
            )


def _check_erasures(db: Connection, book: Book) -> None:
    asked: dict[str, _Numbers] = {}
    rows = db.execute("SELECT kind, row_id, token FROM erasure NOT INDEXED ORDER BY id")
    for kind, row_id, token in rows:
        table = kind_name(kind)
        if table not in REMOVABLE:
            book.say(f"nothing of {table} is ever erased", rows_place(kind, row_id, row_id))
            continue
        if token not in asked:
            asked[token] = _asked_for(db, token)
        if row_id not in asked[token].get(table, ()):
            book.say("was erased, and no action asked for it", rows_place(kind, row_id, row_id))


def _asked_for(db: Connection, token: str) -> _Numbers:
    """By table, the numbers that the actions of a token had erased."""
    found: dict[str, frozenset[int]] = {}
    rows = db.execute(
        "SELECT payload FROM action NOT INDEXED"
        " WHERE token = ? AND kind = ? AND outcome LIKE 'done%'",
        (token, ERASE),
    )
    for (payload,) in rows:
        for table, numbers in _numbers(payload).items():
            found[table] = found.get(table, frozenset()) | numbers
    return found


def _numbers(payload: object) -> _Numbers:
    """The numbers that an erasing action names; none where it is not one that EdgeWatch wrote."""
    try:
        said = json.loads(payload) if isinstance(payload, str) else None
    except (ValueError, RecursionError):
        return {}
    numbers = said.get("numbers") if isinstance(said, dict) else None
    if not isinstance(numbers, dict):
        return {}
    return {
        table: frozenset(i for i in ids if isinstance(i, int))
        for table, ids in numbers.items()
        if isinstance(ids, list)
    }


def _note_unsealed(db: Connection, book: Book) -> None:
    """Accounts that wait for their seal can have been written by anybody until then."""
    waiting = 0
    for table in ("retirement", "erasure"):
        (n,) = db.execute(
            f"SELECT count(*) FROM {table} NOT INDEXED WHERE id > ?",  # noqa: S608
            (sealed_up_to(db, BY_TABLE[table].code),),
        ).fetchone()
        waiting += n
    if waiting:
        verb = "waits for its seal" if waiting == 1 else "wait for their seal"
        book.note(f"{plural(waiting, 'account')} of records that were taken out {verb}.")


def _note_gaps(db: Connection, book: Book) -> None:
    """Rows that change, and are never retired, have every number: where revisions were retired,
    a number that is not there may be a row that was taken out together with its revisions."""
    retired = "SELECT 1 FROM retirement NOT INDEXED WHERE kind = ?"
    if db.execute(retired, (REVISION.code,)).fetchone() is None:
        return
    for table in (kind.table for kind in CHANGING if kind.table not in _AGED):
        (n,) = db.execute(
            f"SELECT coalesce(max(id), 0) - count(*) FROM {table} NOT INDEXED"  # noqa: S608
        ).fetchone()
        if n > 0:
            verb = "is" if n == 1 else "are"
            book.note(f"{plural(n, 'number')} of {table} {verb} missing between others.")
