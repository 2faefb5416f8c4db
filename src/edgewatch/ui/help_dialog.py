"""Help on the open page, beside the window and never in its way."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from edgewatch.ui.fonts import px
from edgewatch.ui.pages.page import Page
from edgewatch.ui.widgets.basics import button, row, say, text_label
from edgewatch.ui.words import mark, tr

KEYS = mark(
    "Ctrl+1 to Ctrl+9: pages · F6: next region · Ctrl+K: acknowledge · Ctrl+Y: why this result · "
    "Ctrl+L: sign in or out · "
    "Ctrl+Left, Ctrl+Right: earlier, later · Ctrl++, Ctrl+-: closer, wider · F11: full screen · "
    "Esc: back · F1: this help"
)


class HelpDialog(QDialog):
    """What a page shows and what can be done there; not modal."""

    def __init__(self, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("help_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(False)
        self.resize(px(560), px(420))
        title = tr("Help: {page}", page=tr(page.title))
        self.setWindowTitle(title)
        say(self, title)
        close = button("help_close", tr("&Close"))
        close.clicked.connect(self.close)
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.addWidget(text_label("help_title", tr(page.title), points=15, bold=True))
        layout.addWidget(text_label("help_text", tr(page.help_text), points=11, wrap=True))
        layout.addWidget(text_label("help_keys", tr(KEYS), muted=True, wrap=True))
        layout.addStretch(1)
        layout.addLayout(row(close, stretch_at=0))
