"""Features over time as coloured cells, walked with the mouse or the arrow keys."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from edgewatch.ui.fonts import POINTS, font
from edgewatch.ui.models.drift import DriftMap
from edgewatch.ui.models.formatting import clock
from edgewatch.ui.models.now import Mark
from edgewatch.ui.theme import LIGHT, Theme
from edgewatch.ui.widgets.basics import say
from edgewatch.ui.widgets.drift_colours import ratio_colour
from edgewatch.ui.widgets.time_axis import TimeAxis, tick_step_s

_NAMES, _NUMBERS, _TOP, _BOTTOM = 166, 62, 20, 22
_ROW_LEAST, _ROW_MOST = 13, 30


class HeatMap(QWidget):
    """A :class:`DriftMap`. ``picked`` carries row and column of the cell that was chosen."""

    picked = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("drift_map")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._map: DriftMap | None = None
        self._marks: tuple[Mark, ...] = ()
        self._cell = (0, 0)
        self._theme = LIGHT
        say(self, "Drift map: nothing measured yet")

    def minimumSizeHint(self) -> QSize:
        rows = len(self._map.features) if self._map else 4
        return QSize(420, _TOP + _BOTTOM + rows * _ROW_LEAST)

    def sizeHint(self) -> QSize:
        rows = len(self._map.features) if self._map else 4
        return QSize(640, _TOP + _BOTTOM + rows * 20)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def show_map(self, shown: DriftMap, marks: tuple[Mark, ...], cell: tuple[int, int]) -> None:
        """Show a map with its events and the chosen cell."""
        self._map, self._marks = shown, marks
        rows, columns = shown.ratio.shape
        self._cell = (min(cell[0], rows - 1), min(cell[1], columns - 1))
        self._speak()
        self.updateGeometry()
        self.update()

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The events drawn over the cells."""
        return self._marks

    @property
    def cell(self) -> tuple[int, int]:
        """Row and column of the chosen cell."""
        return self._cell

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: (0, -1),
            Qt.Key.Key_Right: (0, 1),
            Qt.Key.Key_Up: (-1, 0),
            Qt.Key.Key_Down: (1, 0),
            Qt.Key.Key_Home: (0, -10_000),
            Qt.Key.Key_End: (0, 10_000),
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None or self._map is None:
            super().keyPressEvent(event)
            return
        self._choose(self._cell[0] + step[0], self._cell[1] + step[1])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus()
        if self._map is None:
            return
        area, at = self._area(), event.position()
        rows, columns = self._map.ratio.shape
        i = int((at.y() - area.top()) / area.height() * rows)
        edges = self._map.edges_ns
        moment = edges[0] + (at.x() - area.left()) / area.width() * (edges[-1] - edges[0])
        j = int(np.searchsorted(edges, moment, "left")) - 1
        if 0 <= i < rows:
            self._choose(i, min(j, columns - 1))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.panel))
        if self._map is not None:
            area = self._area()
            self._paint_cells(painter, area, self._map)
            self._paint_names(painter, area, self._map)
            self._paint_axis(painter, area, self._map)
            self._paint_marks(painter, area, self._map)
            self._paint_cursor(painter, area, self._map)
        painter.end()

    def _choose(self, i: int, j: int) -> None:
        if self._map is None:
            return
        rows, columns = self._map.ratio.shape
        self._cell = (max(0, min(i, rows - 1)), max(0, min(j, columns - 1)))
        self._speak()
        self.update()
        self.picked.emit(*self._cell)

    def _speak(self) -> None:
        if self._map is None:
            return
        i, j = self._cell
        ratio = self._map.ratio[i, j]
        value = "not measured" if np.isnan(ratio) else f"{ratio:.2f} of the limit"
        when = clock(int(self._map.edges_ns[j + 1]))
        total = f"{self._map.over} of {len(self._map.features)} features over their limit"
        say(self, f"Drift map: {total}. {self._map.features[i]} at {when}: {value}")

    def _area(self) -> QRectF:
        rows = len(self._map.features) if self._map else 1
        height = min(self.height() - _TOP - _BOTTOM, rows * _ROW_MOST)
        return QRectF(_NAMES, _TOP, self.width() - _NAMES - _NUMBERS, max(height, rows))

    def _x(self, area: QRectF, shown: DriftMap, time_ns: float) -> float:
        first, last = shown.edges_ns[0], shown.edges_ns[-1]
        return float(area.left() + (time_ns - first) / (last - first) * area.width())

    def _rect(self, area: QRectF, shown: DriftMap, i: int, j: int) -> QRectF:
        height = area.height() / len(shown.features)
        left = self._x(area, shown, shown.edges_ns[j])
        right = self._x(area, shown, shown.edges_ns[j + 1])
        return QRectF(left, area.top() + i * height, right - left, height)

    def _paint_cells(self, painter: QPainter, area: QRectF, shown: DriftMap) -> None:
        # Unmeasured stays hatched: too little data must not look like no drift.
        painter.fillRect(area, QBrush(QColor(self._theme.grid), Qt.BrushStyle.BDiagPattern))
        for i in range(len(shown.features)):
            for j in range(shown.ratio.shape[1]):
                ratio = float(shown.ratio[i, j])
                if not np.isnan(ratio):
                    cell = self._rect(area, shown, i, j).adjusted(0, 0, 0.6, -1)
                    painter.fillRect(cell, QColor(ratio_colour(ratio, self._theme)))

    def _paint_names(self, painter: QPainter, area: QRectF, shown: DriftMap) -> None:
        height = area.height() / len(shown.features)
        size = POINTS - 1 if height >= 17 else POINTS - 2
        latest = shown.latest
        for i, name in enumerate(shown.features):
            over = bool(latest[i] > 1)
            used = font(size, bold=over)
            painter.setFont(used)
            painter.setPen(QColor(self._theme.text))
            top = area.top() + i * height
            shown_name = QFontMetricsF(used).elidedText(
                name, Qt.TextElideMode.ElideMiddle, _NAMES - 10
            )
            left = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRectF(0, top, _NAMES - 8, height), left, shown_name)
            number = "–" if np.isnan(latest[i]) else f"{latest[i]:.1f}×" + (" !" if over else "")
            place = QRectF(area.right() + 8, top, _NUMBERS - 8, height)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, number)

    def _paint_axis(self, painter: QPainter, area: QRectF, shown: DriftMap) -> None:
        painter.setFont(font(POINTS - 1.5))
        painter.setPen(QColor(self._theme.muted))
        low, high = shown.edges_ns[0] / 1e9, shown.edges_ns[-1] / 1e9
        axis = TimeAxis()
        step = tick_step_s(high - low, area.width())
        for moment in axis.tickValues(low, high, area.width())[0][1]:
            x = self._x(area, shown, moment * 1e9)
            painter.drawLine(QPointF(x, area.bottom()), QPointF(x, area.bottom() + 4))
            place = QRectF(x - 40, area.bottom() + 4, 80, 16)
            if place.right() <= self.width():
                text = axis.tickStrings([moment], 1, step)[0]
                painter.drawText(place, Qt.AlignmentFlag.AlignHCenter, text)
        head = QRectF(area.right() + 8, 0, _NUMBERS - 8, _TOP)
        painter.drawText(head, Qt.AlignmentFlag.AlignVCenter, "latest")

    def _paint_marks(self, painter: QPainter, area: QRectF, shown: DriftMap) -> None:
        painter.setFont(font(POINTS - 1, bold=True))
        for mark in self._marks:
            x = self._x(area, shown, mark.time_s * 1e9)
            if not area.left() <= x <= area.right():
                continue
            painter.setPen(QPen(QColor(self._theme.text), 2, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(x, _TOP - 4), QPointF(x, area.bottom()))
            painter.setPen(QColor(self._theme.text))
            width = QFontMetricsF(painter.font()).horizontalAdvance(mark.text) + 4
            left = min(max(area.left(), x - width / 2), self.width() - width)
            painter.drawText(
                QRectF(left, 0, width, _TOP - 4), Qt.AlignmentFlag.AlignLeft, mark.text
            )

    def _paint_cursor(self, painter: QPainter, area: QRectF, shown: DriftMap) -> None:
        cell = self._rect(area, shown, *self._cell).adjusted(-1.5, -1.5, 1.5, 0.5)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self._theme.panel), 4))
        painter.drawRect(cell)
        painter.setPen(QPen(QColor(self._theme.focus if self.hasFocus() else self._theme.text), 2))
        painter.drawRect(cell)
