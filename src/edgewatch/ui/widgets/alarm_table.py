"""Alarms under their causes; several can be marked, to be acknowledged together."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView

from edgewatch.ui.fonts import px
from edgewatch.ui.models.alarms import AlarmRow
from edgewatch.ui.models.formatting import clock
from edgewatch.ui.widgets.rows import Cell, Row
from edgewatch.ui.widgets.signs import word
from edgewatch.ui.widgets.table import Table
from edgewatch.ui.words import mark, tr, trn

HEADERS = (
    mark("Priority"),
    mark("Alarm"),
    mark("State"),
    mark("Since"),
    mark("Caused by"),
    mark("What to do"),
)
_WIDTHS = (140, 0, 138, 98, 125, 185)
_LEFT_OUT_BELOW = {5: 1050, 4: 840}
_MANY = 5
_FLAGS = QItemSelectionModel.SelectionFlag


class AlarmTable(Table):
    """``marked_changed`` after the set of marked rows has changed."""

    marked_changed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__(name, tr("Alarms"), [tr(h) for h in HEADERS], tree=True)
        self.set_widths(*_WIDTHS)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._keeping = False
        self._met: set[str] = set()
        self.selectionModel().selectionChanged.connect(lambda *_: self._told())

    @property
    def marked(self) -> list[str]:
        """The keys of all marked rows, from the top."""
        chosen = sorted(self.selectionModel().selectedRows(), key=lambda i: self.visualRect(i).y())
        rows = (self.rows_model.row_at(index) for index in chosen)
        return [row.key for row in rows if row is not None]

    def show_alarms(self, rows: Sequence[AlarmRow], now_ns: int) -> None:
        """Show these; what was marked and is still there stays marked."""
        marked = self.marked
        self._keeping = True
        for row in rows:
            self._fold_at_first(str(row.alarm.id), len(row.children))
        self.set_rows([_row(r, now_ns) for r in rows])
        for key in marked:
            index = self.rows_model.index_of(key)
            if index.isValid():
                self.selectionModel().select(index, _FLAGS.Select | _FLAGS.Rows)
        self._keeping = False
        if self.marked != marked:
            self.marked_changed.emit()

    def _fold_at_first(self, key: str, consequences: int) -> None:
        """An alarm with many consequences begins folded: a flood does not push the rest away."""
        if key not in self._met:
            self._met.add(key)
            if consequences > _MANY:
                self._folded.add(key)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what is shown below as well where there is too little room for the sentence."""
        for column, room in _LEFT_OUT_BELOW.items():
            self.setColumnHidden(column, event.size().width() < px(room))
        super().resizeEvent(event)

    def _told(self) -> None:
        if not self._keeping:
            self.marked_changed.emit()


def _cause_words(found: AlarmRow) -> str:
    """What it came of; of a cause, how many came of it: they may be folded."""
    n = len(found.children)
    if n and found.alarm.cause_id is None:
        return trn(n, "root cause of # alarm|root cause of # alarms")
    return found.cause


def _row(found: AlarmRow, now_ns: int, *, child: bool = False) -> Row:
    alarm, quiet = found.alarm, not found.is_open
    settled = tr("Clears with its cause.")
    cells = (
        Cell(word(alarm.priority), sign=alarm.priority, bold=found.can_acknowledge),
        Cell(f"↳ {found.sentence}" if child else found.sentence, bold=found.can_acknowledge),
        Cell(found.state_words, muted=quiet),
        Cell(clock(alarm.raised_ns, now_ns), muted=quiet),
        Cell(_cause_words(found), muted=True),
        Cell(settled if child else found.advice, muted=quiet or child),
    )
    return Row(str(alarm.id), cells, tuple(_row(c, now_ns, child=True) for c in found.children))
