"""The corner view and the kiosk: the same answer, smaller and larger."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from edgewatch.cli.main import run
from edgewatch.sdk.trust import Trust
from edgewatch.site.config import parse_site
from edgewatch.ui import compact
from edgewatch.ui.compact import CompactView
from edgewatch.ui.models.corner import CornerLines
from edgewatch.ui.models.trust import trust_view
from edgewatch.ui.shell import MainWindow
from edgewatch.ui.theme import LIGHT
from edgewatch.ui.views import Views
from support.populated_site import Told

Opener = Callable[[Path], MainWindow]
LINES = CornerLines("0.71 risk, 14:02:29", "The analyser was replaced.", "high")


@pytest.fixture
def corner(qtbot) -> CompactView:  # type: ignore[no-untyped-def]
    view = CompactView()
    qtbot.addWidget(view)
    return view


@pytest.fixture
def views(open_window: Opener, story: tuple[Path, Told]) -> Iterator[Views]:
    made = Views(open_window(story[0]))
    yield made
    made.close()


def test_it_is_420_by_120_above_other_windows_and_takes_no_focus(corner: CompactView) -> None:
    assert (corner.width(), corner.height()) == (420, 120)
    assert corner.windowFlags() & Qt.WindowType.WindowStaysOnTopHint
    assert corner.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)


def test_where_no_program_can_stay_on_top_it_says_so_and_keeps_its_frame(
    qtbot,  # type: ignore[no-untyped-def]
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "wayland")
    view = CompactView()
    qtbot.addWidget(view)
    assert not compact.stays_on_top()
    assert "Wayland" in view.toolTip()
    assert not view.windowFlags() & Qt.WindowType.FramelessWindowHint


def test_it_says_the_answer_the_prediction_and_the_worst_alarm(corner: CompactView) -> None:
    corner.show_state(trust_view(Trust("do-not-rely", "")), LINES, LIGHT)
    for said in ("Do not rely", "0.71 risk", "was replaced"):
        assert said in corner.accessibleName()
    assert corner.alarm.toolTip() == LINES.alarm


def test_a_prediction_that_nobody_watches_is_not_shown_as_the_present_one(
    corner: CompactView,
) -> None:
    corner.show_state(trust_view(Trust("not-watching", "")), LINES, LIGHT)
    assert corner.prediction.toolTip() == "Recorded last: 0.71 risk, 14:02:29"


def test_a_change_of_the_answer_alerts_screen_readers(
    corner: CompactView, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[object] = []
    monkeypatch.setattr(compact.QAccessible, "updateAccessibility", told.append)
    for state in ("as-checked", "not-watching", "not-watching"):
        corner.show_state(trust_view(Trust(state, "")), LINES, LIGHT)
    assert len(told) == 1


def test_window_and_corner_view_take_each_others_place(views: Views, qtbot) -> None:  # type: ignore[no-untyped-def]
    window = views._window
    views.show_corner()
    corner = views.corner
    assert corner is not None
    assert corner.isVisible()
    assert not window.isVisible()
    qtbot.waitUntil(lambda: "SN-9902" in corner.accessibleName())
    assert "Not watching" in corner.phrase.text()
    corner.close()  # it never drops out of sight: the window comes back
    assert window.isVisible()
    assert views.corner is None


def test_a_kiosk_lets_people_out_only_where_the_site_does(views: Views) -> None:
    window = views._window
    window.live.config = parse_site("schema = 1\n[window]\nleave_kiosk = false\n")
    views.open("kiosk")
    assert window.isFullScreen()
    assert not window.navigation.isVisible()
    window.toggle_full_screen()
    views.show_corner()
    assert window.isFullScreen()
    window.open_page("audit")
    assert window.navigation.isVisible()  # no page is a dead end
    window._escape()
    assert window.isFullScreen()
    assert window.page.key == "now"
    assert not window.navigation.isVisible()
    window.live.config = parse_site("schema = 1\n")
    views.open("kiosk")
    window.toggle_full_screen()
    assert not window.isFullScreen()
    assert window.navigation.isVisible()


def test_corner_and_kiosk_together_are_wrong_use(
    story: tuple[Path, Told], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["window", "--site", str(story[0]), "--compact", "--kiosk"]) == 2
    assert "one of --compact, --kiosk and --tray" in capsys.readouterr().err
