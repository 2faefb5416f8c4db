"""A page with nothing to show yet says why, and what to do."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from edgewatch.ui.theme import Theme
from edgewatch.ui.widgets.basics import say, set_text, text_label
from edgewatch.ui.widgets.signs import SignWidget


class EmptyState(QWidget):
    """A sign, what is missing, and what to do about it, in the middle of the page."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._sign = SignWidget(56, "info")
        self._what = text_label(f"{name}_what", points=15, bold=True, wrap=True)
        self._remedy = text_label(f"{name}_remedy", points=11, muted=True, wrap=True)
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.addStretch(2)
        layout.addWidget(self._sign, alignment=Qt.AlignmentFlag.AlignHCenter)
        for label in (self._what, self._remedy):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            layout.addWidget(label)
        layout.addStretch(3)

    def show_text(self, what: str, remedy: str, theme: Theme, sign: str = "info") -> None:
        """Say what is missing and what to do."""
        set_text(self._what, what)
        set_text(self._remedy, remedy)
        self._sign.show_sign(sign, theme)
        say(self, f"{what} {remedy}")
