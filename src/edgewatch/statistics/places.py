"""Every place between two readings of a window, with the levels before and after it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from edgewatch.statistics.arrays import FloatArray, IntArray
from edgewatch.statistics.wander import levels

#: The times by which a change can be too gentle, at most.
GENTLEST = 1e6


@dataclass(frozen=True, slots=True, eq=False)
class Places:
    """The m = n − 2·block + 1 places of n readings that have a block on either side.

    Attributes:
        block: readings on either side that are compared; place 0 lies before reading `block`.
        at: (m,) event time of the first reading after the place.
        before, after: (m,) median of the block on either side.
        lags: (m,) time between the middles of the two blocks, in ns.
        jump: (m,) the change at the place without the slopes on both sides.
    """

    block: int
    at: IntArray
    before: FloatArray
    after: FloatArray
    lags: FloatArray
    jump: FloatArray

    @property
    def sizes(self) -> FloatArray:
        """How far the levels lie apart, at least 0."""
        return np.abs(self.after - self.before)

    def gentleness(self, abrupt: float) -> FloatArray:
        """Return how many times too gentle each change is, 1 where it is abrupt enough.

        Args:
            abrupt: the share of a change that must be left without the slopes.
        """
        left = self.jump * np.sign(self.after - self.before)
        wanted = abrupt * self.sizes
        with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
            times = np.where(left > 0, wanted / left, GENTLEST)
        return np.asarray(np.clip(np.nan_to_num(times, nan=1.0), 1.0, GENTLEST))


def compare(times_ns: IntArray, values: FloatArray, block: int) -> Places:
    """Compare the levels around every place of finite readings in order of time.

    >>> places = compare(np.arange(8), np.array([1.0, 1, 1, 1, 5, 5, 5, 5]), 3)
    >>> places.at.tolist(), places.sizes.tolist(), places.jump.tolist()
    ([3, 4, 5], [4.0, 4.0, 4.0], [-2.0, 4.0, -2.0])
    """
    middles, level = levels(times_ns, values, block)
    lags = (middles[block:] - middles[:-block]).astype(np.float64)
    at = times_ns[block : block + len(lags)]
    return Places(block, at, level[:-block], level[block:], lags, _jump(times_ns, values, block))


def _jump(times_ns: IntArray, values: FloatArray, block: int) -> FloatArray:
    """Return the change at each place without the slopes before and after it.

    The halves of a block lie about as far apart as the two that meet at the place, so a slope
    shows there as the mean of what it shows within the blocks.
    """
    half = block // 2
    _, level = levels(times_ns, values, half)
    places = len(values) - 2 * block + 1
    starts = (0, block - half, block, 2 * block - half)
    far, near, then, later = (level[at : at + places] for at in starts)
    return (then - near) - ((near - far) + (later - then)) / 2
