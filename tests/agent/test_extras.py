"""Units in no slot, in the record and among the alarms."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from edgewatch.agent.alarms import AlarmKeeper
from edgewatch.agent.extras import ExtraKeeper
from edgewatch.devices.bus.device import BusDevice, BusSnapshot, Node, snapshot_of
from edgewatch.devices.evidence import Quality
from edgewatch.site.config import load_site
from edgewatch.store import devices
from support.slot_bench import T0, S, SlotBench, bus_unit

STRANGER = BusDevice(
    "pci@1.4", 0x0403, 0x6001, product="FT232R", port_chain="1.4", kinds=("serial",)
)
CAMERA = BusDevice("pci@1.7", 0x04B4, 0xF111, product="Cam", port_chain="1.7", kinds=("camera",))
NAME = "unknown:0403:6001@1.4"


def bus(at_s: float, *attached: BusDevice) -> BusSnapshot:
    return snapshot_of(T0 + round(at_s * S), attached)


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[SlotBench]:
    made = SlotBench(tmp_path / "site", {"camera": "usb.device"})
    yield made
    made.close()


@pytest.fixture
def keeper(bench: SlotBench, tmp_path: Path) -> ExtraKeeper:
    return ExtraKeeper(bench.db, load_site(tmp_path / "site"), bench.keeper)


def raised(bench: SlotBench, keeper: ExtraKeeper, snapshot: BusSnapshot, now_s: float) -> set[str]:
    """Codes that stand at a time, after this was seen."""
    now_ns = T0 + round(now_s * S)
    bench.alarms.apply(keeper.see(snapshot, now_ns), now_ns)
    return bench.standing()


def test_a_unit_in_no_slot_is_in_the_record_until_it_is_unplugged(
    bench: SlotBench, keeper: ExtraKeeper
) -> None:
    there = bus(1, STRANGER)
    assert raised(bench, keeper, there, 2) == set()
    assert raised(bench, keeper, there, 12) == {"device.unknown"}
    state = devices.current_states(bench.db)[NAME]
    assert (state["verdict"], state["unit"]) == ("UNKNOWN_EXTRA", "FT232R")
    assert {item["layer"] for item in state["evidence"]} >= {"topology"}
    assert raised(bench, keeper, bus(20), 30) == set()
    assert NAME not in devices.current_states(bench.db)
    assert bench.history(NAME) == [("UNKNOWN_EXTRA", 1.0)]


def test_what_is_plugged_in_for_a_moment_raises_nothing(
    bench: SlotBench, keeper: ExtraKeeper
) -> None:
    raised(bench, keeper, bus(1, STRANGER), 8)
    raised(bench, keeper, bus(9), 20)
    assert bench.raised() == []
    assert bench.history(NAME) == [("UNKNOWN_EXTRA", 1.0)]


def test_a_device_whose_port_is_not_offered_yet_is_no_stranger(
    bench: SlotBench, keeper: ExtraKeeper
) -> None:
    """The bus shows it a moment before the system makes the port that the slot is known by."""
    own = Node("tty", "/dev/tty-camera")
    raised(bench, keeper, bus(1, STRANGER), 1.1)
    there = bus(1.2, replace(STRANGER, nodes=(own,)))
    raised(bench, keeper, there, 1.3)
    raised(bench, keeper, there, 60)
    assert bench.history(NAME) == []


def test_a_restart_goes_on_with_what_was_there(
    bench: SlotBench, keeper: ExtraKeeper, tmp_path: Path
) -> None:
    raised(bench, keeper, bus(1, STRANGER), 12)
    config = load_site(tmp_path / "site")
    bench.restart()
    again = ExtraKeeper(bench.db, config, bench.keeper)
    assert raised(bench, again, bus(20, STRANGER), 21) == {"device.unknown"}
    assert len(bench.history(NAME)) == 1
    bench.alarms = AlarmKeeper(bench.db, config)
    gone = ExtraKeeper(bench.db, config, bench.keeper)
    assert raised(bench, gone, bus(30), 40) == set()


def test_a_twin_matters_once_its_like_is_enrolled(bench: SlotBench, keeper: ExtraKeeper) -> None:
    there = bus(1, CAMERA)
    raised(bench, keeper, there, 4)
    assert devices.current_states(bench.db) == {}
    bench.see("camera", bus_unit("CAM-1"), T0 + 5 * S)
    bench.enrol("camera", bus_unit("CAM-1"), T0 + 6 * S)
    raised(bench, keeper, there, 7)
    raised(bench, keeper, there, 9)
    assert "unknown:04b4:f111@1.7" in devices.current_states(bench.db)


def test_another_unit_at_the_same_place_is_another_state(
    bench: SlotBench, keeper: ExtraKeeper
) -> None:
    first = BusDevice("pci@1.4", 0x0403, 0x6001, serial="A", port_chain="1.4", kinds=("serial",))
    other = BusDevice("pci@1.4", 0x0403, 0x6001, serial="B", port_chain="1.4", kinds=("serial",))
    raised(bench, keeper, bus(1, first), 4)
    there = bus(5, other)
    raised(bench, keeper, there, 6)
    raised(bench, keeper, there, 7)
    assert bench.history(NAME) == [("UNKNOWN_EXTRA", 1.0), ("UNKNOWN_EXTRA", 5.0)]
    assert devices.current_states(bench.db)[NAME]["unit"] == "0403:6001 B"


def test_the_device_of_a_slot_that_is_plugged_in_elsewhere_is_known_again(
    bench: SlotBench, keeper: ExtraKeeper
) -> None:
    bench.see("camera", bus_unit("CAM-1"), T0)
    bench.enrol("camera", bus_unit("CAM-1"), T0 + S)
    moved = replace(CAMERA, serial="CAM-1", serial_quality=Quality.UNIQUE)
    raised(bench, keeper, bus(5, moved), 7)
    state = devices.current_states(bench.db)["unknown:04b4:f111@1.7"]
    assert state["reason"] == "enrolled for slot camera, which is addressed elsewhere"
