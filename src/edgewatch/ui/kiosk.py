"""The window on the whole screen, for a display that shows nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from edgewatch.ui.shell import MainWindow


def enter_kiosk(window: MainWindow, *, may_leave: bool) -> None:
    """Fill the screen with the page Now, and stay there unless the site lets people out.

    ``[window] leave_kiosk`` of ``site.toml`` decides whether Esc and F11 lead back. Logging out,
    and ending the program, are the desktop's own: a kiosk is a matter of its session as well.
    """
    window.open_page("now")
    window.frame.set_bare(True)
    window.showFullScreen()
    window.may_leave_full_screen = may_leave
