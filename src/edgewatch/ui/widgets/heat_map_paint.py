"""How the drift map is laid out and painted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPen

from edgewatch.ui.fonts import POINTS, font, px
from edgewatch.ui.models.drift import DriftMap
from edgewatch.ui.models.formatting import NOTHING, number
from edgewatch.ui.models.now_marks import Mark
from edgewatch.ui.models.span import NS
from edgewatch.ui.theme import Theme
from edgewatch.ui.widgets.drift_colours import ratio_colour
from edgewatch.ui.widgets.time_axis import TimeAxis, tick_step_s
from edgewatch.ui.words import tr

ROW_LEAST, ROW_MOST = 13, 30
_AIR = 8
_MOST = 99
_NAMES_MOST = 0.26
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def margins(width: float) -> tuple[int, int, int, int]:
    """Room left, above, right and below the cells: for names, events, numbers and times."""
    return min(px(166), round(width * _NAMES_MOST)), px(20), px(62), px(22)


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the cells of a map stand: the whole span from left to right."""

    shown: DriftMap
    area: QRectF
    width: float

    @classmethod
    def of(cls, shown: DriftMap, width: float, height: float) -> Layout:
        """Fill a widget of this size, rows no higher than they need to be."""
        left, above, right, below = margins(width)
        rows = len(shown.features)
        high = min(height - above - below, rows * px(ROW_MOST))
        area = QRectF(left, above, width - left - right, max(high, rows))
        return cls(shown, area, width)

    def x(self, time_ns: float) -> float:
        """Where a moment stands."""
        span = self.shown.span
        share = (time_ns - span.from_ns) / max(span.to_ns - span.from_ns, 1)
        return float(self.area.left() + share * self.area.width())

    def time_ns(self, x: float) -> int:
        """The moment that stands there."""
        span = self.shown.span
        share = (x - self.area.left()) / max(self.area.width(), 1.0)
        return span.from_ns + round(share * (span.to_ns - span.from_ns))

    def cell_at(self, x: float, y: float) -> tuple[int, int] | None:
        """Row and column of the cell there, of the nearest one in a gap; None outside of them."""
        if not self.area.contains(x, y):
            return None
        rows = len(self.shown.features)
        i = int((y - self.area.top()) / self.area.height() * rows)
        return min(i, rows - 1), self.shown.column_at(self.time_ns(x))

    def cell(self, i: int, j: int) -> QRectF:
        """The place of a cell, cut at the ends of the span."""
        height = self.area.height() / len(self.shown.features)
        left = max(self.x(float(self.shown.starts_ns[j])), self.area.left())
        right = min(self.x(float(self.shown.ends_ns[j])), self.area.right())
        return QRectF(left, self.area.top() + i * height, max(right - left, 1.0), height)


def paint(painter: QPainter, layout: Layout, marks: Sequence[Mark], theme: Theme) -> None:
    """Paint everything but the chosen cell."""
    _paint_cells(painter, layout, theme)
    _paint_names(painter, layout, theme)
    _paint_axis(painter, layout, theme)
    _paint_marks(painter, layout, marks, theme)


def paint_choice(painter: QPainter, layout: Layout, cell: tuple[int, int], colour: str) -> None:
    """Frame the chosen cell, light and dark, so that it is seen on any colour."""
    place = layout.cell(*cell).adjusted(-1.5, -1.5, 1.5, 0.5)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor("#ffffff"), 4))
    painter.drawRect(place)
    painter.setPen(QPen(QColor(colour), 2))
    painter.drawRect(place)


def _paint_cells(painter: QPainter, layout: Layout, theme: Theme) -> None:
    # Too few rows stay hatched and what was not watched empty: neither must look like no drift.
    shown = layout.shown
    painter.fillRect(layout.area, QColor(theme.window))
    hatch = QBrush(QColor(theme.muted), Qt.BrushStyle.BDiagPattern)
    for i, j in zip(*np.nonzero(shown.few), strict=True):
        painter.fillRect(layout.cell(int(i), int(j)).adjusted(0, 0, 0.6, -1), hatch)
    for i, j in zip(*np.nonzero(~np.isnan(shown.ratio)), strict=True):
        colour = QColor(ratio_colour(float(shown.ratio[i, j]), theme))
        painter.fillRect(layout.cell(int(i), int(j)).adjusted(0, 0, 0.6, -1), colour)


def _paint_names(painter: QPainter, layout: Layout, theme: Theme) -> None:
    shown, area, latest = layout.shown, layout.area, layout.shown.latest
    height = area.height() / len(shown.features)
    size = POINTS - 1 if height >= px(17) else POINTS - 2
    left, _, right, _ = margins(layout.width)
    painter.setPen(QColor(theme.text))
    for i, name in enumerate(shown.features):
        over = bool(latest[i] > 1)
        used = font(size, bold=over)
        painter.setFont(used)
        top = area.top() + i * height
        cut = QFontMetricsF(used).elidedText(name, Qt.TextElideMode.ElideMiddle, left - _AIR - 2)
        painter.drawText(QRectF(0, top, left - _AIR, height), _RIGHT, cut)
        place = QRectF(area.right() + _AIR, top, right - _AIR, height)
        painter.drawText(place, _LEFT, latest_text(float(latest[i])))


def latest_text(ratio: float) -> str:
    """How many times the limit, with a sign where that is too much."""
    if np.isnan(ratio):
        return NOTHING
    times = f">{_MOST}" if ratio > _MOST else number(round(ratio, 1), 3)
    return f"{times}×" + (" !" if ratio > 1 else "")


def _paint_axis(painter: QPainter, layout: Layout, theme: Theme) -> None:
    area, span = layout.area, layout.shown.span
    painter.setFont(font(POINTS - 1.5))
    painter.setPen(QColor(theme.muted))
    low, high = span.from_ns / NS, span.to_ns / NS
    axis, width = TimeAxis(), area.width() / max(px(1), 1)
    step = tick_step_s(high - low, width)
    for moment in axis.tickValues(low, high, width)[0][1]:
        x = layout.x(moment * NS)
        painter.drawLine(QPointF(x, area.bottom()), QPointF(x, area.bottom() + 4))
        place = QRectF(x - px(45), area.bottom() + 4, px(90), px(16))
        text = axis.tickStrings([moment], 1, step)[0]
        painter.drawText(place, Qt.AlignmentFlag.AlignHCenter, text)
    _, above, right, _ = margins(layout.width)
    head = QRectF(area.right() + _AIR, 0, right - _AIR, above)
    painter.drawText(head, _LEFT, tr("latest"))


def _paint_marks(painter: QPainter, layout: Layout, marks: Sequence[Mark], theme: Theme) -> None:
    area, above = layout.area, margins(layout.width)[1]
    painter.setFont(font(POINTS - 1, bold=True))
    metrics, taken = QFontMetricsF(painter.font()), area.left() - 1.0
    for mark in marks:
        x = layout.x(mark.time_s * NS)
        if not area.left() <= x <= area.right():
            continue
        painter.setPen(QPen(QColor(theme.text), 2, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(x, above - 4), QPointF(x, area.bottom()))
        width = metrics.horizontalAdvance(mark.text) + 4
        left = min(max(area.left(), x - width / 2), area.right() - width)
        if left > taken:  # of words that would cover each other the first stands
            place = QRectF(left, 0, width, above - 4)
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft, mark.text)
            taken = left + width + 4
