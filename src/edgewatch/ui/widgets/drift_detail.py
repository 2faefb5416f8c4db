"""The chosen cell of the drift map: both distributions, every measure, what came before it."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from edgewatch.ui.fonts import px
from edgewatch.ui.models.drift import DriftMap, role_words
from edgewatch.ui.models.drift_cell import CellDetail, Measure
from edgewatch.ui.models.formatting import NS, clock, duration, number, percent
from edgewatch.ui.models.metric_words import p_words
from edgewatch.ui.models.now_marks import Mark
from edgewatch.ui.theme import Theme
from edgewatch.ui.widgets.basics import Panel, set_text, text_label
from edgewatch.ui.widgets.histogram_chart import HistogramChart
from edgewatch.ui.widgets.rows import Cell, Row
from edgewatch.ui.widgets.scrolled import scrolled
from edgewatch.ui.widgets.table import Table
from edgewatch.ui.words import tr, trn

_WORDS_AT_MOST = 8
_HEADER = 36
_P_COLUMN, _LARGE = 3, 125


class DriftDetail(Panel):
    """Title, histogram, the measures with their limits, and the event before."""

    def __init__(self) -> None:
        super().__init__("drift_detail")
        self.title_label = text_label("cell_title", bold=True, points=12.5, wrap=True)
        self.when = text_label("cell_when", muted=True, wrap=True)
        self.histogram = HistogramChart()
        self.key = text_label("cell_key", muted=True, wrap=True)
        headers = (tr("Measure"), tr("Value"), tr("Limit"), tr("p"))
        self.measures = Table("cell_measures", tr("Measures"), headers)
        self.measures.set_widths(0, 76, 58, 80)
        self.measures.setColumnHidden(_P_COLUMN, px(100) > _LARGE)
        self.after = text_label("cell_after", wrap=True)
        self.histogram.setMinimumHeight(px(150))
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(6)
        for widget in (self.title_label, self.when, self.after):
            column.addWidget(widget)
        column.addWidget(self.histogram, 1)
        column.addWidget(self.key)
        column.addWidget(self.measures)
        self.body.addWidget(scrolled("drift_detail_scroll", tr("The chosen cell"), inner))

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours of a theme."""
        self.histogram.set_theme(theme)
        self.measures.set_theme(theme)

    def show_nothing(self, feature: str, why: str) -> None:
        """Say why there is nothing to compare."""
        set_text(self.title_label, feature)
        set_text(self.when, why)
        set_text(self.key, "")
        self.measures.set_rows(())
        self.histogram.show_histogram(feature, None)
        self._show_after("")

    def show_detail(
        self,
        detail: CellDetail,
        unit: str,
        now_ns: int,
        before: Mark | None,
        first_over_ns: int | None,
    ) -> None:
        """Show one cell. ``before`` is the last event before it went over its limit."""
        set_text(self.title_label, detail.cell.feature)
        set_text(self.when, _when(detail, now_ns))
        self.histogram.show_histogram(detail.cell.feature, detail.histogram, unit)
        set_text(self.key, key_words(detail))
        self.measures.set_rows([_measure_row(one) for one in detail.measures])
        self.measures.doItemsLayout()
        self.measures.setFixedHeight(px(_HEADER) + self.measures.rows_height())
        self._show_after(after_words(first_over_ns, before, now_ns))

    def _show_after(self, text: str) -> None:
        set_text(self.after, text)
        self.after.setVisible(bool(text))


def nothing_words(shown: DriftMap, i: int, j: int) -> str:
    """Why a cell has nothing to compare."""
    if shown.few[i, j]:
        return tr("Too few rows at that time to be judged.")
    return tr("Not measured at that time.")


def key_words(detail: CellDetail) -> str:
    """What the picture shows, or in its place the words and their shares."""
    if detail.words:
        shares = "; ".join(
            f"{one.word} {percent(round(one.reference, 3))} → {percent(round(one.current, 3))}"
            for one in detail.words[:_WORDS_AT_MOST]
        )
        return tr("Share of rows, reference → now: {shares}", shares=shares)
    if detail.cell.role == "joint":
        return tr("All inputs taken together: their combinations, not one distribution.")
    if detail.histogram is None:
        return tr("The rows of this window, or the reference, are no longer there to compare.")
    return tr("Grey: reference. Line: this stretch. Share of rows in each bin.")


def after_words(first_over_ns: int | None, before: Mark | None, now_ns: int) -> str:
    """Since when it has been over its limit, and how long after what."""
    if first_over_ns is None:
        return ""
    since = clock(first_over_ns, now_ns)
    if before is None:
        return tr("First window over its limit: {time}.", time=since)
    seconds = max(0.0, first_over_ns / NS - before.time_s)
    return tr(
        "First window over its limit: {time}, {duration} after “{event}”.",
        time=since,
        duration=duration(seconds),
        event=before.text,
    )


def _when(detail: CellDetail, now_ns: int) -> str:
    cell = detail.cell
    said = trn(
        detail.n,
        "{role}, {begin} to {end}: # row against {reference} of the reference"
        "|{role}, {begin} to {end}: # rows against {reference} of the reference",
        role=role_words(cell.role),
        begin=clock(cell.from_ns, now_ns),
        end=clock(cell.to_ns, now_ns),
        reference=number(detail.reference_rows, 3),
    )
    if detail.current_median is None:
        return said
    medians = (number(detail.reference_median), number(detail.current_median))
    centre = tr("median {reference} → {current}", reference=medians[0], current=medians[1])
    if detail.spread_ratio is None:
        return f"{said} · {centre}"
    wide = tr("spread ×{ratio}", ratio=number(detail.spread_ratio, 2))
    return f"{said} · {centre} · {wide}"


def _measure_row(measure: Measure) -> Row:
    out = measure.exceeded
    limit = number(measure.limit, 3) if measure.limit is not None else tr("too few")
    texts = (measure.title, _judged(measure), limit, p_words(measure.p))
    return Row(measure.method, tuple(Cell(t, bold=out, changed=out) for t in texts))


def _judged(measure: Measure) -> str:
    """The value, with a word where it is over its limit."""
    value = number(measure.value, 3)
    return tr("{value}, over", value=value) if measure.exceeded else value
