"""What the agent makes of a unit's clock: learned, suspected, settled; and of its behaviour."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from edgewatch.agent.agent import Agent
from edgewatch.cli.demo_site import SLOT
from edgewatch.devices.behaviour_streak import IN_A_ROW
from edgewatch.devices.clock import ClockWindow
from edgewatch.devices.evidence import Evidence, to_json
from edgewatch.devices.observation import Observation
from edgewatch.sdk.paths import config_file, profile_folder
from edgewatch.site import actions
from edgewatch.spool import Kind
from edgewatch.spool.frame import encode_json
from edgewatch.store import alarms, clocks, devices, journal
from edgewatch.store.connection import Connection, one_transaction
from support.clock_streams import Oscillator, month_of_windows, rng_of
from support.small_site import T0, PlayedFeed, S, agent_at, drain, new_site

PROFILE = """\
schema = 1
[[profile]]
id = "test.beating"
title = "Monitor that names itself each second"
mode = "passive"
risk = "none"
serial = {baud = [9600]}
stale_after_s = 1e9
provides = ["serial"]
variants = [{name = "line", regex = "^SN=(?P<serial>\\\\S+)"}]
clock = {period_s = 1.0}
source = "made up for this test"
tests = ["SN=1"]
"""
UNIT = Oscillator(offset_ppm=3.0)
DAY = 86_400 * S


def site_with(folder: Path) -> Path:
    site = new_site(folder)
    profile_folder(site).mkdir(exist_ok=True)
    (profile_folder(site) / "beating.toml").write_text(PROFILE, "utf-8")
    path = config_file(site)
    text = path.read_text("utf-8").replace('"astm.e1394"', '"test.beating"')
    path.write_text(text, "utf-8")
    return site


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return site_with(tmp_path / "site")


@pytest.fixture
def feed(site: Path) -> Iterator[PlayedFeed]:
    played = PlayedFeed(site)
    yield played
    played.close()


def windows(unit: Oscillator, from_days: float, days: float) -> list[ClockWindow]:
    return list(month_of_windows(unit, 0.2, days, rng_of(8), from_days * 86_400))


def play(feed: PlayedFeed, found: Sequence[ClockWindow]) -> None:
    for window in found:
        body = {"slot": SLOT, "kind": "clock", "source": "feed", "window": window.to_json()}
        feed.raw(Kind.EVIDENCE, encode_json(body), T0 + window.end_raw_ns)


def enrolled(site: Path, feed: PlayedFeed, agent: Agent) -> None:
    feed.prove("SN-A", T0 - 2)
    actions.send_action(site, actions.ENROL, SLOT, by="Ana", note="checked", time_ns=T0 + 1)
    drain(agent)


def verdict(db: Connection) -> str:
    return str(devices.current_states(db)[SLOT]["verdict"])


def events(db: Connection, kind: str) -> list[dict[str, Any]]:
    return [event for event in journal.events(db) if event["kind"] == kind]


def test_a_clock_is_learned_over_a_day_and_another_one_makes_the_slot_SUSPECT(
    site: Path, feed: PlayedFeed
) -> None:
    with agent_at(site) as (agent, db):
        enrolled(site, feed, agent)
        play(feed, windows(UNIT, 0, 1.2))
        drain(agent)
        assert verdict(db) == "VERIFIED"
        (reference,) = clocks.references(db, SLOT)
        assert reference["ended_ns"] is None
        assert 0.5 < reference["content"]["low_ppm"] < 3.0
        assert len(clocks.windows(db, SLOT)) == 346
        play(feed, windows(replace(UNIT, offset_ppm=21.0), 1.2005, 0.02))
        drain(agent)
        state = devices.current_states(db)[SLOT]
        (difference,) = state["differences"]
        assert (state["verdict"], difference["layer"], difference["field"]) == (
            "SUSPECT",
            "clock",
            "skew",
        )
        assert difference["observed"].startswith("+2")
        assert agent.take_wanted() == (SLOT,)
        (alarm,) = (a for a in alarms.alarms(db) if a["code"] == "device.suspect")
        assert alarm["slot"] == SLOT


def test_a_unit_that_was_proved_the_same_is_believed_and_its_clock_learned_anew(
    site: Path, feed: PlayedFeed
) -> None:
    with agent_at(site) as (agent, db):
        enrolled(site, feed, agent)
        play(feed, windows(UNIT, 0, 1.2))
        play(feed, windows(replace(UNIT, offset_ppm=21.0), 1.2005, 0.02))
        drain(agent)
        assert verdict(db) == "SUSPECT"
        feed.evidence("SN-A", T0 + round(1.23 * DAY))
        drain(agent)
        assert verdict(db) == "VERIFIED"
        play(feed, windows(replace(UNIT, offset_ppm=21.0), 1.24, 1.2))
        drain(agent)
        assert verdict(db) == "VERIFIED"
        first, second = clocks.references(db, SLOT)
        assert (first["ended"], second["ended"]) == ("the unit was proved the same", "")
        assert second["content"]["low_ppm"] > 15
        assert len(events(db, "device.clock_forgotten")) == 1
        assert len(events(db, "device.clock_learned")) == 2


def test_a_twin_that_answers_alike_stays_SUSPECT_until_a_person_decides(
    site: Path, feed: PlayedFeed
) -> None:
    """No look can tell such units apart: only the clock does, and it proves nothing."""

    def name_itself(at_ns: int) -> None:
        seen = [
            Evidence("protocol", "model", "CYTO-200", "unique", at_ns),
            Evidence("protocol", "serial", "0000", "placeholder", at_ns),
        ]
        body = {"slot": SLOT, "port_state": "open", "source": "feed", "evidence": to_json(seen)}
        feed.raw(Kind.EVIDENCE, encode_json(body), at_ns)

    with agent_at(site) as (agent, db):
        for look in range(3):
            name_itself(T0 + look)
        actions.send_action(site, actions.ENROL, SLOT, by="Ana", note="ok", time_ns=T0 + 5)
        drain(agent)
        play(feed, windows(UNIT, 0, 1.2))
        drain(agent)
        assert verdict(db) == "MODEL_ONLY"
        play(feed, windows(replace(UNIT, offset_ppm=21.0), 1.2005, 0.5))
        name_itself(T0 + round(1.71 * DAY))
        drain(agent)
        assert verdict(db) == "SUSPECT"
        assert len([row for row in devices.state_history(db) if row["verdict"] == "SUSPECT"]) == 1
        at_ns = T0 + round(1.72 * DAY)
        actions.send_action(site, actions.APPROVE, SLOT, by="Ana", note="new", time_ns=at_ns)
        drain(agent)
        assert verdict(db) == "MODEL_ONLY"


def test_the_watching_goes_on_where_it_stood_after_a_restart_of_the_agent(
    site: Path, feed: PlayedFeed
) -> None:
    with agent_at(site) as (agent, _):
        enrolled(site, feed, agent)
        play(feed, windows(UNIT, 0, 0.7))
        drain(agent)
    with agent_at(site) as (agent, db):
        play(feed, windows(UNIT, 0.7, 0.5))
        drain(agent)
        assert len(clocks.references(db, SLOT)) == 1
    with agent_at(site) as (agent, db):
        play(feed, windows(replace(UNIT, offset_ppm=21.0), 1.2005, 0.02))
        drain(agent)
        assert verdict(db) == "SUSPECT"
    with agent_at(site) as (_, db):
        assert clocks.slot_clock(db, SLOT)["content"]["suspected"] is True


def test_another_unit_neither_teaches_nor_spoils_the_clock_of_the_approved_one(
    site: Path, feed: PlayedFeed
) -> None:
    with agent_at(site) as (agent, db):
        enrolled(site, feed, agent)
        play(feed, windows(UNIT, 0, 1.2))
        feed.evidence("SN-B", T0 + round(1.2 * DAY))
        play(feed, windows(replace(UNIT, offset_ppm=21.0), 1.2005, 0.1))
        drain(agent)
        assert verdict(db) == "CHANGED"
        feed.evidence("SN-A", T0 + round(1.31 * DAY))
        play(feed, windows(UNIT, 1.32, 0.3))
        drain(agent)
        assert verdict(db) == "VERIFIED"
        (reference,) = clocks.references(db, SLOT)
        assert reference["ended_ns"] is None


def test_an_approval_begins_the_learning_anew(site: Path, feed: PlayedFeed) -> None:
    with agent_at(site) as (agent, db):
        enrolled(site, feed, agent)
        play(feed, windows(UNIT, 0, 1.2))
        feed.prove("SN-B", T0 + round(1.2 * DAY))
        drain(agent)
        at_ns = T0 + round(1.2001 * DAY)
        actions.send_action(site, actions.APPROVE, SLOT, by="Ana", note="new", time_ns=at_ns)
        play(feed, windows(replace(UNIT, offset_ppm=21.0), 1.2005, 1.2))
        drain(agent)
        assert verdict(db) == "VERIFIED"
        ended = [row["ended"] for row in clocks.references(db, SLOT)]
        assert ended == ["another approval or unit", ""]


def test_a_profile_with_another_period_begins_the_learning_anew(
    site: Path, feed: PlayedFeed
) -> None:
    with agent_at(site) as (agent, _):
        enrolled(site, feed, agent)
        play(feed, windows(UNIT, 0, 1.2))
        drain(agent)
    path = profile_folder(site) / "beating.toml"
    path.write_text(PROFILE.replace("period_s = 1.0", "period_s = 1.0001"), "utf-8")
    with agent_at(site) as (agent, db):
        play(feed, windows(replace(UNIT, offset_ppm=-97.0), 1.2005, 0.1))
        drain(agent)
        assert verdict(db) == "VERIFIED"
        (reference,) = clocks.references(db, SLOT)
        assert reference["ended"] == "the profile says another period"


def test_a_state_that_cannot_be_read_is_learned_anew(site: Path, feed: PlayedFeed) -> None:
    with agent_at(site) as (agent, db):
        enrolled(site, feed, agent)
        play(feed, windows(UNIT, 0, 1.2))
        drain(agent)
        with one_transaction(db):
            db.execute("UPDATE slot_clock SET content = '{}'")
    with agent_at(site) as (agent, db):
        play(feed, windows(UNIT, 1.2, 1.2))
        drain(agent)
        assert events(db, "record.unreadable") == []
        first, second = clocks.references(db, SLOT)
        assert (first["ended"], second["ended_ns"]) == ("learned anew", None)


def test_without_an_approved_unit_windows_are_kept_and_nothing_is_learned(
    site: Path, feed: PlayedFeed
) -> None:
    with agent_at(site) as (agent, db):
        feed.evidence("SN-A", T0)
        play(feed, windows(UNIT, 0, 1.2))
        drain(agent)
        assert clocks.references(db, SLOT) == []
        assert clocks.slot_clock(db, SLOT) is None
        assert len(clocks.windows(db, SLOT)) == 346


@pytest.mark.parametrize(
    "body",
    [
        {"slot": SLOT, "kind": "clock", "window": {"skew_ppm": 1.0}},
        {"slot": SLOT, "kind": "clock", "window": "none"},
        {"kind": "clock", "window": {}},
    ],
)
def test_a_record_that_holds_no_window_is_set_aside(
    site: Path, feed: PlayedFeed, body: dict[str, Any]
) -> None:
    with agent_at(site) as (agent, db):
        feed.raw(Kind.EVIDENCE, encode_json(body), T0)
        drain(agent)
        assert len(events(db, "record.unreadable")) == 1
        assert clocks.windows(db, SLOT) == []


def test_windows_of_a_slot_that_is_not_of_this_site_are_passed_over(
    site: Path, feed: PlayedFeed
) -> None:
    with agent_at(site) as (agent, db):
        window = windows(UNIT, 0, 0.01)[0].to_json()
        feed.raw(Kind.EVIDENCE, encode_json({"slot": "x", "kind": "clock", "window": window}), T0)
        drain(agent)
        assert events(db, "record.unreadable") == []


def look(at_ns: int, latency: str) -> Observation:
    fields = [("protocol", "model", "CYTO-200"), ("protocol", "firmware", "03.12")]
    fields += [("protocol", "serial", "SN-A"), ("behaviour", "latency", latency)]
    seen = tuple(Evidence(layer, name, value, "unique", at_ns) for layer, name, value in fields)
    return Observation("open", seen, at_ns, at_ns)


def test_a_unit_that_answers_much_slower_each_time_is_suspected_once(site: Path) -> None:
    with agent_at(site) as (agent, _):
        for second in range(3):
            agent.looks.put((SLOT, look(T0 + second * S, "4 to 16 ms")))
        agent.turn()
        actions.send_action(site, actions.ENROL, SLOT, by="Ana", note="ok", time_ns=T0 + 4 * S)
        drain(agent)
        told = 0
        for at in range(1, 4 * IN_A_ROW):
            latency = "256 to 1024 ms" if at % IN_A_ROW else "16 to 64 ms"
            agent.looks.put((SLOT, look(T0 + (10 + at) * S, latency)))
            agent.turn()
            told += SLOT in agent.take_wanted()
        assert told == 0
        for at in range(2 * IN_A_ROW):
            agent.looks.put((SLOT, look(T0 + (100 + at) * S, "256 to 1024 ms")))
            agent.turn()
            told += SLOT in agent.take_wanted()
        assert told == 1
