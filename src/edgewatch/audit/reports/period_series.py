"""Rates step by step, each with its interval, its limit, and a test for a trend."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from edgewatch.statistics.exact_intervals import clopper_pearson, poisson_rate
from edgewatch.statistics.quality.holm import holm
from edgewatch.statistics.quality.metric import LESS_IS_BETTER, ZERO_IS_BEST
from edgewatch.statistics.trend_tests import TrendTest, mann_kendall, poisson_trend, share_trend

SeriesKind = Literal["share", "rate", "metric"]
ALPHA = 0.05
DAY_NS = 86_400_000_000_000

METHODS = {
    "share": "Share of cases; interval: Clopper-Pearson (exact), 95 %; trend: Cochran-Armitage, "
    "widened by Pearson's dispersion.",
    "rate": "Events a day; interval: exact Poisson (Garwood), 95 %; trend: score test of a "
    "log-linear Poisson rate, widened by Pearson's dispersion.",
    "metric": "Metric with the interval of its kind (docs/quality.md), 95 %; trend: Mann-Kendall.",
}
"""How each kind of series is computed, as every report says it."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a series: ``value`` is None where there was nothing to measure.

    ``count`` of ``exposure``: cases of rows, or events of days; None of a metric.
    """

    from_ns: int
    to_ns: int
    value: float | None
    low: float | None
    high: float | None
    count: int | None = None
    exposure: float | None = None


@dataclass(frozen=True, slots=True)
class RateSeries:
    """What happened how often, or how good answers were, step by step.

    Attributes:
        name: what is counted or measured; model: of which, empty for the site.
        limit: the accepted limit of the site, None where it set none.
        better: the direction that is no reason to worry, "lower" or "higher".
        trend: the test; adjusted: its p after Holm's correction over all series of the report.
    """

    name: str
    model: str
    kind: SeriesKind
    steps: tuple[Step, ...]
    limit: float | None = None
    better: Literal["lower", "higher"] = "lower"
    trend: TrendTest | None = None
    adjusted: float | None = None

    @property
    def beyond(self) -> int:
        """Steps whose whole interval lies beyond the limit."""
        return sum(map(self._is_beyond, self.steps))

    @property
    def verdict(self) -> str:
        """What the series says, in a few words."""
        if self.beyond:
            return f"beyond its limit in {self.beyond} of {len(self.steps)} steps"
        if self.adjusted is None or self.trend is None:
            return "too little to tell a trend"
        if self.adjusted > ALPHA:
            return "no trend"
        rises = self.trend.z > 0
        worse = rises == (self.better == "lower")
        return f"{'rises' if rises else 'falls'}: {'worse' if worse else 'better'} with time"

    def _is_beyond(self, step: Step) -> bool:
        if self.limit is None or step.low is None or step.high is None:
            return False
        return step.low > self.limit if self.better == "lower" else step.high < self.limit


def share_series(
    name: str, model: str, spans: Sequence[tuple[int, int]], counts: Sequence[tuple[int, int]],
    limit: float | None = None,
) -> RateSeries:  # fmt: skip
    """A share from (cases, rows) of each span."""
    steps = tuple(_share_step(a, b, k, n) for (a, b), (k, n) in zip(spans, counts, strict=True))
    trend = share_trend([k for k, _ in counts], [n for _, n in counts])
    return RateSeries(name, model, "share", steps, limit, trend=trend)


def rate_series(
    name: str, model: str, spans: Sequence[tuple[int, int]], counts: Sequence[tuple[int, int]]
) -> RateSeries:
    """Events a day from (events, ns of exposure) of each span."""
    steps = tuple(
        _rate_step(a, b, events, ns / DAY_NS)
        for (a, b), (events, ns) in zip(spans, counts, strict=True)
    )
    trend = poisson_trend([k for k, _ in counts], [ns / DAY_NS for _, ns in counts])
    return RateSeries(name, model, "rate", steps, trend=trend)


def metric_series(name: str, model: str, steps: Sequence[Step], limit: float | None) -> RateSeries:
    """A metric as it was measured or estimated; one that is best at zero by its size."""
    better: Literal["lower", "higher"]
    better = "lower" if _of(name) in LESS_IS_BETTER | ZERO_IS_BEST else "higher"
    values = [step.value for step in steps if step.value is not None]
    by_size = [abs(value) for value in values] if _of(name) in ZERO_IS_BEST else values
    held = None if _of(name) in ZERO_IS_BEST else limit
    trend = mann_kendall(by_size)
    return RateSeries(name, model, "metric", tuple(steps), held, better, trend)


def with_adjusted(series: Sequence[RateSeries]) -> list[RateSeries]:
    """All series of a report, each with its p after Holm's correction over all of them."""
    tested = [one for one in series if one.trend is not None]
    p = holm([one.trend.p for one in tested if one.trend is not None]).tolist() if tested else []
    adjusted = {id(one): value for one, value in zip(tested, p, strict=True)}
    return [replace(one, adjusted=adjusted.get(id(one))) for one in series]


def _share_step(from_ns: int, to_ns: int, cases: int, n: int) -> Step:
    if not n:
        return Step(from_ns, to_ns, None, None, None, cases, n)
    low, high = clopper_pearson(cases, n)
    return Step(from_ns, to_ns, cases / n, low, high, cases, n)


def _rate_step(from_ns: int, to_ns: int, events: int, days: float) -> Step:
    # Of a step that was hardly watched there is no rate: its interval would hold anything.
    if days <= (to_ns - from_ns) / DAY_NS / 100:
        return Step(from_ns, to_ns, None, None, None, events, days)
    low, high = poisson_rate(events, days)
    return Step(from_ns, to_ns, events / days, low, high, events, days)


def _of(name: str) -> str:
    """The metric in the name of a series such as "accuracy, measured"."""
    return name.partition(",")[0]
