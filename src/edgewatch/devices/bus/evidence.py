"""A device on the bus as evidence: what it is, and where it is plugged in."""

from __future__ import annotations

from collections.abc import Iterator

from edgewatch.devices.bus.device import BusDevice, Interface, Node
from edgewatch.devices.evidence import Evidence, Layer, Quality
from edgewatch.devices.serial_numbers import value_quality


def bus_evidence(device: BusDevice, now_ns: int, node: Node | None = None) -> tuple[Evidence, ...]:
    """The evidence of a device, of layers bus (or adapter, for a bridge) and topology.

    What the source cannot tell, and what changes without another unit being there, is left
    out: a driver that is not bound yet, the USB version (it depends on the port), the numbers
    of bus and device.

    Args:
        device: The device.
        now_ns: Time of the snapshot.
        node: The node that the slot uses, where the device has several.
    """
    layer = Layer.ADAPTER if device.is_adapter else Layer.BUS
    return (
        *_identity(device, layer, now_ns),
        *(
            _plain(layer, name, value, now_ns)
            for name, value in (
                ("bcd_device", device.bcd_device),
                ("descriptors", device.layout),
                ("interfaces", " ".join(_codes(one) for one in device.interfaces)),
                ("driver", driver_of(device, node)),
                ("chip", device.chip),
            )
            if value
        ),
        *(_plain(Layer.TOPOLOGY, name, value, now_ns) for name, value in _place(device, node)),
    )


def _identity(device: BusDevice, layer: Layer, now_ns: int) -> Iterator[Evidence]:
    yield _plain(layer, "usb_id", device.usb_id, now_ns)
    yield _plain(layer, "manufacturer", device.manufacturer, now_ns)
    yield _plain(layer, "product", device.product, now_ns)
    quality = device.serial_quality if device.serial else Quality.NONE
    yield Evidence(layer.value, "serial", device.serial, quality.value, now_ns)


def driver_of(device: BusDevice, node: Node | None) -> str:
    """The driver behind a serial port; of anything else it says who uses it just now.

    A program that talks to a device through libusb takes it from its driver meanwhile.
    """
    if node is None or node.subsystem != "tty":
        return ""
    return next((one.driver for one in device.interfaces if one.number == node.interface), "")


def _place(device: BusDevice, node: Node | None) -> Iterator[tuple[str, str]]:
    if device.controller:
        yield "controller", device.controller
    yield "port_chain", device.port_chain
    if node is not None and (place := node_place(device, node)):
        yield "interface", place


def node_place(device: BusDevice, node: Node) -> str:
    """Which of a unit's ports the node is: number of the interface, and of the port on it.

    "" where the unit has one interface and one node on it.

    >>> quad = (Node("tty", "/dev/ttyUSB0", 0), Node("tty", "/dev/ttyUSB1", 0))
    >>> node_place(BusDevice("a", 0x9710, 0x7840, nodes=quad), quad[1])
    '0.1'
    """
    alike = [
        n for n in device.nodes if (n.subsystem, n.interface) == (node.subsystem, node.interface)
    ]
    several = len(device.interfaces) > 1 or len(device.ttys) > 1
    number = "" if node.interface is None or not several else str(node.interface)
    if len(alike) > 1 and node in alike:
        return f"{number or 0}.{alike.index(node)}"
    return number


def _codes(one: Interface) -> str:
    return f"{one.number}:{one.device_class:02x}/{one.subclass:02x}/{one.protocol:02x}"


def _plain(layer: Layer, field: str, value: str, now: int) -> Evidence:
    return Evidence(layer.value, field, value, value_quality(value).value, now)
