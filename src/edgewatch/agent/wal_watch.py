"""A reader that holds on to an old view makes SQLite's log grow: cut it off, or say so."""

from __future__ import annotations

import logging
import time
from pathlib import Path

from edgewatch.store import journal, wal
from edgewatch.store.connection import WAL_KEPT_BYTES, Connection, one_transaction

log = logging.getLogger("edgewatch.agent")
STUCK = "record.reader_stuck"
LOOK_S = 2.0


class WalWatch:
    """Call :meth:`look` between turns; it does something every two seconds at most."""

    def __init__(self, record: Path, limit: int = WAL_KEPT_BYTES, look_s: float = LOOK_S) -> None:
        self._record, self._limit, self._look_s = record, limit, look_s
        self._looked = 0.0
        self._told = False

    def look(self, db: Connection) -> None:
        """Keep the log small; an event once for each spell in which a reader is in the way."""
        now = time.monotonic()
        if now - self._looked < self._look_s:
            return
        self._looked = now
        over = wal.keep_small(db, self._record, self._limit)
        if over and not self._told:
            log.warning("a reader holds on to an old view of the record: its log grows")
            with one_transaction(db):
                journal.add_event(db, time.time_ns(), STUCK, "record", bytes=over + self._limit)
        self._told = over > 0
