"""A disk that is full, read-only or broken: the host goes on, the agent comes back by itself."""

from __future__ import annotations

import logging
import os
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest

from edgewatch.agent import process
from edgewatch.agent.agent import Agent
from edgewatch.agent.process import AgentProcess
from edgewatch.agent.reserve import Reserve
from edgewatch.agent.space import SpaceKeeper
from edgewatch.alarms import Condition
from edgewatch.audit.seals.check import check_record
from edgewatch.cli.demo_site import MODEL
from edgewatch.sdk import producer
from edgewatch.sdk.paths import config_file, record_file, reserve_file, spool_folder, watched_file
from edgewatch.site.errors import InputError
from edgewatch.site.running import current_trust
from edgewatch.store import alarms, journal, predictions
from edgewatch.store.connection import Connection, RecordError, open_reader
from edgewatch.store.retention import free_space
from support.device_rigs import until
from support.small_disk import fill, remount, small_disk
from support.small_site import T0, PlayedFeed, S, agent_at, drain, new_site

MIB = 1024 * 1024


def quiet_site(folder: Path) -> Path:
    """A site without a feed of its own."""
    made = new_site(folder)
    text = config_file(made).read_text(encoding="utf-8")
    config_file(made).write_text(text[: text.index("[[feed]]")], encoding="utf-8")
    return made


@contextmanager
def watching(site: Path) -> Iterator[None]:
    """An agent in a thread, with a reserve of one MiB, looking ten times a second."""
    agent = AgentProcess(site, Reserve(reserve_file(site), MIB, share=1.0))
    thread = threading.Thread(target=agent.run)
    thread.start()
    try:
        until(lambda: current_trust(site).pid == os.getpid(), 20)
        watched_file(site).touch()
        yield
    finally:
        agent.stop()
        thread.join(30)


def alarm_of(db: Connection, code: str) -> dict[str, Any] | None:
    return next((a for a in alarms.alarms(db) if a["code"] == code), None)


def dropped(db: Connection) -> list[int]:
    found = [e for e in journal.events(db) if e["kind"] == "records.dropped"]
    return [e["detail"]["dropped"] for e in found]


@pytest.fixture
def feed_without_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    """The host tries again at once, not after five seconds."""
    monkeypatch.setattr(producer, "RETRY_S", 0.0)


@pytest.mark.timeout(120)
def test_a_full_disk_costs_the_reserve_and_is_over_by_itself(
    tmp_path: Path, feed_without_pause: None, caplog: pytest.LogCaptureFixture
) -> None:
    with small_disk(tmp_path / "disk") as disk:
        site = quiet_site(disk / "site")
        feed = PlayedFeed(site)
        feed.predict(0, T0)
        with agent_at(site) as (agent, _):
            drain(agent)
        with watching(site):
            db = open_reader(record_file(site))
            until(lambda: predictions.count(db, MODEL) == 1)
            assert reserve_file(site).stat().st_blocks * 512 >= MIB
            filler = fill(disk)
            with caplog.at_level(logging.WARNING, logger="edgewatch"):
                sent = host_goes_on(feed, db)
            warnings = [r for r in caplog.records if r.name == "edgewatch"]
            assert len(warnings) <= 1
            assert not reserve_file(site).exists()
            until(lambda: alarm_of(db, "record.full") is not None, 30)
            filler.unlink()
            until(lambda: reserve_file(site).exists(), 30)
            until(lambda: not alarm_of(db, "record.full")["condition_active"], 30)  # type: ignore[index]
            feed.predict(1, T0 + S)
            until(lambda: predictions.count(db, MODEL) + sum(dropped(db)) == sent + 2, 30)
            db.close()
        feed.close()
        assert_sealed_in_one_chain(site)


def assert_sealed_in_one_chain(site: Path) -> None:
    """Whatever the disk did, nothing sealed is missing, and no key was lost."""
    with closing(open_reader(record_file(site))) as db:
        check = check_record(db)
    assert check.findings == ()
    assert (check.epochs, sum(check.unsealed.values())) == (1, 0)


def host_goes_on(feed: PlayedFeed, db: Connection) -> int:
    """Predictions made on the full disk until the agent has given up its reserve."""
    sent = 0

    def one() -> bool:
        nonlocal sent
        sent += 1
        feed.predict(sent, T0 + sent)
        return predictions.count(db, MODEL) > 1

    until(one, 30)
    return sent


