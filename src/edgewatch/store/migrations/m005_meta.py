"""m005: tags and segments of a prediction, JSON objects or NULL."""

from __future__ import annotations

from typing import Any

from edgewatch.store.migrations._set import migrations, run_script

COLUMNS = """
ALTER TABLE prediction ADD COLUMN tags TEXT;
ALTER TABLE prediction ADD COLUMN segments TEXT;
"""


@migrations()
def m005_meta(db: Any) -> None:
    """Tags and segments of a prediction, JSON objects or NULL."""
    run_script(db, COLUMNS)
