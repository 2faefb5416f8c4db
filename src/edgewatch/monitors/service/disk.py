"""When the disk will be full: the trend of its free space, and the record's own forecast.

The record grows to its size limits and no further, so its part is known from its own forecast. A
straight line is laid only through what all else on the disk does.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

_DAY_NS = 24 * 3600 * 1_000_000_000
LEAST_NS = _DAY_NS
LEAST_SAMPLES = 12


@dataclass(frozen=True, slots=True)
class FreeSpace:
    """Bytes free on the disk at a moment."""

    time_ns: int
    free_bytes: int


def days_until_full(
    samples: Sequence[FreeSpace], own_bytes_per_day: float, own_days: float | None
) -> float | None:
    """Days until nothing is free; None where that is not in sight, or not known yet.

    The trend is the median of the slopes between all pairs of samples (Theil–Sen), which one
    large download or clean-up does not turn.

    Args:
        samples: oldest first; a day of them at least, else only the record's forecast counts.
        own_bytes_per_day: what the record itself adds a day at present.
        own_days: days until the record fills the disk, by its own forecast.

    >>> week = [FreeSpace(day * _DAY_NS // 2, (100 - day) * 10**9) for day in range(14)]
    >>> days_until_full(week, 0.5e9, None)
    58.0
    """
    found = [] if own_days is None else [float(own_days)]
    loss = _loss_per_day(samples)
    others = 0.0 if loss is None else loss - max(0.0, own_bytes_per_day)
    if others > 0:
        found.append(samples[-1].free_bytes / others)
    return min(found, default=None)


def _loss_per_day(samples: Sequence[FreeSpace]) -> float | None:
    if len(samples) < LEAST_SAMPLES or samples[-1].time_ns - samples[0].time_ns < LEAST_NS:
        return None
    days = np.array([one.time_ns for one in samples], np.float64) / _DAY_NS
    free = np.array([one.free_bytes for one in samples], np.float64)
    later, earlier = np.triu_indices(len(samples), 1)[::-1]
    apart = days[later] - days[earlier]
    slopes = (free[later] - free[earlier])[apart > 0] / apart[apart > 0]
    return float(-np.median(slopes)) if len(slopes) else None
