"""Alarm sinks: every step of every alarm, in order, at least once, whatever happens to the sink."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import fields
from pathlib import Path

import pytest

from edgewatch.agent.sinks import BEHIND_S, SinkKeeper
from edgewatch.alarms.alarm import Alarm
from edgewatch.alarms.shapes import to_record
from edgewatch.plugins import AlarmNotice, use_plugins
from edgewatch.sdk.paths import record_file, run_folder
from edgewatch.sinks.courier import BACK_OFF_S, LOOK_S, Courier
from edgewatch.sinks.notices import NoticeReader
from edgewatch.sinks.state import SinkState, read_state, state_file, write_state
from edgewatch.site.kept_process import pid_file, running_pid
from edgewatch.store import alarms
from edgewatch.store.connection import Connection, one_transaction, open_writer
from edgewatch.store.migrations import migrate
from support.device_rigs import until
from support.plugin_sites import install, site_with

S = 1_000_000_000
NAME = "kept"
KEEPS = """\
import json, os

class Kept:
    api = 1
    def __init__(self, options):
        self.path = options["file"]
    def deliver(self, notice):
        if os.path.exists(self.path + ".refuse"):
            raise OSError("the far end is away")
        with open(self.path, "a") as file:
            file.write(json.dumps([notice.number, notice.kind, notice.code]) + "\\n")
    def close(self):
        pass
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site with a sink that keeps what it is told in a file, and a record without alarms."""
    made = site_with(tmp_path / "site", "kept")
    with (made / "site.toml").open("a", encoding="utf-8") as file:
        file.write(f'[plugins.options.kept]\nfile = "{tmp_path / "told"}"\n')
    install(made, "kept", KEEPS, {"edgewatch.alarm_sinks": {NAME: "kept:Kept"}})
    return made


@pytest.fixture
def db(site: Path) -> Iterator[Connection]:
    with closing(open_writer(record_file(site))) as made:
        migrate(made)
        yield made


def happen(db: Connection, *kinds: str, alarm_id: int = 1) -> None:
    """Steps in the life of an alarm about the analyser."""
    alarm = Alarm(
        alarm_id, "device.changed", "high", "active-unacknowledged", "analyser", True, S, S,
        slot="analyser", raised_ns=S, acknowledged_by="Ada Lovelace",
        params={"observed": "SN-9902", "enrolled": "SN-4471"},
    )  # fmt: skip
    with one_transaction(db):
        alarms.save_alarm(db, to_record(alarm))
        for at, kind in enumerate(kinds):
            alarms.add_transition(
                db,
                {
                    "alarm_id": alarm_id, "time_ns": (10 + at) * S, "from_state": "normal",
                    "to_state": "active-unacknowledged", "by": "Ada Lovelace", "note": "a secret",
                    "kind": kind,
                },
            )  # fmt: skip


class Told:
    """A sink in this process; `refuses` so many times before it takes a notice."""

    def __init__(self) -> None:
        self.notices: list[AlarmNotice] = []
        self.refuses = 0
        self.closed = False

    def deliver(self, notice: AlarmNotice) -> None:
        if self.refuses:
            self.refuses -= 1
            raise ConnectionError("the far end is away")
        self.notices.append(notice)

    def close(self) -> None:
        self.closed = True

    @property
    def numbers(self) -> list[int]:
        return [notice.number for notice in self.notices]


@pytest.fixture
def notices(site: Path) -> Iterator[NoticeReader]:
    reader = NoticeReader(site, "lab")
    yield reader
    reader.close()


def test_steps_are_told_in_order_and_each_once(
    site: Path, db: Connection, notices: NoticeReader
) -> None:
    happen(db, "raised", "acknowledged")
    told = Told()
    courier = Courier(site, NAME, told, notices)
    assert courier.turn() == LOOK_S
    happen(db, "cleared")
    courier.turn()
    assert [notice.kind for notice in told.notices] == ["raised", "acknowledged", "cleared"]
    assert told.numbers == sorted(told.numbers)
    first = told.notices[0]
    assert (first.site, first.code, first.slot, first.alarm) == (
        "lab", "device.changed", "analyser", 1,
    )  # fmt: skip
    assert first.sentence == "The analyser was replaced at 00:00:01."


def test_no_person_is_named(site: Path, db: Connection, notices: NoticeReader) -> None:
    happen(db, "raised", "acknowledged")
    (notice, _) = notices.after(0)
    said = " ".join(str(getattr(notice, one.name)) for one in fields(notice))
    assert "Ada" not in said
    assert "secret" not in said


def test_what_is_refused_comes_again_later_and_later_and_keeps_its_place(
    site: Path, db: Connection, notices: NoticeReader
) -> None:
    happen(db, "raised", "acknowledged")
    told = Told()
    told.refuses = 3
    courier = Courier(site, NAME, told, notices)
    assert [courier.turn() for _ in range(4)] == [*BACK_OFF_S[:3], LOOK_S]
    assert told.numbers == [1, 2]
    state = read_state(site, NAME)
    assert state == SinkState(2)


def test_it_ends_where_there_is_no_site_any_more(tmp_path: Path, notices: NoticeReader) -> None:
    Courier(tmp_path / "gone", NAME, Told(), notices).run()
    assert not (tmp_path / "gone").exists()


def test_a_failing_sink_says_since_when_and_why(
    site: Path, db: Connection, notices: NoticeReader
) -> None:
    happen(db, "raised")
    told = Told()
    told.refuses = 2
    courier = Courier(site, NAME, told, notices)
    courier.turn()
    first = read_state(site, NAME)
    courier.turn()
    state = read_state(site, NAME)
    assert state is not None
    assert first is not None
    assert (state.failures, state.error) == (2, "ConnectionError: the far end is away")
    assert state.failing_since_ns == first.failing_since_ns


def test_after_a_restart_it_goes_on_where_it_was(
    site: Path, db: Connection, notices: NoticeReader
) -> None:
    happen(db, "raised", "acknowledged")
    Courier(site, NAME, Told(), notices).turn()
    happen(db, "cleared")
    told = Told()
    Courier(site, NAME, told, notices).turn()
    assert [notice.kind for notice in told.notices] == ["cleared"]


def test_a_record_made_anew_is_told_from_its_beginning(
    site: Path, db: Connection, notices: NoticeReader
) -> None:
    write_state(site, NAME, SinkState(500))
    happen(db, "raised")
    told = Told()
    Courier(site, NAME, told, notices).turn()
    assert told.numbers == [1]


def test_without_a_record_there_is_nothing_to_tell(site: Path, notices: NoticeReader) -> None:
    told = Told()
    assert Courier(site, NAME, told, notices).turn() == LOOK_S
    assert told.notices == []


def test_a_sink_is_closed_when_it_is_told_to_stop(site: Path, notices: NoticeReader) -> None:
    told = Told()
    courier = Courier(site, NAME, told, notices)
    courier.stop()
    courier.run()
    assert told.closed


@pytest.mark.parametrize("text", ["", "{", "[]", '{"delivered": "x"}', '{"other": 1}'])
def test_a_state_that_cannot_be_read_is_none(site: Path, text: str) -> None:
    run_folder(site).mkdir()
    state_file(site, NAME).write_text(text, encoding="utf-8")
    assert read_state(site, NAME) is None


def test_a_new_sink_begins_with_what_comes(site: Path, db: Connection) -> None:
    happen(db, "raised", "acknowledged")
    keeper = SinkKeeper(site, use_plugins(site))
    keeper.begin(db)
    assert read_state(site, NAME) == SinkState(2)
    happen(db, "cleared")
    keeper.begin(db)
    assert read_state(site, NAME) == SinkState(2)


def test_a_sink_that_is_behind_is_told_once_and_so_is_its_end(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("edgewatch.agent.sinks.LOOK_S", 0.0)
    keeper = SinkKeeper(site, use_plugins(site))
    monkeypatch.setattr(keeper, "pid_of", lambda name: 1)
    long_ago_ns = time.time_ns() - int(2 * BEHIND_S * 1e9)
    write_state(site, NAME, SinkState(7).failed("OSError: away", time.time_ns()))
    assert keeper.events() == []
    write_state(site, NAME, SinkState(7).failed("OSError: away", long_ago_ns))
    (event,) = keeper.events()
    assert (event.kind, event.sink) == ("sink.behind", NAME)
    assert event.detail == {"delivered": 7, "why": "OSError: away"}
    assert keeper.events() == []
    write_state(site, NAME, SinkState(9))
    (event,) = keeper.events()
    assert (event.kind, event.detail) == ("sink.caught-up", {"delivered": 9})


def test_a_sink_that_cannot_begin_is_behind_and_says_what_it_ended_on(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("edgewatch.agent.sinks.LOOK_S", 0.0)
    monkeypatch.setattr("edgewatch.agent.sinks.RESTART_S", (0.0,))
    # A process that ends as one does whose options do not suit it, only sooner.
    monkeypatch.setattr(
        "edgewatch.agent.process_keeper.own_command",
        lambda module: ["/bin/sh", "-c", "echo ERROR site.toml: no such folder >&2; exit 2"],
    )
    run_folder(site).mkdir()
    keeper = SinkKeeper(site, use_plugins(site))
    told: list[str] = []

    def look() -> bool:
        keeper.look_after()
        told.extend(f"{event.kind} {event.detail['why']}" for event in keeper.events())
        return bool(told)

    try:
        until(look)
        for _ in range(5):
            look()
    finally:
        keeper.stop()
    assert told == ["sink.behind its process ends again and again: ERROR site.toml: no such folder"]


def test_a_process_delivers_until_it_is_told_to_end(site: Path, db: Connection) -> None:
    """The whole way: the agent's keeper, the process, the plug-in, its file."""
    told = site.parent / "told"

    def kinds() -> list[str]:
        lines = told.read_text(encoding="utf-8").splitlines() if told.exists() else []
        return [json.loads(line)[1] for line in lines]

    keeper = SinkKeeper(site, use_plugins(site))
    keeper.begin(db)
    try:
        assert keeper.look_after() == [NAME]
        happen(db, "raised", "acknowledged")
        until(lambda: kinds() == ["raised", "acknowledged"], 20)
        pid = running_pid(pid_file(site, "sink", NAME))
        assert pid == keeper.pid_of(NAME)
        assert keeper.pids() == {"sink:kept": pid}
    finally:
        keeper.stop()
    assert running_pid(pid_file(site, "sink", NAME)) is None
