"""The window: pages at the left, the strip on top, the status at the foot, one page between."""

from __future__ import annotations

import time
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from edgewatch.store.connection import RecordError
from edgewatch.ui.agent_starter import AgentStarter
from edgewatch.ui.help_dialog import HelpDialog
from edgewatch.ui.live import Beat, Live
from edgewatch.ui.models.alarms import counts
from edgewatch.ui.models.context import Context
from edgewatch.ui.models.devices import not_in_order, slot_rows
from edgewatch.ui.models.outbox import Outbox, Request
from edgewatch.ui.pages.now import NowPage
from edgewatch.ui.pages.page import Page
from edgewatch.ui.pages.registry import PAGES
from edgewatch.ui.preferences import THEME_CHOICES, Preferences
from edgewatch.ui.style import apply_theme, wanted_theme
from edgewatch.ui.theme import Theme
from edgewatch.ui.widgets.basics import say, text_label
from edgewatch.ui.widgets.navigation import Navigation
from edgewatch.ui.widgets.status_area import StatusArea
from edgewatch.ui.widgets.strip import Strip

_OVERVIEW_S = 0.5
_HIDDEN_OVERVIEW_S = 2.0
_STILL_S = 1.0


class MainWindow(QMainWindow):
    """Everything a person sees of one site. ``overview`` carries trust and counts for the tray."""

    overview = Signal(object, dict)
    closed = Signal()

    def __init__(self, site: Path, preferences: Preferences | None = None) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.preferences = preferences or Preferences()
        self.live = Live(site, self)
        self.outbox = Outbox(site)
        self.starter = AgentStarter(site, self)
        self.theme = wanted_theme(self.preferences.theme)
        self.hide_on_close = False
        self._pages: dict[str, Page] = {}
        self._back: list[str] = []
        self._shown_s: dict[str, float] = {}
        self._stale: set[str] = set()
        self._overview_s = 0.0
        self._uncounted = True
        self._start_trouble: str | None = None
        self._beat: Beat | None = None
        self._build()
        self._connect()
        self._shortcuts()
        self.set_theme(self.theme)
        self.open_page("now")

    def _build(self) -> None:
        self.setWindowTitle(f"EdgeWatch – {self.live.config.name}")
        say(self, f"EdgeWatch, site {self.live.config.name}")
        self.navigation = Navigation([(page.key, page.title) for page in PAGES])
        self.strip = Strip()
        self.strip.site.setText(self.live.config.name)
        say(self.strip.site, f"Site: {self.live.config.name}")
        self.strip.show_theme(self.preferences.theme)
        self.stack = QStackedWidget()
        self.stack.setObjectName("pages")
        self.status = StatusArea(self.preferences.person)
        brand = text_label("brand", "EdgeWatch", points=12, bold=True)
        brand.setFixedHeight(self.strip.height())
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(brand)
        left.addWidget(self.navigation, 1)
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        for widget, stretch in ((self.strip, 0), (self.stack, 1), (self.status, 0)):
            right.addWidget(widget, stretch)
        central = QWidget()
        central.setObjectName("central")
        whole = QHBoxLayout(central)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(left)
        whole.addLayout(right, 1)
        self.setCentralWidget(central)
        self.resize(1280, 800)
        if self.preferences.geometry is not None:
            self.restoreGeometry(self.preferences.geometry)

    def _connect(self) -> None:
        self.navigation.opened.connect(self.open_page)
        self.strip.theme_toggled.connect(self.next_theme)
        self.strip.help_wanted.connect(self.show_help)
        self.strip.model_chosen.connect(self._choose_model)
        self.status.named.connect(self._set_person)
        self.status.dismissed.connect(self._dismiss)
        self.live.beat.connect(self._on_beat)
        self.starter.finished.connect(self._agent_started)

    def _shortcuts(self) -> None:
        for i, page in enumerate(PAGES):
            self._shortcut(f"Ctrl+{i + 1}", lambda key=page.key: self.open_page(key))
        self._shortcut("Ctrl+K", self.acknowledge)
        self._shortcut("F6", self.next_region)
        self._shortcut("F1", self.show_help)
        self._shortcut("Esc", self.go_back)

    def _shortcut(self, keys: str, action: object) -> None:
        QShortcut(QKeySequence(keys), self).activated.connect(action)

    def start(self) -> None:
        """Begin to look at the record."""
        self.live.look()
        self.live.start()

    @property
    def page(self) -> Page:
        """The page that is open."""
        page = self.stack.currentWidget()
        if not isinstance(page, Page):
            raise TypeError("the stack holds pages only")
        return page

    def open_page(self, key: str) -> None:
        """Open a page; it is made at its first opening, so that the window starts fast."""
        before = self._key_of(self.stack.currentWidget())
        if key == before:
            return
        page = self._pages.get(key) or self._make_page(key)
        self.stack.setCurrentWidget(page)
        if before is not None:
            self._back = [*self._back[-20:], before]
        self.navigation.show_page(key)
        self._refresh_page(force=True)

    def go_back(self) -> None:
        """Open the page that was open before."""
        if self._back:
            key = self._back.pop()
            self.open_page(key)
            self._back.pop()

    def next_region(self) -> None:
        """Move the focus on: pages, page, status, strip."""
        regions = (self.navigation, self.page, self.status.person, self.strip.theme_button)
        focused = QApplication.focusWidget()
        at = next(
            (
                i
                for i, r in enumerate(regions)
                if focused and (r is focused or r.isAncestorOf(focused))
            ),
            -1,
        )
        target = regions[(at + 1) % len(regions)]
        target.setFocus(Qt.FocusReason.TabFocusReason)
        if target is self.page:
            target.focusNextChild()

    def acknowledge(self) -> None:
        """Open the most urgent alarm, ready to be acknowledged; send what is filled in already."""
        self.open_page("alarms")
        self.page.acknowledge()

    def show_help(self) -> None:
        """Help on the open page."""
        HelpDialog(self.page, self).show()

    def next_theme(self) -> None:
        """System, light, dark, and round again."""
        at = THEME_CHOICES.index(self.preferences.theme)
        self.preferences.theme = THEME_CHOICES[(at + 1) % len(THEME_CHOICES)]
        self.strip.show_theme(self.preferences.theme)
        self.set_theme(wanted_theme(self.preferences.theme))

    def set_theme(self, theme: Theme) -> None:
        """Give the whole window the colours of a theme."""
        self.theme = theme
        app = QApplication.instance()
        if isinstance(app, QApplication):
            apply_theme(app, theme)
        for page in self._pages.values():
            page.set_theme(theme)
        self._overview_s, self._uncounted = 0.0, True
        self._refresh_page(force=True)

    def start_agent(self) -> None:
        """Start an agent; the window goes on meanwhile."""
        self._start_trouble = None
        self.starter.start()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.preferences.geometry = self.saveGeometry()
        if self.hide_on_close:
            event.ignore()
            self.hide()
            return
        self.shut()
        super().closeEvent(event)
        self.closed.emit()

    def shut(self) -> None:
        """Stop everything of this window; the watching goes on."""
        self.live.close()
        self.starter.close()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.live.visible = True
        self._refresh_page(force=True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.live.visible = False

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange:
            self.live.visible = self.isVisible() and not self.isMinimized()

    def _make_page(self, key: str) -> Page:
        page = next(entry for entry in PAGES if entry.key == key).make()
        page.requested.connect(self._send)
        page.wanted.connect(self._open_at)
        if isinstance(page, NowPage):
            page.start_agent.connect(self.start_agent)
            page.acknowledge_wanted.connect(self.acknowledge)
        page.set_theme(self.theme)
        page.set_person(self.preferences.person)
        self._pages[key] = page
        self.stack.addWidget(page)
        return page

    def _open_at(self, key: str, what: str) -> None:
        self.open_page(key)
        if what:
            self.page.show_key(what)

    def _key_of(self, page: QWidget | None) -> str | None:
        return page.key if isinstance(page, Page) else None

    def _on_beat(self, beat: Beat) -> None:
        self._beat = beat
        if not self.live.model:
            self.live.model = next(iter(self.live.model_names()), "")
        if beat.changed:
            self._stale = {page.key for page in PAGES}
            self._uncounted = True
        now_page = self._pages.get("now")
        if isinstance(now_page, NowPage):
            now_page.show_trust(beat.trust, beat.heartbeat, starting=self.starter.busy)
        self._refresh_overview(beat)
        if self.isVisible():
            self._refresh_page()
        self._guarded(self._poll_outbox)
        entry = self.outbox.latest
        self.status.show_state(entry, self._start_trouble or beat.trouble, self.theme)

    def _poll_outbox(self, context: Context) -> None:
        self.outbox.poll(context.db, context.now_ns)

    def _refresh_overview(self, beat: Beat) -> None:
        """Counts, model and heartbeat: twice a second, less often while hidden."""
        waited = time.monotonic() - self._overview_s
        if waited < _OVERVIEW_S or (not self.isVisible() and waited < _HIDDEN_OVERVIEW_S):
            return
        self._overview_s = time.monotonic()
        self.strip.show_agent(beat.heartbeat, beat.now_ns, self.theme)
        if self._uncounted or not self.isVisible():
            self._uncounted = not self._guarded(self._show_counts)

    def _show_counts(self, context: Context) -> None:
        alarms = counts(context.db)
        self.strip.show_counts(alarms, self.theme)
        badges = {"alarms": sum(alarms.values()), "devices": not_in_order(slot_rows(context))}
        self.navigation.show_badges(badges)
        self.strip.show_model(self.live.model_names(), self.live.model, self.live.model_hash())
        self.overview.emit(context.trust, alarms)

    def _refresh_page(self, *, force: bool = False) -> None:
        """Refresh the open page when the record changed, or its clock has to move on."""
        if self._beat is None or self.stack.count() == 0:
            return
        page = self.page
        age_ms = (time.monotonic() - self._shown_s.get(page.key, 0.0)) * 1000
        due = age_ms >= page.every_ms and page.key in self._stale
        if not (force or due or age_ms >= max(_STILL_S * 1000, page.every_ms)):
            return
        self._shown_s[page.key] = time.monotonic()
        self._stale.discard(page.key)
        if not self._guarded(page.refresh):
            self._show_trouble(page)

    def _guarded(self, show: object) -> bool:
        """Read the record; whatever is wrong with it is said, and tried again in a second."""
        beat = self._beat
        if beat is None or beat.context is None or self.live.record.db is not beat.context.db:
            return False
        context = Context(
            beat.context.db, self.live.config, self.live.model, beat.trust, beat.now_ns
        )
        try:
            show(context)  # type: ignore[operator]
        except (RecordError, ValueError, KeyError) as error:
            self.live.record.fail(error)
            return False
        return True

    def _show_trouble(self, page: Page) -> None:
        trouble = self.live.record.trouble or "One moment."
        if isinstance(page, NowPage):
            page.show_without_record(trouble)
        else:
            page.show_empty("There is nothing to show yet.", trouble)

    def _choose_model(self, name: str) -> None:
        self.live.model = name
        self._overview_s, self._uncounted = 0.0, True
        self._refresh_page(force=True)

    def _send(self, request: Request) -> None:
        self.preferences.person = request.by
        if self.status.person.text() != request.by:
            self.status.person.setText(request.by)
        entry = self.outbox.send(request)
        self.status.show_state(entry, None, self.theme)

    def _set_person(self, name: str) -> None:
        self.preferences.person = name
        for page in self._pages.values():
            page.set_person(name.strip())

    def _dismiss(self) -> None:
        self.outbox.entries = [e for e in self.outbox.entries if e.is_open]
        self._start_trouble = None

    def _agent_started(self, trouble: str) -> None:
        self._start_trouble = f"The agent did not start: {trouble}" if trouble else None
