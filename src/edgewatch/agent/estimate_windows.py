"""The windows of predictions over which performance is estimated as they come."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from edgewatch.store.columns import Columns
from edgewatch.store.connection import Connection
from edgewatch.store.predictions import recent

#: No sooner than this after the window before, by event time: a fast stream costs no more.
APART_NS = 600_000_000_000


@dataclass(slots=True)
class EstimateWindows:
    """Where the windows of one file of a model end: after so many rows, and not too soon.

    The ends depend on the rows and their times alone, not on how they were cut into batches. After
    a restart of the agent the next window begins anew.
    """

    model: str
    sha256: str
    rows: int
    _held: int = 0
    _last_ns: int | None = None
    _after: list[int] = field(default_factory=list)

    @property
    def due(self) -> bool:
        """Whether a window has ended since the last call of `take`."""
        return bool(self._after)

    def add(self, times_ns: NDArray[np.int64]) -> None:
        """Take in the (n,) event times of predictions that have been written."""
        self._after = [after + len(times_ns) for after in self._after]
        begin = 0
        while (end := self._end(times_ns, begin)) is not None:
            self._after.append(len(times_ns) - end)
            self._held, self._last_ns, begin = 0, int(times_ns[end - 1]), end
        self._held += len(times_ns) - begin

    def take(self, db: Connection) -> Iterator[Columns]:
        """The predictions of each window that has ended, oldest first."""
        ended, self._after = self._after, []
        if not ended:
            return
        columns = recent(db, self.model, self.rows + max(ended), self.sha256)
        for after in ended:
            end = len(columns) - after
            yield columns.take(np.arange(max(end - self.rows, 0), end))

    def _end(self, times_ns: NDArray[np.int64], begin: int) -> int | None:
        """How many of the times are before the end of the window; None where it goes on."""
        first = begin + max(self.rows - self._held, 1) - 1
        if first >= len(times_ns):
            return None
        if self._last_ns is None:
            return first + 1
        late = np.flatnonzero(times_ns[first:] - self._last_ns >= APART_NS)
        return first + int(late[0]) + 1 if len(late) else None
