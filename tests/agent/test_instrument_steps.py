"""A step at an instrument channel becomes an alarm, and a suspicion against the slot it is from."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from edgewatch.agent.agent import Agent
from edgewatch.agent.steps import StepSuspicions
from edgewatch.alarms import Condition
from edgewatch.alarms.alarm import Alarm, Member
from edgewatch.devices.evidence import Evidence, to_json
from edgewatch.monitors.baseline import build_baseline
from edgewatch.sdk.paths import baseline_folder, config_file
from edgewatch.sdk.producer import Producer
from edgewatch.site.actions import BASELINE, ENROL, send_action
from edgewatch.site.config import SiteConfig, parse_site
from edgewatch.spool import Kind
from edgewatch.spool.frame import encode_json
from edgewatch.store import alarms, devices
from edgewatch.store.connection import Connection
from support.scorer import MODEL, T0, A, Host, S, make_site
from support.small_site import agent_at, drain

SLOTS = """
[[slot]]
name = "analyser"
profile = "astm.e1394"
models = ["scorer"]

[[slot]]
name = "printer"
profile = "astm.e1394"
"""


class Equipment:
    """The unit in the slot: what it says of itself, and what is read from it."""

    def __init__(self, site: Path) -> None:
        self.host = Host(site, A)
        self._producer = Producer(site, "feed:analyser")

    def name_itself(self, at_ns: int) -> None:
        item = Evidence("protocol", "serial", "SN-1", "asserted", at_ns)
        body = {"slot": "analyser", "port_state": "open", "source": "replay"}
        record = encode_json({**body, "evidence": to_json([item])})
        self._producer.append(Kind.EVIDENCE, record, wall_ns=at_ns)

    def close(self) -> None:
        self.host.close()
        self._producer.close()


def readings(n: int, seed: int, stepped_at: int | None = None) -> np.ndarray:
    """(age, cell temperature, risk), the second 3 higher from ``stepped_at`` on."""
    values = np.random.default_rng(seed).normal(37, 0.1, (n, 3))
    if stepped_at is not None:
        values[stepped_at:, 1] += 3
    return values


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site whose model has an instrument channel and whose slot has an approved unit."""
    site = make_site(tmp_path / "site", A)
    with config_file(site).open("a", encoding="utf-8") as file:
        file.write(SLOTS)
    reference = readings(2000, seed=0)
    baseline = build_baseline(
        {"age": reference[:, 0], "dose": reference[:, 1]},
        {"risk": reference[:, 2]},
        model=MODEL,
        model_sha256=A,
        created_ns=T0,
        kinds={"dose": "instrument"},
        times_ns=T0 + np.arange(2000) * S,
    )
    baseline.save(baseline_folder(site))
    send_action(site, BASELINE, MODEL, by="Ana", note="", time_ns=T0, baseline_id=baseline.id)
    return site


@pytest.fixture
def equipment(site: Path) -> Iterator[Equipment]:
    found = Equipment(site)
    yield found
    found.close()


def enrolled(site: Path, equipment: Equipment, agent: Agent) -> None:
    equipment.name_itself(T0 + S)
    drain(agent)
    send_action(site, ENROL, "analyser", by="Ana", note="", time_ns=T0 + 2 * S)
    drain(agent)


def drifting(db: Connection) -> list[tuple[str, str]]:
    found = [a for a in alarms.alarms(db) if a["code"] == "input.drift"]
    return [(member["feature"], member["method"]) for a in found for member in a["members"]]


def test_a_step_is_an_alarm_and_makes_the_slot_suspect(site: Path, equipment: Equipment) -> None:
    with agent_at(site) as (agent, db):
        enrolled(site, equipment, agent)
        equipment.host.run(readings(120, seed=1, stepped_at=95), T0 + 10 * S)
        drain(agent)
        assert drifting(db) == [("dose", "step")]
        state = devices.current_states(db)["analyser"]
        assert state["verdict"] == "SUSPECT"
        (difference,) = state["differences"]
        assert (difference["layer"], difference["field"]) == ("signal", "dose")
        assert float(difference["observed"]) - float(difference["enrolled"]) == pytest.approx(
            3, abs=0.3
        )
        assert devices.current_states(db)["printer"]["verdict"] != "SUSPECT"


