"""The History page: what led to what, on one axis, over any stretch of time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt

from edgewatch.sdk.paths import record_file
from edgewatch.sdk.trust import NOT_WATCHING
from edgewatch.site.config import SiteConfig, load_site
from edgewatch.store.connection import open_reader
from edgewatch.store.tiers import DAY_NS, HOUR_NS, MINUTE_NS
from edgewatch.ui.models.affected import affected_predictions
from edgewatch.ui.models.chain import chain
from edgewatch.ui.models.context import Context
from edgewatch.ui.models.cursors import Cursors, readout
from edgewatch.ui.models.happenings import Filter, happenings, moment_of_alarm
from edgewatch.ui.models.history import history_view
from edgewatch.ui.models.ranges import bounds
from edgewatch.ui.models.sketched import AT_ONCE, BandReader
from edgewatch.ui.models.span import NS, Span
from edgewatch.ui.models.stretches import joined
from edgewatch.ui.shell import MainWindow
from edgewatch.ui.widgets.predictions_dialog import PredictionsDialog
from support.populated_site import MODEL, SLOT, Told
from support.tiered import MODEL as SCORER
from support.tiered import START_NS, Tiered, spread

Opener = Callable[[Path], MainWindow]


@pytest.fixture
def context(story: tuple[Path, Told]) -> Iterator[Context]:
    db = open_reader(record_file(story[0]))
    bare = Context(db, load_site(story[0]), MODEL, NOT_WATCHING, story[1].end_ns)
    yield replace(bare, span=bounds(bare))
    db.close()


@pytest.fixture(scope="module")
def fortnight(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tiered]:
    """Sixteen days of minutes, the last of which is not folded yet."""
    made = Tiered(tmp_path_factory.mktemp("fortnight"))
    made.write(*spread(16, 10 * MINUTE_NS))
    made.fold(START_NS + 15 * DAY_NS)
    yield made
    made.db.close()


def scorer(record: Tiered) -> Context:
    return Context(record.db, SiteConfig(), SCORER, NOT_WATCHING, START_NS + 16 * DAY_NS)


def test_an_alarm_while_the_model_rests_belongs_to_what_is_shown(
    context: Context, told: Told
) -> None:
    resting = replace(context, model="resting")
    assert told.swap_ns < bounds(replace(resting, now_ns=told.end_ns + DAY_NS)).to_ns
    assert bounds(replace(resting, now_ns=told.end_ns + DAY_NS)).to_ns <= told.end_ns + NS
    assert bounds(resting).to_ns == told.end_ns


def test_the_chain_goes_from_swap_to_affected_predictions(context: Context, told: Told) -> None:
    found = chain(context, context.span)
    assert found is not None
    assert found.swap_ns == told.swap_ns
    assert "SN-4471 → SN-9902" in found.links[0]
    assert "6 inputs drifted" in found.links[1]
    assert found.links[-1] == f"{told.affected} predictions affected"


def test_the_affected_span_is_shaded_and_its_predictions_are_marked(
    context: Context, told: Told
) -> None:
    view = history_view(context, context.span)
    [shade] = view.shades
    assert shade.swap_s == told.swap_ns / NS
    assert int(view.affected.sum()) == told.affected
    assert [bar.word for bar in view.device_bars if bar.row == "Cytology analyser"] == [
        "Verified",
        "Changed",
    ]
    assert {bar.word for bar in view.alarm_bars} >= {"Device changed", "Input drift"}
    assert np.nanmax(view.drift_ratio) > 1
    assert len(view.load_time_s) > 100


def test_no_state_is_shown_over_a_time_in_which_nobody_watched(
    context: Context, told: Told
) -> None:
    stopped = told.end_ns - 30 * NS
    view = history_view(replace(context, watched_until_ns=stopped), context.span)
    gaps = [bar for bar in view.device_bars if bar.word == "NOT WATCHED"]
    assert {bar.row for bar in gaps} == {"Cytology analyser", "Sample balance"}
    assert all(bar.from_s == stopped / NS for bar in gaps)
    assert [gap.from_ns for gap in view.unwatched] == [stopped]


def test_happenings_are_in_order_and_told_apart(context: Context) -> None:
    listed = happenings(context, context.span).paged
    found = [one for i in range(len(listed)) if (one := listed.at(i))]
    assert len(found) == len(listed)
    times = [one.time_ns for one in found]
    assert times == sorted(times, reverse=True)
    assert len({one.key for one in found}) == len(found)
    assert {one.kind for one in found} == {"state", "alarm", "action", "event"}


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        (Filter(kind="event"), "The agent started"),
        (Filter(slot="balance"), "Sample balance: Verified"),
        (Filter(feature="mean radius"), "Raised: The inputs"),
        (Filter(severity="high", kind="state"), "Cytology analyser: Changed"),
    ],
)
def test_the_list_is_narrowed_down(context: Context, wanted: Filter, words: str) -> None:
    whole, listed = happenings(context, context.span), happenings(context, context.span, wanted)
    found = [one.words for i in range(len(listed.paged)) if (one := listed.paged.at(i))]
    assert 0 < len(found) < len(whole.paged)
    assert any(one.startswith(words) for one in found)


def test_each_happening_stands_where_the_list_says(context: Context) -> None:
    listed = happenings(context, context.span)
    for i in range(len(listed.paged)):
        one = listed.paged.at(i)
        assert one is not None
        assert listed.position(one.key, one.time_ns) == i


def test_an_alarm_is_found_at_the_moment_of_its_raising(context: Context, told: Told) -> None:
    [swap] = [a for a in range(1, 9) if (moment_of_alarm(context, a) or ("", 0))[1] == told.swap_ns]
    assert moment_of_alarm(context, swap) is not None
    assert moment_of_alarm(context, 999) is None


def test_every_affected_prediction_is_in_the_list_newest_first(
    context: Context, told: Told
) -> None:
    listed = affected_predictions(context, context.span)
    assert len(listed) == told.affected
    found = [one for i in range(len(listed)) if (one := listed.at(i))]
    times = [one.time_ns for one in found]
    assert times == sorted(times, reverse=True)
    assert len({one.key for one in found}) == told.affected
    assert found[0].case == "A-2199"
    assert "probability[malignant]" in found[0].result


def test_cursors_tell_what_stands_there_and_how_long_after_the_swap(
    context: Context, told: Told
) -> None:
    view = history_view(context, context.span)
    swap_s = told.swap_ns / NS
    text = readout(view, Cursors(swap_s - 60, swap_s + 372), told.swap_ns, context.now_ns)
    assert "6 min 12 s after the swap" in text
    assert "Between A and B: 7 min 12 s" in text
    assert text.count("prediction") == 2
    assert text.count("CPU") == 2
    assert readout(view, Cursors(), told.swap_ns, context.now_ns) == ""


def test_a_long_time_is_read_from_sketches_and_is_what_the_rows_were(fortnight: Tiered) -> None:
    times, matrix = spread(16, 10 * MINUTE_NS)
    span = Span(START_NS, START_NS + 16 * DAY_NS)
    reader, looks = BandReader(), 1
    band = reader.read(scorer(fortnight), span, "score")
    while band is not None and not band.complete:
        band, looks = reader.read(scorer(fortnight), span, "score"), looks + 1
    assert band is not None
    assert looks == -(-16 * 24 // AT_ONCE)
    assert band.step_s == 3600
    assert len(band) == 16 * 24
    first = matrix[times < START_NS + HOUR_NS, 3]
    assert [band.low[0], band.high[0]] == [first.min(), first.max()]
    assert band.mean[0] == pytest.approx(first.mean())
    assert band.n.sum() == len(times)


def test_a_unit_that_has_grown_is_read_again_and_no_other(tmp_path: Path) -> None:
    record = Tiered(tmp_path)
    record.write(*spread(0.25, MINUTE_NS))
    span = Span(START_NS, START_NS + DAY_NS // 4)
    reader, context = BandReader(), scorer(record)
    while not (band := reader.read(context, span, "score")) or not band.complete:
        pass
    late = np.array([START_NS + HOUR_NS], np.int64)
    record.write(late, np.array([[0.0, 0.0, 0.0, 99.0]]))
    grown = reader.read(context, span, "score")
    assert grown is not None
    assert np.flatnonzero(grown.high != band.high).tolist() == [60]
    assert grown.high[60] == 99.0
    record.db.close()


def test_a_model_without_sketches_has_no_band(context: Context) -> None:
    assert BandReader().read(context, context.span, "no such output") is None


def test_stretches_that_touch_on_the_screen_are_drawn_as_one() -> None:
    low, high, counts = joined(np.array([5.0, 0, 1]), np.array([6.0, 4, 2]), 0.5)
    assert (low.tolist(), high.tolist(), counts.tolist()) == ([0, 5], [4, 6], [2, 1])


def test_the_page_is_moved_narrowed_and_asked_by_hand(
    open_window: Opener, site: Path, told: Told, qtbot
) -> None:  # type: ignore[no-untyped-def]
    window = open_window(site)
    window.open_page("history")
    page = window.page
    assert "SN-9902" in page.caption.text()
    page.events.narrow_to_slot("balance")
    assert 0 < page.events.table.rows_model.rowCount() < 5
    page.events.clear.click()
    with qtbot.waitSignal(page.span_wanted):
        qtbot.keyClick(page.lanes.drift, Qt.Key.Key_Plus)
    assert window.times.key == "", "a span of one's own holds now"
    qtbot.keyClick(page.lanes.drift, Qt.Key.Key_A)
    qtbot.keyClick(page.lanes.drift, Qt.Key.Key_B)
    qtbot.keyClick(page.lanes.drift, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert "Between A and B" in page.lanes.readout.text()
    qtbot.keyClick(page.lanes.drift, Qt.Key.Key_Delete)
    assert not page.lanes.readout.isVisible()
    headers, rows = page.lanes.as_table()
    assert headers[0] == "Time"
    assert rows
    page.affected.click()
    dialog = page.findChild(PredictionsDialog)
    assert dialog.table.rows_model.rowCount() == told.affected
    page.explain_wanted.disconnect()
    page.wanted.disconnect()
    with qtbot.waitSignal(page.explain_wanted) as explained:
        dialog.table.select(0)
        dialog.explain.click()
    assert explained.args[0] == MODEL
    dialog.close()
    with qtbot.waitSignal(page.wanted) as wanted:
        page.audit.click()
    assert wanted.args[0] == "audit"
    assert wanted.args[1].startswith("span:")


def test_another_page_can_ask_for_an_alarm_and_its_moment_is_marked(
    open_window: Opener, site: Path, told: Told, qtbot
) -> None:  # type: ignore[no-untyped-def]
    window = open_window(site)
    window.open_page("history")
    window.times.show(Span(told.start_ns, told.start_ns + 60 * NS))
    alarm_id = next(
        a for a in range(1, 9)
        if (moment_of_alarm(window.page._context, a) or ("", 0))[1] == told.swap_ns
    )  # fmt: skip
    window.page.show_key(f"alarm:{alarm_id}")
    lanes, table = window.page.lanes, window.page.events.table
    qtbot.waitUntil(lambda: lanes.cursors.a_s == told.swap_ns / NS, timeout=3000)
    assert window.times.span.from_ns < told.swap_ns < window.times.span.to_ns
    assert (table.selected or "").startswith("alarm ")
    window.page.show_key(f"slot:{SLOT}")
    assert window.page.events.filter.slot == SLOT
