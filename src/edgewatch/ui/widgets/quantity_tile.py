"""One number with its title, its last day as a small line, and a press to see its course."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from edgewatch.ui.fonts import POINTS, font, px
from edgewatch.ui.models.line import Line, nothing
from edgewatch.ui.models.quantities import Quantity
from edgewatch.ui.theme import LIGHT, Theme
from edgewatch.ui.widgets.basics import say
from edgewatch.ui.words import tr

_AIR, _SPARK, _SPARK_WIDTH = 8, 17, 58
_LEAST, _FIT = 0.65, 0.96


class QuantityTile(QAbstractButton):
    """A :class:`Quantity`; checked while its course is shown."""

    def __init__(self, key: str) -> None:
        super().__init__()
        self.setObjectName(f"tile_{key}")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.value = self.note = self.title = ""
        self._over = False
        self._spark = nothing()
        self._theme = LIGHT
        say(self, tr("no data yet"))

    def sizeHint(self) -> QSize:
        return QSize(px(170), px(68))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(90), px(68))

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def show_quantity(self, shown: Quantity) -> None:
        """Show a value, what it is of, and how it went in the last day."""
        self.title, self.value, self.note = shown.title, shown.value, shown.note
        self._over, self._spark = shown.over, shown.spark
        said = tr("{title}: {value}, {note}", title=shown.title, value=shown.value, note=shown.note)
        say(self, tr("Over the limit. {said}", said=said) if shown.over else said)
        self.setToolTip(said)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = theme.focus if self.isChecked() or self.hasFocus() else theme.border
        painter.setPen(QPen(QColor(edge), 2 if self.isChecked() or self.hasFocus() else 1))
        painter.setBrush(QColor(theme.changed if self._over else theme.panel))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 5, 5)
        ink = theme.on_changed if self._over else theme.text
        muted = theme.on_changed if self._over else theme.muted
        width = self.width() - 2 * _AIR
        self._text(painter, self.title, font(POINTS - 1), muted, px(6), width)
        value = f"! {self.value}" if self._over else self.value
        used = self._text(painter, value, font(POINTS + 2.5, bold=True), ink, px(23), width)
        self._text(painter, self.note, font(POINTS - 1.5), muted, px(46), width)
        if used + px(_SPARK_WIDTH) < width:  # the number comes first
            self._paint_spark(painter, theme)
        painter.end()

    def _text(
        self, painter: QPainter, text: str, used: QFont, colour: str, top: int, width: int
    ) -> float:
        """Write a line; how wide it is."""
        metrics = QFontMetricsF(used)
        wanted = metrics.horizontalAdvance(text)
        if wanted > width:  # a little smaller rather than cut off
            used.setPointSizeF(used.pointSizeF() * max(_LEAST, _FIT * width / wanted))
            metrics = QFontMetricsF(used)
        painter.setFont(used)
        painter.setPen(QColor(colour))
        cut = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
        place = QRectF(_AIR, top, width, metrics.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft, cut)
        return metrics.horizontalAdvance(cut)

    def _paint_spark(self, painter: QPainter, theme: Theme) -> None:
        width, height = px(_SPARK_WIDTH) - 6, px(_SPARK)
        left, top = self.width() - _AIR - width, px(25)
        painter.setPen(QPen(QColor(theme.series), 1.2))
        for part in spark_parts(self._spark, width, height):
            painter.drawPolyline(QPolygonF([QPointF(left + x, top + y) for x, y in part]))


def spark_parts(line: Line, width: float, height: float) -> list[list[tuple[float, float]]]:
    """A line as strokes within a small area, broken where nothing is known.

    >>> import numpy as np
    >>> course = Line("", np.array([0.0, 1, 2, 3, 4]), np.array([0.0, 1, np.nan, 1, 0]))
    >>> [len(part) for part in spark_parts(course, 40, 10)]
    [2, 2]
    """
    known = np.isfinite(line.y)
    if known.sum() < 2:
        return []
    low, high = float(line.y[known].min()), float(line.y[known].max())
    x = (line.x - line.x[0]) / max(float(line.x[-1] - line.x[0]), 1e-9) * width
    flat = high <= low
    y = np.full(len(x), height / 2) if flat else height - (line.y - low) / (high - low) * height
    parts: list[list[tuple[float, float]]] = [[]]
    for at, shown in enumerate(known):
        if shown:
            parts[-1].append((float(x[at]), float(y[at])))
        elif parts[-1]:
            parts.append([])
    return [part for part in parts if len(part) > 1]
