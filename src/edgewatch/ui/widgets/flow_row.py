"""Widgets side by side that go on in a further line where the first one is full."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

_SPACING = 8


class FlowLayout(QLayout):
    """Lines of widgets, broken as words are: long texts and large fonts never widen a window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        lines = self._lines(width)
        return sum(_height(line) for line in lines) + _SPACING * max(0, len(lines) - 1)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        y = rect.y()
        for line in self._lines(rect.width()):
            x, height = rect.x(), _height(line)
            for item in line:
                size = item.sizeHint()
                # Buttons and labels of a line stand on one middle.
                item.setGeometry(QRect(x, y + (height - size.height()) // 2, *size.toTuple()))
                x += size.width() + _SPACING
            y += height + _SPACING

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        """The items of each line at a width; hidden ones take no room."""
        lines: list[list[QLayoutItem]] = []
        left = 0
        for item in self._items:
            if item.isEmpty():
                continue
            needed = item.sizeHint().width()
            if not lines or needed > left:
                lines.append([])
                left = width
            lines[-1].append(item)
            left -= needed + _SPACING
        return lines


def flow(name: str, *widgets: QWidget) -> QWidget:
    """A widget that holds these in as many lines as they need."""
    made = QWidget()
    made.setObjectName(name)
    layout = FlowLayout(made)
    for widget in widgets:
        layout.addWidget(widget)
    return made


def _height(line: list[QLayoutItem]) -> int:
    return max(item.sizeHint().height() for item in line)
