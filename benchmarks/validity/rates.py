"""Counts of rare events and shares of repetitions, each with an exact interval."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.special import betaincinv, gammaincinv


@dataclass(frozen=True, slots=True)
class Rate:
    """Events in so many years, with the exact Poisson interval (Garwood 1936)."""

    events: int
    years: float

    @property
    def a_year(self) -> float:
        """Events a year."""
        return self.events / self.years

    def interval(self, confidence: float = 0.95) -> tuple[float, float]:
        """Bounds of the events a year.

        >>> tuple(round(bound, 3) for bound in Rate(0, 10.0).interval())
        (0.0, 0.369)
        """
        tail = (1 - confidence) / 2
        low = float(gammaincinv(self.events, tail)) if self.events else 0.0
        return low / self.years, float(gammaincinv(self.events + 1, 1 - tail)) / self.years


@dataclass(frozen=True, slots=True)
class Share:
    """Successes among so many repetitions, with the exact interval (Clopper and Pearson 1934)."""

    successes: int
    of: int

    @property
    def value(self) -> float:
        """The share; NaN without repetitions."""
        return self.successes / self.of if self.of else float("nan")

    def interval(self, confidence: float = 0.95) -> tuple[float, float]:
        """Bounds of the share.

        >>> tuple(round(bound, 3) for bound in Share(95, 100).interval())
        (0.887, 0.984)
        """
        tail, k, n = (1 - confidence) / 2, self.successes, self.of
        low = float(betaincinv(k, n - k + 1, tail)) if k else 0.0
        return low, float(betaincinv(k + 1, n - k, 1 - tail)) if k < n else 1.0


def median_or_never(delays: list[float]) -> float:
    """The median of delays of which those never found are infinite.

    >>> median_or_never([1.0, 2.0, float("inf")]), median_or_never([1.0, np.inf, np.inf])
    (2.0, inf)
    """
    return float(np.sort(np.asarray(delays))[len(delays) // 2])
