"""The mean of the last minute of a quantity: a second of full load is none."""

from __future__ import annotations

from collections import deque

SPAN_NS = 60_000_000_000
LEAST = 5
"""Samples below which a mean says nothing: the first second of a process is busy."""


class LastMinute:
    """Samples of one quantity by their time (ns).

    >>> load = LastMinute()
    >>> [load.add(at * 2 * 10**9, 50.0) for at in range(5)][-1]
    50.0
    """

    def __init__(self) -> None:
        self._samples: deque[tuple[int, float]] = deque()

    def add(self, time_ns: int, value: float) -> float | None:
        """The mean with this sample; None while there are too few."""
        # A clock that was set back would keep samples of the future for ever.
        while self._samples and self._samples[-1][0] > time_ns:
            self._samples.pop()
        self._samples.append((time_ns, value))
        while self._samples[0][0] <= time_ns - SPAN_NS:
            self._samples.popleft()
        if len(self._samples) < LEAST:
            return None
        return sum(sample for _, sample in self._samples) / len(self._samples)
