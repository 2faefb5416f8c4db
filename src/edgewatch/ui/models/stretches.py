"""Stretches of time that lie too close together to be drawn one by one."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Joined = tuple[Floats, Floats, NDArray[np.int64]]


def joined(from_s: Floats, to_s: Floats, least_s: float) -> Joined:
    """(from, to, how many) of (n,) stretches; those less than ``least_s`` apart become one.

    >>> [a.tolist() for a in joined(np.array([0.0, 1, 9]), np.array([1.0, 2, 10]), 0.5)]
    [[0.0, 9.0], [2.0, 10.0], [2, 1]]
    """
    if not len(from_s):
        return np.empty(0), np.empty(0), np.empty(0, np.int64)
    order = np.argsort(from_s, kind="stable")
    begin, end = from_s[order], np.maximum.accumulate(to_s[order])
    first = np.flatnonzero(np.r_[True, begin[1:] > end[:-1] + least_s])
    last = np.r_[first[1:], len(begin)] - 1
    return begin[first], end[last], (last - first + 1).astype(np.int64)
