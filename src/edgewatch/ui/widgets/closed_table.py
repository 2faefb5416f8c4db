"""The journal of closed alarms, however many there are."""

from __future__ import annotations

from edgewatch.ui.models.alarms import AlarmRow
from edgewatch.ui.models.formatting import NOTHING, clock
from edgewatch.ui.models.paged import Paged
from edgewatch.ui.widgets.paged_table import PagedTable
from edgewatch.ui.widgets.rows import Cell, Row
from edgewatch.ui.widgets.signs import word
from edgewatch.ui.words import mark, tr

HEADERS = (
    mark("Priority"),
    mark("Alarm"),
    mark("Raised"),
    mark("Cleared"),
    mark("Acknowledged by"),
    mark("Caused by"),
)
_WIDTHS = (120, 0, 165, 165, 140, 165)


class ClosedTable(PagedTable):
    """One line each; the alarm that is selected is shown in full below."""

    def __init__(self, name: str) -> None:
        super().__init__(name, tr("Closed alarms"), [tr(h) for h in HEADERS])
        self.set_widths(*_WIDTHS)
        self._now_ns = 0

    def show_closed(self, journal: Paged[AlarmRow], now_ns: int) -> None:
        """Show a journal."""
        self._now_ns = now_ns
        self.show_paged(journal, self._row)

    def _row(self, found: AlarmRow) -> Row:
        alarm = found.alarm
        cells = (
            Cell(word(alarm.priority), sign=alarm.priority),
            Cell(found.sentence),
            Cell(clock(alarm.raised_ns, self._now_ns)),
            Cell(clock(alarm.cleared_ns, self._now_ns)),
            Cell(alarm.acknowledged_by or NOTHING),
            Cell(found.cause, muted=True),
        )
        return Row(str(alarm.id), cells)
