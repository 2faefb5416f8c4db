"""A slow stream is measured at every step, a fast one now and then, and each in the end."""

from __future__ import annotations

import pytest

from edgewatch.monitors.pace import Pace

S = 1_000_000_000


def measured(step_ns: int, rows: int = 4000, step_rows: int = 20) -> int:
    """How many times a stream is measured, windows of 200 rows, 20 rows a step."""
    pace = Pace(200)
    return sum(pace.is_due(row, row * step_ns) for row in range(step_rows, rows + 1, step_rows))


@pytest.mark.parametrize(
    ("step_ns", "times"),
    [(180 * S, 200), (S // 2, 200), (S // 10, 40), (S // 100, 20), (S // 1000, 4), (0, 2)],
    ids=["3 min", "0.5 s", "0.1 s", "10 ms", "1 ms", "no times"],
)
def test_how_often_a_stream_is_measured(step_ns: int, times: int) -> None:
    assert measured(step_ns) == times


def test_after_a_controlled_change_the_next_step_is_measured() -> None:
    pace = Pace(200)
    assert pace.is_due(20, S)
    assert not pace.is_due(40, S)
    pace.restart()
    assert pace.is_due(60, S)


def test_it_goes_on_from_its_plain_values() -> None:
    first, second = Pace(200), Pace(200)
    first.is_due(20, 5 * S)
    second.resume(first.state())
    assert not second.is_due(40, 6 * S)
    assert second.is_due(40, 15 * S)
