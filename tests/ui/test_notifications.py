"""Notices of the desktop: shown by a real service on a real bus, and what may become one."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, replace
from datetime import timedelta
from pathlib import Path

import pytest

from edgewatch.alarms.alarm import Alarm, State
from edgewatch.alarms.shapes import to_record
from edgewatch.alarms.transition import Transition
from edgewatch.sdk.paths import record_file
from edgewatch.sdk.trust import NOT_WATCHING, Trust
from edgewatch.site.config import load_site
from edgewatch.store import alarms as alarm_store
from edgewatch.store.connection import one_transaction, open_reader, open_writer
from edgewatch.ui.announcer import Announcer, shower_for
from edgewatch.ui.live import Beat
from edgewatch.ui.models.alarm_acts import MINUTE_NS, pause_audio
from edgewatch.ui.models.context import Context
from edgewatch.ui.models.formatting import local
from edgewatch.ui.models.notices import Note
from edgewatch.ui.pages.alarms import AlarmsPage
from edgewatch.ui.preferences import Preferences
from edgewatch.ui.shell import MainWindow
from edgewatch.ui.sound import Speaker
from support.populated_site import MODEL, Told

if sys.platform != "linux":
    pytest.skip("notices over D-Bus are Linux's", allow_module_level=True)

from edgewatch.ui.notifications import DesktopNotes
from support.notification_server import Bus, NotificationServer

AS_CHECKED = Trust("as-checked", "Inputs as checked")
SWAP = Note("7", "High alarm at Lab", "SN-4471 → SN-9902 & <others>", "high")


@pytest.fixture
def bus() -> Iterator[Bus]:
    made = Bus()
    yield made
    made.close()


@pytest.fixture
def on_bus(bus: Bus, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.address)


@pytest.fixture
def serve(bus: Bus, on_bus: None) -> Iterator[Callable[..., NotificationServer]]:
    made: list[NotificationServer] = []

    def server(*capabilities: str) -> NotificationServer:
        made.append(NotificationServer(bus.address, capabilities))
        return made[-1]

    yield server
    for one in made:
        one.close()


@pytest.fixture
def notes(on_bus: None, qapp) -> Iterator[DesktopNotes]:
    made = DesktopNotes()
    yield made
    made.close()


def test_a_click_on_a_notice_opens_exactly_its_alarm(
    serve, notes: DesktopNotes, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "")
    server = serve("body", "actions")
    notes.show_note(replace(SWAP, key="3", priority="low"))
    notes.show_note(SWAP)
    qtbot.waitUntil(lambda: len(server.shown) == 2)
    low, high = server.shown
    assert (low.hints["urgency"], high.hints["urgency"]) == (0, 2)
    assert high.hints["suppress-sound"]
    assert high.actions[::2] == ("default", "open")
    assert high.body == SWAP.body
    with qtbot.waitSignal(notes.opened) as opened:
        server.click(high.number, activation="of-the-compositor")
    assert opened.args == ["7"]
    assert os.environ.get("XDG_ACTIVATION_TOKEN") == server.activation


def test_a_service_that_reads_markup_is_given_none(serve, notes: DesktopNotes, qtbot) -> None:
    server = serve("body", "body-markup")
    notes.show_note(SWAP)
    qtbot.waitUntil(lambda: bool(server.shown))
    assert server.shown[0].body == "SN-4471 → SN-9902 &amp; &lt;others&gt;"


def test_a_later_notice_of_an_alarm_takes_the_place_of_the_former_and_goes_with_it(
    serve, notes: DesktopNotes, qtbot
) -> None:
    server = serve()
    notes.show_note(SWAP)
    qtbot.waitUntil(lambda: bool(server.shown) and "7" in notes._numbers)
    notes.show_note(SWAP)
    qtbot.waitUntil(lambda: len(server.shown) == 2)
    assert server.shown[1].replaces == server.shown[0].number
    notes.withdraw("7")
    qtbot.waitUntil(lambda: server.withdrawn == [server.shown[0].number])


def test_a_notice_that_runs_out_decides_nothing(serve, notes: DesktopNotes, qtbot) -> None:
    server = serve()
    opened: list[str] = []
    notes.opened.connect(opened.append)
    notes.show_note(SWAP)
    qtbot.waitUntil(lambda: "7" in notes._numbers)
    server.expire(server.shown[0].number)
    qtbot.waitUntil(lambda: "7" not in notes._numbers)
    assert opened == []


def test_without_a_service_the_notice_is_handed_back(notes: DesktopNotes, qtbot) -> None:
    with qtbot.waitSignal(notes.failed) as failed:
        notes.show_note(SWAP)
    assert failed.args == [SWAP]


def test_without_a_bus_the_notice_is_handed_back(
    qapp, qtbot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path / 'no-bus'}")
    notes = DesktopNotes()
    with qtbot.waitSignal(notes.failed) as failed:
        notes.show_note(SWAP)
    assert failed.args == [SWAP]
    notes.close()


class Desk:
    """Stands in for desktop and loudspeaker, and keeps what they were given."""

    def __init__(self) -> None:
        self.shown: list[Note] = []
        self.withdrawn: list[str] = []
        self.sounded: list[str] = []

    def show_note(self, note: Note) -> None:
        self.shown.append(note)

    def withdraw(self, key: str) -> None:
        self.withdrawn.append(key)

    def close(self) -> None:
        """Nothing to let go of."""


class Loudspeaker(Speaker):
    def __init__(self, desk: Desk) -> None:
        super().__init__(None)
        self._desk = desk

    def play(self, priority: str) -> None:
        self._desk.sounded.append(priority)


@pytest.fixture
def context(story: tuple[Path, Told]) -> Iterator[Context]:
    """The story as of its end, in a shift that began well before it."""
    site, told = story
    config = load_site(site)
    began = local(told.end_ns) - timedelta(hours=4)
    alarms = config.alarms.model_copy(update={"shifts": (f"{began:%H:%M}",)})
    db = open_reader(record_file(site))
    yield Context(db, config.model_copy(update={"alarms": alarms}), MODEL, AS_CHECKED, told.end_ns)
    db.close()


def look(announcer: Announcer, context: Context, trust: Trust, *, in_sight: bool = False) -> None:
    announcer._looked_s = -1.0
    announcer.look(Beat(context, True, None, trust, None, context.now_ns), in_sight=in_sight)


def test_a_cause_is_told_once_and_its_consequences_never(
    context: Context, story: tuple[Path, Told], qapp
) -> None:
    desk = Desk()
    announcer = Announcer(Preferences(), desk, Loudspeaker(desk), since_ns=story[1].swap_ns)
    for _ in range(3):
        look(announcer, context, AS_CHECKED)
    [note] = desk.shown
    assert note.summary == "High alarm at Pathology lab 2"
    assert "SN-4471 → SN-9902" in note.body
    assert "Confirm results by another method" in note.body


def test_what_was_before_the_window_and_what_is_in_sight_is_not_told(
    context: Context, story: tuple[Path, Told], qapp
) -> None:
    desk, told = Desk(), story[1]
    late = Announcer(Preferences(), desk, Loudspeaker(desk), since_ns=told.end_ns)
    look(late, context, AS_CHECKED)
    seen = Announcer(Preferences(), desk, Loudspeaker(desk), since_ns=told.swap_ns)
    look(seen, context, AS_CHECKED, in_sight=True)
    look(seen, context, AS_CHECKED)
    off = Preferences()
    off.notifications = False
    look(Announcer(off, desk, Loudspeaker(desk), since_ns=0), context, AS_CHECKED)
    assert desk.shown == []


def test_the_end_of_the_watching_is_told_once(context: Context, qapp) -> None:
    desk = Desk()
    announcer = Announcer(Preferences(), desk, Loudspeaker(desk), since_ns=context.now_ns)
    for trust in (NOT_WATCHING, AS_CHECKED, NOT_WATCHING, NOT_WATCHING):
        look(announcer, context, trust)
    assert [note.summary for note in desk.shown] == ["EdgeWatch does not watch Pathology lab 2"]
    look(announcer, context, AS_CHECKED)
    assert desk.withdrawn == [""]


def test_alarms_sound_only_where_a_person_asked_for_it_and_a_pause_holds_at_once(
    context: Context, qapp
) -> None:
    desk, preferences = Desk(), Preferences()
    announcer = Announcer(preferences, desk, Loudspeaker(desk))
    look(announcer, context, AS_CHECKED)
    assert desk.sounded == []
    preferences.sound = True
    look(announcer, context, AS_CHECKED)
    look(announcer, context, AS_CHECKED)
    assert desk.sounded == ["high"]
    announcer.heed(pause_audio(context.now_ns, 10, "Ivo Klein"))
    soon = replace(context, now_ns=context.now_ns + 9 * MINUTE_NS)
    look(announcer, soon, AS_CHECKED)
    assert desk.sounded == ["high"]
    after = replace(context, now_ns=context.now_ns + 11 * MINUTE_NS)
    look(announcer, after, AS_CHECKED)
    assert desk.sounded == ["high", "high"]


def test_from_a_new_alarm_over_a_click_on_its_notice_to_that_alarm_in_the_window(
    open_window: Callable[[Path], MainWindow], site: Path, serve, qtbot
) -> None:
    server, window = serve("body"), open_window(site)
    shower = shower_for(None, lambda number: window.open_at("alarms", number))
    announcer = Announcer(Preferences(), shower, Speaker(None), window)
    announcer.attach(window)
    window.hide()
    raise_now(site, 99)
    qtbot.waitUntil(lambda: bool(server.shown))
    assert server.shown[0].hints["urgency"] == 2
    server.click(server.shown[0].number)
    qtbot.waitUntil(lambda: window.page.key == "alarms")
    assert isinstance(window.page, AlarmsPage)
    assert window.page.selected is not None
    assert window.page.selected.alarm.id == 99
    announcer.close()


def raise_now(site: Path, number: int) -> None:
    """The agent's part: the unit of another slot is gone."""
    now = time.time_ns()
    since = {"condition_since_ns": now, "changed_ns": now, "raised_ns": now, "slot": "balance"}
    state: State = "active-unacknowledged"
    gone = Alarm(number, "device.missing", "high", state, "balance", True, **since)
    step = Transition(number, now, "normal", state, kind="raised")
    db = open_writer(record_file(site))
    with one_transaction(db):
        alarm_store.save_alarm(db, to_record(gone))
        alarm_store.add_transition(db, asdict(step))
    db.close()
