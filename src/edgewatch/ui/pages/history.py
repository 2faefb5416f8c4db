"""History: a swap, the drift after it, the alarms and the predictions affected, on one axis."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QSplitter, QVBoxLayout

from edgewatch.store import devices
from edgewatch.store.connection import RecordError
from edgewatch.ui.models.affected import affected_predictions
from edgewatch.ui.models.chain import chain
from edgewatch.ui.models.context import Context
from edgewatch.ui.models.formatting import NS
from edgewatch.ui.models.happenings import happenings, moment_of_alarm
from edgewatch.ui.models.history import HistoryReader, HistoryView
from edgewatch.ui.models.ranges import bounds
from edgewatch.ui.models.span import Span
from edgewatch.ui.pages.page import Page
from edgewatch.ui.theme import Theme
from edgewatch.ui.widgets.basics import GAP, button, set_text, text_label
from edgewatch.ui.widgets.event_list import EventList
from edgewatch.ui.widgets.history_lanes import HistoryLanes
from edgewatch.ui.widgets.predictions_dialog import PredictionsDialog
from edgewatch.ui.words import mark, tr

_SLOW_ABOVE_S = 2 * 3600
_AROUND_NS = 30 * 60 * NS
_SOON_MS = 30
_LIST_LATER_ABOVE_S = 86_400


class HistoryPage(Page):
    """Lanes above, the table of events below, the chain of causes over them.

    :meth:`show_key` takes "alarm:ID", "at:NS", "prediction:NS" and "slot:NAME".
    """

    key = "history"
    title = mark("History")
    every_ms = 1000
    help_text = mark(
        "Five lanes share one time axis: the state of the equipment, the worst drift against its "
        "limit (the dashed line), alarms by priority, predictions, and the load of the "
        "workstation. The tinted span is the time in which predictions are affected; they are "
        "drawn as crosses. Over a long time predictions are drawn from the least to the greatest "
        "of each minute, hour or day, with their mean. Hatched is a time in which nobody watched."
        "\n\n"
        "Turn the wheel or press + and - to look closer or wider, drag or press the arrow keys to "
        "move; hold Shift while dragging to look at exactly that stretch. Click to put cursor A "
        "at a moment and Shift-click for cursor B, or press A and B and move with Shift and the "
        "arrow keys; Delete takes both away. What stands at the cursors, how long after the swap "
        "that is, and the time between them are told under the lanes.\n\n"
        "The line above the lanes tells the chain: what was swapped, what drifted after it, the "
        "alarms, the predictions affected. Select an event in the table to put cursor A there."
    )

    def __init__(self) -> None:
        super().__init__()
        self._context: Context | None = None
        self._reader = HistoryReader()
        self._wanted_key = ""
        self._asked = False
        self._swap_ns: int | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self._again)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._show_list)
        self.caption = text_label("history_chain", bold=True, points=10.5, wrap=True)
        self.shown = text_label("history_shown", muted=True, wrap=True)
        self.affected = button(
            "list_affected", tr("&Affected…"), tr("Every prediction that the change affected")
        )
        self.affected.clicked.connect(self._list_affected)
        self.audit = button("add_to_audit", tr("To &bundle…"))
        self.audit.clicked.connect(self._add_to_audit)
        self.lanes = HistoryLanes()
        self.lanes.span_wanted.connect(self.span_wanted)
        self.events = EventList((self.affected, self.audit))
        self.events.picked.connect(self._pick)
        self.events.narrowed.connect(self._show_list)
        self._lay_out()

    def _lay_out(self) -> None:
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setObjectName("history_splitter")
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.lanes)
        splitter.addWidget(self.events)
        splitter.setStretchFactor(0, 7)
        splitter.setStretchFactor(1, 3)
        splitter.setSizes([430, 190])
        layout = QVBoxLayout(self.content)
        layout.setContentsMargins(GAP, GAP, GAP, GAP)
        layout.addWidget(self.caption)
        layout.addWidget(self.shown)
        layout.addWidget(splitter, 1)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.lanes.set_theme(theme)
        self.events.set_theme(theme)

    def refresh(self, context: Context) -> None:
        self._context = context
        span = context.span
        self.every_ms = 5000 if span.seconds > _SLOW_ABOVE_S else 1000
        view = self._reader.read(context, span)
        if view.is_empty and not view.slots and not self._list(context, None):
            self.show_empty(
                tr("Nothing has been recorded yet."),
                tr("Start the agent and run the model: what happens is kept and shown from then."),
            )
            return
        self.show_content()
        found = chain(context, span)
        self._swap_ns = found.swap_ns if found else None
        self.lanes.show_history(view, self._swap_ns, context.now_ns)
        text = found.text if found else tr("No change of the equipment in this time.")
        set_text(self.caption, text, tr("What led to what"))
        self.events.offer(slot_choices(context), view.features)
        self._say_what_is_shown(view)
        self.affected.setEnabled(bool(view.shades))
        self._offer_audit(context)
        if span.seconds > _LIST_LATER_ABOVE_S:
            self._later.start()  # the lanes are painted first: to count a year takes a moment
        else:
            self._show_list()

    def show_key(self, key: str) -> None:
        self._wanted_key, self._asked = key, False
        self._again()

    def _show_list(self) -> None:
        """Show the table of events, and go there where another page asked to."""
        if self._context is None:
            return
        try:
            self._list(self._context, self._swap_ns)
            self._go_to_wanted(self._context)
        except RecordError:
            return  # the window finds the same at its next look, and says it

    def _list(self, context: Context, swap_ns: int | None) -> int:
        """Show the events of the span; how many there are."""
        listed = happenings(context, context.span, self.events.filter)
        self.events.show_happenings(listed, swap_ns, context.now_ns)
        return len(listed.paged)

    def _offer_audit(self, context: Context) -> None:
        tip = tr("Opens Audit, to export the record of exactly this time")
        if context.read_only:
            tip = tr("This is an opened bundle: export from the site that it came from.")
        self.audit.setEnabled(not context.read_only)
        self.audit.setToolTip(tip)

    def _say_what_is_shown(self, view: HistoryView) -> None:
        text = ""
        if view.band is not None and not view.band.complete:
            text = tr("Reading closer…")
            self._soon.start()
        elif view.band is None and not view.sample.complete:
            text = tr("A sample of the predictions is drawn; look closer to see each.")
        set_text(self.shown, text, tr("Drawn"))
        self.shown.setVisible(bool(text))

    def _again(self) -> None:
        if self._context is None:
            return
        try:
            self.refresh(self._context)
        except RecordError:
            return  # the window finds the same at its next look, and says it

    def _pick(self, _key: str, time_ns: int) -> None:
        self.lanes.set_cursor("A", time_ns / NS)

    def _go_to_wanted(self, context: Context) -> None:
        """Go where another page asked to; first ask for the time, if it is not the one shown."""
        kind, _, what = self._wanted_key.partition(":")
        if kind == "slot":
            self._wanted_key = ""
            self.events.narrow_to_slot(what)
        found = _moment(context, kind, what)
        if found is None:
            self._wanted_key = ""
            return
        key, time_ns = found
        if context.span.from_ns <= time_ns < context.span.to_ns:
            self._wanted_key = ""
            self.lanes.set_cursor("A", time_ns / NS)
            self.events.select(key, time_ns)
        elif not self._asked:
            self._asked = True  # once: what lies before or after the record is not gone to
            length = min(context.span.to_ns - context.span.from_ns, 2 * _AROUND_NS)
            self.span_wanted.emit(Span(time_ns - length // 2, time_ns + length // 2))

    def _list_affected(self) -> None:
        if self._context is None:
            return
        found = affected_predictions(self._context, self._context.span)
        dialog = PredictionsDialog(found, self._context.now_ns, self.theme, self)
        dialog.explain_wanted.connect(self.explain_wanted.emit)
        dialog.show()

    def _add_to_audit(self) -> None:
        if self._context is not None:
            span = self._context.span
            whole = bounds(self._context)
            low, high = max(span.from_ns, whole.from_ns), min(span.to_ns, whole.to_ns)
            self.wanted.emit("audit", f"span:{low}:{high}")


def slot_choices(context: Context) -> list[tuple[str, str]]:
    """(name, label) of each slot of the site."""
    return [(str(s["name"]), context.slot_label(s["name"])) for s in devices.slots(context.db)]


def _moment(context: Context, kind: str, what: str) -> tuple[str, int] | None:
    """(key of the happening, time) of what another page asked for."""
    if not what.isdigit():
        return None
    if kind == "alarm":
        return moment_of_alarm(context, int(what))
    return ("", int(what)) if kind in ("at", "prediction") else None
