"""The schema of the record, and how an older record becomes today's.

One module for each migration, applied in the order in which they are imported here. Migrations
only add. The agent applies them under its lock, each in a transaction of its own; readers wait
until they are done.
"""

from __future__ import annotations

from sqlite_utils import Database

from edgewatch.store.connection import Connection
from edgewatch.store.migrations import (  # noqa: F401 - each registers itself
    m001_first_record,
    m002_chunks,
    m003_tiers,
    m004_presence,
    m005_meta,
    m006_controlled_change,
    m007_clock,
    m008_suspicions,
    m009_detectors,
    m010_performance,
    m011_explanations,
    m012_baseline_review,
    m013_alarm_life,
    m014_seals,
    m015_gpu,
)
from edgewatch.store.migrations._set import migrations


def migrate(db: Connection, *, steps: int | None = None) -> None:
    """Bring the record to today's schema, or to that after the first so many steps.

    Call it under the agent's lock only, or on a copy.
    """
    beyond = names()[steps : steps + 1] if steps is not None else ()
    migrations.apply(Database(db), stop_before=beyond)


def names() -> tuple[str, ...]:
    """All migrations, in order."""
    return tuple(step.name for step in migrations.pending(Database(memory=True)))


def applied(db: Connection) -> tuple[str, ...]:
    """Those that a record has been through, in order."""
    return tuple(step.name for step in migrations.applied(Database(db)))


def is_current(db: Connection) -> bool:
    """Whether a record has today's schema."""
    return not migrations.pending(Database(db))
