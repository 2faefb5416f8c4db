"""The agent seals between its turns, and records on where it cannot."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from edgewatch.agent import sealing
from edgewatch.agent.process import AgentProcess
from edgewatch.agent.salvage import open_record
from edgewatch.agent.sealing import REST, RETRY_S, Sealing
from edgewatch.agent.settle import settle
from edgewatch.audit.seals.check import check_record
from edgewatch.audit.seals.key_store import SealKeys
from edgewatch.sdk.paths import record_file
from edgewatch.site.errors import InputError
from edgewatch.site.running import current_trust
from edgewatch.site.seal_section import SealSection
from edgewatch.store import journal, seals
from edgewatch.store.connection import Connection, open_reader
from support.device_rigs import until
from support.recorded_rows import BEGAN_NS, add_rows, new_record

TOML = 'schema = 1\nname = "Lab"\n[seal]\nkeys = "file"\n'


class Clock:
    """Seconds that pass when the test says so; reading it takes two hundredths."""

    now = 100.0

    def __call__(self) -> float:
        self.now += 0.02
        return self.now


@pytest.fixture
def site(tmp_path: Path) -> Path:
    tmp_path.chmod(0o700)
    (tmp_path / "site.toml").write_text(TOML, encoding="utf-8")
    return tmp_path


@pytest.fixture
def db(site: Path) -> Iterator[Connection]:
    with closing(new_record(site)) as db:
        yield db


def made(db: Connection, site: Path, clock: Clock) -> Sealing:
    return Sealing(db, site, SealSection(keys="file"), clock)


def numbers(db: Connection) -> int:
    last = seals.last_seal(db)
    return 0 if last is None else last.number


def test_it_seals_at_the_start_and_every_ten_seconds(db: Connection, site: Path) -> None:
    clock = Clock()
    agent = made(db, site, clock)
    for seconds, expected in ((0.0, 1), (5.0, 1), (6.0, 2), (1.0, 2), (60.0, 3)):
        clock.now += seconds
        agent.turn(BEGAN_NS)
        assert numbers(db) == expected


def test_a_backlog_is_sealed_turn_by_turn_within_a_budget(db: Connection, site: Path) -> None:
    add_rows(db, 4 * 4096)
    agent, turns = made(db, site, Clock()), 0
    while not turns or not agent.drained:
        agent.turn(BEGAN_NS)
        turns += 1
    assert turns > 1
    assert seals.unsealed_counts(db) == {}


def test_while_the_spool_is_behind_seals_rest_nine_tenths_of_the_time(
    db: Connection, site: Path
) -> None:
    clock = Clock()
    agent = made(db, site, clock)
    add_rows(db, 6 * 4096)
    began = clock.now
    agent.turn(BEGAN_NS, behind=True)
    took, count = clock.now - began, numbers(db)
    agent.turn(BEGAN_NS, behind=True)
    assert numbers(db) == count
    clock.now += REST * took
    agent.turn(BEGAN_NS, behind=True)
    assert numbers(db) > count


def test_the_end_of_the_agent_seals_what_waits(db: Connection, site: Path) -> None:
    agent = made(db, site, Clock())
    agent.turn(BEGAN_NS)
    add_rows(db, 10)
    agent.end(BEGAN_NS)
    assert seals.unsealed_counts(db) == {}


def test_without_its_keys_a_record_is_written_on_and_sealed_later(
    db: Connection, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = Clock()
    agent = made(db, site, clock)
    with monkeypatch.context() as patch:
        patch.setattr(SealKeys, "open", _locked)
        for _ in range(3):
            agent.turn(BEGAN_NS)
            clock.now += RETRY_S + 1
    assert numbers(db) == 0
    told = [e for e in journal.events(db) if e["kind"] == sealing.FAILED]
    assert [e["detail"] for e in told] == [{"reason": "the keyring is locked"}]
    agent.turn(BEGAN_NS)
    assert numbers(db) == 1
    assert seals.unsealed_counts(db) == {}


def _locked(*_: object) -> SealKeys:
    raise InputError("the keyring is locked")


def test_a_key_that_cannot_be_kept_holds_up_nothing(
    db: Connection, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = Clock()
    agent = made(db, site, clock)
    with monkeypatch.context() as patch:
        patch.setattr(SealKeys, "prepare", _full)
        agent.turn(BEGAN_NS)
    assert numbers(db) == 0
    clock.now += RETRY_S + 1
    agent.turn(BEGAN_NS)
    assert numbers(db) == 1


def _full(*_: object) -> None:
    raise OSError(28, "No space left on device")


@pytest.mark.parametrize(
    "edit",
    [
        "UPDATE seal SET number = 9223372036854775807",
        "UPDATE seal SET next_key = x'00', time_ns = 9223372036854775807",
        "UPDATE seal_epoch SET first_key = x'', origin = ''",
        "DELETE FROM seal_epoch",
        "UPDATE seal_state SET size = -1",
        "DELETE FROM seal",
    ],
)
def test_whatever_was_made_of_its_seals_a_record_is_written_on(
    db: Connection, site: Path, edit: str
) -> None:
    clock = Clock()
    made(db, site, clock).turn(BEGAN_NS)
    db.execute(edit)
    agent = made(db, site, clock)
    for _ in range(3):
        clock.now += RETRY_S + 1
        agent.turn(BEGAN_NS)
    add_rows(db, 2)
    agent.end(BEGAN_NS)


def test_an_agent_leaves_a_record_that_is_sealed_to_its_end(site: Path) -> None:
    agent = AgentProcess(site)
    thread = threading.Thread(target=agent.run)
    thread.start()
    try:
        until(lambda: current_trust(site).pid is not None)
    finally:
        agent.stop()
        thread.join()
    with closing(open_reader(record_file(site))) as db:
        assert numbers(db) >= 1
        assert seals.unsealed_counts(db) == {}
        assert next(e["kind"] for e in journal.events(db)) == "agent.ended"


def test_what_is_taken_in_without_an_agent_is_sealed_as_well(site: Path) -> None:
    settle(site)
    with closing(open_reader(record_file(site))) as db:
        assert numbers(db) == 1
        assert seals.unsealed_counts(db) == {}


def test_a_salvaged_record_goes_on_in_the_same_chain(db: Connection, site: Path) -> None:
    add_rows(db, 20)
    made(db, site, Clock()).end(BEGAN_NS)
    with closing(open_record(site, damage="taken for damaged")) as salvaged:
        assert seals.unsealed_counts(salvaged).keys() >= {"event", "alarm", "alarm_transition"}
        add_rows(salvaged, 5, seed=1)
        made(salvaged, site, Clock()).end(BEGAN_NS + 1)
        found = check_record(salvaged)
        assert (found.findings, found.epochs, found.seals) == ((), 1, 2)


def test_a_site_that_is_gone_gets_no_new_files(db: Connection, site: Path) -> None:
    agent = made(db, site, Clock())
    record_file(site).unlink()
    agent.turn(BEGAN_NS)
    assert not (site / "keys").exists()
