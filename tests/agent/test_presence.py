"""Who is there: the agent from start to end or kill, hosts from their first word to their last."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from edgewatch.agent.agent import Agent
from edgewatch.agent.presence import EXTEND_NS, SILENT_NS, PresenceKeeper, Sign
from edgewatch.site.config import load_site
from edgewatch.store import presence
from edgewatch.store.connection import Connection, open_writer
from edgewatch.store.migrations import migrate
from edgewatch.store.presence import Presence
from support.device_rigs import until
from support.scorer import MODEL, Host, S, make_site, rows
from support.small_site import agent_at, drain

HOST = f"""
import sys, time, numpy as np
from edgewatch import Recorder
recorder = Recorder("{MODEL}", site=sys.argv[1], inputs=["age", "dose"], outputs=["risk"])
recorder.record({{"age": 50, "dose": 50}}, {{"risk": 50}})
print("ready", flush=True)
time.sleep(600)
"""


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Connection]:
    db = open_writer(tmp_path / "log.db")
    migrate(db)
    yield db
    db.close()


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return make_site(tmp_path / "site")


def sign(last_ns: int, ended: presence.Ended | None = None, opened_ns: int = 0) -> Sign:
    return Sign(1, "model:m", ("m",), opened_ns, last_ns, ended)


def agents(db: Connection) -> list[tuple[int, int, str | None]]:
    return [(p.from_ns, p.to_ns, p.ended) for p in presence.agent_intervals(db)]


def hosts(db: Connection, model: str = "m") -> list[Presence]:
    return presence.host_intervals(db, model)


def written(db: Connection) -> int:
    return db.total_changes


def test_a_live_agent_writes_every_few_seconds_and_not_with_every_turn(db: Connection) -> None:
    keeper = PresenceKeeper(db, 0)
    before = written(db)
    for turn in range(100):
        keeper.note([sign(0)], turn * S // 10)
    assert written(db) - before <= 1 + 2 * (10 * S // EXTEND_NS)
    keeper.leave(10 * S)
    assert agents(db) == [(0, 10 * S, "in order")]


def test_an_agent_that_was_killed_ends_at_its_last_written_sign(db: Connection) -> None:
    keeper = PresenceKeeper(db, 0)
    for second in range(9):
        keeper.note([], second * S)
    PresenceKeeper(db, 60 * S)
    assert agents(db) == [(0, 5 * S, "killed"), (60 * S, 60 * S, None)]


@pytest.mark.parametrize("step_ns", [SILENT_NS + S, -SILENT_NS - S])
def test_a_sleep_or_a_set_clock_is_no_presence(db: Connection, step_ns: int) -> None:
    keeper = PresenceKeeper(db, 100 * S)
    keeper.note([], 105 * S)
    keeper.note([], 105 * S + step_ns)
    keeper.note([], 112 * S + step_ns)
    assert sorted(agents(db)) == sorted(
        [(100 * S, 105 * S, "silent"), (105 * S + step_ns, 112 * S + step_ns, None)]
    )


def test_a_command_in_place_of_an_agent_is_no_presence_and_ends_none(db: Connection) -> None:
    PresenceKeeper(db, 0)
    passing = PresenceKeeper(db, None)
    passing.note([sign(3 * S)], 50 * S)
    passing.leave(50 * S)
    assert agents(db) == [(0, 0, None)]
    assert [(p.from_ns, p.to_ns, p.ended) for p in hosts(db)] == [(0, 0, None)]


def test_a_host_is_there_while_it_lives_and_until_its_last_word(db: Connection) -> None:
    keeper = PresenceKeeper(db, 0)
    keeper.note([sign(0)], 1 * S)
    keeper.note([sign(2 * S)], 40 * S)  # silent, but alive
    (one,) = hosts(db)
    assert (one.subject, one.to_ns, one.ended) == ("host:model:m", 40 * S, None)
    keeper.note([sign(41 * S, "in order")], 60 * S)
    (one,) = hosts(db)
    assert (one.to_ns, one.ended) == (41 * S, "in order")


def test_a_host_that_died_unseen_ends_with_its_last_record(db: Connection) -> None:
    PresenceKeeper(db, 100 * S).note([sign(30 * S, "killed")], 101 * S)
    assert [(p.from_ns, p.to_ns, p.ended) for p in hosts(db)] == [(0, 30 * S, "killed")]


def test_a_word_from_the_future_is_not_believed(db: Connection) -> None:
    PresenceKeeper(db, 0).note([sign(2**62, "killed")], 7 * S)
    assert hosts(db)[0].to_ns == 7 * S


def test_more_read_of_a_dead_host_is_added_and_its_last_word_counts(db: Connection) -> None:
    keeper = PresenceKeeper(db, 0)
    for last, ended in ((3, "killed"), (4, "killed"), (5, "in order")):
        keeper.note([sign(last * S, ended)], 90 * S)  # type: ignore[arg-type]
    assert [(p.to_ns, p.ended) for p in hosts(db)] == [(5 * S, "in order")]


def test_models_declared_later_are_added(db: Connection) -> None:
    keeper = PresenceKeeper(db, 0)
    keeper.note([sign(0)], S)
    keeper.note([replace(sign(0), models=("m", "n"))], S)
    assert hosts(db, "n") == hosts(db, "m")
    assert len(hosts(db)) == 1


def test_producers_without_a_model_and_replays_are_no_hosts(db: Connection) -> None:
    keeper = PresenceKeeper(db, 0)
    keeper.note([replace(sign(0), models=()), replace(sign(0), producer="replay:m")], S)
    assert hosts(db) == []


def test_the_next_agent_goes_on_with_the_same_intervals(db: Connection) -> None:
    db.execute(
        "INSERT INTO segment (id, name, producer, pid, opened_ns, offset, state)"
        " VALUES (1, 'a.seg', '{}', 1, 0, 0, 'active')"
    )
    PresenceKeeper(db, 0).note([sign(0)], S)
    PresenceKeeper(db, 5 * S).note([sign(0)], 30 * S)
    assert [p.to_ns for p in hosts(db)] == [30 * S]


def test_a_segment_says_how_its_producer_ended(site: Path) -> None:
    begun = time.time_ns()
    first, second = Host(site), Host(site, name="recorder:second")
    first.run(rows(3), 1_700_000_000 * S)  # event times of another year: no sign of presence
    second.run(rows(1), 1_700_000_000 * S)
    first.close()
    with agent_at(site) as (agent, db):
        drain(agent)
        found = {p.subject: p for p in hosts(db, MODEL)}
        assert set(found) == {f"host:model:{MODEL}", "host:recorder:second"}
        ended = found[f"host:model:{MODEL}"]
        assert ended.ended == "in order"
        assert begun <= ended.from_ns <= ended.to_ns <= time.time_ns()
        assert found["host:recorder:second"].ended is None
    second.close()


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="POSIX signals")
def test_kills_of_host_and_agent_are_gaps(site: Path) -> None:
    host = subprocess.Popen(
        [sys.executable, "-c", HOST, str(site)], stdout=subprocess.PIPE, text=True
    )
    assert host.stdout is not None
    assert host.stdout.readline() == "ready\n"
    with agent_at(site) as (other, db):
        other.close()
        live = Agent(site, load_site(site), db, live=True)
        live.turn()
        (alive,) = hosts(db, MODEL)
        assert alive.ended is None
        os.kill(host.pid, signal.SIGKILL)
        host.communicate()
        until(lambda: (live.turn(), hosts(db, MODEL)[0].ended)[1] == "killed")
        live.close()  # no last word: as if killed
        again = Agent(site, load_site(site), db, live=True)
        again.leave()
        again.close()
        assert [ended for _, _, ended in agents(db)] == ["killed", "in order"]
