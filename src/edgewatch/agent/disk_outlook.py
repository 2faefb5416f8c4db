"""When the disk of the record will be full, looked up once an hour."""

from __future__ import annotations

from pathlib import Path

from edgewatch.agent.resource_conditions import NO_OUTLOOK, Outlook
from edgewatch.monitors.service import FreeSpace, days_until_full
from edgewatch.site.config import RecordSection
from edgewatch.store import sizes
from edgewatch.store.connection import Connection
from edgewatch.store.usual import free_bytes_every

HOUR_NS = 3_600_000_000_000
PAST_NS = 7 * 24 * HOUR_NS


class DiskOutlook:
    """Answers for a moment; what it answered stands for an hour.

    Args:
        path: the file of the record, whose size is EdgeWatch's own.
        record: the sizes to which the record may grow.
    """

    def __init__(self, db: Connection, path: Path, record: RecordSection) -> None:
        self._db, self._path, self._record = db, path, record
        self._looked_ns: int | None = None
        self._known = NO_OUTLOOK

    def __call__(self, at_ns: int) -> Outlook:
        """The outlook at `at_ns`."""
        if self._looked_ns is None or not 0 <= at_ns - self._looked_ns < HOUR_NS:
            self._looked_ns = at_ns
            self._known = self._look(at_ns)
        return self._known

    def _look(self, at_ns: int) -> Outlook:
        found = free_bytes_every(self._db, at_ns - PAST_NS, at_ns, HOUR_NS)
        own_bytes = self._path.stat().st_size if self._path.exists() else 0
        if not found or at_ns - found[0][0] < HOUR_NS * 24:
            return Outlook(None, own_bytes)  # the first day of a record tells of no other
        free = [FreeSpace(*one) for one in found]
        own = sizes.forecast(self._db, free[-1].free_bytes, self._record)
        own_days = own.days if own.limited_by == "disk" else None
        return Outlook(days_until_full(free, own.bytes_per_day, own_days), own_bytes)
