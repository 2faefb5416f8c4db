"""m011: explanations of the predictions that raised an alarm."""

from __future__ import annotations

from typing import Any

from edgewatch.store.migrations._set import migrations, run_script

TABLES = """
CREATE TABLE explanation (
  id INTEGER PRIMARY KEY, model TEXT NOT NULL, model_id INTEGER NOT NULL,
  prediction_id INTEGER, time_ns INTEGER NOT NULL, code TEXT NOT NULL, feature TEXT NOT NULL,
  baseline_id TEXT NOT NULL, content TEXT NOT NULL
) STRICT;
CREATE INDEX explanation_by_model ON explanation (model, time_ns);
CREATE INDEX explanation_by_prediction ON explanation (prediction_id)
  WHERE prediction_id IS NOT NULL;
"""


@migrations()
def m011_explanations(db: Any) -> None:
    """What was unlike the reference is told as it was then, also once the rows are retired."""
    run_script(db, TABLES)
