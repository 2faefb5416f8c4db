"""The table of what happened, of any length, with what it is narrowed down to."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from edgewatch.store.timeline import KINDS
from edgewatch.ui.fonts import px
from edgewatch.ui.models.chain import after
from edgewatch.ui.models.formatting import clock
from edgewatch.ui.models.happenings import KIND_WORDS, Filter, Happening, Happenings
from edgewatch.ui.theme import Theme
from edgewatch.ui.widgets.basics import button, row, say, set_text, text_label
from edgewatch.ui.widgets.cells import Cell
from edgewatch.ui.widgets.elided_label import ElidedLabel
from edgewatch.ui.widgets.paged_table import PagedTable
from edgewatch.ui.widgets.picker import Picker
from edgewatch.ui.widgets.rows import Row
from edgewatch.ui.widgets.signs import word
from edgewatch.ui.words import tr, trn

_SEVERITIES = ("high", "medium", "low")
# In a lower list the sentence would take the place of the rows; it is then in the tip alone.
_ROOM = 150


class EventList(QWidget):
    """``picked`` carries the key and the time of a row; ``narrowed`` says that another filter
    holds. ``acts`` are what can be done, beside the filter."""

    picked = Signal(str, object)
    narrowed = Signal()

    def __init__(self, acts: Sequence[QWidget] = ()) -> None:
        super().__init__()
        self.setObjectName("event_list")
        self._acts = acts
        self._shown: Happenings | None = None
        self._slots: tuple[str, ...] = ()
        self._features: tuple[str, ...] = ()
        self.kind = Picker(
            "event_kind", tr("Kind"), [tr("All kinds"), *(tr(KIND_WORDS[k]) for k in KINDS)]
        )
        self.device = Picker("event_device", tr("Device"), [tr("All devices")])
        self.feature = Picker("event_feature", tr("Input or output"), [tr("All inputs")])
        titles = [tr("All severities"), *(word(one) for one in _SEVERITIES)]
        self.severity = Picker("event_severity", tr("Severity"), titles)
        self.clear = button("event_clear", "✕", tr("Take away what narrows the list"))
        say(self.clear, tr("Show all events"))
        self.clear.clicked.connect(self._clear)
        self.found = ElidedLabel("event_count", muted=True)
        headers = (tr("Time"), tr("Kind"), tr("What happened"), tr("After the swap"))
        self.table = PagedTable("event_table", tr("Events"), headers)
        self.table.set_widths(150, 120, 0, 170)
        self.table.picked.connect(self._picked)
        self.whole = text_label("event_whole", wrap=True)
        self.whole.hide()
        self._lay_out()

    def _lay_out(self) -> None:
        pickers = (self.kind, self.device, self.feature, self.severity)
        for picker in pickers:
            # As wide as its words while there is room, and narrower in a small window.
            picker.setMinimumWidth(px(84))
            picker.setMaximumWidth(px(180))
            picker.chosen.connect(lambda _at: self._narrow())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(4))
        layout.addLayout(row(*pickers, self.clear, self.found, *self._acts, stretch_at=6))
        layout.addWidget(self.table, 1)
        layout.addWidget(self.whole)

    @property
    def filter(self) -> Filter:
        """What the list is narrowed down to."""
        return Filter(
            _chosen(self.kind, KINDS),
            _chosen(self.device, self._slots),
            _chosen(self.feature, self._features),
            _chosen(self.severity, _SEVERITIES),
        )

    def set_theme(self, theme: Theme) -> None:
        self.table.set_theme(theme)

    def offer(self, slots: Sequence[tuple[str, str]], features: Sequence[str]) -> None:
        """The slots (name, label) and features to choose from."""
        self._slots = tuple(name for name, _ in slots)
        self._features = tuple(features)
        self.device.set_titles([tr("All devices"), *(label for _, label in slots)])
        self.feature.set_titles([tr("All inputs"), *features])

    def narrow_to_slot(self, slot: str) -> None:
        """Show what concerns one slot alone."""
        if slot in self._slots:
            self.device.choose(self._slots.index(slot) + 1)
            self._narrow()

    def show_happenings(self, shown: Happenings, swap_ns: int | None, now_ns: int) -> None:
        """Show a list; times are told relative to the swap, where there is one."""
        self._shown = shown
        self.table.show_paged(shown.paged, lambda one: _row(one, swap_ns, now_ns))
        self.clear.setEnabled(self.filter != Filter())
        set_text(self.found, trn(len(shown.paged), "# event|# events"))

    def select(self, key: str, time_ns: int) -> bool:
        """Select the happening of a key, if the list has it."""
        if self._shown is None:
            return False
        at = self._shown.position(key, time_ns)
        return self.table.rows_model.key_at(at) == key and self.table.select(at)

    def _clear(self) -> None:
        for picker in (self.kind, self.device, self.feature, self.severity):
            picker.choose(0)
        self._narrow()

    def _narrow(self) -> None:
        self.whole.hide()
        self.narrowed.emit()

    def _picked(self, key: str) -> None:
        thing = self._shown.paged.at(self.table.currentIndex().row()) if self._shown else None
        if thing is not None and thing.key == key:
            set_text(self.whole, thing.words, tr("Selected"))
            self.whole.setVisible(self.height() > px(_ROOM))
            self.picked.emit(key, thing.time_ns)


def _chosen(picker: Picker, values: Sequence[str]) -> str | None:
    at = picker.current
    return values[at - 1] if 0 < at <= len(values) else None


def _row(one: Happening, swap_ns: int | None, now_ns: int) -> Row:
    return Row(
        one.key,
        (
            Cell(clock(one.time_ns, now_ns)),
            Cell(tr(KIND_WORDS[one.kind]), sign=one.sign),
            Cell(one.words),
            Cell(after(one.time_ns, swap_ns), muted=True),
        ),
    )
