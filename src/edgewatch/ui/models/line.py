"""One line of a chart, and the steps in which long spans are read."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from edgewatch.ui.models.span import NS, Span

Floats = NDArray[np.float64]
_UNITS = ((8 * 3600, 60), (16 * 86_400, 3600))
_DAY_S = 86_400


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """One line of a chart: seconds, values."""

    title: str
    x: Floats
    y: Floats

    @property
    def last(self) -> float:
        """The last value that there is; NaN without any."""
        known = self.y[np.isfinite(self.y)]
        return float(known[-1]) if len(known) else float("nan")


def nothing(title: str = "") -> Line:
    """A line without a point."""
    return Line(title, np.empty(0), np.empty(0))


def tier_step_ns(span: Span, columns: int) -> int:
    """A step of whole minutes, hours or days that cuts a span into no more than so many.

    As fine as some hundred stored units allow to be read.

    >>> tier_step_ns(Span(0, 3600 * NS), 120) // NS, tier_step_ns(Span(0, 366 * 86_400 * NS), 120)
    (60, 345600000000000)
    """
    unit = next((unit for most, unit in _UNITS if span.seconds <= most), _DAY_S)
    return max(1, -(-round(span.seconds) // (unit * columns))) * unit * NS
