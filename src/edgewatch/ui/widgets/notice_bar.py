"""A line over everything that says what this window is not: a recorded site, not a live one."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout

from edgewatch.ui.fonts import px
from edgewatch.ui.theme import Theme
from edgewatch.ui.widgets.basics import say, set_text, text_label
from edgewatch.ui.widgets.signs import SignWidget


class NoticeBar(QFrame):
    """Hidden until it has something to say; what it says cannot be dismissed."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("notice_bar")
        self._sign = SignWidget(20, "info")
        self.message = text_label("notice", bold=True, wrap=True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(px(12), px(6), px(12), px(6))
        layout.addWidget(self._sign)
        layout.addWidget(self.message, 1)
        self.hide()

    def show_notice(self, text: str, theme: Theme, sign: str = "info") -> None:
        """Show a text from now on; an empty one hides the line."""
        set_text(self.message, text)
        say(self, text)
        self._sign.show_sign(sign, theme)
        self.setVisible(bool(text))
