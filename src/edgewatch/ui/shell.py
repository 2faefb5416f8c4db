"""The window: pages at the left, the strip on top, the status at the foot, one page between."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QCloseEvent, QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QMainWindow

from edgewatch.site.roles import ENGINEER
from edgewatch.ui.actor import Actor
from edgewatch.ui.agent_starter import AgentStarter
from edgewatch.ui.frame import Frame
from edgewatch.ui.help_dialog import HelpDialog
from edgewatch.ui.live import Beat, Live
from edgewatch.ui.models.acting import Acting
from edgewatch.ui.models.opened_bundle import OpenedBundle
from edgewatch.ui.models.outbox import Entry
from edgewatch.ui.overview import Overview
from edgewatch.ui.pages.now import NowPage
from edgewatch.ui.pages.page import Page
from edgewatch.ui.pages.registry import PAGES
from edgewatch.ui.preferences import Preferences
from edgewatch.ui.refresher import Refresher
from edgewatch.ui.style import apply_theme, wanted_theme
from edgewatch.ui.theme import Theme
from edgewatch.ui.time_control import TimeControl
from edgewatch.ui.view_menu import ViewMenu
from edgewatch.ui.widgets.basics import say
from edgewatch.ui.widgets.explanation_dialog import ExplanationDialog
from edgewatch.ui.widgets.workstation_dialog import WorkstationDialog
from edgewatch.ui.words import tr

_MADE_ANEW = ("language", "font_scale")
_TITLE_BAR = 40


class MainWindow(QMainWindow):
    """Everything a person sees of one site, or of a ``bundle`` that was unpacked into ``site``.

    ``overview`` carries trust and counts for the tray, ``beaten`` each beat; ``anew_wanted`` asks
    to make the window anew, as another language needs.
    """

    overview = Signal(object, dict)
    beaten = Signal(object)
    anew_wanted = Signal()
    corner_wanted = Signal()
    closed = Signal()

    def __init__(
        self,
        site: Path,
        preferences: Preferences | None = None,
        bundle: OpenedBundle | None = None,
    ) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.preferences = preferences or Preferences()
        self.bundle = bundle
        self.live = Live(site, self, read_only=bundle is not None)
        self.starter = AgentStarter(site, self)
        self.theme = wanted_theme(self.preferences.theme)
        self.hide_on_close = False
        self.may_leave_full_screen = True
        self._start_trouble: str | None = None
        self._build()
        self.actor = Actor(site, self.preferences, self.status, self)
        self.times = TimeControl(self.frame.times, self)
        self.refresher = Refresher(self.live, self.times)
        self.counted = Overview(self.frame, self.refresher, self.live)
        self._connect()
        self._shortcuts()
        self._show_acting(self.actor.acting)
        self.set_theme(self.theme)
        self.open_page("now")

    def _build(self) -> None:
        name = self.bundle.site if self.bundle else self.live.config.name
        title = tr("EdgeWatch – {site}", site=name)
        if self.bundle:
            title = tr("EdgeWatch – {site} (recorded)", site=name)
        self.setWindowTitle(title)
        say(self, title)
        self.frame = Frame(self.theme, self.preferences.person)
        self.navigation, self.strip = self.frame.navigation, self.frame.strip
        self.stack, self.status = self.frame.stack, self.frame.status
        self.menu = ViewMenu(self)
        self.menu.show_theme(self.preferences.theme)
        self.strip.menu_button.setMenu(self.menu)
        self.strip.site.setText(name)
        say(self.strip.site, tr("Site: {site}", site=name))
        self.setCentralWidget(self.frame)
        # With its title bar on the screen, so that the foot is not below its edge.
        self.resize(1280, min(800, self.screen().availableGeometry().height() - _TITLE_BAR))
        if self.preferences.geometry is not None:
            self.restoreGeometry(self.preferences.geometry)

    def _connect(self) -> None:
        self.navigation.opened.connect(self.open_page)
        self.stack.made.connect(self._take_in)
        self.stack.opened.connect(self._page_opened)
        self.menu.theme_chosen.connect(self.choose_theme)
        self.menu.full_screen_wanted.connect(self.toggle_full_screen)
        self.menu.corner_wanted.connect(self.corner_wanted)
        self.menu.settings_wanted.connect(partial(self.open_page, "settings"))
        self.strip.help_wanted.connect(self.show_help)
        self.strip.model_chosen.connect(self._choose_model)
        self.times.changed.connect(self._time_changed)
        self.actor.changed.connect(self._show_acting)
        self.actor.sent.connect(self._show_entry)
        self.actor.pin_expired.connect(partial(self.open_at, "settings", "people"))
        self.status.dismissed.connect(self._dismiss)
        self.live.beat.connect(self._on_beat)
        self.starter.finished.connect(self._agent_started)

    def _shortcuts(self) -> None:
        for i, page in enumerate(PAGES):
            self._shortcut(f"Ctrl+{i + 1}", partial(self.open_page, page.key))
        self._shortcut("Ctrl+K", self.acknowledge)
        self._shortcut("Ctrl+Y", self.explain)
        self._shortcut("Ctrl+L", self.actor.in_or_out)
        self._shortcut("F6", self.frame.next_region)
        self._shortcut("F1", self.show_help)
        self._shortcut("Esc", self._escape)
        for keys, step in (
            ("Ctrl+Left", "earlier"),
            ("Ctrl+Right", "later"),
            ("Ctrl++", "closer"),
            ("Ctrl+=", "closer"),
            ("Ctrl+-", "wider"),
        ):
            self._shortcut(keys, partial(self.times.step, step))

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

    def open_at(self, key: str, what: str) -> None:
        """Open a page at the thing of that key, as an alarm by its number."""
        self.open_page(key)
        if what:
            self.page.show_key(what)

    def acknowledge(self) -> None:
        """Open the most urgent alarm, ready to be acknowledged; send what is filled in already."""
        self.open_page("alarms")
        self.page.acknowledge()
        self.actor.ask_where_needed()

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

    def choose_theme(self, choice: str) -> None:
        """Light, dark, or as the system has it."""
        self.preferences.theme = choice
        self.menu.show_theme(choice)
        self.set_theme(wanted_theme(choice))

    def set_theme(self, theme: Theme) -> None:
        """Give the whole window the colours of a theme."""
        self.theme = theme
        app = QApplication.instance()
        if isinstance(app, QApplication):
            apply_theme(app, theme)
        self.stack.set_theme(theme)
        self.frame.notice.show_notice(self.bundle.notice if self.bundle else "", theme)
        self.counted.count_again()
        self._refresh_page(force=True)

    def toggle_full_screen(self) -> None:
        """The open page alone on the whole screen, or everything around it too."""
        bare = not self.isFullScreen()
        if not (bare or self.may_leave_full_screen):
            return
        self.frame.set_bare(bare)
        self.showFullScreen() if bare else self.showNormal()
        self._place_times()

    def start_agent(self) -> None:
        """Start an agent; the window goes on meanwhile."""
        self._start_trouble = None
        self.starter.start()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.isFullScreen():  # the next start is not to be mistaken for a kiosk
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
        for dialog in self.findChildren(WorkstationDialog):
            dialog.close()

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
        page.requested.connect(self.actor.send)
        page.wanted.connect(self.open_at)
        page.explain_wanted.connect(self.show_explanation)
        page.span_wanted.connect(self.times.show)
        page.preferred.connect(self._prefer)
        if isinstance(page, NowPage):
            page.start_agent.connect(self.start_agent)
            page.acknowledge_wanted.connect(self.acknowledge)
        page.preferences = self.preferences
        page.read_only = self.live.read_only
        page.set_site(self.live.site)
        page.set_acting(self.actor.acting)

    def _page_opened(self, key: str) -> None:
        self.navigation.show_page(key)
        if not self.may_leave_full_screen:  # a kiosk: bare on the page Now, with a way back to it
            self.frame.set_bare(key == "now")
        self._place_times()
        self._refresh_page(force=True)

    def _place_times(self) -> None:
        """Where the open page looks at a stretch of time, and there is room for it."""
        self.frame.times.setVisible(self.page.uses_range and not self.isFullScreen())

    def _escape(self) -> None:
        leaves = self.isFullScreen() and self.may_leave_full_screen
        self.toggle_full_screen() if leaves else self.stack.go_back()

    def _on_beat(self, beat: Beat) -> None:
        if not self.live.model:
            self.live.model = next(iter(self.live.model_names()), "")
        self.refresher.take(beat, tuple(page.key for page in PAGES))
        now_page = self.stack.made_page("now")
        if isinstance(now_page, NowPage):
            now_page.show_trust(beat.trust, beat.heartbeat, starting=self.starter.busy)
        if self.counted.show(beat, self.theme, visible=self.isVisible()):
            self.overview.emit(beat.trust, self.counted.counts)
        if self.isVisible():
            self._refresh_page()
        if beat.changed:
            self.refresher.guarded(self.actor.look)
        outbox = self.actor.outbox
        if any(entry.is_open for entry in outbox.entries):
            self.refresher.guarded(self.actor.poll)
        self.status.show_state(outbox.latest, self._start_trouble or beat.trouble, self.theme)
        self.beaten.emit(beat)

    def _refresh_page(self, *, force: bool = False) -> None:
        page = self.stack.page
        if page is not None and self.refresher.refresh(page, force=force):
            self.times.show_times()

    def _time_changed(self) -> None:
        self._refresh_page(force=True)

    def _choose_model(self, name: str) -> None:
        self.live.model = name
        self.counted.count_again()
        self._refresh_page(force=True)

    def _show_entry(self, entry: Entry) -> None:
        self.status.show_state(entry, None, self.theme)

    def _prefer(self, name: str) -> None:
        """A preference is another now: show it."""
        if name == "theme":
            self.choose_theme(self.preferences.theme)
        elif name == "person":
            self.status.person.setText(self.preferences.person)
        elif name in _MADE_ANEW:
            self.anew_wanted.emit()

    def _show_acting(self, acting: Acting) -> None:
        """Somebody else acts from now on."""
        self.counted.for_engineer = acting.role == ENGINEER
        for page in self.stack.made_pages:
            page.set_acting(acting)
        if acting.enrolled:
            self._refresh_page(force=True)

    def _dismiss(self) -> None:
        self.actor.outbox.dismiss()
        self._start_trouble = None

    def _agent_started(self, trouble: str) -> None:
        self._start_trouble = tr("The agent did not start: {why}", why=trouble) if trouble else None
