"""The base of all charts: themed, told in words, read as a table, zoomed and moved by a person."""

from __future__ import annotations

import math
import time
from collections.abc import Sequence
from typing import Any

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QSizePolicy

from edgewatch.ui.fonts import POINTS, font, px
from edgewatch.ui.models.chart_text import Series, TableText, summary_of, table_of
from edgewatch.ui.models.decimate import drawn
from edgewatch.ui.theme import LIGHT, Theme
from edgewatch.ui.widgets.basics import say
from edgewatch.ui.widgets.chart_menu import ChartMenu
from edgewatch.ui.widgets.chart_steering import Steering
from edgewatch.ui.widgets.time_axis import TimeAxis
from edgewatch.ui.widgets.value_axis import ValueAxis, round_step
from edgewatch.ui.words import tr

Floats = NDArray[np.float64]
SMALL = POINTS - 1.5
LEFT_WIDTH = 54
# Smooth lines of few points may be drawn well; long noisy ones cost three times as much.
_SMOOTH_POINTS = 300
_STEPS_A_SPAN = 40
_TOLD_S = 1.0


class Chart(pg.PlotWidget):  # type: ignore[misc]
    """A plot over time (or over a value, with ``timed=False``).

    ``span_wanted`` carries the :class:`~edgewatch.ui.models.span.Span` that a person asked for by
    wheel, drag or key, where the chart is ``zoomable``; ``clicked`` the second that was clicked.
    """

    span_wanted = Signal(object)
    clicked = Signal(float)

    def __init__(
        self, name: str, title: str, *, timed: bool = True, left: int = LEFT_WIDTH
    ) -> None:
        axes: dict[str, Any] = {"left": ValueAxis()} | ({"bottom": TimeAxis()} if timed else {})
        super().__init__(axisItems=axes)
        self.setObjectName(name)
        self.chart_title = title
        self.timed = timed
        self.zoomable = timed
        self.theme = LIGHT
        self._curves: dict[str, Any] = {}
        self._series: dict[str, Series] = {}
        self._x_ends: tuple[float, float] | None = None
        self.x_leader = self  # the chart whose time axis this one follows
        self._unit = ""
        self._told_s = 0.0
        self.items_by_name: dict[str, Any] = {}
        self._steering = Steering(self)
        self._set_up(left)
        self.menu_button = ChartMenu(self)
        say(self, tr("{title}: no data yet", title=title))

    def _set_up(self, left: int) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMenuEnabled(False)
        self.setMouseEnabled(False, False)
        self.hideButtons()
        for side in ("left", "bottom"):
            axis = self.getAxis(side)
            axis.enableAutoSIPrefix(False)
            axis.setTickFont(font(SMALL))
            axis.setStyle(tickLength=-4, maxTickLevel=0, hideOverlappingLabels=True)
        self.getAxis("left").setWidth(px(left))
        self.getPlotItem().layout.setContentsMargins(2, 4, 8, 2)
        self.setMinimumSize(px(120), px(70))
        # Charts share what is left by stretch alone; their own wish would be a whole screen.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)

    def set_theme(self, theme: Theme) -> None:
        """Colours of axes, grid and background; subclasses add their own items."""
        self.theme = theme
        self.setBackground(theme.panel)
        for side in ("left", "bottom"):
            axis = self.getAxis(side)
            axis.setPen(theme.border)
            axis.setTextPen(theme.muted)
        self._curves.clear()
        self._unit = ""
        self.items_by_name.clear()
        self.getPlotItem().clear()
        self.build()

    def build(self) -> None:
        """Add the items of this chart in the present theme."""

    @property
    def series(self) -> list[Series]:
        """The lines that are drawn, whole."""
        return list(self._series.values())

    def summary(self) -> str:
        """The chart in one or two sentences, for those who do not see it."""
        return summary_of(self.chart_title, self.series)

    def as_table(self) -> TableText:
        """(headers, rows) of what is drawn, as text in the present language."""
        return table_of(self.series, timed=self.timed)

    def line(self, key: str, colour: str, *, width: int = 1) -> Any:
        """The curve called ``key``, made at its first use."""
        if key not in self._curves:
            curve = pg.PlotCurveItem(pen=pg.mkPen(colour, width=width))
            self._curves[key] = curve
            self.addItem(curve)
        return self._curves[key]

    def draw_line(
        self,
        key: str,
        x: Floats,
        y: Floats,
        colour: str,
        *,
        title: str = "",
        unit: str = "",
        gap: float | None = None,
    ) -> None:
        """Draw a line: short ones smooth, long ones thin with every spike kept.

        ``title`` and ``unit`` are those of the line in summary and table. Points farther apart
        than ``gap`` on the axis are not joined: nothing is known of what lies between.
        """
        self._series[key] = Series(title or self.chart_title, unit or self._unit, x, y)
        x, y = drawn(x, y, max(100, self.width()), gap)
        smooth = len(x) <= _SMOOTH_POINTS
        curve, width = self.line(key, colour), 2 if smooth else 1
        if curve.opts["pen"].width() != width:
            curve.setPen(pg.mkPen(colour, width=width))
        curve.setData(x, y, connect="finite", antialias=smooth)
        self._tell()

    def drop_line(self, key: str) -> None:
        """Take a line away."""
        self._series.pop(key, None)
        curve = self._curves.pop(key, None)
        if curve is not None:
            self.removeItem(curve)

    def fit_y(self, values: Sequence[float] | Floats, *, floor: float | None = None) -> None:
        """Show all finite values with some air; ``floor`` is shown in any case."""
        known = np.asarray(values, float)
        known = known[np.isfinite(known)]
        if not len(known):
            return
        low, high = float(known.min()), float(known.max())
        low = min(low, floor) if floor is not None else low
        if self._y_fits(low, high):
            return
        air = (high - low) * 0.08 or abs(high) * 0.05 or 0.5
        bottom = low if floor is not None and low == floor else low - air
        self.setYRange(bottom, high + air, padding=0)

    def fit_x(self, low: float, high: float) -> None:
        """Show a stretch of time that moves on: its ends in steps, so that axes rest between."""
        step = round_step((high - low) / _STEPS_A_SPAN)
        ends = (math.floor(low / step) * step, math.ceil(high / step) * step)
        if ends != self._x_ends:
            self._x_ends = ends
            self.setXRange(*ends, padding=0)

    def preview_x(self, low: float, high: float) -> None:
        """Show a stretch for as long as it takes until the record has been read for it."""
        self._x_ends = None
        self.x_leader.setXRange(low, high, padding=0)

    def set_unit(self, unit: str) -> None:
        """Name the unit at the left axis."""
        if unit != self._unit:
            self._unit = unit
            style = {"color": self.theme.muted, "font-size": f"{font(SMALL - 0.5).pointSizeF()}pt"}
            self.setLabel("left", unit or None, **style)
            # The axis centres its label only when it is resized, with the text it had then.
            self.getAxis("left").resizeEvent()
            self._fit_unit()

    def _fit_unit(self) -> None:
        """Leave the unit away where it would be cut off; it is still told in words."""
        room = self.height() - self.getAxis("bottom").height()
        needed = QFontMetricsF(font(SMALL)).horizontalAdvance(self._unit)
        self.getAxis("left").showLabel(bool(self._unit) and needed <= room)

    def _y_fits(self, low: float, high: float) -> bool:
        """Whether what is shown already holds the values and is not much too large for them."""
        bottom, top = self.getViewBox().viewRange()[1]
        return bool(bottom <= low and high <= top and high - low > 0.6 * (top - bottom))

    def grid(self) -> None:
        """Faint lines at the ticks of the left axis."""
        self.showGrid(x=False, y=True, alpha=0.18)

    def area(self, low: float, high: float, *, upright: bool, colour: str, alpha: int = 255) -> Any:
        """A shaded stretch behind the lines, over x (``upright``) or over y."""
        shade = QColor(colour)
        shade.setAlpha(alpha)
        region = pg.LinearRegionItem(
            (low, high),
            orientation="vertical" if upright else "horizontal",
            brush=shade,
            pen=pg.mkPen(None),
            movable=False,
        )
        region.setZValue(-20)
        self.addItem(region)
        return region

    def mark(self, x: float, text: str = "", *, colour: str | None = None) -> Any:
        """A dashed upright line with a word at its top."""
        pen = pg.mkPen(colour or self.theme.error, width=1, style=Qt.PenStyle.DashLine)
        options = {"position": 0.9, "color": self.theme.text, "fill": QColor(self.theme.panel)}
        line = pg.InfiniteLine(x, angle=90, pen=pen, label=text or None, labelOpts=options)
        if text:
            line.label.setFont(font(SMALL))
        self.addItem(line)
        return line

    def x_at(self, position: QPoint) -> float:
        """What stands on the lower axis under a point of this widget."""
        scene = self.mapToScene(position)
        return float(self.getViewBox().mapSceneToView(scene).x())

    def _tell(self) -> None:
        """Renew the description, at most once a second: it is read when the chart gets focus."""
        now = time.monotonic()
        if now - self._told_s >= _TOLD_S:
            self._told_s = now
            self.setAccessibleDescription(self.summary())

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._steering.wheel(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._steering.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._steering.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._steering.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._steering.double_click(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._steering.key(event):
            event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_button.open(event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.setAccessibleDescription(self.summary())
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        if hasattr(self, "menu_button"):  # the base class resizes itself while it is made
            self.menu_button.place()
            self._fit_unit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self.viewport())
            painter.setPen(QPen(QColor(self.theme.focus), 2))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))
            painter.end()
