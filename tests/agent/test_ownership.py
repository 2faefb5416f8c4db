"""What another user of the machine puts into the spool is said, and never taken in."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from edgewatch.agent.privacy import close_to_others
from edgewatch.agent.tail import SpoolTail
from edgewatch.cli.demo_site import MODEL
from edgewatch.sdk.paths import record_file, run_folder, spool_folder
from edgewatch.spool import Kind, SegmentWriter
from edgewatch.spool.frame import encode_frame, encode_json
from edgewatch.store import alarms, journal, predictions
from edgewatch.store.connection import Connection, one_transaction, open_writer
from edgewatch.store.migrations import migrate
from support.small_site import T0, PlayedFeed, agent_at, drain, new_site

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="owners and modes of POSIX")
STRANGER = 54_321


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Connection]:
    connection = open_writer(tmp_path / "log.db")
    migrate(connection)
    yield connection
    connection.close()


@pytest.fixture
def spool(tmp_path: Path) -> Path:
    folder = tmp_path / "spool"
    folder.mkdir(mode=0o700)
    return folder


def segment(spool: Path) -> Path:
    writer = SegmentWriter(spool, "test")
    writer.append(Kind.EVENT, b"injected", wall_ns=1)
    path = writer.path
    writer.close()
    assert path is not None
    return path


def give_to(path: Path, uid: int, gid: int = -1) -> None:
    if os.geteuid() != 0:
        pytest.skip("only root can give a file away")
    os.chown(path, uid, gid)


def taken(spool: Path, db: Connection) -> tuple[int, list[str]]:
    """(records taken in by two polls, reasons of what was refused)."""
    tail = SpoolTail(spool, db)
    count = 0
    for _ in range(2):
        with one_transaction(db):
            count += len(tail.poll())
            tail.advance()
    tail.close()
    found = tail.take_findings()
    assert all(f.kind == "segment.refused" and f.what for f in found)
    return count, [str(f.detail["reason"]) for f in found]


def test_our_own_segment_is_taken_in(spool: Path, db: Connection) -> None:
    segment(spool)
    assert taken(spool, db) == (1, [])


def test_a_segment_of_another_user_is_not(spool: Path, db: Connection) -> None:
    give_to(segment(spool), STRANGER)
    assert taken(spool, db) == (0, [f"it belongs to another user (uid {STRANGER})"])


def test_a_segment_that_claims_another_user_than_its_owner_is_not(
    spool: Path, db: Connection
) -> None:
    header = encode_json({"producer": "p", "pid": 1, "uid": STRANGER})
    raw = encode_frame(Kind.HEADER, 0, 0, 1, 1, header) + encode_frame(Kind.EVENT, 0, 1, 1, 1, b"x")
    (spool / "1-1-a.seg").write_bytes(raw)
    count, (reason,) = taken(spool, db)
    assert count == 0
    assert reason == f"it says it is of uid {STRANGER}, its owner is uid {os.getuid()}"


def test_a_segment_that_everybody_can_write_to_is_not(spool: Path, db: Connection) -> None:
    segment(spool).chmod(0o666)
    assert taken(spool, db) == (0, ["every user of this machine can write to it"])


def test_a_link_out_of_the_spool_is_not_followed(
    tmp_path: Path, spool: Path, db: Connection
) -> None:
    outside = tmp_path / "outside"
    (spool / "1-1-a.seg").symlink_to(segment(outside))
    count, (reason,) = taken(spool, db)
    assert count == 0
    assert reason.startswith("it cannot be opened")


def test_a_pipe_or_a_folder_in_the_spool_holds_nobody_up(spool: Path, db: Connection) -> None:
    os.mkfifo(spool / "1-1-a.seg", 0o600)
    (spool / "2-1-b.seg").mkdir()
    segment(spool)
    assert taken(spool, db) == (1, ["it is not a plain file"] * 2)


def test_a_spool_that_everybody_can_write_to_is_not_read(spool: Path, db: Connection) -> None:
    segment(spool)
    spool.chmod(0o777)
    assert taken(spool, db) == (0, ["every user of this machine can write into the folder"])
    spool.chmod(0o700)
    assert taken(spool, db) == (1, [])


def test_a_member_of_the_group_may_record_in_a_shared_site(spool: Path, db: Connection) -> None:
    spool.chmod(0o2770)
    give_to(segment(spool), STRANGER)
    header_says_otherwise = taken(spool, db)
    assert header_says_otherwise[0] == 0  # root wrote the header, the stranger owns the file
    path = spool / "2-1-b.seg"
    header = encode_json({"producer": "p", "pid": 1, "uid": STRANGER})
    path.write_bytes(
        encode_frame(Kind.HEADER, 0, 0, 1, 1, header) + encode_frame(Kind.EVENT, 0, 1, 1, 1, b"x")
    )
    give_to(path, STRANGER, spool.stat().st_gid)
    assert taken(spool, db)[0] == 1


def test_refused_segments_are_events_and_one_alarm(tmp_path: Path) -> None:
    site = new_site(tmp_path / "site")
    feed = PlayedFeed(site)
    feed.predict(1, T0)
    feed.close()
    for _ in range(3):
        segment(spool_folder(site)).chmod(0o666)
    with agent_at(site) as (agent, db):
        drain(agent)
        agent.turn()
        assert predictions.count(db, MODEL) == 1
        assert [e["kind"] for e in journal.events(db)] == ["segment.refused"] * 3
        (alarm,) = (a for a in alarms.alarms(db) if a["code"] == "record.damaged")
        assert "not taken in: every user of this machine can write to it" in alarm["sentence"]


def test_record_and_run_folder_are_closed_to_others_at_the_start(tmp_path: Path) -> None:
    site = new_site(tmp_path / "site")
    with agent_at(site) as (agent, _):
        drain(agent)
    assert record_file(site).stat().st_mode & 0o777 == 0o600
    record_file(site).chmod(0o644)
    run_folder(site).chmod(0o755)
    assert sorted(close_to_others(site)) == ["log.db", "run"]
    assert record_file(site).stat().st_mode & 0o077 == 0o040
    assert close_to_others(site) == []


def test_in_a_shared_site_the_group_can_read_the_record_and_others_cannot(tmp_path: Path) -> None:
    site = new_site(tmp_path / "site")
    for folder in (site, spool_folder(site)):
        folder.mkdir(exist_ok=True)
        folder.chmod(0o2770)
    with agent_at(site) as (agent, _):
        drain(agent)
        log = record_file(site)
        files = [log, log.with_name("log.db-wal"), log.with_name("log.db-shm")]
        assert [path.stat().st_mode & 0o777 for path in files] == [0o660] * 3
        assert run_folder(site).stat().st_mode & 0o7777 == 0o2770
    assert close_to_others(site) == []
