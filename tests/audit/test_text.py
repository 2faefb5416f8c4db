"""Text of unknown origin, in spreadsheets and on pages."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edgewatch.audit.document import Table
from edgewatch.audit.document.html import block_html
from edgewatch.audit.document.markup import Markup, element, escape
from edgewatch.audit.text import csv_bytes, spreadsheet_cell, visible

FORMULA_STARTS = "=+-@\t\r|%＝＋－＠"


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+1",
        "-2+3",
        "@SUM(A1)",
        '=HYPERLINK("http://x","y")',
        "\t=1",
        "\r=1",
        "  =1",
        "\u00a0=1",
        "\ufeff=1",
        "＝1",
    ],
)
def test_text_that_starts_a_formula_gets_an_apostrophe(text: str) -> None:
    assert str(spreadsheet_cell(text)).startswith("'")


@pytest.mark.parametrize("value", [-1.5, -3, 0])
def test_numbers_stay_numbers(value: float) -> None:
    assert spreadsheet_cell(value) == value


@given(st.text())
def test_no_text_becomes_a_formula(text: str) -> None:
    raw = csv_bytes(["note"], [[text]]).decode("utf-8-sig")

    cell = list(csv.reader(io.StringIO(raw, newline="")))[1][0]

    assert not cell.lstrip(" \u00a0").startswith(tuple(FORMULA_STARTS))


@given(st.text(st.characters(codec=None)))
def test_any_text_can_be_written_and_has_no_hidden_characters(text: str) -> None:
    shown = visible(text)

    shown.encode("utf-8")
    assert all(char == "\n" or not ("\x00" <= char < " " or char == "\x7f") for char in shown)
    assert "\u202e" not in shown


@given(st.text())
def test_text_never_becomes_a_tag(text: str) -> None:
    assert "<" not in escape(text)
    assert '"' not in escape(text)


def test_a_table_beyond_its_room_says_where_the_rest_is() -> None:
    shown = block_html(Table(("n",), [(i,) for i in range(501)], "", rest_in="alarms.csv"))

    assert shown.count("<tr>") == 501
    assert "1 more row is in alarms.csv" in shown


def test_markup_is_not_escaped_twice() -> None:
    assert element("p", Markup("<b>x</b>"), "<i>") == "<p><b>x</b>&lt;i&gt;</p>"
