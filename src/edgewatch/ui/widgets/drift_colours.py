"""Colours of the drift map: grey-blue up to the limit, yellow to red above it.

Lightness falls all the way on either side of the limit and hue changes at it, so the map reads
the same to people who do not tell red from green; numbers and words stand beside it.
"""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from edgewatch.ui.fonts import POINTS, font, px
from edgewatch.ui.theme import LIGHT, Theme
from edgewatch.ui.widgets.basics import say
from edgewatch.ui.words import tr

WORST = 4.0
_BELOW = {"light": ("#f2f5f8", "#8ea6bd"), "dark": ("#263039", "#5c7690")}
_RATIOS = (0, 0.25, 0.5, 0.75, 1.0, 1.05, 1.5, 2, 3, 4)
_SWATCH = 22
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
            tr(
                "Legend: pale is far below the limit, yellow is at the limit, dark red is four "
                "times the limit, hatched has too few rows to judge, empty was not measured"
            ),
        )

    def sizeHint(self) -> QSize:
        return QSize(px(380), px(36))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(300), px(36))

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(font(POINTS - 1.5))
        side = min(px(_SWATCH), self.width() // (2 * len(_RATIOS)))
        for i, ratio in enumerate(_RATIOS):
            colour = QColor(ratio_colour(ratio, self._theme))
            painter.fillRect(QRectF(i * side, 2, side, px(12)), colour)
        painter.setPen(QColor(self._theme.muted))
        for at, text in ((0, "0"), (5, tr("limit")), (8, "2×"), (len(_RATIOS) - 0.4, "4×")):
            place = QRectF(max(0.0, at * side - px(30)), px(16), px(60) if at else px(10), px(16))
            painter.drawText(place, Qt.AlignmentFlag.AlignHCenter, text)
        self._paint_rest(painter, len(_RATIOS) * side + px(20))
        painter.end()

    def _paint_rest(self, painter: QPainter, left: int) -> None:
        """What has no colour: too few rows, and nothing at all."""
        for at, (pattern, text) in enumerate(
            (
                (Qt.BrushStyle.BDiagPattern, tr("too few rows")),
                (Qt.BrushStyle.NoBrush, tr("not measured")),
            )
        ):
            top = at * px(17)
            place = QRectF(left, top + 2, px(22), px(12))
            painter.fillRect(place, QColor(self._theme.window))
            painter.fillRect(place, QBrush(QColor(self._theme.muted), pattern))
            words = QRectF(left + px(27), top, self.width() - left - px(27), px(17))
            cut = QFontMetricsF(painter.font()).elidedText(
                text, Qt.TextElideMode.ElideRight, words.width()
            )
            painter.drawText(words, Qt.AlignmentFlag.AlignLeft, cut)
