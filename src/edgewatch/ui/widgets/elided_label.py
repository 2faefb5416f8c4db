"""A label of one line that gives way: cut off with dots where there is no room, whole on demand."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from edgewatch.ui.fonts import POINTS, px
from edgewatch.ui.widgets.basics import text_label

_LEAST = 40


class ElidedLabel(QLabel):
    """Shows as much of its text as fits; the tip and the spoken name hold all of it."""

    def __init__(
        self, name: str, *, points: float = POINTS, bold: bool = False, muted: bool = False
    ) -> None:
        super().__init__()
        like = text_label(name, points=points, bold=bold, muted=muted)
        self.setObjectName(name)
        self.setFont(like.font())
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("muted", muted)
        self.setAccessibleName(like.accessibleName())
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        like.deleteLater()

    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        return QSize(min(px(_LEAST), least.width()), least.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        shown = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, self.width()
        )
        self.setToolTip(self.text() if shown != self.text() else "")
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignVCenter), shown)
        painter.end()
