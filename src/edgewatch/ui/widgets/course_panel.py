"""The course of one quantity over the span: its lines, their names, the limits across."""

from __future__ import annotations

import html

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt, Signal

from edgewatch.ui.fonts import POINTS, font
from edgewatch.ui.models.formatting import number
from edgewatch.ui.models.quantities import Quantity
from edgewatch.ui.models.span import NS, Span
from edgewatch.ui.theme import Theme
from edgewatch.ui.widgets.basics import Panel, say, set_text, text_label
from edgewatch.ui.widgets.chart import Chart
from edgewatch.ui.words import tr


class CoursePanel(Panel):
    """Shows a :class:`Quantity`. ``span_wanted`` as of a chart."""

    span_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__("course_panel")
        self.heading = text_label("course_title", bold=True, points=12)
        self.legend = text_label("course_legend", points=POINTS - 1, wrap=True)
        self.legend.setTextFormat(Qt.TextFormat.RichText)
        self.nothing = text_label("course_nothing", muted=True, wrap=True)
        self.chart = Chart("course_chart", tr("Course"))
        self.body.addWidget(self.heading)
        self.body.addWidget(self.legend)
        self.body.addWidget(self.nothing)
        self.body.addWidget(self.chart, 1)
        self.chart.span_wanted.connect(self.span_wanted)
        self._shown: Quantity | None = None
        self._drawn: set[str] = set()
        self._limits: list[pg.InfiniteLine] = []

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours of a theme."""
        self.chart.set_theme(theme)
        self.chart.grid()
        self._drawn.clear()
        self._limits.clear()

    def show_quantity(self, shown: Quantity, span: Span) -> None:
        """Show the course of a quantity over a span."""
        if self._shown is None or shown.key != self._shown.key:
            self._begin(shown)
        self._shown = shown
        theme = self.chart.theme
        colours = (theme.series, theme.second, theme.third, theme.reference, theme.error)
        lines = [line for line in shown.lines if len(line.x)][: len(colours)]
        self.nothing.setVisible(not lines)
        self.legend.setVisible(len(lines) > 1)
        for line, colour in zip(lines, colours, strict=False):
            self.chart.draw_line(line.title, line.x, line.y, colour, title=line.title)
        for gone in self._drawn - {line.title for line in lines}:
            self.chart.drop_line(gone)
        self._drawn = {line.title for line in lines}
        pairs = zip(lines, colours, strict=False)
        names = [(line.title, number(line.last, 3), colour) for line, colour in pairs]
        self.legend.setText("&ensp; ".join(_entry(*one) for one in names))
        say(self.legend, ", ".join(f"{title} {last}" for title, last, _ in names) or shown.title)
        ends = [*(line.y for line in lines), np.array([one.value for one in shown.limits])]
        self.chart.fit_y(np.concatenate(ends) if lines else [0.0, 1.0], floor=0)
        self.chart.fit_x(span.from_ns / NS, span.to_ns / NS)
        say(self.chart, self.chart.summary())

    def _begin(self, shown: Quantity) -> None:
        """Another quantity than before."""
        for key in self._drawn:
            self.chart.drop_line(key)
        self._drawn.clear()
        for line in self._limits:
            self.chart.removeItem(line)
        self.chart.chart_title = shown.title
        set_text(self.heading, shown.title)
        set_text(self.nothing, tr("There is no course of it: {note}.", note=shown.note))
        self.chart.set_unit(shown.unit)
        self._limits = [self._limit(one.value, one.text) for one in shown.limits]

    def _limit(self, value: float, text: str) -> pg.InfiniteLine:
        theme = self.chart.theme
        pen = pg.mkPen(theme.error, width=1, style=Qt.PenStyle.DashLine)
        options = {"position": 0.02, "anchors": [(0, 1), (0, 1)], "color": theme.error}
        line = pg.InfiniteLine(value, angle=0, pen=pen, label=text, labelOpts=options)
        line.label.setFont(font(POINTS - 1.5))
        self.chart.addItem(line)
        return line


def _entry(title: str, last: str, colour: str) -> str:
    name = html.escape(title).replace(" ", "&nbsp;").replace("-", "‑")
    return f'<span style="color:{colour}">■</span>&nbsp;{name}&nbsp;{last}'
