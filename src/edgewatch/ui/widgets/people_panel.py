"""Who may act at this site: the people, and adding, ending, unlocking them, new PINs."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from edgewatch.site.actions import ADD_PERSON, END_PERSON, SET_PIN, UNLOCK
from edgewatch.site.roles import ENGINEER, ROLES
from edgewatch.store.people import people
from edgewatch.ui.models.acting import NOBODY, Acting
from edgewatch.ui.models.context import Context
from edgewatch.ui.models.people import PersonRow, end_of, person_rows, unlocking
from edgewatch.ui.theme import Theme
from edgewatch.ui.widgets.alarm_act_dialog import AlarmActDialog
from edgewatch.ui.widgets.basics import GAP, button, row, say, set_text, text_label
from edgewatch.ui.widgets.new_person_dialog import NewPersonDialog
from edgewatch.ui.widgets.rows import Cell, Row
from edgewatch.ui.widgets.table import Table
from edgewatch.ui.words import mark, tr

_NONE = mark(
    "Nobody is enrolled: everybody acts under the name that they give. As soon as one person is "
    "added here, every action takes a name of this list and a PIN, in the window and by command. "
    "The first has to be an engineer."
)
_SOME = mark(
    "Only these people act at this site, each with a PIN that nobody else knows. What they did "
    "stays in the record when they are ended. Which role may do what: edgewatch people roles."
)


class PeoplePanel(QWidget):
    """A part of the Settings page. ``decided`` carries a request."""

    decided = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("people")
        say(self, tr("People"))
        self._acting: Acting = NOBODY
        self._read_only = False
        self._rows: list[PersonRow] = []
        self.told = text_label("people_told", tr(_NONE), wrap=True)
        heads = (tr("Name"), tr("Role"), tr("Since"), tr("PIN"), tr("State"))
        self.table = Table("people_table", tr("People"), heads)
        self.add_button = button("people_add", tr("&Add a person …"))
        self.pin_button = button("people_pin", tr("New &PIN …"))
        self.unlock_button = button("people_unlock", tr("&Unlock"))
        self.end_button = button("people_end", tr("&End …"))
        self._lay_out()
        self.table.picked.connect(lambda _key: self._allow())
        self.add_button.clicked.connect(self.open_new)
        self.pin_button.clicked.connect(self.open_new_pin)
        self.unlock_button.clicked.connect(self._unlock)
        self.end_button.clicked.connect(self.open_end)

    def _lay_out(self) -> None:
        self.table.set_widths(0, 150, 130, 180, 220)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        layout.addWidget(self.told)
        layout.addWidget(self.table, 1)
        layout.addLayout(row(*self._buttons, stretch_at=-1))
        layout.addStretch(0)

    @property
    def _buttons(self) -> tuple[QPushButton, ...]:
        return self.add_button, self.pin_button, self.unlock_button, self.end_button

    def set_acting(self, acting: Acting) -> None:
        """Take over who acts."""
        self._acting = acting
        self._allow()

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours of a theme."""
        self.table.set_theme(theme)

    def refresh(self, context: Context) -> None:
        """List the people as the record has them."""
        self._read_only = context.read_only
        found = people(context.db)
        self._rows = person_rows(found, context.config.people.pin_days, context.now_ns)
        self.table.set_rows([_row(one) for one in self._rows])
        if self._rows and self.selected is None:
            self.table.select(self._rows[0].name)
        self.table.setVisible(bool(self._rows))
        set_text(self.told, tr(_SOME) if self._rows else tr(_NONE))
        self._allow()

    @property
    def selected(self) -> PersonRow | None:
        """The person who is selected."""
        return next((one for one in self._rows if one.name == self.table.selected), None)

    def open_new(self) -> None:
        """Ask for a new person; the first one is an engineer."""
        roles = ROLES if self._rows else (ENGINEER,)
        self._open(NewPersonDialog(self._acting.name, roles, parent=self))

    def open_new_pin(self) -> None:
        """Ask for a new PIN of the person selected."""
        if self.selected is not None:
            self._open(NewPersonDialog(self._acting.name, (), self.selected.name, self))

    def open_end(self) -> None:
        """Ask whether the person selected shall be ended."""
        found = self.selected
        if found is None:
            return
        after = tr("They act no more from then on. What they did stays in the record, signed.")
        title, verb = tr("End {name}", name=found.name), tr("&End")
        dialog = AlarmActDialog(
            "end_person", title, verb, (found.name, after),
            lambda who: end_of(found.name, who), self._acting.name, self,
        )  # fmt: skip
        dialog.form.take(self._acting)
        self._open(dialog)

    def _open(self, dialog: NewPersonDialog | AlarmActDialog) -> None:
        dialog.decided.connect(self.decided)
        dialog.show()

    def _unlock(self) -> None:
        if self.selected is not None:
            self.decided.emit(unlocking(self.selected.name, self._acting.name))

    def _allow(self) -> None:
        found = self.selected
        own = found is not None and found.name == self._acting.name
        self._offer(self.add_button, self._why(ADD_PERSON))
        self._offer(self.pin_button, self._why(SET_PIN if own else ADD_PERSON), there=bool(found))
        locked = found is not None and found.locked
        self._offer(self.unlock_button, self._why(UNLOCK), there=locked)
        self._offer(self.end_button, self._why(END_PERSON), there=bool(found))

    def _why(self, kind: str) -> str:
        if self._read_only:
            return tr("This is a recorded site: nothing can be decided here.")
        return self._acting.obstacle(kind)

    def _offer(self, made: QPushButton, why: str, *, there: bool = True) -> None:
        made.setEnabled(there and not why)
        made.setToolTip(why)


def _row(one: PersonRow) -> Row:
    plain = (one.role, one.since, one.pin)
    cells = (Cell(one.name, bold=True), *map(Cell, plain), Cell(one.state, changed=one.locked))
    return Row(one.name, cells)
