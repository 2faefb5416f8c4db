"""The list of pages at the left, with how many things wait on each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from edgewatch.ui.fonts import px
from edgewatch.ui.widgets.basics import say
from edgewatch.ui.words import tr, trn


class Navigation(QListWidget):
    """``opened`` carries the key of a page."""

    opened = Signal(str)

    def __init__(self, pages: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.setObjectName("navigation")
        self.setFixedWidth(px(150))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._titles = dict(pages)
        for i, (key, title) in enumerate(pages):
            item = QListWidgetItem(title)
            item.setData(Qt.ItemDataRole.UserRole, key)
            item.setSizeHint(QSize(px(140), px(40)))
            item.setToolTip(f"Ctrl+{i + 1}")
            self.addItem(item)
        # Not the current item: a screen reader selects without making current.
        self.itemSelectionChanged.connect(self._changed)
        self.show_badges({})

    def show_page(self, key: str) -> None:
        """Mark the page that is open."""
        for i in range(self.count()):
            if self.item(i).data(Qt.ItemDataRole.UserRole) == key:
                self.setCurrentRow(i)

    def show_badges(self, badges: Mapping[str, int]) -> None:
        """How many things wait on each page; nothing is shown for none."""
        for i in range(self.count()):
            item = self.item(i)
            key = item.data(Qt.ItemDataRole.UserRole)
            n = badges.get(key, 0)
            text = f"{self._titles[key]}  {n}" if n else self._titles[key]
            if item.text() != text:
                item.setText(text)
            title = self._titles[key]
            spoken = trn(n, "{page}, # to look at|{page}, # to look at", page=title) if n else title
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
        current = self.currentItem()
        say(self, tr("Pages: {page}", page=current.text() if current else tr("none open")))

    def _changed(self) -> None:
        for chosen in self.selectedItems():
            say(self, tr("Pages: {page}", page=chosen.text()))
            self.opened.emit(chosen.data(Qt.ItemDataRole.UserRole))
