"""Starting the window of a site."""

from __future__ import annotations

import contextlib
import gc
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from edgewatch.site.errors import InputError
from edgewatch.site.resources import resource_dir
from edgewatch.ui.fonts import load_font
from edgewatch.ui.models.opened_bundle import OpenedBundle
from edgewatch.ui.single_instance import is_open, raise_running

if TYPE_CHECKING:
    from edgewatch.ui.session import Session
    from edgewatch.ui.views import View

_SWITCH_INTERVAL_S = 0.0005
_TRAY_LOOKS, _TRAY_LOOK_MS = 40, 500


def run_window(
    site: Path,
    *,
    start_agent: bool = True,
    bundle: OpenedBundle | None = None,
    view: View = "window",
) -> int:
    """Open the window of a site and stay until it is closed; the exit code.

    Where a window is open on the site already, that one comes forward and 0 is returned at once.
    An agent is started where none runs, unless ``start_agent`` is false; it outlives the window.
    A ``bundle`` that was unpacked into ``site`` is shown read-only, and nothing is started.
    ``view`` is how it begins: as a whole, as the corner view, filling the screen, or as an icon
    in the tray alone, which leaves a window that is open as it is.
    """
    app = make_application()
    hidden = view == "tray"
    if bundle is None and (is_open(site) if hidden else raise_running(site)):
        return 0
    if hidden:
        _wait_for_tray()
    session = open_session(app, site, bundle, hidden=hidden)
    if start_agent and bundle is None:
        _start_agent_where_none_runs(session, site)
    session.views.open(view)
    return session.run()


def open_session(
    app: QApplication, site: Path, bundle: OpenedBundle | None = None, *, hidden: bool = False
) -> Session:
    """A window that is shown and has begun to look at the record, and what stands around it."""
    with _collector_at_rest():
        from edgewatch.ui.session import Session

        return Session(app, site, bundle, hidden=hidden)


def _wait_for_tray() -> None:
    """After a login the tray comes a while after what starts with it; there may be none."""
    from PySide6.QtCore import QEventLoop, QTimer

    from edgewatch.ui.tray import Tray

    for _ in range(_TRAY_LOOKS):
        if Tray.is_there():
            return
        pause = QEventLoop()
        QTimer.singleShot(_TRAY_LOOK_MS, pause.quit)
        pause.exec()


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


def _start_agent_where_none_runs(session: Session, site: Path) -> None:
    from edgewatch.site.running import agent_is_running

    if not agent_is_running(site):
        session.window.start_agent()


def make_application() -> QApplication:
    """The application, with its style, font and icon; the one there is if there is one."""
    found = QApplication.instance()
    if isinstance(found, QApplication):
        return found
    # A thread that holds the interpreter may not hold up a frame for longer than this.
    sys.setswitchinterval(_SWITCH_INTERVAL_S)
    app = QApplication([os.fspath(sys.argv[0]) if sys.argv else "edgewatch"])
    app.setApplicationName("EdgeWatch")
    app.setDesktopFileName("org.edgewatch.EdgeWatch")
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
