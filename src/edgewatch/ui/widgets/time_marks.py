"""What runs through all lanes: affected spans, times unwatched, swaps, cursors."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor

from edgewatch.ui.models.cursors import Cursors
from edgewatch.ui.models.formatting import NS
from edgewatch.ui.models.history import HistoryView
from edgewatch.ui.models.stretches import joined
from edgewatch.ui.widgets.chart import Chart
from edgewatch.ui.widgets.upright_bands import Floats, UprightBands
from edgewatch.ui.words import tr

_LINES_AT_MOST = 12
"""More swaps than this are told by their shades alone: lines would hide what they stand for."""
_ABOVE = 50


class TimeMarks:
    """The marks of some linked lanes, drawn again only when they are others."""

    def __init__(self, lanes: Sequence[Chart]) -> None:
        self._lanes = lanes
        self._items: list[tuple[Chart, object]] = []
        self._drawn: object = None

    def forget(self) -> None:
        """The lanes have lost their items."""
        self._items.clear()
        self._drawn = None

    def show_marks(self, view: HistoryView, cursors: Cursors, width: int) -> None:
        """Show the marks of a view in every lane."""
        least_s = view.span.seconds / max(1, width)
        wanted = (view.shades, view.unwatched, cursors, round(least_s, 6))
        if wanted == self._drawn:
            return
        for lane, item in self._items:
            lane.removeItem(item)
        self._items.clear()
        self._drawn = wanted
        self._shade(view, least_s)
        self._hatch(view)
        self._lines(view)
        for name, time_s in cursors.named:
            self._line(time_s, name, cursor=True)

    def _shade(self, view: HistoryView, least_s: float) -> None:
        begin = np.array([shade.from_s for shade in view.shades])
        end = np.array([shade.to_s for shade in view.shades])
        low, high, _ = joined(begin, end, least_s)
        for lane in self._lanes if len(low) else ():
            self._band(lane, low, high, QBrush(QColor(lane.theme.changed)), -20)

    def _hatch(self, view: HistoryView) -> None:
        low = np.array([gap.from_ns for gap in view.unwatched]) / NS
        high = np.array([gap.to_ns for gap in view.unwatched]) / NS
        # The lane of devices says it in its bars.
        for lane in self._lanes[1:] if len(low) else ():
            colour = QColor(lane.theme.neutral)
            colour.setAlpha(110)
            self._band(lane, low, high, QBrush(colour, Qt.BrushStyle.BDiagPattern), -10)

    def _band(self, lane: Chart, low: Floats, high: Floats, brush: QBrush, depth: float) -> None:
        band = UprightBands(low, high, brush, depth)
        lane.addItem(band, ignoreBounds=True)
        self._items.append((lane, band))

    def _lines(self, view: HistoryView) -> None:
        known = [s.swap_s if s.swap_s is not None else s.from_s for s in view.shades]
        if len(known) <= _LINES_AT_MOST:
            for time_s in known:
                self._line(time_s, tr("swap") if len(known) == 1 else "")

    def _line(self, time_s: float, text: str, *, cursor: bool = False) -> None:
        for lane in self._lanes:
            # Not in the lanes of bars, whose own words would be covered.
            named = lane is self._lanes[1] or (cursor and lane is self._lanes[3])
            colour = lane.theme.focus if cursor else None
            line = lane.mark(time_s, text if named else "", colour=colour)
            line.setZValue(_ABOVE)
            self._add(lane, line)

    def _add(self, lane: Chart, item: object) -> None:
        self._items.append((lane, item))
