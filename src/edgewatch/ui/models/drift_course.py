"""Drift as one line over time: how far the worst feature stood against its limit."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from edgewatch.ui.models.context import Context
from edgewatch.ui.models.drift import WORST
from edgewatch.ui.models.drift_reader import DriftReader
from edgewatch.ui.models.span import NS, Span

Floats = NDArray[np.float64]


@dataclass(slots=True)
class DriftCourse:
    """Reads the line of any span; keeps what it read last."""

    _reader: DriftReader = field(default_factory=DriftReader)

    def read(self, context: Context, span: Span) -> tuple[Floats, Floats]:
        """(w,) seconds at which a window or a stretch ended, and its worst value over limit.

        NaN, a gap, where nothing could be judged.
        """
        shown = self._reader.read(context, span, WORST)
        if shown is None:
            return np.empty(0), np.empty(0)
        return shown.ends_ns / NS, np.fmax.reduce(shown.ratio, axis=0)


def drift_course(context: Context, span: Span) -> tuple[Floats, Floats]:
    """The line of a span, read once; :class:`DriftCourse` is for looking at it again and again."""
    return DriftCourse().read(context, span)
