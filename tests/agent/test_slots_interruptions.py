"""Ports that go away: for a moment, for good, at the start of the computer, again and again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from edgewatch.agent.slot_verdict import Computer
from edgewatch.devices.observation import Observation
from edgewatch.devices.verdicts import Verdict
from support.slot_bench import T0, S, SlotBench, unit

UNIT = unit("SN-1")


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[SlotBench]:
    made = SlotBench(tmp_path / "site", {"scale": "mettler.mt-sics"})
    made.see("scale", UNIT, T0)
    made.enrol("scale", UNIT, T0)
    made.see("scale", UNIT, T0 + S)
    assert made.judged("scale").verdict is Verdict.VERIFIED
    yield made
    made.close()


def test_an_absence_of_less_than_two_seconds_is_an_interruption(bench: SlotBench) -> None:
    judged = bench.lose("scale", T0 + 10 * S)
    assert (judged.verdict, judged.reason[:11]) == (Verdict.UNVERIFIED, "interrupted")
    bench.see("scale", UNIT, T0 + 11 * S, attached_ns=T0 + 11 * S)
    assert [v for v, _ in bench.history("scale")][-3:] == ["VERIFIED", "UNVERIFIED", "VERIFIED"]
    bench.pass_time(T0 + 100 * S)
    assert not bench.raised()


def test_a_longer_one_is_MISSING_from_the_moment_the_two_seconds_are_over(
    bench: SlotBench,
) -> None:
    bench.lose("scale", T0 + 10 * S)
    bench.pass_time(T0 + 13 * S)
    assert bench.history("scale")[-2:] == [("UNVERIFIED", 10.0), ("MISSING", 12.0)]
    bench.pass_time(T0 + 15 * S)
    assert bench.standing() == {"device.missing"}


def test_an_absence_that_is_told_only_with_the_return_is_MISSING_all_the_same(
    bench: SlotBench,
) -> None:
    bench.lose("scale", T0 + 10 * S)
    bench.see("scale", UNIT, T0 + 14 * S)
    assert [v for v, _ in bench.history("scale")][-2:] == ["MISSING", "VERIFIED"]


def test_a_unit_that_is_plugged_in_again_is_not_trusted_on_its_old_proof(bench: SlotBench) -> None:
    bench.lose("scale", T0 + 10 * S)
    back = Observation("open", UNIT, T0 + 11 * S, T0 + S, attached_ns=T0 + 11 * S)
    judged = bench.look("scale", back)
    assert judged.verdict is Verdict.UNVERIFIED
    assert judged.reason == "not identified since it was plugged in"
    # A later look over another way, which knows nothing of the bus, does not make it better.
    judged = bench.look("scale", Observation("open", UNIT, T0 + 12 * S, T0 + S))
    assert judged.verdict is Verdict.UNVERIFIED
    assert bench.see("scale", UNIT, T0 + 13 * S).verdict is Verdict.VERIFIED


def test_a_look_that_was_overtaken_by_the_unplugging_changes_nothing(bench: SlotBench) -> None:
    bench.lose("scale", T0 + 10 * S)
    bench.see("scale", UNIT, T0 + 9 * S)
    assert bench.judged("scale").verdict is Verdict.UNVERIFIED


def test_a_clock_that_was_set_back_does_not_make_looks_count_for_nothing(bench: SlotBench) -> None:
    bench.see("scale", UNIT, T0 - 3600 * S)
    assert bench.judged("scale").verdict is Verdict.VERIFIED
    bench.see("scale", unit("SN-2"), T0 - 3590 * S)
    assert bench.judged("scale").verdict is Verdict.CHANGED


def test_an_attachment_in_a_future_that_was_taken_back_hides_no_later_one(
    bench: SlotBench,
) -> None:
    bench.see("scale", UNIT, T0 + 3600 * S, attached_ns=T0 + 3590 * S)
    bench.see("scale", UNIT, T0 + 10 * S, attached_ns=T0)  # the clock was an hour ahead
    again = tuple(replace(item, time_ns=T0 + 20 * S) for item in UNIT)
    unnamed = Observation("open", again, T0 + 20 * S, T0 + 10 * S, "half", T0 + 15 * S)
    assert bench.look("scale", unnamed).verdict is Verdict.UNVERIFIED


def test_equipment_may_come_later_than_the_computer(bench: SlotBench) -> None:
    bench.restart(Computer(boot_ns=T0 + 100 * S))
    bench.lose("scale", T0 + 110 * S)
    bench.pass_time(T0 + 159 * S)
    assert bench.judged("scale").reason == "not there yet: the computer has just started"
    bench.see("scale", UNIT, T0 + 159 * S)
    bench.pass_time(T0 + 200 * S)
    assert bench.judged("scale").verdict is Verdict.VERIFIED
    assert not bench.raised()


def test_equipment_that_does_not_come_is_MISSING_a_minute_after_the_start(
    bench: SlotBench,
) -> None:
    bench.restart(Computer(boot_ns=T0 + 100 * S))
    bench.lose("scale", T0 + 110 * S)
    bench.pass_time(T0 + 161 * S)
    bench.pass_time(T0 + 170 * S)
    assert bench.judged("scale").verdict is Verdict.MISSING
    assert bench.standing() == {"device.missing"}


def test_no_proof_outlives_a_restart_of_the_computer_or_its_sleep(bench: SlotBench) -> None:
    bench.restart(Computer(boot_ns=T0 + 100 * S))
    bench.pass_time(T0 + 102 * S)
    assert bench.judged("scale").reason == "not identified since the computer started"
    bench.see("scale", UNIT, T0 + 105 * S)
    assert bench.judged("scale").verdict is Verdict.VERIFIED
    bench.keeper.void_proofs(T0 + 110 * S)
    assert bench.judged("scale").reason == "not identified since the computer slept"
    assert bench.keeper.take_wanted() == ("scale",)
    assert bench.keeper.take_wanted() == ()
    bench.see("scale", UNIT, T0 + 111 * S)
    assert bench.judged("scale").verdict is Verdict.VERIFIED


def test_a_restart_of_the_agent_alone_voids_no_proof(bench: SlotBench) -> None:
    states = bench.history("scale")
    bench.pass_time(T0 + 2 * S)
    bench.restart()
    bench.pass_time(T0 + 20 * S)
    assert bench.history("scale") == states


def test_a_port_that_comes_and_goes_is_one_alarm_even_if_it_is_acknowledged(
    bench: SlotBench,
) -> None:
    for turn in range(12):
        at = T0 + (20 + 40 * turn) * S
        bench.lose("scale", at)
        bench.pass_time(at + 15 * S)
        if turn == 4:
            (alarm,) = bench.alarms.standing()
            seen = bench.alarms.book.acknowledge(alarm.id, "Ana", "loose plug", at + 16 * S)
            bench.alarms.write(seen)
        bench.see("scale", UNIT, at + 20 * S)
        bench.pass_time(at + 35 * S)
    assert bench.raised().count(("device.missing", "scale")) == 1
    bench.pass_time(at + 79 * S)
    assert bench.standing() == {"device.missing"}
    bench.see("scale", UNIT, at + 80 * S)
    bench.pass_time(at + 100 * S)
    assert bench.standing() == set()


@pytest.mark.parametrize("gap_s", [0.3, 1.9, 4.0])
def test_200_replugs_and_20_restarts_raise_no_alarm(bench: SlotBench, gap_s: float) -> None:
    """Each replug at another moment between two looks, every tenth with a restart besides."""
    now = T0 + 10 * S
    for turn in range(200):
        bench.lose("scale", now)
        bench.pass_time(now + int(gap_s * S) - 1)
        now += int(gap_s * S)
        if turn % 10 == 0:
            rebooted = turn % 20 == 0
            bench.restart(Computer(boot_ns=now - S) if rebooted else Computer())
            bench.pass_time(now)
        bench.lose("scale", now, "silent")  # plugged in, and not awake yet
        bench.pass_time(now + S)
        bench.see("scale", UNIT, now + (1 + turn % 3) * S, attached_ns=now)
        assert bench.judged("scale").verdict is Verdict.VERIFIED
        now += (7 + turn % 13) * S
        bench.pass_time(now)
    assert bench.raised() == []
    assert bench.db.execute("SELECT count(*) FROM suspect_span").fetchone()[0] == 0


def test_a_proof_goes_stale_when_it_does_and_not_when_somebody_notices(bench: SlotBench) -> None:
    """No agent ran for an hour: what was predicted meanwhile stands beside no proof."""
    bench.pass_time(T0 + 2 * S)
    bench.restart()
    bench.pass_time(T0 + 3600 * S)
    assert [v for v, _ in bench.history("scale")][-2:] == ["VERIFIED", "UNVERIFIED"]
    assert bench.history("scale")[-1][1] == pytest.approx(1 + 180)
    bench.restart()
    bench.see("scale", UNIT, T0 + 3601 * S)
    bench.restart(Computer(boot_ns=T0 + 3650 * S))
    bench.pass_time(T0 + 3700 * S)
    assert bench.history("scale")[-1] == ("UNVERIFIED", 3650.0)


def test_an_agent_that_starts_late_raises_nothing_if_the_unit_names_itself(
    bench: SlotBench,
) -> None:
    bench.pass_time(T0 + 2 * S)
    for begins, computer in ((3600, Computer()), (7200, Computer(boot_ns=T0 + 7000 * S))):
        bench.restart(computer)
        bench.pass_time(T0 + begins * S)
        assert bench.judged("scale").verdict is Verdict.UNVERIFIED
        bench.see("scale", UNIT, T0 + (begins + 2) * S)
        bench.pass_time(T0 + (begins + 100) * S)
    assert bench.raised() == []


def test_a_look_that_comes_after_a_gap_leaves_the_gap_in_the_record(bench: SlotBench) -> None:
    bench.see("scale", UNIT, T0 + 3600 * S)
    assert [v for v, _ in bench.history("scale")][-3:] == ["VERIFIED", "UNVERIFIED", "VERIFIED"]


def test_while_the_spool_is_behind_no_time_passes_for_what_comes_by_it(bench: SlotBench) -> None:
    state = bench.keeper.state_of("scale")
    assert state is not None
    seen = Observation("open", state.identity, T0 + 2 * S, T0 + 2 * S)
    bench.keeper.observe("scale", seen, "feed")
    bench.keeper.tick(T0 + 3600 * S, T0 + 60 * S)
    assert bench.judged("scale").verdict is Verdict.VERIFIED
    bench.keeper.tick(T0 + 3600 * S)
    assert bench.judged("scale").verdict is Verdict.UNVERIFIED
