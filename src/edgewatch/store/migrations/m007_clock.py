"""m007: what the clocks of equipment do: windows of skew, references, where watching stands."""

from __future__ import annotations

from typing import Any

from edgewatch.store.migrations._set import migrations, run_script

TABLES = """
CREATE TABLE clock_window (
  id INTEGER PRIMARY KEY, slot TEXT NOT NULL, end_ns INTEGER NOT NULL, boot TEXT NOT NULL,
  raw_begin INTEGER NOT NULL, raw_end INTEGER NOT NULL, frames INTEGER NOT NULL,
  lost INTEGER NOT NULL, dropped INTEGER NOT NULL, skew_ppm REAL NOT NULL,
  stderr_ppm REAL NOT NULL, jitter_us REAL NOT NULL, learned INTEGER NOT NULL
) STRICT;
CREATE INDEX clock_window_by_slot ON clock_window (slot, end_ns);
CREATE TABLE clock_reference (
  id INTEGER PRIMARY KEY, slot TEXT NOT NULL, enrolment_id INTEGER NOT NULL,
  learned_ns INTEGER NOT NULL, ended_ns INTEGER, ended TEXT NOT NULL DEFAULT '',
  content TEXT NOT NULL
) STRICT;
CREATE INDEX clock_reference_by_slot ON clock_reference (slot, learned_ns);
CREATE TABLE slot_clock (
  id INTEGER PRIMARY KEY, slot TEXT NOT NULL UNIQUE, enrolment_id INTEGER NOT NULL,
  from_ns INTEGER NOT NULL, content TEXT NOT NULL
) STRICT;
"""


@migrations()
def m007_clock(db: Any) -> None:
    """Windows of skew, references, and where the watching of each slot's clock stands."""
    run_script(db, TABLES)
