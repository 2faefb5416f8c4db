"""Now: may this prediction be relied on, what is it, and what stands out."""

from __future__ import annotations

import time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout

from edgewatch.sdk.trust import Trust
from edgewatch.ui.fonts import POINTS
from edgewatch.ui.models.alarms import alarm_rows, first_to_acknowledge
from edgewatch.ui.models.context import Context
from edgewatch.ui.models.formatting import ago, clock, interval, number
from edgewatch.ui.models.heartbeat import Heartbeat
from edgewatch.ui.models.live_rows import LiveRows
from edgewatch.ui.models.now import NowView, most_deviating, now_view
from edgewatch.ui.models.reference import Reference, ReferenceReader
from edgewatch.ui.models.trust import trust_view
from edgewatch.ui.pages.page import Page
from edgewatch.ui.theme import Theme
from edgewatch.ui.widgets.basics import GAP, Panel, button, row, set_text, text_label
from edgewatch.ui.widgets.empty_state import EmptyState
from edgewatch.ui.widgets.input_chart import InputChart
from edgewatch.ui.widgets.trend import TrendChart
from edgewatch.ui.widgets.trust_panel import TrustPanel
from edgewatch.ui.widgets.why_bars import WhyBars

_CHARTS = 4
_CHOOSE_AGAIN_S = 10.0
_PREDICTION = "Current prediction"


