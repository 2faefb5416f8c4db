"""Byte strings held as two arrays behave as a list of them would."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from edgewatch.store.cells import Cells

VALUES = st.lists(st.none() | st.binary(max_size=5), max_size=20)


@given(VALUES, st.data())
def test_any_rows_can_be_taken(values: list[bytes | None], data: st.DataObject) -> None:
    positions = st.lists(st.integers(0, len(values) - 1), max_size=9) if values else st.just([])
    at = data.draw(positions)
    taken = Cells.of(values).take(np.array(at, np.intp))
    assert taken.to_list() == [values[i] for i in at]


@given(VALUES, st.integers(0, 25), st.integers(0, 25))
def test_a_part_is_a_slice(values: list[bytes | None], begin: int, end: int) -> None:
    assert Cells.of(values).part(begin, end).to_list() == values[begin:end]


@given(st.lists(VALUES, max_size=4))
def test_columns_are_joined_in_order(columns: list[list[bytes | None]]) -> None:
    joined = Cells.joined([Cells.of(column) for column in columns])
    assert joined.to_list() == [value for column in columns for value in column]


def test_a_width_is_known_only_where_all_cells_have_it() -> None:
    assert Cells.of([b"ab", b"cd"]).width == 2
    assert Cells.of([b"ab", b"c"]).width is None
    assert Cells.of([b"ab", None]).width is None
    assert Cells.of([None, None]).all_null
    assert Cells.of([b"\xff", None]).texts() == ["\ufffd", None]
