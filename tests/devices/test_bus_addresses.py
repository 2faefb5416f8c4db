"""Addresses of slots, and the evidence of the device that they lead to."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest

from edgewatch.devices.bus import (
    BusSnapshot,
    PortAmbiguous,
    bus_evidence,
    device_path,
    resolve,
)
from edgewatch.devices.bus.addresses import addresses_of
from edgewatch.devices.bus.looks import look_at_bus
from edgewatch.devices.bus.recorded import RecordedBackend
from edgewatch.devices.ports import PortMissing, port_evidence
from support.usb_units import OTHER_CONTROLLER, UsbUnit, dump, hub

ADAPTER = UsbUnit("4", ttys=((0, "ttyUSB0"),))
QUAD = UsbUnit(
    "3", pid=0x6011, bcd_device=0x0800, serial="FT4S/8", devnum=6,
    interfaces=((0xFF, 0xFF, 0xFF),) * 4,
    ttys=tuple((n, f"ttyUSB{n + 1}") for n in range(4)),
)  # fmt: skip
BOARD = UsbUnit(
    "2.1", vid=0x2341, pid=0x0043, serial="85436323631351D0", product="Uno", devnum=7,
    manufacturer="Arduino", bcd_device=1, interfaces=((2, 2, 1), (10, 0, 0)), driver="cdc_acm",
    ttys=((0, "ttyACM0"),),
)  # fmt: skip


def seen(*units: UsbUnit) -> BusSnapshot:
    return RecordedBackend([dump(*units)], lambda: 9).snapshot()


BENCH = seen(ADAPTER, QUAD, hub("2"), BOARD)


@pytest.mark.parametrize(
    ("port", "path"),
    [
        ("usb:0403:6001", "/dev/ttyUSB0"),
        ("usb:0403:6001:A9ABCD12", "/dev/ttyUSB0"),
        ("usb:@4", "/dev/ttyUSB0"),
        ("usb:@2.1", "/dev/ttyACM0"),
        ("usb:0000:00:14.0@4", "/dev/ttyUSB0"),
        ("usb:2341:0043/1", "/dev/ttyACM0"),
        ("usb:0403:6011/3", "/dev/ttyUSB3"),
        ("usb:0403:6011:FT4S%2F8/2", "/dev/ttyUSB2"),
        ("/dev/ttyUSB4", "/dev/ttyUSB4"),
        ("/dev/ttyS0", "/dev/ttyS0"),
        ("COM3", "COM3"),
        ("socket://127.0.0.1:5000", "socket://127.0.0.1:5000"),
    ],
)
def test_an_address_leads_to_what_is_to_be_opened(port: str, path: str) -> None:
    assert device_path(port, BENCH) == path


@pytest.mark.parametrize(
    ("port", "what"),
    [
        ("usb:0403:6015", "no such unit"),
        ("usb:0403:6001:OTHER", "no such unit"),
        ("usb:@9", "no such unit"),
        ("usb:@2", "no such unit"),  # a hub is no equipment
        ("usb:0403:6001/2", "1 serial ports"),
        ("usb:nonsense", "usb:VID:PID"),
    ],
)
def test_an_address_that_leads_nowhere_is_missing_and_says_why(port: str, what: str) -> None:
    with pytest.raises(PortMissing, match=what):
        device_path(port, BENCH)


def test_twins_are_ambiguous_until_one_is_named_by_its_place() -> None:
    both = seen(ADAPTER, replace(ADAPTER, chain="5", devnum=8, ttys=((0, "ttyUSB9"),)))
    with pytest.raises(PortAmbiguous, match=r"usb:0000:00:14\.0@5"):
        device_path("usb:0403:6001:A9ABCD12", both)
    assert device_path("usb:@5", both) == "/dev/ttyUSB9"


def test_the_same_port_chain_on_two_controllers_is_told_apart_by_the_controller() -> None:
    other = replace(ADAPTER, bus=2, controller=OTHER_CONTROLLER, ttys=((0, "ttyUSB9"),))
    both = seen(ADAPTER, other)
    with pytest.raises(PortAmbiguous):
        resolve("usb:@4", both)
    assert device_path("usb:0000:00:1d.0@4", both) == "/dev/ttyUSB9"


def test_equipment_without_a_serial_port_cannot_be_opened_and_says_what_to_do() -> None:
    scanner = UsbUnit("1", vid=0x0C2E, pid=0x0B61, interfaces=((3, 0, 0),), driver="usbhid")
    with pytest.raises(PortMissing, match="mode"):
        device_path("usb:0c2e:0b61", seen(scanner))


@pytest.mark.skipif(sys.platform == "win32", reason="links below /dev")
def test_a_link_leads_to_its_device(tmp_path: Path) -> None:
    link = tmp_path / "usb-FTDI-if00-port0"
    link.symlink_to("/dev/ttyUSB0")
    place = resolve(str(link), BENCH)
    assert place.device is not None
    assert place.device.port_chain == "4"


def test_every_address_offered_for_a_device_leads_to_it() -> None:
    for device in BENCH.devices:
        if "hub" not in device.kinds:
            assert all(resolve(port, BENCH).device == device for port in addresses_of(device))


def fields(port: str) -> dict[tuple[str, str], tuple[str, str]]:
    return {(e.layer, e.field): (e.value, e.quality) for e in port_evidence(port, 9, BENCH)}


def test_a_bridge_is_evidence_of_the_adapter_and_not_of_the_unit() -> None:
    found = fields("usb:@4")
    assert found[("adapter", "usb_id")] == ("0403:6001", "unique")
    assert found[("adapter", "serial")] == ("A9ABCD12", "unique")
    assert found[("adapter", "bcd_device")][0] == "0600"
    assert found[("adapter", "chip")][0] == "FTDI FT232R"
    assert found[("adapter", "driver")][0] == "ftdi_sio"
    assert found[("topology", "controller")][0] == "0000:00:14.0"
    assert found[("topology", "port_chain")][0] == "4"
    assert ("topology", "interface") not in found
    assert not any(layer == "bus" for layer, _ in found)


def test_a_unit_with_usb_of_its_own_is_evidence_of_the_bus() -> None:
    found = fields("/dev/ttyACM0")
    assert found[("bus", "serial")] == ("85436323631351D0", "unique")
    assert found[("bus", "interfaces")][0] == "0:02/02/01 1:0a/00/00"
    assert found[("topology", "interface")][0] == "0"


def test_two_cables_of_one_unit_differ_in_the_interface() -> None:
    first, second = fields("usb:0403:6011/1"), fields("usb:0403:6011/2")
    different = {name for name in first if first[name] != second[name]}
    assert different == {("topology", "interface")}


def test_bus_and_device_number_take_no_part_in_the_evidence() -> None:
    again = seen(replace(ADAPTER, devnum=77))
    assert bus_evidence(again.devices[0], 9) == bus_evidence(seen(ADAPTER).devices[0], 9)


def test_a_driver_that_is_not_bound_yet_is_left_out_and_contradicts_nothing() -> None:
    (device,) = seen(replace(ADAPTER, driver="")).devices
    assert "driver" not in {item.field for item in bus_evidence(device, 9, device.ttys[0])}


def test_a_look_at_the_bus_alone_proves_a_unit_that_speaks_no_protocol() -> None:
    look = look_at_bus("usb:2341:0043", BENCH, 9)
    assert (look.port_state, look.proved_ns) == ("open", 9)
    assert {item.layer for item in look.evidence} == {"bus", "topology"}


def test_a_look_at_the_bus_says_missing_and_never_proves_one_of_two() -> None:
    assert look_at_bus("usb:@9", BENCH, 9).port_state == "missing"
    assert look_at_bus("/dev/ttyS0", BENCH, 9).port_state == "missing"
    both = seen(ADAPTER, replace(ADAPTER, chain="5", devnum=8, ttys=()))
    unsure = look_at_bus("usb:0403:6001", both, 9)
    assert (unsure.port_state, unsure.proved_ns) == ("silent", None)


def test_a_serial_number_that_the_profile_calls_blank_proves_nothing() -> None:
    look = look_at_bus("usb:2341:0043", BENCH, 9, blank_serials=["85436323631351D0"])
    assert [item.quality for item in look.evidence if item.field == "serial"] == ["placeholder"]
