"""Fewer points, the same picture: every bucket keeps its least and its greatest value."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


def min_max(x: Floats, y: Floats, buckets: int = 600) -> tuple[Floats, Floats]:
    """At most ``2 * buckets`` points of a line, x ascending, no spike lost.

    NaN in ``y`` is passed over unless a whole bucket is NaN, which stays as a gap.

    >>> x = np.arange(1000.0); y = np.zeros(1000); y[617] = 9.0
    >>> min_max(x, y, 10)[1].max()
    np.float64(9.0)
    """
    n = len(x)
    if n <= 2 * buckets:
        return x, y
    starts = np.linspace(0, n, buckets, endpoint=False).astype(np.intp)
    out_x = np.repeat(x[starts], 2)
    out_y = np.empty(2 * buckets)
    out_y[0::2] = np.fmin.reduceat(y, starts)
    out_y[1::2] = np.fmax.reduceat(y, starts)
    return out_x, out_y


def drawn(
    x: Floats, y: Floats, buckets: int = 600, gap: float | None = None
) -> tuple[Floats, Floats]:
    """The points to draw; a NaN stands wherever two are farther apart in x than ``gap``.

    >>> x = np.array([0.0, 1.0, 9.0]); drawn(x, x, gap=2.0)[1]
    array([ 0.,  1., nan,  9.])
    """
    breaks = np.flatnonzero(np.diff(x) > gap) + 1 if gap is not None else np.empty(0, np.intp)
    if not len(breaks):
        return min_max(x, y, buckets)
    # Each piece has its share of the buckets, so that a gap is never closed by thinning.
    edges = [0, *breaks.tolist(), len(x)]
    parts_x: list[Floats] = []
    parts_y: list[Floats] = []
    for begin, end in pairwise(edges):
        share = max(2, buckets * (end - begin) // len(x))
        part_x, part_y = min_max(x[begin:end], y[begin:end], share)
        parts_x += [part_x, part_x[-1:]]
        parts_y += [part_y, np.array([np.nan])]
    return np.concatenate(parts_x[:-1]), np.concatenate(parts_y[:-1])
