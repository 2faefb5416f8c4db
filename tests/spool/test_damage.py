"""Damage of any kind and size costs what is damaged, in bounded memory."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest

from edgewatch.spool import Kind, SegmentReader
from edgewatch.spool.frame import encode_frame

SMALL = 4096


def frame(body: bytes, seq: int = 0) -> bytes:
    return encode_frame(Kind.EVENT, 0, seq, 0, 0, body)


def read_all(path: Path, raw: bytes, buffer: int = SMALL) -> tuple[list[bytes], SegmentReader]:
    path.write_bytes(raw)
    reader = SegmentReader(path)
    found = []
    while records := reader.read(buffer):
        found += [record.body for record in records]
    reader.close()
    return found, reader


@pytest.mark.parametrize("length", [1, 11, 12, 13, 4095, 4096, 4097, 50_000])
@pytest.mark.parametrize("filling", [b"\0", b"E", b"EWr1", b"EWr1\xff\xff\xff\x0f"])
def test_garbage_of_any_length_between_two_records_is_one_damage(
    tmp_path: Path, length: int, filling: bytes
) -> None:
    garbage = (filling * length)[:length]
    raw = frame(b"before") + garbage + frame(b"after")
    found, reader = read_all(tmp_path / "a.seg", raw)
    assert found == [b"before", b"after"]
    assert sum(damage.length for damage in reader.damages) == length
    assert reader.offset == len(raw)


def test_a_record_with_a_record_in_it_is_one_record_whatever_the_buffer(tmp_path: Path) -> None:
    nested = b"x" * 5000 + frame(b"not a record") + b"y" * 5000
    raw = frame(b"before") + frame(nested) + frame(b"after")
    for buffer in (64, 1000, SMALL, 100_000):
        found, reader = read_all(tmp_path / "a.seg", raw, buffer)
        assert found == [b"before", nested, b"after"]
        assert reader.damages == []


def test_a_length_made_huge_costs_one_record(tmp_path: Path) -> None:
    broken = bytearray(frame(b"b" * 50))
    broken[4:8] = struct.pack("<I", 200 * 1024 * 1024)
    raw = frame(b"a") + bytes(broken) + b"".join(frame(b"c", seq) for seq in range(200))
    found, reader = read_all(tmp_path / "a.seg", raw)
    assert found == [b"a", *[b"c"] * 200]
    assert [(d.length, d.reason) for d in reader.damages] == [(len(broken), "cut short")]


def test_an_offset_names_the_place_of_each_record(tmp_path: Path) -> None:
    path = tmp_path / "a.seg"
    path.write_bytes(frame(b"one") + b"garbage" + frame(b"two"))
    with SegmentReader(path) as reader:
        offsets = [record.offset for _ in range(2) for record in reader.read()]
    assert offsets == [0, len(frame(b"one")) + 7]
