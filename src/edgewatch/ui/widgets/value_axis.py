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
        return [(value_step(high - low, size), 0.0)]


def value_step(span: float, pixels: float) -> float:
    """The least of 1, 2, 5 times a power of ten that leaves room for the labels.

    >>> value_step(1.0, 200), value_step(150, 300)
    (0.2, 20.0)
    """
    wanted = span / max(1.0, pixels / _PIXELS_A_TICK)
    if not wanted > 0:
        return 1.0
    power = 10.0 ** math.floor(math.log10(wanted))
    return float(next(m * power for m in (1, 2, 5, 10) if m * power >= wanted * 0.999))
