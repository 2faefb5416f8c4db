"""Every chart: told in words and as a table, zoomed and moved by hand, copied and printed."""

from __future__ import annotations

import time
from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent, QPageSize, QPainter, QPdfWriter, QWheelEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from edgewatch.alarms.language import LANGUAGES
from edgewatch.ui import words
from edgewatch.ui.models.decimate import drawn
from edgewatch.ui.models.span import NS, Span
from edgewatch.ui.widgets.chart import Chart
from edgewatch.ui.widgets.chart_menu import copy_picture, paint_page, picture, show_table
from edgewatch.ui.widgets.chart_table import ChartTable, as_text
from edgewatch.ui.widgets.time_axis import tick_words, ticks
from edgewatch.ui.widgets.value_axis import tick_text

START_S = 1_700_000_000.0
NO_BUTTON, LEFT = Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton
PLAIN, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def chart(qtbot, qapp) -> Iterator[Chart]:  # type: ignore[no-untyped-def]
    # A plot that is closed by itself takes its scene apart; a window only hides it.
    window = QWidget()
    qtbot.addWidget(window)
    made = Chart("load", "Load")
    QVBoxLayout(window).addWidget(made)
    window.resize(620, 220)
    window.show()
    x = START_S + np.arange(100.0)
    made.draw_line("cpu", x, np.linspace(0, 50, 100), "#1f6fb2", title="CPU", unit="%")
    made.setXRange(START_S, START_S + 100, padding=0)
    yield made  # noqa: PT022 - the window lives as long as its test


def turn(chart: Chart, notches: int, at: QPoint) -> None:
    turned = QPoint(0, 120 * notches)
    no_phase = Qt.ScrollPhase.NoScrollPhase
    where = QPointF(at)
    event = QWheelEvent(where, where, QPoint(), turned, NO_BUTTON, PLAIN, no_phase, False)
    chart.wheelEvent(event)


def drag(chart: Chart, begin: QPoint, end: QPoint, held: Qt.KeyboardModifier = PLAIN) -> None:
    for kind, at, button, buttons in (
        (QEvent.Type.MouseButtonPress, begin, LEFT, LEFT),
        (QEvent.Type.MouseMove, end, NO_BUTTON, LEFT),
        (QEvent.Type.MouseButtonRelease, end, LEFT, NO_BUTTON),
    ):
        event = QMouseEvent(kind, QPointF(at), QPointF(at), button, buttons, held)
        {
            QEvent.Type.MouseButtonPress: chart.mousePressEvent,
            QEvent.Type.MouseMove: chart.mouseMoveEvent,
            QEvent.Type.MouseButtonRelease: chart.mouseReleaseEvent,
        }[kind](event)


def wanted(chart: Chart, qtbot, act) -> Span:  # type: ignore[no-untyped-def]
    with qtbot.waitSignal(chart.span_wanted, timeout=2000) as asked:
        act()
    span = asked.args[0]
    assert isinstance(span, Span)
    return span


def test_the_wheel_looks_closer_about_the_pointer(chart: Chart, qtbot) -> None:  # type: ignore[no-untyped-def]
    at = QPoint(450, 80)
    before = chart.x_at(at)
    span = wanted(chart, qtbot, lambda: turn(chart, 3, at))
    assert span.seconds == pytest.approx(100 / 1.25**3, rel=0.02)
    assert chart.x_at(at) == pytest.approx(before, abs=1.0), "what was under the pointer stays"


def test_many_turns_ask_once(chart: Chart, qtbot) -> None:  # type: ignore[no-untyped-def]
    asked: list[Span] = []
    chart.span_wanted.connect(asked.append)
    for _ in range(5):
        turn(chart, 1, QPoint(300, 80))
    qtbot.waitUntil(lambda: bool(asked), timeout=2000)
    assert len(asked) == 1
    assert asked[0].seconds == pytest.approx(100 / 1.25**5, rel=0.02)


@pytest.mark.parametrize(
    ("key", "moved_s", "length_s"),
    [
        (Qt.Key.Key_Plus, 0, 80),
        (Qt.Key.Key_Minus, 0, 125),
        (Qt.Key.Key_Right, 10, 100),
        (Qt.Key.Key_Left, -10, 100),
        (Qt.Key.Key_PageUp, -100, 100),
    ],
)
def test_keys_zoom_and_move(
    chart: Chart, qtbot, key: Qt.Key, moved_s: float, length_s: float
) -> None:  # type: ignore[no-untyped-def]
    span = wanted(chart, qtbot, lambda: qtbot.keyClick(chart, key))
    middle = (span.from_ns + span.to_ns) / 2 / NS
    assert middle - (START_S + 50) == pytest.approx(moved_s, abs=0.1)
    assert span.seconds == pytest.approx(length_s, rel=0.01)


def test_a_drag_moves_the_time_under_the_pointer(chart: Chart, qtbot) -> None:  # type: ignore[no-untyped-def]
    begin, end = QPoint(400, 80), QPoint(300, 80)
    held = chart.x_at(begin)
    wanted(chart, qtbot, lambda: drag(chart, begin, end))
    assert chart.x_at(end) == pytest.approx(held, abs=0.5)


