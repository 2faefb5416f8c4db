"""Command lines to be read, selected and copied, in a font of fixed width."""

from __future__ import annotations

from PySide6.QtGui import QFontDatabase, QResizeEvent

from edgewatch.ui.fonts import px
from edgewatch.ui.widgets.read_text import ReadText

_LINES = 3


class CommandLines(ReadText):
    """A few lines high; longer ones scroll, so that they never push away what stands around.

    ``fits``: no higher than the lines there are.
    """

    def __init__(self, name: str, *, fits: bool = False) -> None:
        super().__init__(name)
        self._fits = fits
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        fixed.setPointSizeF(self.font().pointSizeF())
        self.setFont(fixed)
        self._fit()
        self.textChanged.connect(self._fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        # A plain text document tells its height in lines, those that are wrapped included.
        there = round(self.document().size().height()) if self._fits else _LINES
        lines = min(max(there, 1), _LINES)
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + px(14))
