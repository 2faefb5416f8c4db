"""Event time that a stream has covered: what comes out of order does not make it pass twice."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from edgewatch.statistics.arrays import IntArray

#: A longer pause between two readings counts as this long.
LONGEST_NS = 86_400_000_000_000
#: After so many rows in a row before the latest time a stream has begun again at an earlier one.
BEGUN_AGAIN = 1_000


@dataclass(slots=True)
class Calendar:
    """How far event time has come.

    Two sources that write in turn, one of them an hour late, go forward by an hour with every
    second row. Time is counted from the latest row so far instead, so that a year of the calendar
    is a year however rows are ordered.

    Attributes:
        latest_ns: the latest event time, −1 before the first row.
        covered_ns: event time that has passed since the first row, pauses cut at `LONGEST_NS`.
        behind: rows since the latest one.
    """

    latest_ns: int = -1
    covered_ns: int = 0
    behind: int = 0

    def covered(self, times_ns: IntArray) -> IntArray:
        """Return the (n,) event time that has passed up to each of n rows.

        >>> Calendar().covered(np.array([100, 130, 110, 140])).tolist()
        [0, 30, 30, 40]
        """
        if not times_ns.size:
            return np.zeros(0, dtype=np.int64)
        apart = np.empty_like(times_ns)
        apart[0] = 0 if self.latest_ns < 0 else times_ns[0] - self.latest_ns
        np.subtract(times_ns[1:], times_ns[:-1], out=apart[1:])
        if apart.min() < 0:
            return np.array([self._step(time_ns) for time_ns in times_ns.tolist()], dtype=np.int64)
        covered = np.cumsum(np.minimum(apart, LONGEST_NS, out=apart))
        covered += self.covered_ns
        self.latest_ns, self.covered_ns, self.behind = int(times_ns[-1]), int(covered[-1]), 0
        return covered

    def _step(self, time_ns: int) -> int:
        if time_ns < self.latest_ns:
            self.behind += 1
            if self.behind >= BEGUN_AGAIN:
                self.latest_ns, self.behind = time_ns, 0
            return self.covered_ns
        if self.latest_ns >= 0:
            self.covered_ns += min(time_ns - self.latest_ns, LONGEST_NS)
        self.latest_ns, self.behind = time_ns, 0
        return self.covered_ns
