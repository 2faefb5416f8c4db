"""Performance: measured where the truth has come, estimated where it has not."""

from __future__ import annotations

from collections.abc import Sequence

from edgewatch.audit.document import (
    Block,
    Figure,
    Heading,
    Inline,
    Lines,
    Moment,
    Paragraph,
    Section,
    Table,
)
from edgewatch.audit.document.chart import Point, Series, chart
from edgewatch.audit.document.drawing import Drawing
from edgewatch.audit.document.words import number
from edgewatch.audit.report.performed import MetricSeen, Performed, PerformedWindow, Value
from edgewatch.audit.report.subject import Subject
from edgewatch.audit.times import Period

_MEASURED, _ESTIMATED = "#1565c0", "#8d6e63"
_MOST_CHARTS = 3
_NOT_WORKED_OUT = (
    "Performance was not worked out for this report. Labels and outputs are in log.db where "
    "single predictions were not left out."
)
_METHODS = (
    "Intervals are of 95 %; docs/quality.md names the method of each metric. An estimate is made "
    "from the reference and from the outputs alone, and is no measurement."
)


def section(subject: Subject) -> Section:
    """A part for each model whose performance was worked out."""
    blocks = [block for one in subject.performance for block in model_blocks(one, subject.period)]
    if not blocks:
        return Section("Performance", (Paragraph(_NOT_WORKED_OUT, quiet=True),))
    return Section("Performance", (Paragraph(_METHODS), *blocks))


def model_blocks(one: Performed, period: Period) -> list[Block]:
    """One model: its metrics with limits drawn, then all windows as a table."""
    drawn = _drawn(one.windows)
    return [
        Heading(one.model),
        *(Figure(_chart(name, one.windows, period)) for name in drawn),
        Table(
            ("From", "To", "Predictions", "Labelled", "Metric", "Measured", "Estimated", "Limit",
             "Verdict"),
            [_row(window, metric) for window in one.windows for metric in window.metrics],
            empty="No predictions in this period, or no metric for them.",
        ),
        *(Paragraph(f"Cannot be estimated: {why}.", quiet=True) for why in one.cannot),
    ]  # fmt: skip


def _drawn(windows: Sequence[PerformedWindow]) -> list[str]:
    """The metrics with a limit, else the first there is."""
    every = [metric for window in windows for metric in window.metrics]
    held = dict.fromkeys(metric.name for metric in every if metric.limit is not None)
    return list(held or dict.fromkeys(metric.name for metric in every[:1]))[:_MOST_CHARTS]


def _chart(name: str, windows: Sequence[PerformedWindow], period: Period) -> Drawing:
    found = [(w, m) for w in windows for m in w.metrics if m.name == name]
    limits = [m.limit for _, m in found if m.limit is not None]
    series = (
        Series("estimated", _ESTIMATED, _points([(w, m.estimated) for w, m in found]), dashed=True),
        Series("measured", _MEASURED, _points([(w, m.measured) for w, m in found])),
    )
    return chart(name, series, period, limits[-1] if limits else None)


def _points(found: Sequence[tuple[PerformedWindow, Value | None]]) -> tuple[Point, ...]:
    return tuple(
        Point((w.from_ns + w.to_ns) // 2, one.value, one.low, one.high) for w, one in found if one
    )


def _row(window: PerformedWindow, metric: MetricSeen) -> tuple[Inline, ...]:
    verdict = {True: "beyond its limit", False: "within", None: "not judged"}[metric.broken]
    return (
        Moment(window.from_ns),
        Moment(window.to_ns),
        window.n,
        window.labelled,
        metric.name,
        _shown(metric.measured),
        _shown(metric.estimated),
        metric.limit,
        verdict if metric.measured else "—",
    )


def _shown(one: Value | None) -> Inline:
    if one is None:
        return None
    if one.low is None or one.high is None:
        return number(one.value)
    return Lines((number(one.value), f"{number(one.low)} to {number(one.high)}"))
