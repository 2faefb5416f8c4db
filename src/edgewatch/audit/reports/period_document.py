"""The report of a period as a document, as JSON and as CSV: one content, three shapes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from edgewatch.alarms.shapes import rfc3339
from edgewatch.audit.document import (
    Block,
    Box,
    Bullets,
    Document,
    Facts,
    Figure,
    Heading,
    Inline,
    Moment,
    Paragraph,
    Section,
    Table,
)
from edgewatch.audit.document.chart import Point, Series, chart
from edgewatch.audit.document.words import duration, number
from edgewatch.audit.reports.period import NOT_COVERED, PeriodReport
from edgewatch.audit.reports.period_series import ALPHA, METHODS, RateSeries, Step
from edgewatch.audit.text import csv_bytes

FORMAT = "edgewatch period/1"
_COLOUR = "#1565c0"
_COLUMNS = (
    "model", "series", "kind", "from", "to", "value", "low", "high", "count", "exposure", "limit",
)  # fmt: skip
_ADJUSTED = (
    f"A trend is told where p, after Holm's correction over all series of this report, is at most "
    f"{ALPHA}. A step is beyond its limit where its whole interval is."
)


def period_document(report: PeriodReport) -> Document:
    """The report for people."""
    parts = ["", *report.models]
    return Document(
        f"EdgeWatch period report: {report.site}",
        (
            _head(report),
            *(_part(name, report) for name in parts if _of(report, name)),
            Section("How it was computed", (Bullets((*METHODS.values(), _ADJUSTED)),)),
            Section("What this report does not cover", (Box("limits", (Bullets(NOT_COVERED),)),)),
        ),
    )


def period_json(report: PeriodReport) -> dict[str, Any]:
    """The report for programs; ``docs/reports.md`` tells its shape."""
    return {
        "format": FORMAT,
        "site": report.site,
        "edgewatch": report.version,
        "from": rfc3339(report.period.from_ns),
        "to": rfc3339(report.period.to_ns),
        "step_s": report.step_ns / 1e9,
        "series": [_series_json(one) for one in report.series],
        "methods": dict(METHODS),
        "does_not_cover": list(NOT_COVERED),
    }


def period_csv(report: PeriodReport) -> bytes:
    """The report for a spreadsheet: a line for each step of each series."""
    return csv_bytes(_COLUMNS, _lines(report))


def _lines(report: PeriodReport) -> Iterator[list[object]]:
    for one in report.series:
        for step in one.steps:
            yield [
                one.model, one.name, one.kind, rfc3339(step.from_ns), rfc3339(step.to_ns),
                step.value, step.low, step.high, step.count, step.exposure, one.limit,
            ]  # fmt: skip


def _series_json(one: RateSeries) -> dict[str, Any]:
    trend = one.trend
    return {
        "model": one.model or None,
        "name": one.name,
        "kind": one.kind,
        "limit": one.limit,
        "verdict": one.verdict,
        "beyond": one.beyond,
        "trend": None
        if trend is None
        else {
            "test": trend.test,
            "steps": trend.steps,
            "z": trend.z,
            "p": trend.p,
            "p_adjusted": one.adjusted,
            "dispersion": trend.dispersion,
        },
        "steps": [_step_json(step) for step in one.steps],
    }


def _step_json(step: Step) -> dict[str, Any]:
    return {
        "from": rfc3339(step.from_ns),
        "to": rfc3339(step.to_ns),
        "value": step.value,
        "low": step.low,
        "high": step.high,
        "count": step.count,
        "exposure": step.exposure,
    }


def _of(report: PeriodReport, model: str) -> list[RateSeries]:
    return [one for one in report.series if one.model == model]


def _head(report: PeriodReport) -> Section:
    rows = [(one.model or "site", one.name, one.verdict, _p(one)) for one in report.series]
    return Section(
        "The period in short",
        (
            Facts(
                (
                    ("Site", report.site),
                    ("From", Moment(report.period.from_ns)),
                    ("Up to (not including)", Moment(report.period.to_ns)),
                    ("Steps of", duration(report.step_ns)),
                    ("Written by", f"EdgeWatch {report.version}"),
                )
            ),
            Paragraph(_told(report)),
            Table(("Of", "What", "Finding", "p (Holm)"), rows, empty="Nothing was recorded."),
        ),
    )


def _told(report: PeriodReport) -> str:
    beyond = [one for one in report.series if one.beyond]
    worse = [one for one in report.series if "worse" in one.verdict]
    if not beyond and not worse:
        return "No series was beyond a limit, and none became worse with time."
    return (
        f"{len(beyond)} of {len(report.series)} series were beyond a limit at some time, and "
        f"{len(worse)} became worse with time."
    )


def _part(model: str, report: PeriodReport) -> Section:
    blocks: list[Block] = []
    for one in _of(report, model):
        blocks += [Heading(f"{one.name}: {one.verdict}"), *_drawn(one, report), _table(one)]
    return Section(model or "The site", tuple(blocks))


def _drawn(one: RateSeries, report: PeriodReport) -> Iterator[Block]:
    """A chart of steps that have a value; a single one is no course."""
    points = tuple(
        Point((step.from_ns + step.to_ns) // 2, step.value, step.low, step.high)
        for step in one.steps
        if step.value is not None
    )
    if len(points) > 1 and any(point.value for point in points):
        yield Figure(chart(one.name, [Series("", _COLOUR, points)], report.period, one.limit))


def _table(one: RateSeries) -> Table:
    counted = any(step.count is not None for step in one.steps)
    heads = ("From", "To", "Value", "Low", "High", *(("Count", "Of") if counted else ()))
    rows = [_row(step, counted=counted) for step in one.steps if _has_something(step)]
    return Table(heads, rows, empty="Nothing in this period.", rest_in="the same report as .csv")


def _has_something(step: Step) -> bool:
    return step.value is not None


def _row(step: Step, *, counted: bool) -> tuple[Inline, ...]:
    values = (Moment(step.from_ns), Moment(step.to_ns), step.value, step.low, step.high)
    return (*values, step.count, step.exposure) if counted else values


def _p(one: RateSeries) -> Inline:
    return None if one.adjusted is None else number(one.adjusted, 2)
