"""Suspicions in the record, and the state in force that they belong to."""

from __future__ import annotations

from pathlib import Path

from edgewatch.agent.salvage import open_record
from edgewatch.store import suspicions

SKEW = [{"layer": "clock", "field": "skew", "enrolled": "4.1 ± 0.3", "observed": "22.6"}]
LAMP = [{"layer": "signal", "field": "lamp", "enrolled": "1", "observed": "2"}]


def test_each_stands_until_it_is_settled_and_no_other_one_is(tmp_path: Path) -> None:
    db = open_record(tmp_path)
    suspicions.add(db, "scale", 10, SKEW)
    suspicions.add(db, "scale", 10, LAMP)
    suspicions.add(db, "other", 10, SKEW)
    suspicions.settle(db, "scale", 10, SKEW, 20)
    suspicions.settle(db, "scale", 11, LAMP, 20)
    (left,) = suspicions.standing(db, "scale")
    assert (left["time_ns"], left["differences"]) == (10, LAMP)
    assert len(suspicions.standing(db, "other")) == 1
    rows = db.execute("SELECT settled_ns FROM suspicion WHERE slot = 'scale' ORDER BY id")
    assert [row[0] for row in rows] == [20, None]
    db.close()


def test_the_state_in_force_is_found_without_reading_the_history(tmp_path: Path) -> None:
    db = open_record(tmp_path)
    for query in (
        "SELECT * FROM hardware_state WHERE until_ns IS NULL",
        "UPDATE hardware_state SET proved_ns = 1 WHERE slot = 'scale' AND until_ns IS NULL",
    ):
        plan = " ".join(row[3] for row in db.execute(f"EXPLAIN QUERY PLAN {query}"))
        assert "hardware_state_open" in plan
    db.close()
