"""m004: when agent and host programs were there, and which window belongs to which model file."""

from __future__ import annotations

from typing import Any

from edgewatch.store.migrations._set import migrations, run_script

TABLES = """
CREATE TABLE presence (
  id INTEGER PRIMARY KEY, subject TEXT NOT NULL, segment_id INTEGER, models TEXT NOT NULL,
  from_ns INTEGER NOT NULL, to_ns INTEGER NOT NULL, ended TEXT
) STRICT;
CREATE INDEX presence_by_time ON presence (to_ns);
CREATE UNIQUE INDEX presence_by_segment ON presence (segment_id) WHERE segment_id IS NOT NULL;
CREATE TABLE model_window (
  model_id INTEGER PRIMARY KEY REFERENCES model (id), baseline_id TEXT NOT NULL,
  after_id INTEGER NOT NULL, from_ns INTEGER NOT NULL, until_id INTEGER,
  rows INTEGER NOT NULL, behind INTEGER NOT NULL
) STRICT;
ALTER TABLE measurement ADD COLUMN model_id INTEGER;
"""


@migrations()
def m004_presence(db: Any) -> None:
    """When agent and host programs were there, and which window belongs to which model file."""
    run_script(db, TABLES)
