"""``ports.busy``: which program has the port of a slot open."""

from __future__ import annotations

import os

from edgewatch.devices.holders import Holders
from edgewatch.doctor.check import Check
from edgewatch.doctor.examination import Examination
from edgewatch.doctor.finding import Found, failed, not_applicable, ok, together
from edgewatch.doctor.ports import is_own, slot_ports


def look(examination: Examination) -> Found:
    machine = examination.machine
    if not machine.is_linux:
        return not_applicable("This system gives a port to one program at a time.")
    holders = Holders(machine.path("/proc"))
    ports = [port for port in slot_ports(examination) if port.path and port.exists]
    sees_all = hasattr(os, "geteuid") and os.geteuid() == 0
    found = ((port, holders.other_holder(port.path)) for port in ports)
    return together(
        (
            judge(port.slot, port.path, holder, own=is_own(machine, holder), sees_all=sees_all)
            for port, holder in found
        ),
        "No port of a slot is there to be held.",
    )


def judge(slot: str, path: str, holder: str, *, own: bool, sees_all: bool) -> Found:
    """Two programs at one port take each other's answers.

    >>> judge("balance", "/dev/ttyUSB0", "minicom (4711)", own=False, sees_all=True).commands
    ('ps -fp 4711',)
    """
    if own:
        return ok(f"{path} of the slot {slot} is read by EdgeWatch itself, {holder}.")
    if not holder:
        seen = "" if sees_all else ", as far as this user may see"
        return ok(f"No other program has {path} of the slot {slot} open{seen}.")
    pid = holder.rpartition("(")[2].rstrip(")")
    return failed(
        f"{path} of the slot {slot} is open in {holder}.",
        "Close that program; where it needs the readings itself, let EdgeWatch's feed read the"
        " port, or have the equipment send to both.",
        f"ps -fp {pid}",
    )


CHECK = Check(
    "ports.busy",
    "Ports held by other programs",
    "Two programs at one port take bytes from each other: readings are lost, and identity is"
    " asked in vain.",
    look,
    needs="site",
)
