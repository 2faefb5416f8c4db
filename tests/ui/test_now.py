"""The glance view: five answers, the prediction, its course, and what is painted first."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from edgewatch.alarms.language import LANGUAGES
from edgewatch.sdk import page as state_page
from edgewatch.sdk.paths import record_file
from edgewatch.sdk.paths import state_page as state_page_path
from edgewatch.sdk.said import Said
from edgewatch.sdk.trust import NOT_WATCHING, StatePageReader, Trust
from edgewatch.site.config import load_site
from edgewatch.store.connection import open_reader
from edgewatch.ui import words
from edgewatch.ui.models.context import Context
from edgewatch.ui.models.heartbeat import last_heartbeat
from edgewatch.ui.models.live_rows import LiveRows
from edgewatch.ui.models.now import NowView, now_view
from edgewatch.ui.models.now_marks import event_marks
from edgewatch.ui.models.now_rows import TREND_NS, CourseReader, SampledRows, shown_span
from edgewatch.ui.models.reference import ReferenceReader
from edgewatch.ui.models.span import Span
from edgewatch.ui.models.trust import trust_view
from edgewatch.ui.pages.now import NowPage
from edgewatch.ui.theme import DARK, LIGHT
from edgewatch.ui.widgets import trust_panel
from edgewatch.ui.widgets.prediction_panel import PredictionPanel
from edgewatch.ui.widgets.trust_panel import TrustPanel
from support.populated_site import MODEL, Told, publish_trust

STATES = ("as-checked", "with-care", "do-not-rely", "cannot-judge", "not-watching")
OUTPUT = "probability[malignant]"


@pytest.fixture
def context(story: tuple[Path, Told]) -> Iterator[Context]:
    db = open_reader(record_file(story[0]))
    yield Context(db, load_site(story[0]), MODEL, NOT_WATCHING, story[1].end_ns)
    db.close()


def view_of(context: Context) -> NowView:
    view = now_view(context, LiveRows().read(context), ReferenceReader().read(context))
    assert view is not None
    return view


def test_each_of_the_five_answers_has_a_shape_a_phrase_a_sentence_and_what_to_do() -> None:
    views = [trust_view(Trust(state, "")) for state in STATES]
    assert len({view.sign for view in views}) == len({view.phrase for view in views}) == 5
    for view in views:
        assert view.sentence
        assert view.advice
        assert view.phrase in view.spoken
    assert [view.state for view in views if view.sign == "ok"] == ["as-checked"]


def test_a_state_that_a_newer_release_made_up_is_no_reason_to_rely_on_anything() -> None:
    assert trust_view(Trust("splendid", "Splendid")).sign == "unknown"


def test_reasons_are_said_in_the_language_of_the_reader() -> None:
    told = Said(("{model} failed", " at {at_ns}", "."), {"model": "cytology"})
    trust = Trust("do-not-rely", "", ("cytology failed.",), "Tell.", None, None, (told,))
    german = {"{model} failed": "{model} ist ausgefallen"}
    words.speak(replace(LANGUAGES["de"], translate=lambda text: german.get(text, text)))
    try:
        assert trust_view(trust).sentence.startswith("cytology ist ausgefallen")
    finally:
        words.speak(LANGUAGES["en"])
    assert trust_view(replace(trust, said=())).sentence == "cytology failed."


def test_the_contact_of_the_site_stands_at_the_end_of_the_advice() -> None:
    trust = replace(
        Trust("do-not-rely", "", ("Failed.",)),
        advice_said=Said(("Tell the site engineer.",)),
        contact="ext. 4410",
    )
    assert trust_view(trust).advice == "Tell the site engineer. Contact: ext. 4410."


def test_a_recorded_site_never_looks_watched() -> None:
    view = trust_view(Trust("as-checked", "Inputs as checked"), recorded=True)
    assert view.sign == "off"
    assert "recorded" in view.sentence


def test_five_seconds_after_the_last_heartbeat_nobody_watches(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    writer = publish_trust(tmp_path)
    reader = StatePageReader(state_page_path(tmp_path))
    assert reader.read().state == "do-not-rely"
    begin = time.monotonic_ns()
    monkeypatch.setattr(time, "monotonic_ns", lambda: begin + state_page.STALE_NS + 10**9)
    beat = last_heartbeat(tmp_path)
    assert state_page.STALE_NS <= 5 * 10**9
    assert trust_view(reader.read(), beat).sign == "off"
    assert beat is not None
    assert not beat.alive
    reader.close()
    writer.stop()


def test_screen_readers_are_alerted_once_when_the_answer_changes(
    qtbot,  # type: ignore[no-untyped-def]
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told: list[object] = []
    monkeypatch.setattr(trust_panel.QAccessible, "updateAccessibility", told.append)
    panel = TrustPanel()
    qtbot.addWidget(panel)
    for state in ("as-checked", "as-checked", "do-not-rely", "do-not-rely"):
        view = trust_view(Trust(state, ""))
        panel.show_trust(view, LIGHT, to_acknowledge=False, starting=False)
    assert len(told) == 1
    assert "Do not rely" in panel.accessibleName()
    assert panel.phrase.accessibleName() == "Trust state: Do not rely on this prediction"


def test_in_an_opened_bundle_there_is_nothing_to_start_and_nothing_to_acknowledge(qtbot) -> None:  # type: ignore[no-untyped-def]
    page = NowPage()
    qtbot.addWidget(page)
    page.read_only = True
    page.show_trust(NOT_WATCHING)
    assert page.trust_panel.start_button.isHidden()
    assert page.trust_panel.acknowledge_button.isHidden()


def test_the_page_is_painted_before_the_charts_are_loaded(context: Context, qtbot) -> None:  # type: ignore[no-untyped-def]
    page = NowPage()
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    page.refresh(context)
    page.grab()
    assert page.trend is None
    assert page.prediction.value.text() != ""
    qtbot.waitUntil(lambda: page.trend is not None)
    assert page.inputs is not None
    assert page.inputs.charts[0].shown
    page.set_theme(DARK)
    wanted: list[Span] = []
    page.span_wanted.connect(wanted.append)
    page.inputs.charts[2].chart.span_wanted.emit(Span(1, 2))
    assert wanted == [Span(1, 2)]


def test_starting_the_window_loads_nothing_that_draws_charts() -> None:
    heavy = {"pyqtgraph", "scipy", "onnxruntime", "edgewatch.devices"}
    code = "import sys, edgewatch.ui.session, edgewatch.ui.shell, edgewatch.ui.pages.now\n"
    code += f"sys.exit(bool({heavy} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_course_reaches_half_an_hour_back_and_goes_on_with_what_is_new(
    context: Context,
) -> None:
    rows = view_of(context).rows
    reader = CourseReader()
    course = reader.read(context, OUTPUT, rows)
    assert len(course.time_s) > len(rows)
    assert course.time_s[0] >= shown_span(context, rows).from_ns / 1e9
    later = replace(rows, time_ns=rows.time_ns + 10 * 10**9)
    longer = reader.read(context, OUTPUT, later)
    assert len(longer.time_s) == len(course.time_s) + 10
    assert (np.diff(longer.time_s) > 0).all()


def test_a_span_that_stands_still_is_drawn_as_it_was(context: Context, told: Told) -> None:
    past = Span(told.start_ns, told.start_ns + 60 * 10**9)
    still = replace(context, span=past, live=False)
    rows = view_of(still).rows
    course = CourseReader().read(still, OUTPUT, rows)
    assert course.time_s[-1] < past.to_ns / 1e9
    assert len(course.time_s) == 60
    assert len(SampledRows().read(still, rows)) == 60
    assert SampledRows().read(context, rows) is rows


def test_a_long_live_span_is_sampled_over_its_whole_length(context: Context, told: Told) -> None:
    day = replace(context, span=Span(told.end_ns - 2 * TREND_NS, told.end_ns))
    rows = view_of(day).rows
    sampled = SampledRows().read(day, rows)
    assert len(sampled) <= 600
    assert sampled.time_ns[0] < rows.time_ns[0]


def test_a_change_of_the_equipment_is_marked_where_it_happened(
    context: Context, told: Told
) -> None:
    [mark] = event_marks(context, Span(told.start_ns, told.end_ns))
    assert (mark.time_s, mark.text) == (told.swap_ns / 1e9, "Cytology analyser: Changed")
    assert event_marks(context, Span(told.start_ns, told.start_ns + 10**9)) == ()


def test_a_prediction_outside_its_accepted_range_says_so(context: Context, qtbot) -> None:  # type: ignore[no-untyped-def]
    panel = PredictionPanel()
    qtbot.addWidget(panel)
    view = replace(view_of(context), accepted=(2.0, 3.0))
    panel.show_prediction(view, context.now_ns)
    assert "Outside the range" in panel.remark.text()
    assert "accepted 2 to 3" in panel.details.text()
    panel.show_prediction(replace(view, failed="no input"), context.now_ns)
    assert panel.value.text() == "failed"


def test_a_model_may_be_called_what_no_name_in_site_toml_may(context: Context) -> None:
    section = replace(context, model="Zytologie (Kopie) 検査").model_section
    assert (section.name, section.task) == ("Zytologie (Kopie) 検査", "other")
