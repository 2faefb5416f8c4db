"""The report of a period: rates with intervals, limits and trends."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from pathlib import Path

import pytest

from edgewatch.audit.document import to_html
from edgewatch.audit.report.performed import MetricSeen, Performed, PerformedWindow, Value
from edgewatch.audit.reports.period import (
    PeriodReport,
    default_step_ns,
    period_series,
    steps_of,
)
from edgewatch.audit.reports.period_document import period_csv, period_document, period_json
from edgewatch.audit.reports.period_series import (
    RateSeries,
    Step,
    metric_series,
    rate_series,
    share_series,
    with_adjusted,
)
from edgewatch.audit.times import Period
from support.reported import Page, subject_of

S = 1_000_000_000
T0 = 1_767_225_600 * S
DAY = 86_400 * S
SPANS = [(i * DAY, (i + 1) * DAY) for i in range(8)]


@pytest.fixture(scope="module")
def report(story: Path) -> PeriodReport:
    period = Period(T0, T0 + 200 * S)
    with subject_of(story, period) as subject:
        series = period_series(subject.db, subject.config, period, 20 * S, [])
    return PeriodReport("Ward 3", "1.2.3", period, 20 * S, ("cytology",), series)


def series_of(report: PeriodReport, name: str) -> RateSeries:
    return next(one for one in report.series if one.name == name)


def test_affected_predictions_are_counted_step_by_step(report: PeriodReport) -> None:
    counts = [step.count for step in series_of(report, "affected by replaced equipment").steps]
    assert counts == [0, 0, 0, 19, 20, 20, 20, 10, 0, 0]


def test_predictions_not_to_be_relied_on_are_those_of_the_trust_then(report: PeriodReport) -> None:
    found = series_of(report, "do not rely")
    assert [step.count for step in found.steps] == [0, 0, 0, 19, 20, 20, 20, 20, 10, 20]
    assert found.verdict == "rises: worse with time"


def test_an_alarm_is_counted_over_watched_time_alone(report: PeriodReport) -> None:
    found = series_of(report, "alarm device.changed")
    assert [step.count for step in found.steps] == [0, 0, 0, 1, 0, 0, 0, 0, 0, 0]
    watched = [round(step.exposure * 86_400) for step in found.steps if step.exposure is not None]
    assert watched == [20, 20, 20, 20, 20, 20, 20, 20, 10, 20]


def test_drifted_windows_are_counted_where_they_end(report: PeriodReport) -> None:
    found = series_of(report, "drifted windows")
    assert sum(step.count or 0 for step in found.steps) == 4
    assert sum(step.exposure or 0 for step in found.steps) == 5


def test_without_a_failed_run_there_is_an_upper_bound(report: PeriodReport) -> None:
    first = series_of(report, "failed runs").steps[0]
    assert (first.value, first.low, first.count) == (0.0, 0.0, 0)
    assert first.high == pytest.approx(1 - 0.025 ** (1 / 20))  # Clopper-Pearson of 0 in 20


def test_the_document_tells_every_series_and_what_is_not_covered(report: PeriodReport) -> None:
    page = Page(to_html(period_document(report)).decode())
    for one in report.series:
        assert one.name in page.text
    assert "Clopper-Pearson (exact), 95 %" in page.text
    assert "EdgeWatch sees a model and its equipment, nothing else." in page.text


def test_json_and_csv_hold_the_same_steps(report: PeriodReport) -> None:
    plain = period_json(report)
    rows = list(csv.DictReader(io.StringIO(period_csv(report).decode("utf-8-sig"))))
    assert len(rows) == sum(len(one["steps"]) for one in plain["series"])
    assert (
        plain["series"][0]["steps"][0]["from"] == rows[0]["from"] == "2026-01-01T00:00:00.000000Z"
    )


def test_steps_lie_on_multiples_and_are_cut_at_the_ends() -> None:
    assert steps_of(Period(5, 25), 10) == [(5, 10), (10, 20), (20, 25)]


@pytest.mark.parametrize(
    ("days", "step"), [(1, DAY // 24), (30, DAY), (365, 7 * DAY), (900, 30 * DAY)]
)
def test_steps_can_be_read(days: int, step: int) -> None:
    assert default_step_ns(Period(0, days * DAY)) == step


def test_too_many_steps_are_refused() -> None:
    with pytest.raises(ValueError, match="more than 400 steps"):
        steps_of(Period(0, 500 * DAY), DAY)


def test_a_rate_that_grows_is_told_and_a_steady_one_is_not() -> None:
    growing = rate_series("alarms", "", SPANS, [(k, DAY) for k in (1, 2, 4, 7, 9, 14, 16, 22)])
    steady = rate_series("alarms", "", SPANS, [(k, DAY) for k in (5, 6, 4, 5, 5, 6, 4, 5)])
    found = with_adjusted([growing, steady])
    assert [one.verdict for one in found] == ["rises: worse with time", "no trend"]


def test_counts_in_bursts_are_no_trend() -> None:
    bursts = rate_series("alarms", "", SPANS, [(k, DAY) for k in (0, 0, 30, 0, 0, 0, 45, 0)])
    assert with_adjusted([bursts])[0].verdict == "no trend"
    assert bursts.trend is not None
    assert bursts.trend.dispersion > 5


def test_a_limit_is_broken_by_the_whole_interval_alone() -> None:
    few = share_series("failed runs", "m", SPANS[:1], [(3, 100)], limit=0.02)
    many = share_series("failed runs", "m", SPANS[:1], [(300, 10_000)], limit=0.02)
    assert (few.beyond, many.beyond) == (0, 1)
    assert many.verdict == "beyond its limit in 1 of 1 steps"


def test_a_metric_that_falls_is_worse_and_an_error_that_falls_is_better() -> None:
    values = [0.95, 0.94, 0.93, 0.91, 0.9, 0.88, 0.86, 0.85]
    steps = [Step(a, b, v, v - 0.2, v + 0.05) for (a, b), v in zip(SPANS, values, strict=True)]
    accuracy, brier = (
        metric_series(f"{n}, measured", "m", steps, None) for n in ("accuracy", "brier")
    )
    found = with_adjusted([accuracy, brier])
    assert [one.verdict for one in found] == ["falls: worse with time", "falls: better with time"]


def test_performance_is_a_series_for_each_metric_and_way(story: Path) -> None:
    seen = MetricSeen("accuracy", Value(0.7, 0.6, 0.75), Value(0.9, 0.8, 1.0), 0.85, True)
    done = Performed("cytology", (PerformedWindow(T0, T0 + 20 * S, 20, 18, (seen,)),))
    period = Period(T0, T0 + 200 * S)
    with subject_of(story, period) as subject:
        found = period_series(subject.db, subject.config, period, 20 * S, [done], "cytology")
    of_metric = {one.name: one for one in found if one.kind == "metric" and one.model}
    assert [*of_metric] == ["accuracy, measured", "accuracy, estimated"]
    assert of_metric["accuracy, measured"].beyond == 1
    assert replace(of_metric["accuracy, estimated"], limit=None).beyond == 0
