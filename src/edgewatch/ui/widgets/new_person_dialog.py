"""Adding a person to a site, or giving one a new PIN."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from edgewatch.site.errors import InputError
from edgewatch.ui.fonts import px
from edgewatch.ui.models.people import new_person, new_pin
from edgewatch.ui.models.person_words import ROLE_WORDS
from edgewatch.ui.widgets.basics import button, row, say, set_text, text_label
from edgewatch.ui.widgets.caption import caption
from edgewatch.ui.widgets.new_pin_form import NewPinForm
from edgewatch.ui.words import tr


class NewPersonDialog(QDialog):
    """``decided`` carries the request; not modal. With a ``person`` it is about a new PIN."""

    decided = Signal(object)

    def __init__(
        self, by: str, roles: Sequence[str], person: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("new_person_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = tr("New PIN of {name}", name=person) if person else tr("Add a person")
        self.setWindowTitle(title)
        say(self, title)
        self._by, self._person = by, person
        self.name = QLineEdit()
        self.roles = QComboBox()
        for role in roles:
            self.roles.addItem(tr(ROLE_WORDS.get(role, role)), role)
        self.roles.setCurrentIndex(0 if len(roles) == 1 else -1)
        self.roles.setPlaceholderText(tr("Role"))
        self.form = NewPinForm("new_person_form")
        self.hint = text_label("new_person_hint", muted=True, wrap=True)
        self.accept_button = button("new_person_accept", tr("&Set the PIN") if person
                                    else tr("&Add"))  # fmt: skip
        self._cancel = button("new_person_cancel", tr("&Cancel"))
        self._lay_out()
        self._connect()
        self._check()

    def _lay_out(self) -> None:
        self.name.setObjectName("new_person_name")
        self.roles.setObjectName("new_person_role")
        form = QFormLayout()
        form.addRow(caption(tr("&Name"), self.name), self.name)
        form.addRow(caption(tr("&Role"), self.roles), self.roles)
        layout = QVBoxLayout(self)
        if not self._person:
            layout.addLayout(form)
        told = tr("The person fills in the PIN; nobody else should know it, and nobody can read it "
                  "later.")  # fmt: skip
        layout.addWidget(text_label("new_person_told", told, wrap=True))
        layout.addWidget(self.form)
        layout.addWidget(self.hint)
        layout.addLayout(row(self._cancel, self.accept_button, stretch_at=0))
        self.setMinimumWidth(px(420))

    def _connect(self) -> None:
        self.name.textChanged.connect(lambda _text: self._check())
        self.roles.currentTextChanged.connect(lambda _text: self._check())
        self.form.edited.connect(self._check)
        self.form.submitted.connect(self._decide)
        self.accept_button.clicked.connect(self._decide)
        self._cancel.clicked.connect(self.close)

    @property
    def role(self) -> str:
        """The role as the record keeps it."""
        return str(self.roles.currentData() or "")

    def _check(self) -> None:
        why = self._missing()
        set_text(self.hint, why)
        self.accept_button.setEnabled(not why)
        say(self.name, tr("Name: {name}", name=self.name.text().strip() or tr("empty")))
        say(self.roles, tr("Role: {role}", role=self.roles.currentText() or tr("none")))

    def _missing(self) -> str:
        if self._person:
            return self.form.trouble(self._person)
        from edgewatch.site.people import checked_name

        try:
            name = checked_name(self.name.text())
        except InputError:
            return tr("Fill in a name.")
        return self.form.trouble(name) if self.role else tr("Choose a role.")

    def _decide(self) -> None:
        if not self.accept_button.isEnabled():
            return
        pin, name = self.form.take, self.name.text().strip()
        if self._person:
            self.decided.emit(new_pin(self._person, pin(), self._by))
        else:
            self.decided.emit(new_person(name, self.role, pin(), self._by or name))
        self.close()
