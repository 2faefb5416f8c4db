"""Since when each device has been plugged in."""

from __future__ import annotations

from dataclasses import replace

from edgewatch.devices.bus.device import BusDevice, BusSnapshot


class Attachments:
    """Puts the time of attachment into each snapshot, and keeps it while the device stays.

    A device that was there at the first look has the time that the source gives, if any; one
    that appears later was plugged in by the time of the snapshot that shows it. The same place
    with another `enumeration` was unplugged in between.
    """

    def __init__(self) -> None:
        self._since: dict[tuple[str, str, str], int | None] = {}
        self._is_first = True

    def note(self, snapshot: BusSnapshot) -> BusSnapshot:
        """The snapshot with `attached_ns` of every device, as far as it is known."""
        since = {_visit(device): self._since_when(device, snapshot) for device in snapshot.devices}
        self._since, self._is_first = since, False
        return BusSnapshot(
            snapshot.time_ns,
            tuple(replace(d, attached_ns=since[_visit(d)]) for d in snapshot.devices),
        )

    def _since_when(self, device: BusDevice, snapshot: BusSnapshot) -> int | None:
        visit = _visit(device)
        if visit in self._since:
            return self._since[visit]
        if device.attached_ns is not None:
            return min(device.attached_ns, snapshot.time_ns)
        return None if self._is_first else snapshot.time_ns


def _visit(device: BusDevice) -> tuple[str, str, str]:
    return device.key, device.usb_id, device.enumeration
