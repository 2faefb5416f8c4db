"""Going back: put an earlier enrolment of a slot in force again."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from edgewatch.ui.models import decisions
from edgewatch.ui.models.decisions import Person
from edgewatch.ui.models.formatting import clock
from edgewatch.ui.models.slot_row import Enrolment, SlotRow
from edgewatch.ui.theme import Theme
from edgewatch.ui.widgets.basics import button, row, say, set_text, text_label
from edgewatch.ui.widgets.person_form import PersonForm
from edgewatch.ui.widgets.rows import Cell, Row
from edgewatch.ui.widgets.table import Table

_HEADERS = ("Enrolled", "Unit", "By", "Note")
_WORDS = (
    "The enrolment chosen here is in force again from now on. Predictions made under the approval "
    "that is taken back become suspect, unless the unit that is approved again is in the slot."
)


class RollbackDialog(QDialog):
    """Choose an earlier enrolment; not modal. ``decided`` carries the request."""

    decided = Signal(object)

    def __init__(
        self, slot: SlotRow, theme: Theme, person: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("rollback_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(False)
        self.resize(760, 380)
        self.setWindowTitle(f"Earlier enrolments of “{slot.label}”")
        say(self, self.windowTitle())
        self._slot = slot
        self.table = Table("rollback_table", "Earlier enrolments", _HEADERS)
        self.table.set_widths(130, 0, 150, 200)
        self.table.set_theme(theme)
        self.table.set_rows([_row(e) for e in slot.earlier])
        self.table.select(str(slot.earlier[0].id))
        self.form = PersonForm("rollback_form", decisions.ROLES)
        self.form.person.setText(person)
        self.form.require_note(required=True)
        self._hint = text_label("rollback_hint", muted=True, wrap=True)
        self.decide_button = button("rollback_accept", "&Put in force again")
        self.cancel_button = button("rollback_cancel", "&Not now")
        self._lay_out()
        self.form.edited.connect(self._check)
        self.form.submitted.connect(self._decide)
        self.decide_button.clicked.connect(self._decide)
        self.cancel_button.clicked.connect(self.close)
        self._check()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addWidget(self.table, 1)
        layout.addWidget(text_label("rollback_text", _WORDS, muted=True, wrap=True))
        layout.addWidget(self.form)
        layout.addWidget(self._hint)
        layout.addLayout(row(self.cancel_button, self.decide_button, stretch_at=1))

    def _check(self) -> None:
        set_text(self._hint, self.form.missing)
        self.decide_button.setEnabled(self.form.complete and self.table.selected is not None)

    def _decide(self) -> None:
        if self.decide_button.isEnabled() and self.table.selected is not None:
            who = Person(self.form.by, self.form.role, self.form.why)
            self.decided.emit(decisions.roll_back(self._slot, int(self.table.selected), who))
            self.close()


def _row(enrolment: Enrolment) -> Row:
    texts = (clock(enrolment.time_ns), enrolment.unit, enrolment.by, enrolment.note)
    return Row(str(enrolment.id), tuple(Cell(text) for text in texts))
