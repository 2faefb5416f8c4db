"""A chart as a table, to be read, copied and saved."""

from __future__ import annotations

import csv
import io

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from edgewatch.ui.fonts import px
from edgewatch.ui.models.chart_text import TableText
from edgewatch.ui.models.paged import Paged
from edgewatch.ui.theme import Theme
from edgewatch.ui.widgets.basics import button, row, say, text_label
from edgewatch.ui.widgets.paged_table import PagedTable
from edgewatch.ui.widgets.rows import Cell, Row
from edgewatch.ui.words import tr

Numbered = tuple[int, tuple[str, ...]]


class ChartTable(QDialog):
    """The rows of a chart at one moment; not modal."""

    def __init__(
        self,
        title: str,
        summary: str,
        shown: TableText,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("chart_table_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(False)
        self.resize(px(720), px(460))
        self.setWindowTitle(tr("{title} as a table", title=title))
        say(self, tr("{title} as a table", title=title))
        self._shown = shown
        headers, rows = shown
        numbered = list(enumerate(rows))
        self.table = PagedTable("chart_table", title, headers)
        self.table.set_widths(170, *[0] * (len(headers) - 1))
        self.table.set_theme(theme)
        paged = Paged(len(rows), lambda at, n: numbered[at : at + n], key=lambda one: str(one[0]))
        self.table.show_paged(paged, _row)
        copy = button("chart_table_copy", tr("&Copy"), tr("Copy all rows, to be put into a sheet"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(as_text(self._shown)))
        close = button("chart_table_close", tr("Cl&ose"))
        close.clicked.connect(self.close)
        layout = QVBoxLayout(self)
        layout.addWidget(text_label("chart_table_summary", summary, wrap=True))
        layout.addWidget(self.table, 1)
        layout.addLayout(row(copy, close, stretch_at=0))


def as_text(shown: TableText) -> str:
    """Rows with tabs between, as sheets take them from the clipboard."""
    headers, rows = shown
    text = io.StringIO()
    writer = csv.writer(text, dialect="excel-tab", lineterminator="\n")
    writer.writerow(headers)
    writer.writerows(rows)
    return text.getvalue()


def _row(numbered: Numbered) -> Row:
    number, texts = numbered
    return Row(str(number), tuple(Cell(text, right=i > 0) for i, text in enumerate(texts)))
