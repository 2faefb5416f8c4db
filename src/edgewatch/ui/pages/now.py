"""Now: may this prediction be relied on, what is it, and what stands out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from edgewatch.sdk.trust import Trust
from edgewatch.ui.models.alarms import alarm_rows, first_to_acknowledge
from edgewatch.ui.models.context import Context
from edgewatch.ui.models.heartbeat import Heartbeat
from edgewatch.ui.models.live_rows import LiveRows
from edgewatch.ui.models.now import NowView, now_view
from edgewatch.ui.models.now_marks import MarkReader
from edgewatch.ui.models.now_rows import CourseReader, SampledRows, shown_span
from edgewatch.ui.models.reference import ReferenceReader
from edgewatch.ui.models.trust import NOT_WATCHING, trust_view
from edgewatch.ui.pages.page import Page
from edgewatch.ui.theme import Theme
from edgewatch.ui.widgets.basics import GAP
from edgewatch.ui.widgets.empty_state import EmptyState
from edgewatch.ui.widgets.prediction_panel import PredictionPanel
from edgewatch.ui.widgets.scrolled import scrolled
from edgewatch.ui.widgets.trust_panel import TrustPanel
from edgewatch.ui.widgets.why_panel import WhyPanel
from edgewatch.ui.words import mark, tr

if TYPE_CHECKING:
    from edgewatch.ui.widgets.now_charts import InputCharts
    from edgewatch.ui.widgets.trend import TrendChart


class NowPage(Page):
    """The glance view. The trust runs on the window's own clock, not on the record.

    What draws charts takes longer to load than all else; so the page is painted without them
    first, and they come in on the next turn of the event loop.
    """

    start_agent = Signal()
    acknowledge_wanted = Signal()

    key = "now"
    title = mark("Now")
    every_ms = 100
    help_text = mark(
        "The large sign says whether the inputs of the model are those it was checked with. "
        "A grey tick: as checked. A yellow triangle: use with care. A red octagon: do not rely "
        "on this prediction. A violet diamond: EdgeWatch cannot judge. A crossed-out eye: nothing "
        "is being watched, so nothing is known.\n\n"
        "Below it stand the last prediction with the range accepted from the reference data, its "
        "course over half an hour or over the range chosen above, and the inputs that lie "
        "farthest from the reference, in robust standard deviations (σ). Dashed lines mark "
        "changes of the equipment, the model or the clock. The shaded band of a chart is the "
        "accepted range; choose another input in the list above its chart. “Why this result” "
        "(Ctrl+Y) asks the model which inputs moved it, and shows the most similar reference "
        "cases.\n\n"
        "EdgeWatch is not the alarm system of the equipment."
    )

    def __init__(self) -> None:
        super().__init__()
        self.trust_panel = TrustPanel()
        self.trust_panel.start_agent.connect(self.start_agent)
        self.trust_panel.acknowledge.connect(self.acknowledge_wanted)
        self.trust_panel.explain.connect(lambda: self.wanted.emit("alarms", ""))
        self.prediction = PredictionPanel()
        self.why = WhyPanel()
        self.why.asked.connect(self.explain)
        self._nothing = EmptyState("now_nothing")
        self.trend: TrendChart | None = None
        self.inputs: InputCharts | None = None
        self._references, self._rows = ReferenceReader(), LiveRows()
        self._course, self._sampled, self._marks = CourseReader(), SampledRows(), MarkReader()
        self._context: Context | None = None
        self._has_rows = self._to_acknowledge = self._painted = False
        self._shown: tuple[str, int] | None = None
        self._lay_out()

    def _lay_out(self) -> None:
        middle = QHBoxLayout()
        middle.setSpacing(GAP)
        middle.addWidget(self.prediction, 1)
        middle.addWidget(self.why, 1)
        below = QWidget()
        below.setObjectName("now_below")
        self._body = QVBoxLayout(below)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(GAP)
        self._body.addLayout(middle, 5)
        self._below = scrolled("now_scroll", tr("Prediction and inputs"), below)
        layout = QVBoxLayout(self.content)
        layout.setContentsMargins(GAP, GAP, GAP, GAP)
        layout.setSpacing(GAP)
        layout.addWidget(self.trust_panel)
        layout.addWidget(self._nothing, 1)
        layout.addWidget(self._below, 1)
        self._show_parts()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self._add_charts)

    @property
    def busy(self) -> bool:
        """Whether the charts are still to come."""
        return self.inputs is None

    def _add_charts(self) -> None:
        from edgewatch.ui.widgets.now_charts import InputCharts, trend_chart

        self.trend, self.inputs = trend_chart(), InputCharts()
        self.prediction.add_chart(self.trend)
        for chart in (self.trend, *(one.chart for one in self.inputs.charts)):
            chart.span_wanted.connect(self.span_wanted)
        self._body.addWidget(self.inputs, 4)
        self.trend.set_theme(self.theme)
        self.inputs.set_theme(self.theme)
        if self._context is not None:
            self.refresh(self._context)

    def explain(self) -> None:
        """Ask for an explanation of the prediction that is shown."""
        if self._shown is not None:
            self.explain_wanted.emit(*self._shown)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.why.set_theme(theme)
        if self.trend is not None and self.inputs is not None:
            self.trend.set_theme(theme)
            self.inputs.set_theme(theme)

    def show_trust(
        self, trust: Trust, heartbeat: Heartbeat | None = None, *, starting: bool = False
    ) -> None:
        """Show the trust of this moment; called ten times a second, record or not."""
        self.prediction.show_watched(watched=trust.state != NOT_WATCHING)
        self.trust_panel.show_trust(
            trust_view(trust, heartbeat, recorded=self.read_only),
            self.theme,
            to_acknowledge=self._to_acknowledge and not self.read_only,
            starting=starting,
            can_start=not self.read_only,
        )

    def refresh(self, context: Context) -> None:
        self._context = context
        self._to_acknowledge = first_to_acknowledge(alarm_rows(context.db)) is not None
        reference = self._references.read(context)
        rows = self._rows.read(context)
        marks = self._marks.read(context, shown_span(context, rows))
        view = now_view(context, rows, reference, marks)
        self._has_rows = view is not None
        self._show_parts()
        can_explain = view is not None and not view.failed
        self._shown = (context.model, int(view.rows.ids[-1])) if view and can_explain else None
        self.why.button.setEnabled(can_explain)
        self.why.show_why(view)
        if view is None:
            self._say_nothing_yet()
            return
        self.prediction.show_prediction(view, context.now_ns)
        self._show_trend(view, context)
        if self.inputs is not None:
            rows = self._sampled.read(context, view.rows)
            self.inputs.show_inputs(rows, reference, view.marks, view.units)

    def show_without_record(self, trouble: str) -> None:
        """Show the trust alone, and why there is nothing else."""
        self._context, self._has_rows = None, False
        self._show_parts()
        self._nothing.show_text(tr("There is nothing to show yet."), trouble, self.theme)

    def _say_nothing_yet(self) -> None:
        self._nothing.show_text(
            tr("No prediction has been recorded yet."),
            tr(
                "Run your model with edgewatch.InferenceSession, or let a feed read the device: "
                "the first prediction appears here by itself."
            ),
            self.theme,
        )

    def _show_parts(self) -> None:
        self._nothing.setVisible(not self._has_rows)
        self._below.setVisible(self._has_rows)

    def _show_trend(self, view: NowView, context: Context) -> None:
        if self.trend is None or view.output is None or view.output not in view.rows.output_names:
            return
        course = self._course.read(context, view.output, view.rows)
        self.trend.chart_title = tr("Course of {output}", output=view.output)
        colour = self.theme.series
        self.trend.show_series(
            course.time_s,
            course.values,
            view.accepted,
            view.marks,
            colour,
            view.unit,
            gap=course.gap_s,
        )
        if not context.live:
            span = shown_span(context, view.rows)
            self.trend.fit_x(span.from_ns / 1e9, span.to_ns / 1e9)
