"""The Performance page: measured and estimated apart, what the labels are, what is advised."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtWidgets import QLabel, QWidget

from edgewatch.ui.models.performance import performance_view
from edgewatch.ui.shell import MainWindow
from edgewatch.ui.widgets.quality_chart import QualityChart, spoken
from edgewatch.ui.widgets.table import Table

Opener = Callable[[Path], MainWindow]


def window(start: str, end: str, **changed: Any) -> dict[str, Any]:
    """One window as ``edgewatch performance --json`` prints it."""
    metric = {"value": 0.9, "low": 0.85, "high": 0.94, "limit": 0.8, "broken": False}
    return {
        "from": f"2026-03-01T{start}:00.000000Z", "to": f"2026-03-01T{end}:00.000000Z",
        "n": 300, "n_labelled": 120, "min_labels": 50, "complete": True, "judged": True,
        "label": {"coverage": 0.4, "delay_p50_s": 7200.0, "delay_p90_s": 9000.0, "unmatched": []},
        "measured": {"accuracy": metric},
        "estimated": {"accuracy": {**metric, "value": 0.88, "low": 0.8, "high": 0.95}},
        "confusion": {"tp": 40, "fp": 5, "fn": 7, "tn": 68, "positive": "ill", "negative": None},
        **changed,
    }  # fmt: skip


def printed(*windows: dict[str, Any], **changed: Any) -> dict[str, Any]:
    advice = {"retrain": False, "reasons": ["Every metric that is judged is within its limit."]}
    return {"windows": list(windows), "recommendation": advice, "cannot": [], **changed}


def test_a_window_with_too_few_labels_is_a_gap_in_what_was_measured() -> None:
    few = window("01:00", "02:00", judged=False, n_labelled=3)
    view = performance_view(printed(window("00:00", "01:00"), few))
    (accuracy,) = view.metrics
    assert np.isnan(accuracy.measured.value).tolist() == [False, True]
    assert np.isnan(accuracy.estimated.value).tolist() == [False, False]
    assert view.when[0].startswith("2026-03-01T00:00"), "what is told is the window that counts"


def test_the_labels_are_told_with_their_share_and_their_delay() -> None:
    view = performance_view(printed(window("00:00", "01:00")))
    assert view.labels == "120 labels for 300 predictions (40 %), half of them known within 2 h"


def test_truth_by_answer_is_told_in_the_words_of_the_classes() -> None:
    view = performance_view(printed(window("00:00", "01:00")))
    assert view.confusion == (("not ill", "not ill 68 · ill 5"), ("ill", "not ill 7 · ill 40"))
    many = {"classes": ["a", "b", "c"], "truth_by_answer": [[5, 1, 0], [0, 7, 0], [2, 0, 9]]}
    view = performance_view(printed(window("00:00", "01:00", confusion=many)))
    assert view.confusion[2] == ("c", "a 2 · b 0 · c 9")


def test_the_chart_in_words_never_takes_an_estimate_for_a_measurement() -> None:
    (accuracy,) = performance_view(printed(window("00:00", "01:00"))).metrics
    assert spoken(accuracy) == (
        "Accuracy: measured 0.9 (0.85 to 0.94), estimated 0.88 (0.8 to 0.95), accepted limit 0.8"
    )
    unlabelled = window("00:00", "01:00", measured={}, judged=None)
    (accuracy,) = performance_view(printed(unlabelled)).metrics
    assert spoken(accuracy).startswith("Accuracy: not measured, estimated 0.88")


def test_without_a_window_there_is_nothing_to_show() -> None:
    assert performance_view(printed()) is None


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_page_shows_what_the_record_holds(
    open_window: Opener, site: Path, qtbot, theme: str
) -> None:
    opened = open_window(site)
    opened.preferences.theme = theme
    opened.open_page("performance")
    qtbot.waitUntil(lambda: not opened.page.is_empty, timeout=30_000)
    assert "labels for" in opened.findChild(QLabel, "performance_labels").text()
    table = opened.findChild(Table, "performance_table")
    assert table.select("roc_auc")
    chart = opened.findChild(QualityChart, "quality_chart")
    assert chart.accessibleName().startswith("ROC AUC: measured 0.")
    assert ", estimated 0." in chart.accessibleName()


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
