"""Alarms in the hands of the agent: what people do, what is kept, what a restart finds."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from edgewatch.agent.alarm_acts import AlarmActs
from edgewatch.agent.alarms import AlarmKeeper, feeds_of
from edgewatch.agent.decision import Decision
from edgewatch.agent.salvage import open_record
from edgewatch.alarms import Condition
from edgewatch.site import actions
from edgewatch.site.config import parse_site
from edgewatch.store import alarm_service, devices, journal
from edgewatch.store import alarms as store
from edgewatch.store.connection import Connection

S = 1_000_000_000
T0 = 1_800_000_000 * S
SITE = parse_site(
    """
schema = 1
[[model]]
name = "cytology"
task = "other"
[[slot]]
name = "analyser"
profile = "astm-e1394"
port = "/dev/ttyUSB0"
models = ["cytology"]
[[alarms.suppress]]
code = "device.missing"
slot = "analyser"
while = "maintenance"
"""
)


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Connection]:
    opened = open_record(tmp_path)
    opened.execute("PRAGMA synchronous = OFF")
    yield opened
    opened.close()


@pytest.fixture
def keeper(db: Connection) -> AlarmKeeper:
    return AlarmKeeper(db, SITE)


def missing(at_s: int, *, active: bool = True) -> Condition:
    return Condition("device.missing", "analyser", active, T0 + at_s * S, slot="analyser")


def act(db: Connection, keeper: AlarmKeeper, kind: str, subject: str, **payload: Any) -> str:
    decision = Decision(kind, subject, "Ada", "engineer", "repair", T0 + 60 * S, payload)
    return AlarmActs(db, keeper).act(decision)


def kinds(db: Connection, number: int = 1) -> list[str]:
    return [step["kind"] for step in store.transitions(db, number)]


def look(db: Connection, verdict: str, at_s: int) -> None:
    nothing: dict[str, Any] = {"proved_ns": None, "unit": "", "reason": ""}
    devices.begin_state(
        db, "analyser", verdict, T0 + at_s * S, differences=[], evidence=[], **nothing
    )


def test_maintenance_suppresses_as_the_site_says_and_every_step_has_its_values(
    db: Connection, keeper: AlarmKeeper
) -> None:
    keeper.trust_now = lambda: "do-not-rely"
    look(db, "MAINTENANCE", 1)
    keeper.apply([missing(2)], T0 + 30 * S)
    look(db, "MISSING", 40)
    keeper = AlarmKeeper(db, SITE)
    keeper.apply([], T0 + 50 * S)
    assert kinds(db) == ["pending", "withheld", "unsuppressed"]
    assert keeper.book.verdicts == {"analyser": "MISSING"}
    first = store.transitions(db, 1)[0]["snapshot"]
    assert first["suppressed_by"] == "maintenance of analyser"
    assert (first["verdicts"], first["trust"]) == ({"analyser": "MAINTENANCE"}, "do-not-rely")


def test_out_of_service_lives_through_a_restart_and_ends_on_event_time(
    db: Connection, keeper: AlarmKeeper
) -> None:
    until_ns = T0 + 100 * S
    name = "device.missing@analyser"
    assert act(db, keeper, actions.OUT_OF_SERVICE, name, until_ns=until_ns) == "done"
    keeper = AlarmKeeper(db, SITE)
    keeper.apply([missing(70)], T0 + 90 * S)
    assert kinds(db) == ["pending", "withheld"]
    keeper.apply([], T0 + 101 * S)
    assert kinds(db)[-1] == "returned"
    (ended,) = alarm_service.out_of_service(db, in_force=False)
    assert (ended["ended_ns"], ended["ended_note"]) == (until_ns, "its time was up")
    assert alarm_service.out_of_service(db) == []


def test_acts_that_cannot_be_done_are_refused_with_the_reason(
    db: Connection, keeper: AlarmKeeper
) -> None:
    keeper.apply([missing(0)], T0 + 30 * S)
    for kind, subject, payload, said in [
        (actions.ACKNOWLEDGE, "seven", {}, "seven is not the number of an alarm"),
        (actions.SHELVE, "1", {}, "no end was given"),
        (actions.SHELVE, "1", {"until_ns": "soon"}, "soon is no time that can come"),
        (actions.UNSHELVE, "1", {}, "is not shelved"),
        (actions.NOT_USEFUL, "9", {}, "there is no alarm of this number"),
        (actions.RETURN_TO_SERVICE, "device.missing", {}, "is not out of service"),
        (actions.OUT_OF_SERVICE, "device.missing@anlyser", {}, "no such place; expected one of"),
        (actions.AUDIO_PAUSE, "all", {"until_ns": T0 + 3600 * S}, "up to 10 minutes"),
    ]:
        outcome = act(db, keeper, kind, subject, **payload)
        assert outcome.startswith("refused: ")
        assert said in outcome
    assert kinds(db) == ["pending", "raised"]


def test_what_was_not_seen_is_said_to_be_left_over(db: Connection, keeper: AlarmKeeper) -> None:
    names = ("radius", "texture")
    met = [Condition("input.drift", n, True, T0, "cytology", n, value=1, limit=0.5) for n in names]
    keeper.apply(met, T0)
    outcome = act(db, keeper, actions.ACKNOWLEDGE, "1", seen=["radius"], state="whatever")
    assert outcome == "done: alarm 1 stays unacknowledged for what came after: texture"
    assert act(db, keeper, actions.ACKNOWLEDGE, "1", seen=list(names)) == "done"


def test_marks_and_pauses_are_found_again(db: Connection, keeper: AlarmKeeper) -> None:
    keeper.apply([missing(0)], T0 + 30 * S)
    assert act(db, keeper, actions.NOT_USEFUL, "1") == "done"
    assert store.not_useful(db, T0, T0 + 100 * S) == [(1, "device.missing")]
    assert [s["kind"] for s in store.transitions_between(db, T0 + 60 * S, T0 + 61 * S)] == [
        "marked"
    ]
    body = {"token": "t", "time_ns": T0, "by": "Ada", "kind": actions.AUDIO_PAUSE}
    body |= {"subject": "all", "note": "", "payload": {"until_ns": T0 + 60 * S}}
    journal.add_action(db, body, "done", T0)
    assert store.audio_paused(db, T0 + 59 * S) == {"all": T0 + 60 * S}
    assert store.audio_paused(db, T0 + 60 * S) == {}


def test_an_input_of_a_feeds_map_is_put_down_to_its_slot_alone() -> None:
    slot = '[[slot]]\nname = "{name}"\nprofile = "p"\nmodels = ["m"]\n'
    feed = '[[feed]]\nname = "f"\nslot = "two"\nmodel = "m"\nmap = {{ CODE = "glucose" }}\n'
    text = 'schema = 1\n[[model]]\nname = "m"\n' + slot.format(name="one")
    feeds = feeds_of(parse_site(text + slot.format(name="two") + feed.format()))
    assert feeds.covers_all("two", "m", ["glucose", "age"])
    assert feeds.covers_all("one", "m", ["age"])
    assert not feeds.covers_all("one", "m", ["glucose"])
