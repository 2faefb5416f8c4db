"""One number with its title."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy

from edgewatch.ui.fonts import POINTS
from edgewatch.ui.widgets.basics import Panel, say, set_text, text_label


class Tile(Panel):
    """Title, large value, and what it is of."""

    def __init__(self, name: str, title: str) -> None:
        super().__init__(name)
        self._title = title
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.body.setSpacing(1)
        self.body.addWidget(text_label(f"{name}_title", title, muted=True))
        self.value = text_label(f"{name}_value", "–", points=POINTS + 5, bold=True)
        self.note = text_label(f"{name}_note", " ", points=POINTS - 1, muted=True)
        self.body.addWidget(self.value)
        self.body.addWidget(self.note)

    def show_value(self, value: str, note: str) -> None:
        """Show a value and what it is of."""
        set_text(self.value, value, self._title)
        set_text(self.note, note)
        say(self, f"{self._title}: {value}, {note}")
