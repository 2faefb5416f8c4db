"""The most recent rows of a model, as they came, in a ring of fixed memory."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class View:
    """The rows of a window in the order in which they came.

    Attributes:
        matrix: (n, d) readings.
        from_ns, to_ns: earliest and latest event time among them; 0 without rows.
        times_ns: (n,) event time of each row; None where it is not known row by row.
    """

    matrix: FloatArray
    from_ns: int
    to_ns: int
    times_ns: IntArray | None = None

    @property
    def n(self) -> int:
        """Number of rows."""
        return len(self.matrix)


class RollingWindow:
    """The last `rows` rows of `features` readings, none older than the last controlled change."""

    def __init__(self, rows: int, features: int) -> None:
        self._times: IntArray = np.zeros(rows, dtype=np.int64)
        self._values: FloatArray = np.empty((rows, features))
        self._next = 0
        self._held = 0
        self._not_before: int | None = None

    def __len__(self) -> int:
        return self._held

    def push(self, times_ns: IntArray, matrix: FloatArray) -> None:
        """Add (n,) event times and (n, d) readings; rows from before a restart are passed over."""
        if self._not_before is not None:
            kept = times_ns >= self._not_before
            times_ns, matrix = times_ns[kept], matrix[kept]
        size = len(self._times)
        times_ns, matrix = times_ns[-size:], matrix[-size:]
        at = (self._next + np.arange(len(times_ns))) % size
        self._times[at], self._values[at] = times_ns, matrix
        self._next = (self._next + len(times_ns)) % size
        self._held = min(self._held + len(times_ns), size)

    def restart(self, at_ns: int) -> None:
        """Drop the rows from before a controlled change, and any that still come.

        A window that mixed two approved units would be like neither.
        """
        order = self._order()
        kept = order[self._times[order] >= at_ns]
        times, values = self._times[kept], self._values[kept]
        self._not_before, self._next, self._held = at_ns, 0, 0
        self.push(times, values)

    def view(self) -> View:
        """Return the rows held, oldest arrival first."""
        order = self._order()
        times = self._times[order]
        span = (int(times.min()), int(times.max())) if len(times) else (0, 0)
        return View(self._values[order], *span, times)

    def _order(self) -> IntArray:
        size = len(self._times)
        return (self._next - self._held + np.arange(self._held)) % size