class NowPage(Page):
    """The glance view. The trust runs on the window's own clock, not on the record."""

    start_agent = Signal()
    acknowledge_wanted = Signal()

    key = "now"
    title = "Now"
    every_ms = 100
    help_text = (
        "The large sign says whether the inputs of the model are those it was checked with. "
        "A grey tick: as checked. A yellow triangle: use with care. A red octagon: do not rely "
        "on this prediction. A violet diamond: EdgeWatch cannot judge. A crossed-out eye: nothing "
        "is being watched, so nothing is known.\n\n"
        "Below it stand the last prediction with the range accepted from the reference data, its "
        "course, and the inputs that lie farthest from the reference, in robust standard "
        "deviations (σ). The shaded band of a chart is the accepted range; choose another input "
        "in the list above its chart. “Why this result” (Ctrl+Y) asks the model which inputs "
        "moved it, and shows the most similar reference cases.\n\n"
        "EdgeWatch is not the alarm system of the equipment."
    )

    def __init__(self) -> None:
        super().__init__()
        self.trust_panel = TrustPanel()
        self.trust_panel.start_agent.connect(self.start_agent)
        self.trust_panel.acknowledge.connect(self.acknowledge_wanted)
        self.trust_panel.explain.connect(lambda: self.wanted.emit("alarms", ""))
        self._references = ReferenceReader()
        self._rows = LiveRows()
        self._chosen: list[str] = []
        self._chosen_s = -_CHOOSE_AGAIN_S
        self._to_acknowledge = False
        self._model = ""
        self._shown_id: int | None = None
        self._prediction = self._prediction_panel()
        self._why = self._why_panel()
        self.charts = [InputChart(i + 1) for i in range(_CHARTS)]
        self._nothing = EmptyState("now_nothing")
        self._lay_out()

    def _prediction_panel(self) -> Panel:
        panel = Panel("prediction_panel", _PREDICTION)
        self.value = text_label("prediction_value", points=30, bold=True)
        self.output = text_label("prediction_output", points=POINTS + 2, wrap=True)
        self.details = text_label("prediction_details", muted=True, wrap=True)
        self.affected = text_label("prediction_affected", bold=True, wrap=True)
        self.affected.setProperty("error", True)
        self.trend = TrendChart("prediction_trend", "Course of the output")
        head = row(self.value, self.output)
        head.setStretch(1, 1)
        panel.body.addLayout(head)
        for widget in (self.details, self.affected):
            panel.body.addWidget(widget)
        panel.body.addWidget(self.trend, 1)
        return panel

    def _why_panel(self) -> Panel:
        panel = Panel("why_panel", "Farthest from the reference, in robust deviations (σ)")
        self.bars = WhyBars()
        self._no_reference = text_label("why_empty", muted=True, wrap=True)
        self.why = button("why_explain", "&Why this result …", "Ask the model itself (Ctrl+Y)")
        self.why.clicked.connect(self.explain)
        panel.body.addWidget(self.bars, 1)
        panel.body.addWidget(self._no_reference)
        panel.body.addLayout(row(self.why, stretch_at=0))
        return panel

    def explain(self) -> None:
        """Ask for an explanation of the prediction that is shown."""
        if self._shown_id is not None:
            self.explain_wanted.emit(self._model, self._shown_id)

    def _lay_out(self) -> None:
        middle = QHBoxLayout()
        middle.setSpacing(GAP)
        middle.addWidget(self._prediction, 5)
        middle.addWidget(self._why, 5)
        bottom = QGridLayout()
        bottom.setSpacing(GAP)
        for i, chart in enumerate(self.charts):
            bottom.addWidget(chart, 0, i)
            bottom.setColumnStretch(i, 1)
        layout = QVBoxLayout(self.content)
        layout.setContentsMargins(GAP, GAP, GAP, GAP)
        layout.setSpacing(GAP)
        layout.addWidget(self.trust_panel)
        layout.addWidget(self._nothing, 1)
        layout.addLayout(middle, 5)
        layout.addLayout(bottom, 4)
        self._show_parts(has_rows=False)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.bars.set_theme(theme)
        self.trend.set_theme(theme)
        for chart in self.charts:
            chart.set_theme(theme)

    def show_trust(
        self, trust: Trust, heartbeat: Heartbeat | None = None, *, starting: bool = False
    ) -> None:
        """Show the trust of this moment; called ten times a second, record or not."""
        off = trust.state == "not-watching"
        title = "Last prediction recorded, before the watching stopped" if off else _PREDICTION
        set_text(self._prediction.title, title)
        self.trust_panel.show_trust(
            trust_view(trust, heartbeat),
            self.theme,
            to_acknowledge=self._to_acknowledge,
            starting=starting,
        )

    def refresh(self, context: Context) -> None:
        self._to_acknowledge = first_to_acknowledge(alarm_rows(context.db)) is not None
        reference = self._references.read(context)
        view = now_view(context, self._rows.read(context), reference)
        self._show_parts(has_rows=view is not None)
        self._model = context.model
        self._shown_id = int(view.rows.ids[-1]) if view is not None and not view.failed else None
        self.why.setEnabled(self._shown_id is not None)
        if view is None:
            self._nothing.show_text(
                "No prediction has been recorded yet.",
                "Run your model with edgewatch.InferenceSession, or let a feed read the device: "
                "the first prediction appears here by itself.",
                self.theme,
            )
            return
        self._show_prediction(view, context)
        self._show_why(view)
        self._show_inputs(view, reference)

    def show_without_record(self, trouble: str) -> None:
        """Show the trust alone, and why there is nothing else."""
        self._show_parts(has_rows=False)
        self._nothing.show_text("There is nothing to show yet.", trouble, self.theme)

    def _show_parts(self, *, has_rows: bool) -> None:
        self._nothing.setVisible(not has_rows)
        for widget in (self._prediction, self._why, *self.charts):
            widget.setVisible(has_rows)

    def _show_prediction(self, view: NowView, context: Context) -> None:
        set_text(self.value, number(view.value) if not view.failed else "failed", "Prediction")
        set_text(self.output, " · ".join(t for t in (view.output, view.label) if t), "Output")
        accepted = f"accepted {interval(*view.accepted)}" if view.accepted else "no baseline yet"
        when = f"{clock(view.time_ns, context.now_ns)} ({ago(view.time_ns, context.now_ns)})"
        set_text(self.details, f"{accepted} · made at {when}")
        words = "Made after an unapproved change of the equipment." if view.affected else ""
        set_text(self.affected, view.failed or words)
        self.affected.setVisible(bool(view.failed or words))
        if view.output in view.rows.output_names:
            y = view.rows.outputs[:, view.rows.output_names.index(view.output)]
            self.trend.chart_title = f"Course of {view.output}"
            self.trend.show_series(view.time_s, y, view.accepted, view.marks, self.theme.series)

    def _show_why(self, view: NowView) -> None:
        self.bars.show_contributions(view.why)
        self.bars.setVisible(bool(view.why))
        hint = "" if view.why else "There is no baseline to compare with. Build one from reference "
        hint += "" if view.why else "data: edgewatch baseline build MODEL REFERENCE.csv"
        set_text(self._no_reference, hint)
        self._no_reference.setVisible(not view.why)

    def _show_inputs(self, view: NowView, reference: Reference | None) -> None:
        names = view.rows.input_names
        if time.monotonic() - self._chosen_s > _CHOOSE_AGAIN_S or not set(self._chosen) <= set(
            names
        ):
            self._chosen_s = time.monotonic()
            self._chosen = most_deviating(view.rows, reference, _CHARTS)
        for i, chart in enumerate(self.charts):
            chart.set_names(names)
            name = chart.chosen or (self._chosen[i] if i < len(self._chosen) else None)
            chart.setVisible(name is not None)
            if name is None:
                continue
            known = reference.find(name) if reference else None
            chart.show_input(
                name,
                view.units.get(name, ""),
                view.time_s,
                view.rows.inputs[:, names.index(name)],
                (known.low, known.high) if known else None,
                view.marks,
                self.theme,
            )
