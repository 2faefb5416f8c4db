"""The three lanes of numbers of the history: drift, predictions, load."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontMetrics, QResizeEvent

from edgewatch.ui.fonts import font, px
from edgewatch.ui.models.chart_text import Series, TableText, table_of
from edgewatch.ui.models.formatting import NS, number
from edgewatch.ui.models.history import LOAD_SLICES, HistoryView
from edgewatch.ui.models.sketched import Band
from edgewatch.ui.widgets.basics import say, text_label
from edgewatch.ui.widgets.chart import SMALL, Chart
from edgewatch.ui.words import tr, trn

Floats = NDArray[np.float64]
_DOTS_AT_MOST = 800
_GAP_STEPS = 4
_FAR = 4
# What the numbers of the axis take of its room.
_NUMBERS = 40


class NumberLane(Chart):
    """A lane with its name written level in the room of the left axis: lanes are low."""

    def __init__(self, name: str, title: str, short: str, left: int) -> None:
        super().__init__(name, title, left=left)
        room = px(left) - px(_NUMBERS)
        metrics = QFontMetrics(font(SMALL))
        shown = metrics.elidedText(short, Qt.TextElideMode.ElideRight, room)
        self._short = text_label(f"{name}_short", shown, points=SMALL, muted=True)
        self._short.setParent(self)
        self._short.setToolTip(title)
        self._short.adjustSize()

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        if hasattr(self, "_short"):  # the base class resizes itself while it is made
            middle = (self.height() - int(self.getAxis("bottom").height())) // 2
            self._short.move(px(4), max(0, middle - self._short.height() // 2))


class DriftLane(NumberLane):
    """The worst measure of each window against its limit."""

    def __init__(self, left: int) -> None:
        super().__init__("lane_drift", tr("Drift, worst of limit"), tr("Drift"), left)

    def show_view(self, view: HistoryView) -> None:
        """Show the drift of a span."""
        x, y = view.drift_time_s, view.drift_ratio
        title = tr("Drift over limit")
        # Far above the limit is far above: more would press what is near it onto the axis.
        shown = np.minimum(y, _FAR)
        self.draw_line("drift", x, shown, self.theme.series, title=title, gap=usual_gap(x))
        self._series["drift"] = Series(title, "", x, y)
        ends = [view.span.from_ns / NS, view.span.to_ns / NS]
        limit = self.line("limit", self.theme.text)
        limit.setPen(pg.mkPen(self.theme.text, width=1, style=Qt.PenStyle.DashLine))
        limit.setData(ends, [1.0, 1.0])
        self._fit(shown)
        say(self, self.summary())

    def _fit(self, shown: Floats) -> None:
        far = bool((shown >= _FAR).any())
        step = 1 if self.height() > px(70) else _FAR - 1
        ticks = [(v, number(float(v))) for v in range(1, _FAR, step)] + [(_FAR, f"≥ {_FAR}")]
        self.getAxis("left").setTicks([ticks] if far else None)
        self.fit_y([0, 1.3, *shown], floor=0)

    def summary(self) -> str:
        series = self._series.get("drift")
        known = series.y[np.isfinite(series.y)] if series else np.empty(0)
        if not len(known):
            return tr("Drift: not measured in this span")
        return tr("Drift: worst {value} of the limit", value=number(float(known.max()), 3))


class PredictionLane(NumberLane):
    """Single predictions as dots, affected ones as crosses; over a long time least to greatest."""

    def __init__(self, left: int) -> None:
        super().__init__("lane_predictions", tr("Predictions"), tr("Prediction"), left)
        self._said = ""

    def show_view(self, view: HistoryView) -> None:
        """Show the predictions of a span."""
        if view.band is not None:
            self._show_band(view.band, view.affected)
        else:
            self._show_sample(view)
        say(self, self.summary())
        self._tell()

    def summary(self) -> str:
        return self._said or tr("{title}: no data yet", title=self.chart_title)

    def _show_sample(self, view: HistoryView) -> None:
        x = view.sample.time_s
        y = view.sample.output(view.output) if view.output else np.full(len(x), np.nan)
        self._hide("band", "affected band")
        self.drop_line("mean")
        step = max(1, len(x) // _DOTS_AT_MOST)
        theme = self.theme
        for name, chosen, symbol, colour in (
            ("checked", ~view.affected, "o", theme.neutral),
            ("affected", view.affected, "x", theme.second),
        ):
            self._dots(name, symbol, colour).setData(x[chosen][::step], y[chosen][::step])
        self._series = {"value": Series(view.output or tr("Prediction"), "", x, y)}
        self.fit_y(y)
        affected = int(view.affected.sum())
        told = trn(affected, "# of them affected|# of them affected")
        shown = trn(len(x), "Predictions: # shown|Predictions: # shown")
        if not view.sample.complete:
            shown = trn(len(x), "Predictions: # shown, a sample|Predictions: # shown, a sample")
        self._said = f"{shown}, {told}"

    def _show_band(self, band: Band, affected: NDArray[np.bool_]) -> None:
        self._hide("checked", "affected")
        theme = self.theme
        for name, chosen, colour in (
            ("band", ~affected, theme.series),
            ("affected band", affected, theme.second),
        ):
            self._bars(name, colour).setOpts(
                x0=band.from_s[chosen],
                x1=band.from_s[chosen] + band.step_s,
                y0=band.low[chosen],
                y1=band.high[chosen],
            )
        middle = band.from_s + band.step_s / 2
        title = tr("Mean of the predictions")
        gap = 1.5 * band.step_s
        self.draw_line("mean", middle, band.mean, theme.text, title=title, gap=gap)
        self._series["low"] = Series(tr("Least"), "", middle, band.low)
        self._series["high"] = Series(tr("Greatest"), "", middle, band.high)
        self.fit_y(np.concatenate([band.low, band.high]))
        total = int(band.n.sum())
        self._said = trn(
            total,
            "# prediction, from {low} to {high}|# predictions, from {low} to {high}",
            low=number(float(np.nanmin(band.low))),
            high=number(float(np.nanmax(band.high))),
        )

    def _hide(self, *names: str) -> None:
        """Empty what the other kind of picture had drawn."""
        for name in names:
            item = self.items_by_name.pop(name, None)
            if item is not None:
                self.removeItem(item)

    def _bars(self, name: str, colour: str) -> pg.BarGraphItem:
        found = self.items_by_name.get(name)
        if found is None:
            shade = QColor(colour)
            shade.setAlpha(110)
            empty = np.empty(0)
            found = pg.BarGraphItem(
                x0=empty, x1=empty, y0=empty, y1=empty, brush=shade, pen=pg.mkPen(None)
            )
            self.items_by_name[name] = found
            self.addItem(found)
        return found

    def _dots(self, name: str, symbol: str, colour: str) -> pg.ScatterPlotItem:
        found = self.items_by_name.get(name)
        if found is None:
            found = pg.ScatterPlotItem(
                size=3 if symbol == "o" else 6,
                symbol=symbol,
                pen=pg.mkPen(colour, width=1) if symbol == "x" else pg.mkPen(None),
                brush=pg.mkBrush(colour),
            )
            self.items_by_name[name] = found
            self.addItem(found)
        return found


class LoadLane(NumberLane):
    """How busy the processor of the workstation was."""

    def __init__(self, left: int) -> None:
        super().__init__("lane_load", tr("CPU of the workstation"), tr("CPU %"), left)

    def show_view(self, view: HistoryView) -> None:
        """Show the load of a span."""
        x, y = view.load_time_s, view.load_percent
        gap = max(usual_gap(x) or 0.0, 3 * view.span.seconds / LOAD_SLICES)
        self.draw_line("load", x, y, self.theme.neutral, unit="%", gap=gap)
        self.fit_y([0, 10, *y], floor=0)
        say(self, self.summary())


def usual_gap(x: Floats) -> float | None:
    """Points farther apart than some usual steps have something missing between them."""
    steps = np.diff(x)
    return _GAP_STEPS * float(np.median(steps)) if len(steps) > 2 else None


def all_series_table(charts: Sequence[Chart]) -> TableText:
    """The lines of several charts side by side over their common times."""
    return table_of([one for chart in charts for one in chart.series])
