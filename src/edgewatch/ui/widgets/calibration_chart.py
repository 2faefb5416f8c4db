"""What came true against what the model said: on the diagonal a score is a probability."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt

from edgewatch.ui.fonts import font, px
from edgewatch.ui.models.chart_text import TableText
from edgewatch.ui.models.formatting import number, percent
from edgewatch.ui.models.performance_window import CalibrationPoint
from edgewatch.ui.widgets.basics import say
from edgewatch.ui.widgets.chart import SMALL, Chart
from edgewatch.ui.words import tr

_SMALLEST, _LARGEST = 5.0, 14.0
_BELOW = 42


class CalibrationChart(Chart):
    """Points with their intervals; a larger point stands for more rows."""

    def __init__(self) -> None:
        super().__init__("calibration_chart", tr("Calibration"), timed=False)
        self._shown: tuple[CalibrationPoint, ...] = ()
        self.getAxis("bottom").setHeight(px(_BELOW))

    def build(self) -> None:
        self.grid()
        self._draw()

    def show_points(self, shown: tuple[CalibrationPoint, ...]) -> None:
        """Show the bins of one window."""
        self._shown = shown
        self._draw()
        say(self, self.summary())

    def summary(self) -> str:
        """How many bins miss the diagonal by more than chance."""
        if not self._shown:
            return tr("Calibration: too few labels, or the model gives no probabilities.")
        off = [one for one in self._shown if not one.low <= one.predicted <= one.high]
        if not off:
            return tr("Calibration: in every bin what came true agrees with what was said.")
        told = "; ".join(
            tr(
                "said {predicted}, came true {observed}",
                predicted=percent(round(one.predicted, 3)),
                observed=percent(round(one.observed, 3)),
            )
            for one in off
        )
        return tr("Calibration is off by more than chance: {told}.", told=told)

    def as_table(self) -> TableText:
        """Each bin."""
        headers = (tr("Said"), tr("Came true"), tr("From"), tr("To"), tr("Rows"))
        return headers, [
            (
                percent(round(one.predicted, 3)),
                percent(round(one.observed, 3)),
                percent(round(one.low, 3)),
                percent(round(one.high, 3)),
                number(one.n, 3),
            )
            for one in self._shown
        ]

    def _draw(self) -> None:
        theme = self.theme
        self.getPlotItem().clear()
        style = {"color": theme.muted, "font-size": f"{font(SMALL).pointSizeF()}pt"}
        self.setLabel("bottom", tr("score of the model"), **style)
        self.set_unit(tr("came true"))
        self.setXRange(0.0, 1.0, padding=0.02)
        self.setYRange(0.0, 1.0, padding=0.02)
        diagonal = pg.mkPen(theme.muted, width=1, style=Qt.PenStyle.DashLine)
        self.addItem(pg.PlotCurveItem([0.0, 1.0], [0.0, 1.0], pen=diagonal))
        if not self._shown:
            return
        x = np.array([one.predicted for one in self._shown])
        y = np.array([one.observed for one in self._shown])
        ends = np.array([[one.low, one.high] for one in self._shown])
        whiskers = pg.PlotCurveItem(pen=pg.mkPen(theme.series, width=1))
        whiskers.setData(np.repeat(x, 2), ends.ravel(), connect="pairs")
        self.addItem(whiskers)
        n = np.array([one.n for one in self._shown], float)
        sizes = _SMALLEST + (_LARGEST - _SMALLEST) * np.sqrt(n / n.max())
        self.addItem(pg.ScatterPlotItem(x, y, size=sizes, brush=theme.series, pen=pg.mkPen(None)))