def test_what_a_host_could_not_record_is_told_with_the_next_record(
    tmp_path: Path, feed_without_pause: None, caplog: pytest.LogCaptureFixture
) -> None:
    with small_disk(tmp_path / "disk", "4m") as disk:
        site = quiet_site(tmp_path / "site")
        spool_folder(site).rmdir() if spool_folder(site).exists() else None
        spool_folder(site).symlink_to(disk, target_is_directory=True)  # another file system
        feed = PlayedFeed(site)
        feed.predict(0, T0)
        filler = fill(disk)
        for row in range(1, 60):
            feed.predict(row, T0 + row)
        assert len([r for r in caplog.records if r.name == "edgewatch"]) == 1
        filler.unlink()
        feed.predict(60, T0 + 60)
        with agent_at(site) as (agent, db):
            drain(agent)
            agent.turn()
            recorded = predictions.count(db, MODEL)
            assert recorded < 61
            assert dropped(db) == [61 - recorded]
            assert alarm_of(db, "record.full") is not None
            assert alarm_of(db, "record.damaged") is None  # what was cut short was taken back
        feed.close()


@pytest.mark.timeout(120)
def test_a_read_only_disk_stops_neither_host_nor_agent(
    tmp_path: Path, feed_without_pause: None
) -> None:
    with small_disk(tmp_path / "disk") as disk:
        site = quiet_site(disk / "site")
        feed = PlayedFeed(site)
        feed.predict(0, T0)
        feed.close()  # the kernel makes no file system read-only that has a file open for writing
        with agent_at(site) as (agent, _):
            drain(agent)
        remount(disk, "ro")
        with pytest.raises(InputError, match="cannot be written"):
            AgentProcess(site).run()
        feed.predict(1, T0 + 1)
        feed.predict(2, T0 + 2)
        remount(disk, "rw")
        feed.predict(3, T0 + 3)
        with agent_at(site) as (agent, db):
            drain(agent)
            assert predictions.count(db, MODEL) == 2
            assert dropped(db) == [2]
        feed.close()


def test_the_reserve_takes_no_more_than_its_share_and_leaves_enough(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", "8m") as disk:
        greedy = Reserve(disk / "reserve", 64 * MIB)
        assert greedy.ensure()
        assert (disk / "reserve").stat().st_size == 8 * MIB // 100
        assert greedy.release()
        assert not greedy.release()
        filler = fill(disk)
        assert not greedy.ensure()
        filler.unlink()
        assert greedy.ensure()
        assert [path.name for path in disk.iterdir()] == ["reserve"]


def test_a_full_disk_lets_go_of_old_raw_data_once_and_of_nothing_young(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = quiet_site(tmp_path / "site")
    feed = PlayedFeed(site)
    for day in (0, 100, 200, 300):
        feed.predict(day, T0 + day * 86_400 * S, case=f"day {day}")
    feed.close()
    with agent_at(site) as (agent, db):
        drain(agent)
        reserve = Reserve(site / "reserve", MIB)
        keeper = SpaceKeeper(site, reserve, free_space, lambda: T0 + 300 * 86_400 * S)
        monkeypatch.setattr(reserve, "ensure", lambda: False)
        assert keeper.look(db) == []
        keeper.make_room()
        (met,) = keeper.look(db)
        assert (met.code, met.active) == ("record.full", True)
        assert keeper.look(db) == []
        left = db.execute("SELECT case_key FROM prediction ORDER BY time_ns").fetchall()
        assert left == [("day 200",), ("day 300",)]  # younger than 183 days
        monkeypatch.undo()
        (over,) = keeper.look(db)
        assert not over.active
        assert reserve.is_held


def test_the_alarm_of_an_earlier_agent_is_over_once_the_reserve_is_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = quiet_site(tmp_path / "site")
    with agent_at(site) as (agent, db):
        agent.state(Condition("record.full", "record", True, T0, params={"at_ns": T0}))
        drain(agent)
        assert alarm_of(db, "record.full")["condition_active"]  # type: ignore[index]
    with watching(site):
        db = open_reader(record_file(site))
        until(lambda: not alarm_of(db, "record.full")["condition_active"], 20)  # type: ignore[index]
        db.close()


def test_what_an_agent_did_not_live_to_tell_the_next_one_tells(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = quiet_site(tmp_path / "site")
    turn, failed = Agent.turn, []

    def fails_once(agent: Agent) -> int:
        if not failed:
            failed.append(agent)
            raise RecordError("disk I/O error")
        return turn(agent)

    monkeypatch.setattr(Agent, "turn", fails_once)
    monkeypatch.setattr(process, "REOPEN_S", 0.0)
    an_hour_ago = (time.time_ns() - 3600 * S, False)
    monkeypatch.setattr(process, "last_heartbeat_ns", lambda _: an_hour_ago)
    with watching(site):
        db = open_reader(record_file(site))
        until(lambda: alarm_of(db, "agent.stopped") is not None, 20)
        db.close()
    assert failed


def test_a_turn_that_fails_keeps_what_it_was_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RecordError("database or disk is full")

    told = Condition("record.full", "record", True, T0, params={"at_ns": T0})
    with agent_at(quiet_site(tmp_path / "site")) as (agent, _):
        agent.state(told)
        monkeypatch.setattr(Agent, "_judge", fail)
        with pytest.raises(RecordError):
            agent.turn()
        assert agent.untold() == ([told], [])
