"""What is higher than a low window with large text leaves room for: scrolled, never cut off."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from edgewatch.ui.widgets.basics import say


def scrolled(name: str, title: str, inner: QWidget) -> QScrollArea:
    """A widget that fills the room there is, with a scroll bar where that is too little."""
    area = QScrollArea()
    area.setObjectName(name)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inner)
    inner.setAutoFillBackground(False)
    area.viewport().setAutoFillBackground(False)
    say(area, title)
    say(inner, title)
    return area
