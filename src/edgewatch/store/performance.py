"""Where the watching of each model's measured performance stands."""

from __future__ import annotations

import json
from typing import Any

from edgewatch.store.connection import Connection


def save_performance(db: Connection, model: str, baseline_id: str, state: dict[str, Any]) -> None:
    """Keep the state of one model, in place of the one before."""
    db.execute(
        "INSERT OR REPLACE INTO performance_state (model, baseline_id, state) VALUES (?, ?, ?)",
        (model, baseline_id, json.dumps(state, ensure_ascii=False, separators=(",", ":"))),
    )


def performance_state(db: Connection, model: str) -> tuple[str, dict[str, Any]] | None:
    """The baseline and the state that were kept of a model, or None."""
    row = db.execute(
        "SELECT baseline_id, state FROM performance_state WHERE model = ?", (model,)
    ).fetchone()
    return None if row is None else (str(row[0]), json.loads(row[1]))
