"""What a slot's `port` may be, and the device that it means.

A path (``/dev/ttyUSB0``, ``COM3``, a link below ``/dev/serial``), an address of a network server
(``socket://host:port``, ``rfc2217://host:port``), or a USB device by what does not change when it
is plugged in again: ``usb:VID:PID``, ``usb:VID:PID:SERIAL`` or ``usb:@PORT_CHAIN`` (where a
computer has several controllers, ``usb:0000:00:14.0@PORT_CHAIN``), each with ``/N`` behind it for
the N-th serial port of the unit, counted from 1.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from edgewatch.devices.bus.device import BusDevice, BusSnapshot, Node
from edgewatch.devices.port_errors import PortError, PortMissing
from edgewatch.site.sections import USB_ADDRESS, USB_ADDRESS_FORM


class PortAmbiguous(PortError):  # noqa: N818 - named by what happened
    """The address fits several units that are attached."""


@dataclass(frozen=True, slots=True)
class UsbAddress:
    """A `usb:` address taken apart."""

    vid: int | None = None
    pid: int | None = None
    serial: str | None = None
    controller: str | None = None
    port_chain: str | None = None
    nth: int | None = None

    def fits(self, device: BusDevice) -> bool:
        """Is the device one that the address means?"""
        if self.port_chain is not None:
            there = self.controller in (None, device.controller)
            return there and device.port_chain == self.port_chain
        same = (device.vid, device.pid) == (self.vid, self.pid)
        return same and self.serial in (None, device.serial)


@dataclass(frozen=True, slots=True)
class Place:
    """What an address leads to now: a unit, and the node of it that the slot uses.

    Both are None for what is no USB device; then the address itself is what to open.
    """

    port: str
    device: BusDevice | None = None
    node: Node | None = None

    @property
    def is_attached(self) -> bool:
        return self.device is not None


def parse_usb(port: str) -> UsbAddress:
    """Take a `usb:` address apart. Signs that would mislead are written as in a URL (%2F).

    Raises:
        PortMissing: It is no such address.

    >>> parse_usb("usb:0403:6011:FT4S/2")
    UsbAddress(vid=1027, pid=24593, serial='FT4S', controller=None, port_chain=None, nth=2)
    """
    match = USB_ADDRESS.fullmatch(port)
    if match is None:
        raise PortMissing("is no USB address", where=port, expected=USB_ADDRESS_FORM)
    serial = match["serial"]
    return UsbAddress(
        vid=int(match["vid"], 16) if match["vid"] else None,
        pid=int(match["pid"], 16) if match["pid"] else None,
        serial=unquote(serial) if serial else None,
        controller=match["controller"] or None,
        port_chain=match["chain"],
        nth=int(match["nth"]) if match["nth"] else None,
    )


def is_usb(port: str) -> bool:
    """Does the address name a unit, and not a path or a server?"""
    return port.startswith("usb:")


def resolve(port: str, snapshot: BusSnapshot) -> Place:
    """The device and the node that an address means in a snapshot.

    Raises:
        PortMissing: A `usb:` address that is malformed, or fits nothing that is attached.
        PortAmbiguous: A `usb:` address that fits several units.
    """
    if not is_usb(port):
        return _by_path(port, snapshot)
    address = parse_usb(port)
    found = [d for d in snapshot.devices if address.fits(d) and "hub" not in d.kinds]
    if not found:
        raise PortMissing(
            "no such unit is attached",
            where=port,
            expected="a unit on the bus",
            remedy="`edgewatch devices ports` lists what there is; check cable and power.",
        )
    if len(found) > 1:
        raise _ambiguous(port, found)
    return Place(port, found[0], _nth(port, found[0], address.nth))


def _ambiguous(port: str, found: list[BusDevice]) -> PortAmbiguous:
    chains = ", ".join(f"usb:{device.controller}@{device.port_chain}" for device in found)
    return PortAmbiguous(
        f"{len(found)} units fit",
        where=port,
        expected="an address that fits one unit",
        remedy=f"Say which one, by its serial number or by where it is plugged in: {chains}.",
    )


def _nth(port: str, device: BusDevice, nth: int | None) -> Node | None:
    """The serial port asked for; without a number the first, or whatever the unit offers."""
    ttys = device.ttys
    if nth is None:
        return next(iter(ttys or device.nodes), None)
    if nth > len(ttys):
        raise PortMissing(
            f"the unit has {len(ttys)} serial ports", where=port, expected=f"at least {nth}"
        )
    return ttys[nth - 1]


def _by_path(port: str, snapshot: BusSnapshot) -> Place:
    if "://" in port:
        return Place(port)
    path = real_path(port)
    for device in snapshot.devices:
        for node in device.nodes:
            if port in (node.path, *node.links) or path == node.path:
                return Place(port, device, node)
    return Place(port)


def real_path(port: str) -> str:
    """Where the links below /dev lead; names that are no paths as they are."""
    return str(Path(port).resolve()) if port.startswith("/") else port


def device_path(port: str, snapshot: BusSnapshot | None = None) -> str:
    """What to open for a slot's `port`: `usb:` addresses as a path, all others as they are.

    Args:
        port: The address.
        snapshot: What is attached; looked up now if not given.

    Raises:
        PortMissing: No such unit is attached, or it offers no serial port (yet).
        PortAmbiguous: Several units fit.
    """
    if not is_usb(port):
        return port
    if snapshot is None:
        from edgewatch.devices.bus.backend import system_backend

        snapshot = system_backend().snapshot()
    node = resolve(port, snapshot).node
    if node is None or node.subsystem != "tty":
        raise PortMissing(
            "the unit offers no serial port",
            where=port,
            expected="a serial port",
            remedy='Give the slot a profile with mode = "bus", or wait for its driver.',
        )
    return node.path


def addresses_of(device: BusDevice) -> tuple[str, ...]:
    """The addresses that mean this device, the most lasting first.

    >>> addresses_of(BusDevice("a", 0x0403, 0x6001, port_chain="4.2"))
    ('usb:@4.2', 'usb:0403:6001')
    """
    from urllib.parse import quote

    by_serial = f"usb:{device.usb_id}:{quote(device.serial, safe=':')}"
    unique = device.serial_quality == "unique"
    chain = f"usb:@{device.port_chain}"
    return (*([by_serial] if unique else []), chain, f"usb:{device.usb_id}")
