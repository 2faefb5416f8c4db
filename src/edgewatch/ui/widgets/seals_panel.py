"""How far the record is sealed, the receipt to take away, and the check against the seals."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from edgewatch.site.actions import RECEIPT
from edgewatch.ui.models.acting import Acting
from edgewatch.ui.models.context import Context
from edgewatch.ui.models.receipt import receipt_view
from edgewatch.ui.models.seals import SealsView, seals_view
from edgewatch.ui.theme import Theme
from edgewatch.ui.widgets.basics import GAP, Panel, button, row, say, set_text, text_label
from edgewatch.ui.widgets.fact_list import FactList
from edgewatch.ui.widgets.receipt_dialog import ReceiptDialog
from edgewatch.ui.widgets.record_check_panel import RecordCheckPanel
from edgewatch.ui.widgets.signed_command import SignedCommand
from edgewatch.ui.words import tr


class SealsPanel(QWidget):
    """The first part of the Audit page."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("audit_seals")
        say(self, tr("Seals"))
        self._site: Path | None = None
        self._command: SignedCommand | None = None
        self._read_only = False
        self._view: SealsView | None = None
        self.facts = FactList("seal_facts", tr("How far the record is sealed"))
        self.warning = text_label("seal_warning", bold=True, wrap=True)
        self.first_key = text_label("seal_first_key", wrap=True)
        self.copy_button = button("seal_copy", tr("Copy &fingerprint"))
        self.receipt_button = button("seal_receipt", tr("R&eceipt …"))
        self.outcome = text_label("seal_outcome", wrap=True)
        self.check = RecordCheckPanel()
        self._lay_out()
        self.copy_button.clicked.connect(self._copy)
        self.receipt_button.clicked.connect(self.ask_receipt)

    def _lay_out(self) -> None:
        self.outcome.setProperty("error", True)
        panel = Panel("seal_panel", tr("How far the record is sealed"))
        for widget in (self.facts, self.warning, self.first_key):
            panel.body.addWidget(widget)
        panel.body.addLayout(row(self.copy_button, self.receipt_button, stretch_at=-1))
        panel.body.addWidget(self.outcome)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        layout.addWidget(panel)
        layout.addWidget(self.check, 1)
        layout.addStretch(0)
        self._tell("")

    def set_site(self, site: Path, *, read_only: bool) -> None:
        """Take over the folder of the site; a recorded one has no keys and issues nothing."""
        self._site, self._read_only = site, read_only
        self._command = SignedCommand(site, self)
        self._command.done.connect(self._show_receipt)
        self._command.failed.connect(self._tell)
        self._command.begun.connect(self._allow)
        self.check.set_site(site)
        if read_only:
            self.check.set_obstacle(tr("This is an opened bundle: verify its file instead."))

    def set_acting(self, acting: Acting) -> None:
        """Take over who acts."""
        if self._command is not None:
            self._command.acting = acting
        self._allow()

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours of a theme."""
        self.check.set_theme(theme)

    @property
    def busy(self) -> bool:
        """Whether a receipt is being made or the record checked."""
        return self.check.busy or (self._command is not None and self._command.busy)

    def shut(self) -> None:
        """Give up what is under way."""
        self.check.shut()
        if self._command is not None:
            self._command.close()

    def refresh(self, context: Context) -> None:
        """Show how far the record is sealed now."""
        view = self._view = seals_view(context, None if self._read_only else self._site)
        self.facts.show_facts(view.facts)
        set_text(self.warning, view.warning)
        self.warning.setVisible(bool(view.warning))
        # A record without seals is no fault of anybody; late or broken sealing is.
        if self.warning.property("error") is not view.any:
            self.warning.setProperty("error", view.any)
            self.warning.style().polish(self.warning)
        told = tr(
            "First key: {fingerprint}. Note it down outside of this site: with it a whole record "
            "put in the place of this one is found out.",
            fingerprint=view.first_key,
        )
        set_text(self.first_key, told)
        for widget in (self.facts, self.first_key, self.copy_button):
            widget.setVisible(view.any)
        self._allow()

    def ask_receipt(self) -> None:
        """Have a receipt made, and show it."""
        if self._command is not None and self.receipt_button.isEnabled():
            self._tell("")
            self._command.ask(tr("Receipt"), ["receipt"])

    def _allow(self) -> None:
        why = self._obstacle()
        self.receipt_button.setEnabled(not why)
        self.receipt_button.setToolTip(why)

    def _obstacle(self) -> str:
        command = self._command
        if self._read_only or command is None:
            return tr("This is a recorded site: nothing can be decided here.")
        if self._view is None or not self._view.any:
            return tr("Nothing has been sealed yet.")
        return tr("A receipt is being made.") if command.busy else command.acting.obstacle(RECEIPT)

    def _show_receipt(self, plain: Mapping[str, Any]) -> None:
        self._allow()
        try:
            receipt = receipt_view(plain)
        except (KeyError, TypeError, ValueError) as error:
            self._tell(tr("The receipt cannot be read: {why}", why=error))
            return
        ReceiptDialog(receipt, self).show()

    def _tell(self, trouble: str) -> None:
        set_text(self.outcome, trouble)
        self.outcome.setVisible(bool(trouble))
        self._allow()

    def _copy(self) -> None:
        if self._view is not None:
            QGuiApplication.clipboard().setText(self._view.first_key)
