"""Tables are read as laboratories write them, and errors name file, line and column."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from edgewatch.monitors.tables import read_table
from edgewatch.site.errors import InputError


@pytest.fixture
def written(tmp_path: Path):
    def write(text: str, encoding: str = "utf-8") -> Path:
        path = tmp_path / "reference.csv"
        path.write_bytes(text.encode(encoding))
        return path

    return write


def test_numbers_words_and_missing_readings_are_told_apart(written) -> None:
    table = read_table(written("a,b,label\n1,,benign\nNA,2.5,malignant\nnan,1e3,benign\n"))
    np.testing.assert_array_equal(table.columns["a"], [1.0, np.nan, np.nan])
    np.testing.assert_array_equal(table.columns["b"], [np.nan, 2.5, 1000.0])
    assert table.text["label"] == ["benign", "malignant", "benign"]
    assert (table.rows, table.lines) == (3, [2, 3, 4])


def test_a_byte_order_mark_is_no_part_of_a_name(written) -> None:
    assert list(read_table(written("a,b\n1,2\n", "utf-8-sig")).columns) == ["a", "b"]


def test_semicolons_and_decimal_commas_are_understood(written) -> None:
    table = read_table(written("a;b\n1,5;2\n-0,25;3,0\n"))
    np.testing.assert_array_equal(table.columns["a"], [1.5, -0.25])
    np.testing.assert_array_equal(table.columns["b"], [2.0, 3.0])


def test_quoted_names_may_hold_the_delimiter(written) -> None:
    assert list(read_table(written('"radius, mean",b\r\n1,2\r\n')).columns) == ["radius, mean", "b"]


def test_a_case_number_can_be_kept_as_it_stands(written) -> None:
    table = read_table(written("case,a\n007,1\n"), numbers=["a"], text=["case"])
    assert table.text["case"] == ["007"]


def test_a_column_may_be_kept_as_it_stands_and_be_a_number_too(written) -> None:
    table = read_table(written("hour,a\n07,1\n19,2\n"), numbers=["hour", "a"], text=["hour"])
    assert table.text["hour"] == ["07", "19"]
    assert table.matrix(["hour", "a"]).tolist() == [[7.0, 1.0], [19.0, 2.0]]


def test_what_is_no_table_is_named_in_a_short_line(written) -> None:
    with pytest.raises(InputError) as caught:
        read_table(written("\0" * 5000), numbers=["a"])
    assert len(str(caught.value)) < 500


def test_the_matrix_has_the_columns_in_the_order_asked_for(written) -> None:
    table = read_table(written("a,b,c\n1,2,3\n4,5,6\n"))
    assert table.matrix(["c", "a"]).tolist() == [[3.0, 1.0], [6.0, 4.0]]
    assert table.matrix([]).shape == (2, 0)


def test_blank_lines_are_passed_over(written) -> None:
    assert read_table(written("a,b\n1,2\n\n3,4\n\n")).rows == 2


def test_missing_columns_are_listed_with_what_the_file_has(written) -> None:
    with pytest.raises(InputError, match=r"lacks columns 'x', 'y'.*has 'a', 'b'"):
        read_table(written("a,b\n1,2\n"), numbers=["a", "x", "y"])


def test_a_short_row_names_its_line(written) -> None:
    with pytest.raises(InputError, match=r"reference\.csv, line 3: 1 fields; expected 2 fields"):
        read_table(written("a,b\n1,2\n3\n"))


def test_a_word_among_numbers_names_line_and_column(written) -> None:
    with pytest.raises(InputError, match=r"line 4, column 'b': 'high' is not a number"):
        read_table(written("a,b\n1,2\n\n3,high\n"), numbers=["b"])


def test_a_column_that_appears_twice_is_refused(written) -> None:
    with pytest.raises(InputError, match="'a' appears twice"):
        read_table(written("a,a\n1,2\n"))


@pytest.mark.parametrize("text", ["", "\n"])
def test_an_empty_file_is_refused(written, text: str) -> None:
    with pytest.raises(InputError, match="is empty"):
        read_table(written(text))


def test_another_encoding_is_named_with_the_fix(written) -> None:
    with pytest.raises(InputError, match=r"not UTF-8.*Save the file as UTF-8"):
        read_table(written("Größe,b\n1,2\n", "latin-1"))


def test_a_file_that_is_not_there_is_one_clear_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"absent\.csv: cannot be read"):
        read_table(tmp_path / "absent.csv")


def test_a_header_without_rows_has_no_rows(written) -> None:
    table = read_table(written("a,b\n"), numbers=["a"])
    assert table.rows == 0
    assert table.columns["a"].size == 0
