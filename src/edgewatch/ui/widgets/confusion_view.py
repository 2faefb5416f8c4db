"""Truth by answer: how often the model said what to each truth, at the working threshold."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from edgewatch.ui.fonts import POINTS, font, px
from edgewatch.ui.models.chart_text import TableText
from edgewatch.ui.models.formatting import number, percent
from edgewatch.ui.models.performance_window import TruthByAnswer
from edgewatch.ui.theme import LIGHT, Theme, contrast
from edgewatch.ui.widgets.basics import say
from edgewatch.ui.widgets.chart_menu import ChartMenu
from edgewatch.ui.words import tr

_NAMES, _HEAD, _MOST = 110, 44, 12


class ConfusionView(QWidget):
    """A square of counts, shaded by the share of each truth; of very many classes the first."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("confusion_view")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.chart_title = tr("Truth by answer")
        self.theme: Theme = LIGHT
        self._shown: TruthByAnswer | None = None
        self.menu_button = ChartMenu(self)
        say(self, self.summary())

    def minimumSizeHint(self) -> QSize:
        return QSize(px(240), px(130))

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        self.update()

    def show_confusion(self, shown: TruthByAnswer | None) -> None:
        """Show the answers of one window; None where there are none to compare."""
        self._shown = shown
        say(self, self.summary())
        self.update()

    def summary(self) -> str:
        """Each truth with what the model said to it."""
        if self._shown is None:
            return tr("Truth by answer: no labels of this window, or no classes.")
        rows = "; ".join(
            f"{truth}: "
            + ", ".join(
                f"{answer} {number(int(n), 3)}"
                for answer, n in zip(self._shown.classes, counts, strict=True)
            )
            for truth, counts in zip(self._shown.classes, self._shown.counts, strict=True)
        )
        return tr("Truth by answer: {rows}", rows=rows)

    def as_table(self) -> TableText:
        """Rows are truths, columns answers."""
        if self._shown is None:
            return (tr("Truth"),), []
        headers = (tr("Truth"), *self._shown.classes)
        pairs = zip(self._shown.classes, self._shown.counts, strict=True)
        return headers, [(truth, *(number(int(n), 3) for n in row)) for truth, row in pairs]

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self.theme.panel))
        if self._shown is None:
            painter.setPen(QColor(self.theme.muted))
            painter.setFont(font())
            wrapped = Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect().adjusted(0, px(24), 0, 0), int(wrapped), self.summary())
        else:
            self._paint_matrix(painter, self._shown)
        painter.end()

    def resizeEvent(self, _event: object) -> None:
        self.menu_button.place()

    def _paint_matrix(self, painter: QPainter, shown: TruthByAnswer) -> None:
        k = min(len(shown.classes), _MOST)
        left, top = px(_NAMES), px(_HEAD)
        width = min((self.width() - left - px(8)) / k, px(130))
        height = min((self.height() - top - px(4)) / k, px(64))
        painter.setFont(font(POINTS - 1))
        painter.setPen(QColor(self.theme.muted))
        painter.drawText(QRectF(left, 0, self.width() - left, px(20)), 0, tr("the model said"))
        painter.drawText(QRectF(0, px(22), left, px(20)), 0, tr("true was"))
        for j in range(k):
            place = QRectF(left + j * width, px(22), width, px(20))
            self._name(painter, shown.classes[j], place, Qt.AlignmentFlag.AlignHCenter)
            row = QRectF(0, top + j * height, left - px(6), height)
            self._name(painter, shown.classes[j], row, Qt.AlignmentFlag.AlignVCenter)
        for i in range(k):
            for j in range(k):
                place = QRectF(left + j * width, top + i * height, width, height)
                told = int(shown.counts[i, j]), float(shown.shares[i, j])
                self._cell(painter, place, *told, right=i == j)

    def _name(self, painter: QPainter, text: str, place: QRectF, aligned: Qt.AlignmentFlag) -> None:
        painter.setPen(QColor(self.theme.text))
        metrics = QFontMetricsF(painter.font())
        cut = metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, aligned, cut)

    def _cell(self, painter: QPainter, place: QRectF, n: int, share: float, *, right: bool) -> None:
        theme = self.theme
        ground = _mixed(theme.panel, theme.series if right else theme.second, 0.75 * share)
        painter.fillRect(place.adjusted(1, 1, -1, -1), ground)
        dark = contrast(ground.name(), "#000000") >= contrast(ground.name(), "#ffffff")
        painter.setPen(QColor("#000000" if dark else "#ffffff"))
        text = number(n, 3)
        if place.height() >= px(34):
            text += f"\n{percent(round(share, 3))}"
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)


def _mixed(one: str, other: str, share: float) -> QColor:
    a, b = QColor(one), QColor(other)
    parts = zip((a.red(), a.green(), a.blue()), (b.red(), b.green(), b.blue()), strict=True)
    return QColor(*(round(x + (y - x) * share) for x, y in parts))
