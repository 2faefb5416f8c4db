"""m010: where the watching of measured performance stood, so that a restart goes on."""

from __future__ import annotations

from typing import Any

from edgewatch.store.migrations._set import migrations, run_script

TABLES = """
CREATE TABLE performance_state (
  model TEXT PRIMARY KEY, baseline_id TEXT NOT NULL, state TEXT NOT NULL
) STRICT;
"""


@migrations()
def m010_performance(db: Any) -> None:
    """Labels come late and rarely: their evidence must outlive the agent."""
    run_script(db, TABLES)
