"""What graphics processors say becomes rows, events and one alarm."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from edgewatch.agent.gpu_device import Use
from edgewatch.agent.gpu_driver import Look
from edgewatch.agent.gpu_keeper import GpuKeeper
from edgewatch.agent.resource_conditions import ResourceConditions
from edgewatch.agent.resources import busiest
from edgewatch.agent.salvage import open_record
from edgewatch.alarms import CATALOGUE, Condition, sentence
from edgewatch.store import gpu_samples, journal
from edgewatch.store.connection import Connection, one_transaction
from edgewatch.store.gpu_samples import GpuSample
from support.gpu_readings import GB, look, reading
from support.small_site import PlayedFeed, agent_at, new_site

S = 1_000_000_000
T0 = 1_800_000_000 * S


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Connection]:
    made = open_record(tmp_path)
    yield made
    made.close()


def keep(keeper: GpuKeeper, db: Connection, *looks: Look, users: Any = None) -> None:
    for seen in looks:
        at_ns = seen.readings[0].sample.time_ns if seen.readings else T0
        with one_transaction(db):
            keeper.write(seen, at_ns, users or {})


def told(db: Connection) -> list[tuple[str, dict[str, Any]]]:
    return [(e["kind"], e["detail"]) for e in reversed(journal.events(db))]


# -- the record -----------------------------------------------------------------------------


def test_a_sample_is_kept_every_ten_seconds_and_when_slowness_begins_or_ends(
    db: Connection,
) -> None:
    bits = {20: 0x40, 22: 0x40, 26: 0}
    looks = [look(reading(T0 + at * S, reasons=bits.get(at, 0))) for at in range(0, 31, 2)]
    looks[12] = look(reading(T0 + 24 * S, reasons=0x40))
    keep(GpuKeeper(db), db, *looks)
    (device,) = gpu_samples.gpus(db)
    kept = gpu_samples.all_samples(db, device.id, T0, T0 + 60 * S)
    assert [(one.time_ns - T0) // S for one in kept] == [0, 10, 20, 26]
    assert [one.reasons for one in kept] == [0, 0, 0x40, 0]


def test_our_programs_are_named_and_those_of_others_are_one_sum(db: Connection) -> None:
    uses = {7: Use(2 * GB, 30.0), 8: Use(GB, None), 9: Use(None, 5.0), 10: Use(GB, 1.0)}
    users = {7: "host:model:cytology", 8: "feed:analyser"}
    keep(GpuKeeper(db), db, look(reading(T0, uses=uses)), users=users)
    assert gpu_samples.shares(db, 1, T0, T0 + S) == [
        ("host:model:cytology", 2 * GB, 30.0),
        ("feed:analyser", GB, None),
        ("other", GB, 6.0),
    ]


def test_a_device_is_told_once_in_the_life_of_a_record_and_a_new_driver_each_time(
    db: Connection,
) -> None:
    first = reading(T0)
    keep(GpuKeeper(db), db, look(first), look(replace(first, driver="580.2")))
    keep(GpuKeeper(db), db, look(reading(T0 + 60 * S, driver="580.2")))
    assert [kind for kind, _ in told(db)] == ["gpu.found", "gpu.driver"]
    assert told(db)[1][1] == {"uuid": "GPU-1", "before": "570.1", "now": "580.2"}
    (device,) = gpu_samples.gpus(db)
    assert (device.driver, device.first_ns) == ("580.2", T0)


def test_a_driver_that_is_away_is_told_once_and_so_is_its_return(db: Connection) -> None:
    two = look(reading(T0), reading(T0, uuid="GPU-2"))
    one = replace(two, readings=two.readings[:1], trouble="a card has fallen off the bus")
    keeper = GpuKeeper(db)
    keep(keeper, db, Look((), "the driver is not loaded"), two, one, one, two)
    assert told(db)[2:] == [
        ("gpu.lost", {"why": "a card has fallen off the bus", "gpus": ["GPU-2"]}),
        ("gpu.back", {"after": "a card has fallen off the bus"}),
    ]


def test_a_driver_that_is_away_when_the_agent_starts_is_told_where_a_card_was_there_lately(
    db: Connection,
) -> None:
    away = Look((), "the driver is not loaded")
    keep(GpuKeeper(db), db, away)
    assert told(db) == []
    keep(GpuKeeper(db), db, look(reading(T0 - 3600 * S)))
    keep(GpuKeeper(db), db, away, away)
    assert told(db)[1:] == [("gpu.lost", {"why": "the driver is not loaded", "gpus": ["GPU-1"]})]
    with one_transaction(db):
        GpuKeeper(db).write(away, T0 + 30 * 86_400 * S, {})
    assert len(told(db)) == 2, "a card that was taken out long ago is nobody's loss"


def test_an_error_of_the_memory_that_could_not_be_corrected_is_told(db: Connection) -> None:
    counts = (0, 0, 2, 2, None, 2)
    looks = [look(reading(T0 + n * S, ecc_errors=count)) for n, count in enumerate(counts)]
    keep(GpuKeeper(db), db, *looks)
    keep(GpuKeeper(db), db, look(reading(T0 + 60 * S, ecc_errors=2)))
    assert told(db)[1:] == [("gpu.errors", {"uncorrected": 2, "before": 0})]


def test_what_a_failed_turn_did_not_write_is_written_by_the_next(db: Connection) -> None:
    keeper = GpuKeeper(db)
    with pytest.raises(ZeroDivisionError), one_transaction(db):
        keeper.write(look(reading(T0)), T0, {})
        raise ZeroDivisionError
    keeper.reload()
    keep(keeper, db, look(reading(T0 + 2 * S)))
    assert [kind for kind, _ in told(db)] == ["gpu.found"]
    assert gpu_samples.last_sample(db, 1) is not None


def test_an_agent_writes_which_of_its_hosts_uses_the_card(tmp_path: Path) -> None:
    site = new_site(tmp_path / "site")
    feed = PlayedFeed(site)
    feed.predict(1, T0)
    with agent_at(site) as (agent, db):
        agent.turn()
        (pid,) = agent.tail.hosts()
        seen = look(reading(T0, uses={pid: Use(GB, 12.0), 1: Use(5, 1.0)}))
        machine = {"time_ns": T0, "subject": "machine", "gpus": seen, "pids": {"agent": 1}}
        agent.add_samples([machine])
        agent.turn()
        assert gpu_samples.shares(db, 1, T0, T0 + S) == [
            ("agent", 5, 1.0),
            ("host:feed:played", GB, 12.0),
        ]
        nonsense = replace(seen.readings[0], uuid="GPU-2", sample=GpuSample(T0, reasons=2**70))
        agent.add_samples([{**machine, "gpus": look(nonsense)}])
        agent.turn()
        assert len(gpu_samples.gpus(db)) == 1, "a driver that says nonsense harms no turn"
    feed.close()


# -- the alarm ------------------------------------------------------------------------------


def run(watch: ResourceConditions, seconds: range, *cards: dict[str, Any]) -> list[Condition]:
    found = []
    for at in seconds:
        time_ns = T0 + at * S
        seen = look(*(reading(time_ns, uuid=f"GPU-{n}", **card) for n, card in enumerate(cards)))
        machine = {"time_ns": time_ns, "subject": "machine", "gpus": seen}
        found += watch.take([machine])
    return found


def said(one: Condition) -> str:
    return sentence(one.code, {"value": one.value, **one.params})


def test_heat_that_slows_a_card_down_is_told_below_the_limit_of_heat() -> None:
    watch = ResourceConditions(CATALOGUE)
    (found,) = run(watch, range(0, 20, 2), {"celsius": 83.0, "reasons": 0x20})
    assert said(found) == "The graphics processor is at 83 °C."
    assert run(watch, range(20, 30, 2), {"celsius": 83.0}) == [], "a moment says nothing"
    assert [one.active for one in run(watch, range(30, 140, 2), {})] == [True, False]


def test_a_weak_supply_is_told_as_such_and_a_limit_that_was_set_not_at_all() -> None:
    assert run(ResourceConditions(CATALOGUE), range(0, 60, 2), {"reasons": 0x7}) == []
    (found,) = run(ResourceConditions(CATALOGUE), range(0, 60, 2), {"reasons": 0x88})
    assert said(found) == "The graphics processor slows itself down for want of power."
    (old_card, *_) = run(ResourceConditions(CATALOGUE), range(0, 60, 2), {"reasons": 0x8})
    assert old_card.params["kind"] == "power"


def test_of_several_cards_the_worst_is_named() -> None:
    cool, full = {"percent": 90.0}, {"memory_percent": 99.0, "name": "RTX 4000"}
    (found,) = run(ResourceConditions(CATALOGUE), range(0, 20, 2), cool, full)
    assert said(found) == "The memory of the graphics processor is 99 % full: RTX 4000 (01:00.0)."


def test_an_alarm_ends_with_the_driver_and_waits_where_nothing_new_is_said() -> None:
    watch = ResourceConditions(CATALOGUE)
    assert run(watch, range(0, 20, 2), {"celsius": 95.0})[0].active
    machine = {"time_ns": T0 + 20 * S, "subject": "machine"}
    assert watch.take([{**machine, "gpus": None}]) == []
    (over,) = watch.take([{**machine, "gpus": Look((), "the driver is not loaded")}])
    assert not over.active


def test_the_machine_has_the_highest_of_each_quantity() -> None:
    seen = look(reading(T0, percent=90.0), reading(T0, percent=None, celsius=80.0))
    assert busiest(seen) == {"gpu_percent": 90.0, "gpu_memory_percent": 25.0, "gpu_celsius": 80.0}
