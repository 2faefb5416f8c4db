"""Since when a feature is as it is, how it came to be so, and between which levels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from edgewatch.alarms.shapes import rfc3339
from edgewatch.monitors.profile import FeatureProfile
from edgewatch.statistics.change_point import ChangePoint, change_point
from edgewatch.statistics.trend import trend

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]

#: How a change came about: at once, little by little, or with the time of day as ever.
Shape = Literal["step", "slow", "recurring"]

#: A change of this probability without one is none.
ALPHA = 0.01
#: A straight line explains a change better than a step where it leaves so much less.
BETTER = 0.95


@dataclass(frozen=True, slots=True)
class Onset:
    """When the readings of a feature changed.

    Attributes:
        at_ns: event time of the first reading after the change.
        low_ns, high_ns: the change lies after the reading at the one and not after that at the
            other, with a confidence of 95 %.
        of: what changed, the level of the readings or how far they spread.
        before, after: medians of the readings on either side (of their distances from the
            median of the reference, where the spread changed).
        p: probability of such a change without any.
        shape: how it came about; None where that cannot be told.
    """

    at_ns: int
    low_ns: int
    high_ns: int
    of: Literal["level", "spread"]
    before: float
    after: float
    p: float
    shape: Shape | None

    def as_json(self) -> dict[str, Any]:
        """Return its plain values."""
        return {
            "at": rfc3339(self.at_ns),
            "low": rfc3339(self.low_ns),
            "high": rfc3339(self.high_ns),
            "of": self.of,
            "before": self.before,
            "after": self.after,
            "p": self.p,
            "shape": self.shape,
        }


def onset_of(profile: FeatureProfile, times_ns: IntArray, values: FloatArray) -> Onset | None:
    """Find where (n,) readings in order of time change, in level or in spread.

    What the time of day explains in the reference is taken off first. Categories are looked at
    by how rare they are in the reference.

    Returns:
        None where nothing changes beyond chance, or there are too few readings.
    """
    readings = _measured(profile, values)
    season = profile.dependence.season if profile.dependence is not None else None
    raw = readings
    if season is not None:
        readings = readings - season.at(times_ns)
    found = _larger(profile, readings)
    if found is None:
        found = _larger(profile, raw) if season is not None else None
        return None if found is None else _placed(*found, times_ns, raw, profile, "recurring")
    shape = _shape(found[0], times_ns, _looked_at(readings, found[1], profile))
    return _placed(*found, times_ns, readings, profile, shape)


def onset_of_scores(times_ns: IntArray, scores: FloatArray, tau: float) -> Onset | None:
    """Find where positive (n,) scores in order of time change their level."""
    logs = np.log(np.maximum(scores, np.finfo(np.float64).tiny))
    found = change_point(logs, tau=tau)
    if found is None or found.p > ALPHA:
        return None
    at, low, high = _times(found, times_ns)
    before, after = _medians(scores, found.index)
    shape = _shape(found, times_ns, logs)
    return Onset(at, low, high, "level", before, after, found.p, shape)


_Of = Literal["level", "spread"]


def _larger(profile: FeatureProfile, readings: FloatArray) -> tuple[ChangePoint, _Of] | None:
    """Return the change of level or of spread that is less likely by chance, if it is a change."""
    tau = _tau(profile)
    kinds: tuple[_Of, ...] = ("level",) if profile.kind == "categorical" else ("level", "spread")
    found: list[tuple[ChangePoint, _Of]] = []
    for of in kinds:
        one = change_point(_looked_at(readings, of, profile), tau=tau)
        if one is not None and one.p <= ALPHA / len(kinds):
            found.append((one, of))
    return min(found, key=lambda pair: pair[0].p, default=None)


def _looked_at(readings: FloatArray, of: _Of, profile: FeatureProfile) -> FloatArray:
    return readings if of == "level" else np.abs(readings - profile.median)


def _tau(profile: FeatureProfile) -> float:
    return profile.dependence.residual_tau if profile.dependence is not None else 1.0


def _measured(profile: FeatureProfile, values: FloatArray) -> FloatArray:
    """Readings as they are, and categories as how rare they are in the reference."""
    readings = np.asarray(values, dtype=np.float64)
    if profile.kind != "categorical":
        return readings
    shares = (profile.counts + 0.5) / (profile.counts.sum() + 0.5 * len(profile.counts))
    cells = np.searchsorted(profile.edges, readings, side="right")
    return np.where(np.isfinite(readings), -np.log(shares[cells]), np.nan)


def _shape(found: ChangePoint, times_ns: IntArray, looked_at: FloatArray) -> Shape | None:
    """Step or slope, by which of the two leaves less of the readings."""
    finite = np.isfinite(looked_at)
    if finite.sum() < 16 or times_ns[0] == times_ns[-1]:
        return None
    line = trend(times_ns, looked_at)
    if line is None or not line.certain:
        return "step"
    days = (times_ns - line.at_ns) / 86_400e9
    after = np.arange(len(looked_at)) >= found.index
    steps = np.where(after, *(float(np.median(looked_at[finite & m])) for m in (after, ~after)))
    left_of_line = np.abs(looked_at - line.level - line.slope * days)[finite].sum()
    left_of_step = np.abs(looked_at - steps)[finite].sum()
    return "slow" if left_of_line < BETTER * left_of_step else "step"


def _placed(
    found: ChangePoint,
    of: _Of,
    times_ns: IntArray,
    readings: FloatArray,
    profile: FeatureProfile,
    shape: Shape | None,
) -> Onset:
    at, low, high = _times(found, times_ns)
    before, after = _medians(_looked_at(readings, of, profile), found.index)
    return Onset(at, low, high, of, before, after, found.p, shape)


def _times(found: ChangePoint, times_ns: IntArray) -> tuple[int, int, int]:
    """Return when it was, and between which times."""
    last_before = max(found.low - 1, 0)
    return int(times_ns[found.index]), int(times_ns[last_before]), int(times_ns[found.high])


def _medians(values: FloatArray, index: int) -> tuple[float, float]:
    before, after = values[:index], values[index:]
    return _median(before), _median(after)


def _median(values: FloatArray) -> float:
    finite = values[np.isfinite(values)]
    return float(np.median(finite)) if finite.size else float("nan")
