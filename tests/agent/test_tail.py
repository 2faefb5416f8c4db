"""The tail follows every segment, loses nothing, doubles nothing, and gives up only the dead."""

from __future__ import annotations

import errno
import os
import struct
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from edgewatch.agent.findings import Finding
from edgewatch.agent.tail import RETIRE_AFTER_NS, SpoolTail
from edgewatch.spool import Kind, SegmentWriter
from edgewatch.spool.frame import encode_frame
from edgewatch.store import segments
from edgewatch.store.connection import Connection, one_transaction, open_writer
from edgewatch.store.migrations import migrate

S = 1_000_000_000


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Connection]:
    connection = open_writer(tmp_path / "log.db")
    migrate(connection)
    yield connection
    connection.close()


def take(tail: SpoolTail, db: Connection) -> list[tuple[str, bytes]]:
    with one_transaction(db):
        arrivals = tail.poll()
        tail.advance()
    return [(a.segment.name, a.record.body) for a in arrivals]


def test_records_of_all_producers_come_in_order_of_event_time(
    tmp_path: Path, db: Connection
) -> None:
    one, two = SegmentWriter(tmp_path, "one"), SegmentWriter(tmp_path, "two")
    for at in range(6):
        (one if at % 2 else two).append(Kind.EVENT, b"%d" % at, wall_ns=at)
    tail = SpoolTail(tmp_path, db)
    assert [body for _, body in take(tail, db)] == [b"%d" % at for at in range(6)]
    assert take(tail, db) == []
    tail.close()
    one.close()
    two.close()


def test_a_producer_whose_clock_went_back_is_not_reordered(tmp_path: Path, db: Connection) -> None:
    writer = SegmentWriter(tmp_path, "one")
    for at, body in [(100, b"a"), (40, b"b"), (50, b"c")]:
        writer.append(Kind.EVENT, body, wall_ns=at)
    tail = SpoolTail(tmp_path, db)
    assert [body for _, body in take(tail, db)] == [b"a", b"b", b"c"]
    tail.close()
    writer.close()


def test_the_next_agent_goes_on_where_the_last_one_committed(
    tmp_path: Path, db: Connection
) -> None:
    writer = SegmentWriter(tmp_path, "one")
    stream = writer.declare({"model": "m"})
    writer.append(Kind.PREDICTION, b"first", wall_ns=1, stream=stream)
    tail = SpoolTail(tmp_path, db)
    assert len(take(tail, db)) == 1
    writer.append(Kind.PREDICTION, b"second", wall_ns=2, stream=stream)
    db.execute("BEGIN")
    assert len(tail.poll()) == 1
    db.execute("ROLLBACK")  # killed before it committed
    tail.close()

    again = SpoolTail(tmp_path, db)
    with one_transaction(db):
        (arrival,) = again.poll()
        again.advance()
    assert arrival.record.body == b"second"
    assert arrival.stream == {"model": "m"}
    again.close()
    writer.close()


def test_a_dead_producers_cut_tail_is_given_up_and_told(tmp_path: Path, db: Connection) -> None:
    code = (
        "import sys, os; from pathlib import Path; from edgewatch.spool import *\n"
        "w = SegmentWriter(Path(sys.argv[1]), 'dying')\n"
        "w.append(Kind.EVENT, b'whole', wall_ns=1)\n"
        "print(w.path, flush=True); os._exit(9)"
    )
    out = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=False
    )
    with Path(out.stdout.strip()).open("ab") as file:
        file.write(encode_frame(Kind.EVENT, 0, 9, 9, 9, b"torn")[:-1])
    tail = SpoolTail(tmp_path, db)
    found: list[Finding] = []
    bodies = []
    for _ in range(4):
        with one_transaction(db):
            bodies += [a.record.body for a in tail.poll()]
            tail.advance()
            found += tail.take_findings()
    assert bodies == [b"whole"]
    assert [(f.kind, f.detail["reason"]) for f in found] == [
        ("segment.damaged", "cut short at the end")
    ]
    assert found[0].what == ""  # nothing acknowledged was lost: no alarm
    assert tail.drained()
    tail.close()


def test_a_live_producers_incomplete_record_is_waited_for(tmp_path: Path, db: Connection) -> None:
    writer = SegmentWriter(tmp_path, "one")
    writer.append(Kind.EVENT, b"whole", wall_ns=1)
    frame = encode_frame(Kind.EVENT, 0, 9, 2, 0, b"slow")
    assert writer.path is not None
    fd = os.open(writer.path, os.O_WRONLY | os.O_APPEND)
    os.write(fd, frame[:10])
    tail = SpoolTail(tmp_path, db)
    assert [b for _, b in take(tail, db)] == [b"whole"]
    assert take(tail, db) == []
    os.write(fd, frame[10:])
    assert [b for _, b in take(tail, db)] == [b"slow"]
    os.close(fd)
    tail.close()
    writer.close()


def test_a_finished_segment_is_kept_for_a_day_and_then_deleted(
    tmp_path: Path, db: Connection
) -> None:
    writer = SegmentWriter(tmp_path, "one")
    writer.append(Kind.EVENT, b"x", wall_ns=1)
    path = writer.path
    assert path is not None
    writer.close()
    tail = SpoolTail(tmp_path, db)
    take(tail, db)
    now = path.stat().st_mtime_ns
    assert tail.retire(now + RETIRE_AFTER_NS - 1) == []
    assert tail.retire(now + RETIRE_AFTER_NS + 1) == [path.name]
    assert not path.exists()
    assert segments.segments(db) == {}
    tail.close()


