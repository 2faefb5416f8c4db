"""A number that is known to lie between two others: what a histogram can say of a distance."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bounded:
    """A distance computed from counts.

    Attributes:
        value: the best estimate.
        low, high: bounds of the distance of the readings themselves, low ≤ value ≤ high.

    >>> Bounded(0.5, 0.4, 0.75).error
    0.25
    """

    value: float
    low: float
    high: float

    @property
    def error(self) -> float:
        """How far the value can be from that of the readings themselves."""
        return max(self.value - self.low, self.high - self.value)


#: Nothing was counted on one of the two sides.
UNKNOWN = Bounded(float("nan"), float("nan"), float("nan"))
