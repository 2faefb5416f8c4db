"""Minutes, hours and days one by one: how much each holds, and the sketches of it.

For charts that read again only what has changed: the count of a unit tells whether its sketches
are still those that were read.
"""

from __future__ import annotations

from collections import Counter

from edgewatch.store import rollups
from edgewatch.store.connection import Connection, one_view
from edgewatch.store.tiers import Tier, pieces


def unit_counts(db: Connection, model: str, from_ns: int, to_ns: int, tier: Tier) -> dict[int, int]:
    """Beginning of each unit of a tier that has any → predictions of all versions of the model."""
    found: Counter[int] = Counter()
    low, high = tier.floor(max(from_ns, 0)), tier.ceil(to_ns)
    with one_view(db):
        for (model_id,) in db.execute("SELECT id FROM model WHERE name = ?", (model,)).fetchall():
            for piece in pieces(db, model_id, low, high, tier):
                rows = db.execute(
                    f"SELECT start_ns, n FROM {piece.tier.service}"  # noqa: S608
                    " WHERE model_id = ? AND start_ns >= ? AND start_ns < ?",
                    (model_id, piece.from_ns, piece.to_ns),
                )
                for start_ns, n in rows:
                    found[tier.floor(int(start_ns))] += int(n)
    return dict(found)


def unit_sketches(
    db: Connection, model: str, from_ns: int, to_ns: int, tier: Tier
) -> list[tuple[int, str, list[bytes]]]:
    """(beginning, baseline, sketches) of each unit of a span, for every baseline ever in force."""
    rows = db.execute("SELECT DISTINCT baseline_id FROM baseline_period WHERE model = ?", (model,))
    return [
        (start_ns, baseline_id, blobs)
        for (baseline_id,) in rows.fetchall()
        for start_ns, blobs in rollups.series(
            db, model, baseline_id, from_ns, to_ns, tier.length_ns
        )
    ]


def feature_names(db: Connection, baseline_id: str) -> list[str]:
    """The features of a baseline in the order in which its sketches hold them."""
    rows = db.execute(
        """SELECT json_extract(one.value, '$.name') FROM baseline b,
             json_each(b.content, '$.features') one WHERE b.id = ? ORDER BY one.key""",
        (baseline_id,),
    )
    return [str(row[0]) for row in rows]
