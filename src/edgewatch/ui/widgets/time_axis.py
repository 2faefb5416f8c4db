"""An axis of local time with round ticks, and the date wherever the hour alone would not tell."""

from __future__ import annotations

import math
from datetime import datetime, timedelta

import pyqtgraph as pg

from edgewatch.ui.fonts import px
from edgewatch.ui.words import language

_DAY_S = 86_400
_STEPS_S = (
    1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, _DAY_S,
    2 * _DAY_S, 7 * _DAY_S, 14 * _DAY_S, 30 * _DAY_S, 91 * _DAY_S, 182 * _DAY_S, 365 * _DAY_S,
)  # fmt: skip
_PIXELS_A_TICK = 90
_MONTH_S = 30 * _DAY_S


class TimeAxis(pg.AxisItem):  # type: ignore[misc]
    """Bottom axis over seconds since the epoch."""

    def __init__(self) -> None:
        super().__init__("bottom")

    def tickSpacing(self, low: float, high: float, size: float) -> list[tuple[float, float]]:
        return [(tick_step_s(high - low, size * _PIXELS_A_TICK / px(_PIXELS_A_TICK)), 0.0)]

    def tickValues(self, low: float, high: float, size: float) -> list[tuple[float, list[float]]]:
        step = tick_step_s(high - low, size * _PIXELS_A_TICK / px(_PIXELS_A_TICK))
        return [(step, ticks(low, high, step))]

    def tickStrings(self, values: list[float], _scale: float, spacing: float) -> list[str]:
        return tick_words(values, spacing)


def tick_step_s(span_s: float, pixels: float) -> float:
    """The least round step that leaves room for the labels.

    >>> tick_step_s(3600, 900)
    600.0
    """
    wanted = span_s / max(1.0, pixels / _PIXELS_A_TICK)
    return float(next((step for step in _STEPS_S if step >= wanted), _STEPS_S[-1]))


def ticks(low: float, high: float, step: float) -> list[float]:
    """The round local times of a stretch; days begin at midnight also where the clock changes."""
    shift = _utc_offset_s(low)
    first = math.ceil((low + shift) / step) * step - shift
    found = [
        first + i * step for i in range(min(100, max(0, math.floor((high - first) / step) + 1)))
    ]
    if step < _DAY_S:
        return found
    return [_midnight(at) for at in found]


def tick_words(values: list[float], step: float) -> list[str]:
    """What stands at the ticks: times, with the day at midnight and at the first of another day."""
    moments = [datetime.fromtimestamp(value).astimezone() for value in values]
    if step >= _MONTH_S:
        return [f"{moment:{language().date}}" for moment in moments]
    if step >= _DAY_S:
        return [f"{moment:{_day_format()}}" for moment in moments]
    pattern = language().clock if step < 60 else "%H:%M"
    words = [f"{m:{_day_format() if _is_midnight(m) else pattern}}" for m in moments]
    if moments and _is_past(moments[0]) and not _is_midnight(moments[0]):
        words[0] = f"{moments[0]:{_day_format()}} {words[0]}"
    return words


def _day_format() -> str:
    """The date of the language without the year."""
    return language().date.replace("%Y-", "").replace("/%Y", "").replace(".%Y", ".")


def _is_midnight(moment: datetime) -> bool:
    return (moment.hour, moment.minute, moment.second) == (0, 0, 0)


def _is_past(moment: datetime) -> bool:
    return moment.date() != datetime.now().astimezone().date()


def _midnight(at: float) -> float:
    near = (datetime.fromtimestamp(at) + timedelta(hours=12)).replace(
        hour=0, minute=0, second=0, microsecond=0
    )
    return near.timestamp()


def _utc_offset_s(moment: float) -> float:
    offset = datetime.fromtimestamp(moment).astimezone().utcoffset()
    return offset.total_seconds() if offset else 0.0
