"""Suspicions against the unit of a slot: they ask for a proof, and one settles them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from edgewatch.devices.verdicts import Verdict
from support.slot_bench import T0, S, SlotBench, unit

SCALE = unit("SN-1")
VENTILATOR = unit("", model="Evita XL")


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[SlotBench]:
    slots = {"scale": "mettler.mt-sics", "ventilator": "draeger.medibus"}
    made = SlotBench(tmp_path / "site", slots)
    for name, seen in (("scale", SCALE), ("ventilator", VENTILATOR)):
        made.see(name, seen, T0)
        made.enrol(name, seen, T0)
        made.see(name, seen, T0 + S)
    yield made
    made.close()


def test_a_suspected_slot_is_SUSPECT_and_asks_to_be_identified(bench: SlotBench) -> None:
    judged = bench.suspect("scale", T0 + 10 * S)
    assert judged.verdict is Verdict.SUSPECT
    assert [(d.layer, d.observed) for d in judged.differences] == [("clock", "22.6")]
    assert bench.keeper.take_wanted() == ("scale",)
    assert bench.keeper.take_wanted() == ()


def test_an_identification_that_proves_the_unit_settles_it_without_an_alarm(
    bench: SlotBench,
) -> None:
    bench.suspect("scale", T0 + 10 * S)
    assert bench.see("scale", SCALE, T0 + 12 * S).verdict is Verdict.VERIFIED
    bench.restart()
    bench.pass_time(T0 + 60 * S)
    assert bench.judged("scale").verdict is Verdict.VERIFIED
    assert bench.raised() == []


def test_an_identification_that_finds_a_stranger_makes_it_CHANGED(bench: SlotBench) -> None:
    bench.suspect("scale", T0 + 10 * S)
    assert bench.see("scale", unit("SN-2"), T0 + 12 * S).verdict is Verdict.CHANGED


def test_an_alarm_is_raised_where_nothing_settles_it(bench: SlotBench) -> None:
    bench.suspect("ventilator", T0 + 10 * S)
    for second in range(12, 60, 4):
        bench.see("ventilator", VENTILATOR, T0 + second * S)
    assert bench.judged("ventilator").verdict is Verdict.SUSPECT
    assert bench.standing() == {"device.suspect"}
    assert "4.1 ± 0.3 → 22.6" in bench.sentence("device.suspect")


def test_the_suspicion_of_a_unit_without_serial_stays_until_a_person_decides(
    bench: SlotBench,
) -> None:
    bench.suspect("ventilator", T0 + 10 * S)
    bench.lose("ventilator", T0 + 20 * S)
    bench.pass_time(T0 + 30 * S)
    bench.restart()
    assert bench.see("ventilator", VENTILATOR, T0 + 40 * S).verdict is Verdict.SUSPECT
    bench.enrol("ventilator", VENTILATOR, T0 + 50 * S)
    assert bench.see("ventilator", VENTILATOR, T0 + 51 * S).verdict is Verdict.MODEL_ONLY
    bench.restart()
    bench.pass_time(T0 + 60 * S)
    assert bench.judged("ventilator").verdict is Verdict.MODEL_ONLY


def test_a_suspicion_that_no_verdict_shows_yet_outlives_a_restart(bench: SlotBench) -> None:
    bench.lose("ventilator", T0 + 10 * S, "silent")
    assert bench.suspect("ventilator", T0 + 12 * S).verdict is Verdict.UNVERIFIED
    bench.restart()
    assert bench.see("ventilator", VENTILATOR, T0 + 20 * S).verdict is Verdict.SUSPECT
    bench.enrol("ventilator", VENTILATOR, T0 + 30 * S)
    bench.restart()
    assert bench.see("ventilator", VENTILATOR, T0 + 31 * S).verdict is Verdict.MODEL_ONLY


def test_two_suspicions_outlive_a_restart_as_two(bench: SlotBench) -> None:
    bench.suspect("ventilator", T0 + 10 * S)
    bench.suspect("ventilator", T0 + 11 * S, layer="signal")
    before = bench.keeper.state_of("ventilator")
    bench.restart()
    after = bench.keeper.state_of("ventilator")
    assert before is not None
    assert after is not None
    assert len(after.suspicions) == 2
    assert after.suspicions == before.suspicions


def test_a_suspicion_that_is_told_late_is_as_old_as_it_is(bench: SlotBench) -> None:
    bench.see("scale", SCALE, T0 + 100 * S)
    assert bench.suspect("scale", T0 + 90 * S).verdict is Verdict.VERIFIED


def test_a_slot_that_is_not_enrolled_or_not_there_has_no_unit_to_suspect(bench: SlotBench) -> None:
    assert bench.keeper.suspect("nowhere", [], T0) == []
    state = bench.keeper.state_of("scale")
    assert state is not None
    state.enrolled = None
    assert bench.keeper.suspect("scale", [], T0 + 5 * S) == []
    assert bench.keeper.take_wanted() == ()


def test_the_same_suspicion_again_is_one_suspicion(bench: SlotBench) -> None:
    for second in (10, 20, 30):
        bench.suspect("ventilator", T0 + second * S)
    bench.suspect("ventilator", T0 + 40 * S, layer="signal")
    state = bench.keeper.state_of("ventilator")
    assert state is not None
    assert [s.at_ns for s in state.suspicions] == [T0 + 30 * S, T0 + 40 * S]
