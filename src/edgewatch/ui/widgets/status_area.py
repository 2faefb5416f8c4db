"""The line at the foot: who acts here, what is under way, what went wrong."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit

from edgewatch.ui.fonts import px
from edgewatch.ui.models.outbox import Entry
from edgewatch.ui.theme import Theme
from edgewatch.ui.widgets.basics import button, say, set_text, text_label
from edgewatch.ui.widgets.signs import SignWidget
from edgewatch.ui.words import tr

_SIGN_OF = {"done": "ok", "refused": "high", "failed": "high", "waiting": "unknown"}


class StatusArea(QFrame):
    """``named`` carries the name under which a person acts from now on."""

    named = Signal(str)
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
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 4, 12, 4)
        layout.addWidget(self._sign)
        layout.addWidget(self.message, 1)
        layout.addWidget(self.dismiss)
        layout.addWidget(text_label("person_caption", tr("Acting as"), muted=True))
        layout.addWidget(self.person)
        self.setFocusProxy(self.person)
        self._named(person)

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
