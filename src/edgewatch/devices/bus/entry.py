"""One directory of sysfs, read from a live system or from a dump."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

_CONTROL = re.compile(r"[\x00-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Entry:
    """What the kernel and udev say of one device, interface or node.

    Attributes:
        path: Without the mount point: "/devices/pci0000:00/0000:00:14.0/usb1/1-4".
        attributes: Files by name, as bytes.
        properties: What `uevent` and udev say.
        node: Device node below /dev, such as "ttyUSB0"; "" without one.
        links: Other names below /dev.
    """

    path: str
    attributes: Mapping[str, bytes] = field(default_factory=dict)
    properties: Mapping[str, str] = field(default_factory=dict)
    node: str = ""
    links: tuple[str, ...] = ()

    def text(self, name: str) -> str:
        """An attribute as printable text; "" where it is missing."""
        return readable(self.attributes.get(name, b""))

    def number(self, name: str, base: int = 10) -> int | None:
        """An attribute as a number; None where it is missing or no number."""
        try:
            return int(self.text(name), base)
        except ValueError:
            return None


def readable(raw: bytes) -> str:
    """Bytes of a device as text: bad UTF-8 as escapes, no control characters, no blank ends.

    >>> readable(b"Caf\\xe9 \\x00\\n")
    'Caf\\\\xe9'
    """
    return _CONTROL.sub(" ", raw.decode("utf-8", "backslashreplace")).strip()
