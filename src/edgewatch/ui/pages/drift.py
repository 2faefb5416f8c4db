"""Drift: every feature against its limit over time, and each cell opened up."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout

from edgewatch.ui.models.baseline import BaselineReader, baseline_words
from edgewatch.ui.models.context import Context
from edgewatch.ui.models.drift import WORST, DriftMap, method_words, role_words
from edgewatch.ui.models.drift_cell import cell_detail
from edgewatch.ui.models.drift_events import first_over_ns, last_before, marks_of
from edgewatch.ui.models.drift_reader import DriftReader
from edgewatch.ui.models.formatting import NOTHING, clock, number
from edgewatch.ui.pages.page import Page
from edgewatch.ui.theme import Theme
from edgewatch.ui.widgets.basics import GAP, Panel, row, say, set_text, text_label
from edgewatch.ui.widgets.choices import Choices
from edgewatch.ui.widgets.drift_colours import DriftLegend
from edgewatch.ui.widgets.drift_detail import DriftDetail, nothing_words
from edgewatch.ui.widgets.heat_map import HeatMap
from edgewatch.ui.widgets.picker import Picker
from edgewatch.ui.widgets.rows import Cell, Row
from edgewatch.ui.widgets.table import Table
from edgewatch.ui.words import mark, tr, trn

_HEADERS = (
    mark("Feature"),
    mark("Role"),
    mark("Measure"),
    mark("Value"),
    mark("Limit"),
    mark("Of limit"),
    mark("Rows"),
    mark("Until"),
)


class DriftPage(Page):
    """The map on the left, the chosen cell on the right."""

    key = "drift"
    title = mark("Drift")
    every_ms = 1000
    help_text = mark(
        "Each row is an input or output, each cell a stretch of time. The colour says how far the "
        "measure stands against its limit: pale is far below, yellow is over the limit, dark red "
        "is four times the limit. Hatched cells have too few rows to be judged, empty ones were "
        "not measured. The worst row is on top, with its latest value at the right. Dashed lines "
        "are changes of the equipment, the model or the baseline.\n\n"
        "Choose a cell with the mouse or the arrow keys to compare both distributions. + and -, or "
        "Ctrl and the wheel, show a shorter or longer stretch; dragging shows what was dragged "
        "over; Shift and the arrow keys go earlier or later.\n\n"
        "Short stretches show the windows that the agent judged. Long ones are measured as a whole "
        "from the sketches of minutes, hours and days, against the limit of one window, so that a "
        "colour means the same size of a change everywhere; edgewatch drift --window gives the "
        "exact limits.\n\n"
        "Evidence is what raises an alarm: it gathers row by row, and reaches 1 without a change "
        "no more often than alarms_per_year in site.toml allows. PSI, taken over the deciles of "
        "the reference, Kolmogorov–Smirnov and the others measure how large a change is; their "
        "limits allow for rows that depend on each other. T² finds unusual combinations of "
        "inputs, Q those the reference never had."
    )

    def __init__(self) -> None:
        super().__init__()
        self._reader = DriftReader()
        self._baselines = BaselineReader()
        self._context: Context | None = None
        self._map: DriftMap | None = None
        self._methods = [WORST]
        self._followed = True
        self.measure = Picker("drift_method", tr("Measure"), [method_words(WORST)])
        self.views = Choices("drift_view", tr("Shown as"), [tr("Map"), tr("Table")])
        self.headline = text_label("drift_headline", bold=True, points=12, wrap=True)
        self.compared = text_label("drift_compared", muted=True, wrap=True)
        self.map = HeatMap()
        self.table = Table("drift_table", tr("Drift"), [tr(one) for one in _HEADERS])
        self.legend = DriftLegend()
        self.detail = DriftDetail()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.table.set_widths(0, 66, 90, 62, 62, 96, 50, 84)
        scroll = QScrollArea()
        scroll.setObjectName("drift_scroll")
        scroll.setWidgetResizable(True)
        scroll.setWidget(self.map)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the map itself takes the keys
        say(scroll, tr("Drift"))
        map_panel = Panel("drift_map_panel", "")
        map_panel.body.setContentsMargins(6, 6, 6, 6)
        map_panel.body.addWidget(scroll, 1)
        map_panel.body.addWidget(self.legend)
        self._shown_as = QStackedWidget()
        self._shown_as.addWidget(map_panel)
        self._shown_as.addWidget(self.table)
        below = QHBoxLayout()
        below.setSpacing(GAP)
        below.addWidget(self._shown_as, 63)
        below.addWidget(self.detail, 37)
        above = row(self.headline, self.measure, self.views)
        above.setStretch(0, 1)
        layout = QVBoxLayout(self.content)
        layout.setContentsMargins(GAP, GAP, GAP, GAP)
        layout.setSpacing(GAP)
        layout.addLayout(above)
        layout.addWidget(self.compared)
        layout.addLayout(below, 1)

    def _connect(self) -> None:
        self.map.picked.connect(self._pick)
        self.map.span_wanted.connect(self.span_wanted)
        self.table.picked.connect(self._pick_feature)
        self.measure.chosen.connect(lambda _i: self._again())
        self.views.chosen.connect(self._shown_as.setCurrentIndex)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        for part in (self.map, self.table, self.legend, self.detail):
            part.set_theme(theme)

    def refresh(self, context: Context) -> None:
        self._context = context
        method = self._methods[min(self.measure.current, len(self._methods) - 1)]
        shown = self._reader.read(context, context.span, method)
        self._offer(self._reader.methods())
        if shown is None and method not in self._methods:
            shown = self._reader.read(context, context.span, WORST)
        if shown is None:
            self._map = None
            self._explain_nothing(context)
            return
        self.show_content()
        set_text(self.compared, baseline_words(self._baselines.read(context), context.now_ns))
        if shown is not self._map:
            self._show_map(shown, context)

    def show_key(self, key: str) -> None:
        """Show the latest cell of a feature."""
        self._pick_feature(key)

    def _offer(self, methods: list[str]) -> None:
        if methods and methods != self._methods:
            self._methods = methods
            self.measure.set_titles([method_words(one) for one in methods])

    def _explain_nothing(self, context: Context) -> None:
        if self._reader.references.read(context) is None:
            self.show_empty(
                tr("There is no baseline to compare with."),
                tr(
                    "Build one from reference data: edgewatch baseline build {model} REFERENCE.csv",
                    model=context.model or "MODEL",
                ),
            )
        elif self._baselines.read(context) and not context.live:
            self.show_empty(
                tr("Drift was not measured in this stretch of time."),
                tr("Choose a longer one, or another, at the top."),
            )
        else:
            self.show_empty(
                tr("Drift has not been measured in this stretch of time."),
                tr(
                    "It is measured from {rows} predictions on. Keep the model running; the map "
                    "appears here by itself. Choose a longer stretch at the top to look back.",
                    rows=number(context.config.drift.min_rows),
                ),
            )

    def _show_map(self, shown: DriftMap, context: Context) -> None:
        feature = self._map.features[self.map.cell[0]] if self._map else None
        chosen_ns = int(self._map.ends_ns[self.map.cell[1]]) if self._map else 0
        self._map = shown
        set_text(self.headline, headline(shown))
        i, j = 0, shown.ratio.shape[1] - 1
        if not self._followed and feature in shown.features:
            i, j = shown.features.index(feature), shown.column_at(chosen_ns)
        marks = marks_of(context, self._baselines.read(context), shown.span)
        self.map.show_map(shown, marks, (i, j))
        self.table.set_rows(table_rows(shown))
        self._show_cell(*self.map.cell)

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
        j = int(measured[-1]) if len(measured) else 0
        self._followed = False
        self.map.show_map(self._map, self.map.marks, (i, j))
        self._show_cell(i, j)

    def _show_cell(self, i: int, j: int) -> None:
        shown, context = self._map, self._context
        if shown is None or context is None:
            return
        cell = shown.cell(i, j)
        if cell is None:
            self.detail.show_nothing(shown.features[i], nothing_words(shown, i, j))
            return
        limits = context.model_section.limits.get(cell.feature)
        over_ns = first_over_ns(context, shown, i, j)
        before = last_before(self.map.marks, over_ns) if over_ns is not None else None
        found = cell_detail(context, cell, self._reader.references, self._reader.limits)
        unit = limits.unit if limits else ""
        self.detail.show_detail(found, unit, context.now_ns, before, over_ns)


def headline(shown: DriftMap) -> str:
    """How many features are over a limit at the end."""
    if not shown.judged:
        return tr("Too few rows yet to judge drift")
    if not shown.over:
        return tr("No feature is over a limit")
    if shown.method == WORST:
        return trn(shown.over, "# feature is over a limit|# features are over a limit")
    return trn(
        shown.over,
        "# feature is over the limit of {method}|# features are over the limit of {method}",
        method=method_words(shown.method),
    )


def table_rows(shown: DriftMap) -> list[Row]:
    """The last cell of each feature in which anything was measured."""
    found = []
    for i, feature in enumerate(shown.features):
        cells = (shown.cell(i, j) for j in reversed(range(len(shown.ends_ns))))
        last = next((one for one in cells if one is not None), None)
        if last is None:
            continue
        out = last.ratio is not None and last.ratio > 1
        ratio = NOTHING if last.ratio is None else f"{number(round(last.ratio, 2))}×"
        texts = (
            feature,
            role_words(last.role),
            method_words(last.method),
            number(last.value, 3),
            number(last.limit, 3),
            tr("{ratio} over", ratio=ratio) if out else ratio,
            number(last.n, 3),
            clock(last.to_ns, shown.span.to_ns),
        )
        found.append(Row(feature, tuple(Cell(t, bold=out, changed=out) for t in texts)))
    return found
