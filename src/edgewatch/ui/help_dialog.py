"""Help on the open page, beside the window and never in its way."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from edgewatch.ui.fonts import font, px
from edgewatch.ui.pages.page import Page
from edgewatch.ui.widgets.basics import button, row, say, text_label
from edgewatch.ui.widgets.read_text import ReadText
from edgewatch.ui.widgets.workstation_dialog import check_workstation
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
        self._page = page
        check = button("help_check", tr("Check this &workstation …"))
        check.clicked.connect(self._check_workstation)
        close = button("help_close", tr("&Close"))
        close.clicked.connect(self.close)
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.addWidget(text_label("help_title", tr(page.title), points=15, bold=True))
        layout.addWidget(self._text(tr(page.help_text)), 1)
        layout.addWidget(text_label("help_keys", tr(KEYS), muted=True, wrap=True))
        layout.addLayout(row(check, close, stretch_at=1))
        check.setVisible(page.site is not None and not page.read_only)

    def _text(self, text: str) -> ReadText:
        """Scrolls where it is longer than the dialog is high."""
        shown = ReadText("help_text")
        shown.setFont(font(11))
        shown.viewport().setAutoFillBackground(False)
        shown.show_text(text)
        return shown

    def _check_workstation(self) -> None:
        if self._page.site is not None:
            check_workstation(self._page.site, self._page.theme, self._page.window())