def test_shift_and_a_drag_choose_exactly_that_stretch(chart: Chart, qtbot) -> None:  # type: ignore[no-untyped-def]
    ends = [chart.x_at(QPoint(x, 80)) for x in (200, 400)]
    span = wanted(chart, qtbot, lambda: drag(chart, QPoint(400, 80), QPoint(200, 80), SHIFT))
    assert [span.from_ns / NS, span.to_ns / NS] == pytest.approx(ends, abs=0.5)


def test_a_click_is_no_drag(chart: Chart, qtbot) -> None:  # type: ignore[no-untyped-def]
    at = QPoint(300, 80)
    with qtbot.waitSignal(chart.clicked) as clicked:
        drag(chart, at, at)
    assert clicked.args[0] == pytest.approx(chart.x_at(at), abs=0.01)


def test_a_chart_without_time_lets_the_page_scroll(qtbot, qapp) -> None:  # type: ignore[no-untyped-def]
    window = QWidget()
    qtbot.addWidget(window)
    plain = Chart("values", "Values", timed=False)
    plain.setParent(window)
    at, turned = QPointF(10, 10), QPoint(0, 120)
    event = QWheelEvent(
        at, at, QPoint(), turned, NO_BUTTON, PLAIN, Qt.ScrollPhase.NoScrollPhase, False
    )
    plain.wheelEvent(event)
    assert not event.isAccepted()


def test_the_summary_is_spoken_with_the_values(chart: Chart) -> None:
    assert chart.summary() == "Load. CPU: from 0 to 50 %, at the end 50 %."
    assert chart.accessibleDescription() == chart.summary()


def test_a_chart_is_a_table_of_all_its_lines(chart: Chart) -> None:
    x = START_S + np.arange(0.0, 100.0, 50.0)
    chart.draw_line("gpu", x, np.array([1.0, np.nan]), "#8a4f00", title="GPU", unit="%")
    headers, rows = chart.as_table()
    assert headers == ("Time", "CPU (%)", "GPU (%)")
    assert len(rows) == 100
    assert rows[0][1:] == ("0", "1")
    assert rows[50][2] == "–"
    assert rows[1][2] == ""


def test_a_long_line_is_a_table_with_every_spike(chart: Chart) -> None:
    y = np.zeros(50_000)
    y[31_234] = 7.0
    chart.draw_line("cpu", START_S + np.arange(50_000.0), y, "#1f6fb2", title="CPU")
    _, rows = chart.as_table()
    assert len(rows) <= 1000
    assert any("7" in row[1] for row in rows)


def test_the_table_opens_beside_the_window_and_can_be_copied(chart: Chart, qtbot) -> None:  # type: ignore[no-untyped-def]
    show_table(chart)
    table = chart.window().findChild(ChartTable)
    assert table is not None
    assert not table.isModal()
    assert table.table.rows_model.rowCount() == 100
    assert as_text(chart.as_table()).splitlines()[0] == "Time\tCPU (%)"
    table.close()


def test_a_picture_is_without_the_button_and_on_the_clipboard(chart: Chart) -> None:
    shown = picture(chart)
    assert shown.devicePixelRatio() == 2
    assert shown.size() == chart.size() * 2
    assert chart.menu_button.isVisible()
    copy_picture(chart)
    assert QGuiApplication.clipboard().pixmap().size() == shown.size()
    QGuiApplication.clipboard().clear()


def test_a_chart_is_printed_on_one_page(chart: Chart, tmp_path) -> None:  # type: ignore[no-untyped-def]
    writer = QPdfWriter(str(tmp_path / "chart.pdf"))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    paint_page(QPainter(writer), chart, picture(chart))
    assert (tmp_path / "chart.pdf").stat().st_size > 5_000


def test_what_lies_far_apart_is_not_joined_however_thinned() -> None:
    x = np.r_[np.arange(5000.0), np.arange(9000.0, 14_000.0)]
    at, y = drawn(x, np.ones(len(x)), 300, gap=10.0)
    assert len(at) < 1300
    assert np.isnan(y).sum() == 1
    known = np.flatnonzero(np.isnan(y))[0]
    assert at[known - 1] < 5000
    assert at[known + 1] >= 9000


def test_days_begin_at_midnight_also_where_the_clock_changes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    begin = 1_774_400_000.0  # some days around 29 March 2026
    found = ticks(begin, begin + 8 * 86_400, 86_400.0)
    assert {time.localtime(at)[3:6] for at in found} == {(0, 0, 0)}
    assert [time.localtime(at).tm_mday for at in found] == [26, 27, 28, 29, 30, 31, 1, 2]
    monkeypatch.undo()
    time.tzset()


def test_axes_speak_the_language(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(words, "_present", LANGUAGES["de"])
    assert tick_text(1234.5, 0.5) == "1.234,5"
    day = time.mktime((2026, 3, 4, 0, 0, 0, 0, 0, -1))
    assert tick_words([day], 86_400.0) == ["04.03."]
    assert tick_words([day], 40 * 86_400.0) == ["04.03.2026"]


def test_hours_of_another_day_carry_the_date() -> None:
    noon = time.mktime((2020, 5, 6, 12, 0, 0, 0, 0, -1))
    assert tick_words([noon, noon + 3600], 3600.0) == ["05-06 12:00", "13:00"]
