"""The line over the slots that says how many decisions wait, and leads to the next one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from edgewatch.ui.models.slot_row import SlotRow
from edgewatch.ui.theme import Theme
from edgewatch.ui.widgets.basics import button, say, set_text, text_label
from edgewatch.ui.widgets.signs import SignWidget
from edgewatch.ui.words import tr, trn


class DecisionQueue(QFrame):
    """``wanted`` carries the slot that comes next. Nothing here decides by itself or by time."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("decision_queue")
        self.setProperty("class", "Panel")
        self._next = ""
        self._sign = SignWidget(20, "medium")
        self.text = text_label("decision_queue_text", wrap=True)
        self.button = button("decision_queue_next", tr("&Next decision"))
        self.button.clicked.connect(lambda: self.wanted.emit(self._next))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 6, 8, 6)
        layout.addWidget(self._sign)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.button)

    def show_waiting(self, rows: Sequence[SlotRow], selected: str | None, theme: Theme) -> None:
        """Say what waits; the next one is the first that is not on display already."""
        self.setVisible(bool(rows))
        if not rows:
            return
        others = [row for row in rows if row.slot != selected]
        self._next = (others or rows)[0].slot
        self.button.setVisible(bool(others))
        names = ", ".join(_named(row) for row in rows)
        words = trn(len(rows), "# decision waits: {names}|# decisions wait: {names}", names=names)
        set_text(self.text, words)
        say(self, words)
        self._sign.show_sign(rows[0].sign, theme)


def _named(row: SlotRow) -> str:
    name = row.unit if row.is_extra else row.label
    return tr("{name} ({verdict})", name=name, verdict=row.verdict_words)
