"""Two parts beside one another where there is room for both, else one above the other."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from edgewatch.ui.fonts import px
from edgewatch.ui.widgets.basics import GAP


class BesideOrBelow(QBoxLayout):
    """A layout of two parts with their shares of the width; ``fit`` turns it."""

    def __init__(
        self, left: QWidget, right: QWidget, shares: tuple[int, int] = (1, 1), *, beside: int = 860
    ) -> None:
        """``beside``: the width from which on they stand beside one another, at usual text."""
        super().__init__(QBoxLayout.Direction.LeftToRight)
        self._shares, self._beside = shares, beside
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(GAP)
        self.addWidget(left, shares[0])
        self.addWidget(right, shares[1])

    def fit(self, event: QResizeEvent) -> None:
        """Take the direction that suits a width; call it when the widget around is resized."""
        wide = event.size().width() >= px(self._beside)
        sides = QBoxLayout.Direction
        self.setDirection(sides.LeftToRight if wide else sides.TopToBottom)
        for i, share in enumerate(self._shares):
            self.setStretch(i, share if wide else 0)
