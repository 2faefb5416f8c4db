"""Who does it, in which role, and why: what every decision needs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QWidget

from edgewatch.ui.fonts import px
from edgewatch.ui.models.acting import Acting
from edgewatch.ui.models.person_words import ROLE_WORDS
from edgewatch.ui.widgets.basics import say, text_label
from edgewatch.ui.words import tr


class PersonForm(QWidget):
    """Name, role where one is asked for, and note on one line.

    ``edited`` after every change, ``submitted`` on Return.
    """

    edited = Signal()
    submitted = Signal()

    def __init__(self, name: str, roles: Sequence[str] = ()) -> None:
        """``roles``: those to choose from; none are asked for where it is empty."""
        super().__init__()
        self.setObjectName(name)
        self.person = QLineEdit()
        self.person.setObjectName(f"{name}_name")
        self.person.setPlaceholderText(tr("Your name"))
        self.person.setMaximumWidth(px(210))
        self.note = QLineEdit()
        self.note.setObjectName(f"{name}_note")
        self.roles = QComboBox()
        self.roles.setObjectName(f"{name}_role")
        for role in roles:
            self.roles.addItem(tr(ROLE_WORDS[role]) if role in ROLE_WORDS else role, role)
        # Nobody signs as something that only stood first in a list.
        self.roles.setCurrentIndex(-1)
        self.roles.setPlaceholderText(tr("Role"))
        self._lay_out(with_role=bool(roles))
        for field in (self.person, self.note):
            field.textChanged.connect(self._changed)
            field.returnPressed.connect(self.submitted)
        self.roles.currentTextChanged.connect(self._changed)
        self.require_note(required=False)

    def _lay_out(self, *, with_role: bool) -> None:
        """On one line; with a role the note has a line of its own, wide enough to be read."""
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        captions = [self._caption(tr("&Name"), self.person), self._caption(tr("N&ote"), self.note)]
        layout.addWidget(captions[0], 0, 0)
        layout.addWidget(self.person, 0, 1)
        if with_role:
            layout.addWidget(self._caption(tr("&Role"), self.roles), 0, 2)
            layout.addWidget(self.roles, 0, 3)
            layout.addWidget(captions[1], 1, 0)
            layout.addWidget(self.note, 1, 1, 1, 4)
        else:
            layout.addWidget(captions[1], 0, 2)
            layout.addWidget(self.note, 0, 4)
        layout.setColumnStretch(4, 1)

    def choose_role(self, role: str) -> None:
        """Choose a role beforehand, where it is one of those."""
        at = self.roles.findData(role)
        if at >= 0:
            self.roles.setCurrentIndex(at)

    def take(self, acting: Acting) -> None:
        """Fill in who acts; one who has signed in acts under no other name and in no other role."""
        self.person.setText(acting.name)
        self.choose_role(acting.role)
        self.person.setReadOnly(acting.enrolled)
        self.roles.setEnabled(not acting.enrolled)

    def require_note(self, *, required: bool) -> None:
        """Say whether the note may be left out."""
        self._required = required
        needed = tr("Note: what was checked or done (required)")
        self.note.setPlaceholderText(needed if required else tr("Note: optional"))
        self._changed()

    @property
    def by(self) -> str:
        return self.person.text().strip()

    @property
    def role(self) -> str:
        """The role as the record keeps it, in whatever language it was chosen."""
        return str(self.roles.currentData() or "")

    @property
    def why(self) -> str:
        return self.note.text().strip()

    @property
    def complete(self) -> bool:
        """Whether all that is required is filled in."""
        said = bool(self.why) or not self._required
        return bool(self.by) and said and bool(self.role or not self.roles.count())

    @property
    def missing(self) -> str:
        """What still has to be filled in, in words; empty when complete."""
        if self.complete:
            return ""
        noted = bool(self.why) or not self._required
        if not self.by:
            return tr("Fill in your name.") if noted else tr("Fill in your name and a note.")
        return tr("Choose your role.") if noted else tr("Fill in a note.")

    def _caption(self, text: str, field: QWidget) -> QLabel:
        label = text_label(f"{field.objectName()}_caption", text, muted=True)
        label.setBuddy(field)
        say(label, text.replace("&", ""))
        return label

    def _changed(self) -> None:
        nothing = tr("empty")
        say(self.person, tr("Your name: {name}", name=self.by or nothing))
        note = self.why or nothing
        needed, free = (
            tr("Note, required: {note}", note=note),
            tr("Note, optional: {note}", note=note),
        )
        say(self.note, needed if self._required else free)
        say(self.roles, tr("Role: {role}", role=self.roles.currentText() or tr("none")))
        say(self, tr("Who acts: {name}", name=self.by or tr("nobody yet")))
        self.edited.emit()
