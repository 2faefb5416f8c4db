"""Who does it, and why: the two fields that every decision needs."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from edgewatch.ui.widgets.basics import say, text_label


class PersonForm(QWidget):
    """Name and note on one line. ``edited`` after every change, ``submitted`` on Return."""

    edited = Signal()
    submitted = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.person = QLineEdit()
        self.person.setObjectName(f"{name}_name")
        self.person.setPlaceholderText("Your name")
        self.person.setMaximumWidth(210)
        self.note = QLineEdit()
        self.note.setObjectName(f"{name}_note")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._caption("&Name", self.person))
        layout.addWidget(self.person)
        layout.addWidget(self._caption("N&ote", self.note))
        layout.addWidget(self.note, 1)
        for field in (self.person, self.note):
            field.textChanged.connect(self._changed)
            field.returnPressed.connect(self.submitted)
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

    def _caption(self, text: str, field: QLineEdit) -> QLabel:
        label = text_label(f"{field.objectName()}_caption", text, muted=True)
        label.setBuddy(field)
        say(label, text.replace("&", ""))
        return label

    def _changed(self) -> None:
        say(self.person, f"Your name: {self.by or 'empty'}")
        need = "required" if self._required else "optional"
        say(self.note, f"Note, {need}: {self.why or 'empty'}")
        say(self, f"Who acts: {self.by or 'nobody yet'}")
        self.edited.emit()
