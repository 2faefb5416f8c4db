"""Sketches of a model's rows per minute of event time, continued from what the record holds."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from edgewatch.statistics import Frame, Sketch, empty, fold

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]

MINUTE_NS = 60_000_000_000
_KEPT = 8  # minutes at hand; any other is asked for again

#: Returns the blob that the record holds for a minute, None if it holds none.
SketchOf = Callable[[int], bytes | None]


def nothing_recorded(minute_ns: int) -> bytes | None:  # noqa: ARG001
    """Stand for a record without sketches."""
    return None


class MinuteSketches:
    """Folds rows into their minutes; a row that comes late goes where its event time says."""

    def __init__(self, frame: Frame, sketch_of: SketchOf = nothing_recorded) -> None:
        self._frame = frame
        self._sketch_of = sketch_of
        self._held: OrderedDict[int, Sketch] = OrderedDict()

    def fold(self, times_ns: IntArray, matrix: FloatArray) -> dict[int, bytes]:
        """Fold (n, d) rows and return the whole new blob of each minute they touch.

        The caller stores the blobs in place of the earlier ones, in the transaction of the rows.
        """
        minutes = times_ns // MINUTE_NS * MINUTE_NS
        changed: dict[int, bytes] = {}
        for minute in np.unique(minutes).tolist():
            part = fold(self._frame, matrix[minutes == minute])
            sketch = self._sketch(minute).merge(part)
            self._hold(minute, sketch)
            changed[minute] = sketch.to_bytes()
        return changed

    def forget(self) -> None:
        """Drop what is at hand, after a transaction that failed: the record is asked again."""
        self._held.clear()

    def _sketch(self, minute: int) -> Sketch:
        if minute in self._held:
            return self._held[minute]
        blob = self._sketch_of(minute)
        if blob is None:
            return empty(self._frame)
        stored = Sketch.from_bytes(blob)
        # A minute in which the baseline changed begins anew: its bins mean something else.
        return stored if stored.digest == self._frame.digest else empty(self._frame)

    def _hold(self, minute: int, sketch: Sketch) -> None:
        self._held[minute] = sketch
        self._held.move_to_end(minute)
        while len(self._held) > _KEPT:
            self._held.popitem(last=False)
