"""The serial ports of this workstation, and what the system knows of each."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path

from serial.tools import list_ports as pyserial_list

from edgewatch.devices.evidence import Evidence, Layer
from edgewatch.devices.port_errors import (
    PortBusy,
    PortError,
    PortForbidden,
    PortLost,
    PortMissing,
)
from edgewatch.devices.serial_numbers import serial_quality, value_quality
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

_WALKS = 5

# Makers of USB-to-serial bridges: the descriptors are the bridge's, not the instrument's.
_BRIDGE_VENDORS = frozenset(
    {
        0x0403,  # FTDI
        0x04D8,  # Microchip MCP2200/MCP2221
        0x0557,  # ATEN
        0x067B,  # Prolific
        0x0711,  # Magic Control Technology
        0x10C4,  # Silicon Labs CP210x
        0x110A,  # Moxa UPort
        0x1A86,  # WCH CH34x
        0x4348,  # WCH, older
        0x9710,  # MosChip
    }
)


@dataclass(frozen=True, slots=True)
class Port:
    """A serial port. USB fields are None where the port is no USB port.

    Attributes:
        device: Path or name to open, such as "/dev/ttyUSB0" or "COM3".
        description: The system's words for it.
        vid: USB vendor id.
        pid: USB product id.
        serial: Serial number in the descriptors of unit or adapter.
        location: Bus number, port chain and interface, such as "1-4.2:1.0".
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


def list_ports() -> tuple[Port, ...]:
    """The serial ports that exist now, sorted by name.

    A device that vanishes during the walk makes pyserial 3.5 raise; the walk is then repeated.
    """
    for _ in range(_WALKS - 1):
        try:
            return _walk()
        except (FileNotFoundError, TypeError):  # TypeError: an attribute file already gone
            continue
    return _walk()


def _walk() -> tuple[Port, ...]:
    ports = [
        Port(
            device=info.device,
            description=info.description or "",
            vid=info.vid,
            pid=info.pid,
            serial=info.serial_number,
            location=info.location,
            manufacturer=info.manufacturer,
            product=info.product,
        )
        for info in pyserial_list.comports()
    ]
    return tuple(sorted(ports, key=lambda port: port.device))


def port_evidence(url: str, time_ns: int | None = None) -> tuple[Evidence, ...]:
    """What the system says of a port without opening it: bus or adapter, and topology.

    For an address (`socket://`, `rfc2217://`) that is the address alone. `time_ns` is the time
    of the observation, now if not given.
    """
    now = time.time_ns() if time_ns is None else time_ns
    if "://" in url:
        return (_plain(Layer.TOPOLOGY, "url", url, now),)
    device = str(Path(url).resolve()) if url.startswith("/") else url
    port = next((port for port in list_ports() if port.device == device), None)
    if port is None or port.vid is None or port.pid is None:
        return (_plain(Layer.TOPOLOGY, "port", url, now),)
    return _usb_evidence(port, port.vid, port.pid, now)


def _usb_evidence(port: Port, vid: int, pid: int, now: int) -> tuple[Evidence, ...]:
    layer = Layer.ADAPTER if vid in _BRIDGE_VENDORS else Layer.BUS
    number = port.serial or ""
    return (
        _plain(layer, "usb_id", f"{vid:04x}:{pid:04x}", now),
        _plain(layer, "manufacturer", port.manufacturer or "", now),
        _plain(layer, "product", port.product or "", now),
        Evidence(layer.value, "serial", number, serial_quality(number).value, now),
        _plain(Layer.TOPOLOGY, "port_chain", _port_chain(port), now),
    )


def _port_chain(port: Port) -> str:
    """The chain of hub ports. The bus number before it changes from boot to boot."""
    location = port.location or port.device
    bus, dash, chain = location.partition("-")
    return chain if dash and bus.isdigit() else location


def _plain(layer: Layer, field: str, value: str, now: int) -> Evidence:
    return Evidence(layer.value, field, value, value_quality(value).value, now)
