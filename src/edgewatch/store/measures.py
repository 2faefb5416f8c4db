"""What was measured: baselines in force, minute sketches, drift per window."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from edgewatch.store.connection import Connection, rows_as_dicts
from edgewatch.store.tiers import mark_due


def activate_baseline(
    db: Connection,
    baseline_id: str,
    model: str,
    rows: int,
    content: str,
    at_ns: int,
    after_id: int | None = None,
) -> None:
    """Keep a baseline, and measure its model against it from ``at_ns`` on.

    ``after_id`` is the last prediction that was judged against another.
    """
    db.execute(
        "INSERT OR IGNORE INTO baseline (id, model, rows, content) VALUES (?, ?, ?, ?)",
        (baseline_id, model, rows, content),
    )
    db.execute(
        "INSERT INTO baseline_period (baseline_id, model, from_ns, after_id) VALUES (?, ?, ?, ?)",
        (baseline_id, model, at_ns, after_id),
    )


def active_baseline(db: Connection, model: str) -> str | None:
    """The id of the baseline that the model is measured against now."""
    row = db.execute(
        "SELECT baseline_id FROM baseline_period WHERE model = ? ORDER BY id DESC LIMIT 1",
        (model,),
    ).fetchone()
    return None if row is None else str(row[0])


def baseline_content(db: Connection, model: str) -> str | None:
    """Canonical JSON of the baseline that the model is measured against now."""
    active = active_baseline(db, model)
    row = db.execute("SELECT content FROM baseline WHERE id = ?", (active,)).fetchone()
    return None if row is None else str(row[0])


def save_rollup(
    db: Connection, model_id: int, baseline_id: str, start_ns: int, sketch: bytes
) -> None:
    """The sketch of one minute, as it is after this transaction's rows."""
    db.execute(
        "INSERT OR REPLACE INTO rollup VALUES (?, ?, ?, ?)",
        (model_id, baseline_id, start_ns, sketch),
    )
    mark_due(db, model_id, [start_ns])


def rollup(db: Connection, model_id: int, baseline_id: str, start_ns: int) -> bytes | None:
    """The stored sketch of one minute."""
    row = db.execute(
        "SELECT sketch FROM rollup WHERE model_id = ? AND baseline_id = ? AND start_ns = ?",
        (model_id, baseline_id, start_ns),
    ).fetchone()
    return None if row is None else bytes(row[0])


def rollups(
    db: Connection, model: str, from_ns: int = 0, to_ns: int = 2**63 - 1
) -> list[tuple[int, str, bytes]]:
    """(minute, baseline id, sketch) of a span, oldest first."""
    rows = db.execute(
        """SELECT r.start_ns, r.baseline_id, r.sketch FROM rollup r
           JOIN model m ON m.id = r.model_id WHERE m.name = ? AND r.start_ns >= ?
           AND r.start_ns < ? ORDER BY r.start_ns""",
        (model, from_ns, to_ns),
    )
    return [(int(start), str(baseline), bytes(sketch)) for start, baseline, sketch in rows]


def add_measurements(
    db: Connection, rows: Iterable[tuple[Any, ...]], model_id: int | None = None
) -> None:
    """(model, baseline_id, from_ns, to_ns, n, feature, role, method, value, limit, p, exceeded).

    ``model_id`` is the version of the model whose rows were measured.
    """
    db.executemany(
        """INSERT INTO measurement (model, baseline_id, from_ns, to_ns, n, feature, role, method,
             value, lim, p, exceeded, model_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        ((*row, model_id) for row in rows),
    )


def measurements(
    db: Connection,
    model: str,
    from_ns: int = 0,
    to_ns: int = 2**63 - 1,
    *,
    method: str | None = None,
) -> list[dict[str, Any]]:
    """Measurements whose window ended in the span, oldest first; ``lim`` is the limit."""
    return rows_as_dicts(
        db,
        """SELECT * FROM measurement WHERE model = ? AND to_ns >= ? AND to_ns < ?
           AND (? IS NULL OR method = ?) ORDER BY to_ns, id""",
        (model, from_ns, to_ns, method, method),
    )


def last_window(db: Connection, model: str) -> list[dict[str, Any]]:
    """All measurements of the window that ended last, of one version of the model."""
    return rows_as_dicts(
        db,
        """SELECT m.* FROM measurement m, (SELECT to_ns, model_id FROM measurement
             WHERE model = ?1 ORDER BY to_ns DESC, id DESC LIMIT 1) last
           WHERE m.model = ?1 AND m.to_ns = last.to_ns AND m.model_id IS last.model_id
           ORDER BY m.id""",
        (model,),
    )
