"""The page of alarms: lanes, acts of a person, the journal, the figures at the foot."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import asdict, replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from edgewatch.alarms.alarm import Alarm
from edgewatch.alarms.catalogue import CATALOGUE
from edgewatch.alarms.shapes import to_record
from edgewatch.alarms.transition import Transition
from edgewatch.sdk.paths import record_file
from edgewatch.sdk.trust import NOT_WATCHING, Trust
from edgewatch.site import actions
from edgewatch.site.config import parse_site
from edgewatch.store import alarms as alarm_store
from edgewatch.store.alarm_service import take_out_of_service
from edgewatch.store.connection import Connection, one_transaction, open_reader, open_writer
from edgewatch.store.migrations import migrate
from edgewatch.ui.fonts import set_scale
from edgewatch.ui.models import alarm_acts
from edgewatch.ui.models.acting import Acting
from edgewatch.ui.models.alarm_health import health_view, is_another
from edgewatch.ui.models.alarm_journal import journal, place_in_journal
from edgewatch.ui.models.alarm_lanes import Lane, lanes
from edgewatch.ui.models.alarm_life import life, step_line
from edgewatch.ui.models.alarm_load import AlarmLoad, alarm_load
from edgewatch.ui.models.alarm_words import CODES
from edgewatch.ui.models.alarms import alarm_rows
from edgewatch.ui.models.context import Context
from edgewatch.ui.models.decisions import HOUR_NS
from edgewatch.ui.models.formatting import clock
from edgewatch.ui.models.out_of_service import AsideRow
from edgewatch.ui.models.outbox import Entry, Request
from edgewatch.ui.models.span import NS, Span
from edgewatch.ui.pages.alarms import AlarmsPage
from edgewatch.ui.preferences import Preferences
from edgewatch.ui.widgets.out_of_service_dialog import OutOfServiceDialog
from edgewatch.ui.widgets.shelve_dialog import ShelveDialog
from support.populated_site import MODEL, SITE_TOML, SLOT, Told

AS_CHECKED = Trust("as-checked", "Inputs as checked")
T0 = 1_700_000_000 * NS


def make(number: int, code: str = "device.changed", **fields: object) -> Alarm:
    """An alarm that is active and that nobody has seen, unless told otherwise."""
    known = {
        "priority": CATALOGUE[code].priority,
        "state": "active-unacknowledged",
        "subject": SLOT if code.startswith("device") else MODEL,
        "slot": SLOT if code.startswith("device") else None,
        "model": None if code.startswith("device") else MODEL,
        "condition_active": True,
        "condition_since_ns": T0,
        "changed_ns": T0,
        "raised_ns": T0 + number * NS,
    }
    return Alarm(id=number, code=code, **(known | fields))  # type: ignore[arg-type]


ONE_OF_EACH = (
    make(1),
    make(2, "input.drift", cause_id=1),
    make(3, "output.drift", cause_id=1, state="shelved", shelved_until_ns=T0 + HOUR_NS),
    make(4, "model.errors", state="cleared-unacknowledged", condition_active=False),
    make(5, "device.missing", suppressed_by="maintenance of analyser"),
    make(6, "system.disk", state="pending", withheld=True, out_of_service=True, raised_ns=None),
    make(7, "system.cpu", state="pending", raised_ns=None),
    make(8, "clock.jumped", state="closed", condition_active=False, cleared_ns=T0 + 60 * NS),
)


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record with one alarm of each kind."""
    path = tmp_path_factory.mktemp("alarms") / "record.db"
    db = open_writer(path)
    migrate(db)
    with one_transaction(db):
        for alarm in ONE_OF_EACH:
            alarm_store.save_alarm(db, to_record(alarm))
        who = {"by": "Ana Ruiz", "role": "engineer", "note": "disk is being exchanged"}
        take_out_of_service(db, "system.disk", None, T0, until_ns=None, **who)
    db.close()
    return path


@pytest.fixture
def db(record: Path, tmp_path: Path) -> Iterator[Connection]:
    """The same record, for this test alone."""
    db = open_writer(Path(shutil.copy(record, tmp_path / "record.db")))
    yield db
    db.close()


Opened = Callable[..., tuple[AlarmsPage, list[Request]]]


