"""The bodies of some records of one kind, held so that thousands are hashed at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from edgewatch.audit.seals.canonical import HASH_BYTES, SALT_BYTES
from edgewatch.store.block import Block
from edgewatch.store.cells import Cells

Ids = NDArray[np.int64]
Piece = NDArray[np.uint8] | list[bytes]
"""A part of every body: rows × bytes where all are as long, else one byte string for each."""

_CELL = np.dtype([("class", "u1"), ("value", "<i8")])
_LENGTH = np.dtype([("class", "u1"), ("length", "<u4")])
_METADATA = np.dtype([("leaf", "u1"), ("version", "u1"), ("kind", "u1"), ("at", "<i8", 2)])
_BEFORE_CASE = ("mono_ns", "model_id", "layout_id", "segment_id", "seq", "row")
_AFTER_CASE = ("status", "latency_ns")
_TEXT, _BLOB = 3, 4


class Bodies(Protocol):
    """Records in the order of their numbers: ``ids`` and event times (n,), and their bodies."""

    @property
    def ids(self) -> Ids: ...

    @property
    def times_ns(self) -> Ids: ...

    def take(self, at: NDArray[np.intp]) -> Bodies:
        """The records at these positions."""
        ...

    def pieces(self) -> list[Piece]:
        """The bodies in parts, one after the other."""
        ...


@dataclass(frozen=True, slots=True)
class ListedBodies:
    """Records of any kind, one byte string for each."""

    ids: Ids
    times_ns: Ids
    listed: list[bytes]

    def take(self, at: NDArray[np.intp]) -> ListedBodies:
        """The records at these positions."""
        return ListedBodies(self.ids[at], self.times_ns[at], [self.listed[i] for i in at])

    def pieces(self) -> list[Piece]:
        """The bodies as they are."""
        return [self.listed]


@dataclass(frozen=True, slots=True)
class PredictionBodies:
    """Predictions out of rows or a chunk, with all their columns."""

    block: Block

    @property
    def ids(self) -> Ids:
        return self.block.numbers["id"]

    @property
    def times_ns(self) -> Ids:
        return self.block.time_ns

    def take(self, at: NDArray[np.intp]) -> PredictionBodies:
        """The records at these positions."""
        return PredictionBodies(self.block.take(at))

    def pieces(self) -> list[Piece]:
        """Numbers, case, numbers, and the byte columns, as ``docs/seals.md`` orders them."""
        numbers, cells = self.block.numbers, self.block.cells
        texts = [_cells(cells[name], _TEXT) for name in ("extra", "tags", "segments")]
        return [
            _numbers([numbers[name] for name in _BEFORE_CASE]),
            _cells(cells["case_key"], _TEXT),
            _numbers([numbers[name] for name in _AFTER_CASE]),
            _cells(cells["inputs"], _BLOB),
            _cells(cells["outputs"], _BLOB),
            *texts,
        ]


def body_list(bodies: Bodies) -> list[bytes]:
    """The bodies, each as one byte string."""
    return joined_rows(bodies.pieces())


def in_order(parts: Sequence[Bodies]) -> list[Bodies]:
    """Parts whose numbers lie among each other, cut so that all numbers ascend."""
    parts = sorted(parts, key=lambda part: int(part.ids[0]))
    ends = [int(part.ids[-1]) for part in parts]
    if all(end < int(part.ids[0]) for end, part in zip(ends, parts[1:], strict=False)):
        return parts
    numbers = np.concatenate([part.ids for part in parts])
    owner = np.repeat(np.arange(len(parts)), [len(part.ids) for part in parts])
    at = np.concatenate([np.arange(len(part.ids)) for part in parts])
    order = np.argsort(numbers, kind="stable")
    runs = np.split(order, np.flatnonzero(np.diff(owner[order])) + 1)
    return [parts[int(owner[run[0]])].take(at[run]) for run in runs]


def leaf_hashes(bodies: Bodies, salts: bytes, version: int, kind: int) -> list[bytes]:
    """The leaf hash of each record; ``salts`` holds 16 bytes for each.

    Raises:
        ValueError: there are not as many salts as records.
    """
    salt = np.frombuffer(salts, np.uint8).reshape(len(bodies.ids), SALT_BYTES)
    hashed = [sha256(row).digest() for row in joined_rows([salt, *bodies.pieces()])]
    digests = np.frombuffer(b"".join(hashed), np.uint8).reshape(-1, HASH_BYTES)
    leaves = joined_rows([_metadata(bodies, version, kind), digests])
    return [sha256(row).digest() for row in leaves]


def joined_rows(pieces: Sequence[Piece]) -> list[bytes]:
    """The pieces of each row one after the other; neighbours of fixed width are joined at once."""
    columns: list[list[bytes]] = []
    fixed: list[NDArray[np.uint8]] = []
    for piece in pieces:
        if isinstance(piece, np.ndarray):
            fixed.append(piece)
            continue
        if fixed:
            columns.append(_sliced(fixed))
            fixed = []
        columns.append(piece)
    if fixed:
        columns.append(_sliced(fixed))
    if len(columns) == 1:
        return columns[0]
    return list(map(b"".join, zip(*columns, strict=True)))


def _sliced(matrices: list[NDArray[np.uint8]]) -> list[bytes]:
    """The rows of matrices that stand side by side, as byte strings."""
    n, width = len(matrices[0]), sum(matrix.shape[1] for matrix in matrices)
    raw = np.concatenate(matrices, axis=1).tobytes()
    return [raw[at : at + width] for at in range(0, n * width, width)]


def _metadata(bodies: Bodies, version: int, kind: int) -> NDArray[np.uint8]:
    """(n, 19): 0x00, which RFC 6962 puts before a leaf, and the metadata."""
    rows = np.zeros(len(bodies.ids), _METADATA)
    rows["version"], rows["kind"] = version, kind
    rows["at"][:, 0], rows["at"][:, 1] = bodies.ids, bodies.times_ns
    return rows.view(np.uint8).reshape(len(rows), _METADATA.itemsize)


def _numbers(columns: Sequence[NDArray[np.int64]]) -> NDArray[np.uint8]:
    """(n, 9 k): the storage class INTEGER and 64 bits, for each of k columns."""
    cells = np.ones((len(columns[0]), len(columns)), _CELL)
    for at, column in enumerate(columns):
        cells["value"][:, at] = column
    return cells.view(np.uint8).reshape(len(cells), _CELL.itemsize * len(columns))


def _cells(cells: Cells, storage_class: int) -> Piece:
    """Class, length and bytes of each cell; one byte 0 for NULL."""
    if cells.all_null:
        return np.zeros((len(cells), 1), np.uint8)
    matrix = cells.matrix()
    if matrix is None:
        return [_cell(value, storage_class) for value in cells.to_list()]
    heads = np.empty(len(cells), _LENGTH)
    heads["class"], heads["length"] = storage_class, matrix.shape[1]
    return np.hstack([heads.view(np.uint8).reshape(len(cells), _LENGTH.itemsize), matrix])


def _cell(value: bytes | None, storage_class: int) -> bytes:
    if value is None:
        return b"\x00"
    return bytes([storage_class]) + len(value).to_bytes(4, "little") + value
