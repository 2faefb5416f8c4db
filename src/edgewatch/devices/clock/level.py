"""The present rate of a clock: an exponentially weighted mean that no single window moves far.

It follows the temperature of the room within hours and is slow against a change of unit.
"""

from __future__ import annotations

import math
from collections.abc import Iterable

WEIGHT = 1 / 12
"""Of a new window: at 300 s a window the mean reaches back about an hour."""
HELD_SIGMAS = 3.0
HELD_NS = 7_200_000_000_000
"""How long a level outlasts a pause; by then the room may be another."""


def follow(level: float, skew_ppm: float, scale_ppm: float = math.inf) -> float:
    """The level after one more window; a deviation counts as `HELD_SIGMAS` scales at most.

    >>> follow(10.0, 22.0), follow(10.0, 22.0, scale_ppm=0.4)
    (11.0, 10.1)
    """
    held = HELD_SIGMAS * scale_ppm
    return level + WEIGHT * min(max(skew_ppm - level, -held), held)


def innovations(skews_ppm: Iterable[float]) -> list[float]:
    """What each window but the first differs by from the level before it, ppm."""
    found: list[float] = []
    level: float | None = None
    for skew in skews_ppm:
        if level is not None:
            found.append(skew - level)
        level = skew if level is None else follow(level, skew)
    return found
