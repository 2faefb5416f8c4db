"""Sketches of a model's rows per minute of event time, continued from what the record holds."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from edgewatch.statistics import Frame, Sketch
from edgewatch.statistics.folding import Folding

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]

MINUTE_NS = 60_000_000_000
_KEPT = 8  # minutes that grow at hand; of any other there is its blob, here or in the record

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
        self._growing: OrderedDict[int, Folding] = OrderedDict()
        self._grown: dict[int, bytes] = {}

    def add(self, times_ns: IntArray, matrix: FloatArray) -> None:
        """Fold (n, d) rows with (n,) event times into their minutes."""
        minutes = times_ns // MINUTE_NS * MINUTE_NS
        for minute in np.unique(minutes).tolist():
            self._at_hand(minute).add(matrix[minutes == minute])
            if len(self._growing) > _KEPT:
                oldest, folding = self._growing.popitem(last=False)
                self._grown[oldest] = folding.sketch().to_bytes()

    def take(self) -> dict[int, bytes]:
        """Return the whole new blob of each minute that rows came into, and hold none of them.

        The caller stores the blobs in place of the earlier ones, in the transaction of the rows.
        """
        growing = {minute: one.sketch().to_bytes() for minute, one in self._growing.items()}
        taken = {**self._grown, **growing}
        self._growing.clear()
        self._grown = {}
        return taken

    def _at_hand(self, minute: int) -> Folding:
        if minute not in self._growing:
            self._growing[minute] = Folding(self._frame, self._earlier(minute))
        self._growing.move_to_end(minute)
        return self._growing[minute]

    def _earlier(self, minute: int) -> Sketch | None:
        """What is known of a minute; None where it begins with these rows."""
        blob = self._grown.pop(minute, None) or self._sketch_of(minute)
        if blob is None:
            return None
        stored = Sketch.from_bytes(blob)
        # A minute in which the baseline changed begins anew: its bins mean something else.
        return stored if stored.digest == self._frame.digest else None
