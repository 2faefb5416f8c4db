"""The bus as pyserial's list of ports shows it: Windows, macOS, and wherever sysfs is missing.

The list knows serial ports alone, and of them no release, no descriptors and no driver.
"""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Callable, Iterable
from itertools import groupby
from typing import Any

from serial.tools import list_ports as pyserial_list

from edgewatch.devices.bus.backend import OpenHints, Subscription, Told
from edgewatch.devices.bus.changes import OnChange, carry_on
from edgewatch.devices.bus.chips import chip_of
from edgewatch.devices.bus.device import BusDevice, BusSnapshot, Node, snapshot_of
from edgewatch.devices.serial_numbers import usb_serial_quality

POLL_S = 1.0
_WALKS = 5
# "1-4.2:1.0" on Linux and Windows, "20-4.2" on macOS; Windows may put an x for the configuration.
_LOCATION = re.compile(r"^(?P<bus>\d+)-(?P<chain>\d+(?:\.\d+)*)(?::[\dx]+\.(?P<number>\d+))?$")


def list_of_ports() -> list[Any]:
    """pyserial's list. Its version 3.5 raises where a device vanishes meanwhile: look again.

    Raises:
        OSError: It fails each time.
    """
    failure: Exception = OSError()
    for _ in range(_WALKS):
        try:
            return list(pyserial_list.comports())
        except (OSError, TypeError) as error:  # TypeError: an attribute file already gone
            failure = error
    raise OSError(f"the serial ports cannot be listed: {failure}") from failure


class PollingBackend:
    """`BusBackend` over the list of ports, looked at once a second."""

    def __init__(
        self, ports: Callable[[], Iterable[Any]] = list_of_ports, *, poll_s: float = POLL_S
    ) -> None:
        self._ports = ports
        self._poll_s = poll_s

    def snapshot(self) -> BusSnapshot:
        now_ns = time.time_ns()
        usb = sorted((p for p in self._ports() if p.vid is not None), key=_unit)
        return snapshot_of(now_ns, (_device(list(ports)) for _, ports in groupby(usb, key=_unit)))

    def events(self, told: Told) -> Subscription:
        return _Poll(OnChange(self.snapshot, told), self._poll_s)

    def open_hints(self, device: BusDevice) -> OpenHints:  # noqa: ARG002 - the same for all
        return OpenHints()


def _unit(port: Any) -> tuple[str, int, int, str]:
    """What the ports of one unit have in common."""
    match = _LOCATION.match(port.location or "")
    place = f"{match['bus']}-{match['chain']}" if match else port.device
    return place, port.vid, port.pid or 0, _serial(port)


def _serial(port: Any) -> str:
    """Windows makes up a serial number with & in it for a device that has none."""
    serial = str(port.serial_number or "")
    return "" if "&" in serial else serial


def _device(ports: list[Any]) -> BusDevice:
    first = ports[0]
    match = _LOCATION.match(first.location or "")
    chain = match["chain"] if match else (first.location or first.device)
    serial = _serial(first)
    maker, product = first.manufacturer or "", first.product or ""
    chip = chip_of(first.vid, first.pid or 0, product=product)
    nodes = (Node("tty", port.device, _number(port)) for port in ports)
    return BusDevice(
        key=f"{match['bus']}-{chain}" if match else chain,
        vid=first.vid,
        pid=first.pid or 0,
        manufacturer=maker,
        product=product,
        serial=serial,
        serial_quality=usb_serial_quality(serial, first.vid, first.pid or 0, (maker, product)),
        nodes=tuple(sorted(nodes, key=lambda n: (n.interface or 0, n.path))),
        chip=chip,
        kinds=("serial",),
        port_chain=chain,
    )


def _number(port: Any) -> int | None:
    match = _LOCATION.match(port.location or "")
    return int(match["number"]) if match and match["number"] else None


class _Poll:
    """Looks again and again, in a thread."""

    def __init__(self, look: Callable[[], None], every_s: float) -> None:
        self._look, self._every_s = look, every_s
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="bus poll", daemon=True)
        self._thread.start()

    def close(self) -> None:
        self._stop.set()
        if self._thread is not threading.current_thread():
            self._thread.join()

    def _run(self) -> None:
        while not self._stop.wait(self._every_s):
            carry_on(self._look)
