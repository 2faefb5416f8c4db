"""``edgewatch devices ports``: what is attached, from the list of ports and from the bus."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest

from edgewatch.cli import _devices_ports
from edgewatch.cli._devices_ports import ports_shown
from edgewatch.devices.bus import BusDevice, Interface, Node, OpenHints, snapshot_of
from edgewatch.devices.evidence import Quality
from edgewatch.devices.ports import Port
from support.command_line import Edgewatch
from support.usb_units import UsbUnit, dump

CABLE = BusDevice(
    "0000:00:14.0/1.4",
    0x0403,
    0x6001,
    bcd_device="0600",
    manufacturer="FTDI",
    product="FT232R USB UART",
    serial="A50285BI",
    serial_quality=Quality.UNIQUE,
    descriptors="ab" * 32,
    interfaces=(Interface(0, 0xFF, 0xFF, 0xFF, "ftdi_sio"),),
    nodes=(Node("tty", "/dev/ttyUSB0", 0),),
    chip="FTDI FT232R",
    kinds=("serial",),
    controller="0000:00:14.0",
    port_chain="1.4",
    parent_chain=("05e3:0608",),
)
CAMERA = BusDevice(
    "0000:00:14.0/2",
    0x046D,
    0x0825,
    product="Webcam",
    nodes=(Node("video4linux", "/dev/video0"),),
    kinds=("camera",),
    controller="0000:00:14.0",
    port_chain="2",
)
LISTED = Port(
    "/dev/ttyUSB0", "FT232R USB UART", 0x0403, 0x6001, "A50285BI", "1-1.4:1.0", "FTDI", "FT232R"
)
BOARD = Port("/dev/ttyS0", "ttyS0")
KEYS = {"device", "description", "vid", "pid", "serial", "location", "manufacturer", "product"}


def test_a_serial_port_keeps_its_keys_and_gets_all_that_the_bus_says() -> None:
    (port,) = ports_shown([LISTED], snapshot_of(0, [CABLE]), everything=False)
    assert {key: port[key] for key in ("device", "location")} == {
        "device": "/dev/ttyUSB0",
        "location": "1-1.4:1.0",
    }
    assert port.keys() > KEYS
    assert (port["usb_id"], port["serial_quality"], port["chip"]) == (
        "0403:6001",
        "unique",
        "FTDI FT232R",
    )
    assert (port["controller"], port["port_chain"], port["parent_chain"]) == (
        "0000:00:14.0",
        "1.4",
        ["05e3:0608"],
    )
    assert (port["driver"], port["interface"], port["bcd_device"]) == ("ftdi_sio", 0, "0600")


def test_a_port_of_the_board_has_the_same_keys_without_values() -> None:
    usb, board = ports_shown([LISTED, BOARD], snapshot_of(0, [CABLE]), everything=False)
    assert board.keys() == usb.keys()
    assert (board["device"], board["usb_id"], board["kinds"]) == ("/dev/ttyS0", None, [])


def test_a_port_that_only_the_bus_knows_is_listed_too() -> None:
    (port,) = ports_shown([], snapshot_of(0, [CABLE]), everything=False)
    assert (port["device"], port["serial"]) == ("/dev/ttyUSB0", "A50285BI")


def test_devices_without_a_serial_port_are_listed_on_demand() -> None:
    snapshot = snapshot_of(0, [CABLE, CAMERA])
    assert len(ports_shown([LISTED], snapshot, everything=False)) == 1
    _, camera = ports_shown([LISTED], snapshot, everything=True)
    assert (camera["device"], camera["kinds"], camera["usb_id"]) == (
        "/dev/video0",
        ["camera"],
        "046d:0825",
    )
    assert camera.keys() > KEYS


def test_twins_that_share_a_serial_number_say_so() -> None:
    twin = BusDevice(
        "0000:00:14.0/1.3",
        0x0403,
        0x6001,
        serial="A50285BI",
        serial_quality=Quality.UNIQUE,
        nodes=(Node("tty", "/dev/ttyUSB1", 0),),
    )
    shown = ports_shown([], snapshot_of(0, [CABLE, twin]), everything=False)
    assert [port["serial_quality"] for port in shown] == ["shared", "shared"]


def test_a_person_sees_chip_and_place(
    edgewatch: Edgewatch, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = SimpleNamespace(
        snapshot=lambda: snapshot_of(0, [CABLE, CAMERA]),
        open_hints=lambda device: OpenHints(False, (f"{device.usb_id} is not yours",)),
    )
    monkeypatch.setattr(_devices_ports, "system_backend", lambda: seen)
    monkeypatch.setattr(_devices_ports, "list_ports", lambda _: [LISTED])
    (_, row, advice) = edgewatch("devices", "ports").out.splitlines()
    assert row.split("  ")[-2:] == ["FTDI FT232R", "usb:0403:6001:A50285BI"]
    assert "1.4" in row
    assert advice == "/dev/ttyUSB0: 0403:6001 is not yours"
    cable, camera = edgewatch("devices", "ports", "--all", "--json").json
    assert cable["addresses"] == ["usb:0403:6001:A50285BI", "usb:@1.4", "usb:0403:6001"]
    assert camera["advice"] == ["046d:0825 is not yours"]


def test_each_serial_port_of_a_unit_with_several_has_its_own_address(
    edgewatch: Edgewatch, tmp_path: Path
) -> None:
    file = tmp_path / "two.umockdev"
    two = ((0xFF, 0xFF, 0xFF), (0xFF, 0xFF, 0xFF))
    unit = UsbUnit("4", interfaces=two, ttys=((0, "ttyUSB0"), (1, "ttyUSB1")))
    file.write_bytes(dump(unit))
    first, second = edgewatch("devices", "ports", "--dump", str(file), "--json").json
    assert (first["addresses"][0], second["addresses"][0]) == (
        "usb:0403:6001:A9ABCD12/1",
        "usb:0403:6001:A9ABCD12/2",
    )


def test_a_dump_of_another_machine_is_shown_as_if_it_were_this_one(
    edgewatch: Edgewatch, tmp_path: Path
) -> None:
    file = tmp_path / "ward3.umockdev"
    file.write_bytes(dump(UsbUnit("4", ttys=((0, "ttyUSB0"),))))
    (port,) = edgewatch("devices", "ports", "--dump", str(file), "--json").json
    assert (port["device"], port["chip"], port["addresses"][0]) == (
        "/dev/ttyUSB0",
        "FTDI FT232R",
        "usb:0403:6001:A9ABCD12",
    )


def test_a_file_that_is_no_dump_is_one_clear_error(edgewatch: Edgewatch, tmp_path: Path) -> None:
    file = tmp_path / "notes.txt"
    file.write_text("nothing of the kind")
    result = edgewatch("devices", "ports", "--dump", str(file))
    assert result.code == 2
    assert "holds no device" in result.err
