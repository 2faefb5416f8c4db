"""The list of one lane: open alarms as a tree, closed ones as a journal, or why there is none."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from edgewatch.ui.fonts import px
from edgewatch.ui.models.alarm_lanes import NOTHING, WHY_NOTHING, Lane
from edgewatch.ui.models.alarms import AlarmRow
from edgewatch.ui.models.paged import Paged
from edgewatch.ui.theme import LIGHT, Theme
from edgewatch.ui.widgets.alarm_table import AlarmTable
from edgewatch.ui.widgets.closed_table import ClosedTable
from edgewatch.ui.widgets.empty_state import EmptyState
from edgewatch.ui.words import tr


class AlarmLists(QStackedWidget):
    """``picked`` after another alarm was selected, ``marked`` after the marks have changed."""

    picked = Signal()
    marked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("alarm_lists")
        self.open = AlarmTable("alarm_table")
        self.closed = ClosedTable("closed_table")
        self.nothing = EmptyState("alarms_nothing")
        self._theme = LIGHT
        self._lane = Lane.ACTIVE
        for widget in (self.open, self.closed, self.nothing):
            self.addWidget(widget)
        self.setMinimumHeight(px(80))
        self.open.picked.connect(lambda _key: self.picked.emit())
        self.closed.picked.connect(lambda _key: self.picked.emit())
        self.open.marked_changed.connect(self.marked)

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours of a theme."""
        self._theme = theme
        self.open.set_theme(theme)
        self.closed.set_theme(theme)

    @property
    def selected(self) -> str | None:
        """The key of the alarm that is selected in the list in sight."""
        if self.currentWidget() is self.nothing:
            return None
        return self.closed.selected if self._lane is Lane.CLOSED else self.open.selected

    @property
    def marked_keys(self) -> list[str]:
        """The keys of all alarms that are marked in the list in sight."""
        if self.currentWidget() is self.open:
            return self.open.marked
        return [self.selected] if self.selected is not None else []

    def show_open(self, lane: Lane, rows: Sequence[AlarmRow], now_ns: int) -> None:
        """Show the rows of a lane of open alarms."""
        self._lane = lane
        self.open.show_alarms(rows, now_ns)
        self.setCurrentWidget(self.open if rows else self.nothing)

    def show_closed(self, journal: Paged[AlarmRow], now_ns: int) -> None:
        """Show the journal of closed alarms."""
        self._lane = Lane.CLOSED
        self.closed.show_closed(journal, now_ns)
        self.setCurrentWidget(self.closed if len(journal) else self.nothing)

    def explain_nothing(self, *, watching: bool) -> None:
        """Say why the list is empty: no alarm is good news only while somebody watches."""
        lane = self._lane
        what, remedy, sign = tr(NOTHING[lane]), tr(WHY_NOTHING[lane]), "info"
        if lane is Lane.ACTIVE:
            sign = "ok"
            if not watching:
                what = tr("No alarm stands, but nothing is being watched.")
                remedy, sign = tr("Start the agent."), "off"
        self.nothing.show_text(what, remedy, self._theme, sign)
