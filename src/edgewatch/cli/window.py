"""``edgewatch window`` and ``edgewatch run``: a window alone, or with an agent."""

from __future__ import annotations

import os
from pathlib import Path

import typer

from edgewatch.cli._options import Site, example


def register(app: typer.Typer) -> None:
    """Add the commands to the application."""
    app.command(epilog=example("edgewatch window --site ./site"))(window)
    app.command(epilog=example("edgewatch run --site ./site"))(run)


def window(site: Site) -> None:
    """Open a window alone. It starts no agent, and closing it stops none."""
    raise typer.Exit(open_window(site, start_agent=False))


def run(site: Site) -> None:
    """Open a window, and start an agent if none runs."""
    raise typer.Exit(open_window(site, start_agent=True))


def open_window(site: Path, *, start_agent: bool) -> int:
    """Open a window and stay until it is closed; its exit code.

    Raises:
        InputError: there is no site, or no display.
    """
    from edgewatch.site.config import load_site

    load_site(site)
    _require_display()
    from edgewatch.ui.app import run_window

    return run_window(site, start_agent=start_agent)


def _require_display() -> None:
    """Qt would end the process where it finds no display."""
    from edgewatch.cli.demo import has_display
    from edgewatch.site.errors import InputError

    if not (has_display() or os.environ.get("QT_QPA_PLATFORM")):
        raise InputError(
            "there is no display to open a window on",
            expected="DISPLAY or WAYLAND_DISPLAY to be set",
            remedy="Without a display: edgewatch agent, edgewatch status, edgewatch alarms.",
        )
