"""The bus of a Linux machine: sysfs for what is there, netlink for what changes."""

from __future__ import annotations

import time
from functools import partial
from pathlib import Path

from edgewatch.devices.bus.assemble import devices_of
from edgewatch.devices.bus.backend import OpenHints, Subscription, Told
from edgewatch.devices.bus.changes import IfMoved, OnChange
from edgewatch.devices.bus.device import BusDevice, BusSnapshot, snapshot_of
from edgewatch.devices.bus.hints import linux_hints
from edgewatch.devices.bus.sysfs import census, usb_entries

SWEEP_S = 2.0
"""A look without an event, in case one was lost or none can be had."""


class LinuxBackend:
    """`BusBackend` over /sys (or another folder of that form) and the kernel's events."""

    def __init__(self, sys_root: Path = Path("/sys"), *, sweep_s: float = SWEEP_S) -> None:
        self._sys_root = sys_root
        self._sweep_s = sweep_s

    def snapshot(self) -> BusSnapshot:
        now_ns = time.time_ns()
        return snapshot_of(now_ns, devices_of(usb_entries(self._sys_root)))

    def events(self, told: Told) -> Subscription:
        from edgewatch.devices.bus.netlink import NetlinkEvents

        look = OnChange(self.snapshot, told)
        return NetlinkEvents(look, IfMoved(partial(census, self._sys_root), look), self._sweep_s)

    def open_hints(self, device: BusDevice) -> OpenHints:
        return linux_hints(device, self._sys_root)
