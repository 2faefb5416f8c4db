"""What every page is: a title, a help text, a refresh from the record."""

from __future__ import annotations

from abc import abstractmethod
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from edgewatch.ui.models.acting import NOBODY, Acting
from edgewatch.ui.models.context import Context
from edgewatch.ui.models.outbox import Request
from edgewatch.ui.preferences import Preferences
from edgewatch.ui.theme import LIGHT, Theme
from edgewatch.ui.widgets.basics import say
from edgewatch.ui.widgets.empty_state import EmptyState
from edgewatch.ui.words import tr


class Page(QWidget):
    """One page. Only the visible one is refreshed, at most once in ``every_ms``.

    ``requested`` asks the shell to send what a person decided; ``wanted`` asks it to open another
    page, with the key of what to show there; ``explain_wanted`` to explain a prediction of a model;
    ``span_wanted`` to look at another :class:`~edgewatch.ui.models.span.Span`; ``preferred``
    says that the preference of that name is another now.
    """

    requested = Signal(object)
    wanted = Signal(str, str)
    explain_wanted = Signal(str, object)
    span_wanted = Signal(object)
    preferred = Signal(str)

    key = ""
    title = ""
    help_text = ""
    every_ms = 250
    uses_range = True

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName(f"page_{self.key}")
        say(self, tr(self.title))
        self.theme: Theme = LIGHT
        self.site: Path | None = None
        self.acting: Acting = NOBODY
        self.read_only = False
        self.preferences: Preferences | None = None
        self.content = QWidget()
        self.content.setObjectName(f"page_{self.key}_content")
        self.empty = EmptyState(f"page_{self.key}_empty")
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.content)
        self._stack.addWidget(self.empty)

    @abstractmethod
    def refresh(self, context: Context) -> None:
        """Show the record as it is now."""

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours of a theme."""
        self.theme = theme

    def set_site(self, site: Path) -> None:
        """Take over the folder of the site, for what runs in a process of its own."""
        self.site = site

    @property
    def busy(self) -> bool:
        """Whether what is shown will soon be replaced: something is being measured."""
        return False

    def shut(self) -> None:
        """Give up what is under way: the window closes."""

    def set_acting(self, acting: Acting) -> None:
        """Take over who acts."""
        self.acting = acting

    def obstacle(self, *kinds: str) -> str:
        """Why nobody may do any of these here; empty where whoever acts may."""
        if self.read_only:
            return tr("This is a recorded site: nothing can be decided here.")
        return self.acting.obstacle(*kinds)

    def show_key(self, key: str) -> None:
        """Show the thing of that key, as asked for by another page."""

    def acknowledge(self) -> None:
        """Do what Ctrl+K means on this page."""

    def request(self, request: Request) -> None:
        """Hand on what a person decided."""
        self.requested.emit(request)

    def show_content(self) -> None:
        self._stack.setCurrentWidget(self.content)

    def show_empty(self, what: str, remedy: str, sign: str = "info") -> None:
        """Say that there is nothing to show, why, and what to do."""
        self.empty.show_text(what, remedy, self.theme, sign)
        self._stack.setCurrentWidget(self.empty)

    def show_without_record(self, trouble: str) -> None:
        """Say why there is no record to read."""
        self.show_empty(tr("There is nothing to show yet."), trouble)

    @property
    def is_empty(self) -> bool:
        """Whether the page has nothing to show."""
        return self._stack.currentWidget() is self.empty
