"""A source that floods is named, and nothing of it is dropped."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from edgewatch.agent.followed import Arrival
from edgewatch.agent.rate_guard import RateGuard
from edgewatch.cli.demo_site import MODEL
from edgewatch.sdk.paths import config_file
from edgewatch.spool import Kind, Record
from edgewatch.store import journal, predictions
from edgewatch.store.segments import ACTIVE, Segment
from support.small_site import T0, PlayedFeed, agent_at, drain, new_site

S = 1_000_000_000
MINUTE = 1_000_000 * 60 * S


def arrivals(per_s: int, seconds: int, from_s: int = 0, producer: str = "host") -> list[Arrival]:
    segment = Segment(1, "a.seg", {"producer": producer}, 7, 0, 0, ACTIVE)
    times = [MINUTE + (from_s * S + i * S // per_s) for i in range(per_s * seconds)]
    return [
        Arrival(segment, Record(Kind.PREDICTION, 1, i, t, t, b""), {}) for i, t in enumerate(times)
    ]


def test_a_flood_is_told_once_when_it_begins_and_once_when_it_ends() -> None:
    guard = RateGuard(20)
    assert guard.note(arrivals(10, 60)) == []
    (began,) = guard.note(arrivals(30, 120, 60))
    assert (began.kind, began.source) == ("source.flooding", "host (pid 7)")
    assert began.per_s > 20
    (ended,) = guard.note(arrivals(5, 120, 180))
    assert ended.kind == "source.calmed"
    assert guard.note(arrivals(5, 120, 300)) == []


def test_a_burst_within_the_minute_is_none() -> None:
    assert RateGuard(20).note(arrivals(300, 3)) == []


def test_sources_are_counted_apart() -> None:
    guard = RateGuard(20)
    both = arrivals(15, 60) + arrivals(15, 60, producer="feed")
    assert guard.note(both) == []


def test_a_replay_floods_by_the_times_of_its_rows_alone() -> None:
    # An hour of one row a second, read in one go.
    assert RateGuard(20).note(arrivals(1, 3600)) == []


def test_a_record_of_an_impossible_time_makes_no_flood_of_what_follows() -> None:
    guard = RateGuard(20)
    (one,) = arrivals(1, 1)
    guard.note([replace(one, record=replace(one.record, wall_ns=2**63 - 1))])
    assert guard.note(arrivals(10, 600)) == []


def test_a_flood_leaves_events_and_every_record_is_taken_in(tmp_path: Path) -> None:
    site = new_site(tmp_path / "site")
    with config_file(site).open("a", encoding="utf-8") as file:
        file.write("\n[record]\nflood_records_per_s = 1\n")
    feed = PlayedFeed(site)
    for i in range(100):
        feed.predict(i, T0 + i * S // 4)
    feed.close()
    with agent_at(site) as (agent, db):
        drain(agent)
        assert predictions.count(db, MODEL) == 100
        (flooding,) = [e for e in journal.events(db) if e["kind"] == "source.flooding"]
        assert flooding["subject"].startswith("feed:played")
