"""Which directory of sysfs belongs to which USB device, and where that is plugged in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from edgewatch.devices.bus.entry import Entry

_ROOT = re.compile(r"usb\d+")
_DEVICE = re.compile(r"\d+-(\d+(?:\.\d+)*)")
_INTERFACE = re.compile(r"\d+-\d+(?:\.\d+)*:\d+\.([0-9a-f]+)")


@dataclass(frozen=True, slots=True)
class Part:
    """An interface of a device, or something below one.

    Attributes:
        entry: Its directory.
        interface: Number of the interface; None where it hangs on the device itself.
        is_interface: Whether it is the interface.
    """

    entry: Entry
    interface: int | None
    is_interface: bool


@dataclass(slots=True)
class Unit:
    """A USB device with all that belongs to it.

    Attributes:
        path: Of its directory.
        entry: The directory; None where the source lists only what lies below.
        controller: Address of the host controller.
        chain: Ports of root hub and hubs on the way; "" where the path does not tell.
        hubs: Paths of the hubs on the way, from the root.
        parts: What lies below it, and below no other USB device.
    """

    path: str
    entry: Entry | None
    controller: str
    chain: str
    hubs: tuple[str, ...]
    parts: list[Part] = field(default_factory=list)


def units_of(entries: Iterable[Entry]) -> tuple[Unit, ...]:
    """The USB devices among the entries. Root hubs are part of the computer and left out."""
    by_path = {entry.path: entry for entry in entries}
    units: dict[str, Unit] = {}
    for path, entry in by_path.items():
        lineage = _lineage(path, by_path)
        if not lineage:
            continue
        home = lineage[-1]
        unit = units.get(home)
        if unit is None:
            unit = units[home] = _unit(home, lineage[:-1], by_path.get(home))
        if path != home:
            unit.parts.append(_part(entry, home, by_path))
    return tuple(units.values())


def _lineage(path: str, by_path: Mapping[str, Entry]) -> tuple[str, ...]:
    """The USB devices on the way down to a path, root hub apart."""
    found = []
    names = path.split("/")
    for n in range(1, len(names) + 1):
        here = "/".join(names[:n])
        if _is_unit(names[n - 1], by_path.get(here)):
            found.append(here)
    return tuple(found)


def _is_unit(name: str, entry: Entry | None) -> bool:
    if _ROOT.fullmatch(name):
        return False
    if _DEVICE.fullmatch(name):
        return True
    # Made-up devices need not be named as the kernel would name them.
    return entry is not None and entry.properties.get("DEVTYPE") == "usb_device"


def _unit(path: str, hubs: tuple[str, ...], entry: Entry | None) -> Unit:
    names = path.split("/")
    match = _DEVICE.fullmatch(names[-1])
    told = entry.text("devpath") if entry is not None else ""
    root = next((i for i, name in enumerate(names) if _ROOT.fullmatch(name)), None)
    top = hubs[0] if hubs else path
    above = names[root - 1] if root else top.split("/")[-2]
    controller = "" if above == "devices" else above
    return Unit(path, entry, controller, match[1] if match else told or names[-1], hubs)


def _part(entry: Entry, home: str, by_path: Mapping[str, Entry]) -> Part:
    names = entry.path.removeprefix(home + "/").split("/")
    top = by_path.get(f"{home}/{names[0]}")
    match = _INTERFACE.fullmatch(names[0])
    number = int(match[1], 16) if match else None
    if top is not None and (told := top.number("bInterfaceNumber", 16)) is not None:
        number = told
    return Part(entry, number, number is not None and len(names) == 1)
