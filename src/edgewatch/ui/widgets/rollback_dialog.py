"""Going back: put an earlier enrolment of a slot in force again."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from edgewatch.ui.fonts import px
from edgewatch.ui.models import decisions
from edgewatch.ui.models.decisions import Person
from edgewatch.ui.models.formatting import clock
from edgewatch.ui.models.outbox import Request
from edgewatch.ui.models.slot_row import Enrolment, SlotRow
from edgewatch.ui.theme import Theme
from edgewatch.ui.widgets.basics import text_label
from edgewatch.ui.widgets.person_dialog import PersonDialog
from edgewatch.ui.widgets.rows import Cell, Row
from edgewatch.ui.widgets.table import Table
from edgewatch.ui.words import mark, tr

_WORDS = mark(
    "The enrolment chosen here is in force again from now on. Predictions made under the approval "
    "that is taken back become suspect, unless the unit that is approved again is in the slot."
)


class RollbackDialog(PersonDialog):
    """Choose an earlier enrolment; the slot must have one."""

    def __init__(
        self, slot: SlotRow, theme: Theme, person: str, parent: QWidget | None = None
    ) -> None:
        title = tr("Earlier enrolments of “{slot}”", slot=slot.label)
        super().__init__("rollback", title, tr("&Put in force again"), person, parent)
        self.resize(px(760), px(380))
        self._slot = slot
        headers = (tr("Enrolled"), tr("Unit"), tr("By"), tr("Note"))
        self.table = Table("rollback_table", tr("Earlier enrolments"), headers)
        self.table.set_widths(130, 0, 150, 200)
        self.table.set_theme(theme)
        self.table.set_rows([_row(e) for e in slot.earlier])
        self.table.select(str(slot.earlier[0].id))
        self.body.addWidget(self.table, 1)
        self.body.addWidget(text_label("rollback_text", tr(_WORDS), muted=True, wrap=True))
        self.lay_out()

    def wanted(self, who: Person) -> Request | None:
        """Put the selected enrolment in force again."""
        chosen = self.table.selected
        return None if chosen is None else decisions.roll_back(self._slot, int(chosen), who)


def _row(enrolment: Enrolment) -> Row:
    texts = (clock(enrolment.time_ns), enrolment.unit, enrolment.by, enrolment.note)
    return Row(str(enrolment.id), tuple(Cell(text) for text in texts))
