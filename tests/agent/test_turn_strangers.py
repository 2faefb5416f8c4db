"""The alarm of a replaced unit, from the swap until it is settled."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from edgewatch.cli.demo_site import SLOT
from edgewatch.site import actions
from edgewatch.store import alarms
from edgewatch.store.connection import Connection
from support.small_site import T0, PlayedFeed, S, agent_at, drain, new_site


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return new_site(tmp_path / "site")


@pytest.fixture
def feed(site: Path) -> Iterator[PlayedFeed]:
    played = PlayedFeed(site)
    yield played
    played.close()


def swap(site: Path, feed: PlayedFeed) -> None:
    """Unit A proved at 0 and 10 s, unit B at 20 s; predictions at 5, 15 and 25 s."""
    feed.prove("SN-A", T0 - 2)
    actions.send_action(site, actions.ENROL, SLOT, by="Ana", note="checked", time_ns=T0 + 1)
    feed.predict(1, T0 + 5 * S)
    feed.evidence("SN-A", T0 + 10 * S)
    feed.predict(2, T0 + 15 * S)
    feed.evidence("SN-B", T0 + 20 * S)
    feed.predict(3, T0 + 25 * S)


def changed(db: Connection) -> dict[str, Any]:
    (alarm,) = (a for a in alarms.alarms(db) if a["code"] == "device.changed")
    return dict(alarm)


def test_it_says_how_many_from_when_to_when_and_what_restores_trust(
    site: Path, feed: PlayedFeed
) -> None:
    swap(site, feed)
    with agent_at(site) as (agent, db):
        drain(agent)
        alarm = changed(db)
        params = alarm["params"]
        assert params["affected"] == 2
        assert params["affected_from_ns"] == params["last_proof_ns"] == T0 + 10 * S
        assert params["affected_to_ns"] == T0 + 25 * S
        assert params["kind"] == "unit"
        assert "2 predictions since the last proof are affected. Made " in alarm["sentence"]
        assert "Trust returns when the approved unit is back, or" in alarm["advice"]


def test_it_goes_on_counting_and_says_the_same_while_the_stranger_is_gone(
    site: Path, feed: PlayedFeed
) -> None:
    swap(site, feed)
    with agent_at(site) as (agent, db):
        drain(agent)
        feed.evidence("", T0 + 30 * S, port_state="silent")
        feed.predict(4, T0 + 35 * S)
        drain(agent)
    with agent_at(site) as (agent, db):
        feed.predict(5, T0 + 45 * S)
        drain(agent)
        alarm = changed(db)
        assert alarm["state"] == "active-unacknowledged"
        assert alarm["params"]["affected"] == 4
        assert "serial number SN-A → SN-B" in alarm["sentence"]
        assert agent.trust().state == "do-not-rely"


def test_the_approved_unit_ends_it(site: Path, feed: PlayedFeed) -> None:
    swap(site, feed)
    feed.evidence("", T0 + 30 * S, port_state="silent")
    feed.evidence("SN-A", T0 + 40 * S)
    feed.predict(4, T0 + 45 * S)
    with agent_at(site) as (agent, db):
        drain(agent)
        assert changed(db)["state"] == "cleared-unacknowledged"
        assert changed(db)["params"]["affected"] == 2
