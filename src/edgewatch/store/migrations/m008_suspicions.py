"""m008: suspicions against the units in the slots; and an index of the states in force."""

from __future__ import annotations

from typing import Any

from edgewatch.store.migrations._set import migrations, run_script

TABLES = """
CREATE TABLE suspicion (
  id INTEGER PRIMARY KEY, slot TEXT NOT NULL, time_ns INTEGER NOT NULL,
  differences TEXT NOT NULL, settled_ns INTEGER
) STRICT;
CREATE INDEX suspicion_by_slot ON suspicion (slot, time_ns);
CREATE INDEX hardware_state_open ON hardware_state (slot) WHERE until_ns IS NULL;
"""


@migrations()
def m008_suspicions(db: Any) -> None:
    """Suspicions outlive the agent that they were told to, whatever the verdict was just then.

    And the state in force is found at once, however long the history of a loose contact is.
    """
    run_script(db, TABLES)
