"""Drift: every feature against its limit over time, and each cell opened up."""

from __future__ import annotations

import numpy as np
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout

from edgewatch.store import devices
from edgewatch.ui.models.baseline import baseline_words
from edgewatch.ui.models.context import Context
from edgewatch.ui.models.drift import (
    METHOD_WORDS,
    WORST,
    CellDetail,
    DriftMap,
    Measure,
    cell_detail,
    drift_map,
    last_methods,
)
from edgewatch.ui.models.formatting import clock, count, number
from edgewatch.ui.models.now import Mark
from edgewatch.ui.models.ranges import RANGES, Span, resolve
from edgewatch.ui.models.reference import ReferenceReader
from edgewatch.ui.pages.page import Page
from edgewatch.ui.theme import Theme
from edgewatch.ui.widgets.basics import GAP, Panel, row, set_text, text_label
from edgewatch.ui.widgets.choices import Choices
from edgewatch.ui.widgets.drift_colours import DriftLegend
from edgewatch.ui.widgets.heat_map import HeatMap
from edgewatch.ui.widgets.histogram_chart import HistogramChart
from edgewatch.ui.widgets.picker import Picker
from edgewatch.ui.widgets.rows import Cell, Row
from edgewatch.ui.widgets.table import Table

_SWAPS = ("CHANGED", "MISSING")
_WORDS_AT_MOST = 8


