"""The list of affected predictions, however many there are."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from edgewatch.ui.fonts import px
from edgewatch.ui.models.affected import Listed
from edgewatch.ui.models.formatting import clock
from edgewatch.ui.models.paged import Paged
from edgewatch.ui.theme import Theme
from edgewatch.ui.widgets.basics import button, row, say, text_label
from edgewatch.ui.widgets.cells import Cell
from edgewatch.ui.widgets.paged_table import PagedTable
from edgewatch.ui.widgets.rows import Row
from edgewatch.ui.words import tr, trn


class PredictionsDialog(QDialog):
    """Predictions newest first; not modal. ``explain_wanted`` carries model and id of one."""

    explain_wanted = Signal(str, object)

    def __init__(
        self, shown: Paged[Listed], now_ns: int, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("predictions_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(False)
        self.resize(min(px(900), 1200), min(px(480), 660))
        title = tr("Predictions affected by a change of equipment")
        self.setWindowTitle(title)
        say(self, title)
        headers = (tr("Time"), tr("Model"), tr("Case"), tr("Result"), tr("Id"))
        self.table = PagedTable("predictions_table", title, headers)
        self.table.set_widths(150, 110, 110, 0, 90)
        self.table.set_theme(theme)
        self.table.show_paged(shown, lambda one: _row(one, now_ns))
        self.explain = button("predictions_explain", tr("&Why this prediction?"))
        self.explain.setEnabled(False)
        self.table.picked.connect(lambda _key: self.explain.setEnabled(True))
        self.explain.clicked.connect(lambda: self._explain(shown))
        close = button("predictions_close", tr("&Close"))
        close.clicked.connect(self.close)
        text = trn(
            len(shown),
            "# prediction was made between the last proof of the equipment and its return or "
            "approval: confirm it by another method.|# predictions were made between the last "
            "proof of the equipment and its return or approval: confirm them by another method.",
        )
        layout = QVBoxLayout(self)
        layout.addWidget(text_label("predictions_text", text, points=11, wrap=True))
        layout.addWidget(self.table, 1)
        layout.addLayout(row(self.explain, close, stretch_at=1))

    def _explain(self, shown: Paged[Listed]) -> None:
        one = shown.at(self.table.currentIndex().row())
        if one is not None:
            self.explain_wanted.emit(one.model, one.id)


def _row(one: Listed, now_ns: int) -> Row:
    return Row(
        one.key,
        (
            Cell(clock(one.time_ns, now_ns)),
            Cell(one.model),
            Cell(one.case),
            Cell(one.result),
            Cell(str(one.id), muted=True, right=True),
        ),
    )
