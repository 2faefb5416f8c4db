"""``usb.power``: adapters that the system puts to sleep."""

from __future__ import annotations

from pathlib import Path

from edgewatch.devices.port_rules import APPLY
from edgewatch.doctor.check import Check
from edgewatch.doctor.examination import Examination
from edgewatch.doctor.finding import Found, advice, not_applicable, ok, together
from edgewatch.doctor.machine import Machine
from edgewatch.doctor.ports import SlotPort, slot_ports


def look(examination: Examination) -> Found:
    machine = examination.machine
    if not machine.is_linux:
        return not_applicable("This is looked at on Linux alone.")
    ports = [port for port in slot_ports(examination) if port.path and port.device]
    return together(
        (judge(port, _control(machine, port.path)) for port in ports),
        "No slot is read over USB.",
    )


def judge(port: SlotPort, control: str | None) -> Found:
    """By ``power/control`` of the device (Linux, Documentation/driver-api/usb/power-management).

    >>> judge(SlotPort("balance", "usb:@1.2", "/dev/ttyUSB0"), "on").state
    'ok'
    """
    if control != "auto":
        return ok(f"{port.path} of the slot {port.slot} stays awake.")
    return advice(
        f"{port.path} of the slot {port.slot} may be put to sleep while nobody reads it.",
        "Where answers are lost now and then, keep it awake by the rules of udev for the ports of"
        " this site; else leave it.",
        "sudo edgewatch devices rules --write",
        *APPLY,
    )


def _control(machine: Machine, path: str) -> str | None:
    """The setting of the USB device above a port; None where it has none."""
    folder = machine.path(f"/sys/class/tty/{Path(path).name}/device").resolve()
    for above in (folder, *folder.parents):
        if (above / "idVendor").is_file():
            try:
                return (above / "power" / "control").read_text().strip()
            except OSError:
                return None
    return None


CHECK = Check(
    "usb.power",
    "Power saving of USB",
    "Some adapters lose the first bytes after they were asleep, or vanish for a moment.",
    look,
    needs="site",
)
