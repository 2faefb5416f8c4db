"""m001: everything of the first release."""

from __future__ import annotations

from typing import Any

from edgewatch.store.migrations._set import migrations, run_script

TABLES = """
CREATE TABLE segment (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, producer TEXT NOT NULL,
  pid INTEGER NOT NULL, opened_ns INTEGER NOT NULL, offset INTEGER NOT NULL,
  state TEXT NOT NULL, damaged_bytes INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE model (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL, sha256 TEXT NOT NULL,
  first_ns INTEGER NOT NULL, detail TEXT NOT NULL, UNIQUE (name, sha256)
) STRICT;
CREATE TABLE layout (
  id INTEGER PRIMARY KEY, model_id INTEGER NOT NULL REFERENCES model (id),
  content TEXT NOT NULL, UNIQUE (model_id, content)
) STRICT;
CREATE TABLE prediction (
  id INTEGER PRIMARY KEY, time_ns INTEGER NOT NULL, mono_ns INTEGER NOT NULL,
  model_id INTEGER NOT NULL, layout_id INTEGER NOT NULL, segment_id INTEGER NOT NULL,
  seq INTEGER NOT NULL, row INTEGER NOT NULL, case_key TEXT, status INTEGER NOT NULL,
  latency_ns INTEGER NOT NULL, inputs BLOB NOT NULL, outputs BLOB NOT NULL, extra TEXT
) STRICT;
CREATE INDEX prediction_by_time ON prediction (model_id, time_ns);
CREATE INDEX prediction_by_case ON prediction (case_key) WHERE case_key IS NOT NULL;
CREATE TABLE label (
  id INTEGER PRIMARY KEY, model TEXT NOT NULL, case_key TEXT NOT NULL,
  value TEXT NOT NULL, known_ns INTEGER NOT NULL
) STRICT;
CREATE INDEX label_by_case ON label (model, case_key);
CREATE TABLE slot (
  name TEXT PRIMARY KEY, profile TEXT NOT NULL, port TEXT NOT NULL, models TEXT NOT NULL
) STRICT;
CREATE TABLE slot_model (
  slot TEXT NOT NULL, model TEXT NOT NULL, PRIMARY KEY (slot, model)
) STRICT;
CREATE TABLE identification (
  id INTEGER PRIMARY KEY, slot TEXT NOT NULL, time_ns INTEGER NOT NULL,
  port_state TEXT NOT NULL, source TEXT NOT NULL, evidence TEXT NOT NULL, detail TEXT NOT NULL
) STRICT;
CREATE INDEX identification_by_slot ON identification (slot, time_ns);
CREATE TABLE enrolment (
  id INTEGER PRIMARY KEY, slot TEXT NOT NULL, time_ns INTEGER NOT NULL, by TEXT NOT NULL,
  note TEXT NOT NULL, evidence TEXT NOT NULL, digest TEXT NOT NULL
) STRICT;
CREATE TABLE hardware_state (
  id INTEGER PRIMARY KEY, slot TEXT NOT NULL, verdict TEXT NOT NULL,
  since_ns INTEGER NOT NULL, until_ns INTEGER, proved_ns INTEGER, unit TEXT NOT NULL,
  reason TEXT NOT NULL, differences TEXT NOT NULL, evidence TEXT NOT NULL
) STRICT;
CREATE INDEX hardware_state_by_time ON hardware_state (slot, since_ns);
CREATE TABLE suspect_span (
  id INTEGER PRIMARY KEY, slot TEXT NOT NULL, from_ns INTEGER NOT NULL, to_ns INTEGER,
  state_id INTEGER NOT NULL REFERENCES hardware_state (id)
) STRICT;
CREATE TABLE baseline (
  id TEXT PRIMARY KEY, model TEXT NOT NULL, rows INTEGER NOT NULL, content TEXT NOT NULL
) STRICT;
CREATE TABLE baseline_period (
  id INTEGER PRIMARY KEY, baseline_id TEXT NOT NULL REFERENCES baseline (id),
  model TEXT NOT NULL, from_ns INTEGER NOT NULL
) STRICT;
CREATE TABLE rollup (
  model_id INTEGER NOT NULL, baseline_id TEXT NOT NULL, start_ns INTEGER NOT NULL,
  sketch BLOB NOT NULL,
  PRIMARY KEY (model_id, baseline_id, start_ns)
) STRICT, WITHOUT ROWID;
CREATE TABLE service_minute (
  model_id INTEGER NOT NULL, start_ns INTEGER NOT NULL, n INTEGER NOT NULL,
  errors INTEGER NOT NULL, latency_counts BLOB NOT NULL, PRIMARY KEY (model_id, start_ns)
) STRICT, WITHOUT ROWID;
CREATE TABLE measurement (
  id INTEGER PRIMARY KEY, model TEXT NOT NULL, baseline_id TEXT NOT NULL,
  from_ns INTEGER NOT NULL, to_ns INTEGER NOT NULL, n INTEGER NOT NULL, feature TEXT NOT NULL,
  role TEXT NOT NULL, method TEXT NOT NULL, value REAL, lim REAL, p REAL, exceeded INTEGER NOT NULL
) STRICT;
CREATE INDEX measurement_by_time ON measurement (model, to_ns);
CREATE TABLE alarm (
  id INTEGER PRIMARY KEY, code TEXT NOT NULL, priority TEXT NOT NULL, state TEXT NOT NULL,
  subject TEXT NOT NULL, model TEXT, slot TEXT, feature TEXT, raised_ns INTEGER,
  cleared_ns INTEGER, acknowledged_ns INTEGER, cause_id INTEGER, content TEXT NOT NULL
) STRICT;
CREATE INDEX alarm_by_state ON alarm (state);
CREATE TABLE alarm_transition (
  id INTEGER PRIMARY KEY, alarm_id INTEGER NOT NULL REFERENCES alarm (id),
  time_ns INTEGER NOT NULL, from_state TEXT NOT NULL, to_state TEXT NOT NULL,
  by TEXT NOT NULL, note TEXT NOT NULL, value TEXT NOT NULL
) STRICT;
CREATE INDEX alarm_transition_by_alarm ON alarm_transition (alarm_id);
CREATE TABLE action (
  id INTEGER PRIMARY KEY, token TEXT NOT NULL UNIQUE, time_ns INTEGER NOT NULL, by TEXT NOT NULL,
  kind TEXT NOT NULL, subject TEXT NOT NULL, note TEXT NOT NULL, payload TEXT NOT NULL,
  outcome TEXT NOT NULL, committed_ns INTEGER NOT NULL
) STRICT;
CREATE TABLE event (
  id INTEGER PRIMARY KEY, time_ns INTEGER NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL,
  detail TEXT NOT NULL
) STRICT;
CREATE INDEX event_by_time ON event (time_ns);
CREATE TABLE resource (
  id INTEGER PRIMARY KEY, time_ns INTEGER NOT NULL, subject TEXT NOT NULL, cpu_percent REAL,
  rss_bytes INTEGER, memory_percent REAL, disk_free_bytes INTEGER, disk_percent REAL,
  gpu_percent REAL, gpu_memory_percent REAL, gpu_celsius REAL
) STRICT;
CREATE INDEX resource_by_time ON resource (subject, time_ns);
CREATE VIEW prediction_state AS
  SELECT p.id AS prediction_id, sm.slot AS slot,
    (SELECT h.verdict FROM hardware_state h WHERE h.slot = sm.slot AND h.since_ns <= p.time_ns
       ORDER BY h.since_ns DESC, h.id DESC LIMIT 1) AS state_before,
    (SELECT h.verdict FROM hardware_state h
       WHERE h.slot = sm.slot AND h.since_ns <= p.time_ns + p.latency_ns
       ORDER BY h.since_ns DESC, h.id DESC LIMIT 1) AS state_after,
    EXISTS (SELECT 1 FROM suspect_span s WHERE s.slot = sm.slot AND s.from_ns < p.time_ns
       AND (s.to_ns IS NULL OR p.time_ns < s.to_ns)) AS affected
  FROM prediction p JOIN model m ON m.id = p.model_id JOIN slot_model sm ON sm.model = m.name;
"""


@migrations()
def m001_first_record(db: Any) -> None:
    """Everything of the first release."""
    run_script(db, TABLES)
