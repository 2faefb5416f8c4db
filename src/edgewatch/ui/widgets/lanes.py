"""Lanes of bars over time: states of equipment, alarms by priority."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontMetrics

from edgewatch.ui.fonts import font, px
from edgewatch.ui.models.chart_text import TableText
from edgewatch.ui.models.formatting import NS, clock
from edgewatch.ui.models.history import Bar
from edgewatch.ui.models.stretches import joined
from edgewatch.ui.widgets.basics import say
from edgewatch.ui.widgets.chart import SMALL, Chart, Floats
from edgewatch.ui.widgets.signs import WORDS, sign_colours, word
from edgewatch.ui.words import tr, trn

_LEAST_PX = 3
_SPOKEN = 6
_HALF = 0.36
_SET_APART_PX = 8
_DEPTH = ("ok", "low", "unknown", "medium", "high", "off")
# Of more bars than these those that touch on the screen are drawn as one.
_APART_AT_MOST = 100


class LaneChart(Chart):
    """One row for each name, top down, with bars that carry their word where it fits."""

    def __init__(self, name: str, title: str, *, left: int) -> None:
        super().__init__(name, title, left=left)
        self._items: list[object] = []
        self._left = left
        self._rows: tuple[str, ...] = ()
        self._bars: tuple[Bar, ...] = ()

    def show_bars(self, rows: Sequence[str], bars: Sequence[Bar], pixels_a_second: float) -> None:
        """Show bars on these rows."""
        for item in self._items:
            self.removeItem(item)
        self._items.clear()
        self._rows, self._bars = tuple(rows), tuple(bars)
        self.getAxis("left").setTicks([[(-i, self._label(row)) for i, row in enumerate(rows)]])
        self.setYRange(-len(rows) + 0.4, 0.6, padding=0)
        metrics = QFontMetrics(font(SMALL, bold=True))
        scale = max(pixels_a_second, 1e-9)
        # What is worse is never covered; "off" covers all, for nobody could know.
        ordered = sorted(bars, key=_order)
        for (_, row, sign), some in groupby(ordered, _order):
            if row in self._rows:
                self._add(-self._rows.index(row), sign, list(some), scale, metrics)
        say(self, self.summary())
        self._tell()

    def summary(self) -> str:
        spoken = "; ".join(f"{_title(bar.row)} {bar.word}" for bar in self._bars[-_SPOKEN:])
        if not spoken:
            return tr("{title}: nothing in this span", title=self.chart_title)
        return tr("{title}: {last}", title=self.chart_title, last=spoken)

    def as_table(self) -> TableText:
        headers = (tr("From"), tr("To"), tr("What"), tr("State"))
        rows: list[tuple[str, ...]] = [
            (clock(int(b.from_s * NS), 0), clock(int(b.to_s * NS), 0), _title(b.row), b.word)
            for b in sorted(self._bars, key=lambda bar: bar.from_s)
        ]
        return headers, rows

    def build(self) -> None:
        self._items.clear()

    def _label(self, row: str) -> str:
        room = px(self._left) - px(12)
        return QFontMetrics(font(SMALL)).elidedText(_title(row), Qt.TextElideMode.ElideRight, room)

    def _add(
        self, y: float, sign: str, bars: list[Bar], scale: float, metrics: QFontMetrics
    ) -> None:
        fill, on_fill = sign_colours(sign, self.theme)
        begin = np.array([bar.from_s for bar in bars])
        end = np.maximum([bar.to_s for bar in bars], begin + _LEAST_PX / scale)
        low, high, counts = begin, end, np.ones(len(bars), np.int64)
        if len(bars) > _APART_AT_MOST:
            low, high, counts = joined(begin, end, 1 / scale)
        item = pg.BarGraphItem(
            x0=low,
            x1=high,
            y0=np.full(len(low), y - _HALF),
            height=2 * _HALF,
            brush=QColor(fill),
            # Bars side by side are set apart, unless they are so narrow that nothing would be left.
            pen=pg.mkPen(self.theme.panel if self._wide(low, high, scale) else None),
        )
        self._keep(item)
        if self._row_height < metrics.height():
            return
        words = {bar.from_s: bar.word for bar in bars}
        # A bar that another one covers has room for its word only as far as that one.
        following = np.append(np.sort(low), np.inf)
        free = np.minimum(high, following[np.searchsorted(following, low, side="right")])
        for at, until, n in zip(low.tolist(), free.tolist(), counts.tolist(), strict=True):
            said = words[at] if n == 1 else trn(n, "# time|# times")
            if (until - at) * scale > metrics.horizontalAdvance(said) + 8:
                text = pg.TextItem(said, color=on_fill, anchor=(0, 0.5))
                text.setFont(font(SMALL, bold=True))
                text.setPos(at, y)
                self._keep(text)

    @staticmethod
    def _wide(low: Floats, high: Floats, scale: float) -> bool:
        return bool(float((high - low).min()) * scale > _SET_APART_PX)

    @property
    def _row_height(self) -> float:
        """How many pixels a bar is high."""
        return float(self.getViewBox().height()) / max(1, len(self._rows)) * 2 * _HALF

    def _keep(self, item: object) -> None:
        self.addItem(item)
        self._items.append(item)


def _order(bar: Bar) -> tuple[int, str, str]:
    return (_DEPTH.index(bar.sign) if bar.sign in _DEPTH else 0, bar.row, bar.sign)


def _title(row: str) -> str:
    return word(row) if row in WORDS else row
