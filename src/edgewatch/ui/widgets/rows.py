"""Rows as values, and the model that shows them: refreshed ten times a second, selection kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from edgewatch.ui.theme import LIGHT, Theme
from edgewatch.ui.widgets.cells import Cell, cell_data, header_data

__all__ = ["Cell", "Index", "Row", "RowsModel"]

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class Row:
    """One row with a key that stays the same as its values change, and rows folded under it."""

    key: str
    cells: tuple[Cell, ...]
    children: tuple[Row, ...] = ()

    @property
    def spoken(self) -> str:
        """The row in one line."""
        return ", ".join(cell.text for cell in self.cells if cell.text)


class RowsModel(QAbstractItemModel):
    """Rows with at most one level folded under each."""

    def __init__(self, headers: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headers = tuple(headers)
        self._rows: tuple[Row, ...] = ()
        self._theme = LIGHT

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.layoutChanged.emit()

    def set_rows(self, rows: Sequence[Row]) -> bool:
        """Show these rows; whether the rows are others, so that selections were lost."""
        new = tuple(rows)
        if new == self._rows:
            return False
        if _keys(new) == _keys(self._rows):
            self._rows = new
            self._tell_changed(_ROOT)
            return False
        self.beginResetModel()
        self._rows = new
        self.endResetModel()
        return True

    def row_at(self, index: Index) -> Row | None:
        """The row of an index."""
        if not index.isValid():
            return None
        above = index.internalId()
        return self._rows[index.row()] if not above else self._rows[above - 1].children[index.row()]

    def index_of(self, key: str) -> QModelIndex:
        """The index of the row with a key; invalid if there is none."""
        for i, row in enumerate(self._rows):
            if row.key == key:
                return self.createIndex(i, 0, 0)
            for j, child in enumerate(row.children):
                if child.key == key:
                    return self.createIndex(j, 0, i + 1)
        return QModelIndex()

    def index(self, row: int, column: int, parent: Index = _ROOT) -> QModelIndex:
        if not 0 <= row < self.rowCount(parent) or not 0 <= column < len(self._headers):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: Index | None = None) -> Any:
        if index is None:
            return super().parent()
        above = index.internalId() if index.isValid() else 0
        return self.createIndex(above - 1, 0, 0) if above else QModelIndex()

    def rowCount(self, parent: Index = _ROOT) -> int:
        if not parent.isValid():
            return len(self._rows)
        if parent.internalId() or parent.column() > 0:
            return 0
        return len(self._rows[parent.row()].children)

    def columnCount(self, _parent: Index = _ROOT) -> int:
        return len(self._headers)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        header = self._headers[section] if section < len(self._headers) else ""
        return header_data(header, orientation, role)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row_at(index)
        if row is None or index.column() >= len(row.cells):
            return None
        return cell_data(row.cells[index.column()], role, self._theme)

    def _tell_changed(self, parent: QModelIndex) -> None:
        rows, columns = self.rowCount(parent), len(self._headers)
        if not rows:
            return
        self.dataChanged.emit(self.index(0, 0, parent), self.index(rows - 1, columns - 1, parent))
        if not parent.isValid():
            for i in range(rows):
                self._tell_changed(self.index(i, 0, parent))


def _keys(rows: Sequence[Row]) -> list[Any]:
    return [(row.key, [child.key for child in row.children]) for row in rows]
