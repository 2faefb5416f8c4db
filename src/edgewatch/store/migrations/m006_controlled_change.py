"""m006: controlled change: approvals that lapse and arm, rejections, maintenance windows; of what
kind a change is."""

from __future__ import annotations

from typing import Any

from edgewatch.store.migrations._set import migrations, run_script

# An enrolment with neither `agreed` nor `armed_ns`, as all older ones are, counts as armed.
TABLES = """
ALTER TABLE enrolment ADD COLUMN kind TEXT NOT NULL DEFAULT 'enrol';
ALTER TABLE enrolment ADD COLUMN role TEXT NOT NULL DEFAULT '';
ALTER TABLE enrolment ADD COLUMN of_id INTEGER;
ALTER TABLE enrolment ADD COLUMN until_ns INTEGER;
ALTER TABLE enrolment ADD COLUMN ended_ns INTEGER;
ALTER TABLE enrolment ADD COLUMN agreed INTEGER;
ALTER TABLE enrolment ADD COLUMN armed_ns INTEGER;
ALTER TABLE hardware_state ADD COLUMN kind TEXT NOT NULL DEFAULT '';
ALTER TABLE hardware_state ADD COLUMN other TEXT NOT NULL DEFAULT '';
ALTER TABLE suspect_span ADD COLUMN restored TEXT NOT NULL DEFAULT '';
CREATE TABLE rejection (
  id INTEGER PRIMARY KEY, slot TEXT NOT NULL, time_ns INTEGER NOT NULL, by TEXT NOT NULL,
  role TEXT NOT NULL, note TEXT NOT NULL, unit TEXT NOT NULL, evidence TEXT NOT NULL,
  digest TEXT NOT NULL, overruled_ns INTEGER
) STRICT;
CREATE INDEX rejection_by_slot ON rejection (slot, time_ns);
CREATE TABLE maintenance_window (
  id INTEGER PRIMARY KEY, slot TEXT NOT NULL, from_ns INTEGER NOT NULL,
  until_ns INTEGER NOT NULL, allowed TEXT NOT NULL, by TEXT NOT NULL, role TEXT NOT NULL,
  note TEXT NOT NULL, ended_ns INTEGER, ended_by TEXT NOT NULL DEFAULT '',
  ended_note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX maintenance_window_by_slot ON maintenance_window (slot, from_ns);
"""


@migrations()
def m006_controlled_change(db: Any) -> None:
    """Approvals that lapse and arm, rejections, maintenance windows, kinds of change."""
    run_script(db, TABLES)
