"""Frames of one size in a stream of bytes: which size, and which bits mark them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewatch.devices.learning.byte_sums import size_by_sum
from edgewatch.devices.learning.capture import Capture
from edgewatch.devices.learning.checksum_search import checksum_at_end
from edgewatch.devices.learning.guess import Guess, try_framing

_LARGEST = 64
_FEWEST_ROWS = 12
_RARE = 1.5
"""How often a header byte stands in a frame on average, at most."""
_MAX_BYTES = 32_768


@dataclass(frozen=True, slots=True)
class _Marks:
    """Bits that mark a frame by design, for each of its places: mask and value."""

    masks: NDArray[np.uint8]
    values: NDArray[np.uint8]

    def from_place(self, start: int) -> _Marks:
        """The same with another place as the first."""
        return _Marks(np.roll(self.masks, -start), np.roll(self.values, -start))


def guess_fixed(capture: Capture) -> Guess | None:
    """Frames of one size, where there are any whose sync bits or checksum can be seen."""
    data = np.frombuffer(capture.data[:_MAX_BYTES], np.uint8)
    summed, found = size_by_sum(data), _smallest_size(data)
    # A sum that holds for several frames at once may do so by chance: the smaller size is true.
    if summed is not None and (found is None or summed[0] <= found[0]):
        return try_framing(capture, "fixed", summed[1], {"size": summed[0]})
    if found is None:
        return None
    size, marks = found
    marks = marks.from_place(_first_place(capture, size, marks))
    sync = [
        {"at": at, "value": int(marks.values[at]), "mask": int(marks.masks[at])}
        for at in range(size)
        if marks.masks[at]
    ]
    frame: dict[str, Any] = {"size": size, "sync": sync}
    plain = try_framing(capture, "fixed", "none", frame)
    if (check := checksum_at_end(plain.payloads, max_skip=2)) is None:
        return plain
    return try_framing(capture, "fixed", check.name, {**frame, "check": dict(check.check)})


def _smallest_size(data: NDArray[np.uint8]) -> tuple[int, _Marks] | None:
    for size in range(2, min(_LARGEST, data.size // _FEWEST_ROWS) + 1):
        if (marks := _marks(data, size)) is not None:
            return size, marks
    return None


def _marks(data: NDArray[np.uint8], size: int) -> _Marks | None:
    """Top bits that are the same in every frame and differ between places; constant bytes that
    stand hardly anywhere else. Other bits may merely have stayed the same meanwhile, as the
    high bits of a value do."""
    rows = data[: data.size // size * size].reshape(-1, size)
    low, high = np.bitwise_and.reduce(rows, axis=0), np.bitwise_or.reduce(rows, axis=0)
    top_fixed = (low ^ high) & 0x80 == 0
    tops_differ = bool(top_fixed.all()) and bool(((low & 0x80) != (low[0] & 0x80)).any())
    masks = np.full(size, 0x80 if tops_differ else 0, np.uint8)
    shares = np.bincount(rows.ravel(), minlength=256) / rows.shape[0]
    if not tops_differ:
        masks[(low == high) & (shares[low] < _RARE)] = 0xFF
    return _Marks(masks, (low & masks).astype(np.uint8)) if masks.any() else None


def _first_place(capture: Capture, size: int, marks: _Marks) -> int:
    """Which place is the first of a frame: where pieces begin, else the one marked alone."""
    begins: Counter[int] = Counter()
    at = 0
    for piece in capture.pieces:
        begins[at % size] += 1
        at += len(piece.data)
    ((place, times),) = begins.most_common(1)
    if len(begins) > 1 and times < 0.6 * len(capture.pieces):
        return _marked_alone(marks)
    # Pieces that begin everywhere alike, or a single one, tell nothing.
    return place if len(capture.pieces) >= _FEWEST_ROWS // 2 else _marked_alone(marks)


def _marked_alone(marks: _Marks) -> int:
    top = [
        (int(mask) & 0x80, int(value) & 0x80)
        for mask, value in zip(marks.masks, marks.values, strict=True)
    ]
    alone = [at for at, bits in enumerate(top) if bits == (0x80, 0x80)]
    if len(alone) == 1:
        return alone[0]
    clear = [at for at, bits in enumerate(top) if bits == (0x80, 0)]
    if len(clear) == 1:
        return clear[0]
    return int(np.argmax(np.bitwise_count(marks.masks)))
