"""Reading what Linux shows of USB below /sys, without opening a device and without root."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

from edgewatch.devices.bus.entry import Entry

_ATTRIBUTES = (
    "idVendor",
    "idProduct",
    "bcdDevice",
    "version",
    "bDeviceClass",
    "bConfigurationValue",
    "manufacturer",
    "product",
    "serial",
    "speed",
    "devpath",
    "busnum",
    "descriptors",
)
# The kernel says all of this in one line of the event as well.
_INTERFACE_ATTRIBUTES = (
    "bInterfaceNumber",
    "bInterfaceClass",
    "bInterfaceSubClass",
    "bInterfaceProtocol",
)
# Below an interface these lead to no node.
_BARREN = frozenset({"power", "driver", "subsystem", "firmware_node", "wakeup", "trace"})
_DEEPEST = 10
_ROOT_HUB = re.compile(r"usb\d+")


def usb_entries(sys_root: Path) -> Iterator[Entry]:
    """Every USB device with its interfaces and the nodes below them.

    A device that vanishes while it is read is left out whole: half a device would look like
    another one.
    """
    for name in _names(sys_root / "bus/usb/devices"):
        if ":" in name or _ROOT_HUB.fullmatch(name):
            continue  # interfaces come with their device; root hubs are the computer's own
        folder = Path(os.path.realpath(sys_root / "bus/usb/devices" / name))
        yield from _device(folder, sys_root)


def census(sys_root: Path) -> tuple[tuple[str, bytes | None], ...]:
    """What is there at all, at a fraction of the cost: names, and how often each was plugged in."""
    folder = sys_root / "bus/usb/devices"
    units = ((n, None if ":" in n else _read(folder / n / "devnum")) for n in _names(folder))
    ports = ((name, None) for name in _names(sys_root / "bus/usb-serial/devices"))
    return (*units, *ports)


def _device(folder: Path, sys_root: Path) -> list[Entry]:
    before = _read(folder / "devnum")
    attributes = _attributes(folder, _ATTRIBUTES)
    if "idVendor" not in attributes or "idProduct" not in attributes:
        return []
    if before is not None:
        attributes["devnum"] = before
    attached = _attached_ns(folder)
    if attached is not None:
        attributes["attached_ns"] = str(attached).encode()
    path = _path(folder, sys_root)
    found = [Entry(path, attributes, _uevent(folder))]
    for child in _folders(folder):
        if not (child / "idVendor").exists():  # what hangs on a hub is a device of its own
            found += _below(child, sys_root)
    # The number is given anew each time something is plugged in.
    return found if _read(folder / "devnum") == before and folder.exists() else []


def _below(folder: Path, sys_root: Path, depth: int = 0) -> Iterator[Entry]:
    """The interface itself, and whatever below it has a node in /dev."""
    properties = _uevent(folder)
    node = properties.get("DEVNAME", "").removeprefix("/dev/")
    if depth == 0 or node:
        properties.setdefault("SUBSYSTEM", _link(folder / "subsystem"))
        names = _INTERFACE_ATTRIBUTES if depth == 0 and "INTERFACE" not in properties else ()
        yield Entry(_path(folder, sys_root), _attributes(folder, names), properties, node)
    if depth < _DEEPEST:
        for child in _folders(folder):
            yield from _below(child, sys_root, depth + 1)


def _folders(folder: Path) -> list[Path]:
    try:
        with os.scandir(folder) as entries:
            return [
                folder / entry.name
                for entry in entries
                if entry.is_dir(follow_symlinks=False)
                and entry.name not in _BARREN
                and not entry.name.startswith("ep_")
            ]
    except OSError:
        return []


def _attributes(folder: Path, names: Iterable[str]) -> dict[str, bytes]:
    return {name: raw for name in names if (raw := _read(folder / name)) is not None}


def _names(folder: Path) -> list[str]:
    try:
        return sorted(os.listdir(folder))  # noqa: PTH208 - names alone are wanted
    except OSError:
        return []


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None


def _link(path: Path) -> str:
    try:
        return os.readlink(path).rpartition("/")[2]  # noqa: PTH115 - as text
    except OSError:
        return ""


def _path(folder: Path, sys_root: Path) -> str:
    return "/" + str(folder.relative_to(sys_root))


def _uevent(folder: Path) -> dict[str, str]:
    raw = _read(folder / "uevent") or b""
    pairs = (line.partition("=") for line in raw.decode("utf-8", "replace").splitlines())
    properties = {name: value for name, equals, value in pairs if equals}
    if "DRIVER" not in properties and (driver := _link(folder / "driver")):
        properties["DRIVER"] = driver
    return properties


def _attached_ns(folder: Path) -> int | None:
    """When it was plugged in, by the kernel's count of milliseconds since (ABI: sysfs-bus-usb)."""
    try:
        connected_ms = int(_read(folder / "power/connected_duration") or b"")
    except ValueError:
        return None
    return time.time_ns() - connected_ms * 1_000_000
