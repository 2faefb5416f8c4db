"""Slow change: by how much a feature moves a day, and when it will leave what is accepted.

Lamps age, filters clog, electrodes drift. That is no step between units and no fault yet; what a
person wants to know is how fast, and how long it will do. What the time of day explains in the
reference is taken off first, and where the reference does not know it, a span shorter than two
days says nothing of a slope: it may be the morning.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewatch.monitors.profile import FeatureProfile
from edgewatch.statistics.trend import DAY_NS, Trend, trend

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]

#: A shorter span may be a part of a daily swing, where the reference does not know the season.
ENOUGH_NS = 2 * DAY_NS
#: Further ahead nothing is foretold.
FAR_DAYS = 3650.0


@dataclass(frozen=True, slots=True)
class SlowChange:
    """The slope of a feature, and when it reaches the limit it moves towards.

    Attributes:
        feature: whose.
        slope, low, high: per day, in the unit of the feature, with a 95 % interval.
        level: where it stands now, without its season.
        limit: of the accepted range, in the direction of the slope; None where it has none.
        days, days_low, days_high: until the limit is reached; None where it is not in sight, and
            the last also where the interval of the slope does not exclude that it never is.
        spreads: of the reference that it has moved over the span.
        days_watched: length of the span.
    """

    feature: str
    slope: float
    low: float
    high: float
    level: float
    limit: float | None
    days: float | None
    days_low: float | None
    days_high: float | None
    spreads: float | None
    days_watched: float

    def as_json(self) -> dict[str, Any]:
        """Return its plain values."""
        return {
            "feature": self.feature,
            "slope_per_day": self.slope,
            "low": self.low,
            "high": self.high,
            "level": self.level,
            "limit": self.limit,
            "days_until_limit": self.days,
            "days_low": self.days_low,
            "days_high": self.days_high,
            "spreads": self.spreads,
            "days_watched": self.days_watched,
        }


def slow_change_of(
    profile: FeatureProfile,
    times_ns: IntArray,
    values: FloatArray,
    *,
    tau: float | None = None,
    alpha: float = 0.01,
) -> SlowChange | None:
    """Return the slope of (n,) readings, where it is certain that there is one.

    Args:
        profile: of the feature.
        times_ns, values: event times and readings, or levels of stretches of them.
        tau: autocorrelation time of what is given; that of the reference if None.
        alpha: probability that a slope is told where there is none.

    Returns:
        None for categories, spans too short to tell from the time of day, and where a slope of 0
        is not excluded.
    """
    season = profile.dependence.season if profile.dependence is not None else None
    if profile.kind == "categorical" or len(times_ns) < 2:
        return None
    span_ns = int(times_ns.max() - times_ns.min())
    if span_ns < ENOUGH_NS and season is None:
        return None
    readings = np.asarray(values, dtype=np.float64)
    if season is not None:
        readings = readings - season.at(times_ns)
    if tau is None:
        tau = profile.dependence.residual_tau if profile.dependence is not None else 1.0
    sure = trend(times_ns, readings, tau=tau, confidence=1 - alpha)
    line = trend(times_ns, readings, tau=tau)
    if sure is None or line is None or not sure.certain:
        return None
    if not np.isfinite([line.low, line.high]).all():
        return None
    return _towards(profile, line, span_ns / DAY_NS)


def _towards(profile: FeatureProfile, line: Trend, days_watched: float) -> SlowChange:
    accepted = profile.accepted
    end = accepted.high if line.slope > 0 else accepted.low
    limit = end if np.isfinite(end) else None
    until = line.days_until(end) if limit is not None else None
    best, least, most = until if until is not None and until[0] <= FAR_DAYS else (None,) * 3
    moved = line.slope * days_watched / profile.spread if profile.spread > 0 else None
    return SlowChange(
        profile.name, line.slope, line.low, line.high, line.level, limit,
        best, least, most, moved, days_watched,
    )  # fmt: skip
