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

from edgewatch.ui.models.formatting import number
from edgewatch.ui.models.performance import Course, MetricView
from edgewatch.ui.widgets.basics import say
from edgewatch.ui.widgets.chart import Chart


class QualityChart(Chart):
    """One metric: boxes from low to high, a line at the value, a dashed line at the limit."""

    def __init__(self) -> None:
        super().__init__("quality_chart", "Quality over time")
        self._shown: MetricView | None = None

    def build(self) -> None:
        self.grid()
        if self._shown is not None:
            self._draw(self._shown)

    def show_metric(self, shown: MetricView) -> None:
        """Show the course of a metric."""
        if shown is self._shown:
            return
        self._shown = shown
        self.getPlotItem().clear()
        self._draw(shown)
        say(self, spoken(shown))

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
        begin = np.concatenate([shown.measured.from_s, shown.estimated.from_s])
        end = np.concatenate([shown.measured.to_s, shown.estimated.to_s])
        if len(begin):
            self.fit_x(float(begin.min()), float(max(end.max(), begin.min() + 1)))

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
    parts = []
    for title, course in (("measured", shown.measured), ("estimated", shown.estimated)):
        known = np.flatnonzero(np.isfinite(course.value))
        if not len(known):
            parts.append(f"not {title}")
            continue
        last = int(known[-1])
        span = f"{number(float(course.low[last]))} to {number(float(course.high[last]))}"
        parts.append(f"{title} {number(float(course.value[last]))} ({span})")
    limit = f", accepted limit {number(shown.limit)}" if shown.limit is not None else ""
    return f"{shown.title}: {', '.join(parts)}{limit}"


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
