"""How large the tiers of sketches are: counted once, when they are written, and remembered.

Where many are not counted yet, as after a long replay, samples stand for them.
"""

from __future__ import annotations

from edgewatch.store.connection import Connection
from edgewatch.store.tiers import BOUND_NS, TIERS, Tier

_COUNTED_AT_ONCE = 1440  # sketches of each model and baseline, some ten milliseconds
_PARTS = 24
_GOLDEN = 0.618
SKETCH_OVERHEAD = 90  # key and header of a sketch
SERVICE_BYTES = 720  # one row of counts with its histogram


def count_on(db: Connection) -> bool:
    """Count some sketches that are not counted yet; whether there are more. In a transaction."""
    newest, more = newest_ns(db), False
    for tier in TIERS:
        rows, size, counted_to = counted(db, tier.name)
        begin = max(counted_to, _first(db, tier))
        goal = tier.floor(newest) - tier.length_ns
        to_ns = min(goal, begin + _COUNTED_AT_ONCE * tier.length_ns)
        if begin < to_ns:
            found = sum_between(db, tier, begin, to_ns)
            _remember(db, tier.name, to_ns, rows + found[0], size + found[1])
        more = more or to_ns < goal
    return more


def count_off(db: Connection, tier: str, rows: int, size: int) -> None:
    """The same once sketches have been retired."""
    before = counted(db, tier)
    _remember(db, tier, before[2], max(before[0] - rows, 0), max(before[1] - size, 0))


def newest_ns(db: Connection) -> int:
    """The last minute of event time in which anything was predicted; 0 before the first."""
    rows = db.execute("SELECT id FROM model").fetchall()
    found = [
        db.execute("SELECT max(start_ns) FROM service_minute WHERE model_id = ?", row).fetchone()[0]
        for row in rows
    ]
    return max((int(at) for at in found if at is not None), default=0)


def uncounted(db: Connection, tier: Tier, from_ns: int, to_ns: int) -> tuple[int, int]:
    """(rows, bytes) of what no agent has counted yet; much of it is estimated from samples.

    One stretch of each of equal parts, at a place of its own, so that neither nights nor
    week-ends are always met or always missed.
    """
    begin = max(from_ns, _first(db, tier))
    part = (to_ns - begin) // _PARTS
    stretch = _COUNTED_AT_ONCE // _PARTS * tier.length_ns
    if part <= 2 * stretch:
        return sum_between(db, tier, begin, to_ns)
    rows = size = 0
    for number in range(_PARTS):
        at = begin + number * part + round(number * _GOLDEN % 1 * (part - stretch))
        found = sum_between(db, tier, tier.floor(at), tier.floor(at) + stretch)
        rows, size = rows + found[0], size + found[1]
    return round(rows * part / stretch), round(size * part / stretch)


def sum_between(db: Connection, tier: Tier, from_ns: int, to_ns: int) -> tuple[int, int]:
    """(rows, bytes) of the sketches and counts of a tier that begin within a span."""
    rows = size = 0
    baselines = [row[0] for row in db.execute("SELECT id FROM baseline")]
    for (model_id,) in db.execute("SELECT id FROM model").fetchall():
        for baseline_id in baselines:
            n, blobs = db.execute(
                f"SELECT count(*), coalesce(sum(length(sketch)), 0) FROM {tier.rollup}"  # noqa: S608
                " WHERE model_id = ? AND baseline_id = ? AND start_ns >= ? AND start_ns < ?",
                (model_id, baseline_id, from_ns, to_ns),
            ).fetchone()
            rows, size = rows + n, size + blobs + n * SKETCH_OVERHEAD
        n = db.execute(
            f"SELECT count(*) FROM {tier.service}"  # noqa: S608
            " WHERE model_id = ? AND start_ns >= ? AND start_ns < ?",
            (model_id, from_ns, to_ns),
        ).fetchone()[0]
        rows, size = rows + n, size + n * SERVICE_BYTES
    return rows, size


def _first(db: Connection, tier: Tier) -> int:
    """Beginning of the first unit of a tier; past every time where there is none."""
    models = db.execute("SELECT id FROM model").fetchall()
    query = f"SELECT min(start_ns) FROM {tier.service} WHERE model_id = ?"  # noqa: S608
    found = [db.execute(query, model).fetchone()[0] for model in models]
    return min((int(at) for at in found if at is not None), default=BOUND_NS)


def counted(db: Connection, tier: str) -> tuple[int, int, int]:
    row = db.execute("SELECT rows, bytes, counted_to_ns FROM tier WHERE name = ?", (tier,))
    return tuple(row.fetchone() or (0, 0, 0))


def _remember(db: Connection, tier: str, to_ns: int, rows: int, size: int) -> None:
    db.execute(
        """INSERT INTO tier (name, kept_from_ns, counted_to_ns, rows, bytes)
           VALUES (:tier, 0, :to, :rows, :bytes)
           ON CONFLICT (name) DO UPDATE SET counted_to_ns = :to, rows = :rows, bytes = :bytes""",
        {"tier": tier, "to": to_ns, "rows": rows, "bytes": size},
    )
