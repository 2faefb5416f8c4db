"""What leaves the record, and when: every tier is capped by time and by size, none below a floor.

Retired pages are used again; the file never shrinks and is never vacuumed: ``VACUUM`` of a few
gigabytes stops recording for half a minute and needs the space twice, ``auto_vacuum`` costs a
quarter of every insert and scatters what was in order.

Ages are counted back from the newest record of a tier, not from the clock alone: a month of long
ago that is replayed is kept, and so is a site that was switched off for a year.
"""

from __future__ import annotations

from edgewatch.site.config import FLOOR_DAYS, RecordSection
from edgewatch.store import sizes, sketch_sizes
from edgewatch.store.connection import Connection, one_transaction
from edgewatch.store.journal import add_event
from edgewatch.store.retirements import Account, Reason, unaccounted
from edgewatch.store.row_retention import Retired, Tell, retire_raw, retire_rows, teller
from edgewatch.store.tiers import DAY, DAY_NS, HOUR, MINUTE, Tier, kept_from, set_kept_from

__all__ = ["FREE_BYTES", "Retired", "free_space", "over_cap", "retire_step"]

FREE_BYTES = 64 * 1024 * 1024
_SKETCHES = {tier.name: (tier, coarser) for tier, coarser in
             ((MINUTE, HOUR), (HOUR, DAY), (DAY, None))}  # fmt: skip


def retire_step(
    db: Connection,
    record: RecordSection,
    now_ns: int,
    tier_bytes: dict[str, int],
    account: Account = unaccounted,
) -> Retired | None:
    """Retire one small part of one tier that is over a cap; None where none is.

    Call it in a transaction, with ``tier_bytes`` as :func:`edgewatch.store.sizes.sizes` found
    them. Each step is told in an event ``record.retired``, and to ``account`` before it is taken.
    """
    for name, (days, cap) in sizes.caps(record).items():
        horizon_ns = _horizon(db, name, now_ns)
        by_age_ns = horizon_ns - days * DAY_NS
        found = _retire(db, name, by_age_ns, teller(db, account, Reason.AGE, now_ns))
        if found is None and tier_bytes.get(name, 0) > cap:
            by_size_ns = max(by_age_ns, horizon_ns - record.floor_days * DAY_NS)
            found = _retire(db, name, by_size_ns, teller(db, account, Reason.SIZE, now_ns))
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


def free_space(
    db: Connection, now_ns: int, floor_days: int = FLOOR_DAYS, account: Account = unaccounted
) -> int:
    """Make room on a full disk: the oldest raw data beyond the floor, some 64 MiB at once.

    Returns the bytes that can now be used again; 0 where nothing is old enough. Takes a
    transaction for each step.
    """
    before_ns = _horizon(db, "raw", now_ns) - floor_days * DAY_NS
    tell = teller(db, account, Reason.SPACE, now_ns)
    freed = 0
    while freed < FREE_BYTES:
        with one_transaction(db):
            found = retire_raw(db, before_ns, tell)
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


def _retire(db: Connection, name: str, before_ns: int, tell: Tell) -> Retired | None:
    if before_ns <= 0:
        return None
    if name == "raw":
        return retire_raw(db, before_ns, tell)
    if name in _SKETCHES:
        tier, coarser = _SKETCHES[name]
        return _retire_sketches(db, tier, coarser, before_ns)
    for table, column in sizes.ROW_TABLES[name]:
        found = retire_rows(db, name, table, column, before_ns, tell)
        if found is not None:
            return found
    return None


def _untold(_table: str, _rows: object, _model_id: int = 0, _layout_id: int = 0) -> None:
    """Of what is only looked at."""


def _any_before(db: Connection, name: str, before_ns: int) -> bool:
    """Whether a step would find something to retire; nothing is changed."""
    db.execute("SAVEPOINT looked")
    try:
        return _retire(db, name, before_ns, _untold) is not None
    finally:
        db.execute("ROLLBACK TO looked")
        db.execute("RELEASE looked")


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
