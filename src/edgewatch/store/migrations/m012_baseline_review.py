"""m012: who reviewed a baseline, and from which prediction on it was in force."""

from __future__ import annotations

from typing import Any

from edgewatch.store.migrations._set import migrations, run_script

# Of older periods the first prediction is not known: they are told apart by time.
TABLES = """
ALTER TABLE baseline_period ADD COLUMN after_id INTEGER;
CREATE TABLE baseline_review (
  id INTEGER PRIMARY KEY, baseline_id TEXT NOT NULL REFERENCES baseline (id),
  time_ns INTEGER NOT NULL, by TEXT NOT NULL, note TEXT NOT NULL
) STRICT;
CREATE INDEX baseline_review_by_baseline ON baseline_review (baseline_id);
"""


@migrations()
def m012_baseline_review(db: Any) -> None:
    """A person's review of a baseline; the predictions that each period begins after.

    What is replayed from last year is judged against the baseline in force today: time alone does
    not say which one a prediction was judged against.
    """
    run_script(db, TABLES)
