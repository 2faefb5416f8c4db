"""``permissions.port``: whether this user may open the ports of the site's slots."""

from __future__ import annotations

from collections.abc import Mapping

from edgewatch.devices.access import RULE_FILE, Access, access_to
from edgewatch.doctor.check import Check
from edgewatch.doctor.examination import Examination
from edgewatch.doctor.finding import Found, advice, failed, ok, together, unknown
from edgewatch.doctor.ports import serial_paths, slot_ports


def look(examination: Examination) -> Found:
    slots = {port.path: port.slot for port in slot_ports(examination) if port.path}
    snapshot = examination.snapshot()
    found = {path: access_to(path, snapshot) for path in serial_paths(examination)}
    return judge(found, slots)


def judge(found: Mapping[str, Access], slots: Mapping[str, str]) -> Found:
    """A port of a slot must open; any other need not.

    >>> shut = Access("/dev/ttyS0", "forbidden", "new-login", {"user": "ray", "group": "dialout"})
    >>> judge({"/dev/ttyS0": shut}, {"/dev/ttyS0": "balance"}).state
    'failed'
    """
    # One that is not there is the business of ports.present, one that is held that of ports.busy.
    there = {path: access for path, access in found.items() if access.state != "missing"}
    parts = [_one(access, slots.get(path)) for path, access in there.items()]
    return together(parts, "There is no serial port on this machine, and no slot names one.")


def _one(access: Access, slot: str | None) -> Found:
    named = f"{access.port} of the slot {slot}" if slot else access.port
    if access.state == "unknown":
        return unknown(f"{named}: only opening it would tell on this system.")
    if access.state != "forbidden":
        return ok(f"{named} may be opened.")
    rule = [f"echo '{access.rule}' | sudo tee -a {RULE_FILE}"] if access.rule else []
    told = failed if slot else advice
    return told(f"{named}: {access.why}", access.remedy, *rule, *access.commands)


CHECK = Check(
    "permissions.port",
    "Access to serial ports",
    "The equipment of the slot cannot be asked who it is, and feeds read nothing.",
    look,
)
