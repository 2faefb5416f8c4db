"""The window: pages at the left, the strip on top, the status at the foot, one page between."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QCloseEvent, QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QMainWindow,
)

from edgewatch.store.connection import RecordError
from edgewatch.ui.agent_starter import AgentStarter
from edgewatch.ui.frame import Frame
from edgewatch.ui.help_dialog import HelpDialog
from edgewatch.ui.live import BEAT_MS, Beat, Live
from edgewatch.ui.models.alarms import alarm_rows, counts
from edgewatch.ui.models.context import Context
from edgewatch.ui.models.devices import not_in_order, verdicts
from edgewatch.ui.models.outbox import Outbox, Request
from edgewatch.ui.pages.now import NowPage
from edgewatch.ui.pages.page import Page
from edgewatch.ui.pages.registry import PAGES
from edgewatch.ui.preferences import THEME_CHOICES, Preferences
from edgewatch.ui.style import apply_theme, wanted_theme
from edgewatch.ui.theme import Theme
from edgewatch.ui.widgets.basics import say
from edgewatch.ui.widgets.explanation_dialog import ExplanationDialog

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
        self._shown_s: dict[str, float] = {}
        self._stale: set[str] = set()
        self._overview_s = 0.0
        self._uncounted = True
        self._counts: dict[str, int] = {}
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
        self.frame = Frame(self.theme, self.preferences.person)
        self.navigation, self.strip = self.frame.navigation, self.frame.strip
        self.stack, self.status = self.frame.stack, self.frame.status
        self.strip.site.setText(self.live.config.name)
        say(self.strip.site, f"Site: {self.live.config.name}")
        self.strip.show_theme(self.preferences.theme)
        self.setCentralWidget(self.frame)
        self.resize(1280, 800)
        if self.preferences.geometry is not None:
            self.restoreGeometry(self.preferences.geometry)

    def _connect(self) -> None:
        self.navigation.opened.connect(self.open_page)
        self.stack.made.connect(self._take_in)
        self.stack.opened.connect(self._page_opened)
        self.strip.theme_toggled.connect(self.next_theme)
        self.strip.help_wanted.connect(self.show_help)
        self.strip.model_chosen.connect(self._choose_model)
        self.status.named.connect(self._set_person)
        self.status.dismissed.connect(self._dismiss)
        self.live.beat.connect(self._on_beat)
        self.starter.finished.connect(self._agent_started)

    def _shortcuts(self) -> None:
        for i, page in enumerate(PAGES):
            self._shortcut(f"Ctrl+{i + 1}", partial(self.open_page, page.key))
        self._shortcut("Ctrl+K", self.acknowledge)
        self._shortcut("Ctrl+Y", self.explain)
        self._shortcut("F6", self.frame.next_region)
        self._shortcut("F1", self.show_help)
        self._shortcut("Esc", self.stack.go_back)

    def _shortcut(self, keys: str, action: Callable[[], None]) -> None:
        QShortcut(QKeySequence(keys), self).activated.connect(action)

    def start(self) -> None:
        """Begin to look at the record."""
        self.live.look()
        self.live.start()

    @property
    def page(self) -> Page:
        """The page that is open."""
        page = self.stack.page
        if page is None:
            raise RuntimeError("the window has no page open yet")
        return page

    def open_page(self, key: str) -> None:
        """Open a page; it is made at its first opening, so that the window starts fast."""
        self.stack.open(key)

    def acknowledge(self) -> None:
        """Open the most urgent alarm, ready to be acknowledged; send what is filled in already."""
        self.open_page("alarms")
        self.page.acknowledge()

    def explain(self) -> None:
        """Open the last prediction, with an explanation of it."""
        self.open_page("now")
        if isinstance(self.page, NowPage):
            self.page.explain()

    def show_explanation(self, model: str, prediction_id: int) -> None:
        """Explain one prediction of a model."""
        ExplanationDialog(self.live.site, model, prediction_id, self.theme, self).show()

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
        self.stack.set_theme(theme)
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
        for page in self.stack.made_pages:
            page.shut()

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

    def _take_in(self, page: Page) -> None:
        """Connect a page that has just been made."""
        page.requested.connect(self._send)
        page.wanted.connect(self._open_at)
        page.explain_wanted.connect(self.show_explanation)
        if isinstance(page, NowPage):
            page.start_agent.connect(self.start_agent)
            page.acknowledge_wanted.connect(self.acknowledge)
        page.set_site(self.live.site)
        page.set_person(self.preferences.person)

    def _page_opened(self, key: str) -> None:
        self.navigation.show_page(key)
        self._refresh_page(force=True)

    def _open_at(self, key: str, what: str) -> None:
        self.open_page(key)
        if what:
            self.page.show_key(what)

    def _on_beat(self, beat: Beat) -> None:
        self._beat = beat
        if not self.live.model:
            self.live.model = next(iter(self.live.model_names()), "")
        if beat.changed:
            self._stale = {page.key for page in PAGES}
            self._uncounted = True
        now_page = self.stack.made_page("now")
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
        self.overview.emit(beat.trust, self._counts)

    def _show_counts(self, context: Context) -> None:
        rows = alarm_rows(context.db)
        self._counts = counts(rows)
        self.strip.show_counts(self._counts, self.theme)
        badges = {"alarms": len(rows), "devices": not_in_order(verdicts(context))}
        self.navigation.show_badges(badges)
        self.strip.show_model(self.live.model_names(), self.live.model, self.live.model_hash())

    def _refresh_page(self, *, force: bool = False) -> None:
        """Refresh the open page when the record changed, or its clock has to move on."""
        page = self.stack.page
        if self._beat is None or page is None:
            return
        age_ms = (time.monotonic() - self._shown_s.get(page.key, 0.0)) * 1000
        due = age_ms >= page.every_ms - BEAT_MS / 2 and page.key in self._stale
        if not (force or due or age_ms >= max(_STILL_S * 1000, page.every_ms)):
            return
        self._shown_s[page.key] = time.monotonic()
        self._stale.discard(page.key)
        if not self._guarded(page.refresh):
            self._show_trouble(page)

    def _guarded(self, show: Callable[[Context], None]) -> bool:
        """Read the record; whatever is wrong with it is said, and tried again in a second."""
        beat = self._beat
        if beat is None or beat.context is None or self.live.record.db is not beat.context.db:
            return False
        context = replace(beat.context, model=self.live.model)
        try:
            show(context)
        except (RecordError, ValueError, LookupError) as error:
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
        for page in self.stack.made_pages:
            page.set_person(name.strip())

    def _dismiss(self) -> None:
        self.outbox.entries = [e for e in self.outbox.entries if e.is_open]
        self._start_trouble = None

    def _agent_started(self, trouble: str) -> None:
        self._start_trouble = f"The agent did not start: {trouble}" if trouble else None