def test_a_foreign_file_in_the_spool_is_left_alone_and_said_once(
    tmp_path: Path, db: Connection
) -> None:
    (tmp_path / "foreign.seg").write_bytes(b"x" * 1000)
    tail = SpoolTail(tmp_path, db)
    assert take(tail, db) == []
    assert take(tail, db) == []
    assert [(f.kind, f.detail["reason"]) for f in tail.take_findings()] == [
        ("segment.refused", "it holds no readable record")
    ]
    tail.close()


def test_a_damaged_header_costs_no_record(tmp_path: Path, db: Connection) -> None:
    writer = SegmentWriter(tmp_path, "one")
    stream = writer.declare({"model": "m"})
    writer.append(Kind.PREDICTION, b"x", wall_ns=1, stream=stream)
    assert writer.path is not None
    raw = bytearray(writer.path.read_bytes())
    raw[60] ^= 0xFF  # in the header's body
    writer.path.write_bytes(raw)
    tail = SpoolTail(tmp_path, db)
    with one_transaction(db):
        (arrival,) = tail.poll()
        tail.advance()
    assert (arrival.record.body, arrival.stream) == (b"x", {"model": "m"})
    assert arrival.segment.pid == os.getpid()
    assert [f.kind for f in tail.take_findings()] == ["segment.damaged"]
    tail.close()
    writer.close()


def test_a_retired_segment_that_came_back_is_not_taken_in_twice(
    tmp_path: Path, db: Connection
) -> None:
    writer = SegmentWriter(tmp_path, "one")
    writer.append(Kind.EVENT, b"x", wall_ns=1)
    path = writer.path
    assert path is not None
    writer.close()
    raw = path.read_bytes()
    tail = SpoolTail(tmp_path, db)
    assert len(take(tail, db)) == 1
    tail.retire(path.stat().st_mtime_ns + RETIRE_AFTER_NS + 1)
    path.write_bytes(raw)  # out of a backup
    assert take(tail, db) == []
    tail.close()
    again = SpoolTail(tmp_path, db)
    assert take(again, db) == []
    path.write_bytes(raw + encode_frame(Kind.EVENT, 0, 9, 9, 9, b"new"))
    again.look_again()
    assert [body for _, body in take(again, db)] == [b"new"]
    again.close()


def test_nothing_retires_within_a_day_of_a_step_of_the_clock(
    tmp_path: Path, db: Connection
) -> None:
    writer = SegmentWriter(tmp_path, "one")
    writer.append(Kind.EVENT, b"x", wall_ns=1)
    assert writer.path is not None
    now = writer.path.stat().st_mtime_ns + 2 * RETIRE_AFTER_NS
    writer.close()
    tail = SpoolTail(tmp_path, db)
    take(tail, db)
    assert tail.retire(now, jumped_ns=now - 5) == []
    assert len(tail.retire(now, jumped_ns=now - RETIRE_AFTER_NS)) == 1
    tail.close()


def test_a_segment_cut_below_what_was_read_is_said_and_followed_on(
    tmp_path: Path, db: Connection
) -> None:
    writer = SegmentWriter(tmp_path, "one")
    writer.append(Kind.EVENT, b"x" * 500, wall_ns=1)
    tail = SpoolTail(tmp_path, db)
    assert len(take(tail, db)) == 1
    assert writer.path is not None
    os.truncate(writer.path, 300)
    assert take(tail, db) == []
    writer.append(Kind.EVENT, b"after", wall_ns=2)
    assert [body for _, body in take(tail, db)] == [b"after"]
    (found,) = tail.take_findings()
    assert (found.kind, found.detail["bytes"]) == ("segment.shortened", 300)
    assert "while in use" in found.what
    tail.close()
    writer.close()


def test_a_segment_that_the_disk_does_not_give_back_holds_up_no_other(
    tmp_path: Path, db: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    good, bad = SegmentWriter(tmp_path, "good"), SegmentWriter(tmp_path, "bad")
    for writer in (good, bad):
        writer.append(Kind.EVENT, writer.producer.encode(), wall_ns=1)
    tail = SpoolTail(tmp_path, db)
    take(tail, db)
    assert bad.path is not None
    broken = bad.path.stat().st_ino
    pread = os.pread

    def failing(fd: int, size: int, at: int) -> bytes:
        if os.fstat(fd).st_ino == broken:
            raise OSError(errno.EIO, "Input/output error")
        return pread(fd, size, at)

    monkeypatch.setattr(os, "pread", failing)
    for writer in (good, bad):
        writer.append(Kind.EVENT, b"more of " + writer.producer.encode(), wall_ns=2)
    assert [body for _, body in take(tail, db)] == [b"more of good"]
    assert take(tail, db) == []
    assert [f.kind for f in tail.take_findings()] == ["segment.unreadable"]
    monkeypatch.undo()
    assert [body for _, body in take(tail, db)] == [b"more of bad"]
    tail.close()
    good.close()
    bad.close()


def test_a_step_of_a_hosts_clock_is_noticed_from_its_records(
    tmp_path: Path, db: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = time.time_ns()
    writer = SegmentWriter(tmp_path, "one")
    live = writer.declare({"model": "m", "type": "onnx"})
    replayed = writer.declare({"model": "m", "type": "replay"})
    latency = struct.pack("<q", 0)
    for stream, at in [
        (live, now),
        (replayed, 5),
        (live, now + 3600 * S),
        (live, now + 3600 * S + 1),
        (live, now - 60 * S),
    ]:
        writer.append(Kind.PREDICTION, latency, wall_ns=at, stream=stream)
    tail = SpoolTail(tmp_path, db)
    assert len(take(tail, db)) == 5
    assert [round(j.seconds) for j in tail.take_jumps()] == [-3660]  # the larger of the two
    tail.close()
    writer.close()
