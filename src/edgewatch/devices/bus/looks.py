"""A look at a slot whose equipment speaks no protocol: what the bus says of it is its identity."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from edgewatch.devices.bus.addresses import PortAmbiguous, resolve
from edgewatch.devices.bus.device import BusSnapshot
from edgewatch.devices.bus.evidence import bus_evidence
from edgewatch.devices.evidence import Quality
from edgewatch.devices.observation import Observation
from edgewatch.devices.port_errors import PortMissing
from edgewatch.devices.serial_numbers import serial_quality


def look_at_bus(
    port: str, snapshot: BusSnapshot, now_ns: int, blank_serials: Collection[str] = ()
) -> Observation:
    """What a snapshot says of a slot; nothing is opened and nothing raised.

    Args:
        port: What a slot's `port` may be; see `addresses`.
        snapshot: What is attached.
        now_ns: Time of the observation.
        blank_serials: Serial numbers that tell no unit from another, as the profile says.
    """
    try:
        place = resolve(port, snapshot)
    except PortAmbiguous as error:
        return Observation("silent", (), now_ns, detail=str(error))
    except PortMissing as error:
        return Observation("missing", (), now_ns, detail=str(error))
    if place.device is None:
        return Observation("missing", (), now_ns, detail=f"{port}: no such USB device is attached")
    device = place.device
    if device.serial and device.serial_quality is Quality.UNIQUE:
        device = replace(device, serial_quality=serial_quality(device.serial, blank_serials))
    evidence = bus_evidence(device, now_ns)
    return Observation("open", evidence, now_ns, now_ns, attached_ns=device.attached_ns)
