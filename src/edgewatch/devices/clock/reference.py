"""What the clock of an enrolled unit does over a day: its rate, its swing, its noise.

A quartz oscillator follows the temperature around it by some tenths of a part per million for
each kelvin, and the room warms and cools once a day. A reference from less than a day would take
the afternoon for another unit. Until a day is covered the clock of a slot is *unproved*: nothing
is concluded from it, neither for the unit nor against it.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

DAY_NS = 86_400_000_000_000
LEAST_MARGIN_PPM = 1.0
SWING_MARGIN = 0.5
FOLLOW_DAYS = 7.0
WANDER_MARGIN = 1.5


@dataclass(frozen=True, slots=True)
class ClockReference:
    """The enrolled clock of a slot.

    Attributes:
        from_ns: End of the first window it was learned from, nanoseconds, UTC.
        to_ns: End of the last one.
        windows: How many there were.
        low_ppm: Lower end of the skews of that time, without its most extreme hundredth.
        high_ppm: Upper end.
        noise_ppm: Standard deviation of a window about the level of the hour before it.
        wander_ppm: How far the mean of an hour strays from that level where the room warms or
            cools fastest.
        allowance: Of each window, in `noise_ppm`. Below one where errors of neighbouring windows
            cancel, as those of a polled bus do: then small shifts may add up for longer.
    """

    from_ns: int
    to_ns: int
    windows: int
    low_ppm: float
    high_ppm: float
    noise_ppm: float
    wander_ppm: float
    allowance: float

    @property
    def centre_ppm(self) -> float:
        """Middle of the swing."""
        return (self.low_ppm + self.high_ppm) / 2

    @property
    def margin_ppm(self) -> float:
        """How far beyond the enrolled swing other days may reach."""
        swing = SWING_MARGIN * (self.high_ppm - self.low_ppm)
        return max(LEAST_MARGIN_PPM, swing, 3 * self.noise_ppm)

    @property
    def wander_allowed_ppm(self) -> float:
        """How far the level of the hour may lag behind on other days than the enrolled one."""
        return WANDER_MARGIN * self.wander_ppm

    @property
    def discernible_ppm(self) -> float:
        """A unit that differs by less than about this cannot be told from the enrolled one."""
        return self.wander_allowed_ppm + 3 * self.allowance * self.noise_ppm

    def outside(self, skew_ppm: float, allowed_ppm: float = 0.0) -> float:
        """How far a skew lies outside swing and margin, ppm; signed, 0 within."""
        reach = self.margin_ppm + allowed_ppm
        return skew_ppm - min(max(skew_ppm, self.low_ppm - reach), self.high_ppm + reach)

    def strays(self, deviation_ppm: float, allowed_ppm: float = 0.0) -> float:
        """What of a deviation from the level of the hour neither wander nor allowance explains."""
        beyond = abs(deviation_ppm) - self.wander_allowed_ppm - allowed_ppm
        return math.copysign(max(0.0, beyond), deviation_ppm)

    def followed(self, level_ppm: float, elapsed_ns: int) -> ClockReference:
        """The swing moved a little towards where the clock runs now: seasons and ageing.

        Of a lasting deviation, `FOLLOW_DAYS` take away 63 %; another unit is noticed long before.
        """
        share = min(1.0, max(0.0, elapsed_ns / (FOLLOW_DAYS * DAY_NS)))
        shift = share * (level_ppm - min(max(level_ppm, self.low_ppm), self.high_ppm))
        return replace(self, low_ppm=self.low_ppm + shift, high_ppm=self.high_ppm + shift)

    def to_json(self) -> dict[str, Any]:
        """A plain dictionary."""
        return asdict(self)

    @classmethod
    def from_json(cls, row: Mapping[str, Any]) -> ClockReference:
        """The inverse of `to_json`."""
        return cls(**row)
