"""m002: predictions older than a day move from rows into column chunks."""

from __future__ import annotations

from typing import Any

from edgewatch.store.migrations._set import migrations, run_script

# The index carries what counting needs, so that only chunks at the edge of a span are opened.
TABLES = """
CREATE TABLE chunk (
  id INTEGER PRIMARY KEY, model_id INTEGER NOT NULL, layout_id INTEGER NOT NULL,
  n INTEGER NOT NULL, errors INTEGER NOT NULL, from_ns INTEGER NOT NULL, to_ns INTEGER NOT NULL,
  first_id INTEGER NOT NULL, last_id INTEGER NOT NULL, format INTEGER NOT NULL, body BLOB NOT NULL
) STRICT;
CREATE INDEX chunk_by_time ON chunk
  (model_id, to_ns, from_ns, n, errors, layout_id, first_id, last_id, format);
CREATE TABLE case_index (
  hash INTEGER NOT NULL, chunk_id INTEGER NOT NULL, PRIMARY KEY (hash, chunk_id)
) STRICT, WITHOUT ROWID;
"""


@migrations()
def m002_chunks(db: Any) -> None:
    """Predictions older than a day move from rows into column chunks."""
    run_script(db, TABLES)
