"""The Drift page: what drifted on top, whatever the span, and each cell opened up."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt

from edgewatch.monitors.baseline import build_baseline
from edgewatch.sdk.paths import record_file
from edgewatch.sdk.trust import NOT_WATCHING
from edgewatch.site.config import load_site
from edgewatch.statistics import fold
from edgewatch.store import measured_windows, measures, models, service
from edgewatch.store.connection import Connection, one_transaction, open_reader, open_writer
from edgewatch.ui.models.baseline import BaselineReader, baseline_words
from edgewatch.ui.models.context import Context
from edgewatch.ui.models.drift import WORST, build_map
from edgewatch.ui.models.drift_cell import cell_detail, word_shares
from edgewatch.ui.models.drift_course import drift_course
from edgewatch.ui.models.drift_events import first_over_ns, last_before, marks_of
from edgewatch.ui.models.drift_measured import of_windows
from edgewatch.ui.models.drift_reader import DriftReader
from edgewatch.ui.models.drift_sketches import step_ns
from edgewatch.ui.models.ranges import bounds
from edgewatch.ui.models.reference import FeatureReference
from edgewatch.ui.models.span import NS, Span
from edgewatch.ui.shell import MainWindow
from edgewatch.ui.widgets.chart_menu import ChartMenu
from support.populated_site import MODEL, Told

Opener = Callable[[Path], MainWindow]
MINUTE = 60 * NS
SHIFTED = {
    "mean radius",
    "mean perimeter",
    "mean area",
    "worst radius",
    "worst perimeter",
    "worst area",
}


@pytest.fixture
def context(story: tuple[Path, Told]) -> Iterator[Context]:
    with closing(open_reader(record_file(story[0]))) as db:
        seen = Context(db, load_site(story[0]), MODEL, NOT_WATCHING, story[1].end_ns)
        yield replace(seen, span=bounds(seen))


def test_the_drift_map_puts_what_drifted_on_top(context: Context) -> None:
    reader = DriftReader()
    shown = reader.read(context, context.span, "psi")
    assert reader.methods()[:4] == [WORST, "evidence", "psi", "ks"]
    assert shown is not None
    assert set(shown.features[:6]) == SHIFTED
    assert shown.over == 6
    assert np.nanmax(shown.ratio[6:]) < 1


def test_worst_of_all_misses_nothing_that_one_measure_alone_sees(context: Context) -> None:
    reader = DriftReader()
    worst = reader.read(context, context.span, WORST)
    ks = reader.read(context, context.span, "ks")
    assert worst is not None
    assert ks is not None
    assert worst.over >= ks.over
    for feature, ratio in zip(ks.features, ks.latest, strict=True):
        assert worst.latest[worst.features.index(feature)] >= ratio
    _, line = drift_course(context, context.span)
    assert line[-1] == np.nanmax(worst.latest)


def test_a_map_at_rest_is_not_read_again(context: Context) -> None:
    reader = DriftReader()
    first = reader.read(context, context.span, WORST)
    moved = Span(context.span.from_ns + 1000, context.span.to_ns + 1000)
    assert reader.read(context, moved, WORST) is first
    assert reader.read(context, context.span.zoomed(0.5), WORST) is not first


def test_a_cell_compares_reference_and_current(context: Context, told: Told) -> None:
    reader = DriftReader()
    shown = reader.read(context, context.span, "psi")
    assert shown is not None
    last = len(shown.ends_ns) - 1
    cell = shown.cell(0, last)
    assert cell is not None
    detail = cell_detail(context, cell, reader.references)
    assert [m.method for m in detail.measures][:3] == ["evidence", "psi", "ks"]
    assert detail.histogram is not None
    assert detail.histogram.reference.sum() == pytest.approx(1, abs=0.05)
    assert detail.reference_rows == 400
    assert detail.current_median is not None
    assert detail.reference_median is not None
    assert detail.current_median > detail.reference_median
    since = first_over_ns(context, shown, 0, last)
    before = last_before(marks_of(context, (), context.span), since or 0)
    assert since is not None
    assert before is not None
    assert before.time_s * NS == pytest.approx(told.swap_ns, abs=NS)
    assert told.swap_ns < since < told.swap_ns + 3 * MINUTE


def _measured(at: int, value: float | None, limit: float | None = 1.0) -> tuple[object, ...]:
    over = int(value is not None and limit is not None and value > limit)
    return (0, at * NS, 20, "x", "input", "psi", value, limit, None, over, None)


def _map(*rows: tuple[object, ...], columns: int = 0):  # type: ignore[no-untyped-def]
    measured = of_windows(rows)  # type: ignore[arg-type]
    ends = np.unique(measured.to_ns)
    if columns:
        ends = np.linspace(0, ends[-1], columns + 1).astype(np.int64)[1:]
    span = Span(0, int(ends[-1]))
    return build_map(measured, np.concatenate([[0], ends[:-1]]), ends, span, "psi")


def test_a_window_with_too_few_rows_is_not_shown_with_the_verdict_before_it() -> None:
    shown = _map(_measured(1, 5.0), _measured(2, 5.0), _measured(3, 2.0, limit=None))
    assert np.isnan(shown.latest).all()
    assert shown.few[0, -1], "it is hatched"
    assert not shown.judged
    assert shown.over == 0


def test_a_cell_of_many_windows_keeps_the_worst() -> None:
    shown = _map(*(_measured(at, 9.0 if at == 50 else 0.1) for at in range(1, 1000)), columns=10)
    assert shown.ratio.shape == (1, 10)
    assert shown.ratio[0, 0] == 9.0
    assert np.isnan(_map(_measured(1, None)).ratio).all()


def test_a_limit_of_zero_is_passed_by_any_value() -> None:
    assert _map(_measured(1, 0.1, limit=0.0)).over == 1
    assert _map(_measured(1, 0.0, limit=0.0)).over == 0


def test_a_feature_of_words_is_told_by_the_share_of_each_word() -> None:
    sex = FeatureReference(
        "sex", -np.inf, np.inf, 0.0, 1.0, np.repeat([0.0, 1.0], (60, 40)), ("female", "male")
    )
    shares = word_shares(sex, ["male"] * 5 + ["female"] * 3 + ["unknown"] * 2)
    assert [(one.word, one.reference, one.current) for one in shares] == [
        ("female", 0.6, 0.3),
        ("male", 0.4, 0.5),
        ("unknown", 0.0, 0.2),
    ]
    assert np.isnan(sex.sigmas(1.0)), "words have no distance from each other"


def test_the_baseline_is_told_with_its_rows_and_who_reviewed_it(context: Context) -> None:
    words = baseline_words(BaselineReader().read(context), context.now_ns)
    assert words.startswith("Compared with 400 rows, in force since ")
    assert words.endswith("Not reviewed by anybody yet (edgewatch baseline approve).")


@pytest.fixture
def long_record(empty_site: Path) -> Iterator[Context]:
    """Five hours of minutes, the readings of the last one far from the reference.

    A window of 200 rows every ten seconds in the last twenty minutes, none of them drifted.
    """
    rng = np.random.default_rng(5)
    reference = rng.normal(size=(2000, 2))
    columns = {"a": reference[:, 0], "b": reference[:, 1]}
    baseline = build_baseline(columns, {}, model=MODEL, model_sha256=None, created_ns=0)
    start = 30_000 * 24 * 60 * MINUTE
    with closing(open_writer(record_file(empty_site))) as db, one_transaction(db):
        content = baseline.canonical().decode()
        measures.activate_baseline(db, baseline.id, MODEL, 2000, content, start)
        model_id = models.remember_model(db, MODEL, "", start, {})
        for minute in range(300):
            rows = rng.normal(size=(60, 2))
            rows[:, 0] += 3.0 * (minute >= 240)
            at = start + minute * MINUTE
            blob = fold(baseline.frame, rows).to_bytes()
            measures.save_rollup(db, model_id, baseline.id, at, blob)
            times, nothing = np.full(60, at, np.int64), np.zeros(60, np.int64)
            service.fold_service(db, model_id, times, nothing, nothing)
        _windows(db, baseline.id, model_id, start + 300 * MINUTE)
    with closing(open_reader(record_file(empty_site))) as db:
        now = start + 300 * MINUTE
        span = Span(start, now)
        yield Context(db, load_site(empty_site), MODEL, NOT_WATCHING, now, span=span)


def _windows(db: Connection, baseline_id: str, model_id: int, end_ns: int) -> None:
    limits = (("psi", 0.1, 0.4), ("ks", 0.05, 0.2), ("missing", 0.0, 0.1), ("evidence", 0.1, 1.0))
    for at in range(end_ns - 20 * MINUTE, end_ns, 10 * NS):
        head = (MODEL, baseline_id, at - 200 * NS)
        rows = [
            (*head, at, 200, name, "input", method, value, limit, 1.0, 0)
            for name in ("a", "b")
            for method, value, limit in limits
        ]
        measures.add_measurements(db, rows, model_id)


def test_long_spans_are_measured_from_sketches_and_need_no_rows(long_record: Context) -> None:
    reader = DriftReader()
    shown = reader.read(long_record, long_record.span, WORST)
    assert shown is not None
    assert shown.whole
    assert shown.features[0] == "a"
    assert shown.over == 1
    over = shown.ratio[0] > 1
    assert shown.ends_ns[np.flatnonzero(over)[0]] - long_record.span.from_ns == pytest.approx(
        240 * MINUTE, abs=2 * step_ns(long_record.span)
    )
    cell = shown.cell(0, len(shown.ends_ns) - 1)
    assert cell is not None
    assert cell.whole
    detail = cell_detail(long_record, cell, reader.references, reader.limits)
    assert detail.current_median == pytest.approx(3.0, abs=0.3)
    assert {"psi", "ks"} <= {one.method for one in detail.measures if one.exceeded}


def test_what_has_outlived_its_windows_is_told_by_its_sketches(long_record: Context) -> None:
    old = Span(long_record.span.from_ns, long_record.span.from_ns + 60 * MINUTE)
    shown = DriftReader().read(long_record, old, WORST)
    assert shown is not None
    assert shown.whole
    assert shown.judged
    assert shown.over == 0


def test_windows_are_sought_without_reading_all_of_them(long_record: Context) -> None:
    db, span = long_record.db, long_record.span
    ends = measured_windows.window_ends(db, MODEL, span.from_ns, span.to_ns, 1000)
    assert len(ends) == 120
    assert ends == sorted(set(ends))
    assert measured_windows.window_ends(db, MODEL, span.from_ns, span.to_ns, 7) == ends[:7]
    halves = (span.from_ns, ends[59], span.to_ns)
    assert measured_windows.last_ends(db, MODEL, halves) == [ends[59], ends[-1]]


def test_the_map_is_walked_zoomed_and_moved_by_keys(open_window: Opener, site: Path, qtbot) -> None:  # type: ignore[no-untyped-def]
    window = open_window(site)
    window.times.choose("all")
    window.open_page("drift")
    page = window.page
    assert not page.is_empty
    assert page.detail.after.text().startswith("First window over its limit:")
    assert "Cytology analyser" in page.detail.after.text()
    shown = page.map
    wanted: list[Span] = []
    page.span_wanted.connect(wanted.append)
    before = shown.cell
    qtbot.keyClick(shown, Qt.Key.Key_Down)
    qtbot.keyClick(shown, Qt.Key.Key_Left)
    assert shown.cell == (before[0] + 1, before[1] - 1)
    assert "times its limit" in shown.accessibleName()
    whole = window.times.span
    qtbot.keyClick(shown, Qt.Key.Key_Plus)
    qtbot.keyClick(shown, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert wanted[0].seconds == pytest.approx(whole.seconds / 2, rel=0.05)
    assert wanted[1].to_ns < wanted[0].to_ns
    qtbot.mousePress(shown, Qt.MouseButton.LeftButton, pos=QPoint(200, 60))
    qtbot.mouseRelease(shown, Qt.MouseButton.LeftButton, pos=QPoint(300, 60))
    assert wanted[2].seconds < whole.seconds
    headers, rows = shown.as_table()
    assert headers[1:] == page.map._map.features
    assert len(rows) > 3
    assert shown.findChild(ChartMenu) is not None
