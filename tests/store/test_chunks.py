"""A chunk gives back, bit for bit, what was put in, and says so where it cannot."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from edgewatch.store.block import ALL, BLOBS, KEYS, NUMBERS, TEXTS, Block
from edgewatch.store.cells import Cells
from edgewatch.store.chunks import Chunk, ChunkDamagedError, decode, encode
from edgewatch.store.packing import pack_cells, pack_ints, unpack_cells, unpack_ints

INT64 = st.integers(-(2**63), 2**63 - 1)
NAN_WITH_PAYLOAD = np.array([0x7FC0BEEF], "<u4").view("<f4")


def block_of(n: int, width: int = 12, **cells: Cells) -> Block:
    random = np.random.default_rng(n)
    numbers = {name: random.integers(-9, 9, n) for name in NUMBERS}
    numbers |= {"id": np.arange(5, 5 + n), "time_ns": np.arange(n) * 1000}
    found = {name: Cells.nulls(n) for name in TEXTS}
    for name in BLOBS:
        found[name] = Cells(
            np.full(n, width, np.int64), random.integers(0, 256, n * width).astype(np.uint8)
        )
    return Block(numbers, found | cells)


def chunk_of(block: Block) -> Chunk:
    ids, times = block.numbers["id"], block.time_ns
    edges = (int(times[0]), int(times[-1]), int(ids.min()), int(ids.max()))
    return Chunk(17, 2, 3, len(block), 0, *edges)


def assert_same(found: Block, block: Block) -> None:
    for name in NUMBERS:
        assert found.numbers[name].tolist() == block.numbers[name].tolist(), name
    for name in (*TEXTS, *BLOBS):
        assert found.cells[name].to_list() == block.cells[name].to_list(), name


@given(st.lists(INT64, min_size=1, max_size=60), st.booleans())
def test_whole_numbers_come_back_whatever_they_are(values: list[int], delta: bool) -> None:
    spec, frames = pack_ints(np.array(values, np.int64), delta=delta)
    assert unpack_ints(spec, list(frames), len(values)).tolist() == values


@given(st.lists(st.none() | st.binary(max_size=9), min_size=1, max_size=40))
def test_byte_strings_and_nulls_come_back_whatever_they_are(values: list[bytes | None]) -> None:
    spec, frames = pack_cells(Cells.of(values), 4)
    assert unpack_cells(spec, list(frames), len(values)).to_list() == values


@given(
    word=st.sampled_from([1, 2, 4, 8]),
    width=st.integers(0, 40),
    n=st.integers(1, 50),
    alphabet=st.integers(1, 256),
    seed=st.integers(0, 2**32 - 1),
)
def test_rows_of_equal_length_come_back(
    word: int, width: int, n: int, alphabet: int, seed: int
) -> None:
    raw = np.random.default_rng(seed).integers(0, alphabet, n * width).astype(np.uint8)
    spec, frames = pack_cells(Cells(np.full(n, width, np.int64), raw), word)
    assert unpack_cells(spec, list(frames), n).data.tobytes() == raw.tobytes()


@settings(max_examples=40)
@given(st.data())
def test_predictions_come_back_bit_for_bit(data: st.DataObject) -> None:
    n = data.draw(st.integers(1, 30))
    texts = st.lists(st.none() | st.text(max_size=6), min_size=n, max_size=n)
    cells = {
        name: Cells.of([t if t is None else t.encode() for t in data.draw(texts)]) for name in TEXTS
    }
    block = block_of(n, **cells)
    numbers = {
        name: np.array(data.draw(st.lists(INT64, min_size=n, max_size=n))) for name in NUMBERS
    }
    numbers["time_ns"] = np.sort(numbers["time_ns"])
    block = Block(numbers, block.cells)
    assert_same(decode(chunk_of(block), encode(block), ALL), block)


def test_negative_zero_and_the_payload_of_a_nan_survive() -> None:
    values = np.array([[-0.0, 0.0], [np.inf, NAN_WITH_PAYLOAD[0]], [1e-45, -np.inf]] * 9, "<f4")
    values[1::3, 1] = NAN_WITH_PAYLOAD
    cells = Cells(np.full(len(values), 8, np.int64), values.view(np.uint8).reshape(-1))
    block = block_of(len(values), inputs=cells)
    found = decode(chunk_of(block), encode(block), ("id", "time_ns", "inputs"))
    assert found.cells["inputs"].data.tobytes() == values.tobytes()


def test_only_the_columns_asked_for_are_opened() -> None:
    block = block_of(50)
    body = bytearray(encode(block))
    body[-1] ^= 1  # in the last column
    found = decode(chunk_of(block), bytes(body), ("id", "time_ns", "status"))
    assert set(found.numbers) == {"id", "time_ns", "status"}
    assert found.numbers["status"].tolist() == block.numbers["status"].tolist()
    with pytest.raises(ChunkDamagedError, match=r"chunk 17 is damaged .*outputs"):
        decode(chunk_of(block), bytes(body), ALL)


def test_no_flipped_bit_goes_unnoticed() -> None:
    block = block_of(40, case_key=Cells.of([b"S%d" % i for i in range(40)]))
    body, chunk = encode(block), chunk_of(block)
    for bit in range(0, len(body) * 8, 5):
        damaged = bytearray(body)
        damaged[bit // 8] ^= 1 << bit % 8
        with pytest.raises(ChunkDamagedError):
            decode(chunk, bytes(damaged), ALL)


@given(st.binary(max_size=300))
def test_any_bytes_in_place_of_a_body_are_said_to_be_damaged(body: bytes) -> None:
    with pytest.raises(ChunkDamagedError):
        decode(chunk_of(block_of(9)), body, ALL)


def test_a_body_cut_short_or_under_another_chunk_is_damaged() -> None:
    block = block_of(20)
    body, chunk = encode(block), chunk_of(block)
    others = [
        replace(chunk, n=19),
        replace(chunk, from_ns=1),
        replace(chunk, last_id=99),
        replace(chunk, n=0),
        replace(chunk, n=2**40),
    ]
    for other, found in [(chunk, body[:-1]), (chunk, body + b"x"), *((o, body) for o in others)]:
        with pytest.raises(ChunkDamagedError):
            decode(other, found, ("id", "time_ns"))


def test_a_format_of_the_future_is_not_guessed_at() -> None:
    block = block_of(3)
    with pytest.raises(ChunkDamagedError, match="format 2 is not known"):
        decode(replace(chunk_of(block), format=2), encode(block), ALL)


def test_readings_of_a_converter_take_little_more_than_its_bits() -> None:
    random = np.random.default_rng(1)
    n, channels = 4096, 30
    codes = np.clip(random.normal(2000, 300, (n, channels)).round(), 0, 4095)
    readings = (codes * random.uniform(0.001, 2, channels)).astype("<f4")
    cells = Cells(np.full(n, 4 * channels, np.int64), readings.view(np.uint8).reshape(-1))
    spec, frames = pack_cells(cells, 4)
    assert sum(map(len, frames)) / n / channels < 12 / 8 + 0.25  # bytes, of four each
    assert unpack_cells(spec, list(frames), n).data.tobytes() == readings.tobytes()


def test_every_column_of_the_table_is_in_a_chunk() -> None:
    assert set(decode(chunk_of(block_of(3)), encode(block_of(3)), ALL).numbers) == {
        *NUMBERS,
        *KEYS,
    }
