"""Where a stream is in its period at one moment, and the rate between two such moments."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from edgewatch.devices.clock.robust_line import RobustLine

FIFTHS = 5
_MEDIAN_STDERR = 1.2533
"""Standard error of a median of normal values, in standard deviations over the root of n."""


class Phase(NamedTuple):
    """When a tick of the stream is, on the raw clock, and the standard error of that.

    `tick_ns` is the time of a tick, modulo the period, as a line puts it at `at_ns`.
    """

    at_ns: float
    tick_ns: float
    stderr_ns: float

    def rate_since(self, before: Phase, period_ns: float, rate: float) -> tuple[float, float]:
        """Skew and its standard error; `rate` foretells the whole periods between the two.

        >>> Phase(3e11, 1_000_450_000.0, 0.0).rate_since(Phase(0.0, 0.0, 0.0), 1e9, 0.0)
        (1.5e-06, 0.0)
        """
        elapsed = self.at_ns - before.at_ns
        moved = self.tick_ns - before.tick_ns
        periods = round((moved - rate * elapsed) / period_ns)
        stderr = math.hypot(self.stderr_ns, before.stderr_ns) / elapsed
        return (moved - periods * period_ns) / elapsed, stderr


def phase_of(line: RobustLine, points: Sequence[tuple[float, float]], origin_ns: int) -> Phase:
    """The phase in the middle of the points (time since the origin, delay) along their line.

    Again the earliest count: of each fifth of the points the one with the least delay over the
    line, and of these the median.
    """
    at, delay = np.array(points).T
    over = delay - line.slope * at
    least = np.array([part.min() for part in np.array_split(over, min(FIFTHS, len(over)))])
    middle = float(at.mean())
    tick = float(np.median(least)) + line.slope * middle
    stderr = _MEDIAN_STDERR * float(least.std(ddof=1)) / math.sqrt(len(least))
    return Phase(origin_ns + middle, origin_ns + tick, stderr)
