"""How a person asks a chart for another stretch of time: wheel, drag, double click and keys.

The stretch is shown at once as far as it has been read, and asked for when the hand rests for a
moment: a turn of the wheel is many small steps, and the record is to be read once for all of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent

from edgewatch.ui.models.span import NS, Span

if TYPE_CHECKING:
    from edgewatch.ui.widgets.chart import Chart

_REST_MS = 40
_NOTCH = 120  # what a wheel turns in one notch, in eighths of a degree
_ZOOM = 1.25
_MOVE = 0.1
_DRAG_PX = 4
_KEYS: dict[int, tuple[float, float]] = {
    Qt.Key.Key_Plus: (1 / _ZOOM, 0.0),
    Qt.Key.Key_Equal: (1 / _ZOOM, 0.0),
    Qt.Key.Key_Minus: (_ZOOM, 0.0),
    Qt.Key.Key_Left: (1.0, -_MOVE),
    Qt.Key.Key_Right: (1.0, _MOVE),
    Qt.Key.Key_PageUp: (1.0, -1.0),
    Qt.Key.Key_PageDown: (1.0, 1.0),
}

_OTHERS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class Steering(QObject):
    """Turns what a person does on one chart into the span that is meant."""

    def __init__(self, chart: Chart) -> None:
        super().__init__(chart)
        self._chart = chart
        self._pressed: QPoint | None = None
        self._held = Span(0, 0)
        self._region: Any = None
        self._dragged = False
        self._meant: Span | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._ask)

    @property
    def shown(self) -> Span:
        """What the chart shows now."""
        low, high = self._chart.getViewBox().viewRange()[0]
        return Span(round(low * NS), round(high * NS))

    def wheel(self, event: QWheelEvent) -> None:
        """Up and down zooms about the pointer, sideways moves."""
        if not self._chart.zoomable:
            event.ignore()
            return
        turned = event.angleDelta()
        if turned.x():
            self._mean((self._meant or self.shown).moved(-_MOVE * turned.x() / _NOTCH))
        if turned.y():
            at_ns = round(self._chart.x_at(event.position().toPoint()) * NS)
            self._mean((self._meant or self.shown).zoomed(_ZOOM ** (-turned.y() / _NOTCH), at_ns))
        event.accept()

    def key(self, event: QKeyEvent) -> bool:
        """Plus and minus zoom, arrows and page keys move; whether the key was one of them."""
        known = _KEYS.get(event.key())
        if known is None or not self._chart.zoomable:
            return False
        shifted = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.modifiers() & _OTHERS or (shifted and event.key() != Qt.Key.Key_Plus):
            return False
        factor, share = known
        self._mean((self._meant or self.shown).zoomed(factor).moved(share))
        return True

    def press(self, event: QMouseEvent) -> None:
        """A drag may begin."""
        self._chart.setFocus(Qt.FocusReason.MouseFocusReason)
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._pressed, self._held, self._dragged = event.position().toPoint(), self.shown, False

    def move(self, event: QMouseEvent) -> None:
        """A drag moves the time under the pointer; with Shift it marks the stretch to zoom to."""
        if self._pressed is None or not self._chart.zoomable:
            return
        if abs(event.position().toPoint().x() - self._pressed.x()) < _DRAG_PX and not self._dragged:
            return
        self._dragged = True
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._mark(
                self._chart.x_at(self._pressed), self._chart.x_at(event.position().toPoint())
            )
        else:
            width = max(1.0, self._chart.getViewBox().width())
            self._preview(
                self._held.moved(-(event.position().toPoint().x() - self._pressed.x()) / width)
            )

    def release(self, event: QMouseEvent) -> None:
        """The drag is over, or it was a click."""
        if self._pressed is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if self._region is not None:
            low, high = sorted(self._region.getRegion())
            self._chart.removeItem(self._region)
            self._region = None
            self._mean(Span(round(low * NS), round(high * NS)))
        elif self._dragged:
            self._mean(self.shown)
        else:
            self._chart.clicked.emit(self._chart.x_at(event.position().toPoint()))
        self._pressed = None

    def double_click(self, event: QMouseEvent) -> None:
        """Half the stretch, about the pointer."""
        if self._chart.zoomable and event.button() == Qt.MouseButton.LeftButton:
            self._mean(
                self.shown.zoomed(0.5, round(self._chart.x_at(event.position().toPoint()) * NS))
            )

    def _mark(self, from_s: float, to_s: float) -> None:
        low, high = sorted((from_s, to_s))
        if self._region is None:
            colour = self._chart.theme.focus
            self._region = self._chart.area(low, high, upright=True, colour=colour, alpha=60)
        self._region.setRegion((low, high))

    def _preview(self, span: Span) -> None:
        if span.to_ns > span.from_ns:
            self._chart.preview_x(span.from_ns / NS, span.to_ns / NS)

    def _mean(self, span: Span) -> None:
        if span.to_ns <= span.from_ns:
            return
        self._meant = span
        self._preview(span)
        self._rest.start()

    def _ask(self) -> None:
        meant, self._meant = self._meant, None
        if meant is not None:
            self._chart.span_wanted.emit(meant)
