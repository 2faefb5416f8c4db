"""A row of choices of which one holds: ranges of time, methods, chart or table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from edgewatch.ui.widgets.basics import say


class Choices(QWidget):
    """``chosen`` carries the position of the choice that now holds."""

    chosen = Signal(int)

    def __init__(self, name: str, title: str, titles: Sequence[str], at: int = 0) -> None:
        super().__init__()
        self.setObjectName(name)
        self._title = title
        self._titles: tuple[str, ...] = ()
        self._group = QButtonGroup(self)
        # Not idClicked: a screen reader toggles without a click.
        self._group.idToggled.connect(self._toggled)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(4)
        self.set_titles(titles, at)

    @property
    def current(self) -> int:
        return max(0, self._group.checkedId())

    def set_titles(self, titles: Sequence[str], at: int = 0) -> None:
        """Offer these choices."""
        if tuple(titles) == self._titles:
            return
        self._titles = tuple(titles)
        for old in self._group.buttons():
            self._group.removeButton(old)
            old.setParent(None)
            old.deleteLater()
        for i, title in enumerate(titles):
            made = QToolButton()
            made.setText(title)
            made.setCheckable(True)
            made.setObjectName(f"{self.objectName()}_{i}")
            say(made, f"{self._title}: {title}")
            self._group.addButton(made, i)
            self._layout.addWidget(made)
        self.choose(at)

    def choose(self, at: int) -> None:
        """Make another choice hold, without a signal."""
        found = self._group.button(at)
        if found is not None:
            self._group.blockSignals(True)
            found.setChecked(True)
            self._group.blockSignals(False)
            say(self, f"{self._title}: {self._titles[at]}")

    def _toggled(self, at: int, on: bool) -> None:
        if on:
            say(self, f"{self._title}: {self._titles[at]}")
            self.chosen.emit(at)
