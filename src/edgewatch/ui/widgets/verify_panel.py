"""Checking a bundle: one answer, then file by file; and opening it to look at."""

from __future__ import annotations

import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QProcess
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from edgewatch.site.own_program import own_command
from edgewatch.ui.command import Command
from edgewatch.ui.fonts import px
from edgewatch.ui.models.audit import lines
from edgewatch.ui.models.verification import (
    VerificationView,
    VerifiedFile,
    proof_words,
    verification_view,
)
from edgewatch.ui.theme import LIGHT, Theme
from edgewatch.ui.widgets.basics import GAP, Panel, button, say, set_text, text_label
from edgewatch.ui.widgets.file_line import FileLine
from edgewatch.ui.widgets.first_key_line import first_key_line
from edgewatch.ui.widgets.progress_row import ProgressRow
from edgewatch.ui.widgets.rows import Cell, Row
from edgewatch.ui.widgets.signs import SignWidget
from edgewatch.ui.widgets.table import Table
from edgewatch.ui.words import tr


class VerifyPanel(QWidget):
    """The second part of the Audit page. The check runs in a process of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("audit_verify")
        say(self, tr("Verify or open a bundle"))
        self._theme: Theme = LIGHT
        self._command: Command | None = None
        self._view: VerificationView | None = None
        self.file = FileLine("verify_file", tr("&File"), tr("Bundles (*.zip)"))
        self.receipt = FileLine("verify_receipt", tr("&Receipt (optional)"), tr("Receipts (*.txt)"))
        self.older = FileLine("verify_older", tr("Ol&der bundle (optional)"), tr("Bundles (*.zip)"))
        self.signer = QLineEdit()
        self.first_key = first_key_line("verify_first_key")
        self.verify_button = button("verify_start", tr("&Verify"))
        self.open_button = button("verify_open", tr("&Open it"))
        self.progress = ProgressRow("verify_progress")
        self.sign = SignWidget(26, "info")
        self.headline = text_label("verify_headline", bold=True, points=12, wrap=True)
        self.about = text_label("verify_about", wrap=True)
        heads = (tr("File"), tr("As exported?"), tr("What is wrong"))
        self.table = Table("verify_table", tr("Files of the bundle"), heads)
        self.proof = text_label("verify_proof", muted=True, wrap=True)
        self._lay_out()
        self._connect()
        self._show_answer(visible=False)
        self._check()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        layout.addWidget(self._asked())
        self.answer = self._answered()
        layout.addWidget(self.answer, 1)
        layout.addStretch(0)

    def _asked(self) -> Panel:
        self.signer.setObjectName("verify_signer")
        self.signer.setPlaceholderText(
            tr("Fingerprint that the site told you, SHA256:… (optional)")
        )
        say(self.signer, tr("Fingerprint that the site told you"))
        asked = Panel("verify_asked", tr("Check a bundle from its first byte to its last"))
        for line in (self.file, self.receipt, self.older, self.first_key):
            asked.body.addWidget(line)
        doing = QHBoxLayout()
        doing.addWidget(self.signer, 1)
        doing.addWidget(self.verify_button)
        doing.addWidget(self.open_button)
        asked.body.addLayout(doing)
        asked.body.addWidget(self.progress)
        return asked

    def _answered(self) -> Panel:
        answer = Panel("verify_answer")
        head = QHBoxLayout()
        head.addWidget(self.sign)
        head.addWidget(self.headline, 1)
        answer.body.addLayout(head)
        answer.body.addWidget(self.about)
        self.table.set_widths(300, 120, 0)
        self.table.setMinimumHeight(px(150))
        answer.body.addWidget(self.table, 1)
        answer.body.addWidget(self.proof)
        return answer

    def _connect(self) -> None:
        for line in (self.file, self.receipt, self.older):
            line.edited.connect(self._check)
        self.first_key.returnPressed.connect(self.start)
        self.verify_button.clicked.connect(self.start)
        self.signer.returnPressed.connect(self.start)
        self.open_button.clicked.connect(self.open)

    def set_site(self, site: Path) -> None:
        """Take over the folder of the site."""
        self._command = Command(site, self)
        self._command.done.connect(self._done)
        self._command.failed.connect(self._failed)
        self._command.cancelled.connect(self._over)
        self.progress.follow(self._command)
        self._check()

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours of a theme."""
        self._theme = theme
        self.table.set_theme(theme)
        if self._view is not None:
            self.sign.show_sign("ok" if self._view.valid else "high", theme)

    @property
    def busy(self) -> bool:
        """Whether a bundle is being checked."""
        return self._command is not None and self._command.busy

    def shut(self) -> None:
        """Give up what is under way."""
        if self._command is not None:
            self._command.close()

    def start(self) -> None:
        """Check the file that stands in the line."""
        path, command = self.file.path, self._command
        if path is None or command is None or not self.verify_button.isEnabled():
            return
        self._show_answer(visible=False)
        self.progress.begin(tr("Every byte is checked …"))
        command.start("bundle", "verify", str(path), *self._held(), tidies=True)
        self._check()

    def _held(self) -> list[str]:
        """What somebody has from elsewhere, as options of the command."""
        options = {
            "--signer": self.signer.text().strip(),
            "--first-key": self.first_key.text().strip(),
            "--receipt": str(self.receipt.path or ""),
            "--against": str(self.older.path or ""),
        }
        return [word for name, value in options.items() if value for word in (name, value)]

    def open(self) -> None:
        """Look at the bundle in a window of its own, which checks it first."""
        path = self.file.path
        if path is not None and self.open_button.isEnabled():
            program, *words = own_command()
            QProcess.startDetached(program, [*words, "bundle", "open", str(path)])

    def _check(self) -> None:
        there = self.file.path is not None and self.file.path.is_file()
        held = [line.path for line in (self.receipt, self.older) if line.path is not None]
        absent, busy = tr("Name a file that is there."), tr("A bundle is being checked.")
        for one, ready in (
            (self.verify_button, there and all(path.is_file() for path in held)),
            (self.open_button, there),
        ):
            why = busy if self.busy else "" if ready else absent
            one.setEnabled(not why and self._command is not None)
            one.setToolTip(why)

    def _over(self) -> None:
        self.progress.stop()
        self._check()

    def _failed(self, why: str) -> None:
        self._over()
        self._view = None
        self.sign.show_sign("unknown", self._theme)
        set_text(self.headline, tr("It cannot be checked: {why}", why=why))
        self.answer.show()
        for widget in (self.about, self.table, self.proof):
            widget.hide()

    def _done(self, plain: Mapping[str, Any]) -> None:
        self._over()
        try:
            self._view = verification_view(plain, time.time_ns())
        except (KeyError, TypeError, ValueError) as error:
            self._failed(tr("what the check printed cannot be read ({why})", why=error))
            return
        self._show(self._view)

    def _show(self, view: VerificationView) -> None:
        self._show_answer(visible=True)
        self.set_theme(self._theme)
        set_text(self.headline, view.headline)
        signed = tr("signed by {fingerprint}", fingerprint=view.signer) if view.signer else ""
        set_text(
            self.about,
            lines([view.about, *view.sealed, *([signed] if signed else []), *view.others]),
        )
        self.table.set_rows([_row(file) for file in view.files])
        set_text(self.proof, proof_words(view.proved, view.not_proved))

    def _show_answer(self, *, visible: bool) -> None:
        for widget in (self.answer, self.about, self.table, self.proof):
            widget.setVisible(visible)


def _row(file: VerifiedFile) -> Row:
    state = Cell(tr("as exported"), sign="ok") if file.ok else Cell(tr("NOT as exported"), "high")
    wrong = "; ".join(file.findings)
    cells = (Cell(file.path, bold=not file.ok), state, Cell(wrong, changed=bool(wrong)))
    return Row(file.path, cells)
