"""What dialogs have in common in which a named person sends one request."""

from __future__ import annotations

from abc import abstractmethod

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from edgewatch.ui.models.decisions import ROLES, Person
from edgewatch.ui.models.outbox import Request
from edgewatch.ui.widgets.basics import button, row, say, set_text, text_label
from edgewatch.ui.widgets.person_form import PersonForm
from edgewatch.ui.words import tr


class PersonDialog(QDialog):
    """Name, role and note above two buttons; not modal. ``decided`` carries the request.

    A dialog fills ``body``, the part above them, and calls :meth:`lay_out`; its :meth:`wanted`
    gives the request.
    """

    decided = Signal(object)

    def __init__(
        self, name: str, title: str, verb: str, person: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(f"{name}_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(False)
        self.setWindowTitle(title)
        say(self, title)
        self.form = PersonForm(f"{name}_form", ROLES)
        self.form.person.setText(person)
        self._obstacle = ""
        self._hint = text_label(f"{name}_hint", muted=True, wrap=True)
        self.decide_button = button(f"{name}_accept", verb)
        self.cancel_button = button(f"{name}_cancel", tr("&Not now"))
        self.body = QVBoxLayout()
        self.body.setSpacing(10)
        self.form.edited.connect(self._check)
        self.form.submitted.connect(self._decide)
        self.decide_button.clicked.connect(self._decide)
        self.cancel_button.clicked.connect(self.close)
        self.require_note(required=True)

    def require_note(self, *, required: bool) -> None:
        """Say whether the note may be left out."""
        self.form.require_note(required=required)
        self._check()

    def set_obstacle(self, why: str) -> None:
        """Say what stands against deciding now, whatever is filled in; empty when nothing does."""
        self._obstacle = why
        self._check()

    @abstractmethod
    def wanted(self, who: Person) -> Request | None:
        """The request, as the dialog stands; None where something is still to be chosen."""

    def lay_out(self) -> None:
        """Put all in its place, once the body is filled: the Tab key follows the eye then."""
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addLayout(self.body, 1)
        layout.addWidget(self.form)
        layout.addWidget(self._hint)
        layout.addLayout(row(self.cancel_button, self.decide_button, stretch_at=1))

    def _check(self) -> None:
        set_text(self._hint, self._obstacle or self.form.missing)
        self.decide_button.setEnabled(self.form.complete and not self._obstacle)

    def _decide(self) -> None:
        if not self.decide_button.isEnabled():
            return
        wanted = self.wanted(Person(self.form.by, self.form.role, self.form.why))
        if wanted is not None:
            self.decided.emit(wanted)
            self.close()
