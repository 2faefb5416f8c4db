"""A disk that fills: the reserve given up, the oldest raw data let go, the alarm, the way back."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from pathlib import Path

from edgewatch.agent.reserve import Reserve
from edgewatch.alarms import Condition
from edgewatch.store.connection import Connection

SUBJECT = "record"
LEAST_FREE_BYTES = 512 * 1024
FreeSpace = Callable[[Connection, int], int]


class SpaceKeeper:
    """Knows since when the disk has been full, and when that is over.

    ``free_space`` drops the oldest raw rows that need not be kept any longer and returns how many
    bytes that gave. The alarm ``record.full`` stands until the reserve has been put by again: as
    long as it is missing, the next full disk would end the record.
    """

    def __init__(
        self,
        folder: Path,
        reserve: Reserve,
        free_space: FreeSpace,
        clock: Callable[[], int] = time.time_ns,
    ) -> None:
        self._folder, self._reserve, self._free_space = folder, reserve, free_space
        self._clock = clock
        self.full_since_ns = 0
        self._told = self._owes_room = False

    def begin(self) -> None:
        """Put the reserve by, if there is room for it."""
        self._reserve.ensure()

    def resume(self, full_since_ns: int) -> None:
        """Take over the alarm that an earlier agent left standing."""
        if not self.full_since_ns:
            self.full_since_ns, self._told = full_since_ns, True

    def is_full(self, error: Exception) -> bool:
        """Whether a write failed for want of space."""
        if "full" in str(error):
            return True
        try:
            return shutil.disk_usage(self._folder).free < LEAST_FREE_BYTES
        except OSError:
            return False

    def make_room(self) -> bool:
        """Give up the reserve; whether it is worth trying to write again at once."""
        self.full_since_ns = self.full_since_ns or self._clock()
        self._told, self._owes_room = False, True
        return self._reserve.release()

    def look(self, db: Connection) -> list[Condition]:
        """Call it between turns: drops data once for each full disk, and says what is the case."""
        if not self.full_since_ns:
            return []
        conditions = []
        if not self._told:
            at_ns = self.full_since_ns
            conditions.append(
                Condition("record.full", SUBJECT, True, at_ns, params={"at_ns": at_ns})
            )
            self._told = True
        if self._owes_room:
            self._free_space(db, self._clock())
            self._owes_room = False
        if self._reserve.ensure():
            conditions.append(Condition("record.full", SUBJECT, False, self._clock()))
            self.full_since_ns = 0
        return conditions
