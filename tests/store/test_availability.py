"""Availability as a site engineer means it: time there, of the time that it should have been."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from edgewatch.store import presence
from edgewatch.store.availability import (
    Availability,
    agent_availability,
    availability,
    host_availability,
)
from edgewatch.store.connection import Connection, open_writer
from edgewatch.store.migrations import migrate
from edgewatch.store.presence import AGENT, Ended, Presence

S = 1_000_000_000
IN_ORDER, KILLED = "in order", "killed"


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Connection]:
    db = open_writer(tmp_path / "log.db")
    migrate(db)
    yield db
    db.close()


def there(begin: float, end: float, ended: str | None = None) -> Presence:
    return Presence(0, "host:model:m", None, ("m",), int(begin * S), int(end * S), ended)


def seen(
    *intervals: Presence, to: float, since: float = 0, planned: str = IN_ORDER
) -> Availability:
    found = availability(intervals, int(since * S), int(to * S), (planned,))
    assert found is not None
    return found


def gaps(found: Availability) -> list[tuple[float, float, str | None]]:
    return [(gap.from_ns / S, gap.to_ns / S, gap.ended) for gap in found.gaps]


def put(
    db: Connection,
    subject: str,
    begin: int,
    end: int,
    ended: Ended | None = None,
    segment: int | None = None,
    models: tuple[str, ...] = (),
) -> None:
    number = presence.begin(db, subject, begin * S, segment_id=segment, models=models)
    presence.extend(db, number, end * S, models)
    if ended:
        presence.end(db, number, ended)


def test_a_stop_in_order_is_no_gap_and_a_kill_is_one() -> None:
    found = seen(there(0, 10, IN_ORDER), there(50, 60, KILLED), there(70, 100), to=100)
    assert gaps(found) == [(60, 70, KILLED)]
    assert found.share == pytest.approx(50 / 60)


def test_a_program_that_never_came_back_is_missing_until_the_end() -> None:
    found = seen(there(0, 10, KILLED), to=100)
    assert gaps(found) == [(10, 100, KILLED)]
    assert found.share == pytest.approx(0.1)


def test_the_time_before_the_first_start_counts_for_nothing() -> None:
    found = seen(there(90, 100, IN_ORDER), to=200)
    assert (found.from_ns, found.share, found.gaps) == (90 * S, 1.0, ())


def test_one_of_two_programs_is_enough() -> None:
    found = seen(there(0, 30, KILLED), there(20, 50, IN_ORDER), there(25, 28, KILLED), to=60)
    assert (found.there_ns, found.gaps) == (50 * S, ())


def test_a_segment_that_follows_the_next_leaves_no_gap() -> None:
    found = seen(there(0, 30, KILLED), there(30.5, 50, IN_ORDER), to=60)
    assert found.gaps == ()


def test_what_lies_outside_the_span_counts_only_as_far_as_it_reaches_in() -> None:
    found = seen(there(0, 10, KILLED), there(40, 90, KILLED), there(95, 150), since=20, to=100)
    assert gaps(found) == [(20, 40, KILLED), (90, 95, KILLED)]
    assert found.there_ns == 55 * S


def test_an_open_interval_reaches_to_now_if_its_last_sign_is_fresh() -> None:
    assert seen(there(0, 90), to=100).share == 1.0
    stale = seen(there(0, 50), to=100)
    assert gaps(stale) == [(50, 100, None)]


def test_nobody_yet_has_no_availability(db: Connection) -> None:
    assert availability([], 0, S, ()) is None
    assert availability([there(5, 9)], 0, 5 * S, ()) is None
    assert agent_availability(db, 0, S, S) is None
    assert host_availability(db, "m", 0, S, S) is None


def test_every_stop_of_the_agent_is_a_gap(db: Connection) -> None:
    put(db, AGENT, 0, 10, "in order")
    put(db, AGENT, 20, 30, "killed")
    put(db, AGENT, 40, 50)
    put(db, "host:model:m", 0, 50, segment=1, models=("m",))
    found = agent_availability(db, 0, 2**62, 50 * S)
    assert found is not None
    assert gaps(found) == [(10, 20, "in order"), (30, 40, "killed")]
    assert found.share == pytest.approx(0.6)
    late = agent_availability(db, 32 * S, 38 * S, 50 * S)
    assert late is not None
    assert (late.share, gaps(late)) == (0.0, [(32, 38, "killed")])


def test_only_programs_that_run_the_model_count_for_it(db: Connection) -> None:
    put(db, "host:model:m", 0, 10, "killed", segment=1, models=("m",))
    put(db, "host:model:other", 10, 40, "in order", segment=2, models=("other", "mm"))
    put(db, "host:both", 40, 50, "in order", segment=3, models=("other", "m"))
    found = host_availability(db, "m", 0, 60 * S, 60 * S)
    assert found is not None
    assert gaps(found) == [(10, 40, "killed")]
    late = host_availability(db, "m", 20 * S, 30 * S, 60 * S)
    assert late is not None
    assert late.share == 0.0
