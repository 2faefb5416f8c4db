"""A person's review of a baseline, written down once it is known to be one of the model's."""

from __future__ import annotations

from edgewatch.store import baselines
from edgewatch.store.connection import Connection


def review_baseline(
    db: Connection, model: str, baseline_id: str, by: str, note: str, at_ns: int
) -> str:
    """Write the review down inside the agent's transaction; what came of it, in words."""
    if baselines.model_of(db, baseline_id) != model:
        return f"refused: {model} has no baseline {baseline_id or 'without an id'}"
    baselines.add_review(db, baseline_id, by, note, at_ns)
    return "done"
