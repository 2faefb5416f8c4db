"""In which way a window is seen: whole, as the corner view, filling the screen, or in the tray."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject

from edgewatch.ui.compact import CompactView
from edgewatch.ui.kiosk import enter_kiosk
from edgewatch.ui.live import Beat
from edgewatch.ui.models.context import Context
from edgewatch.ui.models.corner import CornerLines, corner_lines
from edgewatch.ui.models.trust import trust_view

if TYPE_CHECKING:
    from edgewatch.ui.shell import MainWindow

View = Literal["window", "compact", "kiosk", "tray"]
_NOTHING = CornerLines("", "", "")


class Views(QObject):
    """Of window and corner view one is shown, and never neither."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self._lines = _NOTHING
        self.corner: CompactView | None = None
        self._window = window
        self.attach(window)

    def attach(self, window: MainWindow) -> None:
        """Take over a window, the first one or one that was made anew in the place of another."""
        before, self._window = self._window, window
        if before is not window and before.isFullScreen():
            window.toggle_full_screen()
            window.may_leave_full_screen = before.may_leave_full_screen
        window.corner_wanted.connect(self.show_corner)
        window.beaten.connect(self._on_beat)

    def open(self, view: View) -> None:
        """Show the window in one of the ways."""
        if view == "compact":
            self.show_corner()
        elif view == "kiosk":
            enter_kiosk(self._window, may_leave=self._window.live.config.window.leave_kiosk)

    def show_corner(self) -> None:
        """Put the corner view in the place of the window."""
        if not self._window.may_leave_full_screen:
            return
        if self.corner is None:
            self.corner = CompactView()
            self.corner.opened.connect(self.show_window)
        self._window.live.look()
        self.corner.show_in_corner()
        self._window.hide()
        self._window.live.visible = True  # somebody still looks

    def show_window(self) -> None:
        """Put the window in the place of the corner view, and in front of the others."""
        window = self._window
        window.showNormal() if window.isMinimized() else window.show()
        window.raise_()
        window.activateWindow()
        self._drop_corner()

    def close(self) -> None:
        """Take the corner view away."""
        self._drop_corner()

    def _drop_corner(self) -> None:
        corner, self.corner = self.corner, None
        if corner is not None:
            corner.hide()
            corner.deleteLater()

    def _on_beat(self, beat: Beat) -> None:
        if self.corner is None:
            return
        if beat.changed or self._lines is _NOTHING:
            self._window.refresher.guarded(self._read)
        view = trust_view(beat.trust, beat.heartbeat, recorded=self._window.live.read_only)
        self.corner.show_state(view, self._lines, self._window.theme)

    def _read(self, context: Context) -> None:
        self._lines = corner_lines(context)
