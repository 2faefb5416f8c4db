"""Features over time as coloured cells, walked with the mouse or the arrow keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from edgewatch.ui.fonts import px
from edgewatch.ui.models.chart_text import TableText
from edgewatch.ui.models.drift import DriftMap, method_words
from edgewatch.ui.models.formatting import clock, number
from edgewatch.ui.models.now_marks import Mark
from edgewatch.ui.models.span import Span
from edgewatch.ui.theme import LIGHT, Theme
from edgewatch.ui.widgets.basics import say
from edgewatch.ui.widgets.chart_menu import ChartMenu
from edgewatch.ui.widgets.heat_map_paint import ROW_LEAST, Layout, margins, paint, paint_choice
from edgewatch.ui.words import tr, trn

_FAR = 10_000
_PAGE = 10
_CLOSER, _WIDER = 0.5, 2.0
_STEP = 0.25
_DRAG_FROM = 6
_STEPS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Home: (0, -_FAR),
    Qt.Key.Key_End: (0, _FAR),
    Qt.Key.Key_PageUp: (-_PAGE, 0),
    Qt.Key.Key_PageDown: (_PAGE, 0),
}


class HeatMap(QWidget):
    """A :class:`DriftMap`. ``picked`` carries row and column of the cell that was chosen.

    ``span_wanted`` carries another span to look at: Ctrl and the wheel, or + and -, make it shorter
    or longer around the place, dragging looks at what was dragged over, Shift and the arrow keys
    move it.
    """

    picked = Signal(int, int)
    span_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("drift_map")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._map: DriftMap | None = None
        self._marks: tuple[Mark, ...] = ()
        self._cell = (0, 0)
        self.theme = LIGHT
        self.chart_title = tr("Drift of every feature over time")
        self._pressed: QPointF | None = None
        self.menu_button = ChartMenu(self)
        say(self, tr("Drift map: nothing measured yet"))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(380), self._height(px(ROW_LEAST)))

    def sizeHint(self) -> QSize:
        return QSize(px(640), self._height(px(20)))

    def _height(self, row: int) -> int:
        _, above, _, below = margins(self.width())
        return above + below + row * (len(self._map.features) if self._map else 4)

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        self.update()

    def show_map(self, shown: DriftMap, marks: tuple[Mark, ...], cell: tuple[int, int]) -> None:
        """Show a map with its events and the chosen cell."""
        self._map, self._marks = shown, marks
        rows, columns = shown.ratio.shape
        self._cell = (min(cell[0], rows - 1), min(cell[1], columns - 1))
        self._speak()
        self.updateGeometry()
        self.update()

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The events drawn over the cells."""
        return self._marks

    @property
    def cell(self) -> tuple[int, int]:
        """Row and column of the chosen cell."""
        return self._cell

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if self._map is None:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self._zoom(_WIDER if event.key() == Qt.Key.Key_Minus else _CLOSER, self._chosen_ns())
        elif step is not None and shifted and step[1]:
            self.span_wanted.emit(self._map.span.moved(_STEP * (1 if step[1] > 0 else -1)))
        elif step is not None:
            self._choose(self._cell[0] + step[0], self._cell[1] + step[1])
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        held = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        turned = event.angleDelta().y()
        if self._map is None or not held or not turned:
            event.ignore()  # the wheel alone scrolls the rows
            return
        at_ns = self._layout(self._map).time_ns(event.position().x())
        self._zoom(_CLOSER if turned > 0 else _WIDER, at_ns)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus()
        self._pressed = event.position()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        begun, self._pressed = self._pressed, None
        if self._map is None or begun is None:
            return
        layout, at = self._layout(self._map), event.position()
        if abs(at.x() - begun.x()) >= _DRAG_FROM:
            ends = sorted((layout.time_ns(begun.x()), layout.time_ns(at.x())))
            self.span_wanted.emit(Span(*ends))
            return
        found = layout.cell_at(at.x(), at.y())
        if found is not None:
            self._choose(*found)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and self._map is not None:
            found = self._layout(self._map).cell_at(event.pos().x(), event.pos().y())
            text = self._cell_words(self._map, *found) if found else ""
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self.theme.panel))
        if self._map is not None:
            layout = self._layout(self._map)
            paint(painter, layout, self._marks, self.theme)
            colour = self.theme.focus if self.hasFocus() else self.theme.text
            paint_choice(painter, layout, self._cell, colour)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.menu_button.move(2, 2)  # the other corner holds the latest numbers

    def summary(self) -> str:
        """The map in a sentence or two, for those who do not see it."""
        return self.accessibleName()

    def as_table(self) -> TableText:
        """Each feature, how far it stood against its limit in each stretch."""
        if self._map is None:
            return (), []
        shown = self._map
        ends = [clock(int(end), shown.span.to_ns) for end in shown.ends_ns]
        headers = (tr("Until"), *shown.features)
        columns = [[number(float(ratio), 3) for ratio in row] for row in shown.ratio]
        return headers, list(zip(ends, *columns, strict=True))

    def _layout(self, shown: DriftMap) -> Layout:
        return Layout.of(shown, self.width(), self.height())

    def _chosen_ns(self) -> int | None:
        if self._map is None:
            return None
        j = self._cell[1]
        return int(self._map.starts_ns[j] + self._map.ends_ns[j]) // 2

    def _zoom(self, factor: float, at_ns: int | None) -> None:
        if self._map is not None:
            self.span_wanted.emit(self._map.span.zoomed(factor, at_ns))

    def _choose(self, i: int, j: int) -> None:
        if self._map is None:
            return
        rows, columns = self._map.ratio.shape
        self._cell = (max(0, min(i, rows - 1)), max(0, min(j, columns - 1)))
        self._speak()
        self.update()
        self.picked.emit(*self._cell)

    def _speak(self) -> None:
        if self._map is None:
            return
        total = trn(
            self._map.over,
            "# of {all} features over its limit|# of {all} features over their limit",
            all=len(self._map.features),
        )
        cell = self._cell_words(self._map, *self._cell)
        say(self, tr("Drift map: {total}. {cell}", total=total, cell=cell))

    def _cell_words(self, shown: DriftMap, i: int, j: int) -> str:
        """One cell in a line."""
        feature, until = shown.features[i], clock(int(shown.ends_ns[j]), shown.span.to_ns)
        cell = shown.cell(i, j)
        if cell is None:
            return tr("{feature} until {time}: not measured", feature=feature, time=until)
        if cell.ratio is None:
            return tr("{feature} until {time}: too few rows", feature=feature, time=until)
        return tr(
            "{feature} until {time}: {method} is {ratio} times its limit",
            feature=feature,
            time=until,
            method=method_words(cell.method),
            ratio=number(cell.ratio, 3),
        )
