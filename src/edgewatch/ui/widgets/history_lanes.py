"""Five lanes on one time axis: equipment, drift, alarms, predictions, load."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from edgewatch.ui.fonts import POINTS, px
from edgewatch.ui.models.chart_text import TableText
from edgewatch.ui.models.cursors import Cursors, readout
from edgewatch.ui.models.formatting import NS
from edgewatch.ui.models.history import HistoryView
from edgewatch.ui.theme import LIGHT, Theme
from edgewatch.ui.widgets.basics import Panel, say, set_text, text_label
from edgewatch.ui.widgets.chart_menu import ChartMenu
from edgewatch.ui.widgets.history_charts import (
    DriftLane,
    LoadLane,
    PredictionLane,
    all_series_table,
)
from edgewatch.ui.widgets.lanes import LaneChart
from edgewatch.ui.widgets.time_marks import TimeMarks
from edgewatch.ui.words import tr

LEFT = 108
_PRIORITIES = ("high", "medium", "low")
_STRETCH = (4, 5, 5, 6, 4)
_CURSOR_STEP = 1 / 200


class HistoryLanes(Panel):
    """All lanes, linked, with the affected span shaded through them and two cursors.

    ``span_wanted`` carries the span that a person asked for on any lane.
    """

    span_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__("history_lanes", "")
        self.chart_title = tr("History")
        say(self, tr("History: five lanes on one time axis"))
        self.theme = LIGHT
        self.body.setContentsMargins(4, 4, 4, 4)
        self.body.setSpacing(0)
        self.devices = LaneChart("lane_devices", tr("Devices"), left=LEFT)
        self.drift = DriftLane(LEFT)
        self.alarms = LaneChart("lane_alarms", tr("Alarms"), left=LEFT)
        self.predictions = PredictionLane(LEFT)
        self.load = LoadLane(LEFT)
        self.lanes = (self.devices, self.drift, self.alarms, self.predictions, self.load)
        self.readout = text_label("history_cursors", points=POINTS - 0.5, wrap=True)
        self.readout.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.readout.hide()
        self.cursors = Cursors()
        self._active = "A"
        self._shown: HistoryView | None = None
        self._swap_ns: int | None = None
        self._now_ns = 0
        self._marks = TimeMarks(self.lanes)
        self._link()
        self.menu_button = ChartMenu(self)

    def _link(self) -> None:
        for lane, stretch in zip(self.lanes, _STRETCH, strict=True):
            lane.setMinimumHeight(px(30))
            lane.span_wanted.connect(self.span_wanted)
            lane.clicked.connect(self._clicked)
            lane.menu_button.hide()  # one button for all lanes; each opens its own by a right click
            lane.x_leader = self.load
            self.body.addWidget(lane, stretch)
            if lane is not self.load:
                lane.getAxis("bottom").setStyle(showValues=False)
                lane.getAxis("bottom").setHeight(3)
                lane.setXLink(self.load)
        self.body.addWidget(self.readout)

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        self._marks.forget()
        for lane in self.lanes:
            lane.set_theme(theme)
        if self._shown is not None:
            self.show_history(self._shown, self._swap_ns, self._now_ns)

    def show_history(self, view: HistoryView, swap_ns: int | None, now_ns: int) -> None:
        """Show all lanes of a span; ``swap_ns`` is what cursors are told to be after."""
        self._shown, self._swap_ns, self._now_ns = view, swap_ns, now_ns
        low, high = view.span.from_ns / NS, view.span.to_ns / NS
        self.load.setXRange(low, high, padding=0)
        scale = max(1, self.width() - px(LEFT)) / max(high - low, 1e-9)
        self.devices.show_bars(view.slots, view.device_bars, scale)
        self.alarms.show_bars(_PRIORITIES, view.alarm_bars, scale)
        self.drift.show_view(view)
        self.predictions.show_view(view)
        self.load.show_view(view)
        self._show_marks()

    def set_cursor(self, name: str, time_s: float | None) -> None:
        """Put cursor "A" or "B" at a moment, or take it away."""
        self._active = name
        a_s, b_s = self.cursors.a_s, self.cursors.b_s
        self.cursors = Cursors(time_s, b_s) if name == "A" else Cursors(a_s, time_s)
        self._show_marks()

    def summary(self) -> str:
        """All lanes in words, one after the other."""
        return " ".join(f"{lane.summary()}." for lane in self.lanes).replace("..", ".")

    def as_table(self) -> TableText:
        """The lanes of numbers over their common times."""
        return all_series_table((self.drift, self.predictions, self.load))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._cursor_key(event):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.menu_button.place()

    def _cursor_key(self, event: QKeyEvent) -> bool:
        """A and B set or take up a cursor, Shift with arrows moves it, Delete removes both."""
        shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        key = event.key()
        if self._shown is None or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        if key in (Qt.Key.Key_A, Qt.Key.Key_B):
            name = "A" if key == Qt.Key.Key_A else "B"
            self.set_cursor(name, self._cursor(name) or self._middle_s)
        elif shifted and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            step = self._shown.span.seconds * _CURSOR_STEP * (1 if key == Qt.Key.Key_Right else -1)
            held = self._cursor(self._active)
            self.set_cursor(self._active, (self._middle_s if held is None else held) + step)
        elif key == Qt.Key.Key_Delete:
            self.cursors = Cursors()
            self._show_marks()
        else:
            return False
        return True

    def _cursor(self, name: str) -> float | None:
        return self.cursors.a_s if name == "A" else self.cursors.b_s

    @property
    def _middle_s(self) -> float:
        span = self._shown.span if self._shown else None
        return (span.from_ns + span.to_ns) / 2 / NS if span else 0.0

    def _clicked(self, time_s: float) -> None:
        held = QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier
        self.set_cursor("B" if held else "A", time_s)

    def _show_marks(self) -> None:
        view = self._shown
        if view is None:
            return
        self._marks.show_marks(view, self.cursors, self.width() - px(LEFT))
        text = readout(view, self.cursors, self._swap_ns, self._now_ns)
        self.readout.setVisible(bool(text))
        set_text(self.readout, text, tr("Cursors"))
