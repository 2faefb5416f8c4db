"""Reference against current: filled steps behind, a line in front."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtGui import QColor

from edgewatch.ui.models.drift import Histogram
from edgewatch.ui.models.formatting import percent
from edgewatch.ui.widgets.basics import say
from edgewatch.ui.widgets.chart import Chart


class HistogramChart(Chart):
    """Shares of the rows over equal bins."""

    def __init__(self) -> None:
        super().__init__("drift_histogram", "Reference and current", timed=False)
        self._shown: Histogram | None = None

    def show_histogram(self, feature: str, shown: Histogram | None, unit: str = "") -> None:
        """Show both distributions of a feature."""
        self._shown = shown
        label = f"{feature} ({unit})" if unit else feature
        self.setLabel("bottom", label, color=self.theme.muted)
        self._draw()
        if shown is None:
            say(self, f"Reference and current of {feature}: no rows to show")
            return
        middles = (shown.edges[:-1] + shown.edges[1:]) / 2
        peaks = [float(middles[int(np.argmax(v))]) for v in (shown.reference, shown.current)]
        tails = f"{percent(shown.below)} lie below, {percent(shown.above)} above what is shown"
        say(
            self,
            f"{feature}: the reference is most frequent near {peaks[0]:.4g}, "
            f"the current values near {peaks[1]:.4g}; {tails}",
        )

    def build(self) -> None:
        self._draw()

    def _draw(self) -> None:
        self.getPlotItem().clear()
        if self._shown is None:
            return
        ground = QColor(self.theme.reference)
        ground.setAlpha(150)
        for counts, fill, colour, width in (
            (self._shown.reference, ground, self.theme.reference, 1),
            (self._shown.current, None, self.theme.series, 2),
        ):
            curve = pg.PlotCurveItem(
                self._shown.edges,
                counts,
                stepMode="center",
                fillLevel=0 if fill else None,
                brush=fill,
                pen=pg.mkPen(colour, width=width),
            )
            self.addItem(curve)
        self.setXRange(float(self._shown.edges[0]), float(self._shown.edges[-1]), padding=0.02)
        self.fit_y(np.concatenate([self._shown.reference, self._shown.current]), floor=0)
