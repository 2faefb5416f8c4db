"""Audit: what is sealed and signed off, and one file that proves it, made and checked here."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from edgewatch.site.actions import VERIFY
from edgewatch.ui.models.acting import Acting
from edgewatch.ui.models.audit import LogRow, export_log
from edgewatch.ui.models.context import Context
from edgewatch.ui.models.record_check import verified
from edgewatch.ui.models.span import Span
from edgewatch.ui.pages.page import Page
from edgewatch.ui.theme import Theme
from edgewatch.ui.widgets.basics import GAP, row, say, set_text, text_label
from edgewatch.ui.widgets.choices import Choices
from edgewatch.ui.widgets.elided_label import ElidedLabel
from edgewatch.ui.widgets.export_panel import ExportPanel
from edgewatch.ui.widgets.rows import Cell, Row
from edgewatch.ui.widgets.scrolled import scrolled
from edgewatch.ui.widgets.seals_panel import SealsPanel
from edgewatch.ui.widgets.sign_offs_panel import SignOffsPanel
from edgewatch.ui.widgets.table import Table
from edgewatch.ui.widgets.verify_panel import VerifyPanel
from edgewatch.ui.words import mark, tr

_PARTS = ("seals", "sign-offs", "export", "verify", "log")
_SPAN = "span"


class AuditPage(Page):
    """Five parts: seals, sign-offs, export, verify or open, and who exported before."""

    key = "audit"
    title = mark("Audit")
    every_ms = 1000
    uses_range = False
    help_text = mark(
        "The agent seals what it records every ten seconds, with a key that it throws away "
        "afterwards. Verify finds what was altered, taken out or put in since. What no seal can "
        "show is a record that was replaced as a whole, with its keys: against that hold a receipt "
        "or the fingerprint of the first key outside of this site.\n\n"
        "A receipt is a few lines of text, also as a QR code, that say how far the record went. "
        "Sign off a shift, or a review of the record, and you are given one.\n\n"
        "A bundle is one zip file with the record, a report that opens in any browser, and a "
        "signature. Whoever has it checks it with tools that every workstation has; README.txt in "
        "it says how. Nobody has to trust EdgeWatch for that.\n\n"
        "Choose the time that it covers and what goes in. What it will hold, and "
        "what of it can point at a person, is counted before anything is made. Of the record, "
        "single predictions, labels and explanations are those of the time chosen, or left out "
        "altogether; all else is always of the whole time.\n\n"
        "At the end stands the fingerprint of the key that signed. Tell it to the reader by "
        "another way than the file. A bundle that somebody sent is checked under Verify; Open "
        "shows it as a site in which nothing can be changed.\n\n"
        "The same by command: edgewatch verify, receipt, sign-off, and bundle preview, export, "
        "verify, open."
    )

    def __init__(self) -> None:
        super().__init__()
        titles = (tr("Seals"), tr("Sign-offs"), tr("Export"), tr("Verify or open"),
                  tr("Exports so far"))  # fmt: skip
        self.parts = Choices("audit_parts", tr("Show"), titles)
        self.seals = SealsPanel()
        self.sign_offs = SignOffsPanel()
        self.export = ExportPanel()
        self.verify = VerifyPanel()
        heads = (tr("When"), tr("Who"), tr("File"), tr("Report covers"), tr("Note"))
        self.log = Table("audit_log", tr("Exports so far"), heads)
        self.no_log = text_label(
            "audit_no_log", tr("Nobody has exported a bundle yet."), muted=True
        )
        self._stacked = QStackedWidget()
        self._lay_out()
        self.parts.chosen.connect(self._stacked.setCurrentIndex)
        self.sign_offs.named.connect(self._name)
        self.seals.check.verified.connect(self._keep)

    def _lay_out(self) -> None:
        self.log.set_widths(150, 130, 280, 300, 0)
        self._stacked.setObjectName("audit_stack")
        say(self._stacked, tr("Audit"))
        for part in (self.seals, self.sign_offs, self.export, self.verify):
            self._stacked.addWidget(
                scrolled(f"{part.objectName()}_scroll", part.accessibleName(), part)
            )
        self._stacked.addWidget(self._log_part())
        headline = ElidedLabel("audit_headline", bold=True, points=12)
        set_text(headline, tr("Proof for others"))
        layout = QVBoxLayout(self.content)
        layout.setContentsMargins(GAP, GAP, GAP, GAP)
        layout.setSpacing(GAP)
        layout.addLayout(row(headline, self.parts, stretch_at=1))
        layout.addWidget(self._stacked, 1)

    def _log_part(self) -> QWidget:
        part = QWidget()
        part.setObjectName("audit_log_part")
        say(part, tr("Exports so far"))
        layout = QVBoxLayout(part)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.no_log)
        layout.addWidget(self.log, 1)
        layout.addStretch(0)
        return part

    def set_site(self, site: Path) -> None:
        super().set_site(site)
        self.seals.set_site(site, read_only=self.read_only)
        self.sign_offs.set_site(site)
        self.export.set_site(site)
        self.verify.set_site(site)

    def set_acting(self, acting: Acting) -> None:
        super().set_acting(acting)
        for part in (self.seals, self.sign_offs, self.export):
            part.set_acting(acting)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        for part in (self.seals, self.sign_offs, self.export, self.verify, self.log):
            part.set_theme(theme)

    @property
    def busy(self) -> bool:
        return any(part.busy for part in self._working)

    def shut(self) -> None:
        for part in self._working:
            part.shut()

    @property
    def _working(self) -> tuple[SealsPanel, SignOffsPanel, ExportPanel, VerifyPanel]:
        """The parts that run something in a process of their own."""
        return self.seals, self.sign_offs, self.export, self.verify

    def show_key(self, key: str) -> None:
        """``span:FROM:TO`` in nanoseconds offers that time for export; ``file:PATH`` a bundle; the
        name of a part opens it: seals, sign-offs, export, verify, log."""
        kind, _, rest = key.partition(":")
        if kind == _SPAN:
            begin, _, end = rest.partition(":")
            self.export.contents.choose_span(Span(int(begin), int(end)))
            self._show_part("export")
        elif kind == "file":
            self.verify.file.set_path(Path(rest))
            self._show_part("verify")
        elif kind in _PARTS:
            self._show_part(kind)

    def refresh(self, context: Context) -> None:
        self.show_content()
        self.seals.refresh(context)
        self.sign_offs.refresh(context)
        self.export.refresh(context)
        rows = [_row(one) for one in export_log(context.db, context.now_ns)]
        self.log.set_rows(rows)
        self.log.setVisible(bool(rows))
        self.no_log.setVisible(not rows)

    def _keep(self, plain: Mapping[str, Any]) -> None:
        """The answer of a check goes into the record, where it is known who asked for it."""
        if self.acting.name and not self.obstacle(VERIFY):
            self.request(verified(plain, self.acting.name))

    def _name(self, name: str) -> None:
        """Who has signed is who acts from now on."""
        if self.preferences is not None:
            self.preferences.person = name
            self.preferred.emit("person")

    def _show_part(self, part: str) -> None:
        self.parts.choose(_PARTS.index(part))
        self._stacked.setCurrentIndex(_PARTS.index(part))


def _row(one: LogRow) -> Row:
    texts = (one.when, one.who, one.file, one.period, one.note)
    return Row(one.key, tuple(map(Cell, texts)))
