"""m003: sketches and service counts of whole hours and days, and how far each tier is kept."""

from __future__ import annotations

from typing import Any

from edgewatch.store.migrations._set import migrations, run_script

TABLES = """
CREATE TABLE rollup_hour (
  model_id INTEGER NOT NULL, baseline_id TEXT NOT NULL, start_ns INTEGER NOT NULL,
  sketch BLOB NOT NULL,
  PRIMARY KEY (model_id, baseline_id, start_ns)
) STRICT, WITHOUT ROWID;
CREATE TABLE rollup_day (
  model_id INTEGER NOT NULL, baseline_id TEXT NOT NULL, start_ns INTEGER NOT NULL,
  sketch BLOB NOT NULL,
  PRIMARY KEY (model_id, baseline_id, start_ns)
) STRICT, WITHOUT ROWID;
CREATE TABLE service_hour (
  model_id INTEGER NOT NULL, start_ns INTEGER NOT NULL, n INTEGER NOT NULL,
  errors INTEGER NOT NULL, latency_counts BLOB NOT NULL, PRIMARY KEY (model_id, start_ns)
) STRICT, WITHOUT ROWID;
CREATE TABLE service_day (
  model_id INTEGER NOT NULL, start_ns INTEGER NOT NULL, n INTEGER NOT NULL,
  errors INTEGER NOT NULL, latency_counts BLOB NOT NULL, PRIMARY KEY (model_id, start_ns)
) STRICT, WITHOUT ROWID;
CREATE TABLE tier_due (
  tier TEXT NOT NULL, start_ns INTEGER NOT NULL, model_id INTEGER NOT NULL,
  PRIMARY KEY (tier, start_ns, model_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE tier (
  name TEXT PRIMARY KEY, kept_from_ns INTEGER NOT NULL, counted_to_ns INTEGER NOT NULL,
  rows INTEGER NOT NULL, bytes INTEGER NOT NULL
) STRICT;
INSERT INTO tier_due
  SELECT DISTINCT 'hour', start_ns / 3600000000000 * 3600000000000, model_id FROM service_minute
  UNION SELECT DISTINCT 'hour', start_ns / 3600000000000 * 3600000000000, model_id FROM rollup;
INSERT INTO tier_due
  SELECT DISTINCT 'day', start_ns / 86400000000000 * 86400000000000, model_id FROM tier_due;
"""


@migrations()
def m003_tiers(db: Any) -> None:
    """Hours and days beside the minutes; those that have minutes are due to be folded."""
    run_script(db, TABLES)
