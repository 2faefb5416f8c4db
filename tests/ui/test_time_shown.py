"""One choice of time for all pages: ranges, steps, closer and wider, a span of one's own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QDateTime, Qt
from PySide6.QtWidgets import QComboBox, QToolButton

from edgewatch.ui.models.ranges import within
from edgewatch.ui.models.span import NS, Span
from edgewatch.ui.shell import MainWindow
from edgewatch.ui.widgets.span_dialog import SpanDialog
from support.populated_site import Told

Opener = Callable[[Path], MainWindow]
Story = tuple[Path, Told]


def test_a_range_holds_on_every_page(open_window: Opener, story: Story) -> None:
    window = open_window(story[0])
    window.open_page("history")
    choose(window, "live")
    assert window.times.span.seconds == 300
    window.open_page("drift")
    assert window.times.key == "live"
    assert window.frame.times.shown.text().endswith("(5 min)")


def test_a_range_is_no_longer_than_there_is_anything_to_show(
    open_window: Opener, story: Story
) -> None:
    window = open_window(story[0])
    choose(window, "year")
    assert 1200 <= window.times.span.seconds < 86_400


def test_steps_go_earlier_and_closer_and_stay_within_the_record(
    open_window: Opener, story: Story
) -> None:
    window = open_window(story[0])
    choose(window, "live")
    end = window.times.span.to_ns
    window.findChild(QToolButton, "range_closer").click()
    assert window.times.span.seconds == 150
    assert window.times.span.to_ns == end
    window.findChild(QToolButton, "range_earlier").click()
    assert window.times.span.to_ns == end - 75 * NS
    for _ in range(40):
        window.findChild(QToolButton, "range_later").click()
    assert window.times.span.to_ns >= end
    for _ in range(20):
        window.times.step("closer")
    assert window.times.span.seconds == pytest.approx(1.0)


def test_keys_move_through_time(open_window: Opener, story: Story, qtbot) -> None:
    window = open_window(story[0])
    choose(window, "live")
    before = window.times.span
    qtbot.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert window.times.span.to_ns == before.moved(-0.5).to_ns
    assert window.times.key == ""


def test_a_span_is_chosen_by_its_two_ends(open_window: Opener, story: Story) -> None:
    window = open_window(story[0])
    bar = window.frame.times
    bar.own_wanted.emit()
    assert bar.choices.currentData() == "hour"  # until it is chosen, the range before holds
    dialog = window.findChild(SpanDialog)
    wanted = Span(story[1].start_ns + 60 * NS, story[1].start_ns + 120 * NS)
    dialog.begin.setDateTime(moment(wanted.to_ns))
    dialog.end.setDateTime(moment(wanted.from_ns))
    assert not dialog.show_button.isEnabled()
    assert "after the beginning" in dialog.hint.text()
    dialog.begin.setDateTime(moment(wanted.from_ns))
    dialog.end.setDateTime(moment(wanted.to_ns))
    dialog.show_button.click()
    assert bar.choices.currentData() == "own"
    assert window.times.span.seconds == pytest.approx(60, abs=1)


def test_a_page_may_ask_for_another_span(open_window: Opener, story: Story) -> None:
    window = open_window(story[0])
    window.open_page("history")
    wanted = Span(story[1].swap_ns - 30 * NS, story[1].swap_ns + 30 * NS)
    window.page.span_wanted.emit(wanted)
    assert window.times.span == wanted


def test_a_span_outside_of_the_record_is_moved_into_it() -> None:
    whole = Span(100 * NS, 200 * NS)
    assert within(Span(0, 50 * NS), whole) == Span(100 * NS, 150 * NS)
    assert within(Span(190 * NS, 260 * NS), whole) == Span(130 * NS, 200 * NS)
    assert within(Span(0, 900 * NS), whole) == whole


def choose(window: MainWindow, key: str) -> None:
    """Choose a range as a person does."""
    choices = window.findChild(QComboBox, "range_choice")
    at = choices.findData(key)
    choices.setCurrentIndex(at)
    choices.activated.emit(at)


def moment(time_ns: int) -> QDateTime:
    return QDateTime.fromMSecsSinceEpoch(time_ns // 1_000_000)
