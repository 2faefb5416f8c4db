"""``edgewatch window`` and ``edgewatch run``: a window alone, or with an agent."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from edgewatch.cli._options import Site, example

if TYPE_CHECKING:
    from edgewatch.ui.views import View

Compact = Annotated[
    bool,
    typer.Option(
        "--compact", help="Begin with the corner view, 420 by 120, which stays above other windows."
    ),
]
Kiosk = Annotated[
    bool,
    typer.Option(
        "--kiosk",
        help="Fill the screen with the page Now. [window] leave_kiosk = false in site.toml keeps "
        "people from leaving it.",
    ),
]
InTray = Annotated[
    bool, typer.Option("--tray", help="Begin as an icon in the tray, as at a login.")
]
IfSite = Annotated[
    bool,
    typer.Option(
        "--if-site",
        help="Do nothing, and succeed, where this user has no site and reads none of the service. "
        "Each site that is found has a window of its own.",
    ),
]


def register(app: typer.Typer) -> None:
    """Add the commands to the application."""
    app.command(
        epilog=example("edgewatch window --site ./site", "edgewatch window --site ./site --compact")
    )(window)
    app.command(
        epilog=example("edgewatch run --site ./site", "edgewatch run --site ./site --kiosk")
    )(run)


def window(
    site: Site,
    compact: Compact = False,
    kiosk: Kiosk = False,
    tray: InTray = False,
    if_site: IfSite = False,
) -> None:
    """Open a window alone. It starts no agent, and closing it stops none."""
    view = _view(compact=compact, kiosk=kiosk, tray=tray)
    if if_site:
        from edgewatch.site.start_window import start_window

        found = sites_of_this_user(site) if _has_display() else []
        if not found:
            return
        site, *others = found
        for other in others:
            start_window(other, view)
    raise typer.Exit(open_window(site, start_agent=False, view=view))


def run(site: Site, compact: Compact = False, kiosk: Kiosk = False) -> None:
    """Open a window, and start an agent if none runs."""
    view = _view(compact=compact, kiosk=kiosk)
    raise typer.Exit(open_window(site, start_agent=True, view=view))


def open_or_set_up(site: Path) -> int:
    """What ``edgewatch`` alone does: set a new site up step by step, then open its window.

    Raises:
        InputError: there is no display.
    """
    from edgewatch.site.setup import is_due

    if is_due(site) and _has_display():
        from edgewatch.ui.wizard import run_wizard

        if not run_wizard(site):
            return 0
    return open_window(site, start_agent=True)


def open_window(site: Path, *, start_agent: bool, view: View = "window") -> int:
    """Open a window and stay until it is closed; its exit code.

    Raises:
        InputError: there is no site, or no display.
    """
    from edgewatch.site.config import load_site

    load_site(site)
    _require_display()
    from edgewatch.ui.app import run_window

    return run_window(site, start_agent=start_agent, view=view)


def sites_of_this_user(site: Path) -> list[Path]:
    """The site that is meant, where there is one, else those of the service that can be read."""
    from edgewatch.sdk.paths import config_file
    from edgewatch.site.service_unit import readable_sites

    return [site] if config_file(site).is_file() else readable_sites()


def _view(*, compact: bool, kiosk: bool, tray: bool = False) -> View:
    from edgewatch.site.errors import InputError

    if compact + kiosk + tray > 1:
        raise InputError(
            "the window cannot be in a corner, on the whole screen and in the tray at once",
            expected="one of --compact, --kiosk and --tray",
            remedy="Leave the others out.",
        )
    return "compact" if compact else "kiosk" if kiosk else "tray" if tray else "window"


def _has_display() -> bool:
    from edgewatch.cli.demo import has_display

    return bool(has_display() or os.environ.get("QT_QPA_PLATFORM"))


def _require_display() -> None:
    """Qt would end the process where it finds no display."""
    from edgewatch.site.errors import InputError

    if not _has_display():
        raise InputError(
            "there is no display to open a window on",
            expected="DISPLAY or WAYLAND_DISPLAY to be set",
            remedy="Without a display: edgewatch agent, edgewatch status, edgewatch alarms.",
        )
