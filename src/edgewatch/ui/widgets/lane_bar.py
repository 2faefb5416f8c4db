"""The lanes of alarms as tabs, each with how many lie in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabBar

from edgewatch.ui.fonts import font
from edgewatch.ui.models.alarm_lanes import TITLES, Lane
from edgewatch.ui.models.formatting import number
from edgewatch.ui.widgets.basics import say
from edgewatch.ui.words import tr


class LaneBar(QTabBar):
    """``chosen`` carries the lane that is now looked at; the arrow keys go from one to the next."""

    chosen = Signal(object)

    def __init__(self, name: str, lanes: Sequence[Lane] = tuple(Lane)) -> None:
        super().__init__()
        self.setObjectName(name)
        self._lanes = tuple(lanes)
        self.setFont(font())
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        self.setDrawBase(False)
        for lane in self._lanes:
            self.addTab(tr(TITLES[lane]))
        self.show_counts({})
        self.currentChanged.connect(self._changed)

    @property
    def lane(self) -> Lane:
        """The lane that is looked at."""
        return self._lanes[max(0, self.currentIndex())]

    def choose(self, lane: Lane) -> None:
        """Look at another lane."""
        self.setCurrentIndex(self._lanes.index(lane))

    def show_counts(self, counts: Mapping[Lane, int]) -> None:
        """Put the number of alarms behind each title; none behind one that is not counted."""
        for i, lane in enumerate(self._lanes):
            title, n = tr(TITLES[lane]), counts.get(lane)
            text = title if n is None else f"{title}  {number(n, 7)}"
            if self.tabText(i) != text:
                self.setTabText(i, text)
                self.setAccessibleTabName(i, text)
        self._speak()

    def _changed(self, _at: int) -> None:
        self._speak()
        self.chosen.emit(self.lane)

    def _speak(self) -> None:
        say(self, tr("Lane of alarms: {lane}", lane=self.tabText(self.currentIndex())))
