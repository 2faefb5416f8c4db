"""The list of affected predictions."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from edgewatch.store.predictions import Columns
from edgewatch.ui.models.formatting import NS, clock, count, number
from edgewatch.ui.theme import Theme
from edgewatch.ui.widgets.basics import button, row, say, text_label
from edgewatch.ui.widgets.rows import Cell, Row
from edgewatch.ui.widgets.table import Table

_HEADERS = ("Time", "Model", "Case", "Result", "Id")


class AffectedDialog(QDialog):
    """Predictions made since the last proof, newest first; not modal."""

    def __init__(
        self,
        label: str,
        total: int,
        found: Sequence[tuple[str, Columns]],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("affected_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(False)
        self.resize(900, 480)
        title = f"Predictions affected by the change of “{label}”"
        self.setWindowTitle(title)
        say(self, title)
        rows = [r for model, columns in found for r in _rows(model, columns)]
        shown = f" The newest {len(rows):,} are listed." if len(rows) < total else ""
        text = f"{count(total, 'prediction')} since the last proof.{shown}"
        table = Table("affected_table", title, _HEADERS)
        table.setUniformRowHeights(True)
        table.set_widths(96, 110, 100, 0, 76)
        table.set_theme(theme)
        table.set_rows(rows)
        close = button("affected_close", "&Close")
        close.clicked.connect(self.close)
        layout = QVBoxLayout(self)
        layout.addWidget(text_label("affected_text", text, points=11, wrap=True))
        layout.addWidget(table, 1)
        layout.addLayout(row(close, stretch_at=0))


def _rows(model: str, columns: Columns) -> list[Row]:
    last = int(columns.time_ns[-1]) + NS
    return [
        Row(
            f"{model} {columns.ids[i]}",
            (
                Cell(clock(int(columns.time_ns[i]), last)),
                Cell(model),
                Cell(columns.cases[i] or "–"),
                Cell(_result(columns, i)),
                Cell(str(columns.ids[i]), muted=True),
            ),
        )
        for i in range(len(columns) - 1, -1, -1)
    ]


def _result(columns: Columns, i: int) -> str:
    named = zip(columns.output_names, columns.outputs[i], strict=True)
    values = [f"{name} {number(float(v))}" for name, v in named if not np.isnan(v)]
    texts = [str(v) for k, v in columns.texts[i].items() if k != "error"]
    return ", ".join([*texts, *values]) or "no result"
