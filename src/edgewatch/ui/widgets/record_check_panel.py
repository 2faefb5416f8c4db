"""Checking the record that is open against its seals, while it is being written."""

from __future__ import annotations

import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from edgewatch.ui.command import Command
from edgewatch.ui.fonts import px
from edgewatch.ui.models.audit import lines
from edgewatch.ui.models.record_check import RecordCheckView, record_check_view
from edgewatch.ui.models.verification import proof_words
from edgewatch.ui.theme import LIGHT, Theme
from edgewatch.ui.widgets.basics import Panel, button, set_text, text_label
from edgewatch.ui.widgets.file_line import FileLine
from edgewatch.ui.widgets.first_key_line import first_key_line
from edgewatch.ui.widgets.progress_row import ProgressRow
from edgewatch.ui.widgets.rows import Cell, Row
from edgewatch.ui.widgets.signs import SignWidget
from edgewatch.ui.widgets.table import Table
from edgewatch.ui.words import tr


class RecordCheckPanel(Panel):
    """Two lines for what somebody outside holds, a button, and the answer.

    ``verified`` carries what the check printed, once it has one.
    """

    verified = Signal(object)

    def __init__(self) -> None:
        super().__init__("record_check", tr("Verify this record now"))
        self._theme: Theme = LIGHT
        self._command: Command | None = None
        self._view: RecordCheckView | None = None
        self._obstacle = ""
        self.receipt = FileLine("check_receipt", tr("&Receipt (optional)"), tr("Receipts (*.txt)"))
        self.first_key = first_key_line("check_first_key")
        self.verify_button = button("check_start", tr("&Verify"))
        self.progress = ProgressRow("check_progress")
        self.sign = SignWidget(26, "info")
        self.headline = text_label("check_headline", bold=True, points=12, wrap=True)
        self.about = text_label("check_about", wrap=True)
        heads = (tr("Where"), tr("What is wrong"))
        self.table = Table("check_table", tr("What is not as it was sealed"), heads)
        self.proof = text_label("check_proof", muted=True, wrap=True)
        self._lay_out()
        self.receipt.edited.connect(self._check)
        self.verify_button.clicked.connect(self.start)
        self.first_key.returnPressed.connect(self.start)
        self._hide_answer()

    def _lay_out(self) -> None:
        self.body.addWidget(self.receipt)
        doing = QHBoxLayout()
        doing.addWidget(self.first_key, 1)
        doing.addWidget(self.verify_button)
        self.body.addLayout(doing)
        self.body.addWidget(self.progress)
        head = QHBoxLayout()
        head.addWidget(self.sign)
        head.addWidget(self.headline, 1)
        self.body.addLayout(head)
        self.body.addWidget(self.about)
        self.table.set_widths(300, 0)
        self.table.setMinimumHeight(px(150))
        self.body.addWidget(self.table, 100)
        self.body.addWidget(self.proof)
        self.body.addStretch(1)

    def set_site(self, site: Path) -> None:
        """Take over the folder of the site."""
        self._command = Command(site, self)
        self._command.done.connect(self._done)
        self._command.failed.connect(self._failed)
        self._command.cancelled.connect(self._over)
        self.progress.follow(self._command)

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours of a theme."""
        self._theme = theme
        self.table.set_theme(theme)
        if self._view is not None:
            self.sign.show_sign(self._view.sign, theme)

    def set_obstacle(self, why: str) -> None:
        """Say why nothing can be checked here; empty where it can."""
        self._obstacle = why
        self._check()

    @property
    def busy(self) -> bool:
        """Whether the record is being checked."""
        return self._command is not None and self._command.busy

    def shut(self) -> None:
        """Give up what is under way."""
        if self._command is not None:
            self._command.close()

    def start(self) -> None:
        """Check the record, with what was filled in."""
        if self._command is None or not self.verify_button.isEnabled():
            return
        self._hide_answer()
        self.progress.begin(tr("Every sealed record is checked …"))
        receipt, key = self.receipt.path, self.first_key.text().strip()
        words = ["--receipt", str(receipt)] if receipt else []
        words += ["--first-key", key] if key else []
        self._command.start("verify", *words, tidies=True)
        self._check()

    def _check(self) -> None:
        path = self.receipt.path
        why = self._obstacle
        if self.busy:
            why = tr("The record is being checked.")
        elif path is not None and not path.is_file():
            why = tr("Name a file that is there.")
        self.verify_button.setEnabled(not why)
        self.verify_button.setToolTip(why)

    def _over(self) -> None:
        self.progress.stop()
        self._check()

    def _failed(self, why: str) -> None:
        self._over()
        self._view = None
        self.sign.show_sign("unknown", self._theme)
        set_text(self.headline, tr("It cannot be checked: {why}", why=why))
        self.sign.show()
        self.headline.show()

    def _done(self, plain: Mapping[str, Any]) -> None:
        self._over()
        try:
            self._view = record_check_view(plain, time.time_ns())
        except (KeyError, TypeError, ValueError) as error:
            self._failed(tr("what the check printed cannot be read ({why})", why=error))
            return
        self._show(self._view)
        self.verified.emit(plain)

    def _show(self, view: RecordCheckView) -> None:
        self.set_theme(self._theme)
        set_text(self.headline, view.headline)
        set_text(self.about, lines([*filter(None, [view.about]), *view.notes]))
        rows = [
            Row(str(i), (Cell(one.where, bold=True), Cell(one.what, changed=True)))
            for i, one in enumerate(view.findings)
        ]
        self.table.set_rows(rows)
        set_text(self.proof, proof_words(view.proved, view.not_proved))
        for widget in (self.sign, self.headline, self.about, self.proof):
            widget.show()
        self.table.setVisible(bool(rows))

    def _hide_answer(self) -> None:
        for widget in (self.sign, self.headline, self.about, self.table, self.proof):
            widget.hide()
