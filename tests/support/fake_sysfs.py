"""A folder like /sys, made of the same descriptions as dumps."""

from __future__ import annotations

from pathlib import Path

from edgewatch.devices.bus.dumps import read_dump
from support.usb_units import UsbUnit, dump, hub


def write_sysfs(root: Path, *units: UsbUnit) -> Path:
    """The folder that the kernel would show for these devices."""
    (root / "bus/usb/devices").mkdir(parents=True)
    for entry in read_dump(dump(*units)):
        folder = root / entry.path.removeprefix("/")
        folder.mkdir(parents=True, exist_ok=True)
        for name, raw in entry.attributes.items():
            (folder / name).write_bytes(raw)
        said = "".join(
            f"{name}={value.removeprefix('/dev/')}\n"
            for name, value in entry.properties.items()
            if name != "SUBSYSTEM"
        )
        (folder / "uevent").write_text(said)
        (folder / "subsystem").symlink_to(f"/sys/class/{entry.properties['SUBSYSTEM']}")
        if entry.properties["SUBSYSTEM"] == "usb":
            (root / "bus/usb/devices" / folder.name).symlink_to(folder)
    return root


def bench_of_50_ports() -> tuple[UsbUnit, ...]:
    """Seven hubs with seven adapters each, and one adapter more."""
    units = []
    for n in range(1, 8):
        units.append(hub(str(n), devnum=n))
        units += [_adapter(f"{n}.{port}", 10 * n + port) for port in range(1, 8)]
    return (*units, _adapter("8", 99))


def _adapter(chain: str, number: int) -> UsbUnit:
    return UsbUnit(chain, serial=f"A9AB{number:04}", devnum=number, ttys=((0, f"ttyUSB{number}"),))
