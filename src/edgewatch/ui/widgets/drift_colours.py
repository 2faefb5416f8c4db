"""Colours of the drift map: grey-blue up to the limit, yellow to red above it.

Lightness falls all the way on either side of the limit and hue changes at it, so the map reads
the same to people who do not tell red from green; numbers and words stand beside it.
"""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from edgewatch.ui.fonts import POINTS, font
from edgewatch.ui.theme import LIGHT, Theme
from edgewatch.ui.widgets.basics import say

WORST = 4.0
_BELOW = {"light": ("#f2f5f8", "#8ea6bd"), "dark": ("#263039", "#5c7690")}
_ABOVE = ("#f0a800", "#b3123a")


def ratio_colour(ratio: float, theme: Theme) -> str:
    """The colour of value/limit; everything from four times the limit on looks the same."""
    if ratio <= 1:
        return _mixed(*_BELOW[theme.name], max(0.0, ratio))
    return _mixed(*_ABOVE, min(1.0, math.log(ratio) / math.log(WORST)))


def _mixed(one: str, other: str, share: float) -> str:
    pairs = ((int(one[i : i + 2], 16), int(other[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


class DriftLegend(QWidget):
    """What the colours mean."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("drift_legend")
        self._theme = LIGHT
        say(
            self,
            "Legend: pale is far below the limit, yellow is at the limit, "
            "dark red is four times the limit, hatched is not measured",
        )

    def sizeHint(self) -> QSize:
        return QSize(330, 34)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(font(POINTS - 1.5))
        ratios = (0, 0.25, 0.5, 0.75, 1.0, 1.05, 1.5, 2, 3, 4)
        for i, ratio in enumerate(ratios):
            painter.fillRect(QRectF(i * 22, 2, 22, 12), QColor(ratio_colour(ratio, self._theme)))
        painter.setPen(QColor(self._theme.muted))
        for at, text in ((0, "0"), (110, "limit"), (176, "2×"), (214, "4×")):
            centre = Qt.AlignmentFlag.AlignHCenter
            painter.drawText(QRectF(max(0, at - 30), 16, 60 if at else 10, 16), centre, text)
        hatch = QRectF(246, 2, 22, 12)
        painter.fillRect(hatch, QColor(self._theme.panel))
        painter.setBrush(QColor(self._theme.grid))
        painter.fillRect(hatch, Qt.BrushStyle.BDiagPattern)
        painter.drawText(QRectF(272, 0, 80, 16), Qt.AlignmentFlag.AlignLeft, "no data")
        painter.end()