@pytest.fixture
def opened(db: Connection, qtbot, qapp) -> Opened:
    """Opens the page alone, as of a minute after the alarms; with what it asks for."""

    def page(**fields: object) -> tuple[AlarmsPage, list[Request]]:
        config = parse_site(SITE_TOML)
        now = T0 + 60 * NS
        context = Context(db, config, MODEL, AS_CHECKED, now, span=Span(T0 - NS, now))
        made, asked = AlarmsPage(), []
        qtbot.addWidget(made)
        made.preferences = Preferences()
        made.read_only = bool(fields.get("read_only"))
        made.requested.connect(asked.append)
        made.set_acting(Acting("Ana Ruiz", "engineer"))
        made.resize(1080, 680)
        made.show()
        made.refresh(replace(context, **fields))  # type: ignore[arg-type]
        return made, asked

    return page


def test_every_alarm_lies_in_exactly_one_lane_under_its_cause_where_that_lies_there_too(
    db: Connection,
) -> None:
    found = lanes(alarm_rows(db))
    ids = {
        lane: [(r.alarm.id, [c.alarm.id for c in r.children]) for r in rows]
        for lane, rows in found.items()
    }
    assert ids == {
        Lane.ACTIVE: [(1, [2])],
        Lane.CLEARED: [(4, [])],
        Lane.SHELVED: [(3, [])],
        Lane.ASIDE: [(5, []), (6, [])],
    }
    assert sum(1 + len(row.children) for rows in found.values() for row in rows) == 6
    assert found[Lane.SHELVED][0].cause.startswith("Device changed, ")


def test_each_code_of_the_catalogue_has_a_title() -> None:
    assert CODES.keys() >= CATALOGUE.keys()


def test_the_lanes_are_tabs_with_their_numbers_that_a_screen_reader_says(opened: Opened) -> None:
    page, _ = opened()
    titles = [page.board.lanes.tabText(i) for i in range(page.board.lanes.count())]
    assert titles == [
        "Active  1",
        "Cleared, not acknowledged  1",
        "Shelved  1",
        "Suppressed, out of service  3",
        "Closed",
    ]
    assert page.board.lanes.accessibleName() == "Lane of alarms: Active  1"
    page.board.lanes.choose(Lane.SHELVED)
    assert page.selected is not None
    assert page.selected.alarm.id == 3
    assert page.selected.state_words.startswith("Shelved until ")


def test_many_consequences_begin_folded_and_one_of_them_is_found_all_the_same(
    db: Connection, opened: Opened
) -> None:
    with one_transaction(db):
        for number in range(20, 30):
            alarm_store.save_alarm(db, to_record(make(number, "input.drift", cause_id=1)))
    page, _ = opened()
    table = page.board.lists.open
    root = table.rows_model.index_of("1")
    assert not table.isExpanded(root)
    assert table.rows_model.row_at(root).cells[4].text == "root cause of 11 alarms"
    page.show_key("25")
    assert table.isExpanded(root)
    assert page.selected is not None
    assert page.selected.alarm.id == 25


def test_an_alarm_is_found_in_whatever_lane_it_lies(opened: Opened) -> None:
    page, _ = opened()
    for number, lane in ((4, Lane.CLEARED), (6, Lane.ASIDE), (8, Lane.CLOSED), (2, Lane.ACTIVE)):
        page.show_key(str(number))
        assert page.board.lanes.lane is lane
        assert page.selected is not None
        assert page.selected.alarm.id == number


def test_a_closed_alarm_outside_the_span_asks_for_a_span_around_it(opened: Opened, qtbot) -> None:
    page, _ = opened(span=Span(T0 + 3600 * NS, T0 + 7200 * NS))
    with qtbot.waitSignal(page.span_wanted) as wanted:
        page.show_key("8")
    span = wanted.args[0]
    assert span.from_ns < T0 + 8 * NS < span.to_ns


def test_an_acknowledgement_carries_what_was_on_screen(opened: Opened, qtbot) -> None:
    page, asked = opened()
    page.show_key("1")
    assert not page.acknowledge_button.isEnabled()
    page.detail.form.note.setText("checked by hand")
    qtbot.mouseClick(page.acknowledge_button, Qt.MouseButton.LeftButton)
    [request] = asked
    assert (request.kind, request.subject) == (actions.ACKNOWLEDGE, "1")
    assert request.payload == {"seen": [], "state": "active-unacknowledged"}
    assert request.words == "acknowledge alarm 1 (Device changed)"


def test_what_an_acknowledgement_left_over_is_said() -> None:
    request = alarm_acts.acknowledge(make(1), "Ana Ruiz", "seen")
    whole = Entry(request, "t", 0, "done", "done")
    assert whole.text == "Done: acknowledge alarm 1 (Device changed)."
    part = Entry(request, "t", 0, "done", "alarm 1 stays unacknowledged for what came after: SN-3")
    assert part.text == f"{whole.text} {part.outcome}."


