"""Rows on their way into a sketch: taken in as they come, folded many at a time.

A row alone costs twenty times what it costs among hundreds. Held back until there are enough of
them, or until somebody looks, each costs about a microsecond however it came.
"""

from __future__ import annotations

import numpy as np

from edgewatch.statistics.arrays import FloatArray
from edgewatch.statistics.fold import fold
from edgewatch.statistics.frame import Frame
from edgewatch.statistics.sketch import Sketch, empty

#: Rows that are held back at most.
HELD = 512


class Folding:
    """A sketch that grows row by row."""

    def __init__(self, frame: Frame, begun: Sketch | None = None) -> None:
        """Go on from a sketch of the same frame, or begin with none."""
        self._frame = frame
        self._sketch = begun or empty(frame)
        self._rows = np.empty((HELD, frame.features))
        self._held = 0

    def add(self, rows: FloatArray) -> None:
        """Take in one row of (d,) readings, or (n, d) of them.

        Raises:
            ValueError: if a row has not d readings.
        """
        number = 1 if rows.ndim == 1 else len(rows)
        if number > HELD - self._held:
            self._fold()
        if number > HELD:
            self._sketch = self._sketch.merge(fold(self._frame, rows))
            return
        self._rows[self._held : self._held + number] = rows
        self._held += number

    def sketch(self) -> Sketch:
        """Return the sketch of all rows so far.

        >>> frame = Frame.of([np.array([0.0, 1.0])], np.array([0.0]), np.array([1.0]))
        >>> folding = Folding(frame)
        >>> folding.add(np.array([0.5]))
        >>> folding.add(np.array([[0.25], [7.0]]))
        >>> folding.sketch().n
        3
        """
        self._fold()
        return self._sketch

    def _fold(self) -> None:
        if self._held:
            held = self._rows[: self._held]
            self._sketch = self._sketch.merge(fold(self._frame, held))
            self._held = 0
