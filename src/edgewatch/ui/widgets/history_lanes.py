"""Five lanes on one time axis: equipment, drift, alarms, predictions, load."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt

from edgewatch.ui.models.history import HistoryView
from edgewatch.ui.theme import Theme
from edgewatch.ui.widgets.basics import Panel, say
from edgewatch.ui.widgets.chart import Chart
from edgewatch.ui.widgets.lanes import LaneChart

_LEFT = 108
_PRIORITIES = ("high", "medium", "low")
_DOTS_AT_MOST = 800


class HistoryLanes(Panel):
    """All lanes, linked, with the affected span shaded through them and a cursor."""

    def __init__(self) -> None:
        super().__init__("history_lanes")
        self.body.setContentsMargins(4, 4, 4, 4)
        self.body.setSpacing(0)
        self.devices = LaneChart("lane_devices", "Devices", left=_LEFT)
        self.drift = Chart("lane_drift", "Drift, worst of limit", left=_LEFT)
        self.alarms = LaneChart("lane_alarms", "Alarms", left=_LEFT)
        self.predictions = Chart("lane_predictions", "Predictions", left=_LEFT)
        self.load = Chart("lane_load", "CPU of the workstation", left=_LEFT)
        self.lanes = (self.devices, self.drift, self.alarms, self.predictions, self.load)
        self._shown: HistoryView | None = None
        self._cursor_s: float | None = None
        self._extras: list[tuple[Chart, object]] = []
        for lane, stretch in zip(self.lanes, (4, 5, 5, 6, 4), strict=True):
            lane.setMinimumHeight(44)
            self.body.addWidget(lane, stretch)
            if lane is not self.load:
                lane.getAxis("bottom").setStyle(showValues=False)
                lane.getAxis("bottom").setHeight(3)
                lane.setXLink(self.load)

    def set_theme(self, theme: Theme) -> None:
        self._extras.clear()
        for lane in self.lanes:
            lane.set_theme(theme)
        if self._shown is not None:
            self.show_history(self._shown)

    def show_history(self, view: HistoryView) -> None:
        """Show all lanes of a span."""
        self._shown = view
        low, high = view.span.from_ns / 1e9, view.span.to_ns / 1e9
        self.load.setXRange(low, high, padding=0)
        scale = max(1, self.width() - _LEFT) / (high - low)
        self.devices.show_bars(view.slots, view.device_bars, scale)
        self.alarms.show_bars(_PRIORITIES, view.alarm_bars, scale)
        self._show_drift(view)
        self._show_predictions(view)
        self._show_load(view)
        self._show_extras(view)

    def show_cursor(self, time_s: float | None) -> None:
        """Mark one moment in every lane."""
        self._cursor_s = time_s
        if self._shown is not None:
            self._show_extras(self._shown)

    def _show_drift(self, view: HistoryView) -> None:
        self.drift.set_unit("drift / limit")
        self.drift.draw_line("drift", view.drift_time_s, view.drift_ratio, self.drift.theme.series)
        low, high = view.span.from_ns / 1e9, view.span.to_ns / 1e9
        limit = self.drift.line("limit", self.drift.theme.text)
        limit.setPen(pg.mkPen(self.drift.theme.text, width=1, style=Qt.PenStyle.DashLine))
        limit.setData([low, high], [1.0, 1.0])
        self.drift.fit_y([0, 1.3, *view.drift_ratio], floor=0)
        known = view.drift_ratio[np.isfinite(view.drift_ratio)]
        words = (
            f"worst {known.max():.2f} of the limit" if len(known) else "not measured in this span"
        )
        say(self.drift, f"Drift: {words}")

    def _show_predictions(self, view: HistoryView) -> None:
        chart, theme = self.predictions, self.predictions.theme
        chart.set_unit("prediction")
        x = view.sample.time_s
        y = view.sample.output(view.output) if view.output else np.full(len(x), np.nan)
        step = max(1, len(x) // _DOTS_AT_MOST)
        for name, chosen, symbol, colour in (
            ("checked", ~view.affected, "o", theme.neutral),
            ("affected", view.affected, "x", theme.second),
        ):
            dots = self._dots(name, symbol, colour)
            dots.setData(x[chosen][::step], y[chosen][::step])
        chart.fit_y(y)
        part = "" if view.sample.complete else ", a sample of them"
        affected = int(view.affected.sum())
        say(chart, f"Predictions: {len(x)} shown{part}, {affected} of them affected")

    def _dots(self, name: str, symbol: str, colour: str) -> pg.ScatterPlotItem:
        chart = self.predictions
        found = chart.items_by_name.get(name)
        if found is None:
            found = pg.ScatterPlotItem(
                size=3 if symbol == "o" else 6,
                symbol=symbol,
                pen=pg.mkPen(colour, width=1) if symbol == "x" else pg.mkPen(None),
                brush=pg.mkBrush(colour),
            )
            chart.items_by_name[name] = found
            chart.addItem(found)
        return found

    def _show_load(self, view: HistoryView) -> None:
        self.load.set_unit("CPU %")
        self.load.draw_line("load", view.load_time_s, view.load_percent, self.load.theme.neutral)
        self.load.fit_y([0, 10, *view.load_percent], floor=0)
        last = f"{view.load_percent[-1]:.0f} % now" if len(view.load_percent) else "not sampled"
        say(self.load, f"CPU of the workstation: {last}")

    def _show_extras(self, view: HistoryView) -> None:
        for lane, item in self._extras:
            lane.removeItem(item)
        self._extras.clear()
        for lane in self.lanes:
            for shade in view.shades:
                colour = lane.theme.changed
                item = lane.area(shade.from_s, shade.to_s, upright=True, colour=colour)
                self._extras.append((lane, item))
                self._extras.append((lane, lane.mark(shade.from_s)))
            if self._cursor_s is not None:
                mark = lane.mark(self._cursor_s, colour=lane.theme.focus)
                self._extras.append((lane, mark))
