"""Why: one line for each input, with a bar from the middle, as wide as it matters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from edgewatch.ui.fonts import POINTS, font, px
from edgewatch.ui.models.now import WHY_AT_MOST, Contribution
from edgewatch.ui.theme import LIGHT, Theme
from edgewatch.ui.widgets.basics import say
from edgewatch.ui.words import language, tr

_ROW = 34
_LEAST_ROW, _MOST_ROW = 28, 58
_NAMES, _AMOUNTS, _TRACK = 190, 66, 12
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
        self._title = title or tr("Inputs farthest from the reference")
        self._at_most = at_most
        self._shown: tuple[Bar, ...] = ()
        self._reach = 1.0
        self._theme = LIGHT
        say(self, tr("{title}: none known", title=self._title))

    def sizeHint(self) -> QSize:
        return QSize(px(430), px(_ROW) * self._at_most)

    def minimumSizeHint(self) -> QSize:
        return QSize(px(250), px(_LEAST_ROW) * self._at_most)

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
        spoken = tr("{title}: {bars}", title=self._title, bars=words)
        say(self, spoken if words else tr("{title}: none known", title=self._title))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = min(float(px(_MOST_ROW)), self.height() / self._at_most)
        for i, bar in enumerate(self._shown):
            self._paint_row(painter, QRectF(0, i * height, self.width(), height), bar)
        painter.end()

    def _paint_row(self, painter: QPainter, area: QRectF, bar: Bar) -> None:
        theme = self._theme
        names, amounts = min(px(_NAMES), int(area.width() * 0.38)), px(_AMOUNTS)
        name = QRectF(area.left(), area.top(), names - 8, area.height())
        track = QRectF(
            area.left() + names, area.top() + 4, area.width() - names - amounts - 4, px(_TRACK)
        )
        self._text(painter, name, bar.name, theme.text, bold=bar.striking)
        painter.fillRect(track, QColor(theme.accepted))
        self._paint_bar(painter, track, bar)
        amount = QRectF(track.right() + 4, area.top() - 1, amounts, px(20))
        self._text(painter, amount, bar.amount.replace("-", "−"), theme.text, right=True)
        below = QRectF(track.left(), track.bottom(), area.right() - track.left(), px(18))
        colour = theme.text if bar.striking else theme.muted
        self._text(painter, below, bar.below, colour, points=POINTS - 1.5)

    def _paint_bar(self, painter: QPainter, track: QRectF, bar: Bar) -> None:
        middle, scale = track.center().x(), track.width() / 2 / self._reach
        end = middle + bar.length * scale
        drawn = QRectF(middle, track.top(), end - middle, track.height()).normalized()
        colour = self._theme.medium if bar.striking else self._theme.neutral
        painter.fillRect(drawn, QColor(colour))
        text = QColor(self._theme.text)
        painter.fillRect(QRectF(middle - 0.5, track.top() - 2, 1, track.height() + 4), text)
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
        points: float = POINTS,
    ) -> None:
        used = font(points, bold=bold)
        painter.setFont(used)
        painter.setPen(QColor(colour))
        shown = QFontMetricsF(used).elidedText(text, Qt.TextElideMode.ElideMiddle, area.width())
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(area.adjusted(0, 1, 0, 0), side | Qt.AlignmentFlag.AlignTop, shown)


def _of_distance(one: Contribution) -> Bar:
    return Bar(one.name, one.sigmas, _signed(one.sigmas), one.text, one.outside)


def _signed(sigmas: float) -> str:
    """A distance with its sign, in the digits of the language."""
    return f"{language().digits(f'{sigmas:+.1f}')} σ"
