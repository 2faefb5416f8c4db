"""``modemmanager.ports``: a program that talks to every port it takes for a modem."""

from __future__ import annotations

from collections.abc import Mapping

from edgewatch.devices.port_rules import APPLY
from edgewatch.doctor.check import Check
from edgewatch.doctor.examination import Examination
from edgewatch.doctor.finding import Found, advice, not_applicable, ok, together, unknown
from edgewatch.doctor.ports import SlotPort, properties, slot_ports

PROGRAM = "ModemManager"
_IGNORED = ("ID_MM_DEVICE_IGNORE", "ID_MM_PORT_IGNORE")


def look(examination: Examination) -> Found:
    machine = examination.machine
    if not machine.is_linux or not machine.runs(PROGRAM):
        return not_applicable(f"{PROGRAM} does not run here.")
    ports = [port for port in slot_ports(examination) if port.device and port.path and port.exists]
    known = ((port, properties(machine, port.path)) for port in ports)
    return together(
        (judge(port, found) for port, found in known),
        f"{PROGRAM} runs, and no slot has a port that it could take.",
    )


def judge(port: SlotPort, known: Mapping[str, str] | None) -> Found:
    """By the properties of udev that keep it off (ModemManager's reference, "Udev tags").

    >>> judge(SlotPort("balance", "usb:@1.2", "/dev/ttyUSB0"), {"ID_MM_PORT_IGNORE": "1"}).state
    'ok'
    """
    if known is None:
        return unknown(f"udev could not be asked about {port.path}.")
    if any(known.get(name) == "1" for name in _IGNORED):
        return ok(f"{PROGRAM} leaves {port.path} of the slot {port.slot} alone.")
    return advice(
        f"{PROGRAM} runs and is not told to leave {port.path} of the slot {port.slot} alone.",
        "Write the rules of udev that keep it off the ports of this site; or remove ModemManager"
        " where no mobile network is used.",
        "sudo edgewatch devices rules --write",
        *APPLY,
    )


CHECK = Check(
    "modemmanager.ports",
    "ModemManager",
    "It may send modem commands to equipment when that is plugged in, and hold the port for some"
    " seconds.",
    look,
)