def test_several_are_acknowledged_together_with_the_note_that_one_of_them_needs(
    opened: Opened, qtbot
) -> None:
    page, asked = opened()
    page.show_key("2")
    table = page.board.lists.open
    table.selectAll()
    assert "2 alarms" in page.acknowledge_button.text()
    assert page.detail.hint.text() == "Fill in a note."
    page.detail.form.note.setText("one matter")
    page.acknowledge()
    qtbot.waitUntil(lambda: len(asked) == 2)
    assert {request.subject for request in asked} == {"1", "2"}
    assert {request.note for request in asked} == {"one matter"}


def test_what_is_marked_stays_marked_while_the_page_is_refreshed(opened: Opened) -> None:
    page, _ = opened()
    page.board.lists.open.selectAll()
    assert page._context is not None
    page.refresh(page._context)
    assert page.board.lists.open.marked == ["1", "2"]


@pytest.mark.parametrize(
    ("number", "acts"),
    [
        (1, {"shelve", "out_of_service", "not_useful", "go_to_device", "show_in_history"}),
        (3, {"unshelve", "out_of_service", "not_useful", "show_in_history"}),
        (6, {"return_to_service", "show_in_history"}),
        (8, {"not_useful", "show_in_history"}),
    ],
)
def test_only_what_is_possible_is_offered(opened: Opened, number: int, acts: set[str]) -> None:
    page, _ = opened()
    page.show_key(str(number))
    offered = {key for key, made in page.detail.acts.items() if made.isVisible()}
    assert offered == acts


def test_a_shelf_takes_role_and_reason_and_never_lasts_longer_than_twelve_hours(
    opened: Opened,
) -> None:
    page, asked = opened()
    page.show_key("1")
    page.detail.acts["shelve"].click()
    dialog = page.dialogs.dialog
    assert isinstance(dialog, ShelveDialog)
    assert not dialog.isModal()
    assert not dialog.decide_button.isEnabled()
    dialog._now = lambda: T0
    dialog._shift_ends_ns = T0 + 20 * HOUR_NS
    spans = []
    for at in range(4):
        dialog.spans.choose(at)
        dialog.minutes.setValue(99_999)
        spans.append((dialog.until_ns - T0) / HOUR_NS)
    assert spans == [0.25, 1.0, 12.0, 12.0]
    dialog.form.note.setText("being repaired")
    dialog.decide_button.click()
    [request] = asked
    assert (request.kind, request.subject) == (actions.SHELVE, "1")
    assert request.payload == {"until_ns": T0 + 12 * HOUR_NS, "role": "engineer"}
    assert (request.by, request.note) == ("Ana Ruiz", "being repaired")


def test_a_code_is_taken_out_of_service_at_its_place_or_everywhere(opened: Opened) -> None:
    page, asked = opened()
    for scope, subject in ((0, "device.changed@analyser"), (1, "device.changed")):
        page.show_key("1")
        page.detail.acts["out_of_service"].click()
        dialog = page.dialogs.dialog
        assert isinstance(dialog, OutOfServiceDialog)
        dialog.scope.choose(scope)
        dialog.spans.choose(3)
        dialog.form.note.setText("dismantled")
        dialog.decide_button.click()
        assert (asked[-1].kind, asked[-1].subject) == (actions.OUT_OF_SERVICE, subject)
        assert asked[-1].payload["until_ns"] is None


@pytest.mark.parametrize(
    ("number", "act", "kind", "subject"),
    [
        (3, "unshelve", actions.UNSHELVE, "3"),
        (6, "return_to_service", actions.RETURN_TO_SERVICE, "system.disk"),
        (1, "not_useful", actions.NOT_USEFUL, "1"),
    ],
)
def test_the_smaller_acts_take_a_name_and_no_more(
    opened: Opened, number: int, act: str, kind: str, subject: str
) -> None:
    page, asked = opened()
    page.show_key(str(number))
    page.detail.acts[act].click()
    dialog = page.dialogs.dialog
    assert dialog is not None
    dialog.decide_button.click()
    [request] = asked
    assert (request.kind, request.subject) == (kind, subject)


def test_after_a_dialog_that_was_put_off_the_next_one_opens(opened: Opened, qtbot) -> None:
    page, asked = opened()
    page.show_key("1")
    for act in ("shelve", "not_useful"):
        page.detail.acts[act].click()
        dialog = page.dialogs.dialog
        assert dialog is not None
        dialog.cancel_button.click()
        qtbot.waitUntil(lambda gone=dialog: not isValid(gone))
    assert page.dialogs.dialog is None
    assert not asked


