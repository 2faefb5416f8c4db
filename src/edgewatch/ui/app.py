"""Starting the window of a site."""

from __future__ import annotations

import contextlib
import gc
import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from edgewatch.site.errors import InputError
from edgewatch.site.resources import resource_dir
from edgewatch.ui.fonts import load_font
from edgewatch.ui.single_instance import SingleInstance, raise_running

if TYPE_CHECKING:
    from edgewatch.ui.shell import MainWindow
    from edgewatch.ui.tray import Tray

_SWITCH_INTERVAL_S = 0.0005


def run_window(site: Path, *, start_agent: bool = True) -> int:
    """Open the window of a site and stay until it is closed; the exit code.

    Where a window is open on the site already, that one comes forward and 0 is returned at once.
    An agent is started where none runs, unless ``start_agent`` is false; it outlives the window.
    """
    app = make_application()
    if raise_running(site):
        return 0
    window = open_window(site)
    instance = SingleInstance(site, window)
    instance.raised.connect(lambda: bring_forward(window))
    tray = _add_tray(window, app)
    _follow_system_theme(window)
    if start_agent:
        _start_agent_where_none_runs(window, site)
    # Python sees Ctrl+C only between two of its own instructions: the beat gives it some.
    signal.signal(signal.SIGINT, lambda *_: app.exit(0))
    code = app.exec()
    window.shut()
    instance.close()
    if tray is not None:
        tray.close()
    return code


def open_window(site: Path) -> MainWindow:
    """A window that is shown and has begun to look at the record."""
    with _collector_at_rest():
        from edgewatch.ui.shell import MainWindow

        window = MainWindow(site)
        window.show()
        window.start()
    return window


@contextlib.contextmanager
def _collector_at_rest() -> Iterator[None]:
    """Keep garbage collection out of the start.

    A start makes very many objects that all stay; looking through them again and again while
    they are made costs a sixth of it.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def _start_agent_where_none_runs(window: MainWindow, site: Path) -> None:
    from edgewatch.site.running import agent_is_running

    if not agent_is_running(site):
        window.start_agent()


def make_application() -> QApplication:
    """The application, with its style, font and icon; the one there is if there is one."""
    found = QApplication.instance()
    if isinstance(found, QApplication):
        return found
    # A thread that holds the interpreter may not hold up a frame for longer than this.
    sys.setswitchinterval(_SWITCH_INTERVAL_S)
    app = QApplication([os.fspath(sys.argv[0]) if sys.argv else "edgewatch"])
    app.setApplicationName("EdgeWatch")
    app.setDesktopFileName("edgewatch")
    app.setStyle("Fusion")
    app.setWindowIcon(window_icon())
    load_font(app)
    return app


def window_icon() -> QIcon:
    """The icon that ships with EdgeWatch; an empty one where it is not installed."""
    try:
        return QIcon(str(resource_dir("resources") / "icons" / "edgewatch.svg"))
    except InputError:
        return QIcon()


def bring_forward(window: MainWindow) -> None:
    """Show a window that is hidden, minimised or behind others."""
    window.showNormal() if window.isMinimized() else window.show()
    window.raise_()
    window.activateWindow()


def _add_tray(window: MainWindow, app: QApplication) -> Tray | None:
    from edgewatch.ui.tray import Tray

    if not Tray.is_there():
        return None
    tray = Tray(window.live.config.name, window)
    window.hide_on_close = True
    app.setQuitOnLastWindowClosed(False)
    tray.open_wanted.connect(lambda: bring_forward(window))
    # Not quit(), which asks every window to close: ours would hide and so refuse.
    tray.quit_wanted.connect(lambda: app.exit(0))
    window.overview.connect(tray.show_overview)
    return tray


def _follow_system_theme(window: MainWindow) -> None:
    from edgewatch.ui.style import wanted_theme

    def follow() -> None:
        if window.preferences.theme == "system":
            window.set_theme(wanted_theme("system"))

    # Later, so that the palette of the system has been changed before ours is put over it.
    QGuiApplication.styleHints().colorSchemeChanged.connect(lambda _: QTimer.singleShot(0, follow))
