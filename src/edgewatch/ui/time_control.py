"""The one choice of time for all pages: a range that ends now, or a span that a person chose."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from edgewatch.ui.models.context import Context
from edgewatch.ui.models.ranges import RANGES, TimeRange, bounds, resolve, within
from edgewatch.ui.models.span import NOWHERE, Span
from edgewatch.ui.widgets.range_bar import RangeBar
from edgewatch.ui.widgets.span_dialog import SpanDialog

_DEFAULT = "hour"
_STEPS = {"earlier": -0.5, "later": 0.5}
_ZOOMS = {"closer": 0.5, "wider": 2.0}


class TimeControl(QObject):
    """Holds the choice that a bar offers, and resolves it against the record.

    ``changed`` says that it is another.
    """

    changed = Signal()

    def __init__(self, bar: RangeBar, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar, self._window = bar, parent
        self._choice: TimeRange | None = _choice(_DEFAULT)
        self._chosen = self._whole = self.span = NOWHERE
        self._now_ns = 0
        bar.chosen.connect(self.choose)
        bar.stepped.connect(self.step)
        bar.own_wanted.connect(self._ask)

    @property
    def key(self) -> str:
        """The key of the range that holds; empty for a span of a person's own."""
        return self._choice.key if self._choice else ""

    def resolve(self, context: Context) -> Span:
        """The span to look at, as the record and the clock stand."""
        self._whole, self._now_ns = bounds(context), context.now_ns
        if self._choice is not None:
            self.span = resolve(self._choice, self._whole)
        else:
            self.span = within(self._chosen, self._whole)
        return self.span

    def show_times(self) -> None:
        """Show in the bar what holds."""
        self._bar.show_span(self.key, self.span, self._now_ns)

    def step(self, step: str) -> None:
        """Go earlier or later, closer or wider, as a button of the bar asks."""
        if step in _STEPS:
            self.move(_STEPS[step])
        else:
            self.zoom(_ZOOMS[step])

    def choose(self, key: str) -> None:
        """Look at a range that ends now."""
        self._choice = _choice(key)
        self.changed.emit()

    def show(self, span: Span) -> None:
        """Look at a span, kept within what there is."""
        self._choice = None
        self._chosen = within(span, self._whole) if self._whole.to_ns else span
        self.changed.emit()

    def zoom(self, factor: float) -> None:
        """Look at a longer or shorter stretch around the middle; to its end while that is now."""
        at_ns = self.span.to_ns if self._choice else None
        self.show(self.span.zoomed(factor, at_ns))

    def move(self, share: float) -> None:
        """Look earlier (negative) or later by a share of what is shown."""
        self.show(self.span.moved(share))

    def _ask(self) -> None:
        self.show_times()  # until a span is chosen, the range before holds
        dialog = SpanDialog(self.span, self._window)
        dialog.chosen.connect(self.show)
        dialog.show()


def _choice(key: str) -> TimeRange:
    return next(choice for choice in RANGES if choice.key == key)