def test_what_is_out_of_service_is_listed_with_who_and_why_though_nothing_alarms(
    opened: Opened,
) -> None:
    page, asked = opened()
    page.board.lanes.choose(Lane.ASIDE)
    aside = page.board.aside
    assert aside.isVisible()
    assert aside.selected == AsideRow(
        "system.disk",
        "Disk short",
        clock(T0),
        "until a person returns it",
        "Ana Ruiz (Engineer)",
        "disk is being exchanged",
    )
    aside.return_button.click()
    dialog = page.dialogs.dialog
    assert dialog is not None
    dialog.form.note.setText("exchanged")
    dialog.decide_button.click()
    assert (asked[-1].kind, asked[-1].subject) == (actions.RETURN_TO_SERVICE, "system.disk")
    page.board.lanes.choose(Lane.ACTIVE)
    assert not aside.isVisible()


def test_what_the_site_has_switched_off_is_listed_too(opened: Opened) -> None:
    off = 'schema = 1\n[alarms.code."system.cpu"]\nenabled = false\n'
    page, _ = opened(config=parse_site(off))
    page.board.lanes.choose(Lane.ASIDE)
    page.board.aside.table.select("system.cpu")
    assert not page.board.aside.return_button.isEnabled()
    assert "site.toml" in page.board.aside.return_button.toolTip()


def test_from_an_alarm_to_its_device_and_to_its_moment_in_history(opened: Opened) -> None:
    page, _ = opened()
    gone: list[tuple[str, str]] = []
    page.wanted.connect(lambda where, what: gone.append((where, what)))
    page.show_key("1")
    page.detail.acts["go_to_device"].click()
    page.detail.acts["show_in_history"].click()
    assert gone == [("devices", SLOT), ("history", "alarm:1")]


def test_in_a_recorded_site_nobody_acts_and_is_told_why(opened: Opened) -> None:
    page, asked = opened(read_only=True)
    page.show_key("1")
    page.detail.form.note.setText("checked")
    assert not page.acknowledge_button.isEnabled()
    assert not page.detail.acts["shelve"].isEnabled()
    assert "recorded site" in page.detail.acts["shelve"].toolTip()
    assert page.detail.acts["show_in_history"].isEnabled()
    page.acknowledge()
    assert asked == []


def test_a_pause_of_the_sound_is_marked_with_the_time_left_and_is_not_alarm_off(
    opened: Opened,
) -> None:
    page, asked = opened()
    assert not page.foot.audio.isVisible()
    assert page.preferences is not None
    page.preferences.sound = True
    assert page._context is not None
    page.refresh(page._context)
    page.foot.audio.button.click()
    assert page.foot.audio.state.text() == "SOUND PAUSED, 10 min left; alarms go on"
    page.foot.audio.button.click()
    assert page.foot.audio.state.text() == "Sound on"
    pause, end = asked
    assert (pause.kind, pause.subject) == (actions.AUDIO_PAUSE, "all")
    assert pause.payload["until_ns"] - T0 == 660 * NS
    assert end.payload["until_ns"] == T0 + 60 * NS


def test_an_empty_lane_says_why_and_is_no_good_news_while_nobody_watches(
    db: Connection, opened: Opened
) -> None:
    with one_transaction(db):
        for alarm in ONE_OF_EACH:
            alarm_store.save_alarm(db, to_record(replace(alarm, state="closed")))
    page, _ = opened()
    assert page.board.lists.currentWidget() is page.board.lists.nothing
    assert page.board.lists.nothing.accessibleName().startswith("No alarm is active.")
    page, _ = opened(trust=NOT_WATCHING)
    assert "nothing is being watched" in page.board.lists.nothing.accessibleName()


def test_the_journal_reads_pages_of_any_span(db: Connection) -> None:
    with one_transaction(db):
        for number in range(100, 700):
            closed = make(number, state="closed", cleared_ns=T0 + 900 * NS)
            alarm_store.save_alarm(db, to_record(closed))
    found = journal(db, Span(T0 + 200 * NS, T0 + 600 * NS))
    assert len(found) == 400
    newest, last = found.at(0), found.at(399)
    assert newest is not None
    assert last is not None
    assert (newest.alarm.id, last.alarm.id) == (599, 200)
    assert found.pages_kept == 2
    every = [row.alarm.id for row in map(found.at, range(400)) if row is not None]
    assert every == list(range(599, 199, -1))
    assert place_in_journal(db, Span(T0, T0 + 600 * NS), make(300)) == 299


