"""One chunk: some thousand predictions of one model version and layout as a single BLOB.

The body is a directory (JSON, its length and CRC-32 before it) and then the packed columns, each
with its own CRC-32: a reader opens the columns it needs, and damage is found before it is
believed. Format 1 is described in ``docs/record.md``.
"""

from __future__ import annotations

import hashlib
import json
import struct
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewatch.store.block import BLOBS, NUMBERS, TEXTS, Block
from edgewatch.store.cells import Cells
from edgewatch.store.packing import (
    MAX_ROWS,
    Bytes,
    DamagedError,
    Spec,
    pack_cells,
    pack_ints,
    unpack_cells,
    unpack_ints,
)

FORMAT = 1
ROWS = 4096
"""Predictions of a full chunk."""
_HEAD = struct.Struct("<II")
_DELTA = frozenset({"id", "time_ns", "mono_ns", "segment_id", "seq", "row"})
_MONO_NEEDS = ("time_ns", "latency_ns")


class ChunkDamagedError(ValueError):
    """A chunk whose body is not what was written. Names the chunk and the span that it held."""

    def __init__(self, chunk: Chunk, reason: str) -> None:
        super().__init__(
            f"chunk {chunk.id} is damaged ({reason}): {chunk.n} predictions "
            f"from {chunk.from_ns} to {chunk.to_ns} ns cannot be read"
        )
        self.chunk, self.reason = chunk, reason


@dataclass(frozen=True, slots=True)
class Chunk:
    """What the table says of a chunk beside its body. ``to_ns`` is the time of its last row."""

    id: int
    model_id: int
    layout_id: int
    n: int
    errors: int
    from_ns: int
    to_ns: int
    first_id: int
    last_id: int
    format: int = FORMAT


def encode(block: Block, words: tuple[int, int] = (4, 4)) -> bytes:
    """The body of a chunk: all columns but model and layout, which are the chunk's own.

    Args:
        block: 1 to 65,536 rows of one layout in the order of time.
        words: bytes of one number in the inputs and in the outputs: 1, 2, 4 or 8.
    """
    columns: dict[str, Spec] = {}
    frames: list[bytes] = []
    for name, (spec, packed) in _packed(block, words).items():
        columns[name] = spec | {"frames": [[len(f), zlib.crc32(f)] for f in packed]}
        frames += packed
    directory = json.dumps({"n": len(block), "columns": columns}, separators=(",", ":")).encode()
    return b"".join([_HEAD.pack(len(directory), zlib.crc32(directory)), directory, *frames])


def decode(chunk: Chunk, body: bytes, fields: Sequence[str]) -> Block:
    """The columns asked for, bit for bit as they were recorded.

    Raises:
        ChunkDamagedError: the body is damaged, not of this chunk, or of an unknown format.
    """
    if chunk.format != FORMAT:
        raise ChunkDamagedError(chunk, f"format {chunk.format} is not known, only {FORMAT}")
    try:
        return _decode(chunk, body, fields)
    except (ValueError, KeyError, TypeError, IndexError, AttributeError, OverflowError) as error:
        raise ChunkDamagedError(chunk, str(error) or type(error).__name__) from error


def case_hash(case: bytes) -> int:
    """What a case key is looked up by: 32 bits, so that two cases rarely share a chunk."""
    return int.from_bytes(hashlib.blake2b(case, digest_size=4).digest(), "big")


def _packed(block: Block, words: tuple[int, int]) -> dict[str, tuple[Spec, list[bytes]]]:
    numbers = dict(block.numbers) | {"mono_ns": _mono_residual(block.numbers)}
    found = {name: pack_ints(numbers[name], delta=name in _DELTA) for name in NUMBERS}
    for name in TEXTS:
        if not block.cells[name].all_null:
            found[name] = pack_cells(block.cells[name], 1)
    for name, word in zip(BLOBS, words, strict=True):
        found[name] = pack_cells(block.cells[name], word)
    return found


def _mono_residual(numbers: Any) -> NDArray[np.int64]:
    """Both clocks tick alike: what is left of one after the other takes a byte or two."""
    residual: NDArray[np.int64] = numbers["mono_ns"] - numbers["time_ns"] - numbers["latency_ns"]
    return residual


def _decode(chunk: Chunk, body: bytes, fields: Sequence[str]) -> Block:
    columns = _Columns(chunk, body)
    wanted = {"id", "time_ns", *fields}
    if "mono_ns" in wanted:
        wanted |= set(_MONO_NEEDS)
    numbers = {name: columns.numbers(name) for name in NUMBERS if name in wanted}
    if "mono_ns" in wanted:
        numbers["mono_ns"] = numbers["mono_ns"] + numbers["time_ns"] + numbers["latency_ns"]
    _check_edges(chunk, numbers["id"], numbers["time_ns"])
    for name, value in (("model_id", chunk.model_id), ("layout_id", chunk.layout_id)):
        numbers[name] = np.full(chunk.n, value, np.int64)
    return Block(
        {name: column for name, column in numbers.items() if name in fields},
        {name: columns.cells(name) for name in (*TEXTS, *BLOBS) if name in fields},
    )


def _check_edges(chunk: Chunk, ids: NDArray[np.int64], time_ns: NDArray[np.int64]) -> None:
    """A body under another chunk's row, or out of order, must not pass for this chunk's."""
    found = (int(ids.min()), int(ids.max()), int(time_ns[0]), int(time_ns[-1]))
    if found != (chunk.first_id, chunk.last_id, chunk.from_ns, chunk.to_ns):
        raise DamagedError("its ids or times are not those of the chunk")
    if (time_ns[1:] < time_ns[:-1]).any():
        raise DamagedError("its rows are not in the order of time")


class _Columns:
    """The packed columns of a body, each opened when it is asked for."""

    def __init__(self, chunk: Chunk, body: bytes) -> None:
        if len(body) < _HEAD.size or not 0 < chunk.n <= MAX_ROWS:
            raise DamagedError("cut short")
        length, crc = _HEAD.unpack_from(body)
        raw = body[_HEAD.size : _HEAD.size + length]
        if not raw or len(raw) != length or zlib.crc32(raw) != crc:
            raise DamagedError("its directory does not have the checksum written with it")
        directory = json.loads(raw)
        if directory["n"] != chunk.n:
            raise DamagedError(f"it holds {directory['n']} predictions, not {chunk.n}")
        self._n, self._body = chunk.n, memoryview(body)
        self._specs: dict[str, Spec] = directory["columns"]
        self._begins: dict[str, int] = {}
        at = _HEAD.size + length
        for name, spec in self._specs.items():
            self._begins[name] = at
            at += sum(size for size, _ in spec["frames"])
        if at != len(body):
            raise DamagedError(f"it has {len(body)} bytes, not {at}")

    def numbers(self, name: str) -> NDArray[np.int64]:
        return unpack_ints(self._specs[name], self._frames(name), self._n)

    def cells(self, name: str) -> Cells:
        if name not in self._specs and name in TEXTS:
            return Cells.nulls(self._n)
        return unpack_cells(self._specs[name], self._frames(name), self._n)

    def _frames(self, name: str) -> list[Bytes]:
        """The frames of a column, each with the checksum written with it."""
        at = self._begins[name]
        frames: list[Bytes] = []
        for size, crc in self._specs[name]["frames"]:
            frame = self._body[at : at + size]
            if zlib.crc32(frame) != crc:
                raise DamagedError(f"column {name} does not have the checksum written with it")
            frames.append(frame)
            at += size
        return frames
