"""Why: one line for each input, with a bar from the middle, as wide as it matters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from edgewatch.ui.fonts import POINTS, font
from edgewatch.ui.models.now import WHY_AT_MOST, Contribution
from edgewatch.ui.theme import LIGHT, Theme
from edgewatch.ui.widgets.basics import say

_ROW = 34
_NAMES = 190
_LEAST_SIGMAS = 4.0


@dataclass(frozen=True, slots=True)
class Bar:
    """One line: ``length`` goes to either side, ``error`` is drawn as a whisker at its end.

    ``amount`` is the length in words, ``below`` what stands under the bar; ``striking`` lines are
    emphasised.
    """

    name: str
    length: float
    amount: str
    below: str
    striking: bool = False
    error: float = 0.0


class WhyBars(QWidget):
    """Name, bar from the middle, amount, and a line of text below."""

    def __init__(self, name: str = "why_bars", title: str = "", at_most: int = WHY_AT_MOST) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._title = title or "Inputs farthest from the reference"
        self._at_most = at_most
        self._shown: tuple[Bar, ...] = ()
        self._reach = 1.0
        self._theme = LIGHT
        say(self, f"{self._title}: none known")

    def sizeHint(self) -> QSize:
        return QSize(430, _ROW * self._at_most)

    def minimumSizeHint(self) -> QSize:
        return QSize(330, 24 * self._at_most)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def show_contributions(self, shown: Sequence[Contribution]) -> None:
        """Show distances from the reference, the farthest first."""
        self.show_bars([_of_distance(one) for one in shown], least_reach=_LEAST_SIGMAS)

    def show_bars(self, shown: Sequence[Bar], *, least_reach: float = 0.0) -> None:
        """Show these lines; a bar of ``least_reach`` or of the longest fills half the width."""
        if tuple(shown) == self._shown:
            return
        self._shown = tuple(shown)[: self._at_most]
        self._reach = max([least_reach, *(abs(b.length) + b.error for b in self._shown)]) or 1.0
        words = "; ".join(f"{b.name} {b.amount}, {b.below}" for b in self._shown)
        say(self, f"{self._title}: {words or 'none known'}")
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = min(58.0, self.height() / self._at_most)
        for i, bar in enumerate(self._shown):
            self._paint_row(painter, QRectF(0, i * height, self.width(), height), bar)
        painter.end()

    def _paint_row(self, painter: QPainter, area: QRectF, bar: Bar) -> None:
        theme = self._theme
        names = min(_NAMES, int(area.width() * 0.38))
        name = QRectF(area.left(), area.top(), names - 8, area.height())
        track = QRectF(area.left() + names, area.top() + 4, area.width() - names - 58, 12)
        self._text(painter, name, bar.name, theme.text, bold=bar.striking)
        painter.fillRect(track, QColor(theme.accepted))
        self._paint_bar(painter, track, bar)
        amount = QRectF(track.right() + 4, area.top() - 1, 54, 20)
        self._text(painter, amount, bar.amount.replace("-", "−"), theme.text, right=True)
        painter.setFont(font(POINTS - 1.5))
        below = QRectF(track.left(), track.bottom() + 1, area.right() - track.left(), 17)
        painter.setPen(QColor(theme.text if bar.striking else theme.muted))
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft, bar.below)

    def _paint_bar(self, painter: QPainter, track: QRectF, bar: Bar) -> None:
        middle, scale = track.center().x(), track.width() / 2 / self._reach
        end = middle + bar.length * scale
        drawn = QRectF(middle, track.top(), end - middle, track.height()).normalized()
        colour = self._theme.medium if bar.striking else self._theme.neutral
        painter.fillRect(drawn, QColor(colour))
        text = QColor(self._theme.text)
        painter.fillRect(QRectF(middle - 0.5, track.top() - 2, 1, 16), text)
        if bar.error > 0:
            half = bar.error * scale
            painter.fillRect(QRectF(end - half, track.center().y() - 0.5, 2 * half, 1), text)

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


def _of_distance(one: Contribution) -> Bar:
    return Bar(one.name, one.sigmas, f"{one.sigmas:+.1f} σ", one.text, one.outside)
