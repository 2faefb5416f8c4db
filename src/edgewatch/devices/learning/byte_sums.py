"""Frames of one size whose last byte is the sum, or the exclusive or, of those before it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

_LARGEST = 32
_FEWEST_ROWS = 8
_SHARE = 0.95
_RICH = 32
"""Different bytes below which a sum may be right by accident: a stream that is read at several
times its rate consists of few, each made of long runs of bits."""


def size_by_sum(data: NDArray[np.uint8]) -> tuple[int, str] | None:
    """The smallest size with such a checksum, wherever the first frame begins, and its name.

    >>> frames = bytes(b for n in range(9) for b in (n, 3 * n, 4 * n))
    >>> size_by_sum(np.frombuffer(b"\\x07" + frames, np.uint8))
    (3, 'sum8')
    """
    if np.unique(data).size < min(_RICH, data.size // 2):
        return None
    for size in range(3, min(_LARGEST, data.size // _FEWEST_ROWS) + 1):
        windows = np.lib.stride_tricks.sliding_window_view(data, size)
        bodies, last = windows[:, :-1], windows[:, -1]
        sums = bodies.sum(axis=1, dtype=np.uint8)
        for name, expected in (
            ("sum8", sums),
            ("lrc8", (0 - sums).astype(np.uint8)),
            ("xor8", np.bitwise_xor.reduce(bodies, axis=1)),
        ):
            if _some_phase_holds(expected == last, bodies, size):
                return size, name
    return None


def _some_phase_holds(right: NDArray[np.bool_], bodies: NDArray[np.uint8], size: int) -> bool:
    for phase in range(size):
        if right[phase::size].mean() < _SHARE:
            continue
        # Sums over zeros, or over frames that never change, prove nothing.
        distinct = np.unique(bodies[phase::size], axis=0)
        if distinct.shape[0] >= _FEWEST_ROWS // 2 and bool(distinct.any()):
            return True
    return False
