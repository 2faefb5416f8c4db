"""What stands beside the log: its kept frontier, what waits, and whether sealing went on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from edgewatch.audit.seals.check_book import RECORD, Book
from edgewatch.audit.seals.check_log import LogFound
from edgewatch.audit.seals.check_reading import any_text, newest_seal
from edgewatch.audit.seals.check_times import moment
from edgewatch.audit.seals.merkle import Frontier
from edgewatch.store.connection import Connection, one_view
from edgewatch.store.json_columns import JSON_COLUMNS
from edgewatch.store.seals import unsealed_counts

STALLED_NS = 60 * 1_000_000_000
"""A seal is due every 10 s: an agent that ran so long without one did not seal."""
_SAMPLES, _SAMPLE_ROWS = 15, 500
_JSON5 = 2  # sqlite.org/json1.html#jvalid: what json.dumps writes, Infinity and NaN included
_OF_PREDICTIONS = "prediction"
_ROW_LIMIT = 5


def check_state(db: Connection, found: LogFound, upto: int, book: Book) -> dict[str, int]:
    """Say what is not as a sealing agent leaves it; the kinds that wait for their seal."""
    with any_text(db), one_view(db):
        _check_frontier(db, found, upto, book)
        waiting = unsealed_counts(db)
        _check_json(db, book)
    return waiting


def _check_frontier(db: Connection, found: LogFound, upto: int, book: Book) -> None:
    """What the next seal will go on from must be the log that is there."""
    rows = db.execute("SELECT id, size, frontier FROM seal_state ORDER BY id LIMIT 3").fetchall()
    if newest_seal(db) != upto or found.tree.size != upto or (not upto and not rows):
        return  # the log has grown since, or could not be followed: other findings say so
    if len(rows) != 1 or not _is_frontier(rows[0], found.tree):
        book.say("it is not that of the log: the next seal would not fit", f"{RECORD}, seal_state")


def _is_frontier(row: Sequence[Any], tree: Frontier) -> bool:
    return bool(row[1] == tree.size and row[2] == tree.to_bytes())


def check_pace(db: Connection, found: LogFound, waiting: dict[str, int], book: Book) -> None:
    """Say so where an agent ran on without sealing.

    Its samples of the machine, one every 2 s, bear the time of the wall like seals do; what a
    replay brings bears the time of its own rows and says nothing here. There must be many: a clock
    that was set forward a moment ago is no minute without seals.
    """
    if found.sealed_to is None or not waiting:
        return
    rows = db.execute("SELECT time_ns FROM resource ORDER BY id DESC LIMIT ?", (_SAMPLE_ROWS,))
    since = {at for (at,) in rows if isinstance(at, int) and at > found.sealed_to}
    if len(since) >= _SAMPLES and max(since) - found.sealed_to > STALLED_NS:
        n = sum(waiting.values())
        book.say(
            f"nothing was sealed after {moment(found.sealed_to)} although an agent ran until "
            f"{moment(max(since))}: {n} records are not sealed",
            f"{RECORD}, seal {found.tree.size}",
        )


def _check_json(db: Connection, book: Book) -> None:
    """Texts that no reader could take apart; those of predictions are in their batches' roots."""
    for table, columns in JSON_COLUMNS.items():
        for column in columns:
            if table != _OF_PREDICTIONS:
                _check_column(db, table, column, book)


def _check_column(db: Connection, table: str, column: str, book: Book) -> None:
    rows = db.execute(
        f"SELECT rowid FROM {table} WHERE {column} IS NOT NULL"  # noqa: S608 - names of our own
        f" AND NOT coalesce(json_valid({column}, {_JSON5}), 0) LIMIT {_ROW_LIMIT}"
    ).fetchall()
    for (row_id,) in rows:
        book.say(f"{column} is not JSON", f"{RECORD}, {table} {row_id}")
