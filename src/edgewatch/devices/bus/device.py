"""What the bus says of a device without opening it, and everything attached at one moment."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from edgewatch.devices.evidence import Quality


@dataclass(frozen=True, slots=True)
class Interface:
    """One USB interface of the active configuration; `driver` is "" while none is bound."""

    number: int
    device_class: int
    subclass: int
    protocol: int
    driver: str = ""


@dataclass(frozen=True, slots=True)
class Node:
    """One way in which the system offers the device.

    Attributes:
        subsystem: The kernel's word for it: "tty", "hidraw", "block", "video4linux", "usbmisc".
        path: Path or name to open, such as "/dev/ttyUSB0" or "COM3".
        interface: Number of the USB interface that it belongs to; None where it is not known.
        links: Other paths that lead to it, as far as the source lists them.
    """

    subsystem: str
    path: str
    interface: int | None = None
    links: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BusDevice:
    """A USB device. Text is "" where the device, or the source, has none.

    Attributes:
        key: Where it is: controller and port chain. Unique within a snapshot, and stable over
            reboots, which bus and device numbers are not.
        vid: Vendor id.
        pid: Product id.
        bcd_device: Release number of the device, four hexadecimal digits.
        bcd_usb: USB version; depends on the port that it is plugged into.
        device_class: Class in the device descriptor.
        manufacturer: Manufacturer string.
        product: Product string.
        serial: Serial number string.
        serial_quality: What that number is worth.
        descriptors: SHA-256, in hexadecimal, of the raw descriptors.
        layout: The same without what depends on the speed of the port (`descriptors.layout`).
        interfaces: By number.
        nodes: By interface and name.
        chip: Bridge chip, such as "FTDI FT232R"; "" for what is no bridge.
        kinds: What it can be used as: "serial", "cdc-acm", "hid", "storage", "camera", "hub",
            "usbtmc", "bootloader", "other".
        controller: Address of the host controller, such as "0000:00:14.0".
        port_chain: Ports of root hub and hubs on the way, such as "1.4.2".
        parent_chain: The hubs on the way as VID:PID, the one at the root hub first.
        enumeration: Counts up each time the device is plugged in; says nothing of the unit.
        attached_ns: When it was plugged in; None where the source does not tell.
    """

    key: str
    vid: int
    pid: int
    bcd_device: str = ""
    bcd_usb: str = ""
    device_class: int = 0
    manufacturer: str = ""
    product: str = ""
    serial: str = ""
    serial_quality: Quality = Quality.NONE
    descriptors: str = ""
    layout: str = ""
    interfaces: tuple[Interface, ...] = ()
    nodes: tuple[Node, ...] = ()
    chip: str = ""
    kinds: tuple[str, ...] = ("other",)
    controller: str = ""
    port_chain: str = ""
    parent_chain: tuple[str, ...] = ()
    enumeration: str = ""
    attached_ns: int | None = field(default=None, compare=False)

    @property
    def usb_id(self) -> str:
        """Vendor and product id, such as "0403:6001"."""
        return f"{self.vid:04x}:{self.pid:04x}"

    @property
    def ttys(self) -> tuple[Node, ...]:
        """The serial ports of the device, in the order of its interfaces."""
        return tuple(node for node in self.nodes if node.subsystem == "tty")

    @property
    def is_adapter(self) -> bool:
        """Do the descriptors belong to a bridge, and not to the equipment behind it?"""
        return bool(self.chip)

    @property
    def name(self) -> str:
        """What a person may call it."""
        words = (self.manufacturer, self.product)
        return " ".join(word for word in words if word) or self.chip or self.usb_id


@dataclass(frozen=True, slots=True)
class BusSnapshot:
    """All devices at one moment, sorted by key; make one with `snapshot_of`."""

    time_ns: int
    devices: tuple[BusDevice, ...]

    def by_key(self) -> dict[str, BusDevice]:
        """The devices by where they are."""
        return {device.key: device for device in self.devices}


def snapshot_of(time_ns: int, devices: Iterable[BusDevice]) -> BusSnapshot:
    """A snapshot in which a serial number that two units show at once is known as shared.

    >>> twin = BusDevice("a", 0x0403, 0x6001, serial="A1", serial_quality=Quality.UNIQUE)
    >>> both = snapshot_of(0, [twin, replace(twin, key="b")])
    >>> [str(device.serial_quality) for device in both.devices]
    ['shared', 'shared']
    """
    found = sorted(devices, key=lambda device: natural(device.key))
    seen = Counter((device.usb_id, device.serial) for device in found)
    return BusSnapshot(
        time_ns,
        tuple(
            replace(device, serial_quality=Quality.SHARED)
            if device.serial_quality is Quality.UNIQUE and seen[device.usb_id, device.serial] > 1
            else device
            for device in found
        ),
    )


def natural(text: str) -> tuple[tuple[int, int, str], ...]:
    """A key that sorts numbers within text by their value.

    >>> sorted(["ttyUSB10", "ttyUSB9"], key=natural)
    ['ttyUSB9', 'ttyUSB10']
    """
    parts = re.findall(r"\d+|\D+", text)
    return tuple((0, int(p), "") if p.isdecimal() else (1, 0, p) for p in parts)