class DriftPage(Page):
    """The map on the left, the chosen cell on the right."""

    key = "drift"
    title = "Drift"
    every_ms = 1000
    help_text = (
        "Each row is an input or output, each cell a stretch of time. The colour says how far the "
        "measure stands against its limit: pale is far below, yellow is over the limit, dark red "
        "is four times the limit; hatched cells have not been measured. The worst row is on top, "
        "with its latest value at the right. Dashed lines are changes of the equipment.\n\n"
        "Choose a cell with the mouse or the arrow keys to compare both distributions. Evidence is "
        "what raises an alarm: it gathers row by row, and reaches 1 without a change no more often "
        "than alarms_per_year in site.toml allows. PSI, taken over the deciles of the reference, "
        "Kolmogorov–Smirnov and the others measure how large a change is within one window; their "
        "limits allow for rows that depend on each other. “inputs together” are the inputs taken "
        "jointly: T² finds unusual combinations, Q those the reference never had."
    )

    def __init__(self) -> None:
        super().__init__()
        self._references = ReferenceReader()
        self._context: Context | None = None
        self._map: DriftMap | None = None
        self._span: Span | None = None
        self._methods = [WORST]
        self._followed = True
        self.ranges = Choices("drift_range", "Range", [r.title for r in RANGES], 1)
        self.measure = Picker("drift_method", "Measure", [METHOD_WORDS[WORST]])
        self.views = Choices("drift_view", "Shown as", ["Map", "Table"])
        self.headline = text_label("drift_headline", bold=True, points=12)
        self.compared = text_label("drift_compared", muted=True, wrap=True)
        self.map = HeatMap()
        self.table = Table(
            "drift_table",
            "Drift",
            ("Feature", "Role", "Value", "Limit", "Of limit", "Rows", "Window"),
        )
        self.legend = DriftLegend()
        self._detail = self._detail_panel()
        self._lay_out()
        self._connect()

    def _detail_panel(self) -> Panel:
        panel = Panel("drift_detail")
        self.cell_title = text_label("cell_title", bold=True, points=12.5, wrap=True)
        self.cell_when = text_label("cell_when", muted=True, wrap=True)
        self.histogram = HistogramChart()
        self.cell_key = text_label("cell_key", muted=True, wrap=True)
        self.measures = Table("cell_measures", "Measures", ("Measure", "Value", "Limit", "p", ""))
        self.measures.set_widths(0, 66, 70, 78, 64)
        self.measures.setFixedHeight(210)
        self.cell_after = text_label("cell_after", wrap=True)
        for widget in (self.cell_title, self.cell_when, self.histogram, self.cell_key):
            panel.body.addWidget(widget, 1 if widget is self.histogram else 0)
        panel.body.addWidget(self.measures)
        panel.body.addWidget(self.cell_after)
        return panel

    def _lay_out(self) -> None:
        self.table.set_widths(0, 66, 74, 74, 110, 56, 84)
        scroll = QScrollArea()
        scroll.setObjectName("drift_scroll")
        scroll.setWidgetResizable(True)
        scroll.setWidget(self.map)
        map_panel = Panel("drift_map_panel")
        map_panel.body.setContentsMargins(6, 6, 6, 6)
        map_panel.body.addWidget(scroll, 1)
        map_panel.body.addWidget(self.legend)
        self._shown_as = QStackedWidget()
        self._shown_as.addWidget(map_panel)
        self._shown_as.addWidget(self.table)
        below = QHBoxLayout()
        below.setSpacing(GAP)
        below.addWidget(self._shown_as, 63)
        below.addWidget(self._detail, 37)
        layout = QVBoxLayout(self.content)
        layout.setContentsMargins(GAP, GAP, GAP, GAP)
        layout.setSpacing(GAP)
        layout.addLayout(row(self.headline, self.measure, self.ranges, self.views, stretch_at=1))
        layout.addWidget(self.compared)
        layout.addLayout(below, 1)

    def _connect(self) -> None:
        self.map.picked.connect(self._pick)
        self.table.picked.connect(self._pick_feature)
        self.ranges.chosen.connect(lambda _i: self._again())
        self.measure.chosen.connect(lambda _i: self._again())
        self.views.chosen.connect(self._shown_as.setCurrentIndex)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        for part in (self.map, self.table, self.legend, self.histogram, self.measures):
            part.set_theme(theme)

    def refresh(self, context: Context) -> None:
        self._context = context
        self._methods = last_methods(context) or [WORST]
        self.measure.set_titles([METHOD_WORDS.get(m, m) for m in self._methods])
        self._span = resolve(RANGES[self.ranges.current], context)
        method = self._methods[min(self.measure.current, len(self._methods) - 1)]
        feature = self._map.features[self.map.cell[0]] if self._map else None
        self._map = drift_map(context, self._span, method)
        if self._map is None:
            self._explain_nothing(context)
            return
        self.show_content()
        set_text(self.compared, baseline_words(context))
        self._show_map(self._map, context, feature)

    def _explain_nothing(self, context: Context) -> None:
        if self._references.read(context) is None:
            self.show_empty(
                "There is no baseline to compare with.",
                f"Build one from reference data: edgewatch baseline build {context.model} "
                "REFERENCE.csv",
            )
            return
        everything = len(RANGES) - 1
        if last_methods(context) and self.ranges.current != everything:
            self.ranges.choose(everything)
            self.refresh(context)
            return
        self.show_empty(
            "Drift has not been measured yet.",
            f"It is measured from {context.config.drift.min_rows} predictions on. "
            "Keep the model running; the map appears here by itself.",
        )

    def _show_map(self, shown: DriftMap, context: Context, feature: str | None) -> None:
        method = METHOD_WORDS.get(shown.method, shown.method)
        over = count(shown.over, "feature is", "features are") if shown.over else "No feature is"
        limit = "a limit" if shown.method == WORST else f"the limit of {method}"
        words = f"{over} over {limit}" if shown.judged else "Too few rows yet to judge drift"
        set_text(self.headline, words)
        i, j = self.map.cell
        if self._followed:
            i, j = 0, shown.ratio.shape[1] - 1
        elif feature in shown.features:
            i = shown.features.index(feature)
        self.map.show_map(shown, self._marks(context), (i, j))
        self.table.set_rows(_table_rows(shown))
        self._show_cell(*self.map.cell)

    def _marks(self, context: Context) -> tuple[Mark, ...]:
        if self._span is None:
            return ()
        history = devices.state_history(context.db, None, self._span.from_ns, self._span.to_ns)
        return tuple(
            Mark(s["since_ns"] / 1e9, f"{context.slot_label(s['slot'])} {s['verdict'].lower()}")
            for s in history
            if s["verdict"] in _SWAPS
        )

    def _again(self) -> None:
        self._followed = True
        if self._context is not None:
            self.refresh(self._context)

    def _pick(self, i: int, j: int) -> None:
        self._followed = self._map is not None and (i, j) == (0, self._map.ratio.shape[1] - 1)
        self._show_cell(i, j)

    def _pick_feature(self, feature: str) -> None:
        if self._map is None or feature not in self._map.features:
            return
        i = self._map.features.index(feature)
        measured = np.flatnonzero(~np.isnan(self._map.ratio[i]))
        self._followed = False
        self._show_cell(i, int(measured[-1]) if len(measured) else 0)

    def _show_cell(self, i: int, j: int) -> None:
        if self._map is None or self._context is None:
            return
        window = self._map.windows[i][j]
        if window is None:
            set_text(self.cell_title, self._map.features[i])
            set_text(self.cell_when, "Not measured at that time: too few rows.")
            self.measures.set_rows(())
            self.histogram.show_histogram(self._map.features[i], None)
            return
        reference = self._references.read(self._context)
        self._show_detail(cell_detail(self._context, window, reference), self._context)

    def _show_detail(self, detail: CellDetail, context: Context) -> None:
        set_text(self.cell_title, detail.feature)
        until = clock(detail.to_ns, context.now_ns)
        set_text(
            self.cell_when,
            f"{detail.role} · {clock(detail.from_ns, context.now_ns)} to {until} · "
            f"{count(detail.n, 'row')} · median {number(detail.reference_median)} → "
            f"{number(detail.current_median)}",
        )
        limits = context.model_section.limits.get(detail.feature)
        unit = limits.unit if limits else ""
        self.histogram.show_histogram(detail.feature, detail.histogram, unit)
        set_text(self.cell_key, _key_text(detail))
        self.measures.set_rows([_measure_row(m) for m in detail.measures])
        self._show_after(detail)

    def _show_after(self, detail: CellDetail) -> None:
        before = [m for m in self.map.marks if m.time_s * 1e9 <= detail.to_ns]
        exceeded = any(m.exceeded for m in detail.measures)
        if not before or not exceeded:
            set_text(self.cell_after, "")
        else:
            minutes = (detail.to_ns / 1e9 - before[-1].time_s) / 60
            set_text(self.cell_after, f"Window ends {minutes:.1f} min after “{before[-1].text}”.")
        self.cell_after.setVisible(bool(self.cell_after.text()))


