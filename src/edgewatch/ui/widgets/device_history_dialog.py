"""The history of one slot as a table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from edgewatch.ui.fonts import px
from edgewatch.ui.models.device_history import SlotEvent
from edgewatch.ui.models.formatting import clock
from edgewatch.ui.theme import Theme
from edgewatch.ui.widgets.basics import button, row, say
from edgewatch.ui.widgets.rows import Cell, Row
from edgewatch.ui.widgets.table import Table
from edgewatch.ui.words import tr


class DeviceHistoryDialog(QDialog):
    """Verdicts and decisions of a slot, newest first; not modal."""

    def __init__(
        self,
        label: str,
        events: Sequence[SlotEvent],
        now_ns: int,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("device_history_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(False)
        self.resize(min(px(900), 1200), min(px(480), 660))
        title = tr("History of “{slot}”", slot=label)
        self.setWindowTitle(title)
        say(self, title)
        headers = (tr("Time"), tr("What"), tr("By"), tr("Note"))
        self.table = Table("device_history_table", title, headers)
        self.table.set_widths(150, 0, 170, 260)
        self.table.set_theme(theme)
        self.table.set_rows([_row(event, now_ns) for event in events])
        close = button("device_history_close", tr("&Close"))
        close.clicked.connect(self.close)
        layout = QVBoxLayout(self)
        layout.addWidget(self.table, 1)
        layout.addLayout(row(close, stretch_at=0))


def _row(event: SlotEvent, now_ns: int) -> Row:
    cells = (
        Cell(clock(event.time_ns, now_ns)),
        Cell(event.words, sign=event.sign),
        Cell(event.by),
        Cell(event.note, muted=True),
    )
    return Row(event.key, cells)
