"""Pictures of every page in both themes, for documentation and for looking at."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QSize

from edgewatch.ui.app import make_application
from edgewatch.ui.pages.registry import PAGES
from edgewatch.ui.preferences import Preferences
from edgewatch.ui.shell import MainWindow
from edgewatch.ui.theme import THEMES

SIZE = QSize(1280, 800)
KEYS = tuple(page.key for page in PAGES)
_SETTLE_S = 0.25
# What is loaded late (charts) takes its time in one round and is filled in a later one.
_ROUNDS = 20
_MEASURED_S = 30.0


def take_screenshots(
    site: Path, out_dir: Path, size: QSize = SIZE, keys: Sequence[str] = KEYS
) -> list[Path]:
    """Write ``PAGE-THEME.png`` for each of the pages and each theme; the files, in order.

    Needs no screen: with ``QT_QPA_PLATFORM=offscreen`` the pictures are the same everywhere.
    """
    out_dir.mkdir(parents=True, exist_ok=True)
    app = make_application()
    window = MainWindow(site, Preferences())
    window.resize(size)
    window.show()
    window.start()
    taken = []
    try:
        for theme in THEMES.values():
            window.set_theme(theme)
            for key in keys:
                window.open_page(key)
                _settle(app.processEvents, window)
                path = out_dir / f"{key}-{theme.name}.png"
                window.grab().save(str(path))
                taken.append(path)
    finally:
        window.shut()
        window.hide()
        window.deleteLater()
    return taken


def _settle(process: Callable[[], None], window: MainWindow) -> None:
    """Let everything be measured, laid out, refreshed and painted."""
    until = give_up = time.monotonic() + _SETTLE_S
    give_up += _MEASURED_S
    rounds = 0
    while rounds < _ROUNDS or time.monotonic() < (give_up if window.page.busy else until):
        rounds += 1
        process()
        time.sleep(0.01)
        if window.page.busy:
            until = time.monotonic() + _SETTLE_S
