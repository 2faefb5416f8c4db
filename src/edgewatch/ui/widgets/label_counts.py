"""How many predictions each window has, and for how many of them the truth has come."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg

from edgewatch.ui.models.chart_text import TableText
from edgewatch.ui.models.formatting import NS, clock, number
from edgewatch.ui.models.performance import Counts
from edgewatch.ui.models.span import Span
from edgewatch.ui.widgets.basics import say
from edgewatch.ui.widgets.chart import Chart
from edgewatch.ui.words import tr


class LabelCounts(Chart):
    """Two bars a window, the labels in front of the predictions."""

    def __init__(self) -> None:
        super().__init__("label_counts", tr("Predictions and labels of each window"))
        self._shown: Counts | None = None
        self._span = Span(0, 0)

    def build(self) -> None:
        self.grid()
        if self._shown is not None:
            self._draw(self._shown)

    def show_counts(self, shown: Counts, span: Span) -> None:
        """Show the windows of a span."""
        self._shown, self._span = shown, span
        self.getPlotItem().clear()
        self._draw(shown)
        say(self, self.summary())

    def summary(self) -> str:
        """All windows in one sentence."""
        if self._shown is None:
            return super().summary()
        return tr(
            "{title}: {windows} windows, {labels} labels for {n} predictions.",
            title=self.chart_title,
            windows=number(len(self._shown.n), 3),
            labels=number(int(self._shown.labelled.sum()), 3),
            n=number(int(self._shown.n.sum()), 3),
        )

    def as_table(self) -> TableText:
        """Each window with its predictions and labels."""
        headers = (tr("From"), tr("To"), tr("Predictions"), tr("Labels"))
        shown = self._shown
        if shown is None:
            return headers, []
        return headers, [
            (
                clock(round(shown.from_s[i] * NS), 0),
                clock(round(shown.to_s[i] * NS), 0),
                number(int(shown.n[i]), 3),
                number(int(shown.labelled[i]), 3),
            )
            for i in range(len(shown.n))
        ]

    def _draw(self, shown: Counts) -> None:
        theme = self.theme
        for values, colour in ((shown.n, theme.grid), (shown.labelled, theme.series)):
            bars = pg.BarGraphItem(
                x0=shown.from_s,
                x1=shown.to_s,
                y0=np.zeros(len(values)),
                y1=values,
                brush=colour,
                pen=pg.mkPen(theme.panel),
            )
            self.addItem(bars)
        self.fit_y(shown.n.astype(float), floor=0)
        self.fit_x(self._span.from_ns / NS, self._span.to_ns / NS)
