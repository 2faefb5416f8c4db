"""The window as a whole: its clock, its keys, its manners."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit

from edgewatch.sdk import page as state_page
from edgewatch.sdk.paths import run_folder, watched_file
from edgewatch.ui.agent_starter import AgentStarter
from edgewatch.ui.pages.registry import PAGES
from edgewatch.ui.screenshots import take_screenshots
from edgewatch.ui.shell import MainWindow
from edgewatch.ui.single_instance import SingleInstance, raise_running
from support.populated_site import publish_trust

Opener = Callable[[Path], MainWindow]


def test_not_watching_appears_by_the_windows_own_clock(
    open_window: Opener, site: Path, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish_trust(site)
    window = open_window(site)
    phrase = window.findChild(QLabel, "trust_phrase")
    assert phrase.text() == "Do not rely on this prediction"
    # No heartbeat follows. Time goes on for the window alone: nothing is written any more.
    later = time.monotonic_ns() + state_page.STALE_NS
    monkeypatch.setattr(time, "monotonic_ns", lambda: later)
    qtbot.waitUntil(lambda: phrase.text() == "Not watching", timeout=2000)
    assert "last sign of life" in window.findChild(QLabel, "trust_sentence").text()
    qtbot.waitUntil(lambda: window.strip.agent.text() == "agent stopped", timeout=2000)


def test_an_agent_that_ends_in_order_is_seen_at_once(
    open_window: Opener, site: Path, qtbot
) -> None:
    writer = publish_trust(site)
    window = open_window(site)
    writer.stop()
    phrase = window.findChild(QLabel, "trust_phrase")
    qtbot.waitUntil(lambda: phrase.text() == "Not watching", timeout=1000)
    assert window.findChild(object, "trust_start_agent").isVisible()


def test_pages_open_by_keyboard_and_escape_goes_back(
    open_window: Opener, site: Path, qtbot
) -> None:
    window = open_window(site)
    for i, kind in enumerate(PAGES):
        qtbot.keyClick(window, Qt.Key(Qt.Key.Key_1 + i), Qt.KeyboardModifier.ControlModifier)
        assert window.page.key == kind.key
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.page.key == PAGES[-2].key
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.page.key == PAGES[-3].key


def test_f6_goes_round_the_regions(open_window: Opener, site: Path, qtbot) -> None:
    window = open_window(site)
    window.activateWindow()
    window.open_page("alarms")
    window.navigation.setFocus()
    seen = []
    for _ in range(5):
        qtbot.keyClick(window, Qt.Key.Key_F6)
        seen.append(QApplication.focusWidget())
    assert window.frame.times.isAncestorOf(seen[0])
    assert window.page.isAncestorOf(seen[1])
    assert seen[2] is window.status.person
    assert window.strip.isAncestorOf(seen[3])
    assert seen[4] is window.navigation


def test_help_opens_for_the_page_and_is_not_modal(open_window: Opener, site: Path, qtbot) -> None:
    window = open_window(site)
    window.open_page("history")
    qtbot.keyClick(window, Qt.Key.Key_F1)
    dialog = next(w for w in QApplication.topLevelWidgets() if w.objectName() == "help_dialog")
    assert not dialog.isModal()
    assert "five lanes" in dialog.findChild(QPlainTextEdit, "help_text").toPlainText().lower()
    dialog.close()


def test_only_a_visible_window_asks_the_agent_to_hurry(
    open_window: Opener, site: Path, qtbot
) -> None:
    window = open_window(site)
    assert watched_file(site).exists()
    window.hide()
    watched_file(site).unlink()
    window.live._watched_s = 0.0
    qtbot.wait(250)
    assert not watched_file(site).exists()


def test_a_second_start_raises_the_first(tmp_path: Path, qtbot, qapp) -> None:
    assert not raise_running(tmp_path)
    first = SingleInstance(tmp_path)
    assert first.listening
    with qtbot.waitSignal(first.raised, timeout=2000):
        assert raise_running(tmp_path)
    first.close()
    assert not raise_running(tmp_path)


def test_an_agent_that_does_not_come_up_gives_its_reason(tmp_path: Path, qtbot) -> None:
    (tmp_path / "site.toml").write_text("nme = 1\n", encoding="utf-8")
    starter = AgentStarter(tmp_path)
    with qtbot.waitSignal(starter.finished, timeout=20_000) as finished:
        starter.start()
        assert starter.busy
    assert finished.args[0]
    assert not starter.busy
    assert (run_folder(tmp_path) / "agent.log").exists()


def test_closing_while_an_agent_starts_leaves_nothing_behind(tmp_path: Path, qtbot) -> None:
    starter = AgentStarter(tmp_path)
    starter.start()
    starter.close()
    assert not starter.busy


def test_screenshots_are_taken_in_both_themes(site: Path, tmp_path: Path, qapp) -> None:
    taken = take_screenshots(site, tmp_path / "shots", keys=["devices"])
    assert [path.name for path in taken] == ["devices-light.png", "devices-dark.png"]
    assert all(path.stat().st_size > 10_000 for path in taken)
