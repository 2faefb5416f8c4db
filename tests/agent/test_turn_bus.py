"""What a turn of the agent makes of the bus and of a sleep of the computer."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from edgewatch.devices.bus.device import BusDevice, snapshot_of
from edgewatch.site.config import load_site
from edgewatch.store import alarms, devices
from edgewatch.store.connection import Connection
from support.small_site import T0, PlayedFeed, S, agent_at, drain, new_site

STRANGER = BusDevice(
    "pci@1.4", 0x0403, 0x6001, product="FT232R", port_chain="1.4", kinds=("serial",)
)
NAME = "unknown:0403:6001@1.4"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return new_site(tmp_path / "site")


@pytest.fixture
def feed(site: Path) -> Iterator[PlayedFeed]:
    played = PlayedFeed(site)
    yield played
    played.close()


def verdicts(db: Connection) -> dict[str, str]:
    return {name: state["verdict"] for name, state in devices.current_states(db).items()}


def test_a_unit_in_no_slot_becomes_a_quiet_alarm_and_weighs_nothing_in_the_trust(
    site: Path, feed: PlayedFeed
) -> None:
    with agent_at(site) as (agent, db):
        agent.sights.put(snapshot_of(T0, [STRANGER]))
        feed.predict(1, T0 + 3 * S)
        drain(agent)
        assert verdicts(db)[NAME] == "UNKNOWN_EXTRA"
        feed.predict(2, T0 + 20 * S)
        drain(agent)
        (alarm,) = (a for a in alarms.alarms(db) if a["code"] == "device.unknown")
        assert alarm["sentence"].endswith("is connected: FT232R at port 1.4.")
        before = agent.trust().state
        agent.sights.put(snapshot_of(T0 + 30 * S, []))
        feed.predict(3, T0 + 40 * S)
        drain(agent)
        assert NAME not in verdicts(db)
        assert agent.trust().state == before


def test_a_unit_that_is_ignored_is_not_told(site: Path, feed: PlayedFeed) -> None:
    config = site / "site.toml"
    text = config.read_text(encoding="utf-8")
    config.write_text(text + '\n[devices]\nignore = ["0403:6001"]\n', encoding="utf-8")
    assert load_site(site).devices.ignore == ("0403:6001",)
    with agent_at(site) as (agent, db):
        agent.sights.put(snapshot_of(T0, [STRANGER]))
        feed.predict(1, T0 + 3 * S)
        drain(agent)
        assert NAME not in verdicts(db)


def test_the_state_of_the_bus_outlives_a_turn_that_had_to_be_done_again(
    site: Path, feed: PlayedFeed
) -> None:
    with agent_at(site) as (agent, db):
        agent.sights.put(snapshot_of(T0, [STRANGER]))
        feed.predict(1, T0 + 3 * S)
        drain(agent)
        agent._begin()
        feed.predict(2, T0 + 4 * S)
        drain(agent)
        assert verdicts(db)[NAME] == "UNKNOWN_EXTRA"
        assert len(devices.state_history(db, NAME)) == 1
