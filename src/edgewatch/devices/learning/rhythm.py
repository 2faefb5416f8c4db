"""How often equipment speaks: the period of its frames, and how regular it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from edgewatch.devices.learning.capture import NS_PER_S

_FEWEST = 4
_IN_ONE_BURST = 0.25
_REGULAR = 0.25


@dataclass(frozen=True, slots=True)
class Rhythm:
    """The rhythm of frames.

    Attributes:
        period_s: Median time from one frame, or burst of frames, to the next, seconds.
        spread_s: Half of the time in which the middle half of these intervals lies, seconds.
        frames_a_burst: Frames that come together.
        regular: The intervals are alike, as those of a free-running stream.
    """

    period_s: float
    spread_s: float
    frames_a_burst: float
    regular: bool


def rhythm_of(ends_ns: Sequence[int]) -> Rhythm | None:
    """The rhythm of frames that ended at these times; None for too few of them.

    Args:
        ends_ns: When each frame was complete, nanoseconds, in order.

    >>> rhythm_of([n * 1_000_000_000 for n in range(6)]).period_s
    1.0
    """
    times = np.asarray(ends_ns, np.int64)
    if times.size < _FEWEST:
        return None
    begins = _bursts(times)
    if begins.size < _FEWEST:
        return None
    intervals = np.diff(begins) / NS_PER_S
    low, middle, high = np.quantile(intervals, (0.25, 0.5, 0.75))
    spread = float(high - low) / 2
    regular = bool(middle > 0 and spread <= _REGULAR * middle)
    return Rhythm(float(middle), spread, times.size / begins.size, regular)


def _bursts(times: NDArray[np.int64]) -> NDArray[np.int64]:
    """Times at which a burst begins: those after an interval that is not a short one."""
    intervals = np.diff(times)
    long = intervals > _IN_ONE_BURST * np.quantile(intervals, 0.95)
    if long.mean() > 0.9:
        return times
    return times[np.concatenate(([True], long))]
