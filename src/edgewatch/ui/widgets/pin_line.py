"""A line for a PIN: never shown, never spoken, gone once it has been used."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from edgewatch.ui.widgets.basics import say


class PinLine(QLineEdit):
    """Neither undo nor a dictionary of the keyboard keeps what was typed in."""

    def __init__(self, name: str, title: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        hints = Qt.InputMethodHint
        self.setInputMethodHints(
            hints.ImhHiddenText | hints.ImhSensitiveData | hints.ImhNoPredictiveText
        )
        say(self, title)
