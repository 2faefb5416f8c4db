"""History: a swap, the drift after it, the alarms and the predictions affected, on one axis."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout

from edgewatch.ui.models.chain import Happening, after, chain, happenings
from edgewatch.ui.models.context import Context
from edgewatch.ui.models.formatting import clock
from edgewatch.ui.models.history import history_view
from edgewatch.ui.models.ranges import RANGES, resolve
from edgewatch.ui.pages.page import Page
from edgewatch.ui.theme import Theme
from edgewatch.ui.widgets.basics import GAP, row, set_text, text_label
from edgewatch.ui.widgets.choices import Choices
from edgewatch.ui.widgets.history_lanes import HistoryLanes
from edgewatch.ui.widgets.rows import Cell, Row
from edgewatch.ui.widgets.table import Table

_SLOW_ABOVE_S = 2 * 3600


class HistoryPage(Page):
    """Lanes above, the table of events below, the chain of causes between them."""

    key = "history"
    title = "History"
    every_ms = 1000
    help_text = (
        "Five lanes share one time axis: the state of the equipment, the worst drift against its "
        "limit (the dashed line), alarms by priority, predictions, and the load of the "
        "workstation. The tinted span is the time in which predictions are affected; they are "
        "drawn as crosses.\n\n"
        "The line under the lanes tells the chain: what was swapped, what drifted after it, the "
        "alarms, the predictions affected. Select an event in the table to mark its moment in all "
        "lanes."
    )

    def __init__(self) -> None:
        super().__init__()
        self._context: Context | None = None
        self._happenings: list[Happening] = []
        self.ranges = Choices("history_range", "Range", [r.title for r in RANGES], 1)
        self.ranges.chosen.connect(lambda _i: self._again())
        self.shown = text_label("history_shown", muted=True)
        self.lanes = HistoryLanes()
        self.caption = text_label("history_chain", bold=True, points=11, wrap=True)
        self.table = Table("event_table", "Events", ("Time", "Kind", "What happened", "After"))
        self.table.set_widths(150, 120, 0, 190)
        self.table.picked.connect(self._pick)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setObjectName("history_splitter")
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.lanes)
        splitter.addWidget(self.table)
        splitter.setStretchFactor(0, 7)
        splitter.setStretchFactor(1, 3)
        splitter.setSizes([430, 170])
        layout = QVBoxLayout(self.content)
        layout.setContentsMargins(GAP, GAP, GAP, GAP)
        layout.addLayout(row(self.shown, self.ranges, stretch_at=1))
        layout.addWidget(self.caption)
        layout.addWidget(splitter, 1)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.lanes.set_theme(theme)
        self.table.set_theme(theme)

    def refresh(self, context: Context) -> None:
        self._context = context
        span = resolve(RANGES[self.ranges.current], context)
        self.every_ms = 5000 if span.seconds > _SLOW_ABOVE_S else 1000
        view = history_view(context, span)
        self._happenings = happenings(context, span)
        if not len(view.sample) and not self._happenings and not view.device_bars:
            if self.ranges.current != len(RANGES) - 1:
                self.ranges.choose(len(RANGES) - 1)
                self.refresh(context)
                return
            self.show_empty(
                "Nothing has been recorded yet.",
                "Start the agent and run the model: what happens is kept and shown from then on.",
            )
            return
        self.show_content()
        self.lanes.show_history(view)
        self._show_caption(context)
        part = "" if view.sample.complete else " · a sample of the predictions is drawn"
        until = clock(span.to_ns, context.now_ns)
        set_text(self.shown, f"{clock(span.from_ns, context.now_ns)} to {until}{part}")

    def _show_caption(self, context: Context) -> None:
        span = resolve(RANGES[self.ranges.current], context)
        found = chain(context, span)
        text = found.text if found else "No change of the equipment in this range."
        set_text(self.caption, text, "What led to what")
        swap_ns = found.swap_ns if found else None
        self.table.set_rows([_event_row(h, swap_ns, context.now_ns) for h in self._happenings])

    def _again(self) -> None:
        self.lanes.show_cursor(None)
        if self._context is not None:
            self.refresh(self._context)

    def _pick(self, key: str) -> None:
        found = next((h for h in self._happenings if h.key == key), None)
        self.lanes.show_cursor(found.time_ns / 1e9 if found else None)


def _event_row(happening: Happening, swap_ns: int | None, now_ns: int) -> Row:
    return Row(
        happening.key,
        (
            Cell(clock(happening.time_ns, now_ns)),
            Cell(happening.kind, sign=happening.sign),
            Cell(happening.words),
            Cell(after(happening.time_ns, swap_ns), muted=True),
        ),
    )
