"""The serial ports that the site's slots name, and what is behind each of them now."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from edgewatch.devices.bus import BusDevice, PortAmbiguous, resolve
from edgewatch.devices.port_errors import PortError
from edgewatch.doctor.examination import Examination
from edgewatch.doctor.machine import Machine

_HELD_BY = re.compile(r"\((\d+)\)$")


@dataclass(frozen=True, slots=True)
class SlotPort:
    """A slot with a port of this machine.

    Attributes:
        slot: its name; port: the address as ``site.toml`` has it.
        path: what to open now; "" where nothing is there.
        device: the USB device behind it, if it is one.
        problem: why there is nothing to open; "" where there is.
        exists: whether ``path`` is there.
    """

    slot: str
    port: str
    path: str = ""
    device: BusDevice | None = None
    problem: str = ""
    exists: bool = True


def slot_ports(examination: Examination) -> list[SlotPort]:
    """Slots whose port is one of this machine; those over the network are another's."""
    named = [slot for slot in examination.slots if slot.port and "://" not in slot.port]
    return [_port(examination, slot.name, slot.port) for slot in named]


def serial_paths(examination: Examination) -> list[str]:
    """Every serial port that is attached by USB, and those of the slots."""
    found = [node.path for device in examination.snapshot().devices for node in device.ttys]
    return list(dict.fromkeys([*found, *(p.path for p in slot_ports(examination) if p.path)]))


def properties(machine: Machine, path: str) -> dict[str, str] | None:
    """What udev knows of a port; None where it cannot be asked (udevadm(8))."""
    answer = machine.ask("udevadm", "info", "--query=property", f"--name={path}")
    if answer is None or answer.code != 0:
        return None
    pairs = (line.partition("=") for line in answer.out.splitlines())
    return {name: value for name, _, value in pairs}


def is_own(machine: Machine, holder: str) -> bool:
    """Whether a program such as "python (4711)" is one of EdgeWatch."""
    match = _HELD_BY.search(holder)
    words = machine.text(f"/proc/{match[1]}/cmdline") if match else None
    return "edgewatch" in (words or "")


def _port(examination: Examination, slot: str, port: str) -> SlotPort:
    try:
        place = resolve(port, examination.snapshot())
    except PortAmbiguous as error:
        return SlotPort(slot, port, problem=str(error))
    except PortError as error:
        return SlotPort(slot, port, problem=str(error), exists=False)
    path = place.node.path if place.node else ("" if place.device else port)
    if not path:
        return SlotPort(slot, port, device=place.device)
    there = place.node is not None or not path.startswith("/") or Path(path).exists()
    return SlotPort(slot, port, path, place.device, exists=there)
