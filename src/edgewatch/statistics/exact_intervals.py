"""Exact intervals of counts: shares of rows, and events over an exposure."""

from __future__ import annotations

from edgewatch.statistics import special


def clopper_pearson(successes: int, n: int, confidence: float = 0.95) -> tuple[float, float]:
    """Return the exact interval of a proportion (Clopper & Pearson 1934, Biometrika 26:404).

    It is never too narrow, and with few cases wider than it would have to be.

    >>> tuple(round(bound, 4) for bound in clopper_pearson(0, 20)), clopper_pearson(0, 0)
    ((0.0, 0.1684), (0.0, 1.0))
    """
    if n <= 0:
        return 0.0, 1.0
    tail = (1 - confidence) / 2
    low = float(special.betaincinv(successes, n - successes + 1, tail)) if successes else 0.0
    high = 1.0
    if successes < n:
        high = float(special.betaincinv(successes + 1, n - successes, 1 - tail))
    return low, high


def poisson_rate(events: int, exposure: float, confidence: float = 0.95) -> tuple[float, float]:
    """Return the exact interval of a rate (Garwood 1936, Biometrika 28:437).

    Args:
        events: how many there were.
        exposure: over how much of whatever the rate is a rate of, such as days; not negative.

    >>> tuple(round(bound, 3) for bound in poisson_rate(3, 10.0))
    (0.062, 0.877)
    """
    if exposure <= 0:
        return 0.0, float("inf")
    tail = (1 - confidence) / 2
    low = float(special.gammaincinv(events, tail)) if events else 0.0
    return low / exposure, float(special.gammaincinv(events + 1, 1 - tail)) / exposure
