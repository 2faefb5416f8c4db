"""What on the bus may be equipment and has no slot."""

from __future__ import annotations

import pytest

from edgewatch.devices.bus.device import BusDevice, Node, snapshot_of
from edgewatch.devices.extras import extras

ADAPTER = BusDevice(
    "pci@1.2",
    0x0403,
    0x6001,
    serial="A1",
    port_chain="1.2",
    kinds=("serial",),
    nodes=(Node("tty", "/dev/ttyUSB0", 0),),
)


def device(kind: str, usb_id: str = "1234:5678", chain: str = "1.3", **more: str) -> BusDevice:
    vid, pid = (int(part, 16) for part in usb_id.split(":"))
    key = more.pop("key", f"pci@{chain}")
    return BusDevice(key, vid, pid, port_chain=chain, kinds=(kind,), **more)  # type: ignore[arg-type]


def found(
    *devices: BusDevice, ports: tuple[str, ...] = ("/dev/ttyUSB0",), **more: object
) -> list[str]:
    types = more.pop("types", frozenset())
    return list(extras(snapshot_of(0, devices), ports, types, **more))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("kind", "matters"),
    [
        ("serial", True),
        ("cdc-acm", True),
        ("usbtmc", True),
        ("hid", False),
        ("storage", False),
        ("camera", False),
        ("hub", False),
        ("other", False),
    ],
)
def test_what_could_be_an_instrument_matters(kind: str, matters: bool) -> None:
    assert found(ADAPTER, device(kind)) == (["unknown:1234:5678@1.3"] if matters else [])


@pytest.mark.parametrize(
    "port", ["/dev/ttyUSB0", "usb:0403:6001", "usb:0403:6001:A1", "usb:@1.2", "usb:@1.2/1"]
)
def test_a_device_that_a_slot_names_in_any_way_is_none(port: str) -> None:
    assert found(ADAPTER, ports=(port,)) == []


def test_the_type_of_an_enrolled_unit_matters_whatever_it_is() -> None:
    assert found(device("camera"), types={"1234:5678"}) == ["unknown:1234:5678@1.3"]


@pytest.mark.parametrize(
    ("ignore", "told"),
    [("1234:5678", False), ("1234:5678:Z9", False), ("1234:5678:z9", False), ("1234:5678:Y", True)],
)
def test_what_is_ignored_by_type_or_by_serial_is_not_told(ignore: str, told: bool) -> None:
    assert bool(found(device("serial", serial="Z9"), ignore=(ignore,))) is told


def test_of_several_units_that_fit_an_address_none_is_called_unknown() -> None:
    twins = device("serial", chain="1.4"), device("serial", chain="1.5")
    assert found(*twins, ports=("usb:1234:5678",)) == []


def test_an_address_that_leads_nowhere_takes_no_device() -> None:
    ports = ("usb:ffff:0001", "socket://10.0.0.5:4001", "/dev/ttyS0", "usb:nonsense")
    assert found(ADAPTER, ports=ports) == ["unknown:0403:6001@1.2"]


def test_equal_places_at_two_controllers_are_kept_apart() -> None:
    names = found(device("serial", key="a@1.3"), device("serial", key="b@1.3"))
    assert len(names) == 2
