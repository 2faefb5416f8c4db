"""Where the windows of estimates end, and which labels are due."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from edgewatch.agent.due_labels import DueLabels
from edgewatch.agent.estimate_windows import APART_NS, EstimateWindows
from edgewatch.store.connection import Connection, open_writer
from edgewatch.store.labels import add_label, known_labels
from edgewatch.store.migrations import migrate


def ends(times: np.ndarray, sizes: list[int]) -> list[int]:
    """After how many rows windows of 10 ended, for rows that came in such pieces."""
    windows, found, seen = EstimateWindows("m", "", 10), [], 0
    for size in sizes:
        windows.add(times[seen : seen + size])
        seen += size
        found += [seen - after for after in windows._after]
        windows._after = []
    return found


@pytest.mark.parametrize("sizes", [[100], [1] * 100, [7] * 14 + [2], [33, 33, 34]])
def test_windows_end_alike_however_rows_were_cut(sizes: list[int]) -> None:
    times = np.arange(100, dtype=np.int64) * (APART_NS // 25)
    assert ends(times, sizes) == [10, 35, 60, 85]


def test_slow_rows_end_a_window_with_every_tenth() -> None:
    times = np.arange(35, dtype=np.int64) * APART_NS
    assert ends(times, [35]) == [10, 20, 30]


@pytest.fixture
def db(tmp_path: Path) -> Connection:
    db = open_writer(tmp_path / "log.db")
    migrate(db)
    yield db
    db.close()


def test_the_first_and_the_last_label_of_a_case_are_told_apart(db: Connection) -> None:
    for value, at_ns in (("a", 5), ("b", 9), ("a", 7)):
        add_label(db, "m", "c1", value, at_ns)
    label = known_labels(db, "m", ["c1", "c2"])["c1"]
    assert (label.value, label.first_ns, label.known_ns, label.times) == ("b", 5, 9, 3)


def test_a_label_waits_for_its_prediction_and_a_repeated_one_does_not(db: Connection) -> None:
    due = DueLabels("m")
    add_label(db, "m", "c1", 1, 5)
    due.note("c1")
    pieces, known = due.take(db)
    assert sum(map(len, pieces)) == 0
    assert (due.waiting, list(known)) == (["c1"], ["c1"])
    add_label(db, "m", "c2", 1, 5)
    add_label(db, "m", "c2", 0, 6)
    due.note("c2")  # only the second of its labels has come with this turn
    due.take(db)
    assert due.waiting == ["c1"]
