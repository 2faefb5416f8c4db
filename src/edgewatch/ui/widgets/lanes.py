"""Lanes of bars over time: states of equipment, alarms by priority."""

from __future__ import annotations

from collections.abc import Sequence

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from edgewatch.ui.fonts import font
from edgewatch.ui.models.history import Bar
from edgewatch.ui.widgets.basics import say
from edgewatch.ui.widgets.chart import SMALL, Chart
from edgewatch.ui.widgets.signs import WORDS, sign_colours


class LaneChart(Chart):
    """One row for each name, top down, with bars that carry their word where it fits."""

    def __init__(self, name: str, title: str, *, left: int) -> None:
        super().__init__(name, title, left=left)
        self._items: list[object] = []
        self._rows: tuple[str, ...] = ()

    def show_bars(self, rows: Sequence[str], bars: Sequence[Bar], pixels_a_second: float) -> None:
        """Show bars on these rows."""
        for item in self._items:
            self.removeItem(item)
        self._items.clear()
        self._rows = tuple(rows)
        ticks = [(-i, _title(row)) for i, row in enumerate(rows)]
        self.getAxis("left").setTicks([ticks])
        self.setYRange(-len(rows) + 0.4, 0.6, padding=0)
        for bar in bars:
            if bar.row in self._rows:
                self._add(bar, -self._rows.index(bar.row), pixels_a_second)
        spoken = "; ".join(f"{_title(bar.row)} {bar.word}" for bar in bars[-6:])
        say(self, f"{self.chart_title}: {spoken or 'nothing in this span'}")

    def build(self) -> None:
        self._items.clear()

    def _add(self, bar: Bar, y: float, pixels_a_second: float) -> None:
        fill, on_fill = sign_colours(bar.sign, self.theme)
        width = max(bar.to_s - bar.from_s, 3 / max(pixels_a_second, 1e-9))
        style = Qt.PenStyle.SolidLine
        item = pg.BarGraphItem(
            x0=[bar.from_s],
            y0=[y - 0.36],
            width=[width],
            height=[0.72],
            brush=QColor(fill),
            pen=pg.mkPen(self.theme.panel, width=1, style=style),
        )
        self.addItem(item)
        self._items.append(item)
        if width * pixels_a_second > 7.5 * len(bar.word) + 8:
            text = pg.TextItem(bar.word, color=on_fill, anchor=(0, 0.5))
            text.setFont(font(SMALL, bold=True))
            text.setPos(bar.from_s, y)
            self.addItem(text)
            self._items.append(text)


def _title(row: str) -> str:
    return WORDS.get(row, row)
