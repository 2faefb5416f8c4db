"""Stretches of time as bands over the whole height of a chart: one item, however many there are."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QBrush, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

Floats = NDArray[np.float64]


class UprightBands(pg.GraphicsObject):  # type: ignore[misc]
    """(n,) bands from ``low`` to ``high`` on the lower axis, behind everything that is drawn."""

    def __init__(self, low: Floats, high: Floats, brush: QBrush, depth: float) -> None:
        super().__init__()
        self._low, self._high, self._brush = low, high, brush
        self.setZValue(depth)

    def boundingRect(self) -> QRectF:
        return QRectF(self.viewRect())

    def viewTransformChanged(self) -> None:
        self.prepareGeometryChange()

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        seen = self.viewRect()
        inside = (self._high > seen.left()) & (self._low < seen.right())
        low = np.maximum(self._low[inside], seen.left())
        high = np.minimum(self._high[inside], seen.right())
        for a, b in zip(low.tolist(), high.tolist(), strict=True):
            painter.fillRect(QRectF(a, seen.top(), b - a, seen.height()), self._brush)
