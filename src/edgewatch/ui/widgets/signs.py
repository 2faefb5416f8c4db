"""The signs of EdgeWatch: each state has a shape and a mark of its own, whatever its colour."""

from __future__ import annotations

import math
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QIcon,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from edgewatch.ui.fonts import FAMILY, px
from edgewatch.ui.theme import LIGHT, THEMES, Theme
from edgewatch.ui.words import mark, tr

WORDS = {
    "high": mark("High"),
    "medium": mark("Medium"),
    "low": mark("Low"),
    "info": mark("Information"),
    "ok": mark("As checked"),
    "unknown": mark("Cannot judge"),
    "off": mark("Not watching"),
    "person": mark("Person"),
}
_MARKS = {"high": "!!!", "medium": "!!", "low": "!", "info": "i", "unknown": "?", "person": "●"}


def word(sign: str) -> str:
    """The word that stands beside a sign."""
    return tr(WORDS[sign]) if sign in WORDS else sign


def sign_colours(sign: str, theme: Theme) -> tuple[str, str]:
    """Fill and mark of a sign."""
    return {
        "high": (theme.high, theme.on_high),
        "medium": (theme.medium, theme.on_medium),
        "low": (theme.low, theme.on_low),
        "unknown": (theme.unknown, theme.on_unknown),
        "off": (theme.banner, theme.on_banner),
    }.get(sign, (theme.neutral, theme.on_neutral))


def paint_sign(painter: QPainter, rect: QRectF, sign: str, theme: Theme) -> None:
    """Paint a sign into a square."""
    fill, ink = sign_colours(sign, theme)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(fill))
    painter.drawPath(_outline(sign, rect))
    pen = QPen(QColor(ink), rect.width() * 0.085)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if sign == "ok":
        painter.drawPolyline(_points(rect, ((0.28, 0.53), (0.44, 0.68), (0.73, 0.34))))
    elif sign == "off":
        _paint_crossed_eye(painter, rect)
    else:
        _paint_mark(painter, rect, sign, ink)
    painter.restore()


def sign_pixmap(sign: str, theme: Theme, size: int = 18, ratio: float = 2.0) -> QPixmap:
    """A sign as a picture, sharp on a screen of that pixel ratio."""
    pixmap = QPixmap(int(size * ratio), int(size * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint_sign(painter, QRectF(0, 0, size, size), sign, theme)
    painter.end()
    return pixmap


@lru_cache(maxsize=64)
def sign_icon(sign: str, theme_name: str = LIGHT.name, size: int = 18) -> QIcon:
    """A sign as an icon."""
    pixmap = sign_pixmap(sign, THEMES[theme_name], size)
    icon = QIcon(pixmap)
    # Else Qt tints the sign of a selected row, and its colour has a meaning.
    icon.addPixmap(pixmap, QIcon.Mode.Selected)
    return icon


class SignWidget(QWidget):
    """A sign as a widget of a fixed size."""

    def __init__(self, size: int = 20, sign: str = "ok") -> None:
        super().__init__()
        self._sign, self._theme, self._size = sign, LIGHT, px(size)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._speak()

    def sizeHint(self) -> QSize:
        return QSize(self._size, self._size)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def show_sign(self, sign: str, theme: Theme) -> None:
        """Show another sign."""
        if (sign, theme) != (self._sign, self._theme):
            self._sign, self._theme = sign, theme
            self._speak()
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        side = min(self.width(), self.height())
        paint_sign(painter, QRectF(0, 0, side, side), self._sign, self._theme)
        painter.end()

    def _speak(self) -> None:
        self.setAccessibleName(tr("Sign: {word}", word=word(self._sign)))


def _outline(sign: str, rect: QRectF) -> QPainterPath:
    path = QPainterPath()
    if sign == "high":
        turns = [math.pi * (0.125 + i / 4) for i in range(8)]
        corners = [(0.5 + 0.5 * math.cos(t), 0.5 + 0.5 * math.sin(t)) for t in turns]
        path.addPolygon(_points(rect, corners))
        path.closeSubpath()
    elif sign == "medium":
        path.addPolygon(_points(rect, ((0.5, 0.02), (1.0, 0.96), (0.0, 0.96))))
        path.closeSubpath()
    elif sign == "unknown":
        path.addPolygon(_points(rect, ((0.5, 0.0), (1.0, 0.5), (0.5, 1.0), (0.0, 0.5))))
        path.closeSubpath()
    elif sign == "off":
        path.addRoundedRect(rect, rect.width() * 0.14, rect.width() * 0.14)
    else:
        path.addEllipse(rect)
    return path


def _paint_crossed_eye(painter: QPainter, rect: QRectF) -> None:
    eye = QPainterPath(_point(rect, (0.14, 0.5)))
    eye.quadTo(_point(rect, (0.5, 0.1)), _point(rect, (0.86, 0.5)))
    eye.quadTo(_point(rect, (0.5, 0.9)), _point(rect, (0.14, 0.5)))
    painter.drawPath(eye)
    painter.drawEllipse(_point(rect, (0.5, 0.5)), rect.width() * 0.1, rect.width() * 0.1)
    painter.drawLine(_point(rect, (0.2, 0.84)), _point(rect, (0.8, 0.16)))


def _paint_mark(painter: QPainter, rect: QRectF, sign: str, colour: str) -> None:
    text = _MARKS.get(sign, "i")
    font = QFont(FAMILY)
    font.setBold(True)
    scale = {"high": 0.5, "medium": 0.46, "person": 0.5}.get(sign, 0.62)
    font.setPixelSize(max(6, int(rect.height() * scale)))
    font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 92)
    painter.setFont(font)
    painter.setPen(QColor(colour))
    # The middle of a triangle lies lower than that of its square.
    place = rect.adjusted(0, rect.height() * 0.26, 0, 0) if sign == "medium" else rect
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)


def _points(
    rect: QRectF, corners: tuple[tuple[float, float], ...] | list[tuple[float, float]]
) -> QPolygonF:
    return QPolygonF([_point(rect, corner) for corner in corners])


def _point(rect: QRectF, at: tuple[float, float]) -> QPointF:
    return QPointF(rect.left() + at[0] * rect.width(), rect.top() + at[1] * rect.height())
