"""A window of a site in a process of its own, which outlives the one that starts it."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Literal

from edgewatch.site.own_program import own_command
from edgewatch.site.replaced import fresh_environment


def start_window(site: Path, view: Literal["window", "compact", "kiosk", "tray"]) -> None:
    """Start the window of the installed program, to be seen in this way; nobody waits for it."""
    option = [] if view == "window" else [f"--{view}"]
    words = [*own_command(), "window", *option, "--site", str(site.resolve())]
    subprocess.Popen(
        words, stdin=subprocess.DEVNULL, start_new_session=True, env=fresh_environment()
    )
