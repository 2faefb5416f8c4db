"""A QR code, as large as there is room for, in whole pixels a module."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from edgewatch.ui.fonts import px

_LEAST = 240


class QrView(QWidget):
    """Shows one code; the text in it is to be had elsewhere, also for those who cannot see it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._image = QImage()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_code(self, image: QImage) -> None:
        """Show a code with one pixel a module."""
        self._image = image
        self.updateGeometry()
        self.update()

    def minimumSizeHint(self) -> QSize:
        side = max(px(_LEAST), 3 * self._image.width())
        return QSize(side, side)

    def sizeHint(self) -> QSize:
        side = max(px(_LEAST), 4 * self._image.width())
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        modules = self._image.width()
        if not modules:
            return
        # In device pixels, so that no module is blurred on a screen with a fractional scale.
        ratio = self.devicePixelRatioF()
        step = max(1, int(min(self.width(), self.height()) * ratio) // modules)
        side = round(step * modules / ratio)
        left, top = (self.width() - side) // 2, (self.height() - side) // 2
        painter = QPainter(self)
        painter.drawImage(QRect(left, top, side, side), self._image)
        painter.end()
