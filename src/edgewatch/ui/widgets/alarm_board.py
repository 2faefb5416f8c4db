"""The lanes of alarms, the list of one of them, and what gives no alarm at all."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from edgewatch.ui.models import alarm_lanes
from edgewatch.ui.models.alarm_journal import Journal, one_row, place_in_journal
from edgewatch.ui.models.alarm_lanes import Lane
from edgewatch.ui.models.alarms import AlarmRow, first_to_acknowledge
from edgewatch.ui.models.context import Context
from edgewatch.ui.models.out_of_service import aside_rows
from edgewatch.ui.theme import Theme
from edgewatch.ui.widgets.alarm_lists import AlarmLists
from edgewatch.ui.widgets.basics import set_text, text_label
from edgewatch.ui.widgets.lane_bar import LaneBar
from edgewatch.ui.widgets.out_of_service_list import OutOfServiceList
from edgewatch.ui.words import tr, trn


class AlarmBoard(QWidget):
    """``picked`` after another alarm was selected, ``marked`` after the marks have changed."""

    picked = Signal()
    marked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("alarm_board")
        self.lanes = LaneBar("alarm_lanes")
        self.summary = text_label("alarm_summary", muted=True, wrap=True)
        self.lists = AlarmLists()
        self.aside = OutOfServiceList()
        self.aside.hide()
        self._context: Context | None = None
        self._journal = Journal()
        self._by_lane: dict[Lane, list[AlarmRow]] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.lanes)
        layout.addWidget(self.summary)
        layout.addWidget(self.lists, 3)
        layout.addWidget(self.aside, 2)
        self.lanes.chosen.connect(lambda _lane: self._show_list())
        self.lists.picked.connect(self.picked)
        self.lists.marked.connect(self.marked)

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours of a theme."""
        self.lists.set_theme(theme)
        self.aside.set_theme(theme)

    @property
    def selected_row(self) -> AlarmRow | None:
        """The alarm that is selected."""
        return self._row_of(self.lists.selected)

    @property
    def marked_rows(self) -> list[AlarmRow]:
        """All alarms that are marked, from the top."""
        found = (self._row_of(key) for key in self.lists.marked_keys)
        return [one for one in found if one is not None]

    def first_waiting(self) -> AlarmRow | None:
        """The most urgent alarm that waits for a person, in whatever lane."""
        return first_to_acknowledge([row for rows in self._by_lane.values() for row in rows])

    def show_alarms(self, context: Context, rows: Sequence[AlarmRow], reason: str) -> None:
        """Show the open alarms; ``reason`` says why nobody may act, where that is so."""
        self._context = context
        self._by_lane = alarm_lanes.lanes(rows)
        aside = aside_rows(context)
        counts = {lane: len(found) for lane, found in self._by_lane.items()}
        counts[Lane.ASIDE] += len(aside)
        self.lanes.show_counts(counts)
        self.aside.show_rows(aside, reason)
        self._summarise()
        self._show_list()

    def show_alarm(self, number: int) -> bool:
        """Select an alarm in its lane; false where it is closed and not of the present span."""
        context = self._context
        found = one_row(context.db, number) if context is not None else None
        if found is None or context is None:
            self.lanes.choose(Lane.ACTIVE)
            return True
        self.lanes.choose(found.lane)
        if found.lane is not Lane.CLOSED:
            self.lists.open.select(str(number))
            return True
        at = place_in_journal(context.db, context.span, found.alarm)
        return at is not None and self.lists.closed.select(at)

    def _show_list(self) -> None:
        context, lane = self._context, self.lanes.lane
        if context is None:
            return
        self.aside.setVisible(lane is Lane.ASIDE and self.aside.selected is not None)
        if lane is Lane.CLOSED:
            found = self._journal.read(context.db, context.span, live=context.live)
            self.lists.show_closed(found, context.now_ns)
        else:
            rows = self._by_lane.get(lane, [])
            self.lists.show_open(lane, rows, context.now_ns)
            if rows and self.lists.open.selected is None:
                first = first_to_acknowledge(rows) or rows[0]
                self.lists.open.select(str(first.alarm.id))
        self.lists.explain_nothing(watching=context.trust.state != "not-watching")
        self.picked.emit()

    def _summarise(self) -> None:
        """One line over all lanes: nothing waits unseen in a lane that is not looked at."""
        rows = [row for found in self._by_lane.values() for row in found]
        folded = sum(len(row.children) for row in rows)
        waiting = sum(x.can_acknowledge for row in rows for x in (row, *row.children))
        if not rows:
            set_text(self.summary, tr("No alarm stands."))
            return
        parts = [trn(len(rows), "# matter open|# matters open")]
        if folded:
            parts.append(trn(folded, "# folded under its cause|# folded under their cause"))
        parts.append(trn(waiting, "# not acknowledged|# not acknowledged"))
        set_text(self.summary, " · ".join(parts))

    def _row_of(self, key: str | None) -> AlarmRow | None:
        """An alarm of the lists; where it has just left them, as the record has it."""
        rows = (x for found in self._by_lane.values() for r in found for x in (r, *r.children))
        found = next((r for r in rows if str(r.alarm.id) == key), None)
        if found is None and key is not None and self._context is not None:
            return one_row(self._context.db, int(key))
        return found
