"""Performance: how good the answers were where the truth is known, and how good they may be."""

from __future__ import annotations

import time
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from edgewatch.alarms.shapes import rfc3339
from edgewatch.ui.command import Command
from edgewatch.ui.models.context import Context
from edgewatch.ui.models.formatting import NS, clock
from edgewatch.ui.models.performance import (
    MetricRow,
    MetricView,
    PerformanceView,
    performance_view,
)
from edgewatch.ui.models.ranges import RANGES, resolve
from edgewatch.ui.pages.page import Page
from edgewatch.ui.theme import Theme
from edgewatch.ui.widgets.basics import GAP, Panel, row, set_text, text_label
from edgewatch.ui.widgets.choices import Choices
from edgewatch.ui.widgets.quality_chart import QualityChart
from edgewatch.ui.widgets.rows import Cell, Row
from edgewatch.ui.widgets.table import Table

_ANEW_S, _LEAFING_MS = 30.0, 200
_WINDOWS = (("Auto", None), ("As set", ""), ("Hours", "1h"), ("Days", "1d"), ("Weeks", "7d"))
# Automatic: so long that a span has some dozens of them, up to spans of so many seconds.
_AUTOMATIC = ((2 * 3600, ""), (3 * 86_400, "1h"), (90 * 86_400, "1d"))
_KEY = (
    "Solid: measured, where the truth came. Dashed over hatching: estimated without it, under the "
    "assumption that the model's scores mean what they meant in the reference."
)
_VERDICT = {True: "beyond the limit", False: "within", None: "–"}
_ADVICE = {True: "Train anew", False: "Do not train anew", None: "Nothing to recommend yet"}


