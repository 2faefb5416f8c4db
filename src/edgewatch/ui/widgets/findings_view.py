"""Findings by their state, failing first, and the one that is chosen in full below."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from edgewatch.ui.fonts import px
from edgewatch.ui.models.workstation import WELL, FindingGroup, WorkstationView
from edgewatch.ui.theme import Theme
from edgewatch.ui.widgets.basics import GAP, say
from edgewatch.ui.widgets.empty_state import EmptyState
from edgewatch.ui.widgets.finding_detail import FindingDetail
from edgewatch.ui.widgets.rows import Cell, Row
from edgewatch.ui.widgets.table import Table
from edgewatch.ui.words import tr


class FindingsView(QWidget):
    """Where all is well, it says so in place of a finding; what is well is folded."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("findings")
        self._theme = theme
        self._view: WorkstationView | None = None
        heads = (tr("What is tested"), tr("State"), tr("What was seen"))
        self.table = Table("findings_table", tr("What was seen"), heads, tree=True)
        self.detail = FindingDetail()
        self.well = EmptyState("findings_well")
        self._below = QStackedWidget()
        self._lay_out()
        self.table.picked.connect(self._show)

    def _lay_out(self) -> None:
        self._below.setObjectName("findings_below")
        say(self, tr("What was seen"))
        say(self._below, tr("What to do"))
        for widget in (self.detail, self.well):
            self._below.addWidget(widget)
        self.table.set_theme(self._theme)
        self.table.set_widths(250, 150, 0)
        self.table.fold(*WELL)
        self._below.setMinimumHeight(px(150))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        layout.addWidget(self.table, 5)
        layout.addWidget(self._below, 4)

    def show_view(self, view: WorkstationView) -> None:
        """Show what was found, at the first thing to be mended where nothing is chosen yet."""
        chosen = self.table.selected
        self._view = view
        self.table.set_rows([_group_row(group) for group in view.groups])
        if view.is_well:
            self.well.show_text(view.headline, view.about, self._theme, view.sign)
            self._below.setCurrentWidget(self.well)
        elif chosen not in view.findings or not self.table.select(str(chosen)):
            self.table.select(view.groups[0].findings[0].key)

    def _show(self, key: str) -> None:
        if self._view is None:
            return
        finding = self._view.findings.get(key)
        group = next((one for one in self._view.groups if one.state == key), None)
        if finding is not None:
            self.detail.show_finding(finding)
        elif group is not None:
            self.detail.show_group(group)
        all_of_it = finding is None and self._view.is_well
        self._below.setCurrentWidget(self.well if all_of_it else self.detail)


def _group_row(group: FindingGroup) -> Row:
    cells = (Cell(group.headline, group.sign, bold=True), Cell(""), Cell(""))
    return Row(group.state, cells, tuple(_rows(group)))


def _rows(group: FindingGroup) -> list[Row]:
    well = group.state in WELL
    return [
        Row(
            one.key,
            (
                Cell(one.title, bold=not well),
                Cell(group.word, group.sign, muted=well),
                Cell(one.found, muted=well),
            ),
        )
        for one in group.findings
    ]
