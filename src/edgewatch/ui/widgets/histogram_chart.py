"""Reference against current: filled steps behind, a line in front."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtGui import QColor

from edgewatch.ui.fonts import font, px
from edgewatch.ui.models.chart_text import TableText
from edgewatch.ui.models.drift_cell import Histogram
from edgewatch.ui.models.formatting import number, percent
from edgewatch.ui.widgets.basics import say
from edgewatch.ui.widgets.chart import SMALL, Chart
from edgewatch.ui.words import tr

_BELOW = 42
"""Room below the picture for numbers and the name of the feature."""


class HistogramChart(Chart):
    """Shares of the rows over equal bins."""

    def __init__(self) -> None:
        super().__init__("drift_histogram", tr("Reference and current"), timed=False)
        self._shown: Histogram | None = None
        self._feature = ""
        self.getAxis("bottom").setHeight(px(_BELOW))

    def show_histogram(self, feature: str, shown: Histogram | None, unit: str = "") -> None:
        """Show both distributions of a feature."""
        self._shown, self._feature = shown, feature
        label = f"{feature} ({unit})" if unit else feature
        style = {"color": self.theme.muted, "font-size": f"{font(SMALL).pointSizeF()}pt"}
        self.setLabel("bottom", label, **style)
        self._draw()
        say(self, self.summary())

    def build(self) -> None:
        self._draw()

    def summary(self) -> str:
        """Where both are most frequent, and what lies beyond the picture."""
        if self._shown is None:
            return tr("Reference and current of {feature}: no rows to show", feature=self._feature)
        middles = (self._shown.edges[:-1] + self._shown.edges[1:]) / 2
        both = (self._shown.reference, self._shown.current)
        peaks = [float(middles[int(np.argmax(shares))]) for shares in both]
        return tr(
            "{feature}: the reference is most frequent near {reference}, the current values near "
            "{current}; {below} lie below and {above} above what is shown.",
            feature=self._feature,
            reference=number(peaks[0]),
            current=number(peaks[1]),
            below=percent(self._shown.below),
            above=percent(self._shown.above),
        )

    def as_table(self) -> TableText:
        """Each bin with the share of both."""
        headers = (tr("From"), tr("To"), tr("Reference"), tr("Current"))
        rows: list[tuple[str, ...]] = []
        if self._shown is None:
            return headers, rows
        edges = self._shown.edges
        shares = zip(self._shown.reference, self._shown.current, strict=True)
        for low, high, (before, now) in zip(edges[:-1], edges[1:], shares, strict=True):
            rows.append((number(low), number(high), percent(before), percent(now)))
        return headers, rows

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
