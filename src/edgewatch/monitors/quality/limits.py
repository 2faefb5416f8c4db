"""The accepted limit of each metric: declared at the site, else learned from the reference."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from edgewatch.site.config import ModelSection
from edgewatch.statistics.quality.metric import LESS_IS_BETTER, ZERO_IS_BEST, Metric

#: A learned limit lies this many half widths of the reference's interval beyond its value: the
#: reference is finite, and nobody is to be blamed for its own chance.
HALF_WIDTHS = 2.0
#: The error accepted in a part of the predictions, in multiples of that learned for the whole.
TIMES_FOR_PARTS = 2.0


@dataclass(frozen=True, slots=True)
class Limit:
    """What is still accepted of a metric, and who says so.

    Of bias it is the largest distance from zero.
    """

    metric: str
    value: float
    source: Literal["declared", "reference"]

    def is_broken_by(self, value: float) -> bool:
        """Whether a value is worse than what is accepted.

        >>> Limit("accuracy", 0.9, "declared").is_broken_by(0.85)
        True
        >>> Limit("rmse", 2.0, "declared").is_broken_by(1.5)
        False
        """
        if self.metric in ZERO_IS_BEST:
            return abs(value) > self.value
        return value > self.value if self.metric in LESS_IS_BETTER else value < self.value

    def is_broken_throughout(self, low: float | None, high: float | None) -> bool:
        """Whether every value of an interval is worse than what is accepted."""
        if low is None or high is None:
            return False
        nearest = 0.0 if low <= 0.0 <= high else min(abs(low), abs(high))
        if self.metric in ZERO_IS_BEST:
            return nearest > self.value
        return self.is_broken_by(low if self.metric in LESS_IS_BETTER else high)


def limits_of(
    section: ModelSection, reference: Mapping[str, Metric] | None = None
) -> dict[str, Limit]:
    """Return the limit of each metric that has one.

    Args:
        section: of the model; ``[model.accept]`` names metrics and their limits.
        reference: the metrics measured on the reference, with their intervals.
    """
    found = {name: one for name, m in (reference or {}).items() if (one := _learned(name, m))}
    for name, accepted in section.accept.items():
        found[name] = Limit(name, accepted, "declared")
    return found


def learned_for_parts(limits: Mapping[str, Limit], metric: str) -> dict[str, Limit]:
    """Return the limit that every part of the predictions is held to, if there is one.

    A declared limit holds for every part. One that was learned holds for the whole only, and
    parts differ even in the reference: a part is held to twice the accepted error instead, for a
    share at most half way to always wrong.
    """
    limit = limits.get(metric)
    if limit is None or limit.source == "declared":
        return {} if limit is None else {metric: limit}
    value = limit.value * TIMES_FOR_PARTS
    if metric not in LESS_IS_BETTER:
        error = 1.0 - limit.value
        value = 1.0 - min(error * TIMES_FOR_PARTS, (1.0 + error) / 2)
    return {metric: Limit(metric, value, "reference")}


def _learned(name: str, metric: Metric) -> Limit | None:
    if metric.value is None or metric.low is None or metric.high is None:
        return None
    if name in ZERO_IS_BEST:
        half = HALF_WIDTHS * (metric.high - metric.low) / 2
        return Limit(name, abs(metric.value) + half, "reference")
    if name in LESS_IS_BETTER:
        return Limit(name, metric.value + HALF_WIDTHS * (metric.high - metric.value), "reference")
    worst = metric.value - HALF_WIDTHS * (metric.value - metric.low)
    return Limit(name, worst if name == "r2" else max(worst, 0.0), "reference")
