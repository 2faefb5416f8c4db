"""An axis of local time of day with round ticks."""

from __future__ import annotations

import math
from datetime import datetime

import pyqtgraph as pg

_STEPS_S = (
    1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400,
    2 * 86_400, 7 * 86_400, 30 * 86_400, 91 * 86_400, 365 * 86_400,
)  # fmt: skip
_PIXELS_A_TICK = 90


class TimeAxis(pg.AxisItem):  # type: ignore[misc]
    """Bottom axis over seconds since the epoch."""

    def __init__(self) -> None:
        super().__init__("bottom")

    def tickSpacing(self, low: float, high: float, size: float) -> list[tuple[float, float]]:
        return [(tick_step_s(high - low, size), 0.0)]

    def tickValues(self, low: float, high: float, size: float) -> list[tuple[float, list[float]]]:
        step = tick_step_s(high - low, size)
        shift = _utc_offset_s(high)
        first = math.ceil((low + shift) / step) * step - shift
        count = max(0, math.floor((high - first) / step) + 1)
        return [(step, [first + i * step for i in range(min(count, 100))])]

    def tickStrings(self, values: list[float], _scale: float, spacing: float) -> list[str]:
        pattern = "%H:%M:%S" if spacing < 60 else "%H:%M" if spacing < 86_400 else "%d %b"
        return [datetime.fromtimestamp(value).astimezone().strftime(pattern) for value in values]


def tick_step_s(span_s: float, pixels: float) -> float:
    """The least round step that leaves room for the labels.

    >>> tick_step_s(3600, 900)
    600.0
    """
    wanted = span_s / max(1.0, pixels / _PIXELS_A_TICK)
    return float(next((step for step in _STEPS_S if step >= wanted), _STEPS_S[-1]))


def _utc_offset_s(moment: float) -> float:
    offset = datetime.fromtimestamp(moment).astimezone().utcoffset()
    return offset.total_seconds() if offset else 0.0
