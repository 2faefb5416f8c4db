"""Counts of minutes while lost rows are put back: each row is counted, and none twice.

Writing a row counts it in its minute. A minute that was not lost had counted it already, and so
had the hour of a minute that has been retired; a minute that was lost begins anew.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from typing import Any

from edgewatch.store.connection import Connection
from edgewatch.store.tiers import MINUTE, kept_from

Key = tuple[int, int]


class Recount:
    """Knows, over all segments of one rebuilding, which minutes are counted anew."""

    def __init__(self, db: Connection) -> None:
        self._db = db
        self._anew: set[Key] = set()

    @contextmanager
    def of(self, minutes: Collection[int]) -> Iterator[None]:
        """Put back rows of these minutes inside."""
        before = self._read(minutes)
        yield
        retired = kept_from(self._db, MINUTE.name)
        found = self._read(minutes).keys() - before.keys()
        self._anew |= {key for key in found if key[1] >= retired}
        self._db.executemany(
            "DELETE FROM service_minute WHERE model_id = ? AND start_ns = ?", found - self._anew
        )
        self._db.executemany(
            "INSERT OR REPLACE INTO service_minute VALUES (?, ?, ?, ?, ?)",
            [row for key, row in before.items() if key not in self._anew],
        )

    def _read(self, minutes: Collection[int]) -> dict[Key, tuple[Any, ...]]:
        """(id of the model, minute) → row of the table."""
        models = [int(row[0]) for row in self._db.execute("SELECT id FROM model")]
        query = "SELECT * FROM service_minute WHERE model_id = ? AND start_ns = ?"
        rows = (r for at in minutes for m in models for r in self._db.execute(query, (m, at)))
        return {(row[0], row[1]): row for row in rows}
