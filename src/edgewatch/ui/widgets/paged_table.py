"""A table of any length: its scroll bar is honest, and it opens as fast with a million rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from edgewatch.ui.fonts import px
from edgewatch.ui.models.paged import Paged, nothing
from edgewatch.ui.theme import LIGHT, Theme
from edgewatch.ui.widgets.basics import say
from edgewatch.ui.widgets.cells import cell_data, header_data
from edgewatch.ui.widgets.columns import lay_out
from edgewatch.ui.widgets.rows import Row
from edgewatch.ui.words import trn

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_ROW_PX = 28
# How many new rows in front are taken for growth; more of them is another list.
_FEW = 200


class PagedModel(QAbstractTableModel):
    """Rows made of the things of a :class:`~edgewatch.ui.models.paged.Paged` as they are asked."""

    def __init__(self, headers: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headers = tuple(headers)
        self._theme = LIGHT
        self._paged: Paged[Any] = nothing()
        self._row_of: Callable[[Any], Row] = lambda _thing: Row("", ())

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.layoutChanged.emit()

    def show_paged(self, paged: Paged[Any], row_of: Callable[[Any], Row]) -> int:
        """Show another list; how many rows came in front, where the rest is as it was."""
        added = _added_in_front(self._paged, paged)
        if added is None:
            self.beginResetModel()
            self._paged, self._row_of = paged, row_of
            self.endResetModel()
            return 0
        if added:
            self.beginInsertRows(_ROOT, 0, added - 1)
        self._paged, self._row_of = paged, row_of
        if added:
            self.endInsertRows()
        return added

    def row_at(self, position: int) -> Row | None:
        """The row at a position; None where there is none."""
        thing = self._paged.at(position)
        return None if thing is None else self._row_of(thing)

    def key_at(self, position: int) -> str | None:
        """The key of the thing at a position; None where there is none."""
        thing = self._paged.at(position)
        return None if thing is None else self._paged.key(thing)

    def position_of(self, key: str) -> int | None:
        """Where the thing with a key stands among the first rows."""
        return self._paged.found(key)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._paged)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._headers)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        header = self._headers[section] if section < len(self._headers) else ""
        return header_data(header, orientation, role)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row_at(index.row())
        if row is None or index.column() >= len(row.cells):
            return None
        return cell_data(row.cells[index.column()], role, self._theme)


class PagedTable(QTableView):
    """Rows under headers. ``picked`` carries the key of the row that has been selected."""

    picked = Signal(str)

    def __init__(self, name: str, title: str, headers: Sequence[str]) -> None:
        super().__init__()
        self.setObjectName(name)
        self._title = title
        self._widths: tuple[int, ...] = ()
        self._selecting = False
        self.rows_model = PagedModel(headers, self)
        self.setModel(self.rows_model)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.horizontalHeader().setHighlightSections(False)
        upright = self.verticalHeader()
        upright.setVisible(False)
        # One height for all rows: else the view would have to look at each of a million.
        upright.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        upright.setDefaultSectionSize(px(_ROW_PX))
        self.selectionModel().currentRowChanged.connect(self._current_changed)
        self._speak()

    def set_widths(self, *widths: int) -> None:
        """Width of each column in pixels of the normal font; 0 takes what is left."""
        self._widths = widths
        lay_out(self.horizontalHeader(), widths, self.viewport().width())

    def set_theme(self, theme: Theme) -> None:
        self.rows_model.set_theme(theme)

    def show_paged(self, paged: Paged[Any], row_of: Callable[[Any], Row]) -> None:
        """Show a list; selection and place stay with their rows where these are still there."""
        held, bar = self.selected, self.verticalScrollBar()
        place = bar.value()
        self._selecting = True
        added = self.rows_model.show_paged(paged, row_of)
        if added and place:  # who looks at the top wants to see what is new
            self.updateGeometries()
            bar.setValue(place + added)
        if held is not None and self.selected is None:
            at = self.rows_model.position_of(held)
            if at is not None:
                self.selectRow(at)
        self._selecting = False
        self._speak()

    @property
    def selected(self) -> str | None:
        """The key of the selected row."""
        index = self.currentIndex()
        return self.rows_model.key_at(index.row()) if index.isValid() else None

    def select(self, position: int) -> bool:
        """Select the row at a position and bring it into sight."""
        if not 0 <= position < self.rows_model.rowCount():
            return False
        self.selectRow(position)
        self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.PositionAtCenter)
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            lay_out(self.horizontalHeader(), self._widths, self.viewport().width())

    def _current_changed(self, current: Index, _before: Index) -> None:
        if current.isValid() and not self._selecting:
            key = self.rows_model.key_at(current.row())
            if key is not None:
                self.picked.emit(key)

    def _speak(self) -> None:
        total = self.rows_model.rowCount()
        first = self.rows_model.row_at(0)
        said = trn(total, "{title}: # row|{title}: # rows", title=self._title)
        say(self, f"{said}. {first.spoken}" if first else said)


def _added_in_front(before: Paged[Any], now: Paged[Any]) -> int | None:
    """How many rows are new in front of those that were there; None where it is another list."""
    first = before.at(0)
    more = len(now) - len(before)
    if first is None or not 0 <= more < len(now):
        return None
    at = now.found(before.key(first), among=more + 1) if more < _FEW else None
    last, still = before.at(len(before) - 1), now.at(len(now) - 1)
    same_end = last is not None and still is not None and before.key(last) == now.key(still)
    return more if at == more and same_end else None
