"""What opening a device on Linux would meet with."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from edgewatch.devices.bus.backend import OpenHints
from edgewatch.devices.bus.device import BusDevice

_LATENCY_MS = 16
_BOARDS = frozenset({0x2341, 0x2A03, 0x1B4F, 0x239A})
"""Arduino, SparkFun, Adafruit: an edge on DTR resets most of their boards."""


def linux_hints(
    device: BusDevice, sys_root: Path = Path("/sys"), proc: Path = Path("/proc")
) -> OpenHints:
    """Rights, resets, a modem manager, a slow latency timer; each with what to do."""
    nodes = device.ttys or device.nodes
    may_open = all(os.access(node.path, os.R_OK | os.W_OK) for node in nodes)
    return OpenHints(may_open, tuple(_advice(device, may_open, sys_root, proc)))


def _advice(device: BusDevice, may_open: bool, sys_root: Path, proc: Path) -> Iterator[str]:
    if not may_open:
        yield "This user may not open it: run `sudo usermod -aG dialout $USER`, then log in anew."
    if device.vid in _BOARDS:
        yield "Opening can reset this board: hold DTR as the profile says."
    if device.ttys and _runs("ModemManager", proc):
        yield (
            "ModemManager may talk to it when it is plugged in. A udev rule keeps it off: "
            f'ATTRS{{idVendor}}=="{device.vid:04x}", ATTRS{{idProduct}}=="{device.pid:04x}", '
            'ENV{ID_MM_DEVICE_IGNORE}="1".'
        )
    for node in device.ttys:
        delay_ms = _latency_ms(sys_root, node.path)
        if delay_ms >= _LATENCY_MS:
            yield f"{node.path}: answers may come {delay_ms} ms late (latency timer)."


def _latency_ms(sys_root: Path, path: str) -> int:
    """FTDI's latency timer holds back each answer; it is told, not changed."""
    port = sys_root / "bus/usb-serial/devices" / path.rpartition("/")[2]
    try:
        return int((port / "latency_timer").read_text())
    except (OSError, ValueError):
        return 0


def _runs(program: str, proc: Path) -> bool:
    for name in proc.glob("[0-9]*/comm"):
        try:
            if name.read_text(errors="replace").strip() == program:
                return True
        except OSError:
            continue  # ended meanwhile
    return False
