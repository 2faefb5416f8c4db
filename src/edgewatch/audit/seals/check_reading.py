"""Reading the tables of seals out of a record that may hold anything.

STRICT tables keep SQLite from writing a text where bytes belong; they do not keep anybody from
writing to the file. So kinds and lengths are looked at before a value is used: what is unfit is
told, row by row, and never reaches a computation.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from edgewatch.audit.seals.check_book import RECORD
from edgewatch.store.connection import Connection, RecordError
from edgewatch.store.seals import EpochRow, SealedBatch, SealRow

Say = Callable[[str, str], None]
"""Told what is wrong and where."""
UNREADABLE = (RecordError, UnicodeDecodeError, OverflowError, MemoryError)
"""What SQLite raises on pages that are no pages."""
LOWEST = -(2**63)
"""The lowest number that a row can have."""
_PAGE = 2048
_HASH, _SIGNATURE, _SALT = 32, 64, 16
_SEAL = ("number", "epoch", "time_ns", "next_key", "signature")
_BATCH = (
    "id", "number", "kind", "version", "model_id", "layout_id", "first_id", "last_id", "n",
    "root", "salt",
)  # fmt: skip
_EPOCH = ("id", "time_ns", "origin", "first_number", "first_key", "certificate")


@contextlib.contextmanager
def any_text(db: Connection) -> Iterator[None]:
    """Let texts that are no UTF-8 be read: as what no valid text is, so that they match nothing."""
    before = db.text_factory
    db.text_factory = lambda raw: raw.decode("utf-8", "surrogateescape")
    try:
        yield
    finally:
        db.text_factory = before


def newest_seal(db: Connection) -> int:
    """The number of the newest seal; 0 where there is none or it cannot be read."""
    try:
        (number,) = db.execute("SELECT max(number) FROM seal").fetchone()
    except UNREADABLE:
        return 0
    return number if isinstance(number, int) and number > 0 else 0


def read_seals(db: Connection, upto: int, say: Say) -> Iterator[SealRow]:
    """Seals up to a number, in order; ends at the first that cannot be used."""
    for row in _pages(db, "seal", _SEAL, say):
        number = row[0]
        if number > upto:
            return
        place = f"{RECORD}, seal {number}"
        unfit = _unfit(
            row,
            _SEAL,
            {"epoch": _is_count, "time_ns": _is_int, "next_key": _bytes(_HASH),
             "signature": _bytes(_SIGNATURE)},
        )  # fmt: skip
        if unfit:
            say(f"{unfit} is not what a seal holds there: the seal was altered", place)
            return
        yield SealRow(*row)


def read_batches(db: Connection, after_id: int, say: Say) -> Iterator[SealedBatch]:
    """Batches after one of them, in the order in which seals count them.

    They are sought by ``id`` alone: an index might say other than the table.
    """
    for row in _pages(db, "seal_batch", _BATCH, say, after_id):
        unfit = _unfit(
            row,
            _BATCH,
            {"number": _is_int, "kind": _is_byte, "version": _is_byte, "model_id": _is_int,
             "layout_id": _is_int, "first_id": _is_int, "last_id": _is_int, "n": _is_count,
             "root": _bytes(_HASH), "salt": _is_salt},
        )  # fmt: skip
        if unfit:
            say(f"{unfit} is not what a batch holds there", f"{RECORD}, seal_batch {row[0]}")
            if unfit != "salt":
                continue
        batch = SealedBatch(*row)
        yield replace(batch, salt=None) if unfit else batch


def read_epochs(db: Connection, say: Say) -> list[EpochRow]:
    """All epochs that can be used."""
    found = []
    for row in _pages(db, "seal_epoch", _EPOCH, say):
        unfit = _unfit(
            row,
            _EPOCH,
            {"time_ns": _is_int, "origin": _is_text, "first_number": _is_int,
             "first_key": _bytes(_HASH), "certificate": _is_text},
        )  # fmt: skip
        if unfit:
            say(f"{unfit} is not what an epoch holds there", f"{RECORD}, seal_epoch {row[0]}")
            continue
        found.append(EpochRow(*row))
    return found


def _pages(
    db: Connection, table: str, columns: Sequence[str], say: Say, after: int = LOWEST
) -> Iterator[tuple[Any, ...]]:
    """The rows of a table by their number, in short reads; ends where they cannot be read.

    Numbers must ascend: pages that point at each other in a circle end the reading too.
    """
    key = columns[0]
    begin = f"SELECT {', '.join(columns)} FROM {table} WHERE {key}"  # noqa: S608
    end = f"? ORDER BY {key} LIMIT {_PAGE}"
    compare = ">=" if after == LOWEST else ">"
    while True:
        try:
            rows = db.execute(f"{begin} {compare} {end}", (after,)).fetchall()
        except UNREADABLE as error:
            say(f"cannot be read ({error})", f"{RECORD}, {table} after {max(after, 0)}")
            return
        for row in rows:
            if not isinstance(row[0], int) or (row[0] <= after and compare == ">"):
                say("its rows are not in order", f"{RECORD}, {table} after {max(after, 0)}")
                return
            after, compare = row[0], ">"
            yield row
        if len(rows) < _PAGE:
            return


def _unfit(
    row: Sequence[Any], columns: Sequence[str], tests: dict[str, Callable[[Any], bool]]
) -> str:
    """The first column whose value is of no use; empty where all are as they should be."""
    cells = dict(zip(columns, row, strict=True))
    return next((name for name, test in tests.items() if not test(cells[name])), "")


def _is_int(value: Any) -> bool:
    return isinstance(value, int)


def _is_count(value: Any) -> bool:
    return isinstance(value, int) and 0 <= value < 2**32


def _is_byte(value: Any) -> bool:
    return isinstance(value, int) and 0 <= value < 2**8


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


def _is_salt(value: Any) -> bool:
    whole = isinstance(value, bytes) and (
        len(value) == _HASH or (value[:1] == b"\x01" and len(value) % _SALT == 1)
    )
    return value is None or whole


def _bytes(length: int) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, bytes) and len(value) == length
