"""The site, how long its record is kept, and what this program is made of."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from edgewatch.sdk.paths import config_file
from edgewatch.site.config import SiteConfig
from edgewatch.ui.fonts import px
from edgewatch.ui.models.about import about_program, about_site, kept, parts
from edgewatch.ui.theme import Theme
from edgewatch.ui.widgets.basics import GAP, Panel, button, row, say, text_label
from edgewatch.ui.widgets.beside import BesideOrBelow
from edgewatch.ui.widgets.rows import Cell, Row
from edgewatch.ui.widgets.table import Table
from edgewatch.ui.widgets.workstation_dialog import LOOKS_AT
from edgewatch.ui.words import tr


class AboutPanel(QWidget):
    """The last part of the Settings page. ``check_wanted`` asks to check this workstation."""

    check_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("about")
        say(self, tr("Site and program"))
        heads = (tr("Kept in the record"), tr("For"), tr("At most"), tr("Set in"))
        self.kept = Table("about_kept", tr("Kept in the record"), heads)
        self.parts = Table(
            "about_parts", tr("Made with"), (tr("Package"), tr("Version"), tr("Licence"))
        )
        self._site = Panel("about_site", tr("This site"))
        self._program = Panel("about_program", tr("This program"))
        self.check = Panel("about_check", tr("Check this workstation"))
        self.check_button = button("about_check_start", tr("Check this &workstation …"))
        self.check_button.clicked.connect(self.check_wanted)
        self._filled = False
        self._lay_out()

    def _lay_out(self) -> None:
        self.kept.set_widths(0, 95, 90, 140)
        self.parts.set_widths(170, 90, 0)
        for table in (self.kept, self.parts):
            table.setMinimumHeight(px(170))
        halves = (QWidget(), QWidget())
        left, right = QVBoxLayout(halves[0]), QVBoxLayout(halves[1])
        for one in (left, right):
            one.setContentsMargins(0, 0, 0, 0)
            one.setSpacing(GAP)
        say(halves[0], tr("This site"))
        say(halves[1], tr("This program"))
        self.check.body.addWidget(text_label("about_check_note", tr(LOOKS_AT), wrap=True))
        self.check.body.addLayout(row(self.check_button, stretch_at=-1))
        left.addWidget(self._site)
        left.addWidget(self.check)
        left.addWidget(self.kept, 1)
        note = tr(
            "How long and how much is set in site.toml, section [record]; edgewatch record limit "
            "sets the whole. Below six months nothing is dropped unless somebody signs for it."
        )
        left.addWidget(text_label("about_kept_note", note, muted=True, wrap=True))
        right.addWidget(self._program)
        right.addWidget(self.parts, 1)
        self._halves = BesideOrBelow(*halves)
        self.setLayout(self._halves)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._halves.fit(event)

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours of a theme."""
        for table in (self.kept, self.parts):
            table.set_theme(theme)

    def show_site(self, site: Path, config: SiteConfig) -> None:
        """Fill in what there is to know; once is enough."""
        if self._filled:
            return
        self._filled = True
        _fill(self._site, "site", about_site(site, config))
        _fill(self._program, "program", about_program())
        try:
            text = config_file(site).read_text(encoding="utf-8")
        except OSError:
            text = ""
        self.kept.set_rows(
            [
                Row(one.key, tuple(map(Cell, (one.title, one.days, one.most, one.origin))))
                for one in kept(config.record, text)
            ]
        )
        self.parts.set_rows(
            [Row(p.name, (Cell(p.name), Cell(p.version), Cell(p.licence))) for p in parts()]
        )


def _fill(panel: Panel, name: str, pairs: list[tuple[str, str]]) -> None:
    grid = QGridLayout()
    for i, (title, value) in enumerate(pairs):
        told = text_label(f"about_{name}_{i}", value, wrap=True)
        told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        say(told, f"{title}: {value}")
        grid.addWidget(text_label(f"about_{name}_{i}_title", title, muted=True), i, 0)
        grid.addWidget(told, i, 1)
    grid.setColumnStretch(1, 1)
    panel.body.addLayout(grid)
