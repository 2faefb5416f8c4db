"""What a bundle would hold, before it is made: counts, size, and who could be recognised."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout

from edgewatch.ui.models.audit import PreviewView, lines
from edgewatch.ui.theme import Theme
from edgewatch.ui.widgets.basics import Panel, set_text, text_label
from edgewatch.ui.widgets.signs import SignWidget
from edgewatch.ui.words import tr


class PreviewPanel(Panel):
    """Filled by :meth:`show_preview`; while it is being counted, it says so."""

    def __init__(self) -> None:
        super().__init__("audit_preview", tr("What it will hold"))
        self.period = text_label("audit_preview_period", bold=True, wrap=True)
        self.counted = text_label("audit_preview_counts", wrap=True)
        self.bytes = text_label("audit_preview_size", muted=True, wrap=True)
        self.sign = SignWidget(20, "info")
        self.personal = text_label("audit_preview_personal", wrap=True)
        self.trouble = text_label("audit_preview_trouble", wrap=True)
        for label in (self.period, self.counted, self.bytes):
            self.body.addWidget(label)
        warning = QHBoxLayout()
        warning.addWidget(self.sign)
        warning.addWidget(self.personal, 1)
        self.body.addLayout(warning)
        self.body.addWidget(self.trouble)
        self.body.addStretch(1)
        self.trouble.setProperty("error", True)
        self.trouble.hide()
        self._personal: tuple[str, ...] | None = None

    def show_waiting(self) -> None:
        """The record is being counted; what was shown before stays."""
        if self._personal is None:
            set_text(self.period, tr("One moment: the record is counted."))
            for widget in (self.counted, self.bytes, self.sign, self.personal):
                widget.hide()

    def show_preview(self, view: PreviewView, theme: Theme) -> None:
        """Show what was counted."""
        self._personal = view.personal
        set_text(self.period, view.period)
        self.period.setVisible(bool(view.period))
        set_text(self.counted, lines(view.counted))
        set_text(self.bytes, view.size)
        for widget in (self.counted, self.bytes, self.sign, self.personal):
            widget.show()
        self.trouble.hide()
        self.set_theme(theme)

    def show_trouble(self, why: str) -> None:
        """It cannot be counted, or not exported as it stands."""
        set_text(self.trouble, why)
        self.trouble.setVisible(bool(why))

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours of a theme."""
        self.sign.show_sign("medium" if self._personal else "ok", theme)
        if self._personal is not None:
            set_text(self.personal, _personal_words(self._personal))


def _personal_words(personal: tuple[str, ...]) -> str:
    if not personal:
        return tr("Nothing in it names a person or a case.")
    what = lines(personal)
    return tr("Personal data. Give the file only to those who may see it:\n{what}", what=what)
