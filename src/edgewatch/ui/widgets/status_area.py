"""The line at the foot: who acts here, what is under way, what went wrong."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QWidget

from edgewatch.ui.fonts import px
from edgewatch.ui.models.acting import Acting
from edgewatch.ui.models.outbox import Entry
from edgewatch.ui.theme import Theme
from edgewatch.ui.widgets.basics import button, say, set_text, text_label
from edgewatch.ui.widgets.elided_label import ElidedLabel
from edgewatch.ui.widgets.signs import SignWidget
from edgewatch.ui.words import tr

_SIGN_OF = {"done": "ok", "refused": "high", "failed": "high", "waiting": "unknown"}


class StatusArea(QFrame):
    """``named`` carries the name under which a person acts from now on.

    Where people are enrolled nobody acts under a name that is only typed in: ``sign_in_wanted``
    and ``sign_out_wanted`` then take the place of the line for it.
    """

    named = Signal(str)
    sign_in_wanted = Signal()
    sign_out_wanted = Signal()
    dismissed = Signal()

    def __init__(self, person: str) -> None:
        super().__init__()
        self.setObjectName("status_area")
        self._sign = SignWidget(18, "info")
        self.message = text_label("status_message", wrap=True)
        # Without its mnemonic, which is that of a button on one page or the other.
        self.dismiss = button("status_dismiss", tr("&Dismiss").replace("&", ""))
        self.dismiss.clicked.connect(self.dismissed)
        self.person = QLineEdit(person)
        self.person.setObjectName("person")
        self.person.setPlaceholderText(tr("your name"))
        self.person.setFixedWidth(px(170))
        self.person.textChanged.connect(self._named)
        self.caption = text_label("person_caption", tr("Acting as"), muted=True)
        self.who = ElidedLabel("signed_in", bold=True)
        # Without mnemonics, which are those of the pages.
        self.sign_in = button("sign_in", tr("Sign in …"), "Ctrl+L")
        self.sign_out = button("sign_out", tr("Sign out"), "Ctrl+L")
        self.sign_in.clicked.connect(self.sign_in_wanted)
        self.sign_out.clicked.connect(self.sign_out_wanted)
        self._lay_out()
        self.show_acting(Acting())
        self._named(person)

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 4, 12, 4)
        layout.addWidget(self._sign)
        layout.addWidget(self.message, 1)
        layout.addWidget(self.dismiss)
        for widget in (self.caption, self.person, self.who, self.sign_in, self.sign_out):
            layout.addWidget(widget)

    def show_acting(self, acting: Acting) -> None:
        """Who is signed in, where people are enrolled; else the line for a name."""
        signed_in = acting.enrolled and acting.signer is not None
        for widget in (self.caption, self.person):
            widget.setVisible(not acting.enrolled)
        self.who.setVisible(acting.enrolled)
        set_text(self.who, acting.words, tr("Acting as"))
        self.sign_in.setVisible(acting.enrolled and not signed_in)
        self.sign_out.setVisible(signed_in)
        named = self.sign_out if signed_in else self.sign_in
        self.acting_field: QWidget = named if acting.enrolled else self.person
        self.setFocusProxy(self.acting_field)

    def show_state(self, entry: Entry | None, trouble: str | None, theme: Theme) -> None:
        """Trouble goes first; else what became of the last action; else nothing."""
        text, sign = "", "info"
        if trouble:
            text, sign = trouble, "high"
        elif entry is not None:
            text, sign = entry.text, _SIGN_OF.get(entry.state, "info")
        set_text(self.message, text, tr("Status"))
        self.message.setToolTip(text)
        if not text:
            say(self.message, tr("Status: nothing under way"))
        self.dismiss.setVisible(entry is not None and not entry.is_open and not trouble)
        self._sign.setVisible(bool(text))
        self._sign.show_sign(sign, theme)

    def _named(self, name: str) -> None:
        say(self.person, tr("Acting as: {name}", name=name.strip() or tr("nobody yet")))
        self.named.emit(name)
