"""Audit: one file that proves what happened, made here and checked here."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from edgewatch.ui.models.audit import LogRow, export_log
from edgewatch.ui.models.context import Context
from edgewatch.ui.models.span import Span
from edgewatch.ui.pages.page import Page
from edgewatch.ui.theme import Theme
from edgewatch.ui.widgets.basics import GAP, row, say, text_label
from edgewatch.ui.widgets.choices import Choices
from edgewatch.ui.widgets.export_panel import ExportPanel
from edgewatch.ui.widgets.rows import Cell, Row
from edgewatch.ui.widgets.scrolled import scrolled
from edgewatch.ui.widgets.table import Table
from edgewatch.ui.widgets.verify_panel import VerifyPanel
from edgewatch.ui.words import mark, tr

_EXPORT, _VERIFY, _LOG = range(3)
_SPAN = "span"


class AuditPage(Page):
    """Three parts: export, verify or open, and who exported before."""

    key = "audit"
    title = mark("Audit")
    every_ms = 1000
    uses_range = False
    help_text = mark(
        "A bundle is one zip file with the record, a report that opens in any browser, and a "
        "signature. Whoever has it checks it with tools that every workstation has; README.txt in "
        "it says how. Nobody has to trust EdgeWatch for that.\n\n"
        "Choose the time that report and tables cover and what goes in. What it will hold, and "
        "what of it can point at a person, is counted before anything is made. The record is "
        "always of the whole time, because a cut record proves nothing; without single "
        "predictions it holds neither inputs nor cases.\n\n"
        "At the end stands the fingerprint of the key that signed. Tell it to the reader by "
        "another way than the file. A bundle that somebody sent is checked under Verify; Open "
        "shows it as a site in which nothing can be changed.\n\n"
        "The same by command: edgewatch bundle preview, export, verify, open."
    )

    def __init__(self) -> None:
        super().__init__()
        titles = (tr("Export"), tr("Verify or open"), tr("Exports so far"))
        self.parts = Choices("audit_parts", tr("Show"), titles)
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

    def _lay_out(self) -> None:
        self.log.set_widths(150, 130, 280, 300, 0)
        self._stacked.setObjectName("audit_stack")
        say(self._stacked, tr("Audit"))
        for part in (self.export, self.verify):
            self._stacked.addWidget(
                scrolled(f"{part.objectName()}_scroll", part.accessibleName(), part)
            )
        self._stacked.addWidget(self._log_part())
        headline = text_label("audit_headline", tr("Proof for others"), bold=True, points=12)
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
        self.export.set_site(site)
        self.verify.set_site(site)

    def set_person(self, name: str) -> None:
        super().set_person(name)
        self.export.person = name

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        for part in (self.export, self.verify, self.log):
            part.set_theme(theme)

    @property
    def busy(self) -> bool:
        return self.export.busy or self.verify.busy

    def shut(self) -> None:
        self.export.shut()
        self.verify.shut()

    def show_key(self, key: str) -> None:
        """``span:FROM:TO`` in nanoseconds offers that time for export; ``file:PATH`` a bundle."""
        kind, _, rest = key.partition(":")
        if kind == _SPAN:
            begin, _, end = rest.partition(":")
            self.export.contents.choose_span(Span(int(begin), int(end)))
            self._show_part(_EXPORT)
        elif kind == "file":
            self.verify.file.set_path(Path(rest))
            self._show_part(_VERIFY)

    def refresh(self, context: Context) -> None:
        self.show_content()
        self.export.refresh(context)
        rows = [_row(one) for one in export_log(context.db, context.now_ns)]
        self.log.set_rows(rows)
        self.log.setVisible(bool(rows))
        self.no_log.setVisible(not rows)

    def _show_part(self, part: int) -> None:
        self.parts.choose(part)
        self._stacked.setCurrentIndex(part)


def _row(one: LogRow) -> Row:
    texts = (one.when, one.who, one.file, one.period, one.note)
    return Row(one.key, tuple(map(Cell, texts)))
