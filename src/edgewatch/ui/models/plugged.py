"""What is plugged into this workstation now, and to which slot each unit belongs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from edgewatch.devices.bus import BusBackend, BusDevice, BusSnapshot, resolve
from edgewatch.devices.evidence import Quality
from edgewatch.devices.port_errors import PortError
from edgewatch.site.config import SlotSection
from edgewatch.ui.words import mark, tr

_QUALITY_WORDS = {
    Quality.NONE: mark("no serial number"),
    Quality.PLACEHOLDER: mark("placeholder: proves nothing"),
    Quality.SHARED: mark("shared by two units: proves nothing"),
}


@dataclass(frozen=True, slots=True)
class PluggedRow:
    """One unit on the bus, in words."""

    key: str
    name: str
    usb_id: str
    serial: str
    kind: str
    place: str
    nodes: str
    slot: str


def plugged_rows(backend: BusBackend, slots: Iterable[SlotSection]) -> list[PluggedRow]:
    """The units on the bus, hubs left out; nothing is opened."""
    snapshot = backend.snapshot()
    owners = _owners(snapshot, slots)
    units = (device for device in snapshot.devices if "hub" not in device.kinds)
    return [_row(device, owners.get(device.key, "")) for device in units]


def _owners(snapshot: BusSnapshot, slots: Iterable[SlotSection]) -> dict[str, str]:
    """Which slot each unit belongs to, by the unit's key."""
    owners: dict[str, str] = {}
    for slot in slots:
        try:
            found = resolve(slot.port, snapshot).device if slot.port else None
        except PortError:  # nothing there, or several units fit: then none is the slot's
            continue
        if found is not None:
            owners[found.key] = slot.label
    return owners


def _row(device: BusDevice, slot: str) -> PluggedRow:
    known = _QUALITY_WORDS.get(device.serial_quality)
    worth = tr(known) if known else ""
    serial = f"{device.serial} ({worth})" if device.serial and worth else device.serial or worth
    return PluggedRow(
        key=device.key,
        name=device.name,
        usb_id=device.usb_id,
        serial=serial,
        kind=", ".join([*device.kinds, device.chip] if device.chip else device.kinds),
        place=device.port_chain,
        nodes=", ".join(node.path for node in device.nodes),
        slot=slot,
    )