class PerformancePage(Page):
    """The course of one metric on the left, all of them on the right, the labels below."""

    key = "performance"
    title = "Performance"
    every_ms = 2000
    help_text = (
        "What was measured is drawn solid and what was estimated is drawn dashed: an estimate is "
        "no measurement. Each window has its interval of 95 %; a window with too few labels is no "
        "point of the course, and gaps stay gaps. The dashed line across is the accepted limit, "
        "from site.toml or from the performance on the reference.\n\n"
        "Choose a metric in the table to see its course. Truths come late: a window may still "
        "change as they arrive, and a corrected truth counts from then on.\n\n"
        "“Train anew” is only ever said where the measured performance is beyond its limit with "
        "evidence. Drift alone is no reason. Labels are brought in with edgewatch labels import, "
        "or by the host program with edgewatch.label."
    )

    def __init__(self) -> None:
        super().__init__()
        self._context: Context | None = None
        self._command: Command | None = None
        self._asked: str | None = None
        # Who only leafs through the pages starts nothing.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_LEAFING_MS)
        self._soon.timeout.connect(self._start)
        self._asked_s = 0.0
        self._view: PerformanceView | None = None
        self._metric = ""
        self.headline = text_label("performance_headline", bold=True, points=12)
        self.ranges = Choices("performance_range", "Range", [r.title for r in RANGES], 2)
        self.windows = Choices("performance_window", "Windows", [title for title, _ in _WINDOWS])
        self.chart = QualityChart()
        self.chart_title = text_label("quality_title", bold=True, points=12.5)
        self.when = text_label("performance_when", muted=True, wrap=True)
        self.labels = text_label("performance_labels", wrap=True)
        self.advice = text_label("performance_advice", wrap=True)
        self.cannot = text_label("performance_cannot", muted=True, wrap=True)
        self.table = Table(
            "performance_table", "Metrics", ("Metric", "Measured", "Estimated", "Limit", "")
        )
        self.confusion = Table("confusion_table", "Truth by answer", ("Truth", "Answers"))
        self._lay_out()
        for choices in (self.ranges, self.windows):
            choices.chosen.connect(lambda _i: self._ask(anew=True))
        self.table.picked.connect(self._pick)

    def _lay_out(self) -> None:
        course = Panel("quality_panel")
        course.body.addWidget(self.chart_title)
        course.body.addWidget(self.chart, 1)
        course.body.addWidget(text_label("quality_key", _KEY, muted=True, wrap=True))
        told = Panel("performance_detail")
        self.table.set_widths(0, 158, 158, 60, 98)
        self.confusion.set_widths(130, 0)
        for widget in (self.when, self.table, self.labels, self.confusion):
            told.body.addWidget(widget, 3 if widget is self.table else 0)
        self.confusion.setFixedHeight(112)
        for widget in (self.advice, self.cannot):
            told.body.addWidget(widget)
        below = QHBoxLayout()
        below.setSpacing(GAP)
        below.addWidget(course, 44)
        below.addWidget(told, 56)
        layout = QVBoxLayout(self.content)
        layout.setContentsMargins(GAP, GAP, GAP, GAP)
        layout.setSpacing(GAP)
        layout.addLayout(row(self.headline, self.windows, self.ranges, stretch_at=1))
        layout.addLayout(below, 1)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        for part in (self.chart, self.table, self.confusion):
            part.set_theme(theme)

    @property
    def busy(self) -> bool:
        return self._soon.isActive() or (self._command is not None and self._command.busy)

    def shut(self) -> None:
        self._soon.stop()
        if self._command is not None:
            self._command.close()

    def refresh(self, context: Context) -> None:
        self._context = context
        if self._view is None and self.is_empty is False and self._command is None:
            self.show_empty("One moment: the predictions are joined with their labels.", "")
        self._ask()

    def _ask(self, *, anew: bool = False) -> None:
        """Have the record measured, unless it was a moment ago or is being measured."""
        context = self._context
        if context is None or self.site is None:
            return
        if self._command is None:
            self._command = Command(self.site, self)
            self._command.done.connect(self._show)
            self._command.failed.connect(self._tell)
        changed = anew or self._asked != context.model
        waited = time.monotonic() - self._asked_s
        if not changed and (self.busy or waited < _ANEW_S):
            return
        self._asked, self._asked_s = context.model, time.monotonic()
        self._soon.start()

    def _start(self) -> None:
        if not self.isVisible():
            self._asked = None
        elif self._context is not None and self._command is not None:
            words = self._words(self._context)
            self._command.start("performance", self._context.model, *words)

    def _words(self, context: Context) -> list[str]:
        """The options that the choices stand for."""
        choice = RANGES[self.ranges.current]
        span = resolve(choice, context)
        window = _WINDOWS[self.windows.current][1]
        if window is None:
            window = next((w for limit, w in _AUTOMATIC if span.seconds <= limit), "7d")
        words = ["--window", window] if window else []
        if choice.seconds is not None:
            words += ["--from", str(rfc3339(span.from_ns)), "--to", str(rfc3339(span.to_ns))]
        return words

    def _tell(self, trouble: str) -> None:
        self.show_empty("Performance cannot be measured.", trouble)

    def _show(self, plain: Mapping[str, Any]) -> None:
        try:
            self._view = performance_view(plain)
        except (KeyError, TypeError, ValueError) as error:
            self._tell(f"What was measured cannot be read: {error}")
            return
        if self._view is None or not self._view.metrics:
            self.show_empty(
                "There is nothing to measure yet.",
                "Keep the model running, and bring in what turned out to be true: edgewatch "
                "labels import, or edgewatch.label in the host program. Estimates need a baseline "
                "built with --label.",
            )
            return
        self.show_content()
        self._show_view(self._view)

    def _show_view(self, view: PerformanceView) -> None:
        broken = [one.title for one in view.rows if one.broken]
        judged = any(one.broken is not None for one in view.rows)
        within = "Every measured metric is within its limit" if judged else "Nothing is judged yet"
        set_text(self.headline, f"Beyond the limit: {', '.join(broken)}" if broken else within)
        set_text(self.when, f"Window {_local(view.when[0])} to {_local(view.when[1])}")
        set_text(self.labels, view.labels)
        reasons = " ".join(view.reasons)
        set_text(self.advice, f"{_ADVICE[view.retrain]}. {reasons}".strip())
        set_text(self.cannot, "\n".join(f"Cannot estimate: {one}" for one in view.cannot))
        self.cannot.setVisible(bool(view.cannot))
        self.table.set_rows([_row(one) for one in view.rows])
        self.confusion.set_rows([Row(one[0], tuple(map(Cell, one))) for one in view.confusion])
        self.confusion.setVisible(bool(view.confusion))
        known = [one.key for one in view.metrics]
        self._pick(self._metric if self._metric in known else known[0])

    def _pick(self, key: str) -> None:
        shown = self._find(key)
        if shown is None:
            return
        self._metric = key
        set_text(self.chart_title, shown.title)
        self.chart.show_metric(shown)

    def _find(self, key: str) -> MetricView | None:
        metrics = self._view.metrics if self._view else ()
        return next((one for one in metrics if one.key == key), None)


def _row(one: MetricRow) -> Row:
    out = one.broken is True
    texts = (one.title, one.measured, one.estimated, one.limit, _VERDICT[one.broken])
    cells = (Cell(t, bold=out, changed=out, muted=i == 2) for i, t in enumerate(texts))
    return Row(one.key, tuple(cells))


def _local(text: str) -> str:
    return clock(round(datetime.fromisoformat(text).timestamp()) * NS, time.time_ns())
