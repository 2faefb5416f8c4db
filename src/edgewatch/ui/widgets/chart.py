"""The base of all charts: themed, still under the mouse, and told in words."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QFrame, QSizePolicy

from edgewatch.ui.fonts import POINTS, font
from edgewatch.ui.models.decimate import min_max
from edgewatch.ui.theme import LIGHT, Theme
from edgewatch.ui.widgets.basics import say
from edgewatch.ui.widgets.time_axis import TimeAxis
from edgewatch.ui.widgets.value_axis import ValueAxis, round_step

Floats = NDArray[np.float64]
SMALL = POINTS - 1.5
LEFT_WIDTH = 54
# Smooth lines of few points may be drawn well; long noisy ones cost three times as much.
_SMOOTH_POINTS = 300
_STEPS_A_SPAN = 40


class Chart(pg.PlotWidget):  # type: ignore[misc]
    """A plot over time (or over a value, with ``timed=False``)."""

    def __init__(
        self, name: str, title: str, *, timed: bool = True, left: int = LEFT_WIDTH
    ) -> None:
        axes: dict[str, Any] = {"left": ValueAxis()} | ({"bottom": TimeAxis()} if timed else {})
        super().__init__(axisItems=axes)
        self.setObjectName(name)
        self.chart_title = title
        self.theme = LIGHT
        self._curves: dict[str, Any] = {}
        self._x_ends = (0.0, 0.0)
        self._unit = ""
        self.items_by_name: dict[str, Any] = {}
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMenuEnabled(False)
        self.setMouseEnabled(False, False)
        self.hideButtons()
        for side in ("left", "bottom"):
            axis = self.getAxis(side)
            axis.enableAutoSIPrefix(False)
            axis.setTickFont(font(SMALL))
            axis.setStyle(tickLength=-4, maxTickLevel=0, hideOverlappingLabels=True)
        self.getAxis("left").setWidth(left)
        self.getPlotItem().layout.setContentsMargins(2, 4, 8, 2)
        self.setMinimumSize(120, 70)
        # Charts share what is left by stretch alone; their own wish would be a whole screen.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        say(self, f"{title}: no data yet")

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

    def line(self, key: str, colour: str, *, width: int = 1) -> Any:
        """The curve called ``key``, made at its first use."""
        if key not in self._curves:
            curve = pg.PlotCurveItem(pen=pg.mkPen(colour, width=width))
            self._curves[key] = curve
            self.addItem(curve)
        return self._curves[key]

    def draw_line(self, key: str, x: Floats, y: Floats, colour: str) -> None:
        """Draw a line over time: short ones smooth, long ones thin with every spike kept."""
        x, y = min_max(x, y, max(100, self.width()))
        smooth = len(x) <= _SMOOTH_POINTS
        curve, width = self.line(key, colour), 2 if smooth else 1
        if curve.opts["pen"].width() != width:
            curve.setPen(pg.mkPen(colour, width=width))
        curve.setData(x, y, connect="finite", antialias=smooth)

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

    def set_unit(self, unit: str) -> None:
        """Name the unit at the left axis."""
        if unit != self._unit:
            self._unit = unit
            style = {"color": self.theme.muted, "font-size": "8pt"}
            self.setLabel("left", unit or None, **style)
            # The axis centres its label only when it is resized, with the text it had then.
            self.getAxis("left").resizeEvent()

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
