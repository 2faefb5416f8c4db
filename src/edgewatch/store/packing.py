"""Columns as compact bytes and back, bit for bit.

Numbers of one column resemble each other byte by byte, not one after the other: laid out by the
significance of their bytes ("shuffled", as in the Blosc and HDF5 filters) they compress far
better. Readings of an analogue-to-digital converter take few distinct values, but scaled to
float32 every byte of them looks random; such a column is stored as ranks in the sorted list of
its values, which costs the bits of the converter rather than those of the float.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import zstandard
from numpy.typing import NDArray

from edgewatch.store.cells import Cells

LEVEL = 3
MAX_ROWS = 65_536
"""Ranks are 16 bits."""
MAX_BYTES = 1 << 30
"""No column is larger: a record is at most 256 MiB, and a chunk ends at the first large one."""
MAX_RANKED = 1024
"""Words of a row beyond this are not looked at one by one: an image has no converter's steps."""
_RANKED_SHARE = 0.75

Bytes = bytes | memoryview
Spec = dict[str, Any]


class DamagedError(ValueError):
    """Packed bytes that cannot have been written so."""


def pack_ints(values: NDArray[np.int64], *, delta: bool) -> tuple[Spec, list[bytes]]:
    """(n,) int64 as differences or as they are, zigzag-coded, shuffled and compressed."""
    words = values.view(np.uint64)
    if delta:
        words = np.diff(words, prepend=np.uint64(0))
    return {"code": "delta" if delta else "plain"}, [_deflated(_planes(_zigzag(words)[:, None]))]


def unpack_ints(spec: Spec, frames: list[Bytes], n: int) -> NDArray[np.int64]:
    """What :func:`pack_ints` was given.

    Raises:
        DamagedError: the bytes are not n such numbers.
    """
    words = _unzigzag(_from_planes(_inflated(frames[0], n * 8), n, 1, 8).view("<u8").reshape(n))
    if spec["code"] == "delta":
        words = np.cumsum(words, dtype=np.uint64)
    return words.view(np.int64)


def pack_cells(cells: Cells, word: int) -> tuple[Spec, list[bytes]]:
    """n byte strings; of equal length they are cut into words of 1, 2, 4 or 8 bytes."""
    matrix = cells.matrix()
    if matrix is None or matrix.shape[1] == 0:
        spec, frames = pack_ints(cells.lengths, delta=False)
        return {"code": "cells", "bytes": len(cells.data)}, [*frames, _deflated(cells.data)]
    width = matrix.shape[1]
    word = word if width % word == 0 else 1
    words = np.ascontiguousarray(matrix.reshape(len(cells), -1, word).transpose(1, 0, 2))
    ranked = _Ranked.of(words)
    left = words[[i for i, size in enumerate(ranked.sizes) if not size]]
    spec = {"code": "words", "width": width, "word": word, "sizes": ranked.sizes}
    return spec, [
        _deflated(_planes(ranked.ranks.reshape(-1, 1))),
        _deflated(_planes(ranked.values.reshape(-1, 1))),
        _deflated(left.transpose(2, 0, 1)),
    ]


def unpack_cells(spec: Spec, frames: list[Bytes], n: int) -> Cells:
    """What :func:`pack_cells` was given.

    Raises:
        DamagedError: the bytes are not n such strings.
    """
    if spec["code"] == "cells":
        lengths = unpack_ints({"code": "plain"}, frames[:1], n)
        if int(np.maximum(lengths, 0).sum()) != spec["bytes"]:
            raise DamagedError("lengths do not add up")
        return Cells(lengths, np.frombuffer(_inflated(frames[1], spec["bytes"]), np.uint8))
    width, word, sizes = int(spec["width"]), int(spec["word"]), [int(s) for s in spec["sizes"]]
    if word not in (1, 2, 4, 8) or len(sizes) * word != width:
        raise DamagedError("words do not fill the row")
    ranked = [i for i, size in enumerate(sizes) if size]
    left = [i for i, size in enumerate(sizes) if not size]
    words = np.empty((len(sizes), n, word), np.uint8)
    if ranked:
        words[ranked] = _unranked(frames, [sizes[i] for i in ranked], n, word)
    raw = np.frombuffer(_inflated(frames[2], len(left) * n * word), np.uint8)
    words[left] = raw.reshape(word, len(left), n).transpose(1, 2, 0)
    return Cells(np.full(n, width, np.int64), words.transpose(1, 0, 2).reshape(-1))


