"""A value over time with its intervals and its limit, as a drawing."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from edgewatch.audit.document.drawing import Anchor, Dot, Drawing, Shape, Stroke, Text
from edgewatch.audit.times import Period, utc_second

LEFT, RIGHT, WIDTH = 150, 10, 1000
"""Where the plot of a drawing begins and how far from the right edge it ends; all have the same,
so that drawings below one another share their time axis."""

_TOP, _HEIGHT, _FOOT = 26, 150, 34
_TICKS = 5
_GRID, _AXIS = "#d0d7de", "#57606a"
LIMIT_COLOUR = "#b3261e"


@dataclass(frozen=True, slots=True)
class Point:
    """A value at a time, with its interval where it has one."""

    time_ns: int
    value: float
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Series:
    """Points of one kind, oldest first."""

    name: str
    colour: str
    points: tuple[Point, ...]
    dashed: bool = False


def chart(title: str, series: Sequence[Series], period: Period, limit: float | None) -> Drawing:
    """The series over the period: points, their intervals as strokes, the limit dashed."""
    low, high = _range(series, limit)
    frame = _Frame(period, low, high)
    shapes: list[Shape] = [Text(LEFT, 14, title), *_legend(series, limit)]
    shapes += frame.grid()
    if limit is not None:
        y = frame.y(limit)
        shapes.append(Stroke(((LEFT, y), (WIDTH - RIGHT, y)), LIMIT_COLOUR, 1.2, dashed=True))
    for one in series:
        shapes += frame.drawn(one)
    return Drawing(WIDTH, _TOP + _HEIGHT + _FOOT, _said(title, series, limit), tuple(shapes))


def time_axis(period: Period, top: float, bottom: float) -> Iterator[Shape]:
    """An axis below a plot, with five moments of the period and lines that go up from them."""
    yield Stroke(((LEFT, bottom), (WIDTH - RIGHT, bottom)), _AXIS)
    for i in range(_TICKS):
        at = period.from_ns + (period.to_ns - period.from_ns) * i // (_TICKS - 1)
        x = x_of(at, period)
        yield Stroke(((x, top), (x, bottom + 5)), _GRID)
        anchor: Anchor = "start" if i == 0 else "end" if i == _TICKS - 1 else "middle"
        yield Text(x, bottom + 20, utc_second(at), anchor)


def x_of(time_ns: int, period: Period) -> float:
    """Where a time stands on the axis; the end of it for one outside."""
    share = (time_ns - period.from_ns) / max(1, period.to_ns - period.from_ns)
    return LEFT + min(max(share, 0.0), 1.0) * (WIDTH - RIGHT - LEFT)


@dataclass(frozen=True, slots=True)
class _Frame:
    period: Period
    low: float
    high: float

    def y(self, value: float) -> float:
        share = (value - self.low) / (self.high - self.low)
        return _TOP + _HEIGHT * (1 - min(max(share, 0.0), 1.0))

    def grid(self) -> Iterator[Shape]:
        for value in (self.low, (self.low + self.high) / 2, self.high):
            y = self.y(value)
            yield Stroke(((LEFT, y), (WIDTH - RIGHT, y)), _GRID)
            yield Text(LEFT - 8, round(y + 4, 1), f"{value:.4g}", "end")
        yield from time_axis(self.period, _TOP, _TOP + _HEIGHT)

    def drawn(self, series: Series) -> Iterator[Shape]:
        places = [(x_of(p.time_ns, self.period), self.y(p.value)) for p in series.points]
        for (x, _), point in zip(places, series.points, strict=True):
            if point.low is not None and point.high is not None:
                yield Stroke(((x, self.y(point.low)), (x, self.y(point.high))), series.colour, 1.5)
        if len(places) > 1:
            yield Stroke(tuple(places), series.colour, 1.5, series.dashed)
        for (x, y), point in zip(places, series.points, strict=True):
            yield Dot(x, y, series.colour, title=f"{utc_second(point.time_ns)}: {point.value:.6g}")


def _range(series: Sequence[Series], limit: float | None) -> tuple[float, float]:
    values = [v for s in series for p in s.points for v in (p.value, p.low, p.high)]
    known = [v for v in (*values, limit) if v is not None and math.isfinite(v)]
    low, high = min(known, default=0.0), max(known, default=1.0)
    room = (high - low) * 0.05 or abs(high) * 0.1 or 1.0
    # What is never negative, as a rate, has its floor at zero.
    return 0.0 if 0 <= low < room else low - room, high + room


def _legend(series: Sequence[Series], limit: float | None) -> Iterator[Shape]:
    words = [(one.name, one.colour) for one in series]
    words += [("limit", LIMIT_COLOUR)] if limit is not None else []
    x: float = WIDTH - RIGHT
    for name, colour in reversed(words):
        yield Text(x, 14, name, "end", colour)
        x -= 8.0 * len(name) + 18


def _said(title: str, series: Sequence[Series], limit: float | None) -> str:
    told = [f"{one.name}, {len(one.points)} points" for one in series]
    held = [] if limit is None else [f"limit {limit:.4g}"]
    return f"{title}: {'; '.join([*told, *held])}"
