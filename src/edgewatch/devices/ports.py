"""The serial ports of this workstation, and what the system knows of each."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Any

from edgewatch.devices.bus.addresses import resolve
from edgewatch.devices.bus.backend import system_backend
from edgewatch.devices.bus.device import BusDevice, BusSnapshot, Node
from edgewatch.devices.bus.evidence import bus_evidence
from edgewatch.devices.bus.polling import list_of_ports
from edgewatch.devices.evidence import Evidence, Layer
from edgewatch.devices.port_errors import (
    PortBusy,
    PortError,
    PortForbidden,
    PortLost,
    PortMissing,
)
from edgewatch.devices.serial_numbers import value_quality
from edgewatch.devices.serial_port import BytePort, SerialPort, open_port
from edgewatch.devices.serial_settings import SerialSettings

__all__ = [
    "BytePort",
    "Port",
    "PortBusy",
    "PortError",
    "PortForbidden",
    "PortLost",
    "PortMissing",
    "SerialPort",
    "SerialSettings",
    "list_ports",
    "open_port",
    "port_evidence",
]


@dataclass(frozen=True, slots=True)
class Port:
    """A serial port. USB fields are None where the port is no USB port.

    Attributes:
        device: Path or name to open, such as "/dev/ttyUSB0" or "COM3".
        description: The system's words for it.
        vid: USB vendor id.
        pid: USB product id.
        serial: Serial number in the descriptors of unit or adapter.
        location: Where it is plugged in, such as "4.2" or "4.2:1" with the interface.
        manufacturer: Manufacturer string of the descriptors.
        product: Product string of the descriptors.
    """

    device: str
    description: str
    vid: int | None = None
    pid: int | None = None
    serial: str | None = None
    location: str | None = None
    manufacturer: str | None = None
    product: str | None = None


def list_ports(snapshot: BusSnapshot | None = None) -> tuple[Port, ...]:
    """The serial ports that exist now, sorted by name.

    The bus knows ports of drivers that pyserial's fixed patterns miss (ttyCH343USB0), the list
    of pyserial those that hang on no USB.
    """
    snapshot = system_backend().snapshot() if snapshot is None else snapshot
    on_bus = {n.path: _usb_port(device, n) for device in snapshot.devices for n in device.ttys}
    others = {info.device: _plain_port(info) for info in list_of_ports()}
    found = {**others, **on_bus}
    return tuple(found[name] for name in sorted(found))


def _usb_port(device: BusDevice, node: Node) -> Port:
    where = device.port_chain
    return Port(
        device=node.path,
        description=device.name,
        vid=device.vid,
        pid=device.pid,
        serial=device.serial or None,
        location=where if node.interface is None else f"{where}:{node.interface}",
        manufacturer=device.manufacturer or None,
        product=device.product or None,
    )


def _plain_port(info: Any) -> Port:
    return Port(device=info.device, description=info.description or "")


def port_evidence(
    port: str, time_ns: int | None = None, snapshot: BusSnapshot | None = None
) -> tuple[Evidence, ...]:
    """What the system says of a port without opening it: bus or adapter, and topology.

    For an address (`socket://`, `rfc2217://`) that is the address alone, and for a port that
    hangs on no USB its name.

    Args:
        port: What a slot's `port` may be; see `bus.addresses`.
        time_ns: Time of the observation, now if not given.
        snapshot: What is attached, looked up now if not given.

    Raises:
        PortMissing: A `usb:` address of a unit that is not attached.
        PortAmbiguous: A `usb:` address that fits several units.
    """
    now = time.time_ns() if time_ns is None else time_ns
    if "://" in port:
        return (_plain("url", port, now),)
    snapshot = system_backend().snapshot() if snapshot is None else snapshot
    place = resolve(port, snapshot)
    if place.device is None:
        return (_plain("port", port, now),)
    return bus_evidence(place.device, now, place.node)


def _plain(field: str, value: str, now: int) -> Evidence:
    return Evidence(Layer.TOPOLOGY.value, field, value, value_quality(value).value, now)
