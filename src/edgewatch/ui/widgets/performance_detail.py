"""One window of performance in tabs: metrics, truth by answer, calibration, parts, labels."""

from __future__ import annotations

import time
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from edgewatch.ui.fonts import px
from edgewatch.ui.models.formatting import NS, clock, number
from edgewatch.ui.models.metric_words import p_words
from edgewatch.ui.models.performance_window import MetricRow, PartRow, WindowView
from edgewatch.ui.theme import Theme
from edgewatch.ui.widgets.basics import Panel, button, row, say, set_text, text_label
from edgewatch.ui.widgets.calibration_chart import CalibrationChart
from edgewatch.ui.widgets.choices import Choices
from edgewatch.ui.widgets.confusion_view import ConfusionView
from edgewatch.ui.widgets.rows import Cell, Row
from edgewatch.ui.widgets.table import Table
from edgewatch.ui.words import tr

_LARGE = 125
"""Text larger than this, in per cent, breaks intervals over two lines."""


class PerformanceDetail(Panel):
    """``picked`` carries the key of the metric that was chosen, ``moved`` −1 or 1 for the window
    before or after."""

    picked = Signal(str)
    moved = Signal(int)

    def __init__(self) -> None:
        super().__init__("performance_detail")
        self.when = text_label("performance_when", muted=True, wrap=True)
        self.earlier = button("window_earlier", "◀", tr("The window before"))
        self.later = button("window_later", "▶", tr("The window after"))
        say(self.earlier, tr("The window before"))
        say(self.later, tr("The window after"))
        titles = [tr("Metrics"), tr("Answers"), tr("Calibration"), tr("Parts"), tr("Labels")]
        self.tabs = Choices("performance_tabs", tr("Of this window"), titles)
        self.table = Table(
            "performance_table",
            tr("Metrics"),
            (tr("Metric"), tr("Measured"), tr("Estimated"), tr("Limit")),
        )
        self.confusion = ConfusionView()
        self.calibration = CalibrationChart()
        self.calibration_words = text_label("calibration_words", muted=True, wrap=True)
        self.parts = Table(
            "parts_table",
            tr("Parts"),
            (tr("Part"), tr("Labels"), tr("Accuracy or RMSE"), tr("Worse by"), tr("p (Holm)")),
        )
        self.parts_words = text_label("parts_words", muted=True, wrap=True)
        self.labels = text_label("performance_labels", wrap=True)
        self.delays = Table(
            "delay_table", tr("Label delay"), (tr("Of the labels"), tr("Known within"))
        )
        self._lay_out()
        self.table.picked.connect(self.picked)

    def _lay_out(self) -> None:
        large = px(100) > _LARGE
        self.table.set_widths(*((104, 0, 0, 74) if large else (132, 0, 0, 100)))
        self.parts.set_widths(0, 60, 130, 76, 76)
        self.delays.set_widths(0, 160)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.confusion)
        self._stack.addWidget(_column(self.calibration_words, self.calibration))
        self._stack.addWidget(_column(self.parts_words, self.parts))
        self._stack.addWidget(_column(self.labels, self.delays))
        self.tabs.chosen.connect(self._stack.setCurrentIndex)
        above = row(self.when, self.earlier, self.later)
        above.setStretch(0, 1)
        self.earlier.clicked.connect(lambda: self.moved.emit(-1))
        self.later.clicked.connect(lambda: self.moved.emit(1))
        self.body.addLayout(above)
        self.body.addWidget(self.tabs)
        self.body.addWidget(self._stack, 1)

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours of a theme."""
        for part in (self.table, self.confusion, self.calibration, self.parts, self.delays):
            part.set_theme(theme)

    def show_window(self, shown: WindowView, at: int, total: int) -> None:
        """Show everything of one window, the one numbered ``at`` of so many."""
        self.earlier.setEnabled(at > 0)
        self.later.setEnabled(at < total - 1)
        begin, end = _local(shown.from_text), _local(shown.to_text)
        set_text(self.when, tr("Window {begin} to {end}", begin=begin, end=end))
        self.table.set_rows([_metric_row(one) for one in shown.rows])
        self.confusion.show_confusion(shown.confusion)
        self.calibration.show_points(shown.calibration)
        set_text(self.calibration_words, self.calibration.summary())
        self.parts.set_rows([_part_row(one) for one in shown.parts])
        set_text(self.parts_words, _parts_words(shown.parts))
        set_text(self.labels, shown.labels)
        self.delays.set_rows(
            [Row(one.share, (Cell(one.share), Cell(one.within))) for one in shown.delays]
        )


def _column(*widgets: QWidget) -> QWidget:
    held = QWidget()
    layout = QVBoxLayout(held)
    layout.setContentsMargins(0, 0, 0, 0)
    for widget in widgets[:-1]:
        layout.addWidget(widget)
    layout.addWidget(widgets[-1], 1)
    return held


def _parts_words(parts: tuple[PartRow, ...]) -> str:
    if not parts:
        return tr("These predictions are not divided into parts, or are all of one part.")
    if any(one.worse for one in parts):
        return tr("Parts that are worse than the best one beyond chance stand on top.")
    return tr("No part is worse than the best one beyond chance.")


def _metric_row(one: MetricRow) -> Row:
    out = one.broken is True
    limit = one.limit
    if one.broken is not None:
        limit = tr("{limit}, beyond", limit=limit) if out else tr("{limit}, within", limit=limit)
    texts = (one.title, one.measured, one.estimated, limit)
    cells = (Cell(t, bold=out, changed=out, muted=i == 2) for i, t in enumerate(texts))
    return Row(one.key, tuple(cells))


def _part_row(one: PartRow) -> Row:
    texts = (
        f"{one.column}: {one.part}",
        number(one.labels, 3),
        one.value,
        one.gap,
        p_words(one.p),
    )
    cells = tuple(Cell(text, bold=one.worse, changed=one.worse) for text in texts)
    return Row(f"{one.column}\n{one.part}", cells)


def _local(text: str) -> str:
    return clock(round(datetime.fromisoformat(text).timestamp()) * NS, time.time_ns())
