"""What leaves the record, and when: every tier is capped by time and by size, none below a floor.

Retired pages are used again; the file never shrinks and is never vacuumed: ``VACUUM`` of a few
gigabytes stops recording for half a minute and needs the space twice, ``auto_vacuum`` costs a
quarter of every insert and scatters what was in order.

Ages are counted back from the newest record of a tier, not from the clock alone: a month of long
ago that is replayed is kept, and so is a site that was switched off for a year.
"""

from __future__ import annotations

from dataclasses import dataclass

from edgewatch.site.config import FLOOR_DAYS, RecordSection
from edgewatch.store import compaction, sizes, sketch_sizes
from edgewatch.store.connection import Connection, one_transaction
from edgewatch.store.journal import add_event
from edgewatch.store.tiers import DAY, DAY_NS, HOUR, MINUTE, Tier, kept_from, set_kept_from

STEP_ROWS = 4096
STEP_CHUNKS = 4
FREE_BYTES = 64 * 1024 * 1024
_SKETCHES = {tier.name: (tier, coarser) for tier, coarser in
             ((MINUTE, HOUR), (HOUR, DAY), (DAY, None))}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Retired:
    """What one step took out of a tier: so many rows, none of them later than ``to_ns``."""

    tier: str
    rows: int
    bytes: int
    from_ns: int
    to_ns: int


def retire_step(
    db: Connection, record: RecordSection, now_ns: int, tier_bytes: dict[str, int]
) -> Retired | None:
    """Retire one small part of one tier that is over a cap; None where none is.

    Call it in a transaction, with ``tier_bytes`` as :func:`edgewatch.store.sizes.sizes` found
    them. Each step is told in an event ``record.retired``.
    """
    for name, (days, cap) in sizes.caps(record).items():
        horizon_ns = _horizon(db, name, now_ns)
        before_ns = horizon_ns - days * DAY_NS
        if tier_bytes.get(name, 0) > cap:
            before_ns = max(before_ns, horizon_ns - record.floor_days * DAY_NS)
        found = _retire(db, name, before_ns)
        if found is not None:
            _tell(db, now_ns, found)
            return found
    return None


def over_cap(
    db: Connection, record: RecordSection, now_ns: int, tier_bytes: dict[str, int]
) -> list[str]:
    """Tiers over their size cap though all that they hold is younger than the floor."""
    caps = sizes.caps(record)
    return [
        name
        for name, size in tier_bytes.items()
        if size > caps[name][1]
        and not _any_before(db, name, _horizon(db, name, now_ns) - record.floor_days * DAY_NS)
    ]


def free_space(db: Connection, now_ns: int, floor_days: int = FLOOR_DAYS) -> int:
    """Make room on a full disk: the oldest raw data beyond the floor, some 64 MiB at once.

    Returns the bytes that can now be used again; 0 where nothing is old enough. Takes a
    transaction for each step.
    """
    before_ns = _horizon(db, "raw", now_ns) - floor_days * DAY_NS
    freed = 0
    while freed < FREE_BYTES:
        with one_transaction(db):
            found = _retire_raw(db, before_ns)
            if found is None:
                break
            _tell(db, now_ns, found)
        freed += found.bytes
    return freed


def _tell(db: Connection, now_ns: int, found: Retired) -> None:
    add_event(
        db, now_ns, "record.retired", found.tier,
        rows=found.rows, bytes=found.bytes, from_ns=found.from_ns, to_ns=found.to_ns,
    )  # fmt: skip


def _horizon(db: Connection, name: str, now_ns: int) -> int:
    """The newest record of a tier, but never later than now: a clock that ran ahead retires
    nothing."""
    if name in ("resource", "event"):
        (table, column), *_ = sizes.ROW_TABLES[name]
        row = db.execute(
            f"SELECT {column} FROM {table} ORDER BY id DESC LIMIT 1"  # noqa: S608
        ).fetchone()
        return min(now_ns, int(row[0])) if row else 0
    return min(now_ns, sketch_sizes.newest_ns(db))


def _retire(db: Connection, name: str, before_ns: int) -> Retired | None:
    if before_ns <= 0:
        return None
    if name == "raw":
        return _retire_raw(db, before_ns)
    if name in _SKETCHES:
        tier, coarser = _SKETCHES[name]
        return _retire_sketches(db, tier, coarser, before_ns)
    for table, column in sizes.ROW_TABLES[name]:
        found = _retire_rows(db, name, table, column, before_ns)
        if found is not None:
            return found
    return None


def _any_before(db: Connection, name: str, before_ns: int) -> bool:
    """Whether a step would find something to retire; nothing is changed."""
    db.execute("SAVEPOINT looked")
    try:
        return _retire(db, name, before_ns) is not None
    finally:
        db.execute("ROLLBACK TO looked")
        db.execute("RELEASE looked")


def _retire_raw(db: Connection, before_ns: int) -> Retired | None:
    """Whole chunks, then rows that were never chunked, then labels of as long ago."""
    chunks = _first_chunks(db, before_ns)
    if not chunks:
        found = _retire_predictions(db, before_ns)
        return found or _retire_rows(db, "raw", "label", "known_ns", before_ns)
    for chunk in chunks:
        compaction.drop_chunk(db, int(chunk[0]))
    set_kept_from(db, "raw", max(c[4] for c in chunks) + 1)
    return Retired(
        "raw",
        sum(c[1] for c in chunks),
        sum(c[2] for c in chunks),
        min(c[3] for c in chunks),
        max(c[4] for c in chunks),
    )


