"""Rows of controlled change: which enrolment is in force, rejections, maintenance windows."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from edgewatch.store import decisions, devices
from edgewatch.store.connection import Connection, open_writer
from edgewatch.store.migrations import migrate


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Connection]:
    with closing(open_writer(tmp_path / "log.db")) as made:
        migrate(made)
        yield made


def enrol(db: Connection, at_ns: int, until_ns: int | None = None) -> int:
    return devices.add_enrolment(
        db, "scale", at_ns, by="Ana", note="", evidence=[], digest=str(at_ns), until_ns=until_ns
    )


def in_force(db: Connection) -> str | None:
    row = devices.current_enrolment(db, "scale")
    return None if row is None else str(row["digest"])


def test_the_last_one_that_has_not_lapsed_is_in_force(db: Connection) -> None:
    assert in_force(db) is None
    enrol(db, 1)
    second, third = enrol(db, 2, until_ns=50), enrol(db, 3, until_ns=40)
    devices.end_enrolment(db, third, 40)
    assert in_force(db) == "2"
    devices.end_enrolment(db, second, 50)
    assert in_force(db) == "1"


def test_the_order_of_decisions_counts_and_not_that_of_the_clock(db: Connection) -> None:
    enrol(db, 100)
    enrol(db, 5)  # decided later, on the time of a replay or after the clock was set back
    assert in_force(db) == "5"


def test_an_enrolment_counts_as_armed_unless_it_says_otherwise(db: Connection) -> None:
    enrol(db, 7)
    arming = devices.add_enrolment(
        db, "scale", 8, by="Ana", note="", evidence=[], digest="", agreed=1
    )
    assert [row["armed_ns"] for row in devices.enrolments(db, "scale")] == [7, None]
    devices.note_agreement(db, arming, 2)
    devices.arm_enrolment(db, arming, 9)
    last = devices.enrolments(db, "scale")[-1]
    assert (last["agreed"], last["armed_ns"]) == (2, 9)


def test_an_overruled_rejection_stays_in_the_record(db: Connection) -> None:
    for digest in ("x", "y"):
        decisions.add_rejection(
            db, "scale", 1, by="Ana", role="r", note="n", unit="U", evidence=[], digest=digest
        )
    decisions.overrule_rejections(db, "scale", "x", 5)
    decisions.overrule_rejections(db, "scale", "x", 9)
    found = [(row["digest"], row["overruled_ns"]) for row in decisions.rejections(db, "scale")]
    assert found == [("x", 5), ("y", None)]


def test_a_window_is_open_until_it_is_closed(db: Connection) -> None:
    decisions.open_window(
        db, "scale", 1, 9, allowed=["bus", "firmware"], by="Ana", role="", note=""
    )
    row = decisions.current_window(db, "scale")
    assert row is not None
    assert row["allowed"] == ["bus", "firmware"]
    assert decisions.current_window(db, "other") is None
    decisions.close_window(db, "scale", 5, by="Bo", note="done")
    assert decisions.current_window(db, "scale") is None
    (row,) = decisions.maintenance_windows(db)
    assert (row["ended_ns"], row["ended_by"], row["ended_note"]) == (5, "Bo", "done")
