"""A list of any length: only what is in sight is read, the scroll bar is honest."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt

from edgewatch.store.connection import RecordError
from edgewatch.ui.models.paged import KEPT_PAGES, PAGE_ROWS, Paged
from edgewatch.ui.widgets.cells import Cell
from edgewatch.ui.widgets.columns import fixed_widths
from edgewatch.ui.widgets.paged_table import PagedTable
from edgewatch.ui.widgets.rows import Row

MILLION = 1_000_000


class Numbers:
    """The numbers from ``top`` down, which counts how often it was asked."""

    def __init__(self, top: int = MILLION) -> None:
        self.top, self.asked = top, 0

    def read(self, first: int, count: int) -> Sequence[int]:
        self.asked += 1
        return range(self.top - first, self.top - first - count, -1)

    def paged(self) -> Paged[int]:
        return Paged(self.top, self.read, key=str)


def row(number: int) -> Row:
    return Row(str(number), (Cell(f"event {number}", sign="high"), Cell("x", muted=True)))


@pytest.fixture
def table(qtbot, qapp) -> PagedTable:  # type: ignore[no-untyped-def]
    made = PagedTable("numbers", "Numbers", ("Event", "More"))
    made.set_widths(0, 80)
    made.resize(400, 300)
    qtbot.addWidget(made)
    made.show()
    return made


def test_pages_are_read_once_and_few_are_kept() -> None:
    numbers = Numbers()
    paged = numbers.paged()
    assert [paged.at(i) for i in (0, 1, PAGE_ROWS - 1)] == [MILLION, MILLION - 1, MILLION - 255]
    assert numbers.asked == 1
    for page in range(3 * KEPT_PAGES):
        paged.at(page * PAGE_ROWS)
    assert paged.pages_kept == KEPT_PAGES
    assert paged.at(MILLION - 1) == 1
    assert paged.at(-1) is paged.at(MILLION) is None


def test_a_list_that_became_shorter_has_nothing_at_its_old_end() -> None:
    paged = Paged(1000, lambda first, count: [], key=str)
    assert paged.at(5) is None


def test_a_record_that_goes_away_leaves_a_view_empty_and_is_asked_again() -> None:
    answers = [RecordError("gone"), [7]]

    def read(_first: int, _count: int) -> Sequence[int]:
        answer = answers.pop(0)
        if isinstance(answer, RecordError):
            raise answer
        return answer

    paged = Paged(1, read, key=str)
    assert paged.at(0) is None
    assert paged.at(0) == 7


def test_a_million_rows_are_shown_by_reading_two_pages(table: PagedTable) -> None:
    numbers = Numbers()
    table.show_paged(numbers.paged(), row)
    table.grab()
    assert table.rows_model.rowCount() == MILLION
    assert table.verticalScrollBar().maximum() > MILLION - 20
    assert numbers.asked <= 2
    assert table.accessibleName().startswith("Numbers: 1,000,000 rows. event 1000000")


def test_a_far_row_is_selected_and_brought_into_sight(table: PagedTable, qtbot) -> None:  # type: ignore[no-untyped-def]
    table.show_paged(Numbers().paged(), row)
    with qtbot.waitSignal(table.picked) as picked:
        assert table.select(700_000)
    assert picked.args == ["300000"]
    assert table.rowAt(table.viewport().height() // 2) in range(699_990, 700_010)
    assert not table.select(MILLION)


def test_selection_and_place_stay_as_rows_come_in_front(table: PagedTable) -> None:
    table.show_paged(Numbers(1000).paged(), row)
    table.select(500)
    held, place = table.selected, table.verticalScrollBar().value()
    table.show_paged(Numbers(1003).paged(), row)
    assert table.selected == held == "500"
    assert table.currentIndex().row() == 503
    assert table.verticalScrollBar().value() == place + 3


def test_another_list_is_shown_from_its_top_without_a_selection(table: PagedTable) -> None:
    table.show_paged(Numbers(1000).paged(), row)
    table.select(500)
    table.show_paged(Numbers(7).paged(), row)
    assert table.selected is None
    assert table.rows_model.rowCount() == 7


def test_a_cell_tells_its_sign_in_words(table: PagedTable) -> None:
    table.show_paged(Numbers(3).paged(), row)
    index = table.rows_model.index(0, 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "High event 3"
    assert index.data(Qt.ItemDataRole.DecorationRole) is not None


def test_narrow_views_leave_the_text_two_fifths() -> None:
    assert fixed_widths([100, 0, 50], 1000) == [100, 0, 50]
    assert sum(fixed_widths([100, 0, 200], 300)) <= 180
    assert fixed_widths([100, 50], 10) == [100, 50]
