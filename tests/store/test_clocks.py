"""Windows and references of clocks in the record, and how long windows are kept."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from edgewatch.agent.salvage import open_record
from edgewatch.store import clocks
from edgewatch.store.connection import Connection, one_transaction

WINDOW = {
    "boot": "one",
    "begin_raw_ns": 5,
    "end_raw_ns": 300,
    "frames": 300,
    "lost": 1,
    "dropped": 0,
    "skew_ppm": -3.25,
    "stderr_ppm": 0.125,
    "jitter_us": 410.5,
}


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Connection]:
    with closing(open_record(tmp_path)) as db, one_transaction(db):
        yield db


def test_windows_come_back_by_slot_and_time(db: Connection) -> None:
    for end_ns, slot in ((30, "a"), (10, "a"), (20, "b"), (20, "a")):
        clocks.add_window(db, slot, end_ns, WINDOW, learned=end_ns > 10)
    assert [row["end_ns"] for row in clocks.windows(db, "a")] == [10, 20, 30]
    assert [row["end_ns"] for row in clocks.windows(db, "a", 20, 30)] == [20]
    assert [row["end_ns"] for row in clocks.learned_windows(db, "a", 0)] == [20, 30]
    (row,) = clocks.windows(db, "b")
    assert (row["raw_begin"], row["raw_end"], row["boot"]) == (5, 300, "one")
    assert {key: row[key] for key in ("skew_ppm", "stderr_ppm", "jitter_us")} == {
        "skew_ppm": -3.25,
        "stderr_ppm": 0.125,
        "jitter_us": 410.5,
    }


def test_a_reference_is_in_force_until_it_is_ended(db: Connection) -> None:
    clocks.add_reference(db, "a", 1, 100, {"low_ppm": 1.5})
    clocks.end_reference(db, "a", 200, "another approval or unit")
    clocks.add_reference(db, "a", 2, 300, {"low_ppm": 2.5})
    first, second = clocks.references(db, "a")
    assert (first["ended_ns"], first["ended"]) == (200, "another approval or unit")
    assert (second["ended_ns"], second["content"]) == (None, {"low_ppm": 2.5})
    assert clocks.references(db, "b") == []


def test_where_the_watching_stands_is_one_row_a_slot(db: Connection) -> None:
    assert clocks.slot_clock(db, "a") is None
    clocks.keep_clock(db, "a", 1, 10, {"standing": "unproved"})
    clocks.keep_clock(db, "a", 2, 20, {"standing": "proved"})
    found = clocks.slot_clock(db, "a")
    assert found is not None
    assert (found["enrolment_id"], found["from_ns"]) == (2, 20)
    assert found["content"] == {"standing": "proved"}
    assert db.execute("SELECT count(*) FROM slot_clock").fetchone() == (1,)
