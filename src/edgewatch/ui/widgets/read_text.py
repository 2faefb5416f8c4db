"""A longer text to be read, selected and copied, by keyboard and screen reader as well."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QPlainTextEdit

from edgewatch.ui.widgets.basics import say


class ReadText(QPlainTextEdit):
    """Scrolls by itself; Tab leaves it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setReadOnly(True)
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)

    def show_text(self, text: str, spoken: str = "") -> None:
        """Show and speak a text; the place in it stays where it is the same."""
        if text != self.toPlainText():
            self.setPlainText(text)
        say(self, spoken or text)
