"""Decisions about units that nothing tells from their twins, and about places."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from edgewatch.agent.changes import ChangeKeeper
from edgewatch.agent.decision import Decision
from edgewatch.site import actions
from support.slot_bench import T0, S, SlotBench, bus_unit, unit

SLOT = "scale"


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[SlotBench]:
    made = SlotBench(tmp_path / "site", {SLOT: "mettler.mt-sics"})
    yield made
    made.close()


def decide(bench: SlotBench, kind: str, at_ns: int, **payload: object) -> str:
    changes = ChangeKeeper(bench.db, bench.keeper)
    return changes.act(Decision(kind, SLOT, "Ana", "", "looked at", at_ns, payload)).outcome


def verdict(bench: SlotBench) -> str:
    return str(bench.judged(SLOT).verdict)


def test_a_unit_without_a_serial_number_can_be_rejected_though_it_answers_alike(
    bench: SlotBench,
) -> None:
    bench.see(SLOT, unit(""), T0)
    bench.enrol(SLOT, unit(""), T0 + S)
    assert verdict(bench) == "MODEL_ONLY"
    assert decide(bench, actions.REJECT, T0 + 2 * S) == "done"
    assert (verdict(bench), bench.judged(SLOT).reason) == ("CHANGED", "rejected by Ana: looked at")
    bench.see(SLOT, unit("", chain="3.4", adapter="B7"), T0 + 3 * S)
    assert verdict(bench) == "CHANGED"
    assert decide(bench, actions.APPROVE, T0 + 4 * S).startswith("refused: this unit was rejected")


def test_a_suspect_twin_is_settled_by_a_person_one_way_or_the_other(bench: SlotBench) -> None:
    bench.see(SLOT, unit(""), T0)
    bench.enrol(SLOT, unit(""), T0 + S)
    bench.suspect(SLOT, T0 + 2 * S)
    for second in (3, 4, 5):
        bench.see(SLOT, unit(""), T0 + second * S)
    assert verdict(bench) == "SUSPECT"
    assert decide(bench, actions.APPROVE, T0 + 6 * S) == "done"
    assert verdict(bench) == "MODEL_ONLY"


def test_a_dock_whose_ports_alternate_is_accepted_at_both(bench: SlotBench) -> None:
    bench.see(SLOT, unit("SN-1", chain="1.2.1"), T0)
    bench.enrol(SLOT, unit("SN-1", chain="1.2.1"), T0 + S)
    for second in (2, 3, 4):
        bench.see(SLOT, unit("SN-1", chain="1.4.1"), T0 + second * S)
    assert verdict(bench) == "MOVED"
    assert decide(bench, actions.APPROVE, T0 + 5 * S, also=True) == "done"
    for second, chain in enumerate(["1.2.1", "1.4.1", "1.2.1"], start=6):
        bench.see(SLOT, unit("SN-1", chain=chain), T0 + second * S)
        assert verdict(bench) == "VERIFIED"
    bench.see(SLOT, unit("SN-1", chain="9"), T0 + 10 * S)
    assert verdict(bench) == "MOVED"


def test_a_firmware_update_in_its_window_is_approved_and_nothing_else_is(
    bench: SlotBench,
) -> None:
    bench.see(SLOT, unit("SN-1"), T0)
    bench.enrol(SLOT, unit("SN-1"), T0 + S)
    opened = decide(bench, actions.MAINTAIN, T0 + 2 * S, until_ns=T0 + 3600 * S, allow=["firmware"])
    assert opened == "done"
    bench.lose(SLOT, T0 + 3 * S)
    bench.lose(SLOT, T0 + 30 * S)
    assert verdict(bench) == "MAINTENANCE"
    for second in (60, 61, 62):
        bench.see(SLOT, unit("SN-1", firmware="2.0"), T0 + second * S)
    assert verdict(bench) == "MAINTENANCE"
    bench.see(SLOT, unit("SN-2", firmware="2.0"), T0 + 63 * S)
    assert verdict(bench) == "CHANGED"
    for second in (64, 65, 66):
        bench.see(SLOT, unit("SN-1", firmware="2.0"), T0 + second * S)
    assert decide(bench, actions.APPROVE, T0 + 70 * S) == "done"
    assert decide(bench, actions.END_MAINTENANCE, T0 + 71 * S) == "done"
    assert verdict(bench) == "VERIFIED"


def test_a_bootloader_with_other_descriptors_is_part_of_the_work(tmp_path: Path) -> None:
    bench = SlotBench(tmp_path / "site", {SLOT: "usb.device"})
    bench.see(SLOT, bus_unit("A1"), T0)
    bench.enrol(SLOT, bus_unit("A1"), T0 + S)
    decide(bench, actions.MAINTAIN, T0 + 2 * S, until_ns=T0 + 3600 * S, allow=["bus"])
    bench.see(SLOT, bus_unit("BOOT-1"), T0 + 3 * S)
    assert verdict(bench) == "MAINTENANCE"
    bench.see(SLOT, bus_unit("A1"), T0 + 4 * S)
    decide(bench, actions.END_MAINTENANCE, T0 + 5 * S)
    assert verdict(bench) == "VERIFIED"
    bench.close()
