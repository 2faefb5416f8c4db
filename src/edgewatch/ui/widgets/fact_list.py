"""Titles with their values under one another; a value can be selected and copied."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from edgewatch.ui.widgets.basics import say, set_text, text_label


class FactList(QWidget):
    """As many lines as there are facts; a screen reader hears title and value as one."""

    def __init__(self, name: str, title: str) -> None:
        super().__init__()
        self.setObjectName(name)
        say(self, title)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        self._lines: list[tuple[QLabel, QLabel]] = []

    def show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Show these."""
        while len(self._lines) < len(facts):
            self._add_line()
        for i, (title, value) in enumerate(self._lines):
            there = i < len(facts)
            title.setVisible(there)
            value.setVisible(there)
            if there:
                set_text(title, facts[i][0])
                set_text(value, facts[i][1], facts[i][0])

    def _add_line(self) -> None:
        i, name = len(self._lines), self.objectName()
        title = text_label(f"{name}_{i}_title", muted=True)
        value = text_label(f"{name}_{i}", wrap=True)
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._grid.addWidget(title, i, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(value, i, 1)
        self._lines.append((title, value))
