"""What is attached to this workstation, as ``devices ports`` shows it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from edgewatch.devices import list_ports
from edgewatch.devices.bus import BusDevice, BusSnapshot, Node, system_backend
from edgewatch.devices.bus.addresses import addresses_of
from edgewatch.devices.bus.recorded import RecordedBackend
from edgewatch.devices.ports import Port

_UNKNOWN_BUS: dict[str, Any] = {
    "usb_id": None,
    "serial_quality": None,
    "bcd_device": None,
    "chip": None,
    "kinds": [],
    "interface": None,
    "driver": None,
    "interfaces": [],
    "nodes": [],
    "controller": None,
    "port_chain": None,
    "parent_chain": [],
    "descriptors": None,
    "addresses": [],
    "advice": [],
}


def attached(dump: Path | None = None, *, everything: bool) -> list[dict[str, Any]]:
    """Serial ports, each with all that the bus says; with ``everything`` other devices too.

    Of another machine where a ``dump`` of it is given.

    Raises:
        InputError: The dump cannot be read.
    """
    if dump is not None:
        snapshot = RecordedBackend.from_files([dump]).snapshot()
        return ports_shown((), snapshot, everything=everything)
    bus = system_backend()
    snapshot = bus.snapshot()
    advice = {device.key: bus.open_hints(device).advice for device in snapshot.devices}
    return ports_shown(list_ports(snapshot), snapshot, advice, everything=everything)


def ports_shown(
    ports: Iterable[Port],
    snapshot: BusSnapshot,
    advice: Mapping[str, tuple[str, ...]] | None = None,
    *,
    everything: bool,
) -> list[dict[str, Any]]:
    """The shape of ``devices ports --json``. Pure.

    An entry for each serial port, then one for each serial port that only the bus knows of; with
    ``everything`` also one for each device without any, whose ``device`` is its first node.
    ``advice`` holds by key of a device what to know before it is opened.
    """
    told = advice or {}
    listed = {port.device: port for port in ports}
    ttys = {node.path: (device, node) for device in snapshot.devices for node in device.ttys}
    found = [
        asdict(port) | (_of_bus(*ttys[name], told) if name in ttys else _UNKNOWN_BUS)
        for name, port in listed.items()
    ]
    found += [_plain(*pair, told) for name, pair in ttys.items() if name not in listed]
    if everything:
        found += [
            _plain(device, device.nodes[0] if device.nodes else None, told)
            for device in snapshot.devices
            if not device.ttys
        ]
    return found


def _plain(
    device: BusDevice, node: Node | None, advice: Mapping[str, tuple[str, ...]]
) -> dict[str, Any]:
    """A device in the keys of a serial port."""
    port = Port(
        device=node.path if node else "",
        description=device.name,
        vid=device.vid,
        pid=device.pid,
        serial=device.serial or None,
        location=device.port_chain or None,
        manufacturer=device.manufacturer or None,
        product=device.product or None,
    )
    return asdict(port) | {"device": node.path if node else None} | _of_bus(device, node, advice)


def _addresses(device: BusDevice, node: Node | None) -> list[str]:
    """What a slot's `port` may say; the number of the serial port where the unit has several."""
    nth = device.ttys.index(node) + 1 if node in device.ttys and len(device.ttys) > 1 else 0
    return [f"{address}/{nth}" if nth else address for address in addresses_of(device)]


def _of_bus(
    device: BusDevice, node: Node | None, advice: Mapping[str, tuple[str, ...]]
) -> dict[str, Any]:
    number = node.interface if node else None
    drivers = [i.driver for i in device.interfaces if number is None or i.number == number]
    return {
        "usb_id": device.usb_id,
        "serial_quality": str(device.serial_quality),
        "bcd_device": device.bcd_device or None,
        "chip": device.chip or None,
        "kinds": list(device.kinds),
        "interface": number,
        "driver": next(filter(None, drivers), None),
        "interfaces": [asdict(interface) for interface in device.interfaces],
        "nodes": [{"subsystem": n.subsystem, "path": n.path} for n in device.nodes],
        "controller": device.controller or None,
        "port_chain": device.port_chain or None,
        "parent_chain": list(device.parent_chain),
        "descriptors": device.descriptors or None,
        "addresses": _addresses(device, node),
        "advice": list(advice.get(device.key, ())),
    }
