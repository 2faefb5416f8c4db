"""Why a prediction came out as it did: in words, as bars, and by the nearest reference cases."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from edgewatch.ui.command import Command
from edgewatch.ui.fonts import px
from edgewatch.ui.models.explanation import ExplanationView, NearRow, ShareRow, explanation_view
from edgewatch.ui.models.explanation_words import signed
from edgewatch.ui.models.formatting import number
from edgewatch.ui.theme import Theme
from edgewatch.ui.widgets.basics import button, row, say, set_text, text_label
from edgewatch.ui.widgets.rows import Cell, Row
from edgewatch.ui.widgets.table import Table
from edgewatch.ui.widgets.why_bars import Bar, WhyBars
from edgewatch.ui.words import mark, tr

_BARS = 8
_BY_MODEL = mark(
    "Bars: how much each input moved the output away from its mean over the reference; together "
    "they make up the whole difference. Whisker: two standard errors of the sampling."
)
_BY_DISTANCE = mark("Bars: distance from the median of the reference, in robust deviations (σ).")


class ExplanationDialog(QDialog):
    """Explains one prediction; not modal. Closing it gives up what is under way."""

    def __init__(
        self, site: Path, model: str, prediction_id: int, theme: Theme, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("explanation_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(False)
        self.resize(min(px(820), 1200), min(px(760), 690))
        self.setWindowTitle(tr("Why this result"))
        of = {"model": model, "id": prediction_id}
        say(self, tr("Why this result: {model}, prediction {id}", **of))
        self._build(theme)
        self.command = Command(site, self)
        self.command.done.connect(self._show)
        self.command.failed.connect(self._tell)
        set_text(self.title, tr("{model}, prediction {id}", **of))
        set_text(self.text, tr("The model is asked again, with readings of the reference …"))
        self.command.start("explain", model, "--id", str(prediction_id))

    def _build(self, theme: Theme) -> None:
        self.title = text_label("explanation_title", bold=True, points=13)
        self.text = text_label("explanation_text", points=11, wrap=True)
        self.key = text_label("explanation_key", muted=True, wrap=True)
        self.bars = WhyBars("explanation_bars", tr("What moved the result"), _BARS)
        self.bars.set_theme(theme)
        near, headers = (
            tr("Nearest reference cases"),
            (tr("Row"), tr("Distance"), tr("Outputs"), tr("Truth")),
        )
        self.near = Table("explanation_near", near, headers)
        self.near.set_widths(70, 90, 0, 120)
        self.near.set_theme(theme)
        self.near_title = text_label("explanation_near_title", near, bold=True, points=11)
        self.cannot = text_label("explanation_cannot", muted=True, wrap=True)
        close = button("explanation_close", tr("&Close"))
        close.clicked.connect(self.close)
        layout = QVBoxLayout(self)
        for widget in (self.title, self.text, self.bars, self.key, self.near_title, self.near):
            layout.addWidget(widget, {self.bars: 5, self.near: 2}.get(widget, 0))
        layout.addWidget(self.cannot)
        layout.addLayout(row(close, stretch_at=0))
        self._show_parts(has_parts=False)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.command.close()
        super().closeEvent(event)

    def _show_parts(self, *, has_parts: bool) -> None:
        for part in (self.bars, self.key, self.near, self.near_title, self.cannot):
            part.setVisible(has_parts)

    def _tell(self, trouble: str) -> None:
        set_text(self.text, trouble)

    def _show(self, plain: Mapping[str, Any]) -> None:
        try:
            view = explanation_view(plain)
        except (KeyError, TypeError):
            self._tell(tr("The explanation cannot be read."))
            return
        set_text(self.title, view.title)
        set_text(self.text, "\n".join(view.sentences))
        set_text(self.key, tr(_BY_MODEL if view.by_model else _BY_DISTANCE))
        set_text(self.cannot, "\n".join(tr("Note: {note}.", note=one) for one in view.cannot))
        self.bars.show_bars(_bars(view))
        self.near.set_rows([_near_row(one) for one in view.near])
        self._show_parts(has_parts=True)
        self.near.setVisible(bool(view.near))
        self.near_title.setVisible(bool(view.near))
        self.cannot.setVisible(bool(view.cannot))


def _bars(view: ExplanationView) -> list[Bar]:
    return [_bar(one) for one in view.shares if one.share is not None or one.deviation is not None]


def _bar(one: ShareRow) -> Bar:
    if one.share is None:
        sigmas = one.deviation or 0.0
        return Bar(one.name, sigmas, f"{signed(sigmas)} σ", one.reading, one.outside)
    return Bar(one.name, one.share, signed(one.share), one.reading, one.outside, one.error)


def _near_row(one: NearRow) -> Row:
    texts = (str(one.row + 1), number(one.distance, 3), one.outputs, one.label)
    return Row(str(one.row), tuple(Cell(text) for text in texts))
