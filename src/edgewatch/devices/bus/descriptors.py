"""The raw USB descriptors, as sysfs hands them out (USB 2.0, chapter 9.6)."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from edgewatch.devices.bus.device import Interface

_DEVICE, _CONFIGURATION, _INTERFACE, _ENDPOINT, _COMPANION = 1, 2, 4, 5, 0x30


def walk(raw: bytes) -> Iterator[bytes]:
    """One descriptor after the other; ends where a length cannot be one.

    >>> [part.hex() for part in walk(bytes.fromhex("0403aabb" "02ff" "00"))]
    ['0403aabb', '02ff']
    """
    at = 0
    while at + 2 <= len(raw) and 2 <= raw[at] <= len(raw) - at:
        yield raw[at : at + raw[at]]
        at += raw[at]


def digest(raw: bytes) -> str:
    """SHA-256 of the descriptors in hexadecimal; "" where there are none."""
    return hashlib.sha256(raw).hexdigest() if raw else ""


def layout(raw: bytes) -> str:
    """SHA-256 of what does not depend on the port that the device is plugged into.

    The same unit reports another bcdUSB, other packet sizes and intervals, and companion
    descriptors at another speed (USB 3.2, 9.6.1, 9.6.6 and 9.6.7).
    """
    if not raw:
        return ""
    kept = hashlib.sha256()
    for part in walk(raw):
        if part[1] != _COMPANION:
            kept.update(_without_speed(part))
    return kept.hexdigest()


def _without_speed(part: bytes) -> bytes:
    kind, size = part[1], len(part)
    if kind == _DEVICE and size >= 8:
        return part[:2] + part[4:7] + part[8:]  # not bcdUSB, bMaxPacketSize0
    if kind == _CONFIGURATION and size >= 9:
        return part[:2] + part[4:8]  # not wTotalLength, bMaxPower (its unit depends on speed)
    if kind == _ENDPOINT and size >= 7:
        return part[:4] + part[7:]  # not wMaxPacketSize, bInterval
    return part


def interfaces(raw: bytes, configuration: int | None = None) -> tuple[Interface, ...]:
    """The interfaces of a configuration (by default the first one), as they are by default.

    Alternate settings are left out: they change with use.
    """
    found: dict[int, Interface] = {}
    active: int | None = None
    for part in walk(raw):
        if part[1] == _CONFIGURATION and len(part) >= 6:
            active = part[5]
            configuration = active if configuration is None else configuration
        elif part[1] == _INTERFACE and len(part) >= 9 and active == configuration and not part[3]:
            found.setdefault(part[2], Interface(part[2], part[5], part[6], part[7]))
    return tuple(found[number] for number in sorted(found))
