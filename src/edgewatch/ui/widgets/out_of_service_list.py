"""The list of what does not alarm at all now: it is shown and counted until it is returned."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal

from edgewatch.ui.fonts import px
from edgewatch.ui.models.out_of_service import AsideRow
from edgewatch.ui.theme import Theme
from edgewatch.ui.widgets.basics import Panel, button, row
from edgewatch.ui.widgets.rows import Cell, Row
from edgewatch.ui.widgets.table import Table
from edgewatch.ui.words import mark, tr

HEADERS = (mark("No alarm for"), mark("Since"), mark("Until"), mark("By"), mark("Why"))


class OutOfServiceList(Panel):
    """``returned`` carries the name of what a person wants to put into service again."""

    returned = Signal(str)

    def __init__(self) -> None:
        super().__init__("out_of_service", tr("Out of service: these give no alarm"))
        self.table = Table("out_of_service_table", tr("Out of service"), [tr(h) for h in HEADERS])
        self.table.set_widths(0, 130, 150, 150, 190)
        self.table.setMinimumHeight(px(70))
        self.table.picked.connect(lambda _key: self._check())
        self.return_button = button("out_of_service_return", tr("&Return to service …"))
        self.return_button.clicked.connect(self._return)
        self.body.addWidget(self.table, 1)
        self.body.addLayout(row(self.return_button, stretch_at=-1))
        self._rows: tuple[AsideRow, ...] = ()
        self._reason = ""

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours of a theme."""
        self.table.set_theme(theme)

    def show_rows(self, rows: Sequence[AsideRow], reason: str) -> None:
        """Show these; ``reason`` says why nobody may return them, where that is so."""
        self._rows, self._reason = tuple(rows), reason
        self.table.set_rows(
            [
                Row(r.name, tuple(Cell(text) for text in (r.title, r.since, r.until, r.by, r.why)))
                for r in rows
            ]
        )
        if rows and self.table.selected is None:
            self.table.select(rows[0].name)
        self._check()

    @property
    def selected(self) -> AsideRow | None:
        """The line that is selected."""
        return next((r for r in self._rows if r.name == self.table.selected), None)

    def _check(self) -> None:
        found = self.selected
        fixed = found is not None and not found.returnable
        why = tr("It is switched off in site.toml; change it on the page Settings.")
        self.return_button.setToolTip(self._reason or (why if fixed else ""))
        self.return_button.setEnabled(found is not None and not fixed and not self._reason)

    def _return(self) -> None:
        if self.selected is not None:
            self.returned.emit(self.selected.name)
