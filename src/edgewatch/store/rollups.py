"""Sketches of hours and days: folded from finer ones, and read for any span.

The record holds sketches as opaque blobs; whoever folds hands in how they are merged
(:data:`Merge`), so that the record needs no statistics.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

import numpy as np

from edgewatch.store.connection import Connection, one_view
from edgewatch.store.journal import add_event
from edgewatch.store.tiers import DAY, HOUR, MINUTE, Tier, kept_from, pieces

#: Makes one blob of several; raises ValueError for one that cannot be read.
Merge = Callable[[Sequence[bytes]], bytes]
#: A unit is folded this long after its end: most rows that are late come within a moment.
GRACE_NS = 2 * MINUTE.length_ns


def cover(
    db: Connection,
    model: str,
    baseline_id: str,
    from_ns: int,
    to_ns: int,
    model_id: int | None = None,
) -> list[bytes]:
    """The blobs that together are the sketch of a span, oldest first: days, hours, minutes.

    Of all versions of the model, or of the one with this id. The ends are taken outwards to whole
    minutes (:func:`edgewatch.store.tiers.resolved`).
    """
    with one_view(db):
        ids = [model_id] if model_id is not None else _versions(db, model)
        return [blob for _, blob in _read(db, ids, baseline_id, from_ns, to_ns, DAY)]


def series(
    db: Connection,
    model: str,
    baseline_id: str,
    from_ns: int,
    to_ns: int,
    step_ns: int,
    model_id: int | None = None,
) -> list[tuple[int, list[bytes]]]:
    """(beginning, blobs) of each step of a span that has rows, oldest first.

    Of all versions of the model, or of the one with this id. Steps are whole minutes and stand
    on multiples of themselves since the epoch; of whole hours or days they are read from those
    tiers.
    """
    step_ns = MINUTE.ceil(max(step_ns, 1))
    top = next((t for t in (DAY, HOUR) if step_ns % t.length_ns == 0), MINUTE)
    low, high = from_ns // step_ns * step_ns, -(-to_ns // step_ns) * step_ns
    with one_view(db):
        ids = [model_id] if model_id is not None else _versions(db, model)
        read = list(_read(db, ids, baseline_id, low, high, top))
    found = sorted(((at // step_ns * step_ns, blob) for at, blob in read), key=lambda one: one[0])
    return [(at, [blob for _, blob in group]) for at, group in groupby(found, lambda one: one[0])]


def _versions(db: Connection, model: str) -> list[int]:
    rows = db.execute("SELECT id FROM model WHERE name = ? ORDER BY id", (model,))
    return [int(row[0]) for row in rows]


def _read(
    db: Connection, ids: Sequence[int], baseline_id: str, from_ns: int, to_ns: int, top: Tier
) -> Iterator[tuple[int, bytes]]:
    for model_id in ids:
        for piece in pieces(db, model_id, from_ns, to_ns, top):
            yield from db.execute(
                f"SELECT start_ns, sketch FROM {piece.tier.rollup} WHERE model_id = ?"  # noqa: S608
                " AND baseline_id = ? AND start_ns >= ? AND start_ns < ? ORDER BY start_ns",
                (model_id, baseline_id, piece.from_ns, piece.to_ns),
            )


def fold_next(db: Connection, now_ns: int, merge: Merge) -> bool:
    """Fold the oldest hour or day that is due and over; False when there is none.

    Call it in a transaction. One call reads at most 60 finer units for each baseline.
    """
    for tier in (HOUR, DAY):
        unit = _oldest_due(db, tier, now_ns)
        if unit is not None:
            _fold(db, tier, *unit, merge)
            return True
    return False


def _oldest_due(db: Connection, tier: Tier, now_ns: int) -> tuple[int, int] | None:
    over_ns = now_ns - GRACE_NS - tier.length_ns
    row = db.execute(
        """SELECT start_ns, model_id FROM tier_due d WHERE tier = ? AND start_ns <= ?
           AND NOT EXISTS (SELECT 1 FROM tier_due f WHERE d.tier = 'day' AND f.tier = 'hour'
             AND f.start_ns >= d.start_ns AND f.start_ns < d.start_ns + ?
             AND f.model_id = d.model_id)
           ORDER BY start_ns LIMIT 1""",
        (tier.name, over_ns, tier.length_ns),
    ).fetchone()
    return None if row is None else (int(row[0]), int(row[1]))


def _fold(db: Connection, tier: Tier, start_ns: int, model_id: int, merge: Merge) -> None:
    finer = tier.finer
    assert finer is not None  # noqa: S101 - hours and days are folded, minutes are written
    span = (model_id, start_ns, start_ns + tier.length_ns)
    # Where the finer units have been retired, what is there came late: it is added, then dropped.
    late = start_ns < kept_from(db, finer.name)
    _fold_rollups(db, tier, finer, span, merge, late=late)
    _fold_service(db, tier, finer, span, late=late)
    if late:
        for table in (finer.rollup, finer.service):
            db.execute(f"DELETE FROM {table} WHERE {_WITHIN}", span)  # noqa: S608
    db.execute(
        "DELETE FROM tier_due WHERE tier = ? AND start_ns = ? AND model_id = ?",
        (tier.name, start_ns, model_id),
    )


_WITHIN = "model_id = ? AND start_ns >= ? AND start_ns < ?"


def _fold_rollups(
    db: Connection, tier: Tier, finer: Tier, span: tuple[int, int, int], merge: Merge, *, late: bool
) -> None:
    model_id, start_ns, _ = span
    parts: dict[str, list[bytes]] = {}
    for baseline_id, blob in _stored(db, tier, (model_id, start_ns, start_ns + 1)) if late else ():
        parts[baseline_id] = [blob]
    for baseline_id, blob in _stored(db, finer, span):
        parts.setdefault(baseline_id, []).append(blob)
    db.executemany(
        f"INSERT OR REPLACE INTO {tier.rollup} VALUES (?, ?, ?, ?)",  # noqa: S608
        [
            (model_id, baseline_id, start_ns, whole)
            for baseline_id, blobs in parts.items()
            if (whole := _merged(db, finer, start_ns, blobs, merge)) is not None
        ],
    )


def _merged(
    db: Connection, finer: Tier, start_ns: int, blobs: list[bytes], merge: Merge
) -> bytes | None:
    """None, and an event, where a sketch cannot be read: what was folded before then stays."""
    try:
        return merge(blobs)
    except ValueError as error:
        add_event(db, start_ns, "record.unreadable", finer.rollup, reason=str(error))
        return None


def _stored(db: Connection, tier: Tier, span: tuple[int, int, int]) -> list[tuple[str, bytes]]:
    # The key begins with model and baseline: each pair is sought by itself, nothing is scanned.
    baselines = db.execute("SELECT id FROM baseline").fetchall()
    model_id, from_ns, to_ns = span
    return [
        (str(baseline_id), bytes(row[0]))
        for (baseline_id,) in baselines
        for row in db.execute(
            f"SELECT sketch FROM {tier.rollup} WHERE model_id = ? AND baseline_id = ?"  # noqa: S608
            " AND start_ns >= ? AND start_ns < ? ORDER BY start_ns",
            (model_id, baseline_id, from_ns, to_ns),
        )
    ]


def _fold_service(
    db: Connection, tier: Tier, finer: Tier, span: tuple[int, int, int], *, late: bool
) -> None:
    model_id, start_ns, _ = span
    rows = _counts(db, finer, span)
    if late:
        rows += _counts(db, tier, (model_id, start_ns, start_ns + 1))
    if rows:
        counts = np.sum([np.frombuffer(row[2], np.int64) for row in rows], axis=0)
        db.execute(
            f"INSERT OR REPLACE INTO {tier.service} VALUES (?, ?, ?, ?, ?)",  # noqa: S608
            (
                model_id,
                start_ns,
                sum(r[0] for r in rows),
                sum(r[1] for r in rows),
                counts.tobytes(),
            ),
        )


def _counts(db: Connection, tier: Tier, span: tuple[int, int, int]) -> list[tuple[int, int, bytes]]:
    query = f"SELECT n, errors, latency_counts FROM {tier.service} WHERE {_WITHIN}"  # noqa: S608
    return db.execute(query, span).fetchall()
