"""Signing off a shift or a review: the time, what signing says, who signs."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFormLayout, QPlainTextEdit, QVBoxLayout, QWidget

from edgewatch.ui.fonts import px
from edgewatch.ui.models.acting import Acting
from edgewatch.ui.models.sign_offs import Kind, sign_off_words
from edgewatch.ui.models.span import Span
from edgewatch.ui.widgets.basics import button, row, say, set_text, text_label
from edgewatch.ui.widgets.caption import caption
from edgewatch.ui.widgets.moment_edit import moment_edit, moment_ns
from edgewatch.ui.widgets.person_form import PersonForm
from edgewatch.ui.widgets.pin_line import PinLine
from edgewatch.ui.words import tr


class SignOffDialog(QDialog):
    """``signed`` carries the words of the command, the name, and the PIN; not modal."""

    signed = Signal(list, str, str)

    def __init__(
        self,
        kind: Kind,
        span: Span,
        standing: str,
        acting: Acting,
        parent: QWidget | None = None,
    ) -> None:
        """``standing``: which alarms stand, in words."""
        super().__init__(parent)
        self.setObjectName("sign_off_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = tr("Sign off: {what}", what=tr(kind.title))
        self.setWindowTitle(title)
        say(self, title)
        self._kind, self._acting = kind, acting
        self.begin = moment_edit("sign_off_from", span.from_ns)
        self.end = moment_edit("sign_off_to", span.to_ns)
        self._standing = text_label("sign_off_standing", standing, wrap=True)
        # All of it in sight: nobody signs what they have not read.
        self.meaning = QPlainTextEdit(tr(kind.meaning))
        self.form = PersonForm("sign_off_form")
        self.form.take(acting)
        self.pin = PinLine("sign_off_pin", tr("PIN of {name}", name=acting.name))
        self.hint = text_label("sign_off_hint", muted=True, wrap=True)
        self.sign_button = button("sign_off_accept", tr("&Sign"))
        self._cancel = button("sign_off_cancel", tr("&Cancel"))
        self._lay_out()
        self._connect()
        self._check()

    def _lay_out(self) -> None:
        self.meaning.setObjectName("sign_off_meaning")
        self.meaning.setTabChangesFocus(True)
        self.meaning.setFixedHeight(px(64))
        form = QFormLayout()
        times = row(self.begin, self.end, stretch_at=-1)
        form.addRow(caption(tr("&From, to"), self.begin), times)
        form.addRow(caption(tr("&What it means"), self.meaning), self.meaning)
        self._pin_caption = caption(tr("&PIN"), self.pin)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addWidget(self._standing)
        layout.addLayout(form)
        layout.addWidget(self.form)
        layout.addLayout(row(self._pin_caption, self.pin, stretch_at=-1))
        layout.addWidget(self.hint)
        layout.addLayout(row(self._cancel, self.sign_button, stretch_at=0))
        for widget in (self._pin_caption, self.pin):
            widget.setVisible(self._acting.enrolled)
        self.setMinimumWidth(min(px(680), 1200))

    def _connect(self) -> None:
        for edit in (self.begin, self.end):
            edit.dateTimeChanged.connect(lambda _moment: self._check())
        self.meaning.textChanged.connect(self._check)
        self.pin.textChanged.connect(lambda _text: self._check())
        self.pin.returnPressed.connect(self._sign)
        self.form.edited.connect(self._check)
        self.form.submitted.connect(self._sign)
        self.sign_button.clicked.connect(self._sign)
        self._cancel.clicked.connect(self.close)

    @property
    def meant(self) -> str:
        """What signing says, on one line."""
        return " ".join(self.meaning.toPlainText().split())

    @property
    def span(self) -> Span:
        """The time that is signed for."""
        return Span(moment_ns(self.begin), moment_ns(self.end))

    def _check(self) -> None:
        why = self.form.missing
        if self.span.from_ns >= self.span.to_ns:
            why = tr("The end has to come after the beginning.")
        elif not self.meant:
            why = tr("Say what signing it means.")
        elif self._acting.enrolled and not self.pin.text():
            why = tr("Fill in your PIN.")
        set_text(self.hint, why)
        self.sign_button.setEnabled(not why)
        for edit, what in ((self.begin, tr("From")), (self.end, tr("To"))):
            say(edit, f"{what}: {edit.text()}")
        say(self.meaning, tr("What it means: {text}", text=self.meant))

    def _sign(self) -> None:
        if not self.sign_button.isEnabled():
            return
        words = sign_off_words(self._kind, self.span, self.meant, self.form.why)
        self.signed.emit(words, self.form.by, self.pin.text())
        self.pin.clear()
        self.close()
