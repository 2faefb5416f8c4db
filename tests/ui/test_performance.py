"""The Performance page: measured and estimated apart, what the labels are, what is advised."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtWidgets import QLabel, QWidget

from edgewatch.monitors.quality.limits import Limit
from edgewatch.monitors.quality.retrain import TEMPLATES, Judged, recommend
from edgewatch.statistics.quality.metric import Metric
from edgewatch.ui.models.advice_words import SENTENCES, reason_words
from edgewatch.ui.models.performance import PerformanceView, performance_view
from edgewatch.ui.shell import MainWindow
from edgewatch.ui.widgets.calibration_chart import CalibrationChart
from edgewatch.ui.widgets.confusion_view import ConfusionView
from edgewatch.ui.widgets.quality_chart import QualityChart, spoken
from edgewatch.ui.widgets.table import Table

Opener = Callable[[Path], MainWindow]


def part(n: int, accuracy: float, adjusted_p: float) -> dict[str, Any]:
    metric = {"value": accuracy, "low": accuracy - 0.1, "high": accuracy + 0.1, "n": n}
    return {
        "n": n, "n_labelled": n, "metrics": {"accuracy": metric}, "gap_best": {"accuracy": 0.2},
        "gap_whole": {}, "p": adjusted_p, "adjusted_p": adjusted_p, "judged": True,
    }  # fmt: skip


def window(start: str, end: str, **changed: Any) -> dict[str, Any]:
    """One window as ``edgewatch performance --json`` prints it."""
    metric = {"value": 0.9, "low": 0.85, "high": 0.94, "limit": 0.8, "broken": False}
    within = {
        "n": 50,
        "predicted": 0.52,
        "observed": 0.5,
        "observed_low": 0.4,
        "observed_high": 0.6,
    }
    off = {"n": 70, "predicted": 0.9, "observed": 0.6, "observed_low": 0.5, "observed_high": 0.7}
    return {
        "from": f"2026-03-01T{start}:00.000000Z", "to": f"2026-03-01T{end}:00.000000Z",
        "n": 300, "n_labelled": 120, "min_labels": 50, "complete": True, "judged": True,
        "label": {"coverage": 0.4, "unmatched": ["?"]},
        "label_delay_s": {"p10": 600.0, "p50": 7200.0, "p90": 200_000.0},
        "measured": {"accuracy": metric},
        "estimated": {"accuracy": {**metric, "value": 0.88, "low": 0.8, "high": 0.95}},
        "confusion": {"tp": 40, "fp": 5, "fn": 7, "tn": 68, "positive": "ill", "negative": None},
        "calibration": [within, off],
        "segments": {"sex": {"f": part(60, 0.9, 1.0), "m": part(60, 0.7, 0.01)},
                     "site": {"only": part(120, 0.8, 1.0)}},
        **changed,
    }  # fmt: skip


def view_of(*windows: dict[str, Any]) -> PerformanceView:
    advice = {"retrain": False, "reasons": ["Every metric that is judged is within its limit."]}
    view = performance_view({"windows": list(windows), "recommendation": advice, "cannot": []})
    assert view is not None
    return view


def test_a_window_with_too_few_labels_is_a_gap_in_what_was_measured() -> None:
    few = window("01:00", "02:00", judged=False, n_labelled=3)
    view = view_of(window("00:00", "01:00"), few)
    (accuracy,) = view.metrics
    assert np.isnan(accuracy.measured.value).tolist() == [False, True]
    assert np.isnan(accuracy.estimated.value).tolist() == [False, False]
    assert view.told == 0, "what is told is the window that counts"
    assert view.counts.labelled.tolist() == [120, 3]
    assert "Too few to judge: 50 are needed." in view.window(1).labels


def test_a_window_is_found_by_a_moment_in_it_or_near_it() -> None:
    view = view_of(window("00:00", "01:00"), window("05:00", "06:00"))
    second = float(view.counts.from_s[1])
    assert view.window_at(second + 60) == 1
    assert view.window_at(second - 60) == 1
    assert view.window_at(float(view.counts.to_s[0]) + 60) == 0


def test_labels_are_told_with_their_share_and_how_late_they_came() -> None:
    told = view_of(window("00:00", "01:00")).window(0)
    assert told.labels.startswith("120 labels for 300 predictions (40 %).")
    assert "Labels that fit no class: ?." in told.labels
    assert [(one.share, one.within) for one in told.delays] == [
        ("the first tenth", "10 min"),
        ("half", "2 h"),
        ("nine tenths", "2 d 7 h"),
    ]


def test_truth_by_answer_is_told_in_the_words_of_the_classes(qtbot) -> None:  # type: ignore[no-untyped-def]
    told = view_of(window("00:00", "01:00")).window(0).confusion
    assert told is not None
    assert told.classes == ("not ill", "ill")
    assert told.counts.tolist() == [[68, 5], [7, 40]]
    assert told.shares[1].tolist() == [7 / 47, 40 / 47]
    shown = ConfusionView()
    qtbot.addWidget(shown)
    shown.show_confusion(told)
    assert "ill: not ill 7, ill 40" in shown.accessibleName()
    assert shown.as_table()[1][1] == ("ill", "7", "40")
    many = {"classes": ["a", "b", "c"], "truth_by_answer": [[5, 1, 0], [0, 7, 0], [2, 0, 9]]}
    of_many = view_of(window("00:00", "01:00", confusion=many)).window(0).confusion
    assert of_many is not None
    assert of_many.counts.shape == (3, 3)


def test_calibration_says_which_scores_are_no_probabilities(qtbot) -> None:  # type: ignore[no-untyped-def]
    chart = CalibrationChart()
    qtbot.addWidget(chart)
    chart.show_points(view_of(window("00:00", "01:00")).window(0).calibration)
    assert chart.summary() == ("Calibration is off by more than chance: said 90 %, came true 60 %.")
    assert len(chart.as_table()[1]) == 2
    chart.show_points(())
    assert "too few labels" in chart.summary()


def test_parts_that_stand_out_come_first_and_a_lone_part_is_none() -> None:
    parts = view_of(window("00:00", "01:00")).window(0).parts
    assert [(one.column, one.part, one.worse) for one in parts] == [
        ("sex", "m", True),
        ("sex", "f", False),
    ]


def test_the_chart_in_words_never_takes_an_estimate_for_a_measurement() -> None:
    (accuracy,) = view_of(window("00:00", "01:00")).metrics
    assert spoken(accuracy) == (
        "Accuracy: measured 0.9 (0.85 to 0.94), estimated 0.88 (0.8 to 0.95), accepted limit 0.8"
    )
    (accuracy,) = view_of(window("00:00", "01:00", measured={}, judged=None)).metrics
    assert spoken(accuracy).startswith("Accuracy: not measured, estimated 0.88")


def test_reasons_are_said_in_the_language_spoken_and_every_one_of_them_can_be() -> None:
    assert SENTENCES == TEMPLATES
    limits = {"accuracy": Limit("accuracy", 0.8, "declared")}
    judged = Judged(100, {"accuracy": Metric(0.7, 0.65, 0.75, 100)}, {"accuracy": 5.0})
    advice = recommend([judged], limits, 50).as_json()
    assert advice["reasons"][0].startswith("accuracy is 0.7 (0.65 to 0.75) over 100 rows")
    assert [reason_words(one) for one in advice["said"]] == [
        "Accuracy is 0.7 (0.65 to 0.75) over 100 rows with their truth; accepted is 0.8 or more, "
        "as declared."
    ]


def test_without_a_window_there_is_nothing_to_show() -> None:
    assert performance_view({"windows": [], "recommendation": {}, "cannot": []}) is None


def test_the_page_shows_what_the_record_holds(open_window: Opener, site: Path, qtbot) -> None:  # type: ignore[no-untyped-def]
    opened = open_window(site)
    opened.times.choose("all")
    opened.open_page("performance")
    page = opened.page
    qtbot.waitUntil(lambda: not page.is_empty, timeout=30_000)
    assert "labels for" in opened.findChild(QLabel, "performance_labels").text()
    table = opened.findChild(Table, "performance_table")
    assert table.select("roc_auc")
    chart = opened.findChild(QualityChart, "quality_chart")
    assert chart.accessibleName().startswith("ROC AUC: measured 0.")
    assert ", estimated 0." in chart.accessibleName()
    assert len(page.counts.as_table()[1]) == 3
    before = page.detail.when.text()
    chart.clicked.emit(float(page._view.counts.from_s[0]) + 1)
    assert page.detail.when.text() != before, "a click into the chart opens that window"
    assert not page.detail.earlier.isEnabled()
    page.detail.later.click()
    assert page.detail.when.text() == before, "so do the keys"
    # Another span is shown at once as far as it is known, and measured soon after.
    page.span_wanted.emit(opened.times.span.zoomed(0.5))
    qtbot.waitUntil(lambda: page.busy, timeout=5000)
    page._cancel()
    qtbot.waitUntil(lambda: not page.busy, timeout=20_000)
    assert not page.progress.isVisible()
    assert not page.is_empty


def test_before_the_first_prediction_the_page_says_what_to_do(
    open_window: Opener, empty_site: Path, qtbot
) -> None:
    opened = open_window(empty_site)
    opened.open_page("performance")
    said = opened.findChild(QWidget, "page_performance_empty")
    qtbot.waitUntil(lambda: "labels import" in said.accessibleName(), timeout=30_000)


def test_closing_the_window_gives_up_what_is_under_way(
    open_window: Opener, site: Path, qtbot
) -> None:
    opened = open_window(site)
    opened.open_page("performance")
    command = opened.page._command
    assert command is not None
    qtbot.waitUntil(lambda: command.busy, timeout=3000)
    opened.shut()
    assert not opened.page.busy


def test_leafing_through_the_pages_starts_nothing(open_window: Opener, site: Path, qtbot) -> None:
    opened = open_window(site)
    opened.open_page("performance")
    page = opened.page
    opened.open_page("system")
    qtbot.waitUntil(lambda: not page.busy, timeout=3000)
    assert page.is_empty, "nothing was measured"
