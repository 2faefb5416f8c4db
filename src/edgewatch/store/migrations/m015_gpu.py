"""m015: graphics processors: which there were, what each said, and who used them."""

from __future__ import annotations

from typing import Any

from edgewatch.store.migrations._set import migrations, run_script

TABLES = """
CREATE TABLE gpu (
  id INTEGER PRIMARY KEY, uuid TEXT NOT NULL UNIQUE, name TEXT NOT NULL, place TEXT NOT NULL,
  driver TEXT NOT NULL, first_ns INTEGER NOT NULL
) STRICT;
CREATE TABLE gpu_sample (
  id INTEGER PRIMARY KEY, time_ns INTEGER NOT NULL, gpu_id INTEGER NOT NULL REFERENCES gpu (id),
  percent REAL, memory_used_bytes INTEGER, memory_bytes INTEGER, celsius REAL, watts REAL,
  reasons INTEGER, ecc_errors INTEGER
) STRICT;
CREATE INDEX gpu_sample_by_time ON gpu_sample (gpu_id, time_ns);
CREATE TABLE gpu_process (
  id INTEGER PRIMARY KEY, time_ns INTEGER NOT NULL, gpu_id INTEGER NOT NULL REFERENCES gpu (id),
  subject TEXT NOT NULL, memory_bytes INTEGER, percent REAL
) STRICT;
CREATE INDEX gpu_process_by_time ON gpu_process (gpu_id, time_ns);
"""


@migrations()
def m015_gpu(db: Any) -> None:
    """Devices, their samples, and the memory and load of the programs that use them."""
    run_script(db, TABLES)