def _first_chunks(db: Connection, before_ns: int) -> list[tuple[int, int, int, int, int]]:
    """(id, rows, bytes, first time, last time) of the oldest chunks.

    Sought in the index alone; only of those that are chosen is the size looked up.
    """
    found = []
    for (model_id,) in db.execute("SELECT id FROM model").fetchall():
        found += db.execute(
            "SELECT id, n, from_ns, to_ns FROM chunk"
            " WHERE model_id = ? AND to_ns < ? ORDER BY to_ns LIMIT ?",
            (model_id, before_ns, STEP_CHUNKS),
        ).fetchall()
    oldest = sorted(found, key=lambda chunk: int(chunk[3]))[:STEP_CHUNKS]
    size = "SELECT length(body) FROM chunk WHERE id = ?"
    return [
        (number, n, db.execute(size, (number,)).fetchone()[0], from_ns, to_ns)
        for number, n, from_ns, to_ns in oldest
    ]


def _retire_predictions(db: Connection, before_ns: int) -> Retired | None:
    for (model_id,) in db.execute("SELECT id FROM model").fetchall():
        rows = db.execute(
            "SELECT id, time_ns, length(inputs) + length(outputs) FROM prediction"
            " WHERE model_id = ? AND time_ns < ? AND id < (SELECT max(id) FROM prediction)"
            " ORDER BY time_ns LIMIT ?",
            (model_id, before_ns, STEP_ROWS),
        ).fetchall()
        if rows:
            db.executemany("DELETE FROM prediction WHERE id = ?", [(row[0],) for row in rows])
            set_kept_from(db, "raw", rows[-1][1] + 1)
            return Retired("raw", len(rows), sum(r[2] for r in rows), rows[0][1], rows[-1][1])
    return None


def _retire_rows(
    db: Connection, name: str, table: str, column: str, before_ns: int
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
    db.execute(f"DELETE FROM {table} WHERE id <= ?", (old[-1][0],))  # noqa: S608
    times = [row[1] for row in old]
    return Retired(name, len(old), size, min(times), max(times))


def _retire_sketches(
    db: Connection, tier: Tier, coarser: Tier | None, before_ns: int
) -> Retired | None:
    """One day of a tier, for all models, once the coarser units above it are folded.

    A day goes as a whole: below ``kept_from`` readers and folding take what they find of a tier
    for rows that came late.
    """
    before_ns = _foldable(db, tier, coarser, before_ns)
    first = _first_unit(db, tier)
    if first is None or DAY.floor(first) + DAY_NS > before_ns:
        return None
    day = DAY.floor(first)
    parts = [_delete(db, tier, m, b, day, day + DAY_NS) for m, b in _pairs(db)]
    rows, size = sum(part[0] for part in parts), sum(part[1] for part in parts)
    set_kept_from(db, tier.name, day + DAY_NS)
    sketch_sizes.count_off(db, tier.name, rows, size)
    return Retired(tier.name, rows, size, day, day + DAY_NS)


def _foldable(db: Connection, tier: Tier, coarser: Tier | None, before_ns: int) -> int:
    """The latest time before which a tier can go: folded, and its finer tier gone before it."""
    if coarser is not None:
        (due,) = db.execute(
            "SELECT min(start_ns) FROM tier_due WHERE tier = ?", (coarser.name,)
        ).fetchone()
        before_ns = before_ns if due is None else min(before_ns, int(due))
    if tier.finer is not None:
        before_ns = min(before_ns, kept_from(db, tier.finer.name))
    return before_ns


def _pairs(db: Connection) -> list[tuple[int, str | None]]:
    """Each model with each baseline, and with None for its counts of service."""
    models = [int(row[0]) for row in db.execute("SELECT id FROM model")]
    baselines = [str(row[0]) for row in db.execute("SELECT id FROM baseline")]
    return [(m, b) for m in models for b in (*baselines, None)]


def _first_unit(db: Connection, tier: Tier) -> int | None:
    found = []
    for model_id, baseline_id in _pairs(db):
        table, where, key = _key(tier, model_id, baseline_id)
        row = db.execute(f"SELECT min(start_ns) FROM {table} WHERE {where}", key).fetchone()  # noqa: S608
        found += [int(row[0])] if row[0] is not None else []
    return min(found, default=None)


def _delete(
    db: Connection, tier: Tier, model_id: int, baseline_id: str | None, from_ns: int, to_ns: int
) -> tuple[int, int]:
    """(rows, bytes) deleted of one model, with one baseline or of its service."""
    table, where, key = _key(tier, model_id, baseline_id)
    each = (
        f"sum(length(sketch)) + {sketch_sizes.SKETCH_OVERHEAD} * count(*)"
        if baseline_id
        else f"{sketch_sizes.SERVICE_BYTES} * count(*)"
    )
    span = f"{table} WHERE {where} AND start_ns >= ? AND start_ns < ?"
    rows, size = db.execute(
        f"SELECT count(*), {each} FROM {span}",  # noqa: S608
        (*key, from_ns, to_ns),
    ).fetchone()
    db.execute(f"DELETE FROM {span}", (*key, from_ns, to_ns))  # noqa: S608
    return int(rows), int(size or 0)


def _key(tier: Tier, model_id: int, baseline_id: str | None) -> tuple[str, str, tuple[object, ...]]:
    """(table, condition, its parameters), so that the primary key is sought and not scanned."""
    if baseline_id is None:
        return tier.service, "model_id = ?", (model_id,)
    return tier.rollup, "model_id = ? AND baseline_id = ?", (model_id, baseline_id)
