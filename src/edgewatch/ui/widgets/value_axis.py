"""A left axis with round ticks, as many as can be read."""

from __future__ import annotations

import math

import pyqtgraph as pg

_PIXELS_A_TICK = 26


class ValueAxis(pg.AxisItem):  # type: ignore[misc]
    """Left axis over any number; never in thousandths or thousands."""

    def __init__(self) -> None:
        super().__init__("left")
        self.enableAutoSIPrefix(False)

    def tickSpacing(self, low: float, high: float, size: float) -> list[tuple[float, float]]:
        return [(round_step((high - low) / max(1.0, size / _PIXELS_A_TICK)), 0.0)]


def round_step(wanted: float) -> float:
    """The least of 1, 2, 5 times a power of ten that is no smaller.

    >>> round_step(0.13), round_step(13), round_step(0.2)
    (0.2, 20.0, 0.2)
    """
    if not wanted > 0:
        return 1.0
    power = 10.0 ** math.floor(math.log10(wanted))
    return float(next(m * power for m in (1, 2, 5, 10) if m * power >= wanted * 0.999))
