"""The bus: what is attached to this workstation, seen without opening anything and without root.

A `BusBackend` gives a `BusSnapshot` and tells of changes: on Linux from sysfs and the kernel's
events, elsewhere from the list of ports, and in tests from recorded dumps of real machines, which
look the same on every platform. `bus_evidence` turns a device into evidence, and `resolve` finds
the device that an address such as ``usb:0403:6001:A50285BI`` or ``/dev/ttyUSB0`` means.
"""

from __future__ import annotations

from edgewatch.devices.bus.addresses import Place, PortAmbiguous, device_path, resolve
from edgewatch.devices.bus.backend import BusBackend, OpenHints, Subscription, system_backend
from edgewatch.devices.bus.device import BusDevice, BusSnapshot, Interface, Node, snapshot_of
from edgewatch.devices.bus.evidence import bus_evidence

__all__ = [
    "BusBackend",
    "BusDevice",
    "BusSnapshot",
    "Interface",
    "Node",
    "OpenHints",
    "Place",
    "PortAmbiguous",
    "Subscription",
    "bus_evidence",
    "device_path",
    "resolve",
    "snapshot_of",
    "system_backend",
]
