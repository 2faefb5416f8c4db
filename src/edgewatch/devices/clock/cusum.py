"""Two-sided cumulative sums: small lasting shifts add up, single outliers do not.

E. S. Page, "Continuous inspection schemes", Biometrika 41 (1954) 100-115, in the tabular form of
D. C. Montgomery, "Introduction to Statistical Quality Control". Each step is held to a largest
size (a winsorised CUSUM), so that no single window, however wrong, reaches the limit.
"""

from __future__ import annotations

from dataclasses import dataclass

ALLOWANCE = 1.0
"""Standard deviations that are allowed for each window where windows are independent."""
LARGEST = 4.0
"""Standard deviations that one window can count for at most."""
LIMIT = 8.5
"""Sum at which a shift is stated. Above twice LARGEST, so that it takes three windows: a machine
that becomes busy within a window bends that one and the next."""


@dataclass(frozen=True, slots=True)
class Cusum:
    """The sums upwards and downwards, both in standard deviations and never negative.

    >>> twice = Cusum().add(1000.0).add(1000.0)
    >>> twice.exceeded, twice.add(3.8).exceeded
    (False, True)
    """

    up: float = 0.0
    down: float = 0.0

    def add(self, z: float, allowance: float = ALLOWANCE) -> Cusum:
        """One more standardised deviation."""
        held = min(max(z, -LARGEST), LARGEST)
        return Cusum(max(0.0, self.up + held - allowance), max(0.0, self.down - held - allowance))

    @property
    def exceeded(self) -> bool:
        """Whether either sum is over the limit."""
        return max(self.up, self.down) > LIMIT
