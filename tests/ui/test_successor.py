"""A window whose program was replaced: when it gives way, and how the next one begins."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QProcess

from edgewatch.site import start_window
from edgewatch.site.replaced import ReplacedProgram
from edgewatch.ui import successor
from edgewatch.ui.shell import MainWindow
from edgewatch.ui.successor import Successor, is_in_use, present_view
from edgewatch.ui.views import Views


class NewProgram(ReplacedProgram):
    """One that is there when a test says so; asked for once, as the real one answers once."""

    def __init__(self) -> None:
        super().__init__(lambda: None)
        self.is_there = False

    def has_come(self) -> bool:
        there, self.is_there = self.is_there, False
        return there


def test_a_window_gives_way_when_nobody_is_at_work(qtbot, qapp) -> None:
    program, busy, wanted = NewProgram(), [True], []
    follower = Successor(lambda: busy[0], program)
    follower.wanted.connect(lambda: wanted.append(True))
    follower.look()
    program.is_there = True
    follower.look()
    assert not wanted
    busy[0] = False
    follower.look()
    assert wanted == [True]
    follower.close()


def test_nothing_half_done_is_broken_off(
    empty_site: Path, open_window: Callable[[Path], MainWindow], monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(empty_site)
    assert is_in_use(window)  # it is the active one
    monkeypatch.setattr(window, "isActiveWindow", lambda: False)
    assert not is_in_use(window)
    work = QProcess(window)
    assert is_in_use(window)
    shiboken6.delete(work)
    monkeypatch.setattr(successor.QApplication, "activeModalWidget", lambda: window)
    assert is_in_use(window)


def test_the_next_window_begins_where_this_one_was(
    empty_site: Path, open_window: Callable[[Path], MainWindow], monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(empty_site)
    views = Views(window)
    begun: list[list[str]] = []
    monkeypatch.setattr(start_window.subprocess, "Popen", lambda words, **_: begun.append(words))
    start_window.start_window(empty_site, present_view(window, views))
    window.hide()
    start_window.start_window(empty_site, present_view(window, views))
    assert begun[0][-3:] == ["window", "--site", str(empty_site)]
    assert begun[1][-4:] == ["window", "--tray", "--site", str(empty_site)]
