"""A segment gives back what was appended, whatever happened to the file in between."""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from edgewatch.spool import Kind, SegmentReader, SegmentWriter
from edgewatch.spool.frame import FRAME, Record, encode_frame, encode_json


def written(folder: Path, bodies: list[bytes]) -> Path:
    writer = SegmentWriter(folder, "test")
    for at, body in enumerate(bodies):
        writer.append(Kind.EVENT, body, wall_ns=at)
    writer.close()
    return next(folder.glob("*.seg"))


def bodies_of(path: Path) -> list[bytes]:
    with SegmentReader(path) as reader:
        return [r.body for r in reader.read() if r.kind is Kind.EVENT]


def test_nothing_is_made_before_the_first_record(tmp_path: Path) -> None:
    SegmentWriter(tmp_path / "spool", "test").close()
    assert not (tmp_path / "spool").exists()


def test_records_come_back_in_order_between_header_and_close(tmp_path: Path) -> None:
    path = written(tmp_path, [b"one", b"two"])
    with SegmentReader(path) as reader:
        records = reader.read()
    assert [r.kind for r in records] == [Kind.HEADER, Kind.EVENT, Kind.EVENT, Kind.CLOSE]
    assert [r.seq for r in records] == [0, 1, 2, 3]
    assert records[0].json()["producer"] == "test"
    assert records[0].json()["pid"] == os.getpid()


def test_a_segment_is_private_to_its_user(tmp_path: Path) -> None:
    path = written(tmp_path / "spool", [b"x"])
    assert path.stat().st_mode & 0o077 == 0
    assert path.parent.stat().st_mode & 0o077 == 0


def test_a_reader_that_stops_goes_on_at_its_offset(tmp_path: Path) -> None:
    path = written(tmp_path, [bytes([i]) * 10 for i in range(20)])
    with SegmentReader(path) as reader:
        reader.read(200)
        offset = reader.offset
    assert 0 < offset < path.stat().st_size
    with SegmentReader(path, offset) as again:
        seqs = [r.seq for r in again.read()]
    assert seqs == list(range(seqs[0], 22))


def test_an_incomplete_end_is_waited_for_and_read_once_it_is_whole(tmp_path: Path) -> None:
    path = written(tmp_path, [b"first"])
    frame = encode_frame(Kind.EVENT, 0, 9, 0, 0, b"last")
    with path.open("ab") as file:
        file.write(frame[:-2])
    with SegmentReader(path) as reader:
        assert [r.seq for r in reader.read()] == [0, 1, 2]
        assert reader.read() == []
        with path.open("ab") as file:
            file.write(frame[-2:])
        assert [r.body for r in reader.read()] == [b"last"]
        assert reader.damages == []


def test_the_cut_tail_of_a_dead_producer_is_said_and_given_up(tmp_path: Path) -> None:
    path = written(tmp_path, [b"first", b"second"])
    os.truncate(path, path.stat().st_size - 50)
    with SegmentReader(path) as reader:
        reader.read()
        damage = reader.abandon_tail()
        assert damage is not None
        assert damage.length > 0
        assert reader.pending == 0


def test_a_wrong_checksum_in_the_middle_costs_that_record_alone(tmp_path: Path) -> None:
    path = written(tmp_path, [b"aaaa", b"bbbb", b"cccc"])
    raw = bytearray(path.read_bytes())
    raw[raw.index(b"bbbb")] ^= 1
    path.write_bytes(raw)
    with SegmentReader(path) as reader:
        found = [r.body for r in reader.read() if r.kind is Kind.EVENT]
        assert found == [b"aaaa", b"cccc"]
        assert [d.reason for d in reader.damages] == ["checksum or marker wrong"]


def test_a_record_cut_by_a_full_disk_does_not_hide_those_after_it(tmp_path: Path) -> None:
    path = written(tmp_path, [b"a" * 100])
    raw = path.read_bytes()
    torn = encode_frame(Kind.EVENT, 0, 7, 0, 0, b"torn" * 50)[:90]
    after = encode_frame(Kind.EVENT, 0, 8, 0, 0, b"after")
    path.write_bytes(raw + torn + after)
    assert bodies_of(path) == [b"a" * 100, b"after"]


def test_a_record_larger_than_the_buffer_is_read_whole(tmp_path: Path) -> None:
    path = written(tmp_path, [b"x" * 100_000])
    with SegmentReader(path) as reader:
        sizes = [len(r.body) for _ in range(4) for r in reader.read(1024)]
    assert 100_000 in sizes


def test_rotation_begins_a_file_that_declares_its_streams_anew(tmp_path: Path) -> None:
    writer = SegmentWriter(tmp_path, "test", rotate_bytes=2000)
    stream = writer.declare({"model": "m"})
    for at in range(40):
        writer.append(Kind.PREDICTION, b"p" * 100, wall_ns=at, stream=stream)
    writer.close()
    paths = sorted(tmp_path.glob("*.seg"))
    assert len(paths) > 2
    total = 0
    for path in paths:
        with SegmentReader(path) as reader:
            records = reader.read()
        assert [r.kind for r in records[:2]] == [Kind.HEADER, Kind.STREAM]
        assert records[-1].kind is Kind.CLOSE
        total += sum(r.kind is Kind.PREDICTION for r in records)
    assert total == 40


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork on this platform")
@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_a_forked_child_writes_a_segment_of_its_own(tmp_path: Path) -> None:
    writer = SegmentWriter(tmp_path, "test")
    writer.append(Kind.EVENT, b"parent", wall_ns=0)
    child = os.fork()
    if child == 0:
        writer.append(Kind.EVENT, b"child", wall_ns=0)
        os._exit(0)
    os.waitpid(child, 0)
    writer.append(Kind.EVENT, b"parent again", wall_ns=0)
    writer.close()
    found = sorted(bodies_of(path) for path in tmp_path.glob("*.seg"))
    assert found == [[b"child"], [b"parent", b"parent again"]]


@settings(max_examples=300, deadline=None)
@given(data=st.data(), seed=st.integers(0, 2**32))
def test_no_damage_makes_the_reader_fail_or_invent(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject, seed: int
) -> None:
    bodies = data.draw(st.lists(st.binary(max_size=60), min_size=1, max_size=8))
    path = written(tmp_path_factory.mktemp("fuzz"), bodies)
    raw = bytearray(path.read_bytes())
    rng = random.Random(seed)
    for _ in range(rng.randint(1, 6)):
        choice, at = rng.random(), rng.randrange(len(raw))
        if choice < 0.5:
            raw[at] ^= 1 << rng.randrange(8)
        elif choice < 0.75:
            del raw[at : at + rng.randint(1, 30)]
        else:
            raw[at:at] = rng.randbytes(rng.randint(1, 30))
        if not raw:
            break
    path.write_bytes(raw)
    with SegmentReader(path) as reader:
        found = [r.body for r in reader.read() if r.kind is Kind.EVENT]
        reader.abandon_tail()
        assert reader.pending == 0
    assert all(body in bodies for body in found)
    assert FRAME.size == 12


def test_half_a_surrogate_pair_cannot_poison_the_record() -> None:
    body = b'{"case": "a\\ud800b", "n": [1, "\\uDC00"]}'
    assert Record(Kind.LABEL, 0, 0, 0, 0, body).json() == {"case": "a?b", "n": [1, "?"]}
    assert encode_json({"case": "a\ud800"}) == b'{"case":"a?"}'
