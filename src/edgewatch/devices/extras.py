"""Units on the bus that may be equipment and belong to no slot. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from edgewatch.devices.bus.addresses import PortAmbiguous, is_usb, parse_usb, resolve
from edgewatch.devices.bus.device import BusDevice, BusSnapshot
from edgewatch.devices.port_errors import PortError

PREFIX = "unknown:"
"""What stands before the place of such a unit where a slot's name would stand."""
_EQUIPMENT = frozenset({"serial", "cdc-acm", "usbtmc"})


def is_extra(name: str) -> bool:
    """Whether a name in the record's states is that of a unit in no slot.

    >>> is_extra("unknown:0403:6001@1.4"), is_extra("analyser")
    (True, False)
    """
    return name.startswith(PREFIX)


def extras(
    snapshot: BusSnapshot,
    ports: Iterable[str],
    enrolled_types: Collection[str],
    ignore: Collection[str] = (),
) -> dict[str, BusDevice]:
    """The units in no slot, as "unknown:VID:PID@PORT_CHAIN" → device.

    Args:
        snapshot: What is attached.
        ports: The addresses of the site's slots.
        enrolled_types: "VID:PID" of every enrolled unit: another of that type may be its twin,
            whatever else it is.
        ignore: "VID:PID" or "VID:PID:SERIAL" of what is known not to matter.
    """
    taken = {device.key for port in ports for device in _meant(port, snapshot)}
    known = frozenset(entry.lower() for entry in ignore)
    found: dict[str, BusDevice] = {}
    for device in snapshot.devices:
        if device.key in taken or not _may_matter(device, enrolled_types):
            continue
        if known.isdisjoint({device.usb_id, f"{device.usb_id}:{device.serial}".lower()}):
            name = f"{PREFIX}{device.usb_id}@{device.port_chain}"
            # Two controllers may each have such a unit at the same chain of ports.
            found[f"{PREFIX}{device.usb_id}@{device.key}" if name in found else name] = device
    return found


def _may_matter(device: BusDevice, enrolled_types: Collection[str]) -> bool:
    if "hub" in device.kinds:
        return False
    return not _EQUIPMENT.isdisjoint(device.kinds) or device.usb_id in enrolled_types


def _meant(port: str, snapshot: BusSnapshot) -> Iterator[BusDevice]:
    """The devices that an address may mean: of several that fit, any may be the slot's own."""
    try:
        device = resolve(port, snapshot).device
    except PortAmbiguous:
        if is_usb(port):
            yield from (d for d in snapshot.devices if parse_usb(port).fits(d))
    except PortError:
        return
    else:
        if device is not None:
            yield device
