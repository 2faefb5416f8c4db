"""m014: seals, and what may be missing from sealed batches; people; signatures of actions."""

from __future__ import annotations

from typing import Any

from edgewatch.store.migrations._set import migrations, run_script

TABLES = """
CREATE TABLE seal_epoch (
  id INTEGER PRIMARY KEY, time_ns INTEGER NOT NULL, origin TEXT NOT NULL,
  first_number INTEGER NOT NULL, first_key BLOB NOT NULL, certificate TEXT NOT NULL
) STRICT;
CREATE TABLE seal (
  number INTEGER PRIMARY KEY, epoch INTEGER NOT NULL, time_ns INTEGER NOT NULL,
  next_key BLOB NOT NULL, signature BLOB NOT NULL
) STRICT;
CREATE INDEX seal_by_time ON seal (time_ns);
CREATE TABLE seal_batch (
  id INTEGER PRIMARY KEY, number INTEGER NOT NULL, kind INTEGER NOT NULL,
  version INTEGER NOT NULL, model_id INTEGER NOT NULL, layout_id INTEGER NOT NULL,
  first_id INTEGER NOT NULL, last_id INTEGER NOT NULL, n INTEGER NOT NULL,
  root BLOB NOT NULL, salt BLOB
) STRICT;
CREATE INDEX seal_batch_by_number ON seal_batch (number);
CREATE INDEX seal_batch_by_rows ON seal_batch (kind, last_id);
CREATE TABLE seal_state (
  id INTEGER PRIMARY KEY, size INTEGER NOT NULL, frontier BLOB NOT NULL
) STRICT;
CREATE TABLE unsealed (
  kind INTEGER NOT NULL, row_id INTEGER NOT NULL, PRIMARY KEY (kind, row_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE revision (
  id INTEGER PRIMARY KEY, time_ns INTEGER NOT NULL, kind INTEGER NOT NULL,
  row_id INTEGER NOT NULL, body BLOB NOT NULL
) STRICT;
CREATE INDEX revision_by_row ON revision (kind, row_id);
CREATE TABLE retirement (
  id INTEGER PRIMARY KEY, time_ns INTEGER NOT NULL, kind INTEGER NOT NULL,
  model_id INTEGER NOT NULL, layout_id INTEGER NOT NULL, from_id INTEGER NOT NULL,
  to_id INTEGER NOT NULL, n INTEGER NOT NULL, reason TEXT NOT NULL
) STRICT;
CREATE INDEX retirement_by_rows ON retirement (kind, to_id);
CREATE TABLE erasure (
  id INTEGER PRIMARY KEY, time_ns INTEGER NOT NULL, kind INTEGER NOT NULL,
  model_id INTEGER NOT NULL, layout_id INTEGER NOT NULL,
  version INTEGER NOT NULL, row_id INTEGER NOT NULL, row_time_ns INTEGER NOT NULL,
  body_hash BLOB NOT NULL, token TEXT NOT NULL, UNIQUE (kind, row_id)
) STRICT;
CREATE TABLE kept_leaf (
  batch_id INTEGER NOT NULL, position INTEGER NOT NULL, hash BLOB NOT NULL,
  PRIMARY KEY (batch_id, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE person (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL, role TEXT NOT NULL, public_key BLOB NOT NULL,
  secret TEXT NOT NULL, added_ns INTEGER NOT NULL, until_ns INTEGER, pin_set_ns INTEGER NOT NULL,
  ended_ns INTEGER, failures INTEGER NOT NULL DEFAULT 0, locked_until_ns INTEGER
) STRICT;
CREATE UNIQUE INDEX person_by_name ON person (name) WHERE ended_ns IS NULL;
ALTER TABLE action ADD COLUMN role TEXT NOT NULL DEFAULT '';
ALTER TABLE action ADD COLUMN signature BLOB;
"""


@migrations()
def m014_seals(db: Any) -> None:
    """Seals, retirement and erasure; people with roles; who signed an action."""
    run_script(db, TABLES)
