"""m009: where the sequential detectors of each model version stood, so that a restart goes on."""

from __future__ import annotations

from typing import Any

from edgewatch.store.migrations._set import migrations, run_script

TABLES = """
CREATE TABLE model_detectors (
  model_id INTEGER PRIMARY KEY, baseline_id TEXT NOT NULL,
  rows INTEGER NOT NULL, state BLOB NOT NULL
) STRICT;
"""


@migrations()
def m009_detectors(db: Any) -> None:
    """Evidence gathers over weeks: a restarted agent must not begin it anew."""
    run_script(db, TABLES)
