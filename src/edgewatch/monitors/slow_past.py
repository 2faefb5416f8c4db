"""Slow changes over a span of the past, from the sketches that the record keeps of it."""

from __future__ import annotations

import numpy as np

from edgewatch.monitors.baseline import Baseline
from edgewatch.monitors.history import sketches
from edgewatch.monitors.slow_change import SlowChange, slow_change_of
from edgewatch.statistics.sketch import MEAN
from edgewatch.store.connection import Connection
from edgewatch.store.tiers import DAY_NS, HOUR_NS, MINUTE_NS

#: Steps that a span is cut into, at most.
MOST_STEPS = 1000
#: A slope that moved the feature by less than this many spreads over the span is not worth
#: telling, unless it reaches its limit within so many days.
SPREADS, SOON_DAYS = 0.5, 365.0
#: Probability of any false slope among all features.
ALPHA = 0.01


def slow_changes(db: Connection, baseline: Baseline, from_ns: int, to_ns: int) -> list[SlowChange]:
    """Return the features of a baseline that move little by little, the soonest at its limit first.

    Each minute, hour or day of the span counts by the mean of its readings, so a year costs a
    few hundred sketches. Instrument channels are looked at too: that a lamp ages is what a person
    wants to know of it.
    """
    step = _step(to_ns - from_ns)
    first, last = from_ns - from_ns % step, to_ns + (-to_ns) % step
    series = sketches(db, baseline, first, last, step)
    if not series:
        return []
    times = np.array([at + step // 2 for at, _ in series], dtype=np.int64)
    means = np.array([np.where(s.n, s.values[:, MEAN], np.nan) for _, s in series])
    alpha = ALPHA / max(1, len(baseline.features))
    found = (
        slow_change_of(profile, times, means[:, j], tau=1.0, alpha=alpha)
        for j, profile in enumerate(baseline.features)
    )
    return sorted((one for one in found if one is not None and _telling(one)), key=_soonest)


def _step(span_ns: int) -> int:
    return next((s for s in (MINUTE_NS, HOUR_NS) if span_ns <= MOST_STEPS * s), DAY_NS)


def _telling(one: SlowChange) -> bool:
    soon = one.days is not None and one.days <= SOON_DAYS
    return soon or (one.spreads is not None and abs(one.spreads) >= SPREADS)


def _soonest(one: SlowChange) -> tuple[float, float]:
    return (one.days if one.days is not None else np.inf, -abs(one.spreads or 0.0))
