"""The pages of a window: made when first opened, one of them open, the way back remembered."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from edgewatch.ui.pages.page import Page
from edgewatch.ui.pages.registry import PAGES
from edgewatch.ui.theme import Theme
from edgewatch.ui.widgets.basics import say
from edgewatch.ui.words import tr

_WAY_BACK = 20


class PageStack(QStackedWidget):
    """``made`` carries a new page before it is shown, ``opened`` the key of the one now open."""

    made = Signal(object)
    opened = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("pages")
        say(self, tr("Page: {page}", page=tr("none open")))
        self._theme = theme
        self._pages: dict[str, Page] = {}
        self._back: list[str] = []

    @property
    def page(self) -> Page | None:
        """The page that is open."""
        found = self.currentWidget()
        return found if isinstance(found, Page) else None

    @property
    def made_pages(self) -> list[Page]:
        """The pages that have been opened so far."""
        return list(self._pages.values())

    def made_page(self, key: str) -> Page | None:
        """A page, if it has been opened."""
        return self._pages.get(key)

    def open(self, key: str) -> None:
        """Open a page, and remember the one before it."""
        before = self.page
        if before is not None and before.key == key:
            return
        if before is not None:
            self._back = [*self._back[-_WAY_BACK:], before.key]
        self._show(key)

    def go_back(self) -> None:
        """Open the page that was open before, as often as there is one."""
        if self._back:
            self._show(self._back.pop())

    def set_theme(self, theme: Theme) -> None:
        """Give all pages, and those to come, the colours of a theme."""
        self._theme = theme
        for page in self._pages.values():
            page.set_theme(theme)

    def _show(self, key: str) -> None:
        page = self._pages.get(key) or self._make(key)
        self.setCurrentWidget(page)
        say(self, tr("Page: {page}", page=tr(page.title)))
        self.opened.emit(key)

    def _make(self, key: str) -> Page:
        page = next(entry for entry in PAGES if entry.key == key).make()
        page.set_theme(self._theme)
        self._pages[key] = page
        self.addWidget(page)
        self.made.emit(page)
        return page
