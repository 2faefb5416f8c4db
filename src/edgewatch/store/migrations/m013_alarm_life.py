"""m013: the life of an alarm in full: who in what role did what to it, what was known then."""

from __future__ import annotations

from typing import Any

from edgewatch.store.migrations._set import migrations, run_script

# Of older transitions neither kind nor values are known: both are empty.
TABLES = """
ALTER TABLE alarm_transition ADD COLUMN role TEXT NOT NULL DEFAULT '';
ALTER TABLE alarm_transition ADD COLUMN kind TEXT NOT NULL DEFAULT '';
ALTER TABLE alarm_transition ADD COLUMN snapshot TEXT NOT NULL DEFAULT '{}';
CREATE TABLE out_of_service (
  id INTEGER PRIMARY KEY, code TEXT NOT NULL, place TEXT, from_ns INTEGER NOT NULL,
  until_ns INTEGER, by TEXT NOT NULL, role TEXT NOT NULL, note TEXT NOT NULL,
  ended_ns INTEGER, ended_by TEXT NOT NULL DEFAULT '', ended_role TEXT NOT NULL DEFAULT '',
  ended_note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX out_of_service_in_force ON out_of_service (code) WHERE ended_ns IS NULL;
CREATE INDEX alarm_by_cause ON alarm (cause_id) WHERE cause_id IS NOT NULL;
CREATE INDEX alarm_by_state_and_raised ON alarm (state, raised_ns);
CREATE INDEX alarm_transition_by_time ON alarm_transition (time_ns);
CREATE INDEX action_by_time ON action (time_ns);
CREATE INDEX event_dropped ON event (time_ns) WHERE kind = 'records.dropped';
CREATE INDEX hardware_state_by_since ON hardware_state (since_ns);
"""


@migrations()
def m013_alarm_life(db: Any) -> None:
    """Role, kind and values of transitions; what is out of service; finding them by time."""
    run_script(db, TABLES)
