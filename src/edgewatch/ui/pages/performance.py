"""Performance: how good the answers were where the truth is known, and how good they may be."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from edgewatch.alarms.shapes import rfc3339
from edgewatch.store.labels import last_label_id
from edgewatch.ui.command import Command
from edgewatch.ui.models.advice_words import advice_words
from edgewatch.ui.models.context import Context
from edgewatch.ui.models.performance import MetricView, PerformanceView, performance_view
from edgewatch.ui.models.span import Span
from edgewatch.ui.models.window_lengths import WINDOW_CHOICES, window_option
from edgewatch.ui.pages.page import Page
from edgewatch.ui.theme import Theme
from edgewatch.ui.widgets.basics import GAP, Panel, row, set_text, text_label
from edgewatch.ui.widgets.label_counts import LabelCounts
from edgewatch.ui.widgets.performance_detail import PerformanceDetail
from edgewatch.ui.widgets.picker import Picker
from edgewatch.ui.widgets.progress_row import ProgressRow
from edgewatch.ui.widgets.quality_chart import QualityChart
from edgewatch.ui.words import mark, tr

_ANEW_S, _LEAFING_MS, _SLOW_MS = 30.0, 250, 1200
_MOVED = 20
"""A live span is measured anew once it has moved on by such a part of its length."""
_KEY = mark(
    "Solid: measured. Dashed over hatching: an estimate, which assumes that scores mean what they "
    "meant in the reference. Bars: predictions, and in blue those whose truth is known."
)
_NO_MODEL = mark(
    "Run your model with edgewatch.InferenceSession, or let a feed read the device: "
    "the first prediction appears here by itself."
)


class PerformancePage(Page):
    """The course of one metric on the left, one window of all of them on the right."""

    key = "performance"
    title = mark("Performance")
    every_ms = 2000
    help_text = mark(
        "What was measured is drawn solid and what was estimated is drawn dashed: an estimate is "
        "no measurement. Each window has its interval of 95 %; a window with too few labels is no "
        "point of the course, and gaps stay gaps. The dashed line across is the accepted limit, "
        "from site.toml or from the performance on the reference.\n\n"
        "Choose a metric in the table to see its course, and a window by a click into the chart. "
        "The tabs tell what the model said to each truth at its working threshold, whether its "
        "scores are probabilities, how its parts compare, and how late the truths came. Truths "
        "come late: a window may still change as they arrive, and a corrected truth counts from "
        "then on.\n\n"
        "“Train anew” is only ever said where the measured performance is beyond its limit with "
        "evidence. Drift alone is no reason. Labels are brought in with edgewatch labels import, "
        "or by the host program with edgewatch.label."
    )

    def __init__(self) -> None:
        super().__init__()
        self._context: Context | None = None
        self._command: Command | None = None
        self._asked: tuple[str, Span, str] | None = None
        self._asked_s = 0.0
        self._labels = self._labels_seen = 0
        self._view: PerformanceView | None = None
        self._view_span = Span(0, 0)
        self._metric = ""
        self._at = 0
        # Who only leafs through the pages, or is still turning the wheel, starts nothing.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_LEAFING_MS)
        self._soon.timeout.connect(self._start)
        # What is done in a moment moves nothing on the page.
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(_SLOW_MS)
        self.headline = text_label("performance_headline", bold=True, points=12, wrap=True)
        self.windows = Picker(
            "performance_window", tr("Windows"), [tr(title) for title, _ in WINDOW_CHOICES]
        )
        self.progress = ProgressRow("performance_progress")
        self.chart = QualityChart()
        self.counts = LabelCounts()
        self.chart_title = text_label("quality_title", bold=True, points=12.5)
        self.detail = PerformanceDetail()
        self.advice = text_label("performance_advice", wrap=True)
        self.cannot = text_label("performance_cannot", muted=True, wrap=True)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        course = Panel("quality_panel")
        course.body.addWidget(self.chart_title)
        course.body.addWidget(self.chart, 4)
        course.body.addWidget(self.counts, 1)
        course.body.addWidget(text_label("quality_key", tr(_KEY), muted=True, wrap=True))
        self.detail.body.addWidget(self.advice)
        self.detail.body.addWidget(self.cannot)
        below = QHBoxLayout()
        below.setSpacing(GAP)
        below.addWidget(course, 48)
        below.addWidget(self.detail, 52)
        above = row(self.headline, self.windows)
        above.setStretch(0, 1)
        layout = QVBoxLayout(self.content)
        layout.setContentsMargins(GAP, GAP, GAP, GAP)
        layout.setSpacing(GAP)
        layout.addLayout(above)
        layout.addWidget(self.progress)
        layout.addLayout(below, 1)

    def _connect(self) -> None:
        self.windows.chosen.connect(lambda _i: self._ask(anew=True))
        self.detail.picked.connect(self._pick)
        self.detail.moved.connect(self._move)
        self.progress.cancelled.connect(self._cancel)
        self._slow.timeout.connect(self._show_progress)
        for chart in (self.chart, self.counts):
            chart.span_wanted.connect(self.span_wanted)
            chart.clicked.connect(self._pick_window)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        for part in (self.chart, self.counts, self.detail):
            part.set_theme(theme)

    @property
    def busy(self) -> bool:
        return self._soon.isActive() or (self._command is not None and self._command.busy)

    def shut(self) -> None:
        self._soon.stop()
        self._slow.stop()
        if self._command is not None:
            self._command.close()

    def refresh(self, context: Context) -> None:
        if not context.model:
            self.show_empty(tr("No prediction has been recorded yet."), tr(_NO_MODEL))
            return
        self._context, self._labels = context, last_label_id(context.db)
        if self._view is None and self.is_empty is False and self._command is None:
            self.show_empty(tr("One moment: the predictions are joined with their labels."), "")
        elif self._view is not None and not context.live:
            self._show_course()  # at once what is known, and then what has been measured
        self._ask()

    def _ask(self, *, anew: bool = False) -> None:
        """Have the record measured, unless it was a moment ago or is being measured."""
        context = self._context
        if context is None or self.site is None:
            return
        if self._command is None:
            self._make_command()
        wanted = (context.model, context.span, window_option(self.windows.current, context.span))
        if not anew and not self._is_due(wanted, live=context.live):
            return
        self._asked, self._asked_s = wanted, time.monotonic()
        self._labels_seen = self._labels
        self._soon.start()

    def _is_due(self, wanted: tuple[str, Span, str], *, live: bool) -> bool:
        asked = self._asked
        if asked is None or asked[0] != wanted[0] or asked[2] != wanted[2]:
            return True
        if not live:
            return asked[1] != wanted[1]
        length_ns = wanted[1].to_ns - wanted[1].from_ns
        resized = abs((asked[1].to_ns - asked[1].from_ns) - length_ns) > length_ns // _MOVED
        if resized:
            return True
        moved = abs(asked[1].to_ns - wanted[1].to_ns) > length_ns // _MOVED
        late = self._labels_seen != self._labels
        rested = not self.busy and time.monotonic() - self._asked_s >= _ANEW_S
        return rested and (moved or late)

    def _make_command(self) -> None:
        if self.site is None:
            return
        self._command = Command(self.site, self)
        self._command.done.connect(self._show)
        self._command.failed.connect(self._tell)
        self._command.progressed.connect(self._progressed)
        self._command.cancelled.connect(self._cancelled)

    def _start(self) -> None:
        if not self.isVisible():
            self._asked = None
        elif self._asked is not None and self._command is not None:
            model, span, window = self._asked
            words = ["--window", window] if window else []
            ends = ("--from", str(rfc3339(span.from_ns)), "--to", str(rfc3339(span.to_ns)))
            self._slow.start()
            self._command.start("performance", model, *words, *ends)

    def _show_progress(self) -> None:
        if self._command is not None and self._command.busy:
            self.progress.begin(tr("Joining predictions with their labels"))

    def _end_progress(self) -> None:
        self._slow.stop()
        self.progress.stop()

    def _progressed(self, share: float, _doing: str) -> None:
        self.progress.show_share(share, tr("Joining predictions with their labels"))

    def _cancel(self) -> None:
        if self._command is not None:
            self._command.cancel()

    def _cancelled(self) -> None:
        self._end_progress()
        if self._view is None:
            self.show_empty(
                tr("The measuring was cancelled."),
                tr("Choose another stretch of time at the top, or open the page again."),
            )

    def _tell(self, trouble: str) -> None:
        self._end_progress()
        self.show_empty(tr("Performance cannot be measured."), trouble)

    def _show(self, plain: Mapping[str, Any]) -> None:
        self._end_progress()
        try:
            self._view = performance_view(plain)
            self._view_span = self._asked[1] if self._asked else self._view_span
            if self._view is not None and self._view.metrics:
                self.show_content()
                self._show_view(self._view)
                return
        except (KeyError, TypeError, ValueError) as error:
            self._view = None
            self._tell(tr("What was measured cannot be read: {error}", error=error))
            return
        self._view = None
        self.show_empty(
            tr("There is nothing to measure in this stretch of time."),
            tr(
                "Keep the model running, and bring in what turned out to be true: edgewatch "
                "labels import, or edgewatch.label in the host program. Estimates need a baseline "
                "built with --label. Choose a longer stretch at the top to look back."
            ),
        )

    def _show_view(self, view: PerformanceView) -> None:
        told = view.window(view.told)
        broken = [one.title for one in told.rows if one.broken]
        judged = any(one.broken is not None for one in told.rows)
        if broken:
            set_text(self.headline, tr("Beyond the limit: {metrics}", metrics=", ".join(broken)))
        elif judged:
            set_text(self.headline, tr("Every measured metric is within its limit"))
        else:
            set_text(self.headline, tr("Nothing is judged yet"))
        set_text(self.advice, advice_words(view.retrain, view.reasons))
        cannot = [tr("Cannot estimate: {reason}", reason=one) for one in view.cannot]
        set_text(self.cannot, "\n".join(cannot))
        self.cannot.setVisible(bool(cannot))
        known = [one.key for one in view.metrics]
        self._metric = self._metric if self._metric in known else known[0]
        self._show_course()
        self._show_window(view.told)

    def _show_course(self) -> None:
        shown, context = self._find(self._metric), self._context
        if shown is None or self._view is None or context is None:
            return
        span = self._view_span if context.live else context.span
        set_text(self.chart_title, shown.title)
        self.chart.show_metric(shown, span)
        self.counts.show_counts(self._view.counts, span)

    def _show_window(self, at: int) -> None:
        if self._view is None:
            return
        self._at = at
        self.detail.show_window(self._view.window(at), at, len(self._view.windows))
        counts = self._view.counts
        self.chart.tell(float(counts.from_s[at]), float(counts.to_s[at]))

    def _pick(self, key: str) -> None:
        if self._find(key) is not None:
            self._metric = key
            self._show_course()

    def _move(self, by: int) -> None:
        if self._view is not None:
            self._show_window(min(max(self._at + by, 0), len(self._view.windows) - 1))

    def _pick_window(self, time_s: float) -> None:
        if self._view is not None:
            self._show_window(self._view.window_at(time_s))

    def _find(self, key: str) -> MetricView | None:
        metrics = self._view.metrics if self._view else ()
        return next((one for one in metrics if one.key == key), None)
