"""Who does it, in which role, and why: what every decision needs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QWidget

from edgewatch.ui.widgets.basics import say, text_label


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
        self.person.setPlaceholderText("Your name")
        self.person.setMaximumWidth(210)
        self.note = QLineEdit()
        self.note.setObjectName(f"{name}_note")
        self.roles = QComboBox()
        self.roles.setObjectName(f"{name}_role")
        self.roles.addItems(list(roles))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._caption("&Name", self.person))
        layout.addWidget(self.person)
        if roles:
            layout.addWidget(self._caption("&Role", self.roles))
            layout.addWidget(self.roles)
        layout.addWidget(self._caption("N&ote", self.note))
        layout.addWidget(self.note, 1)
        for field in (self.person, self.note):
            field.textChanged.connect(self._changed)
            field.returnPressed.connect(self.submitted)
        self.roles.currentTextChanged.connect(self._changed)
        self.require_note(required=False)

    def require_note(self, *, required: bool) -> None:
        """Say whether the note may be left out."""
        self._required = required
        hint = "what was checked or done (required)" if required else "optional"
        self.note.setPlaceholderText(f"Note: {hint}")
        self._changed()

    @property
    def by(self) -> str:
        return self.person.text().strip()

    @property
    def role(self) -> str:
        return self.roles.currentText()

    @property
    def why(self) -> str:
        return self.note.text().strip()

    @property
    def complete(self) -> bool:
        """Whether all that is required is filled in."""
        return bool(self.by) and (bool(self.why) or not self._required)

    @property
    def missing(self) -> str:
        """What still has to be filled in, in words; empty when complete."""
        lacking = [] if self.by else ["your name"]
        lacking += ["a note"] if self._required and not self.why else []
        return f"Fill in {' and '.join(lacking)}." if lacking else ""

    def _caption(self, text: str, field: QWidget) -> QLabel:
        label = text_label(f"{field.objectName()}_caption", text, muted=True)
        label.setBuddy(field)
        say(label, text.replace("&", ""))
        return label

    def _changed(self) -> None:
        say(self.person, f"Your name: {self.by or 'empty'}")
        need = "required" if self._required else "optional"
        say(self.note, f"Note, {need}: {self.why or 'empty'}")
        say(self.roles, f"Role: {self.role or 'none'}")
        say(self, f"Who acts: {self.by or 'nobody yet'}")
        self.edited.emit()
