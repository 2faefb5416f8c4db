"""What happens on the bus of a machine: seen live on Linux, and out of dumps everywhere."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace

import pytest

from edgewatch.devices.bus import BusDevice, BusSnapshot
from edgewatch.devices.bus.recorded import RecordedBackend
from edgewatch.devices.evidence import Quality
from support.recorded_machine import RecordedMachine
from support.umockdev_machine import UmockdevMachine, why_not
from support.usb_units import OTHER_CONTROLLER, UsbUnit, hub

Machine = RecordedMachine | UmockdevMachine
ADAPTER = UsbUnit("4", ttys=((0, "ttyUSB0"),))


@pytest.fixture(params=["recorded", "umockdev"])
def machine(request: pytest.FixtureRequest) -> Iterator[Machine]:
    if request.param == "recorded":
        with RecordedMachine() as recorded:
            yield recorded
        return
    if reason := why_not():
        pytest.skip(reason)
    with UmockdevMachine() as live:
        yield live


def count(number: int):  # type: ignore[no-untyped-def]
    return lambda snapshot: len(snapshot.devices) == number


def with_tty(snapshot: BusSnapshot) -> bool:
    return bool(snapshot.devices and snapshot.devices[0].ttys)


def only(snapshot: BusSnapshot) -> BusDevice:
    (device,) = snapshot.devices
    return device


def test_a_machine_with_nothing_attached_has_no_devices(machine: Machine) -> None:
    machine.expect(count(0))


def test_an_adapter_that_is_plugged_in_is_seen_whole(machine: Machine) -> None:
    machine.plug(ADAPTER)
    device = only(machine.expect(with_tty))
    assert (device.usb_id, device.bcd_device, device.chip) == ("0403:6001", "0600", "FTDI FT232R")
    assert (device.manufacturer, device.product) == ("FTDI", "FT232R USB UART")
    assert (device.serial, device.serial_quality) == ("A9ABCD12", Quality.UNIQUE)
    assert (device.controller, device.port_chain) == ("0000:00:14.0", "4")
    assert [(node.subsystem, node.path) for node in device.nodes] == [("tty", "/dev/ttyUSB0")]
    assert device.interfaces[0].driver == "ftdi_sio"
    assert device.kinds == ("serial",)
    assert len(device.descriptors) == 64


def test_an_unplugged_device_is_gone_and_comes_back_as_the_same(machine: Machine) -> None:
    machine.plug(ADAPTER)
    before = only(machine.expect(with_tty))
    machine.unplug(ADAPTER)
    machine.expect(count(0))
    machine.plug(replace(ADAPTER, devnum=6))
    after = only(machine.expect(with_tty))
    assert after.enumeration != before.enumeration
    assert replace(after, enumeration=before.enumeration) == before


def test_another_serial_number_is_another_device_at_the_same_place(machine: Machine) -> None:
    machine.plug(ADAPTER)
    machine.expect(with_tty)
    machine.change(ADAPTER, "serial", "B7000001")
    after = only(machine.expect(lambda s: s.devices[0].serial == "B7000001"))
    assert after.port_chain == "4"


def test_new_firmware_shows_in_the_release_number(machine: Machine) -> None:
    machine.plug(ADAPTER)
    machine.expect(with_tty)
    machine.change(ADAPTER, "bcdDevice", "1000")
    after = only(machine.expect(lambda s: s.devices[0].bcd_device == "1000"))
    assert after.chip == "FTDI FT-X"


def test_a_moved_device_differs_in_its_port_chain_alone(machine: Machine) -> None:
    machine.plug(ADAPTER)
    before = only(machine.expect(with_tty))
    machine.unplug(ADAPTER)
    machine.plug(replace(ADAPTER, chain="2", devnum=6))
    after = only(machine.expect(lambda s: with_tty(s) and s.devices[0].port_chain == "2"))
    assert (after.serial, after.descriptors) == (before.serial, before.descriptors)


def test_twins_with_one_serial_number_share_it_and_are_told_apart_by_place(
    machine: Machine,
) -> None:
    machine.plug(ADAPTER)
    machine.plug(replace(ADAPTER, chain="3", devnum=6, ttys=((0, "ttyUSB1"),)))
    snapshot = machine.expect(lambda s: sum(len(d.ttys) for d in s.devices) == 2)
    assert {d.serial_quality for d in snapshot.devices} == {Quality.SHARED}
    assert [d.port_chain for d in snapshot.devices] == ["3", "4"]


def test_the_serial_number_of_the_twin_that_stays_is_its_own_again(machine: Machine) -> None:
    twin = replace(ADAPTER, chain="3", devnum=6, ttys=())
    machine.plug(ADAPTER)
    machine.plug(twin)
    machine.expect(count(2))
    machine.unplug(twin)
    left = machine.expect(lambda s: len(s.devices) == 1 and with_tty(s))
    assert only(left).serial_quality is Quality.UNIQUE


def test_a_dock_that_comes_up_on_another_parent_changes_topology_alone(machine: Machine) -> None:
    dock, scale = hub("1"), replace(ADAPTER, chain="1.2", devnum=4)
    machine.plug(dock)
    machine.plug(scale)
    before = machine.expect(lambda s: any(d.ttys for d in s.devices)).devices[-1]
    assert (before.port_chain, before.parent_chain) == ("1.2", ("05e3:0610",))
    machine.unplug(scale)
    machine.unplug(dock)
    machine.plug(replace(dock, bus=2, controller=OTHER_CONTROLLER))
    machine.plug(replace(scale, bus=2, controller=OTHER_CONTROLLER))
    after = machine.expect(
        lambda s: bool(
            s.devices and s.devices[-1].ttys and s.devices[-1].controller != before.controller
        )
    ).devices[-1]
    assert (after.controller, after.port_chain) == ("0000:00:1d.0", "1.2")
    assert (after.serial, after.descriptors, after.chip) == (
        before.serial,
        before.descriptors,
        before.chip,
    )


def test_the_number_of_the_bus_takes_no_part(machine: Machine) -> None:
    machine.plug(replace(ADAPTER, bus=1))
    before = only(machine.expect(with_tty))
    assert "1-4" not in before.key
    assert before.key == "0000:00:14.0/4"


def test_several_serial_ports_of_one_unit_stand_in_the_order_of_its_interfaces(
    machine: Machine,
) -> None:
    quad = UsbUnit(
        "4",
        pid=0x6011,
        bcd_device=0x0800,
        product="FT4232H",
        interfaces=((0xFF, 0xFF, 0xFF),) * 4,
        ttys=((0, "ttyUSB3"), (1, "ttyUSB1"), (2, "ttyUSB10"), (3, "ttyUSB2")),
    )
    machine.plug(quad)
    device = only(machine.expect(lambda s: bool(s.devices) and len(s.devices[0].ttys) == 4))
    assert [(n.interface, n.path.removeprefix("/dev/ttyUSB")) for n in device.ttys] == [
        (0, "3"),
        (1, "1"),
        (2, "10"),
        (3, "2"),
    ]
    assert device.chip == "FTDI FT4232H"


def test_equipment_without_a_serial_port_is_seen_with_its_nodes(machine: Machine) -> None:
    scanner = UsbUnit(
        "2",
        vid=0x0C2E,
        pid=0x0B61,
        manufacturer="Honeywell",
        product="Scanner",
        interfaces=((3, 0, 0),),
        driver="usbhid",
        nodes=((0, "hidraw", "hidraw0"),),
    )
    camera = UsbUnit(
        "3", vid=0x1871, pid=0x01B0, product="Microscope", interfaces=((0x0E, 1, 0), (0x0E, 2, 0)),
        driver="uvcvideo", nodes=((0, "video4linux", "video0"),), devnum=6,
    )  # fmt: skip
    machine.plug(scanner)
    machine.plug(camera)
    snapshot = machine.expect(lambda s: sum(len(d.nodes) for d in s.devices) == 2)
    assert [(d.kinds, d.nodes[0].path, d.is_adapter) for d in snapshot.devices] == [
        (("hid",), "/dev/hidraw0", False),
        (("camera",), "/dev/video0", False),
    ]


@pytest.mark.skipif(shutil.which("udevadm") is None, reason="umockdev-record needs udev")
def test_a_dump_by_umockdev_record_gives_what_was_seen_live() -> None:
    if reason := why_not():
        pytest.skip(reason)
    odd = replace(ADAPTER, chain="1.4", product="FT232R \\ é UART", devnum=8)
    with UmockdevMachine() as machine:
        machine.plug(hub("1"))
        machine.plug(odd)
        live = machine.expect(lambda s: any(device.ttys for device in s.devices))
        recorded = RecordedBackend([machine.record()]).snapshot()
    assert recorded.devices == live.devices
