"""Everything around one window: tray icon, the door for a second start, theme of the system.

The window itself can be made anew, as another language or size of text needs; what stands around
it stays.
"""

from __future__ import annotations

import signal
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from edgewatch.ui.fonts import font, set_scale
from edgewatch.ui.models.opened_bundle import OpenedBundle
from edgewatch.ui.preferences import Preferences
from edgewatch.ui.single_instance import SingleInstance
from edgewatch.ui.translations import speak
from edgewatch.ui.views import Views

if TYPE_CHECKING:
    from edgewatch.ui.announcer import Announcer
    from edgewatch.ui.shell import MainWindow
    from edgewatch.ui.successor import Successor
    from edgewatch.ui.tray import Tray

_AFTER_PAINT_MS = 1000


class Session(QObject):
    """Keeps one window of a site open, however often it is made anew."""

    def __init__(
        self,
        app: QApplication,
        site: Path,
        bundle: OpenedBundle | None = None,
        *,
        hidden: bool = False,
    ) -> None:
        """``hidden`` leaves the window in the tray; where there is none, it is minimised."""
        super().__init__()
        self._app, self._site, self._bundle = app, site, bundle
        self._preferences = Preferences()
        self._tray: Tray | None = None
        self._follow: Callable[[], None] | None = None
        self._instance: SingleInstance | None = None
        self.window = self._open("now", hidden=hidden)
        self.views = Views(self.window)
        self._add_tray()
        if hidden and self._tray is None:
            self.window.showMinimized()
        self._announcer: Announcer | None = None
        self._successor: Successor | None = None
        if bundle is None:
            # Not before the first paint: nobody waits for it.
            QTimer.singleShot(_AFTER_PAINT_MS, self, self._announce)
            QTimer.singleShot(_AFTER_PAINT_MS, self, self._look_for_successor)
        self._follow_system_theme()

    def run(self) -> int:
        """Stay until the window is closed; the exit code."""
        if self._bundle is None:
            self._instance = SingleInstance(self._site, self)
            self._instance.raised.connect(self.bring_forward)
        # Python sees Ctrl+C only between two of its own instructions: the beat gives it some.
        signal.signal(signal.SIGINT, lambda *_: self._app.exit(0))
        code = self._app.exec()
        follow = self._follow
        self.close()
        if follow is not None:
            follow()
        return code

    def close(self) -> None:
        """Let go of everything; the watching goes on."""
        self.views.close()
        if self._announcer is not None:
            self._announcer.close()
        if self._successor is not None:
            self._successor.close()
        self.window.shut()
        if self._instance is not None:
            self._instance.close()
        if self._tray is not None:
            self._tray.close()

    def bring_forward(self) -> None:
        """Show the window if it is hidden, minimised or behind others."""
        self.views.show_window()

    def open_anew(self) -> None:
        """Make the window anew, at the page that is open."""
        before = self.window
        if not before.isFullScreen():
            before.preferences.geometry = before.saveGeometry()
        self.window = self._open(before.page.key)
        self.window.actor.signed_in.take(before.actor.signed_in.acting)
        before.actor.signed_in.sign_out()
        self.views.attach(self.window)
        if self._announcer is not None:
            self._announcer.attach(self.window)
        before.shut()
        before.hide()
        before.deleteLater()
        self._connect_tray()

    def _open(self, page: str, *, hidden: bool = False) -> MainWindow:
        set_scale(self._preferences.font_scale)
        self._app.setFont(font())
        speak(self._app, self._preferences.language)
        from edgewatch.ui.shell import MainWindow

        window = MainWindow(self._site, self._preferences, self._bundle)
        window.anew_wanted.connect(self._later_anew)
        window.open_page(page)
        if not hidden:
            window.show()
        window.start()
        return window

    def _later_anew(self) -> None:
        """After the signal of the page that asks has run its course: that page goes as well."""
        QTimer.singleShot(0, self.open_anew)

    def _add_tray(self) -> None:
        from edgewatch.ui.tray import Tray

        if self._bundle is not None or not Tray.is_there():
            return
        self._tray = Tray(self.window.live.config.name, self)
        self._app.setQuitOnLastWindowClosed(False)
        self._tray.open_wanted.connect(self.bring_forward)
        self._tray.corner_wanted.connect(self.views.show_corner)
        # Not quit(), which asks every window to close: ours would hide and so refuse.
        self._tray.quit_wanted.connect(lambda: self._app.exit(0))
        self._connect_tray()

    def _connect_tray(self) -> None:
        if self._tray is not None:
            self.window.hide_on_close = True
            self.window.overview.connect(self._tray.show_overview)

    def _announce(self) -> None:
        """Tell of alarms from now on: by notices of the desktop, by sound where it is on."""
        from edgewatch.ui.announcer import Announcer, shower_for
        from edgewatch.ui.sound import Speaker, player

        shower = shower_for(self._tray, self._open_alarm)
        self._announcer = Announcer(self._preferences, shower, Speaker(player(), self), self)
        self._announcer.attach(self.window)

    def _look_for_successor(self) -> None:
        """Give way to a new program, once one is installed and nobody is at work here."""
        from edgewatch.ui.successor import Successor, is_in_use

        self._successor = Successor(lambda: is_in_use(self.window), parent=self)
        self._successor.wanted.connect(self._give_way)

    def _give_way(self) -> None:
        from edgewatch.site.start_window import start_window
        from edgewatch.ui.successor import present_view

        self._follow = partial(start_window, self._site, present_view(self.window, self.views))
        self._app.exit(0)

    def _open_alarm(self, number: str) -> None:
        """A person has clicked a notice: the window, at that very alarm."""
        self.bring_forward()
        self.window.open_at("alarms" if number else "now", number)

    def _follow_system_theme(self) -> None:
        from edgewatch.ui.style import wanted_theme

        def follow() -> None:
            if self._preferences.theme == "system":
                self.window.set_theme(wanted_theme("system"))

        # Later, so that the palette of the system is changed before ours is put over it.
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(lambda _: QTimer.singleShot(0, follow))
