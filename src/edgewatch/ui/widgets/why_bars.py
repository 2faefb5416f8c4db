"""Why: the inputs that lie farthest from the reference, as bars of robust deviations."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from edgewatch.ui.fonts import POINTS, font
from edgewatch.ui.models.now import WHY_AT_MOST, Contribution
from edgewatch.ui.theme import LIGHT, Theme
from edgewatch.ui.widgets.basics import say

_ROW = 34
_NAMES = 190
_LEAST_SCALE = 4.0


class WhyBars(QWidget):
    """One line for each input: name, bar from the middle, distance, value and range."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("why_bars")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._shown: tuple[Contribution, ...] = ()
        self._theme = LIGHT
        say(self, "Inputs farthest from the reference: none known")

    def sizeHint(self) -> QSize:
        return QSize(430, _ROW * WHY_AT_MOST)

    def minimumSizeHint(self) -> QSize:
        return QSize(330, 24 * WHY_AT_MOST)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def show_contributions(self, shown: Sequence[Contribution]) -> None:
        """Show these, the farthest first."""
        if tuple(shown) == self._shown:
            return
        self._shown = tuple(shown)
        words = "; ".join(f"{c.name} {c.sigmas:+.1f} sigma, {c.text}" for c in shown)
        say(self, f"Inputs farthest from the reference: {words or 'none known'}")
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = min(58.0, self.height() / WHY_AT_MOST)
        reach = max([_LEAST_SCALE, *(abs(c.sigmas) for c in self._shown)])
        for i, contribution in enumerate(self._shown):
            area = QRectF(0, i * height, self.width(), height)
            self._paint_row(painter, area, contribution, reach)
        painter.end()

    def _paint_row(
        self, painter: QPainter, area: QRectF, contribution: Contribution, reach: float
    ) -> None:
        theme = self._theme
        names = min(_NAMES, int(area.width() * 0.38))
        name = QRectF(area.left(), area.top(), names - 8, area.height())
        track = QRectF(area.left() + names, area.top() + 4, area.width() - names - 58, 12)
        small = font(POINTS - 1.5)
        self._text(painter, name, contribution.name, theme.text, bold=contribution.outside)
        painter.fillRect(track, QColor(theme.accepted))
        middle = track.center().x()
        length = contribution.sigmas / reach * track.width() / 2
        bar = QRectF(middle, track.top(), length, track.height()).normalized()
        painter.fillRect(bar, QColor(theme.medium if contribution.outside else theme.neutral))
        painter.fillRect(QRectF(middle - 0.5, track.top() - 2, 1, 16), QColor(theme.text))
        number = QRectF(track.right() + 4, area.top() - 1, 54, 20)
        self._text(
            painter,
            number,
            f"{contribution.sigmas:+.1f} σ".replace("-", "−"),
            theme.text,
            right=True,
        )
        painter.setFont(small)
        below = QRectF(track.left(), track.bottom() + 1, area.right() - track.left(), 17)
        painter.setPen(QColor(theme.text if contribution.outside else theme.muted))
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft, contribution.text)

    def _text(
        self,
        painter: QPainter,
        area: QRectF,
        text: str,
        colour: str,
        *,
        bold: bool = False,
        right: bool = False,
    ) -> None:
        used = font(POINTS, bold=bold)
        painter.setFont(used)
        painter.setPen(QColor(colour))
        shown = QFontMetricsF(used).elidedText(text, Qt.TextElideMode.ElideMiddle, area.width())
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(area.adjusted(0, 1, 0, 0), side | Qt.AlignmentFlag.AlignTop, shown)
