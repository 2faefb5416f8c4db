"""A window whose program was replaced by an upgrade makes room for the new one.

Left alone it would load its pages out of files that do not fit it: a window lives in the tray for
weeks. It gives way as soon as nobody is at work in it, and the new one begins where it was: in the
tray, in the corner, on the whole screen or as a window. Who was signed in signs in again.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QProcess, QTimer, Signal
from PySide6.QtWidgets import QApplication

from edgewatch.site.replaced import ReplacedProgram

if TYPE_CHECKING:
    from edgewatch.ui.shell import MainWindow
    from edgewatch.ui.views import View, Views

log = logging.getLogger("edgewatch.ui")
_LOOK_MS = 5_000


class Successor(QObject):
    """Looks now and then for a new program, and says when the window is to give way to it.

    Args:
        in_use: whether somebody is at work in the window now.
        program: what tells that the program was replaced; that of this process if not given.
    """

    wanted = Signal()

    def __init__(
        self,
        in_use: Callable[[], bool],
        program: ReplacedProgram | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._in_use, self._program = in_use, program or ReplacedProgram()
        self._has_come = False
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Say so once, when a new program is there and nobody is at work."""
        self._has_come = self._has_come or self._program.has_come()
        if self._has_come and not self._in_use():
            self._timer.stop()
            log.info("another program is installed: the window begins anew")
            self.wanted.emit()

    def close(self) -> None:
        """Look no more."""
        self._timer.stop()
        self._program.stop()


def is_in_use(window: MainWindow) -> bool:
    """Whether somebody may be in the middle of something.

    A dialog or menu is open, an export or a check is under way, or the window is the active one. A
    window that fills a screen for everybody is always active: there the first two decide.
    """
    if QApplication.activeModalWidget() is not None or QApplication.activePopupWidget() is not None:
        return True
    if window.findChildren(QProcess):
        return True
    is_seen = window.isVisible() and not window.isMinimized()
    return is_seen and window.isActiveWindow() and window.may_leave_full_screen


def present_view(window: MainWindow, views: Views) -> View:
    """In which way the window is seen now."""
    if views.corner is not None:
        return "compact"
    if window.isFullScreen():
        return "kiosk"
    return "window" if window.isVisible() and not window.isMinimized() else "tray"
