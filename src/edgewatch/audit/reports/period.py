"""The report of a period: what post-market surveillance has to watch, step by step.

MDR articles 83 to 86 and 88 (Regulation (EU) 2017/745) ask for data on quality and performance
over time and for any statistically significant rise in the frequency of incidents; the AI Act
(Regulation (EU) 2024/1689), article 72, for the same of a system in use. What counts as an
incident is a person's decision: here stand the rates that it is taken from.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from edgewatch.alarms.settings import rules_for
from edgewatch.alarms.trust import TrustState
from edgewatch.audit.report.performed import Performed, PerformedWindow, Value
from edgewatch.audit.reports.period_series import (
    RateSeries,
    Step,
    metric_series,
    rate_series,
    share_series,
    with_adjusted,
)
from edgewatch.audit.times import Period
from edgewatch.audit.trust_over_time import trust_spans
from edgewatch.audit.watched import gaps_in
from edgewatch.site.config import SiteConfig
from edgewatch.store import counting
from edgewatch.store.connection import Connection
from edgewatch.store.hardware import affected_spans
from edgewatch.store.models import models

_HOUR_NS = 3_600_000_000_000
_DAY_NS = 24 * _HOUR_NS
_MOST_STEPS = 400
_Spans = Sequence[tuple[int, int]]

NOT_COVERED = (
    "What happened to patients: EdgeWatch sees a model and its equipment, nothing else.",
    "Predictions that never reached the record.",
    "Times without an agent: alarms could not be raised then, and rates are over watched time.",
    "Causes: a trend says that something changed, not why.",
    "Windows of drift overlap, and neighbouring predictions resemble each other: intervals of "
    "shares are narrower than they would be of independent cases.",
)


@dataclass(frozen=True, slots=True)
class PeriodReport:
    """The report: ``series`` of the site first, then of each model."""

    site: str
    version: str
    period: Period
    step_ns: int
    models: tuple[str, ...]
    series: tuple[RateSeries, ...]


def default_step_ns(period: Period) -> int:
    """Steps that a person can read: hours of two days, days of two months, else weeks or months.

    >>> default_step_ns(Period(0, 30 * _DAY_NS)) == _DAY_NS
    True
    """
    days = (period.to_ns - period.from_ns) / _DAY_NS
    if days <= 2:
        return _HOUR_NS
    if days <= 62:
        return _DAY_NS
    return 7 * _DAY_NS if days <= 400 else 30 * _DAY_NS


def steps_of(period: Period, step_ns: int) -> list[tuple[int, int]]:
    """The period cut at multiples of the step since the epoch, as windows of performance are.

    Raises:
        ValueError: there would be more than 400 steps, or none.
    """
    if step_ns <= 0 or period.to_ns <= period.from_ns:
        raise ValueError("a period and its steps must be longer than nothing")
    first = period.from_ns // step_ns * step_ns
    if (period.to_ns - first) // step_ns >= _MOST_STEPS:
        raise ValueError(f"a period of more than {_MOST_STEPS} steps")
    edges = range(first, period.to_ns, step_ns)
    return [(max(at, period.from_ns), min(at + step_ns, period.to_ns)) for at in edges]


def period_series(
    db: Connection,
    config: SiteConfig,
    period: Period,
    step_ns: int,
    performance: Iterable[Performed],
    only: str | None = None,
) -> tuple[RateSeries, ...]:
    """All series of a site, those of each model (or of ``only`` one) after those of the site."""
    steps = steps_of(period, step_ns)
    names = [only] if only else list(dict.fromkeys(model.name for model in models(db)))
    found = [*_of_site(db, period, steps)]
    for name in names:
        bad = _do_not_rely(db, period, config, name)
        found += _of_model(db, config, name, steps, bad)
    for one in performance:
        found += _of_performance(one)
    return tuple(with_adjusted(found))


def _of_site(db: Connection, period: Period, steps: _Spans) -> Iterator[RateSeries]:
    gaps = [(gap.from_ns, gap.to_ns) for gap in gaps_in(db, period)]
    watched = [(b - a) - _inside(gaps, a, b) for a, b in steps]
    rows = db.execute(
        """SELECT code, priority, raised_ns FROM alarm WHERE raised_ns >= ? AND raised_ns < ?
           ORDER BY code""",
        (period.from_ns, period.to_ns),
    ).fetchall()
    raised = [(str(code), str(priority), int(at)) for code, priority, at in rows]
    high = [at for _, priority, at in raised if priority == "high"]
    yield rate_series("alarms of high priority", "", steps, _events(high, steps, watched))
    for code in sorted({code for code, _, _ in raised}):
        times = [at for one, _, at in raised if one == code]
        yield rate_series(f"alarm {code}", "", steps, _events(times, steps, watched))
    yield RateSeries(
        "time without an agent",
        "",
        "metric",
        tuple(Step(a, b, _inside(gaps, a, b) / (b - a), None, None) for a, b in steps),
    )


def _of_model(
    db: Connection, config: SiteConfig, name: str, steps: _Spans, bad: _Spans
) -> Iterator[RateSeries]:
    tallies = [_tally(db, name, a, b) for a, b in steps]
    errors = rules_for(config)["model.errors"].limit
    limit = None if errors is None else errors / 100
    of = [n for n, _ in tallies]
    yield share_series("failed runs", name, steps, [(e, n) for n, e in tallies], limit)
    affected = [_count(db, name, affected_spans(db, name, a, b)) for a, b in steps]
    yield share_series(
        "affected by replaced equipment", name, steps, list(zip(affected, of, strict=True))
    )
    relied = [_count(db, name, _clipped(bad, a, b)) for a, b in steps]
    yield share_series("do not rely", name, steps, list(zip(relied, of, strict=True)))
    yield share_series("drifted windows", name, steps, [_drifted(db, name, a, b) for a, b in steps])


def _of_performance(one: Performed) -> Iterator[RateSeries]:
    """A series for each metric, measured and estimated apart."""
    for way in ("measured", "estimated"):
        names = dict.fromkeys(m.name for w in one.windows for m in w.metrics if getattr(m, way))
        for name in names:
            found = [(w, m) for w in one.windows for m in w.metrics if m.name == name]
            limits = [m.limit for _, m in found if m.limit is not None]
            steps = [_step(w, getattr(m, way)) for w, m in found]
            yield metric_series(f"{name}, {way}", one.model, steps, limits[-1] if limits else None)


def _step(window: PerformedWindow, value: Value | None) -> Step:
    if value is None:
        return Step(window.from_ns, window.to_ns, None, None, None)
    return Step(window.from_ns, window.to_ns, value.value, value.low, value.high)


def _do_not_rely(
    db: Connection, period: Period, config: SiteConfig, name: str
) -> list[tuple[int, int]]:
    worst: TrustState = "do-not-rely"
    spans = trust_spans(db, period, config, name)
    return [(span.from_ns, span.to_ns) for span in spans if span.state == worst]


def _tally(db: Connection, name: str, from_ns: int, to_ns: int) -> tuple[int, int]:
    found = [counting.tally(db, m.id, from_ns, to_ns) for m in models(db, name)]
    return sum(one.n for one in found), sum(one.errors for one in found)


def _count(db: Connection, name: str, spans: Iterable[tuple[int, int]]) -> int:
    return sum(counting.count(db, name, a, b) for a, b in spans)


def _drifted(db: Connection, name: str, from_ns: int, to_ns: int) -> tuple[int, int]:
    """Windows of which anything was over its limit, and windows."""
    row = db.execute(
        """SELECT coalesce(sum(worst), 0), count(*) FROM
             (SELECT max(exceeded) AS worst FROM measurement
              WHERE model = ? AND to_ns >= ? AND to_ns < ? GROUP BY model_id, from_ns, to_ns)""",
        (name, from_ns, to_ns),
    ).fetchone()
    return int(row[0]), int(row[1])


def _events(times: Iterable[int], steps: _Spans, watched: Sequence[int]) -> list[tuple[int, int]]:
    counts = Counter(i for t in times for i, (a, b) in enumerate(steps) if a <= t < b)
    return [(counts[i], exposure) for i, exposure in enumerate(watched)]


def _inside(spans: _Spans, from_ns: int, to_ns: int) -> int:
    return sum(b - a for a, b in _clipped(spans, from_ns, to_ns))


def _clipped(spans: _Spans, from_ns: int, to_ns: int) -> list[tuple[int, int]]:
    cut = ((max(a, from_ns), min(b, to_ns)) for a, b in spans)
    return [(a, b) for a, b in cut if a < b]
