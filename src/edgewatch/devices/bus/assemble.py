"""From directories of sysfs to devices. Pure: the same for a live system and for a dump."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from edgewatch.devices.bus import descriptors as usb
from edgewatch.devices.bus.chips import chip_of
from edgewatch.devices.bus.device import BusDevice, Interface, Node, natural
from edgewatch.devices.bus.entry import Entry
from edgewatch.devices.bus.identity import Identity, identity_of
from edgewatch.devices.bus.kinds import kinds_of
from edgewatch.devices.bus.tree import Part, Unit, units_of
from edgewatch.devices.serial_numbers import usb_serial_quality

_SUPER_SPEED_MBIT = 5000
_VENDOR_OR_CDC = (0x02, 0xFF)


def devices_of(entries: Iterable[Entry]) -> tuple[BusDevice, ...]:
    """The USB devices among the entries, without those that do not even tell vendor and product."""
    units = sorted(units_of(entries), key=lambda unit: natural(unit.path))
    named = {
        unit.path: identity
        for unit in units
        if (identity := identity_of(unit.entry, [part.entry for part in unit.parts]))
    }
    return _with_unique_keys(
        [_device(unit, named[unit.path], named) for unit in units if unit.path in named]
    )


def _device(unit: Unit, identity: Identity, named: Mapping[str, Identity]) -> BusDevice:
    interfaces, nodes = _interfaces(identity, unit.parts), _nodes(unit.parts)
    is_serial = any(node.subsystem == "tty" for node in nodes) or any(
        one.device_class in _VENDOR_OR_CDC for one in interfaces
    )
    chip = chip_of(
        identity.vid,
        identity.pid,
        bcd_device=int(identity.bcd_device or "0", 16),
        bcd_usb=int(identity.bcd_usb or "0", 16),
        product=identity.product,
        drivers=tuple(one.driver for one in interfaces if one.driver),
        is_serial=is_serial or not interfaces,
    )
    kinds = kinds_of(
        identity.vid,
        identity.pid,
        identity.device_class,
        interfaces,
        nodes,
        identity.product,
        is_bridge=bool(chip),
    )
    fast = (identity.speed_mbit or 0) >= _SUPER_SPEED_MBIT
    return BusDevice(
        key=f"{unit.controller}/{unit.chain}" + ("/ss" if fast else ""),
        vid=identity.vid,
        pid=identity.pid,
        bcd_device=identity.bcd_device,
        bcd_usb=identity.bcd_usb,
        device_class=identity.device_class,
        manufacturer=identity.manufacturer,
        product=identity.product,
        serial=identity.serial,
        serial_quality=usb_serial_quality(
            identity.serial,
            identity.vid,
            identity.pid,
            (identity.manufacturer, identity.product),
        ),
        descriptors=usb.digest(identity.raw),
        layout=usb.layout(identity.raw),
        interfaces=interfaces,
        nodes=nodes,
        chip=chip,
        kinds=kinds,
        controller=unit.controller,
        port_chain=unit.chain,
        parent_chain=tuple(named[hub].usb_id for hub in unit.hubs if hub in named),
        enumeration=identity.enumeration,
        attached_ns=identity.attached_ns,
    )


def _interfaces(identity: Identity, parts: Iterable[Part]) -> tuple[Interface, ...]:
    """From the descriptors, which are there at once; else from the directories."""
    shown = {
        part.interface: _interface(part.interface, part.entry)
        for part in parts
        if part.is_interface and part.interface is not None
    }
    declared = usb.interfaces(identity.raw, identity.configuration)
    if not declared:
        declared = identity.declared if not shown else tuple(shown.values())
    return tuple(
        replace(one, driver=shown[one.number].driver if one.number in shown else "")
        for one in sorted(declared, key=lambda one: one.number)
    )


def _interface(number: int, entry: Entry) -> Interface:
    said = entry.properties.get("INTERFACE", "").split("/")
    codes = [int(code) if code.isdecimal() else 0 for code in said]
    codes += [0] * (3 - len(codes))
    names = ("bInterfaceClass", "bInterfaceSubClass", "bInterfaceProtocol")
    known = [entry.number(name, 16) for name in names]
    a, b, c = (codes[i] if known[i] is None else known[i] or 0 for i in range(3))
    return Interface(number, a, b, c, driver_of(entry))


def driver_of(entry: Entry) -> str:
    """The driver of the kernel; "" where none is bound, or a program has taken the device."""
    driver = entry.properties.get("DRIVER", "") or entry.text("driver").rpartition("/")[2]
    return "" if driver == "usbfs" else driver


def _nodes(parts: Iterable[Part]) -> tuple[Node, ...]:
    found = [
        Node(
            part.entry.properties.get("SUBSYSTEM", ""),
            "/dev/" + part.entry.node,
            part.interface,
            tuple(f"/dev/{link}" for link in part.entry.links),
        )
        for part in parts
        if part.entry.node and not part.entry.node.startswith("bus/usb/")
    ]
    return tuple(sorted(found, key=_place_of_node))


def _place_of_node(node: Node) -> tuple[int, object]:
    return -1 if node.interface is None else node.interface, natural(node.path)


def _with_unique_keys(devices: list[BusDevice]) -> tuple[BusDevice, ...]:
    """Two buses of one controller may number their ports alike."""
    taken: dict[str, int] = {}
    unique = []
    for device in devices:
        count = taken[device.key] = taken.get(device.key, 0) + 1
        unique.append(device if count == 1 else replace(device, key=f"{device.key}#{count}"))
    return tuple(unique)
