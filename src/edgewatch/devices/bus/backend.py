"""What every source of knowledge about the bus offers, whatever the operating system."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from edgewatch.devices.bus.device import BusDevice, BusSnapshot

Told = Callable[[BusSnapshot], None]


class Subscription(Protocol):
    """Events that keep coming until they are ended."""

    def close(self) -> None:
        """End them; nothing is told afterwards. A second call does nothing."""
        ...


@dataclass(frozen=True, slots=True)
class OpenHints:
    """What to know before a device is opened.

    Attributes:
        may_open: Whether this user may open its nodes.
        advice: Sentences for a person, each with what to do.
    """

    may_open: bool = True
    advice: tuple[str, ...] = ()


class BusBackend(Protocol):
    """A source of snapshots and events. Looking never opens a device and needs no root."""

    def snapshot(self) -> BusSnapshot:
        """What is attached now. A device that vanishes meanwhile is left out."""
        ...

    def events(self, told: Told) -> Subscription:
        """Call `told`, in another thread, with a new snapshot after each change."""
        ...

    def open_hints(self, device: BusDevice) -> OpenHints:
        """What opening the device would meet with."""
        ...


def system_backend() -> BusBackend:
    """The source for this machine: sysfs and netlink on Linux, else the list of ports, polled."""
    if sys.platform.startswith("linux") and Path("/sys/bus/usb/devices").is_dir():
        from edgewatch.devices.bus.linux import LinuxBackend

        return LinuxBackend()
    from edgewatch.devices.bus.polling import PollingBackend

    return PollingBackend()
