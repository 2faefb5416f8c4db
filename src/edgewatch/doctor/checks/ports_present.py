"""``ports.present``: whether the port of each slot is there."""

from __future__ import annotations

from edgewatch.doctor.check import Check
from edgewatch.doctor.examination import Examination
from edgewatch.doctor.finding import Found, failed, ok, together
from edgewatch.doctor.ports import SlotPort, slot_ports


def look(examination: Examination) -> Found:
    parts = (judge(port) for port in slot_ports(examination))
    return together(parts, "No slot names a port of this machine.")


def judge(port: SlotPort) -> Found:
    """By what the address leads to.

    >>> judge(SlotPort("balance", "/dev/ttyUSB7", "/dev/ttyUSB7", exists=False)).state
    'failed'
    """
    if port.exists and not port.problem:
        named = f" ({port.device.name})" if port.device else ""
        return ok(f"{port.slot}: {port.path or port.port} is there{named}.")
    if port.exists:
        return failed(
            f"{port.slot}: {port.problem}.",
            "Say in site.toml which unit is meant.",
            "edgewatch devices ports",
            f"edgewatch slot add {port.slot} --replace --port ADDRESS",
        )
    return failed(
        f"{port.slot}: {port.port} is not there now.",
        "Plug the equipment in and switch it on; check the cable. Where it has moved, say where"
        " it is now.",
        "edgewatch devices ports",
        f"edgewatch slot add {port.slot} --replace --port ADDRESS",
    )


CHECK = Check(
    "ports.present",
    "Ports of the slots",
    "Nothing is known of the equipment in the slot while its port is not there.",
    look,
    needs="site",
)
