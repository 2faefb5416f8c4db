"""A new PIN, filled in twice."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QWidget

from edgewatch.ui.models.people import pin_trouble
from edgewatch.ui.widgets.basics import say
from edgewatch.ui.widgets.caption import caption
from edgewatch.ui.widgets.pin_line import PinLine
from edgewatch.ui.words import tr


class NewPinForm(QWidget):
    """``edited`` after every change, ``submitted`` on Return."""

    edited = Signal()
    submitted = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        say(self, tr("New PIN"))
        self.pin = PinLine(f"{name}_pin", tr("New PIN"))
        self.again = PinLine(f"{name}_again", tr("New PIN, once more"))
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.addRow(caption(tr("New &PIN"), self.pin), self.pin)
        form.addRow(caption(tr("&Once more"), self.again), self.again)
        for line in (self.pin, self.again):
            line.textChanged.connect(lambda _text: self.edited.emit())
            line.returnPressed.connect(self.submitted)

    def trouble(self, name: str) -> str:
        """Why what is filled in cannot be the PIN of that person; empty where it can."""
        return pin_trouble(self.pin.text(), self.again.text(), name)

    def take(self) -> str:
        """The PIN, which is gone from the form then."""
        pin = self.pin.text()
        self.pin.clear()
        self.again.clear()
        return pin
