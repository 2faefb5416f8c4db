"""A table or tree of rows that wraps its text instead of cutting it off."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
)

from edgewatch.ui.fonts import px
from edgewatch.ui.theme import Theme
from edgewatch.ui.widgets.basics import say
from edgewatch.ui.widgets.columns import lay_out
from edgewatch.ui.widgets.rows import Index, Row, RowsModel
from edgewatch.ui.words import trn

_PAD = 12
_ICON = 26


class _WrappingDelegate(QStyledItemDelegate):
    """Rows as high as their text needs at the present width of the columns."""

    def __init__(self, view: QTreeView) -> None:
        super().__init__(view)
        self._view = view

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.features |= QStyleOptionViewItem.ViewItemFeature.WrapText

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        hint = super().sizeHint(option, index)
        text = str(index.data() or "")
        width = self._view.columnWidth(index.column()) - _PAD
        if index.data(Qt.ItemDataRole.DecorationRole) is not None:
            width -= _ICON
        if index.column() == 0:
            width -= self._view.indentation() * (2 if index.parent().isValid() else 1)
        bounds = QRect(0, 0, max(40, width), 10_000)
        metrics = QFontMetrics(index.data(Qt.ItemDataRole.FontRole))
        needed = metrics.boundingRect(bounds, int(Qt.TextFlag.TextWordWrap), text)
        return QSize(hint.width(), max(px(30), needed.height() + _PAD))


class Table(QTreeView):
    """Rows under headers. ``picked`` carries the key of the row that has been selected."""

    picked = Signal(str)

    def __init__(
        self, name: str, title: str, headers: Sequence[str], *, tree: bool = False
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self._title = title
        self._widths: tuple[int, ...] = ()
        self.rows_model = RowsModel(headers, self)
        self.setModel(self.rows_model)
        self.setItemDelegate(_WrappingDelegate(self))
        self.setRootIsDecorated(tree)
        self.setItemsExpandable(tree)
        self.setIndentation(px(20) if tree else 0)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.header().setSectionsMovable(False)
        self._folded: set[str] = set()
        self._selecting = False
        self.collapsed.connect(lambda index: self._remember_fold(index, folded=True))
        self.expanded.connect(lambda index: self._remember_fold(index, folded=False))
        self.selectionModel().currentRowChanged.connect(self._current_changed)
        self._speak(())

    def set_widths(self, *widths: int) -> None:
        """Width of each column in pixels of the normal font; 0 takes what is left."""
        self._widths = widths
        self.header().setStretchLastSection(False)
        self.header().setMinimumSectionSize(px(40))
        lay_out(self.header(), widths, self.viewport().width())

    def set_theme(self, theme: Theme) -> None:
        self.rows_model.set_theme(theme)

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows; selection and folding stay with their keys."""
        selected, scroll = self.selected, self.verticalScrollBar().value()
        self._selecting = True
        if self.rows_model.set_rows(rows):
            for i, row in enumerate(rows):
                self.setExpanded(self.rows_model.index(i, 0), row.key not in self._folded)
            if selected is not None:
                self._set_current(selected)
            self.verticalScrollBar().setValue(scroll)
            self._speak(rows)
        self._selecting = False

    def fold(self, *keys: str) -> None:
        """Show the rows of these keys folded from the next rows on, until a person unfolds them."""
        self._folded.update(keys)

    @property
    def selected(self) -> str | None:
        """The key of the selected row."""
        row = self.rows_model.row_at(self.currentIndex())
        return row.key if row else None

    def select(self, key: str) -> bool:
        """Select the row with a key, unfold what hides it, bring it into sight."""
        if not self._set_current(key):
            return False
        self.scrollTo(self.currentIndex())
        self.picked.emit(key)
        return True

    def rows_height(self) -> int:
        """How high the rows are together, in pixels."""
        model = self.rows_model
        return sum(self.rowHeight(model.index(i, 0)) for i in range(model.rowCount()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            lay_out(self.header(), self._widths, self.viewport().width())
        self.scheduleDelayedItemsLayout()

    def _set_current(self, key: str) -> bool:
        index = self.rows_model.index_of(key)
        if not index.isValid():
            return False
        if index.parent().isValid():
            self.expand(index.parent())
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        return True

    def _current_changed(self, current: Index, _before: Index) -> None:
        row = self.rows_model.row_at(current)
        if row is not None and not self._selecting:
            self.picked.emit(row.key)

    def _remember_fold(self, index: Index, *, folded: bool) -> None:
        row = self.rows_model.row_at(index)
        if row is not None:
            (self._folded.add if folded else self._folded.discard)(row.key)

    def _speak(self, rows: Sequence[Row]) -> None:
        total = sum(1 + len(row.children) for row in rows)
        said = trn(total, "{title}: # row|{title}: # rows", title=self._title)
        say(self, f"{said}. {rows[0].spoken}" if rows else said)
