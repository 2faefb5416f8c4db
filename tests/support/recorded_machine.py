"""The same machine as `umockdev_machine`, out of dumps: on every platform, and at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from edgewatch.devices.bus import BusSnapshot
from edgewatch.devices.bus.recorded import RecordedBackend
from support.usb_units import UsbUnit, dump


class RecordedMachine:
    """Use as a context manager."""

    def __enter__(self) -> RecordedMachine:
        self._units: list[UsbUnit] = []
        return self

    def __exit__(self, *_: object) -> None:
        self._units.clear()

    def plug(self, unit: UsbUnit) -> None:
        self._units.append(unit)

    def unplug(self, unit: UsbUnit) -> None:
        self._units.remove(unit)

    def change(self, unit: UsbUnit, name: str, value: str) -> None:
        at = self._units.index(unit)
        if name == "bcdDevice":
            self._units[at] = replace(unit, bcd_device=int(value, 16))
        else:
            self._units[at] = replace(unit, **{name: value})

    def expect(self, fits: Callable[[BusSnapshot], bool]) -> BusSnapshot:
        snapshot = RecordedBackend([dump(*self._units)]).snapshot()
        assert fits(snapshot), snapshot
        return snapshot
