"""Small parts that every page is made of, named for keyboard, screen reader and tests."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from edgewatch.ui.fonts import POINTS, font

GAP = 10


def say(widget: QWidget, text: str) -> None:
    """Give a widget the name that a screen reader speaks; it has to hold the value."""
    if widget.accessibleName() != text:
        widget.setAccessibleName(text)


def set_text(label: QLabel, text: str, prefix: str = "") -> None:
    """Show a text and speak it, with what it is the value of in front."""
    if label.text() != text:
        label.setText(text)
    say(label, f"{prefix}: {text}" if prefix else text or label.objectName().replace("_", " "))


def text_label(
    name: str,
    text: str = "",
    *,
    points: float = POINTS,
    bold: bool = False,
    muted: bool = False,
    wrap: bool = False,
) -> QLabel:
    """A label in the window's font. Texts of the record are shown as they are, never as HTML."""
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setFont(font(points, bold=bold))
    label.setWordWrap(wrap)
    label.setProperty("muted", muted)
    set_text(label, text)
    return label


def button(name: str, text: str, tip: str = "") -> QPushButton:
    """A push button; its mnemonic is left out of what is spoken."""
    made = QPushButton(text)
    made.setObjectName(name)
    made.setAutoDefault(False)
    say(made, text.replace("&", ""))
    if tip:
        made.setToolTip(tip)
    return made


class Panel(QFrame):
    """A framed area with an optional title and a vertical layout, ``body``."""

    def __init__(self, name: str, title: str = "") -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("class", "Panel")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(12, 9, 12, 9)
        self.body.setSpacing(6)
        say(self, title or name.replace("_", " "))
        if title:
            self.title = text_label(f"{name}_title", title, bold=True, points=POINTS + 0.5)
            self.body.addWidget(self.title)


def row(*widgets: QWidget, stretch_at: int | None = None) -> QHBoxLayout:
    """Widgets side by side; a stretch before the one numbered ``stretch_at`` (-1: at the end)."""
    layout = QHBoxLayout()
    layout.setSpacing(8)
    for i, widget in enumerate(widgets):
        if i == stretch_at:
            layout.addStretch(1)
        layout.addWidget(widget)
    if stretch_at == -1:
        layout.addStretch(1)
    return layout
