"""A left axis with round ticks, as many as can be read, in the digits of the language."""

from __future__ import annotations

import math

import pyqtgraph as pg

from edgewatch.ui.fonts import px
from edgewatch.ui.models.formatting import number
from edgewatch.ui.words import language

_PIXELS_A_TICK = 26
_FEWEST = 2
"""One number alone says nothing of the scale."""
_LEAST, _LARGEST = 1e-6, 1e7


class ValueAxis(pg.AxisItem):  # type: ignore[misc]
    """Left axis over any number; never in thousandths or thousands."""

    def __init__(self) -> None:
        super().__init__("left")
        self.enableAutoSIPrefix(False)

    def tickSpacing(self, low: float, high: float, size: float) -> list[tuple[float, float]]:
        step = round_step((high - low) / max(1.0, size / px(_PIXELS_A_TICK)))
        while _ticks(low, high, step) < _FEWEST and high > low:
            step = round_step(step / 2.5)
        return [(step, 0.0)]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        return [tick_text(value * scale, spacing * scale) for value in values]


def _ticks(low: float, high: float, step: float) -> int:
    """How many multiples of a step lie in a range."""
    return math.floor(high / step) - math.ceil(low / step) + 1


def tick_text(value: float, step: float) -> str:
    """A number with as many decimals as its step needs.

    >>> tick_text(0.30000000000000004, 0.1), tick_text(12000.0, 500.0), tick_text(3e9, 1e9)
    ('0.3', '12,000', '3.000e+09')
    """
    if not _LEAST <= abs(step) < _LARGEST:
        return number(value)
    decimals = max(0, -math.floor(math.log10(step) + 1e-9))
    return language().digits(f"{value + 0.0:,.{decimals}f}")


def round_step(wanted: float) -> float:
    """The least of 1, 2, 5 times a power of ten that is no smaller.

    >>> round_step(0.13), round_step(13), round_step(0.2)
    (0.2, 20.0, 0.2)
    """
    if not wanted > 0:
        return 1.0
    power = 10.0 ** math.floor(math.log10(wanted))
    return float(next(m * power for m in (1, 2, 5, 10) if m * power >= wanted * 0.999))
