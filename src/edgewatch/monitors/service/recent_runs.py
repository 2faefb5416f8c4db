"""How long the last runs of a model took, judged every so many runs.

Counting in runs makes a judgement independent of how the stream was cut into batches.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

WINDOW = 100
STEP = 20
LEAST = 60
"""Below this the slowest run of a cold start would be the 95th percentile."""
Q = 0.95


@dataclass(frozen=True, slots=True)
class Pace:
    """The 95th percentile of the time that the last `runs` runs took, up to `time_ns`."""

    time_ns: int
    latency_ns: int
    from_ns: int
    runs: int


class RecentRuns:
    """The last 100 runs that succeeded, of one file of a model."""

    def __init__(self) -> None:
        self._times = np.empty(0, np.int64)
        self._latency = np.empty(0, np.int64)
        self._seen = 0

    def observe(self, times_ns: NDArray[np.int64], latency_ns: NDArray[np.int64]) -> Iterator[Pace]:
        """Take runs in, shape (n,) each; the pace at every 20th run once there are 60.

        The percentile is by nearest rank: a time that one of the runs really took.
        """
        before = len(self._times)
        times = np.concatenate([self._times, times_ns])
        latency = np.concatenate([self._latency, latency_ns])
        first = STEP - self._seen % STEP
        self._seen += len(times_ns)
        self._times, self._latency = times[-WINDOW:].copy(), latency[-WINDOW:].copy()
        for end in range(before + first, len(times) + 1, STEP):
            begin = max(0, end - WINDOW)
            runs = end - begin
            if runs >= LEAST:
                rank = int(np.ceil(Q * runs)) - 1
                at = np.partition(latency[begin:end], rank)[rank]
                yield Pace(int(times[end - 1]), int(at), int(times[begin]), runs)
