"""The bell with a dashed cross: sound paused for a time (after IEC 60417-5576-2)."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from edgewatch.ui.fonts import px
from edgewatch.ui.theme import LIGHT, Theme
from edgewatch.ui.widgets.basics import say
from edgewatch.ui.words import tr

_DASHES = (2.0, 1.4)


class BellSign(QWidget):
    """A word has to stand beside it, as beside every sign."""

    def __init__(self, size: int = 20) -> None:
        super().__init__()
        self.setObjectName("audio_paused_sign")
        self._size, self._theme = size, LIGHT
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        say(self, tr("Sign: sound paused"))

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours of a theme."""
        if theme != self._theme:
            self._theme = theme
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(self._size), px(self._size))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = min(self.width(), self.height())
        painter.scale(side / 20, side / 20)
        painter.setPen(QPen(QColor(self._theme.text), 1.6))
        painter.drawPath(_bell())
        cross = QPen(QColor(self._theme.text), 1.8)
        cross.setDashPattern(_DASHES)
        cross.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(cross)
        painter.drawLine(QPointF(2, 2), QPointF(18, 18))
        painter.drawLine(QPointF(18, 2), QPointF(2, 18))
        painter.end()


def _bell() -> QPainterPath:
    """A bell in a square of twenty units."""
    path = QPainterPath(QPointF(3, 15))
    path.cubicTo(QPointF(6, 12), QPointF(4, 4), QPointF(10, 3))
    path.cubicTo(QPointF(16, 4), QPointF(14, 12), QPointF(17, 15))
    path.closeSubpath()
    path.addEllipse(QRectF(8.6, 15.4, 2.8, 2.2))
    return path
