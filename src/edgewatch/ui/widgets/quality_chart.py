"""A measure of quality over time: measured and estimated apart, each with its interval.

What was measured is drawn solid, what was estimated dashed in another hue over a hatched band:
the one can never be taken for the other. A window without a judgement leaves a gap.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor

from edgewatch.ui.models.chart_text import TableText
from edgewatch.ui.models.formatting import NOTHING, NS, clock, number
from edgewatch.ui.models.performance import Course, MetricView
from edgewatch.ui.models.span import Span
from edgewatch.ui.widgets.basics import say
from edgewatch.ui.widgets.chart import Chart
from edgewatch.ui.words import tr


class QualityChart(Chart):
    """One metric: boxes from low to high, a line at the value, a dashed line at the limit."""

    def __init__(self) -> None:
        super().__init__("quality_chart", tr("Quality over time"))
        self._shown: MetricView | None = None
        self._span = Span(0, 0)
        self._told: Any = None

    def build(self) -> None:
        self.grid()
        self._told = None
        if self._shown is not None:
            self._draw(self._shown)

    def show_metric(self, shown: MetricView, span: Span) -> None:
        """Show the course of a metric over a span."""
        if shown is self._shown and span == self._span:
            return
        self._shown, self._span = shown, span
        self.chart_title = shown.title
        self.getPlotItem().clear()
        self._told = None
        self._draw(shown)
        say(self, spoken(shown))

    def tell(self, from_s: float, to_s: float) -> None:
        """Shade the window that the table tells of."""
        if self._told is not None:
            self.removeItem(self._told)
        colour = self.theme.selection
        self._told = self.area(from_s, to_s, upright=True, colour=colour, alpha=120)

    def summary(self) -> str:
        """What was measured and estimated last, and the limit."""
        return spoken(self._shown) if self._shown else super().summary()

    def as_table(self) -> TableText:
        """Each window with what was measured and estimated of the metric."""
        headers = (tr("From"), tr("To"), tr("Measured"), tr("Estimated"), tr("Limit"))
        shown = self._shown
        if shown is None:
            return headers, []
        limit = number(shown.limit) if shown.limit is not None else NOTHING
        return headers, [
            (
                clock(round(shown.measured.from_s[i] * NS), 0),
                clock(round(shown.measured.to_s[i] * NS), 0),
                _with_ends(shown.measured, i),
                _with_ends(shown.estimated, i),
                limit,
            )
            for i in range(len(shown.measured.value))
        ]

    def _draw(self, shown: MetricView) -> None:
        theme = self.theme
        self._draw_course(shown.estimated, theme.second, estimated=True)
        self._draw_course(shown.measured, theme.series, estimated=False)
        if shown.limit is not None:
            pen = pg.mkPen(theme.error, width=1, style=Qt.PenStyle.DashLine)
            self.addItem(pg.InfiniteLine(shown.limit, angle=0, pen=pen))
        ends = [np.array([end for end in (shown.limit,) if end is not None])]
        for course in (shown.measured, shown.estimated):
            ends += [course.low, course.high, course.value]
        self.fit_y(np.concatenate(ends))
        self.fit_x(self._span.from_ns / NS, self._span.to_ns / NS)

    def _draw_course(self, course: Course, colour: str, *, estimated: bool) -> None:
        known = np.isfinite(course.value)
        if not known.any():
            return
        part = course.take(known)
        self.addItem(_boxes(part, colour, hatched=estimated))
        # Each window is a stroke of its own, so that what was not judged stays a gap.
        x = np.column_stack([part.from_s, part.to_s]).ravel()
        style = Qt.PenStyle.DashLine if estimated else Qt.PenStyle.SolidLine
        line = pg.PlotCurveItem(pen=pg.mkPen(colour, width=2, style=style))
        line.setData(x, np.repeat(part.value, 2), connect="pairs")
        self.addItem(line)


def spoken(shown: MetricView) -> str:
    """The chart in words, for those who do not see it."""
    parts = [
        _last(shown.measured, tr("measured {value} ({low} to {high})"), tr("not measured")),
        _last(shown.estimated, tr("estimated {value} ({low} to {high})"), tr("not estimated")),
    ]
    said = ", ".join(parts)
    if shown.limit is None:
        return tr("{metric}: {said}", metric=shown.title, said=said)
    return tr(
        "{metric}: {said}, accepted limit {limit}",
        metric=shown.title,
        said=said,
        limit=number(shown.limit),
    )


def _last(course: Course, pattern: str, nothing: str) -> str:
    known = np.flatnonzero(np.isfinite(course.value))
    if not len(known):
        return nothing
    at = int(known[-1])
    values = (course.value[at], course.low[at], course.high[at])
    value, low, high = (number(float(one)) for one in values)
    return pattern.format(value=value, low=low, high=high)


def _with_ends(course: Course, i: int) -> str:
    if not np.isfinite(course.value[i]):
        return NOTHING
    ends = tr("{low} to {high}", low=number(course.low[i]), high=number(course.high[i]))
    return f"{number(course.value[i])} ({ends})"


def _boxes(course: Course, colour: str, *, hatched: bool) -> Any:
    shade = QColor(colour)
    shade.setAlpha(150 if hatched else 60)
    pattern = Qt.BrushStyle.BDiagPattern if hatched else Qt.BrushStyle.SolidPattern
    return pg.BarGraphItem(
        x0=course.from_s,
        x1=course.to_s,
        y0=course.low,
        y1=course.high,
        brush=QBrush(shade, pattern),
        pen=pg.mkPen(None),
    )
