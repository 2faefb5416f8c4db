"""What stands around the pages: their list, the strip on top, the status at the foot."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from edgewatch.ui.fonts import px
from edgewatch.ui.page_stack import PageStack
from edgewatch.ui.pages.registry import PAGES
from edgewatch.ui.theme import Theme
from edgewatch.ui.widgets.basics import say, text_label
from edgewatch.ui.widgets.navigation import Navigation
from edgewatch.ui.widgets.notice_bar import NoticeBar
from edgewatch.ui.widgets.range_bar import RangeBar
from edgewatch.ui.widgets.status_area import StatusArea
from edgewatch.ui.widgets.strip import Strip
from edgewatch.ui.words import tr


class Frame(QWidget):
    """The whole of the window's inside. It lays out and moves the focus; it knows no record.

    ``bare`` leaves the page alone on the screen, as a kiosk wants it.
    """

    def __init__(self, theme: Theme, person: str) -> None:
        super().__init__()
        self.setObjectName("frame")
        say(self, "EdgeWatch")
        self.navigation = Navigation([(page.key, tr(page.title)) for page in PAGES])
        self.strip = Strip()
        self.notice = NoticeBar()
        self.times = RangeBar()
        self.stack = PageStack(theme)
        self.status = StatusArea(person)
        brand = self.brand = text_label("brand", "EdgeWatch", points=12, bold=True)
        brand.setMinimumWidth(px(140))
        brand.setFixedHeight(self.strip.height())
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(_column((brand, 0), (self.navigation, 1)))
        bars = ((self.notice, 0), (self.strip, 0), (self.times, 0))
        whole.addLayout(_column(*bars, (self.stack, 1), (self.status, 0)), 1)

    def set_bare(self, bare: bool) -> None:
        """Show the page alone, or everything around it too."""
        for around in (self.navigation, self.brand, self.times, self.status):
            around.setVisible(not bare)

    def next_region(self) -> None:
        """Move the focus on: list of pages, time shown, page, status, strip."""
        page = self.stack.currentWidget() or self.stack
        every = (
            self.navigation,
            self.times,
            page,
            self.status.acting_field,
            self.strip.help_button,
        )
        regions = [region for region in every if region.isVisible()] or [page]
        focused = QApplication.focusWidget()
        holds = [bool(focused and (r is focused or r.isAncestorOf(focused))) for r in regions]
        at = holds.index(True) if True in holds else -1
        target = regions[(at + 1) % len(regions)]
        target.setFocus(Qt.FocusReason.TabFocusReason)
        if target is page:
            page.focusNextChild()


def _column(*parts: tuple[QWidget, int]) -> QVBoxLayout:
    layout = QVBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    for widget, stretch in parts:
        layout.addWidget(widget, stretch)
    return layout
