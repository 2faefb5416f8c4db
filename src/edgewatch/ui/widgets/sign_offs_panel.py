"""Sign-offs of shifts and reviews so far, and the buttons for the next ones."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from edgewatch.ui.models.acting import NOBODY, Acting
from edgewatch.ui.models.context import Context
from edgewatch.ui.models.receipt import receipt_view
from edgewatch.ui.models.sign_offs import KINDS, Kind, SignOffRow, sign_offs, span_to_sign, standing
from edgewatch.ui.theme import Theme
from edgewatch.ui.widgets.basics import GAP, button, row, say, set_text, text_label
from edgewatch.ui.widgets.receipt_dialog import ReceiptDialog
from edgewatch.ui.widgets.rows import Cell, Row
from edgewatch.ui.widgets.sign_off_dialog import SignOffDialog
from edgewatch.ui.widgets.signed_command import SignedCommand
from edgewatch.ui.widgets.table import Table
from edgewatch.ui.words import tr


class SignOffsPanel(QWidget):
    """The second part of the Audit page. ``named`` carries who has signed last."""

    named = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("audit_sign_offs")
        say(self, tr("Sign-offs"))
        self._acting: Acting = NOBODY
        self._command: SignedCommand | None = None
        self._context: Context | None = None
        titles = (tr("Sign off the s&hift …"), tr("Sign off a rev&iew …"))
        self.buttons = [
            button(f"sign_off_{kind.command}", title)
            for kind, title in zip(KINDS, titles, strict=True)
        ]
        self.outcome = text_label("sign_off_outcome", wrap=True)
        heads = (tr("When"), tr("Who"), tr("What"), tr("Covers"), tr("What it means"))
        self.table = Table("sign_off_table", tr("Sign-offs"), heads)
        self.none = text_label("sign_off_none", tr("Nobody has signed anything off yet."),
                               muted=True)  # fmt: skip
        self._lay_out()
        for kind, made in zip(KINDS, self.buttons, strict=True):
            made.clicked.connect(partial(self.open_dialog, kind))

    def _lay_out(self) -> None:
        self.table.set_widths(150, 150, 130, 250, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        layout.addLayout(row(*self.buttons, stretch_at=-1))
        layout.addWidget(self.outcome)
        layout.addWidget(self.none)
        layout.addWidget(self.table, 1)
        layout.addStretch(0)
        self._tell("")

    def set_site(self, site: Path) -> None:
        """Take over the folder of the site."""
        self._command = SignedCommand(site, self)
        self._command.done.connect(self._show_receipt)
        self._command.failed.connect(lambda why: self._tell(tr("Not signed: {why}", why=why)))
        self._command.begun.connect(self._allow)

    def set_acting(self, acting: Acting) -> None:
        """Take over who acts."""
        self._acting = acting
        self._allow()

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours of a theme."""
        self.table.set_theme(theme)

    @property
    def busy(self) -> bool:
        """Whether something is being signed."""
        return self._command is not None and self._command.busy

    def shut(self) -> None:
        """Give up what is under way."""
        if self._command is not None:
            self._command.close()

    def refresh(self, context: Context) -> None:
        """List those so far."""
        self._context = context
        found = sign_offs(context.db, context.now_ns)
        self.table.set_rows([_row(one) for one in found])
        self.table.setVisible(bool(found))
        self.none.setVisible(not found)
        self._allow()

    def open_dialog(self, kind: Kind) -> None:
        """Ask for what a sign-off of this kind takes."""
        context = self._context
        if context is None or self._obstacle(kind):
            return
        span = span_to_sign(context, kind)
        dialog = SignOffDialog(kind, span, standing(context.db), self._acting, self)
        dialog.signed.connect(self._sign)
        dialog.show()

    def _sign(self, words: list[str], by: str, pin: str) -> None:
        if self._command is None:
            return
        self._tell(tr("Signing …"))
        self._command.acting = replace(self._acting, name=by)
        self._command.run_with(words, pin)
        if not self._acting.enrolled:
            self.named.emit(by)

    def _allow(self) -> None:
        for kind, made in zip(KINDS, self.buttons, strict=True):
            why = self._obstacle(kind)
            made.setEnabled(not why)
            made.setToolTip(why)

    def _obstacle(self, kind: Kind) -> str:
        if self._context is None or self._command is None or self._context.read_only:
            return tr("This is a recorded site: nothing can be decided here.")
        return tr("Signing …") if self._command.busy else self._acting.obstacle(kind.action)

    def _show_receipt(self, plain: Mapping[str, Any]) -> None:
        self._tell(tr("Signed."))
        if plain.get("receipt") is None:
            return  # nothing has been sealed yet
        try:
            receipt = receipt_view(plain["receipt"])
        except (KeyError, TypeError, ValueError) as error:
            self._tell(tr("The receipt cannot be read: {why}", why=error))
            return
        ReceiptDialog(receipt, self).show()

    def _tell(self, outcome: str) -> None:
        set_text(self.outcome, outcome)
        self.outcome.setVisible(bool(outcome))
        self._allow()


def _row(one: SignOffRow) -> Row:
    texts = (one.when, one.who, one.what, one.covers, one.meaning)
    return Row(one.key, tuple(map(Cell, texts)))
