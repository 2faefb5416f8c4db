"""How many sketches the answer to a question would take, before they are read."""

from __future__ import annotations

from edgewatch.store.connection import Connection, one_view
from edgewatch.store.tiers import DAY, HOUR, MINUTE, pieces


def units_to_read(
    db: Connection, model: str, baseline_id: str, from_ns: int, to_ns: int, step_ns: int, most: int
) -> int:
    """How many units :func:`edgewatch.store.rollups.series` would read; no more than ``most``.

    Right after a year has been replayed its hours and days are still to be folded, and every
    minute would be read in their place.
    """
    top = next((tier for tier in (DAY, HOUR) if step_ns % tier.length_ns == 0), MINUTE)
    low, high = from_ns // step_ns * step_ns, -(-to_ns // step_ns) * step_ns
    found = 0
    with one_view(db):
        for (model_id,) in db.execute("SELECT id FROM model WHERE name = ?", (model,)).fetchall():
            for piece in pieces(db, model_id, low, high, top):
                row = db.execute(
                    f"SELECT count(*) FROM (SELECT 1 FROM {piece.tier.rollup} WHERE model_id = ?"  # noqa: S608
                    " AND baseline_id = ? AND start_ns >= ? AND start_ns < ? LIMIT ?)",
                    (model_id, baseline_id, piece.from_ns, piece.to_ns, most - found),
                ).fetchone()
                found += int(row[0])
                if found >= most:
                    return most
    return found
