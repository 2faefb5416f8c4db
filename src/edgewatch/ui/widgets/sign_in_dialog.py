"""Signing in: a name of those enrolled, and the PIN. By the keyboard alone, if wanted."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFormLayout, QVBoxLayout, QWidget

from edgewatch.site.errors import InputError
from edgewatch.ui.fonts import px
from edgewatch.ui.widgets.basics import button, row, say, set_text, text_label
from edgewatch.ui.widgets.caption import caption
from edgewatch.ui.widgets.picker import Picker
from edgewatch.ui.widgets.pin_line import PinLine
from edgewatch.ui.words import tr


class SignInDialog(QDialog):
    """Closes once ``unlock`` has taken name and PIN; says why where it has not."""

    def __init__(
        self,
        names: Sequence[str],
        unlock: Callable[[str, str], None],
        last: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("sign_in_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Sign in"))
        say(self, tr("Sign in"))
        self._names, self._unlock = tuple(names), unlock
        self.name = Picker("sign_in_name", tr("Name"), self._names)
        self.name.choose(self._names.index(last) if last in self._names else 0)
        self.pin = PinLine("sign_in_pin", tr("PIN"))
        self.trouble = text_label("sign_in_trouble", wrap=True)
        self.trouble.setProperty("error", True)
        self.sign_in_button = button("sign_in_accept", tr("&Sign in"))
        self._cancel = button("sign_in_cancel", tr("&Cancel"))
        self._lay_out()
        self.sign_in_button.clicked.connect(self._try)
        self.pin.returnPressed.connect(self._try)
        self._cancel.clicked.connect(self.close)
        self.pin.setFocus()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow(caption(tr("&Name"), self.name), self.name)
        form.addRow(caption(tr("&PIN"), self.pin), self.pin)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self.trouble)
        layout.addLayout(row(self._cancel, self.sign_in_button, stretch_at=0))
        self.setMinimumWidth(px(360))
        self.trouble.hide()

    def _try(self) -> None:
        pin = self.pin.text()
        self.pin.clear()
        if not pin:
            self.pin.setFocus()
            return
        try:
            self._unlock(self._names[self.name.current], pin)
        except InputError as error:
            set_text(self.trouble, refusal(error, self._names[self.name.current]))
            self.trouble.show()
            self.pin.setFocus()
        else:
            self.accept()


def refusal(error: InputError, name: str) -> str:
    """Why somebody was not signed in, in the language that is spoken."""
    from edgewatch.site.people import LockedError, WrongPinError

    if isinstance(error, WrongPinError):
        return tr("This is not the PIN of {name}. After some wrong ones the name is locked.",
                  name=name)  # fmt: skip
    if isinstance(error, LockedError):
        return tr("{name} is locked after too many wrong PINs. Try again later, or let an engineer "
                  "unlock the name.", name=name)  # fmt: skip
    return str(error)
