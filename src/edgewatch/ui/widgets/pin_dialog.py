"""The PIN once more, for what carries a signature of its own (21 CFR 11.200 (a)(1))."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFormLayout, QVBoxLayout, QWidget

from edgewatch.ui.fonts import px
from edgewatch.ui.widgets.basics import button, row, say, text_label
from edgewatch.ui.widgets.caption import caption
from edgewatch.ui.widgets.pin_line import PinLine
from edgewatch.ui.words import tr


class PinDialog(QDialog):
    """``given`` carries the PIN; the command that it is handed to judges it."""

    given = Signal(str)

    def __init__(self, what: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pin_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(what)
        say(self, what)
        self.pin = PinLine("pin_dialog_pin", tr("PIN of {name}", name=name))
        self.accept_button = button("pin_dialog_accept", what)
        cancel = button("pin_dialog_cancel", tr("&Cancel"))
        form = QFormLayout()
        form.addRow(caption(tr("&PIN"), self.pin), self.pin)
        layout = QVBoxLayout(self)
        layout.addWidget(text_label("pin_dialog_name", name, bold=True, wrap=True))
        layout.addLayout(form)
        layout.addLayout(row(cancel, self.accept_button, stretch_at=0))
        self.setMinimumWidth(px(320))
        self.pin.returnPressed.connect(self._give)
        self.accept_button.clicked.connect(self._give)
        cancel.clicked.connect(self.close)

    def _give(self) -> None:
        pin = self.pin.text()
        self.pin.clear()
        if pin:
            self.given.emit(pin)
            self.accept()