def test_a_unit_that_names_itself_after_the_step_is_cleared_of_it(
    site: Path, equipment: Equipment
) -> None:
    with agent_at(site) as (agent, db):
        enrolled(site, equipment, agent)
        at = equipment.host.run(readings(120, seed=1, stepped_at=95), T0 + 10 * S)
        drain(agent)
        equipment.name_itself(at)
        drain(agent)
        assert devices.current_states(db)["analyser"]["verdict"] == "VERIFIED"
        equipment.host.run(readings(20, seed=2) + np.array([0, 3, 0]), at + S)
        drain(agent)
        assert devices.current_states(db)["analyser"]["verdict"] == "VERIFIED"


def test_readings_that_stay_as_they_were_raise_neither(site: Path, equipment: Equipment) -> None:
    with agent_at(site) as (agent, db):
        enrolled(site, equipment, agent)
        equipment.host.run(readings(600, seed=3), T0 + 10 * S)
        drain(agent)
        assert drifting(db) == []
        assert devices.current_states(db)["analyser"]["verdict"] == "VERIFIED"


# What is told, and to which slot


def config(more: str = "") -> SiteConfig:
    return parse_site(
        f"""
        schema = 1
        [[model]]
        name = "m"
        inputs = ["cell", "lamp"]
        [[model]]
        name = "other"
        [[slot]]
        name = "one"
        profile = "p"
        models = ["m"]
        [[slot]]
        name = "two"
        profile = "p"
        models = ["m", "other"]
        {more}
        """
    )


def step(at_ns: int, window_to_ns: int, feature: str = "cell", **more: object) -> Condition:
    params = {"before": 37.0, "after": 38.5, "stepped_ns": at_ns, "over_ns": at_ns}
    given = {"active": True, "method": "step", "params": params} | more
    return Condition(
        "input.drift", feature, time_ns=window_to_ns, model="m", feature=feature, **given
    )


def test_a_step_that_stands_is_told_once_and_a_later_one_again() -> None:
    told = StepSuspicions(config())
    told.note([step(100, 120), step(100, 140), step(101, 160)])
    assert [(one.slot, one.at_ns) for one in told.take()] == [("one", 100), ("two", 100)]
    told.note([step(150, 180)])
    assert {one.at_ns for one in told.take()} == {150}
    assert told.take() == []


def test_a_step_after_the_end_of_another_is_told() -> None:
    told = StepSuspicions(config())
    told.note([step(100, 120), step(0, 130, active=False), step(100, 140)])
    assert [one.at_ns for one in told.take()] == [100, 100, 100, 100]


def test_drift_by_other_methods_is_no_suspicion() -> None:
    told = StepSuspicions(config())
    told.note([step(100, 120, method="psi", params={"p": 1e-9})])
    assert told.take() == []


def test_the_slot_that_is_read_for_the_model_is_meant_before_those_said_to_feed_it() -> None:
    feed = '[[feed]]\nname = "f"\nslot = "two"\nmodel = "m"'
    told = StepSuspicions(config(feed))
    told.note([step(100, 120)])
    assert [one.slot for one in told.take()] == ["two"]


def test_what_an_earlier_run_told_is_not_told_again() -> None:
    member = Member("cell", 100, method="step", window_to_ns=120)
    left = Alarm(
        id=1,
        code="input.drift",
        priority="medium",
        state="active-unacknowledged",
        subject="cell",
        condition_active=True,
        condition_since_ns=100,
        changed_ns=100,
        model="m",
        members=(member,),
    )
    told = StepSuspicions(config(), [left])
    told.note([step(100, 140), step(110, 160, feature="lamp")])
    assert {one.differences[0].field for one in told.take()} == {"lamp"}
