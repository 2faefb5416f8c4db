"""What a device can be used as, from its classes, drivers, nodes and strings."""

from __future__ import annotations

import re
from collections.abc import Iterable

from edgewatch.devices.bus.device import Interface, Node

_CDC, _HUB = 0x02, 0x09

# Ids under which a device waits for new firmware; it shows its own id again afterwards.
_BOOTLOADERS = frozenset(
    {
        (0x0483, 0xDF11),  # ST, DFU in system memory
        (0x03EB, 0x6124),  # Atmel SAM-BA
        (0x04B4, 0x00F3),  # Cypress FX3
        (0x04B4, 0x8613),  # Cypress FX2 without firmware
        (0x04D8, 0x003C),  # Microchip HID bootloader
        (0x10C4, 0xEAC9),  # Silicon Labs EFM8
        (0x10C4, 0xEACA),  # Silicon Labs EFM8
        (0x15A2, 0x0073),  # NXP Kinetis
        (0x16C0, 0x0478),  # HalfKay
        (0x1915, 0x521F),  # Nordic open DFU
        (0x1A86, 0x55E0),  # WCH ISP
        (0x1FC9, 0x000C),  # NXP LPC
        (0x2047, 0x0200),  # TI MSP430 BSL
        (0x2341, 0x0036),  # Arduino Leonardo
        (0x2341, 0x0037),  # Arduino Micro
        (0x2E8A, 0x0003),  # Raspberry RP2040
        (0x303A, 0x0002),  # Espressif ESP32-S2 ROM
        (0x4348, 0x55E0),  # WCH ISP
    }
)
_ATMEL_DFU = range(0x2FE0, 0x3000)
_BOOT_WORDS = re.compile(r"\bboot ?loader\b|\bDFU mode\b|\bbootrom\b", re.IGNORECASE)


def kinds_of(
    vid: int,
    pid: int,
    device_class: int,
    interfaces: Iterable[Interface],
    nodes: Iterable[Node],
    product: str = "",
    *,
    is_bridge: bool = False,
) -> tuple[str, ...]:
    """Every use that shows, sorted; ("other",) where none does.

    >>> kinds_of(0x2341, 0x0043, 2, [Interface(0, 2, 2, 1, "cdc_acm")], [])
    ('cdc-acm', 'serial')
    """
    interfaces = tuple(interfaces)
    found = {kind for interface in interfaces for kind in _of_interface(interface)}
    if device_class == _CDC and not interfaces:
        found.add("cdc-acm")  # all that some sources tell
    found |= {kind for node in nodes for kind in _of_node(node)}
    if device_class == _HUB:
        found.add("hub")
    if is_bridge or "cdc-acm" in found:
        found.add("serial")
    if _is_bootloader(vid, pid, product):
        found.add("bootloader")
    return tuple(sorted(found)) or ("other",)


def _of_interface(interface: Interface) -> Iterable[str]:
    match (interface.device_class, interface.subclass, interface.protocol):
        case (0x02, 0x02, _):
            yield "cdc-acm"
        case (0x03, _, _):
            yield "hid"
        case (0x08, _, _):
            yield "storage"
        case (0x0E, _, _) | (0x06, _, _):
            yield "camera"
        case (0x09, _, _):
            yield "hub"
        case (0xFE, 0x03, _):
            yield "usbtmc"
        case (0xFE, 0x01, 0x02):  # DFU 1.1, table 4.4: protocol 1 is the running device
            yield "bootloader"


def _of_node(node: Node) -> Iterable[str]:
    names = {"tty": "serial", "hidraw": "hid", "block": "storage", "video4linux": "camera"}
    if node.subsystem in names:
        yield names[node.subsystem]
    elif "usbtmc" in node.path:
        yield "usbtmc"


def _is_bootloader(vid: int, pid: int, product: str) -> bool:
    known = (vid, pid) in _BOOTLOADERS or (vid == 0x03EB and pid in _ATMEL_DFU)
    return known or bool(_BOOT_WORDS.search(product))