def _key_text(detail: CellDetail) -> str:
    """What the picture shows, or in its place the words and their shares."""
    if detail.words:
        shown = "; ".join(
            f"{one.word} {one.reference:.0%} → {one.current:.0%}"
            for one in detail.words[:_WORDS_AT_MOST]
        )
        return f"Share of rows, reference → this window: {shown}"
    if detail.role == "joint":
        return "All inputs taken together: their combinations, not one distribution."
    if detail.histogram is None:
        return "The rows of this window, or the reference, are no longer there to compare."
    return "Grey: reference. Blue line: this window. Share of rows in each bin."


def _measure_row(measure: Measure) -> Row:
    out = measure.exceeded
    limit = number(measure.limit) if measure.limit is not None else "too few"
    p = (
        "–"
        if measure.p is None
        else f"{measure.p:.1e}"
        if measure.p < 0.001
        else f"{measure.p:.3f}"
    )
    texts = (measure.title, number(measure.value, 3), limit, p, _judged(measure))
    return Row(measure.method, tuple(Cell(t, bold=out, changed=out) for t in texts))


def _judged(measure: Measure) -> str:
    if measure.limit is None or measure.value is None:
        return "–"
    return "over" if measure.exceeded else "within"


def _table_rows(shown: DriftMap) -> list[Row]:
    found = []
    for i, feature in enumerate(shown.features):
        known = [w for w in shown.windows[i] if w is not None]
        if not known:
            continue
        last = known[-1]
        ratio = shown.latest[i]
        out = bool(ratio > 1)
        texts = (
            feature,
            str(last["role"]),
            number(last["value"], 3),
            number(last["lim"], 3),
            "–" if np.isnan(ratio) else f"{ratio:.2f}×" + (" over" if out else ""),
            str(last["n"]),
            clock(last["to_ns"]),
        )
        found.append(Row(feature, tuple(Cell(t, bold=out, changed=out) for t in texts)))
    return found
