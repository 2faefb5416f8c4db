"""One choice of many, in a list that opens: where a row of buttons would be too long."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QSizePolicy

from edgewatch.ui.widgets.basics import say

_SHORT = 16


class Picker(QComboBox):
    """``chosen`` carries the position of the choice that a person made."""

    chosen = Signal(int)

    def __init__(self, name: str, title: str, titles: Sequence[str]) -> None:
        super().__init__()
        self.setObjectName(name)
        self._title = title
        self._titles: tuple[str, ...] = ()
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.activated.connect(self.chosen)
        self.currentTextChanged.connect(self._speak)
        self.set_titles(titles)

    @property
    def current(self) -> int:
        return max(0, self.currentIndex())

    def let_shrink(self) -> None:
        """Take less room than the longest choice needs, where there is less."""
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_SHORT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_titles(self, titles: Sequence[str]) -> None:
        """Offer these choices; the one that holds stays, else the first holds."""
        if tuple(titles) == self._titles:
            return
        held = self.currentText()
        self._titles = tuple(titles)
        self.clear()
        self.addItems(list(titles))
        self.setCurrentIndex(self._titles.index(held) if held in self._titles else 0)

    def choose(self, at: int) -> None:
        """Make another choice hold, without a signal."""
        self.setCurrentIndex(at)

    def _speak(self, text: str) -> None:
        say(self, f"{self._title}: {text}")