def test_the_foot_counts_what_alarms_ask_of_a_person(
    db: Connection, story: tuple[Path, Told]
) -> None:
    assert not AlarmLoad(10, 11, 0, 0).is_flood
    flood = AlarmLoad(11, 12, 1, 0)
    assert flood.text == (
        "Alarm flood: 11 alarms in 10 min · 12 today · 1 standing longer than 24 h · 0 chattering"
    )
    site, told = story
    real = open_reader(record_file(site))
    load = alarm_load(real, alarm_rows(real), told.end_ns)
    assert (load.lately, load.standing, load.chattering) == (2, 0, 0)
    late = alarm_load(real, alarm_rows(real), told.end_ns + 30 * HOUR_NS)
    assert (late.lately, late.standing) == (0, 2)
    real.close()


def test_at_150_per_cent_the_page_fits_a_small_window(opened: Opened, qtbot) -> None:
    set_scale(1.5)
    try:
        fresh = AlarmsPage()
        qtbot.addWidget(fresh)
        assert fresh.minimumSizeHint().height() <= 580  # else the window would grow at once
        page, _ = opened()
        for lane in Lane:
            page.board.lanes.choose(lane)
            hint = page.minimumSizeHint()
            assert hint.width() <= 1000
            assert hint.height() <= 580
    finally:
        set_scale(1.0)


def test_every_widget_of_the_page_says_what_it_is(opened: Opened) -> None:
    page, _ = opened()
    silent = [
        w.objectName() or type(w).__name__
        for w in page.findChildren(QWidget)
        if w.isVisible() and w.focusPolicy() & Qt.FocusPolicy.TabFocus and not w.accessibleName()
    ]
    assert silent == []


ANSWER = {
    "raised": 300,
    "a_day": 150.0,
    "by_priority": {"high": 1, "medium": 299, "low": 0},
    "busiest_ten_minutes": 12,
    "floods": [{"from": "", "to": "", "alarms": 12}],
    "chattering": [4],
    "fleeting": 2,
    "standing": 3,
    "stale": [],
    "kept_back": 1,
    "bad_actors": [{"code": "system.cpu", "subject": "machine", "raised": 150, "share": 0.5}],
    "acknowledged_s": {"p50": 60.0, "p95": 3600.0},
    "not_useful": {"system.cpu": {"marked": 5, "raised": 150}},
    "interruptions": 4,
    "most_in_a_shift": 2,
    "advice": [
        {"what": "system.cpu chatters.", "setting": '[alarms.code."system.cpu"] off_delay'},
    ],
}


def test_the_health_of_alarms_tells_what_is_too_much_and_what_would_help() -> None:
    view = health_view(ANSWER)
    bad = [m.title for m in view.measures if m.sign == "medium"]
    assert bad == ["Alarms a day", "Most within 10 min", "Alarm floods", "Chattering"]
    assert view.often[0].cells == ("Processor busy", "machine", "150", "50 %")
    assert view.counsel[0].text.endswith('site.toml: [alarms.code."system.cpu"] off_delay')


def test_health_is_measured_anew_for_another_span_and_not_for_each_beat() -> None:
    day = Span(0, 24 * HOUR_NS)
    assert is_another(day, None)
    assert not is_another(day.moved(0.05), day)
    assert is_another(day.moved(0.2), day)
    assert is_another(day.zoomed(0.5), day)


def test_a_pause_is_never_longer_than_ten_minutes() -> None:
    asked = alarm_acts.pause_audio(T0, 600, "Ivo Klein")
    assert asked.payload["until_ns"] == T0 + 600 * NS


def test_the_life_of_an_alarm_says_who_did_what_and_what_was_measured_then(
    db: Connection,
) -> None:
    snapshot = {
        "members": [{"feature": "mean area", "value": 0.41, "limit": 0.2}],
        "window_n": 200,
        "verdicts": {SLOT: "CHANGED"},
    }
    seen, active = "active-acknowledged", "active-unacknowledged"
    steps = [
        Transition(2, T0, "normal", active, kind="raised", snapshot=snapshot),
        Transition(2, T0 + NS, active, active, kind="new-cause"),
        Transition(2, T0 + 2 * NS, active, seen, "Ana Ruiz", "checked", role="engineer"),
    ]
    with one_transaction(db):
        for step in steps:
            alarm_store.add_transition(db, asdict(step))
    raised, another, acknowledged = (step_line(step) for step in life(db, 2))
    values = "mean area 0.41 (limit 0.2), over 200 rows, analyser: CHANGED"
    assert raised == f"{clock(T0)}  Active · not acknowledged · {values}"
    assert another.endswith("Another cause came to it")
    assert acknowledged.endswith("Active · acknowledged, by Ana Ruiz (Engineer) · “checked”")
