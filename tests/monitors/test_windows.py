"""The rolling window holds the last rows, whatever the batches, and never mixes two units."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from edgewatch.monitors.windows import RollingWindow


def filled(count: int, rows: int = 5) -> RollingWindow:
    window = RollingWindow(rows, 1)
    window.push(np.arange(count, dtype=np.int64), np.arange(float(count))[:, None])
    return window


def test_the_oldest_rows_leave_first() -> None:
    view = filled(7).view()
    assert view.matrix[:, 0].tolist() == [2, 3, 4, 5, 6]
    assert (view.from_ns, view.to_ns, view.n) == (2, 6, 5)


def test_an_empty_window_has_no_rows_and_no_error() -> None:
    view = RollingWindow(5, 3).view()
    assert (view.n, view.matrix.shape) == (0, (0, 3))


@given(st.lists(st.integers(0, 12), max_size=8))
def test_the_batches_make_no_difference(sizes: list[int]) -> None:
    window, total = RollingWindow(5, 1), sum(sizes)
    start = 0
    for size in sizes:
        rows = np.arange(start, start + size)
        window.push(rows.astype(np.int64), rows.astype(float)[:, None])
        start += size
    np.testing.assert_array_equal(window.view().matrix, filled(total).view().matrix)


def test_a_controlled_change_drops_the_rows_before_it() -> None:
    window = filled(7)
    window.restart(5)
    assert window.view().matrix[:, 0].tolist() == [5, 6]


def test_rows_from_before_the_change_that_come_late_stay_out() -> None:
    window = filled(7)
    window.restart(6)
    window.push(np.array([3, 8], dtype=np.int64), np.array([[3.0], [8.0]]))
    assert window.view().matrix[:, 0].tolist() == [6, 8]
