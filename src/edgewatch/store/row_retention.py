"""Retiring numbered rows: predictions in chunks and rows, labels, and what is kept by its number.

Each part is told before it is deleted, so that a sealed record accounts for it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from edgewatch.store import sizes
from edgewatch.store.chunk_table import chunk_ids, drop_chunk
from edgewatch.store.chunks import Chunk
from edgewatch.store.connection import Connection
from edgewatch.store.retirements import Account, Reason, going
from edgewatch.store.sealed_kinds import BY_TABLE
from edgewatch.store.tiers import set_kept_from

STEP_ROWS = 4096
STEP_CHUNKS = 4

Tell = Callable[..., None]
"""Told (table, numbers, model_id, layout_id) of rows that are about to be deleted."""


@dataclass(frozen=True, slots=True)
class Retired:
    """What one step took out of a tier: so many rows, none of them later than ``to_ns``."""

    tier: str
    rows: int
    bytes: int
    from_ns: int
    to_ns: int


def teller(db: Connection, account: Account, reason: Reason, now_ns: int) -> Tell:
    """Tells an account of rows that are about to go, and why."""

    def tell(table: str, ids: Iterable[int], model_id: int = 0, layout_id: int = 0) -> None:
        rows = going(table, ids, model_id, layout_id)
        if rows is not None:
            account(db, rows, reason, now_ns)

    return tell


def retire_raw(db: Connection, before_ns: int, tell: Tell) -> Retired | None:
    """Whole chunks, then rows that were never chunked, then labels of as long ago."""
    chunks = oldest_chunks(db, before_ns)
    if not chunks:
        found = _retire_predictions(db, before_ns, tell)
        return found or retire_rows(db, "raw", "label", "known_ns", before_ns, tell)
    for model_id, layout_id in dict.fromkeys((c.model_id, c.layout_id) for c, _ in chunks):
        alike = [c for c, _ in chunks if (c.model_id, c.layout_id) == (model_id, layout_id)]
        tell("prediction", [i for c in alike for i in chunk_ids(db, c)], model_id, layout_id)
    for chunk, _ in chunks:
        drop_chunk(db, chunk.id)
    last_ns = max(chunk.to_ns for chunk, _ in chunks)
    set_kept_from(db, "raw", last_ns + 1)
    return Retired(
        "raw",
        sum(chunk.n for chunk, _ in chunks),
        sum(size for _, size in chunks),
        min(chunk.from_ns for chunk, _ in chunks),
        last_ns,
    )


def oldest_chunks(db: Connection, before_ns: int) -> list[tuple[Chunk, int]]:
    """The oldest chunks, each with the bytes of its body.

    Sought in the index alone; only of those that are chosen is the size looked up.
    """
    found: list[Chunk] = []
    for (model_id,) in db.execute("SELECT id FROM model").fetchall():
        rows = db.execute(
            "SELECT id, model_id, layout_id, n, errors, from_ns, to_ns, first_id, last_id, format"
            " FROM chunk WHERE model_id = ? AND to_ns < ? ORDER BY to_ns LIMIT ?",
            (model_id, before_ns, STEP_CHUNKS),
        )
        found += [Chunk(*row) for row in rows]
    oldest = sorted(found, key=lambda chunk: chunk.to_ns)[:STEP_CHUNKS]
    size = "SELECT length(body) FROM chunk WHERE id = ?"
    return [(chunk, int(db.execute(size, (chunk.id,)).fetchone()[0])) for chunk in oldest]


def _retire_predictions(db: Connection, before_ns: int, tell: Tell) -> Retired | None:
    for (model_id,) in db.execute("SELECT id FROM model").fetchall():
        rows = db.execute(
            "SELECT id, time_ns, length(inputs) + length(outputs), layout_id FROM prediction"
            " WHERE model_id = ? AND time_ns < ? AND id < (SELECT max(id) FROM prediction)"
            " ORDER BY time_ns LIMIT ?",
            (model_id, before_ns, STEP_ROWS),
        ).fetchall()
        if rows:
            for layout_id in dict.fromkeys(row[3] for row in rows):
                ids = [row[0] for row in rows if row[3] == layout_id]
                tell("prediction", ids, model_id, layout_id)
            db.executemany("DELETE FROM prediction WHERE id = ?", [(row[0],) for row in rows])
            set_kept_from(db, "raw", rows[-1][1] + 1)
            return Retired("raw", len(rows), sum(r[2] for r in rows), rows[0][1], rows[-1][1])
    return None


def retire_rows(
    db: Connection, name: str, table: str, column: str, before_ns: int, tell: Tell
) -> Retired | None:
    """The first rows of a table whose numbers follow time; what came late goes with its number.

    The last row stays: SQLite would give its number to the next one.
    """
    first = db.execute(f"SELECT {column} FROM {table} ORDER BY id LIMIT 1").fetchone()  # noqa: S608
    if first is None or first[0] >= before_ns:
        return None
    rows = db.execute(
        f"SELECT id, {column} FROM {table} WHERE id < (SELECT max(id) FROM {table})"  # noqa: S608
        " ORDER BY id LIMIT ?",
        (STEP_ROWS,),
    ).fetchall()
    old: list[tuple[int, int]] = []
    for row in rows:
        if row[1] >= before_ns:
            break
        old.append(row)
    if not old:
        return None
    size = round(len(old) * sizes.row_bytes(db, table))
    ids = [row[0] for row in old]
    tell(table, ids)
    db.execute(f"DELETE FROM {table} WHERE id <= ?", (ids[-1],))  # noqa: S608
    _retire_revisions(db, table, ids, tell)
    times = [row[1] for row in old]
    return Retired(name, len(old), size, min(times), max(times))


def _retire_revisions(db: Connection, table: str, ids: list[int], tell: Tell) -> None:
    """The states that seals have met of rows that change, and have now gone."""
    kind = BY_TABLE.get(table)
    if kind is None or not kind.changes:
        return
    rows = db.execute(
        "SELECT id FROM revision WHERE kind = ? AND row_id BETWEEN ? AND ?"
        " AND id < (SELECT max(id) FROM revision) ORDER BY id",
        (kind.code, ids[0], ids[-1]),
    ).fetchall()
    tell("revision", [row[0] for row in rows])
    db.executemany("DELETE FROM revision WHERE id = ?", rows)
    db.executemany(
        "DELETE FROM unsealed WHERE kind = ? AND row_id = ?", [(kind.code, i) for i in ids]
    )