class _Ranked:
    """Words of few distinct values as ranks (k, n) and sorted values, differences of which."""

    def __init__(self, sizes: list[int], ranks: NDArray[Any], values: NDArray[Any]) -> None:
        self.sizes, self.ranks, self.values = sizes, ranks, values

    @classmethod
    def of(cls, words: NDArray[np.uint8]) -> _Ranked:
        """From (k, n, word) bytes."""
        k, n, word = words.shape
        kind = np.dtype(f"<u{word}")
        if word < 4 or k > MAX_RANKED:
            return cls([0] * k, np.empty(0, np.uint16), np.empty(0, kind))
        numbers = words.view(kind)[:, :, 0]
        ordered = np.sort(numbers, axis=1)
        new = np.ones((k, n), bool)
        new[:, 1:] = ordered[:, 1:] != ordered[:, :-1]
        distinct = new.sum(axis=1)
        sizes = [int(d) if d <= max(1, _RANKED_SHARE * n) else 0 for d in distinct]
        ranks, values = [], []
        for i in np.flatnonzero(sizes):
            found = ordered[i][new[i]]
            ranks.append(np.searchsorted(found, numbers[i]).astype(np.uint16))
            values.append(np.diff(found, prepend=kind.type(0)))
        return cls(sizes, _joined(ranks, np.dtype(np.uint16)), _joined(values, kind))


def _unranked(frames: list[Bytes], sizes: list[int], n: int, word: int) -> NDArray[np.uint8]:
    k, total = len(sizes), sum(sizes)
    ranks = _from_planes(_inflated(frames[0], k * n * 2), k * n, 1, 2).view("<u2").reshape(k, n)
    kind = np.dtype(f"<u{word}")
    steps = _from_planes(_inflated(frames[1], total * word), total, 1, word).view(kind).reshape(-1)
    words = np.empty((k, n), kind)
    for i, part in enumerate(np.split(steps, np.cumsum(sizes)[:-1])):
        if int(ranks[i].max(initial=0)) >= len(part):
            raise DamagedError("a rank beyond the values")
        words[i] = np.cumsum(part, dtype=kind)[ranks[i]]
    return words.view(np.uint8).reshape(k, n, word)


def _joined(parts: list[NDArray[Any]], kind: np.dtype[Any]) -> NDArray[Any]:
    return np.concatenate(parts) if parts else np.empty(0, kind)


def _planes(words: NDArray[Any]) -> NDArray[np.uint8]:
    """(n, k) words by the significance of their bytes: (bytes of a word, k, n)."""
    size = words.dtype.itemsize
    plain = np.ascontiguousarray(words).view(np.uint8).reshape(*words.shape, size)
    return plain.transpose(2, 1, 0)


def _from_planes(raw: bytes, n: int, k: int, size: int) -> NDArray[np.uint8]:
    """(n, k · size) bytes out of :func:`_planes`."""
    planes = np.frombuffer(raw, np.uint8).reshape(size, k, n)
    return np.ascontiguousarray(planes.transpose(2, 1, 0)).reshape(n, k * size)


def _zigzag(words: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Small numbers of either sign as small unsigned ones: 0, -1, 1, -2 → 0, 1, 2, 3."""
    signed = words.view(np.int64)
    return (signed << 1 ^ signed >> 63).view(np.uint64)


def _unzigzag(words: NDArray[np.uint64]) -> NDArray[np.uint64]:
    one = np.uint64(1)
    return (words >> one) ^ (np.uint64(0) - (words & one))


def _deflated(values: NDArray[Any]) -> bytes:
    return zstandard.ZstdCompressor(level=LEVEL).compress(np.ascontiguousarray(values).tobytes())


def _inflated(frame: Bytes, size: int) -> bytes:
    """The content of a Zstandard frame that must have this many bytes."""
    if not 0 <= size <= MAX_BYTES:
        raise DamagedError(f"a column of {size} bytes")
    try:
        # The size comes first: a damaged frame must not claim the memory of the machine.
        if zstandard.get_frame_parameters(frame).content_size != size:
            raise DamagedError("a column of another size")
        raw = zstandard.ZstdDecompressor().decompress(frame, max_output_size=max(1, size))
    except zstandard.ZstdError as error:
        raise DamagedError(f"not a Zstandard frame ({error})") from error
    if len(raw) != size:
        raise DamagedError("a column of another size")
    return raw
