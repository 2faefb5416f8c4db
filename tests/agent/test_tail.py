"""The tail follows every segment, loses nothing, doubles nothing, and gives up only the dead."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from edgewatch.agent.tail import RETIRE_AFTER_NS, SpoolTail
from edgewatch.spool import Kind, SegmentWriter
from edgewatch.spool.frame import encode_frame
from edgewatch.store import segments
from edgewatch.store.connection import Connection, one_transaction, open_writer
from edgewatch.store.migrations import migrate


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
    damages = []
    bodies = []
    for _ in range(4):
        with one_transaction(db):
            bodies += [a.record.body for a in tail.poll()]
            damages += tail.advance()
    assert bodies == [b"whole"]
    assert [d.reason for _, d in damages] == ["cut short at the end"]
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


def test_a_foreign_file_in_the_spool_is_left_alone(tmp_path: Path, db: Connection) -> None:
    (tmp_path / "foreign.seg").write_bytes(b"x" * 1000)
    tail = SpoolTail(tmp_path, db)
    assert take(tail, db) == []
    assert take(tail, db) == []
    tail.close()
