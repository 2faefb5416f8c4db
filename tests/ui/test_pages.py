"""Each page with a full and with an empty record, and with none at all."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QTreeView, QWidget

from edgewatch.sdk.paths import record_file
from edgewatch.ui.live import Live
from edgewatch.ui.pages.registry import PAGES
from edgewatch.ui.shell import MainWindow
from support.populated_site import SITE_TOML

Opener = Callable[[Path], MainWindow]
KEYS = [page.key for page in PAGES]


def test_every_page_shows_the_story(open_window: Opener, site: Path, qtbot) -> None:
    window = open_window(site)
    for key in KEYS:
        window.open_page(key)
        qtbot.waitUntil(lambda: not window.page.is_empty, timeout=30_000)
    assert window.live.record.trouble is None
    assert window.navigation.item(1).text() == "Alarms  2"
    assert window.navigation.item(2).text() == "Devices  1"
    assert window.strip.counts["high"].text() == "1 high"


@pytest.mark.parametrize("key", ["drift", "history", "system"])
def test_an_empty_page_says_what_to_do(open_window: Opener, empty_site: Path, key: str) -> None:
    window = open_window(empty_site)
    window.open_page(key)
    assert window.page.is_empty
    said = window.page.empty.accessibleName()
    assert any(word in said for word in ("Start", "Build", "Keep", "declare"))


def test_before_the_first_prediction_the_trust_is_shown_all_the_same(
    open_window: Opener, empty_site: Path
) -> None:
    window = open_window(empty_site)
    panel = window.findChild(QWidget, "trust_panel")
    nothing = window.findChild(QWidget, "now_nothing")
    assert panel.isVisible()
    assert "Not watching" in panel.accessibleName()
    assert "InferenceSession" in nothing.accessibleName()


def test_devices_never_enrolled_can_be_looked_at(open_window: Opener, empty_site: Path) -> None:
    window = open_window(empty_site)
    window.open_page("devices")
    assert "never enrolled" in window.findChild(QLabel, "slot_facts").text()
    assert not window.findChild(QAbstractButton, "decide").isEnabled()


def test_without_a_record_every_page_says_so_and_recovers(
    open_window: Opener, site: Path, tmp_path: Path, qtbot
) -> None:
    away = tmp_path / "away.db"
    record_file(site).rename(away)
    window = open_window(site)
    for key in KEYS:
        window.open_page(key)
    assert "no record here yet" in window.status.message.text()
    window.open_page("history")
    assert window.page.is_empty
    away.rename(record_file(site))
    qtbot.waitUntil(lambda: not window.page.is_empty, timeout=5000)
    assert window.live.record.trouble is None


def test_a_file_that_is_no_record_is_named_and_the_window_lives(
    open_window: Opener, tmp_path: Path, qtbot
) -> None:
    site = tmp_path / "bad"
    site.mkdir()
    (site / "site.toml").write_text(SITE_TOML, encoding="utf-8")
    record_file(site).write_bytes(os.urandom(8192))
    window = open_window(site)
    for key in KEYS:
        window.open_page(key)
        qtbot.wait(20)
    assert "cannot be read as a record" in window.status.message.text()


def test_a_damaged_record_is_said_and_never_fatal(open_window: Opener, site: Path, qtbot) -> None:
    raw = bytearray(record_file(site).read_bytes())
    raw[4096 * 3 :] = os.urandom(len(raw) - 4096 * 3)
    record_file(site).write_bytes(raw)
    window = open_window(site)
    for key in KEYS:
        window.open_page(key)
        qtbot.wait(20)
    assert window.isVisible()
    assert window.live.record.trouble


def test_a_site_file_with_a_mistake_is_named(open_window: Opener, empty_site: Path) -> None:
    (empty_site / "site.toml").write_text("nme = 1\n", encoding="utf-8")
    window = open_window(empty_site)
    assert "site.toml, line 1" in window.status.message.text()


def test_a_changed_site_file_holds_at_once_and_a_mistake_in_it_changes_nothing(
    empty_site: Path,
) -> None:
    live = Live(empty_site)
    file = empty_site / "site.toml"
    for text, name, fault in (
        (SITE_TOML.replace("lab 2", "lab 3"), "Pathology lab 3", False),
        ("[[[", "Pathology lab 3", True),
        (SITE_TOML, "Pathology lab 2", False),
    ):
        file.write_text(text, encoding="utf-8")
        live.read_site()
        assert live.config.name == name
        assert bool(live.config_trouble) is fault
    live.close()


def test_every_widget_has_a_name_that_holds_its_value(
    open_window: Opener, site: Path, qtbot
) -> None:
    window = open_window(site)
    for key in KEYS:
        window.open_page(key)
        qtbot.wait(50)
    unnamed = [w for w in _own_widgets(window) if not w.objectName()]
    assert not unnamed
    silent = [w.objectName() for w in _speaking(window) if not w.accessibleName()]
    assert not silent
    for label in window.findChildren(QLabel):
        if label.text() and label.textFormat() == Qt.TextFormat.PlainText:
            shown = label.text().replace("&", "")
            assert shown in label.accessibleName() or label.objectName().startswith("count_")


def test_no_label_is_cut_off(open_window: Opener, site: Path, qtbot) -> None:
    window = open_window(site)
    for key in KEYS:
        window.open_page(key)
        qtbot.wait(100)
        for label in window.page.findChildren(QLabel):
            if label.isVisible() and label.text() and not label.wordWrap():
                assert label.width() >= label.sizeHint().width() - 1, label.objectName()
            if label.isVisible() and label.wordWrap():
                needed = label.heightForWidth(label.width())
                assert label.height() >= needed - 1, (key, label.objectName(), label.text())


def test_both_themes_can_be_taken_on_every_page(open_window: Opener, site: Path, qtbot) -> None:
    window = open_window(site)
    for choice in ("light", "dark"):
        window.choose_theme(choice)
        assert window.preferences.theme == window.theme.name == choice
        for key in KEYS:
            window.open_page(key)
            assert window.page.theme is window.theme


def _own_widgets(window: QWidget) -> list[QWidget]:
    kinds = (QLabel, QAbstractButton, QLineEdit, QComboBox, QTreeView)
    found = [w for w in window.findChildren(QWidget) if isinstance(w, kinds)]
    # A combo's and an editor's inner parts are Qt's own.
    return [
        w
        for w in found
        if type(w).__module__.startswith(("edgewatch", "PySide6"))
        and not isinstance(w.parent(), QComboBox)
        and not w.objectName().startswith("qt_")
    ]


def _speaking(window: QWidget) -> list[QWidget]:
    return [w for w in _own_widgets(window) if not (isinstance(w, QLabel) and not w.text())]
