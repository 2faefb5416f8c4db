"""The health of the alarms: too many, too often, too long, of no use; and what would help."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from edgewatch.ui.command import Command
from edgewatch.ui.fonts import px
from edgewatch.ui.models.alarm_health import HealthView, asked_for, health_view, is_another
from edgewatch.ui.models.formatting import clock
from edgewatch.ui.models.span import Span
from edgewatch.ui.theme import Theme
from edgewatch.ui.widgets.basics import button, set_text, text_label
from edgewatch.ui.widgets.progress_row import ProgressRow
from edgewatch.ui.widgets.rows import Cell, Row
from edgewatch.ui.widgets.scrolled import scrolled
from edgewatch.ui.widgets.table import Table
from edgewatch.ui.words import mark, tr

_MEASURES = (mark("Measure"), mark("Found"), mark("Meant to be"))
_OFTEN = (mark("Most frequent"), mark("Of"), mark("Raised"), mark("Share"))


class AlarmHealthView(QWidget):
    """Measures a span in a process of its own. ``closed`` asks for the alarms again."""

    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("alarm_health_view")
        self._command: Command | None = None
        self._measured: Span | None = None
        self.heading = text_label("alarm_health_heading", points=13, bold=True, wrap=True)
        self.back = button("alarm_health_back", tr("&Back to the alarms"))
        self.back.clicked.connect(self.closed)
        self.progress = ProgressRow("alarm_health_progress")
        self.progress.cancelled.connect(self._cancel)
        self.counsel = text_label("alarm_health_counsel", points=11, wrap=True)
        self.measures = Table(
            "alarm_health_measures", tr("Alarm health"), [tr(h) for h in _MEASURES]
        )
        self.measures.set_widths(0, 220, 240)
        self.often = Table(
            "alarm_health_often", tr("The most frequent alarms"), [tr(h) for h in _OFTEN]
        )
        self.often.set_widths(0, 240, 90, 90)
        self._lay_out()

    def _lay_out(self) -> None:
        inner = QWidget()
        inner.setObjectName("alarm_health_text")
        inside = QVBoxLayout(inner)
        inside.setContentsMargins(0, 0, 0, 0)
        for widget in (self.counsel, self.measures, self.often):
            inside.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        top = QHBoxLayout()
        top.addWidget(self.heading, 1)
        top.addWidget(self.back)
        layout.addLayout(top)
        layout.addWidget(self.progress)
        layout.addWidget(scrolled("alarm_health_area", tr("Alarm health"), inner), 1)

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours of a theme."""
        self.measures.set_theme(theme)
        self.often.set_theme(theme)

    def measure(self, site: Path, span: Span) -> None:
        """Measure a span, if it is another than the one measured last."""
        if not is_another(span, self._measured):
            return
        self._measured = span
        if self._command is None:
            self._command = Command(site, self)
            self._command.done.connect(self._take)
            self._command.failed.connect(self._fail)
            self._command.cancelled.connect(self.progress.stop)
        text = tr(
            "Alarm health from {begin} to {end}",
            begin=clock(span.from_ns, 0),
            end=clock(span.to_ns, 0),
        )
        set_text(self.heading, text)
        self.progress.begin(tr("Measuring the alarms …"))
        self._command.start(*asked_for(span))

    @property
    def busy(self) -> bool:
        """Whether a span is being measured."""
        return self._command is not None and self._command.busy

    def shut(self) -> None:
        """Give up what is under way."""
        if self._command is not None:
            self._command.close()

    def show_view(self, view: HealthView) -> None:
        """Show what was measured."""
        self.measures.set_rows(
            [
                Row(m.title, (Cell(m.title, sign=m.sign), Cell(m.found, bold=True), Cell(m.meant)))
                for m in view.measures
            ]
        )
        self.often.set_rows(
            [Row(f"{o.code} {o.subject}", tuple(map(Cell, o.cells))) for o in view.often]
        )
        self.often.setVisible(bool(view.often))
        for table in (self.measures, self.often):
            table.setMinimumHeight(table.rows_height() + table.header().height() + px(8))
        good = tr("The alarms of this span ask for nothing to be changed.")
        lines = "\n".join(one.text for one in view.counsel)
        set_text(self.counsel, lines or good, tr("What would help"))

    def _take(self, answer: Any) -> None:
        self.progress.stop()
        try:
            self.show_view(health_view(answer))
        except (KeyError, TypeError):
            self._fail(tr("What the command printed cannot be read."))

    def _fail(self, why: str) -> None:
        self.progress.stop()
        self._measured = None
        set_text(self.counsel, tr("The alarms could not be measured: {why}", why=why))

    def _cancel(self) -> None:
        if self._command is not None:
            self._command.cancel()
